"""The rows of `make torture` for courses name every attack that there is."""

from tests.attacks.courses import all_attacks

from torture.course import GROUPS


def test_every_attack_belongs_to_one_row() -> None:
    for attack in all_attacks():
        rows = [name for name, beginnings in GROUPS.items() if attack.name.startswith(beginnings)]
        assert len(rows) == 1, (attack.name, rows)
