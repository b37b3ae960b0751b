"""The order in which options are shown: shuffled, but always the same for one question as it stands."""

import random


def shown_order(count: int, seed: str, *, shuffle: bool) -> list[int]:
    """Indexes in the author's order, in the order in which they are shown."""
    order = list(range(count))
    if shuffle:
        random.Random(seed).shuffle(order)
    return order
