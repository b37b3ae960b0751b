"""Whether one text is another but for one slip of the fingers."""


def one_slip(given: str, meant: str) -> bool:
    """Whether ``given`` is ``meant`` with one letter left out, put in or replaced, or two neighbours swapped."""
    if given == meant or abs(len(given) - len(meant)) > 1:
        return False
    start = _common_start(given, meant)
    given, meant = given[start:], meant[start:]
    if len(given) != len(meant):
        longer, shorter = sorted((given, meant), key=len, reverse=True)
        return longer[1:] == shorter
    return given[1:] == meant[1:] or (given[:2] == meant[1::-1] and given[2:] == meant[2:])


def _common_start(one: str, other: str) -> int:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length
