"""The weights that Moodle accepts. Others make it refuse a whole question."""

ACCEPTED = (
    100.0, 90.0, 83.33333, 80.0, 75.0, 70.0, 66.66667, 60.0, 50.0, 40.0, 33.33333, 30.0, 25.0, 20.0, 16.66667,
    14.28571, 12.5, 11.11111, 10.0, 5.0, 0.0,
)  # fmt: skip
_ALMOST = 0.001


def accepted(percent: float) -> float:
    """The nearest weight that Moodle accepts, with the sign of ``percent``."""
    nearest = min(ACCEPTED, key=lambda weight: abs(weight - abs(percent)))
    return -nearest if percent < 0 and nearest else nearest


def is_accepted(percent: float) -> bool:
    """Whether Moodle takes this weight; it forgives missing places after the point."""
    return abs(accepted(percent) - percent) < _ALMOST


def same(one: float, other: float) -> bool:
    """Whether two weights differ by no more than the places that files leave out."""
    return abs(one - other) < _ALMOST


def written(percent: float) -> str:
    """A weight as files have it: at most five places, no zeros at the end."""
    return f"{percent:.5f}".rstrip("0").rstrip(".") if percent else "0"
