"""What strangers' courses try, in the real window below strace, and what fuzzing finds in the readers."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from torture.fault import Fault, Outcome

AT_ONCE = 6  # courses that one window opens before it is closed: its peak of memory is counted against each of them
MEMORY_MB, STALL_S = 400.0, 2.0
GROUPS = {
    "paths and links on the disk": ("picture by", "picture from", "pictures by", "picture in", "picture that is a link",
                                    "lesson that is", "variant that is", "cover outside", "logo outside"),
    "pipes, huge files, very many files": ("pipes", "files of", "twenty thousand"),
    "markup in every text": ("markup",),
    "links that lead elsewhere, and SVG": ("links that", "SVG"),
    "picture bombs": ("a picture of", "a GIF", "a bomb in", "a JPEG", "six pictures", "one picture"),
    "Markdown that explodes": ("Markdown: ",),
    "layout bombs": ("layout: ",),
    "TOML bombs": ("TOML: ",),
    "hostile packages": ("package: ",),
    "modules where the program is started": ("modules beside",),
}  # fmt: skip
FUZZED = ("reader", "header", "question", "package", "picture", "codec")
FUZZ_SECONDS = 100  # for each target: ten minutes together


def _attacks(beginnings: tuple[str, ...], times: int, folder: Path) -> Outcome:
    """Open the courses of a group; a course that is refused must be refused in one sentence."""
    from tests.attacks.conftest import HARMLESS
    from tests.attacks.courses import all_attacks, made
    from tests.attacks.isolation import Effects, Hostile, Listener, run
    from tests.attacks.test_attacks import failures

    attacks = [attack for attack in all_attacks() if attack.name.startswith(beginnings)][:times]
    listener = Listener()
    leaked = hung = 0
    failed: dict[str, str] = {}
    for start in range(0, len(attacks), AT_ONCE):
        group = attacks[start : start + AT_ONCE]
        hostile = [
            Hostile(attack.name, made(attack, folder.resolve() / f"{start}-{number}", listener.port))
            for number, attack in enumerate(group)
        ]
        found = run(hostile, HARMLESS, seconds=600)
        effects = [found.get(attack.name) or Effects(attack.name, error="was never opened") for attack in group]
        leaked += sum(bool(one.leaked) for one in effects)
        hung += sum(one.hung or one.memory > MEMORY_MB for one in effects)
        failed |= failures(group, found)
    listener.close()
    leaked += listener.hits
    told = f"; not as promised: {', '.join(failed)}" if failed else ""
    other = 0 if leaked or hung else len(failed)
    return Outcome(len(attacks), corrupt=other, leaked=leaked, hung=hung, note="in the window, below strace" + told)


def _fuzz(target: str, times: int, folder: Path) -> Outcome:
    """Fuzz one target for ``times`` seconds."""
    from fuzz.__main__ import fuzz

    found = fuzz(target, times)
    broken = bool(found.broken)
    note = f"inputs guided by coverage, in {times} s" + (f": {found.broken[:80]}" if broken else "")
    return Outcome(found.tried, corrupt=int(broken and not found.hung), hung=int(found.hung), note=note)


def _many(beginnings: tuple[str, ...]) -> Callable[[int, Path], Outcome]:
    return partial(_attacks, beginnings)


FAULTS: tuple[Fault, ...] = (
    *(Fault(name, _many(beginnings), 0, 1_000) for name, beginnings in GROUPS.items()),
    *(Fault(f"fuzzing: {target}", partial(_fuzz, target), 0, FUZZ_SECONDS) for target in FUZZED),
)
