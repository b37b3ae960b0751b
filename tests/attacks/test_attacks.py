"""Whatever a stranger's course tries: no file outside it is read, nothing is connected, nothing hangs, nothing stays.

`make test` opens the courses named in `QUICK`; `make attacks` all of them.
"""

import pytest
from tests.attacks.conftest import HARMLESS, Opened, watched_only_on_linux
from tests.attacks.courses import Attack, all_attacks, made
from tests.attacks.isolation import Effects, Hostile, Listener, run

from lmtrainer.desktop.base.web_address import web_address

ATTACKS = {attack.name: attack for attack in all_attacks()}
QUICK = {
    "paths": [
        "pictures by every such path", "picture that is a link", "picture in a linked folder", "lesson that is a link",
        "variant that is a link", "cover outside", "logo outside", "pipes", "files of three gigabytes",
        "modules beside the lessons",
    ],
    "markup and links": [
        "markup with a picture", "markup with styles", "markup as entities", "links that lead elsewhere",
        "SVG that calls itself PNG",
    ],
    "bombs": [
        "a picture of 3.6 gigapixels", "a GIF with a huge frame", "a bomb in a picture's comment",
        "a JPEG of many scans", "Markdown: boxes", "Markdown: entities", "Markdown: numbers of a list",
        "layout: one long word", "layout: many tables", "TOML: many objectives",
    ],
    "packages": ["package: way up", "package: symbolic link", "package: bomb", "package: trailing data"],
}  # fmt: skip
QUICK_MUTATIONS = [
    "picture by way up", "markup with a picture", "links that lead elsewhere", "SVG that calls itself PNG",
    "package: symbolic link", "modules beside the lessons",
]  # fmt: skip
MUTATIONS = [attack.name for attack in ATTACKS.values() if attack.defence]
WINDOW_CPU_S = 4.0  # of a whole visit: every page is painted a dozen times, every link is pressed
MEMORY_MB = 400.0


def check(attack: Attack, effects: Effects) -> None:
    """Nothing came of the attack but a clear word."""
    assert not effects.error
    assert effects.leaked == []
    assert effects.stall <= 2.0 and effects.window_cpu <= WINDOW_CPU_S
    assert effects.memory <= MEMORY_MB
    assert effects.next_opened
    told = effects.told + effects.notices
    if attack.tells:
        assert any(word in line for word in attack.tells for line in told), told
    if attack.refused:
        assert not effects.opened and len(effects.told) == len(effects.notices) == 1


def has_effect(attack: Attack, effects: Effects) -> bool:
    """Whether the attack got what it wanted."""
    busy = effects.hung or effects.window_cpu > WINDOW_CPU_S or effects.memory > MEMORY_MB
    return bool(effects.leaked) or busy or (attack.refused and effects.opened)


@pytest.mark.parametrize("group", QUICK)
def test_nothing_comes_of_it(opened: Opened, listener: Listener, group: str) -> None:
    found = opened([ATTACKS[name] for name in QUICK[group]])
    assert failures([ATTACKS[name] for name in QUICK[group]], found) == {}
    assert listener.hits == 0
    asked = [url for effects in found.values() for url in effects.web]
    assert all((address := web_address(url)) is not None and address.url == url for url in asked)


def failures(attacks: list[Attack], found: dict[str, Effects]) -> dict[str, str]:
    """What went wrong, by the attack's name."""
    failed = {}
    for attack in attacks:
        try:
            check(attack, found.get(attack.name) or Effects(attack.name, error="was never opened"))
        except AssertionError as error:
            failed[attack.name] = str(error)[:300]
    return failed


@pytest.mark.parametrize("name", QUICK_MUTATIONS)
def test_without_its_defence_the_attack_has_its_effect(tmp_path, listener: Listener, name: str) -> None:
    """Otherwise the tests above would pass for nothing."""
    mutated(tmp_path, listener, ATTACKS[name])


def mutated(tmp_path, listener: Listener, attack: Attack) -> None:
    watched_only_on_linux()
    hostile = Hostile(attack.name, made(attack, tmp_path.resolve() / "place", listener.port))
    effects = run([hostile], HARMLESS, without=attack.defence, seconds=60)[attack.name]
    assert has_effect(attack, effects), effects


@pytest.mark.long
@pytest.mark.parametrize("name", [name for name in MUTATIONS if name not in QUICK_MUTATIONS])
def test_without_each_defence_each_attack_has_its_effect(tmp_path, listener: Listener, name: str) -> None:
    mutated(tmp_path, listener, ATTACKS[name])


@pytest.mark.long
@pytest.mark.timeout(900)
def test_nothing_comes_of_any_attack(opened: Opened, listener: Listener) -> None:
    left, failed = list(ATTACKS.values()), {}
    while left:
        failed |= failures(left[:30], opened(left[:30]))
        left = left[30:]
    assert failed == {} and listener.hits == 0
