"""What else must hold of an installed .deb: the desktop opens courses, rules are obeyed, a site is renewed alone."""

import subprocess
from pathlib import Path

from installers.release import NAME
from installers.smoke.double_click import double_click
from installers.smoke.linux_places import LEARNER, Linux, Packages
from installers.smoke.previewing import preview_follows
from installers.smoke.record import NotProved
from installers.smoke.silent import installing

RULES = Path("/etc/lmtrainer/policy.d")
GOOD = ("71-trial-good.toml", "pass_mark_floor = 91\n")
BROKEN = ("72-trial-broken.toml", 'support_contact = "no end\n')


class Desktop(Linux):
    """This system, with a screen for the time of the trial."""

    def __init__(self, where: str, root: Path, packages: Packages, course: str, later_site: Path | None) -> None:
        super().__init__(where, root, packages, course)
        self._later_site = later_site

    def more(self, pictures: Path) -> list[str]:
        told = [double_click(self, pictures), preview_follows(self), rules(self)]
        return told if self._later_site is None else [*told, site_alone(self, self._later_site)]


def rules(place: Linux) -> str:
    """A good and a broken file of rules: the first holds, the second is named, and the course still opens."""
    made = not RULES.exists()
    RULES.mkdir(parents=True, exist_ok=True)
    files = [RULES / name for name, _ in (GOOD, BROKEN)]
    try:
        for path, (_, text) in zip(files, (GOOD, BROKEN), strict=True):
            path.write_text(text)
            path.chmod(0o644)
        words = place.learner_words(place.program, "policy")
        done = subprocess.run(words, env=place.environment, capture_output=True, text=True)
        held = [line for line in done.stdout.splitlines() if line.startswith("pass_mark_floor") and " 91 " in line]
        named = [line for line in done.stdout.splitlines() if line.startswith("wrong: ") and BROKEN[0] in line]
        if done.returncode != 1 or not held or not named:
            raise NotProved(f"lmtrainer policy ended with status {done.returncode}: {done.stdout[-600:]}{done.stderr}")
        out, data = (f"/home/{LEARNER}/rules-{name}" for name in ("tour", "data"))
        place.as_learner("rm", "-rf", out, data)
        place.as_learner(place.program, "tour", place.course, "--out", out, "--data", data)
    finally:
        for path in files:
            path.unlink(missing_ok=True)
        if made:
            RULES.rmdir()
    return "a good file of rules holds beside a broken one, which is named; the course still opens"


def site_alone(place: Linux, later: Path) -> str:
    """A later edition of the site is installed; of the program nothing changes."""
    before = _program(place)
    place.install_files([later])
    if (now := _program(place)) != before:
        raise NotProved(f"with the site the program changed: {before} became {now}")
    name, version = later.name.split("_")[:2]
    if _dpkg(name) != version:
        raise NotProved(f"the site is {_dpkg(name)}, not {version}")
    place.as_learner(place.program, "check", place.course)
    return f"the site alone is upgraded (`{' '.join(installing('deb', [later]))}`)"


def _program(place: Linux) -> tuple[str, float]:
    return _dpkg(NAME), place.release_note().stat().st_mtime


def _dpkg(name: str) -> str:
    words = ["dpkg-query", "-W", "-f", "${db:Status-Abbrev} ${Version}", name]
    done = subprocess.run(words, capture_output=True, text=True)
    return done.stdout.removeprefix("ii").strip()
