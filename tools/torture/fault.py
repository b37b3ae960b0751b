"""What a fault is, and what came of making it happen."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of ``tried`` times.

    ``lost``: acknowledged answers that were not there afterwards; ``corrupt``: files that were not whole, or did not
    open; ``leaked``: files read outside a course, or connections opened; ``hung``: times over the limit. ``note``
    says in a few words how the fault was made, where there is more than one way.
    """

    tried: int
    lost: int = 0
    corrupt: int = 0
    leaked: int = 0
    hung: int = 0
    note: str = ""

    @property
    def harmless(self) -> bool:
        """Whether it did what the program promises: nothing lost, nothing let in."""
        return self.tried > 0 and not (self.lost or self.corrupt or self.leaked or self.hung)


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. ``run(times, folder)`` makes it happen so many times in an empty folder.

    ``few`` is how often it happens in `make test` (0: there it does not), ``many`` how often in `make torture`.
    ``run`` raises only where the fault could not be made; a program that fails is counted in the `Outcome`.
    """

    name: str
    run: Callable[[int, Path], Outcome]
    few: int
    many: int
