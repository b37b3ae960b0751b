"""The order in which options are shown: shuffled, but always the same for one question as it stands."""

import random
from collections.abc import Sequence


def shown_order(count: int, seed: str, *, shuffle: bool) -> list[int]:
    """Indexes in the author's order, in the order in which they are shown."""
    order = list(range(count))
    if shuffle:
        random.Random(seed).shuffle(order)
    return order


def mixed_order(words: Sequence[str], seed: str) -> list[int]:
    """Indexes of things that are to be put in order, mixed so that they do not stand in the right order already."""
    order = shown_order(len(words), seed, shuffle=True)
    for _ in order:
        if [words[index] for index in order] != list(words):
            break
        order = [*order[1:], order[0]]
    return order
