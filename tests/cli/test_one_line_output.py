"""What files and strangers say stays in its line, and shows what it is: in every command, whatever they say."""

import ast
import json
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cli.test_record import learn
from tests.corpora.conftest import naughty_strings

import lmtrainer
from lmtrainer.__main__ import COMMANDS, main
from lmtrainer.course.identity import LONGEST_ID
from lmtrainer.course.seal import new_key
from lmtrainer.output import one_line, quoted, several_lines
from lmtrainer.publishing.packing import package_bytes
from lmtrainer.study.certificates import CertificateFacts, SigningKey

FORGED = "intact, signed by The school"
ROOT = Path(lmtrainer.__file__).parent
KINDS = {
    "line ends": "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029",
    "C0": "".join(chr(code) for code in range(1, 0x20)) + "\x7f",
    "C1": "".join(chr(code) for code in range(0x80, 0xA0)),
    "directions": "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    "nothing to see": "\u00ad\u034f\u115f\u180e\u200b\u200c\u200d\u2060\u2800\u3164\ufeff\uffa0\U000e0041",
    "selectors": "\u180b\u180f\ufe00\ufe0e\ufe0f\U000e0100\U000e01ef",
    "escape codes": "\x1b[2J\x1b[1;1H\x1b]0;title\x07\x9b31m",
    "marks": "“”\"'`\\",
}


def spiked(letters: str) -> str:
    """A text in which each of the letters stands before a line that somebody would like to see printed."""
    return "A" + "".join(f"{letter}{FORGED}" for letter in letters)


class Strangers:
    """Files that say ``said`` wherever a file can say something."""

    def __init__(self, folder: Path, said: str) -> None:
        self.folder, self.data = folder, folder / "data"
        self.course = folder / "course"
        name = self._file_name(said)
        self._write(self.course / "course.toml", f"id = {toml(said)}\ntitle = {toml(said)}\nmystery = {toml(said)}\n")
        question = f"::: choice {said}\n\n{said}\n\n- [x] {said}\n- [ ] {said}\n\n:::\n"
        self._write(
            self.course / f"01-{name}.md", f"+++\ntitle = {toml(said)}\n+++\n\n{question}\n[x](lesson:{said})\n"
        )
        good = f"# {said}\n\n::: choice q\n\n{said}\n\n-  [x]  {said}\n- [ ] b\n\n:::\n\n![{said}](media/{said}.png)\n"
        self._write(self.course / "02-good.md", good)
        self.sound = folder / "sound"
        self._write(self.sound / "course.toml", f"id = 's'\ntitle = {toml(said)}\n")
        self._write(self.sound / "01-a.md", "# A\n\n::: choice q\n\nAsk?\n\n- [x] a\n- [ ] b\n\n:::\n")
        self._write(self.sound / f"{name}.lmcourse", "")
        self.gift = folder / "in.gift"
        self._write(self.gift, f"::{said}::{said} {{=a ~b}}\n\n::{said}:: {{{said}\n\n{said}\n")
        files = [("course.toml", f"title = {toml(said)}".encode()), (f"{name}.md", b"# A\n")]
        self.package, self.changed = folder / "a.lmcourse", folder / "b.lmcourse"
        self.package.write_bytes(package_bytes(files, new_key("The school")))
        self.changed.write_bytes(self.package.read_bytes().replace(b"# A\n", b"# B\n"))
        facts = CertificateFacts(said, said, said, said, said, 92, 125, said)
        folder.joinpath("other").mkdir()
        key = SigningKey(folder / "other")
        (folder / "c.pdf").write_bytes(key.seal(b"%PDF\n" + key.sign(facts).metadata))
        self.key = folder / f"{name}.pub"
        self._write(self.key, json.dumps({"kind": "lmtrainer public key", "name": said, "public": "ab" * 32}))
        self._write(folder / "policy" / "policy.toml", f"support_contact = {toml(said)}\nmystery = {toml(said)}\n")
        self.site = folder / "site"
        self._write(self.site / "site.toml", f"name = {toml(said)}\nmystery = {toml(said)}\n")
        shutil.copytree(self.course, self.site / "courses" / name)
        learn(self.data, said[:LONGEST_ID])
        self.other = folder / f"{name}.sqlite"
        learn(folder / "elsewhere", said)
        shutil.copy(folder / "elsewhere" / "record.sqlite", self.other)
        with closing(sqlite3.connect(self.other)) as connection, connection:
            connection.execute("UPDATE learner SET value = ?", (said,))

    @staticmethod
    def _file_name(said: str) -> str:
        """As much of it as a name of a file can hold."""
        return said.replace("/", "").replace("\0", "").encode("utf-8", "replace")[:120].decode("utf-8", "ignore") or "x"

    @staticmethod
    def _write(path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "replace"))

    def words(self, command: str) -> list[list[str]]:
        """How the command is called with these files, in every way in which it prints."""
        data = ["--data", str(self.data)]
        package, changed, course, name = str(self.package), str(self.changed), str(self.course), self.other.name
        nowhere = str(self.folder / "nowhere" / name)
        calls: dict[str, list[list[str]]] = {
            "certificate": [["verify", file, *data] for file in (str(self.folder / "c.pdf"), package, nowhere)],
            "check": [
                ["--format", "text", "--lessons", course], ["--format", "json", course], ["--format", "sarif", course],
                [package], [nowhere], ["--fix", str(self._copy())],
            ],
            "format": [["--check", course], [str(self._copy())], [nowhere]],
            "export": [
                [course, "--format", "gift", "-o", str(self.folder / "out.gift")], [nowhere, "--format", "gift"],
                [str(self.sound), "--format", "aiken", "-o", str(self.folder / "out.txt")],
            ],
            "import": [
                [str(self.gift), "--into", str(self.sound), "--dry-run"], [nowhere, "--into", str(self.sound)],
                [str(self.gift), "--into", str(self.sound), "--yes", "--name", "new"],
            ],
            "key": [
                ["show", str(self.key)], ["trust", str(self.key), *data], ["show", nowhere],
                ["trust", str(self.key), "--name", "x", *data], ["list", *data], ["new", nowhere, "--name", name],
                ["new", str(self.folder / "k"), "--name", "x\x1b[2J"],
            ],
            "new": [[str(self.folder / "new" / name), "--yes"], [course, "--yes"]],
            "pack": [
                [course], [str(self.sound), "-o", str(self.folder / "p.lmcourse")], [nowhere],
                [course, "--sign", nowhere],
            ],
            "policy": [["--folder", str(self.folder / "policy")]],
            "preview": [[nowhere, *data]],
            "record": [
                ["check", *data], ["merge", str(self.other), *data], ["backup", *data], ["restore", *data],
                ["export", str(self.folder / f"{name}.jsonl"), *data], ["restore", nowhere, *data],
                ["restore", str(self.other), *data], ["merge", nowhere, *data],
            ],
            "site": [["check", str(self.site)], ["check", nowhere]],
            "tour": [[nowhere, "--out", str(self.folder / "t")]],
            "verify": [[file, *data] for file in (package, changed, str(self.gift), nowhere)],
        }  # fmt: skip
        return [*calls[command], [f"--{name}"], [nowhere, "--", name, name]]

    def _copy(self) -> Path:
        if not (self.folder / "copy").exists():
            shutil.copytree(self.course, self.folder / "copy")
        return self.folder / "copy"


def toml(text: str) -> str:
    """A text as TOML has it."""
    return '"' + "".join(f"\\U{ord(c):08x}" for c in text if not 0xD800 <= ord(c) < 0xE000) + '"'


def wrong_in(printed: str) -> list[str]:
    """The lines that are not what they should be."""
    unseen = {chr(code) for code in codes(IGNORABLE)}
    lines = [line.replace("\t", "") for line in printed.split("\n")]
    bad = [line for line in lines if not line.isprintable() or unseen & set(line)]
    return bad + [
        line for line in printed.split("\n") if line.startswith(FORGED)
    ]  # a line of a diff begins with its mark


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_prints_a_line_of_a_stranger_s(tmp_path: Path, monkeypatch, capsys, command: str, kind: str) -> None:
    there = Strangers(tmp_path, spiked(KINDS[kind]))
    monkeypatch.chdir(tmp_path)
    printed = ""
    for words in there.words(command):
        main([command, *words])
        seen = capsys.readouterr()
        assert "Traceback" not in seen.err
        assert wrong_in(seen.out) + wrong_in(seen.err) == [], words
        printed += seen.out + seen.err
    assert printed


@pytest.mark.parametrize("command", ["certificate", "check", "import", "verify"])
def test_no_naughty_string_gets_out_of_its_line(tmp_path: Path, monkeypatch, capsys, command: str) -> None:
    monkeypatch.chdir(tmp_path)
    said = [text for text in naughty_strings() if not text.isprintable()]
    assert len(said) > 10
    for number, text in enumerate([*said, " ".join(naughty_strings())]):
        folder = tmp_path / str(number)
        folder.mkdir()
        there = Strangers(folder, text)
        for words in there.words(command):
            main([command, *words])
            seen = capsys.readouterr()
            assert wrong_in(seen.out) + wrong_in(seen.err) == [], (text, words)


def test_the_window_s_own_words_are_one_line_too(capsys) -> None:
    bad = "x\x1b[2J\nintact, signed by The school"
    for words in ([bad, bad], [f"--{bad}"], ["--data"]):
        assert main(words) == 2
        assert wrong_in(capsys.readouterr().err) == []


@given(st.text())
def test_one_line_is_one_visible_line_and_leaves_what_is(text: str) -> None:
    made = one_line(text)
    assert made.isprintable() and made.splitlines() in ([made], [])
    assert one_line(made) == made
    assert several_lines(f"{made}\n{made}\n") == f"{made}\n{made}"
    inside = quoted(text)
    assert inside[0] + inside[-1] == "“”" and not {"“", "”"} & set(inside[1:-1])


# Default_Ignorable_Code_Point of DerivedCoreProperties.txt; perl -e 'chr($c) =~ /\p{DI}/' names the same
IGNORABLE = (
    "ad 34f 61c 115f-1160 17b4-17b5 180b-180f 200b-200f 202a-202e 2060-206f 3164 fe00-fe0f feff ffa0 fff0-fff8"
    " 1bca0-1bca3 1d173-1d17a e0000-e0fff"
)
BLANK = "2800 2d7f 1107f 13441 13442 16fe4 1d159"


def codes(ranges: str) -> set[int]:
    ends = [[int(end, 16) for end in named.split("-")] for named in ranges.split()]
    return {code for both in ends for code in range(both[0], both[-1] + 1)}


def test_of_all_code_points_those_that_show_nothing_are_written_out_and_no_others() -> None:
    unseen = codes(IGNORABLE) | codes(BLANK)
    for code in range(0x110000):
        made = one_line(f"a{chr(code)}b")
        assert made.isprintable(), hex(code)
        if code in unseen or not chr(code).isprintable():
            assert made[1] == "\\" and made.isascii(), hex(code)
        else:
            assert made == f"a{chr(code)}b", hex(code)


def test_signs_that_are_joined_or_chosen_by_something_invisible_stay_beside_it() -> None:
    assert one_line("\u2764\ufe0f") == "\u2764\\ufe0f"
    assert one_line("\U0001f468\u200d\U0001f467") == "\U0001f468\\u200d\U0001f467"
    assert one_line("\u0645\u06cc\u200c\u062e") == "\u0645\u06cc\\u200c\u062e"


@pytest.mark.parametrize("text", ["Führung – “gut”", "リーダーシップ", "القيادة", "C:\\courses\\a", "🙂 e\u0301", ""])
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert one_line(text) == text


def test_nothing_is_printed_but_by_the_one_module() -> None:
    """Protocols of worker processes and a file that goes to standard output as it is are no words to people."""
    others = {"output.py", "worker/serving.py"}
    found = []
    for path in ROOT.rglob("*.py"):
        name = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and name not in others:
                called = ast.unparse(node.func)
                if called in ("print", "sys.stdout.write", "sys.stderr.write", "sys.stdout.writelines"):
                    found.append(f"{name}:{node.lineno}")
    assert found == []


def test_the_test_can_fail(tmp_path: Path, monkeypatch, capsys) -> None:
    """With the defence switched off the forged line is there."""
    monkeypatch.setattr("lmtrainer.output.one_line", str)
    there = Strangers(tmp_path, spiked(KINDS["line ends"]))
    wrong = []
    for words in there.words("check"):
        with suppress(ValueError):
            main(["check", *words])
        seen = capsys.readouterr()
        wrong += wrong_in(seen.out) + wrong_in(seen.err)
    assert wrong
