"""What several places say -> the policy that holds, key by key, from the weakest place to the strongest."""

from collections.abc import Iterable
from typing import Any

from lmtrainer.organisation.keys import KEYS, BadValue, Key, Kind
from lmtrainer.organisation.policy import Policy, PolicyInForce, PolicyProblem
from lmtrainer.organisation.telling import Told

_ALIKE = 0.8


def judged(told: Iterable[Told]) -> PolicyInForce:
    """The policy that holds. A key that a place cannot tell holds what its row in the table says."""
    sheet = _Sheet()
    for one in told:
        sheet.take(one)
    policy = Policy(**sheet.values)
    return PolicyInForce(policy, tuple(sheet.origins.items()), tuple(sheet.problems), tuple(sheet.unreadable))


class _Sheet:
    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.origins: dict[str, str] = {}
        self.problems: list[PolicyProblem] = []
        self.unreadable: dict[str, None] = {}

    def take(self, told: Told) -> None:
        """One place more, which is stronger than those before."""
        by_name = {_name(key, told): key for key in KEYS}
        taken: set[str] = set()
        lost: list[Key] = _lost(told)
        if told.trouble:
            self.problems.append(PolicyProblem(told.place, told.trouble))
        for name, given in told.values.items():
            key = by_name.get(name.casefold() if told.by_registry else name)
            if key is None:
                lost += self._unknown(told, name, by_name)
                continue
            try:
                self.values[key.name] = key.value(self._sorted_out(told, key, given))
            except BadValue as error:
                self.problems.append(PolicyProblem(told.place, f"{name}: {error}"))
                lost.append(key)
                continue
            self.origins[key.name] = told.place
            self.unreadable.pop(key.name, None)
            taken.add(key.name)
        for key in lost:
            if key.name not in taken:
                self._lose(key, told.place)

    def _lose(self, key: Key, place: str) -> None:
        before = self.values.get(key.name)
        fallback = key.when_unreadable
        self.values[key.name] = fallback if before is None else key.joined(before, fallback)
        self.origins[key.name] = f"{place} (cannot be read)"
        self.unreadable[key.name] = None

    def _unknown(self, told: Told, name: str, by_name: dict[str, Key]) -> list[Key]:
        """A key that is not in the table: told; where it looks like one that is, that one counts as unreadable."""
        import difflib

        near = difflib.get_close_matches(name.casefold(), by_name, 1, _ALIKE)
        hint = f"; did you mean {near[0] if not told.by_registry else by_name[near[0]].registry_name}?" if near else ""
        self.problems.append(PolicyProblem(told.place, f"there is no key {name[:60]}{hint}"))
        return [by_name[name] for name in near]

    def _sorted_out(self, told: Told, key: Key, given: object) -> object:
        """A value in the form of the table: the registry has no switches and no tables."""
        if told.by_registry and key.kind is Kind.SWITCH and type(given) is int and given in (0, 1):
            return bool(given)
        if key.kind is Kind.TABLE and isinstance(given, list | tuple):
            if not all(isinstance(line, str) and "=" in line for line in given):
                raise BadValue("its lines are NAME=TEXT")
            return {line.partition("=")[0].strip(): line.partition("=")[2] for line in given}
        if key.kind is Kind.CHOICES and isinstance(given, list | tuple):
            return self._known_choices(told, key, given)
        return given

    def _known_choices(self, told: Told, key: Key, given: list[object] | tuple[object, ...]) -> list[object]:
        """Without choices that only another version knows: the others still hold."""
        for choice in given:
            if isinstance(choice, str) and choice not in key.choices:
                self.problems.append(PolicyProblem(told.place, f"{key.name}: there is no “{choice[:60]}”"))
        return [choice for choice in given if not isinstance(choice, str) or choice in key.choices]


def _name(key: Key, told: Told) -> str:
    return key.registry_name.casefold() if told.by_registry else key.name


def _lost(told: Told) -> list[Key]:
    """The keys that a place was meant to set although it cannot be read."""
    if not told.trouble:
        return []
    return [key for key in KEYS if told.text is None or key.name in told.text]
