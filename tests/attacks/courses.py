"""Every attack of the list of known ones, as a course on the disk."""

import os
import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path

from tests.attacks import pictures
from tests.course.packages import hostile as hostile_packages

WORDS = "Some words that are plain.\n\n"
QUESTION = "::: choice q\n\nAsk {0}?\n\n- [x] a {0}\n  > Yes {0}.\n- [ ] b\n\nhint: {0}\n\nwhy: {0}\n\n:::\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="50" height="50"><image xlink:href="file://{0}" width="50" height="50"/><image href="{0}" width="50" height="50"/><image xlink:href="../outside/secret.png" width="9" height="9"/></svg>'


@dataclass(frozen=True, slots=True)
class Place:
    """Where an attack is made: its course, what lies outside it, a port that listens on this machine."""

    course: Path
    outside: Path
    port: int

    @property
    def secret(self) -> Path:
        """A picture outside the course that nobody may open."""
        return self.outside / "secret.png"

    def lesson(self, text: str, name: str = "01-lesson.md") -> None:
        """Write a lesson."""
        (self.course / name).write_text(f"# Lesson\n\n{WORDS}{text}\n\n{WORDS}", "utf-8")

    def filled(self, text: str) -> str:
        """The text with the addresses of what it reaches for."""
        names = {"SECRET": str(self.secret), "OUTSIDE": str(self.outside), "PORT": str(self.port)}
        for name, value in names.items():
            text = text.replace(name, value)
        return text


@dataclass(frozen=True, slots=True)
class Attack:
    """``make`` writes the course. ``tells``: one of these codes (or words, for a course that is refused) is told;
    empty where the attack is harmless text and nothing is wrong. ``defence`` names what stops it, in `defences`;
    an attack with one has an effect once that is switched off.
    """

    name: str
    make: Callable[[Place], None]
    tells: tuple[str, ...] = ()
    defence: str = ""

    @property
    def refused(self) -> bool:
        """Whether nothing of the course may open; one damaged file is a problem like any other."""
        whole = self.name.startswith("package: ") and self.name != "package: wrong checksum"
        return whole or self.tells == ("more than",)


def lesson(text: str) -> Callable[[Place], None]:
    """A course of one lesson."""
    return lambda place: place.lesson(place.filled(text))


def header(text: str) -> Callable[[Place], None]:
    """A course with this header and one good lesson."""

    def make(place: Place) -> None:
        (place.course / "course.toml").write_text(place.filled(text), "utf-8")
        place.lesson(QUESTION.format(""))

    return make


def picture(data: Callable[[Place], bytes], name: str = "p.png") -> Callable[[Place], None]:
    """A lesson with one picture."""

    def make(place: Place) -> None:
        (place.course / name).write_bytes(data(place))
        place.lesson(f"![a picture]({name})")

    return make


def _linked(kind: str) -> Callable[[Place], None]:
    def make(place: Place) -> None:
        if kind == "folder":
            (place.course / "media").symlink_to(place.outside)
            place.lesson("![x](media/secret.png)")
        elif kind == "lesson":
            (place.course / "02-secret.md").symlink_to(place.outside / "secret.md")
            place.lesson("![x](02-secret.md)")
        elif kind == "variant":
            (place.course / "p.png").write_bytes(pictures.png(20, 20))
            for look in ("dark", "contrast"):
                (place.course / f"p.{look}.png").symlink_to(place.secret)
            place.lesson("![x](p.png)\n\n![y](p.dark.png)")
        else:
            (place.course / "p.png").symlink_to(place.secret)
            place.lesson("![x](p.png)")

    return make


def _special(kind: str) -> Callable[[Place], None]:
    def make(place: Place) -> None:
        if kind == "pipe":
            os.mkfifo(place.course / "p.png")
            os.mkfifo(place.course / "02-pipe.md")
            place.lesson("![x](p.png)")
        elif kind == "sparse":
            with (place.course / "p.png").open("wb") as file:
                file.truncate(3 << 30)
            with (place.course / "02-large.md").open("wb") as file:
                file.truncate(3 << 30)
            place.lesson("![x](p.png)")

    return make


def _many_files(place: Place) -> None:
    place.lesson(WORDS)
    for number in range(20_000):
        (place.course / f".{number}").touch()


def _marked_up(markup: str) -> Callable[[Place], None]:
    """The same markup in every text that a course has."""

    def make(place: Place) -> None:
        tag = place.filled(markup)
        quoted = tag.replace('"', "'")
        (place.course / "course.toml").write_text(
            f'id = "m"\ntitle = "T {quoted}"\nsummary = "S {quoted}"\nauthors = ["A {quoted}"]\nlicence = "{quoted}"\n'
            f'language = "en"\n[objectives]\no = "O {quoted}"\n[navigation]\norder = "in-order"\n'
            f'[certificate]\nenabled = true\ntext = "C {quoted}"\n',
            "utf-8",
        )
        module = place.course / "01-module"
        module.mkdir()
        (module / "module.toml").write_text(f'title = "M {quoted}"\nsummary = "S {quoted}"\n', "utf-8")
        kinds = KINDS.replace("TAG", tag)
        (module / "01-a.md").write_text(
            f'+++\ntitle = "L {quoted}"\nsummary = "S {quoted}"\nobjectives = ["o"]\n+++\n\n## H {tag}\n\nP {tag}\n\n'
            f"> [!NOTE] N {tag}\n> {tag}\n\n> {tag}\n\n| A {tag} | B |\n|---|---|\n| {tag} | c |\n\nTerm {tag}\n: {tag}\n\n"
            f"```\n{tag}\n```\n\n- {tag}\n  - {tag}\n\n![{tag}](nothing.png)\n\n[{tag}](02-b.md)\n\n{kinds}",
            "utf-8",
        )
        (module / "02-b.md").write_text(f"# B {tag}\n\n{QUESTION.format(tag)}", "utf-8")
        (module / "03-check.md").write_text(
            f'+++\nkind = "assessment"\ntitle = "E {quoted}"\n+++\n\nRead {tag}\n\n{QUESTION.format(tag)}', "utf-8"
        )

    return make


KINDS = """::: multiple m1
Which TAG?
- [x] a TAG
- [ ] b TAG
:::

::: text t1
Type TAG.
- [x] a TAG
- [ ] b TAG
:::

::: match k1
Match TAG.
- a TAG => b TAG
- c TAG => d
:::

::: order o1
Order TAG.
1. one TAG
2. two TAG
:::

::: sort s1
Sort TAG.
**One TAG**
- a TAG
**Two TAG**
- b TAG
:::

::: gaps g1
Fill TAG [[one|(two)]] and [[three]].
:::

::: scale c1
Rate TAG.
scale: no TAG | yes TAG
**Calm TAG**
- I breathe TAG
:::

::: reflect r1
Think TAG.
model:
It is TAG.
checklist:
- I did TAG
:::

::: scenario n1
start: one
### one
Now TAG.
- [x] go TAG -> two
- [ ] stay TAG -> two
### two
End TAG.
:::
"""


def _large_pictures(place: Place) -> None:
    for number in range(6):
        (place.course / f"p{number}.png").write_bytes(pictures.png(4000, 3990 + number))
    place.lesson("\n\n".join(f"![picture {number}](p{number}.png)" for number in range(6)))


def _the_same_picture(place: Place) -> None:
    (place.course / "p.png").write_bytes(pictures.png(2000, 2000) + b"\0" * 9_000_000)
    place.lesson("\n\n".join(["![x](p.png)"] * 1500))


def _scans(place: Place) -> None:
    from PySide6.QtGui import QImage, QImageWriter

    image = QImage(4000, 3900, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    target = place.course / "p.jpg"
    writer = QImageWriter(str(target), b"jpeg")
    writer.setProgressiveScanWrite(True)
    assert writer.write(image)
    target.write_bytes(pictures.jpeg_with_many_scans(target.read_bytes(), 600))
    place.lesson("![x](p.jpg)")


def _toml_dots() -> str:
    return "\n".join(".".join(f"a{line}x{n}" for n in range(150)) + " = 1" for line in range(70))


def _questions(count: int) -> str:
    return "\n".join(
        f"::: choice q{n}\nAsk {n}?\n" + "".join(f"- [{'x' if k == 0 else ' '}] {k}\n" for k in range(30)) + ":::\n"
        for n in range(count)
    )


def _package(name: str) -> Callable[[Place], None]:
    def make(place: Place) -> None:
        place.course.rmdir()
        place.course.write_bytes(hostile_packages()[name]())

    return make


_IMAGE_PATHS = {
    "picture by file address": ("file://SECRET", "paths"),
    "picture by absolute path": ("SECRET", "paths"),
    "picture by way up": ("../outside/secret.png", "paths"),
    "picture by coded way up": ("%2e%2e/outside/secret.png", ""),
    "picture by twice coded way up": ("%252e%252e/outside/secret.png", ""),
    "picture by backslash": ("..\\outside\\secret.png", ""),
    "picture by network share": ("//127.0.0.1:PORT/share/x.png", ""),
    "picture by Windows' share": ("\\\\127.0.0.1\\share\\x.png", ""),
    "picture from the web": ("http://127.0.0.1:PORT/x.png", ""),
    "picture from Qt's resources": (":/qt-project.org/qmessagebox/images/qtlogo-64.png", ""),
    "picture from a device": ("/dev/zero", ""),
    "picture in its address": ("data:image/png;base64,iVBORw0KGgo=", ""),
    "picture by home": ("~/secret.png", ""),
}
_HTML = {
    "markup with a picture": ('<img src="SECRET">', "plain text"),
    "markup with a picture by address": ('<img src="file://SECRET">', "HTML off"),
    "markup with a picture from the web": ('<img src="http://127.0.0.1:PORT/x.png">', ""),
    "markup with styles": ('<style>@import url("file://OUTSIDE/secret.css"); p {background-image: url(SECRET)}</style>', ""),
    "markup with a style sheet": ('<link rel="stylesheet" href="file://OUTSIDE/secret.css">', ""),
    "markup with a table": ('<table background="SECRET"><tr><td>x</td></tr></table>', ""),
    "markup with an object": ('<object data="file://OUTSIDE/secret.md"></object><iframe src="SECRET"></iframe>', ""),
    "markup with a script": ('<script>new Image().src="http://127.0.0.1:PORT/"</script>', ""),
    "markup as entities": ("&lt;img src=&quot;SECRET&quot;&gt; &#60;img src='SECRET'&#62;", ""),
    "markup in code": ("`<img src='SECRET'>`", ""),
}  # fmt: skip
_LINKS = ("file:///etc/hostname", "smb://127.0.0.1/x", "ms-msdt:/id", "javascript:alert(1)", "data:text/html,x",
          "//127.0.0.1:PORT/x", "\\\\127.0.0.1\\x", "../outside/secret.md", "/etc/hostname", "lesson:x", "qrc:/x",
          "mailto:a@b", "ftp://127.0.0.1:PORT/", "HTTPS:/x", "https:///evil.example/x", "https://school.example@evil.example/", "https://xn--a/", "vbscript:x", "file:SECRET")  # fmt: skip
_EXPLODING = {
    "brackets": "[" * 19_000,
    "picture brackets": "![" * 9_000,
    "nested links": "[a](" * 4_000,
    "stars": "*a " * 4_500,
    "underscores and stars": "*a_ " * 2_400,
    "backticks": "".join("a" + "`" * n for n in range(190)),
    "quotes in quotes": "> " * 9_000 + "a",
    "lists in lists": "- " * 5_000 + "a",
    "lists by indent": "\n".join("  " * n + "- a" for n in range(300)),
    "strong upon strong": "**" * 4_000 + "a" + "**" * 400,
    "CDATA": "<![CDATA[" * 1_900,
    "comments": "<!-- a " * 2_500,
    "tags never closed": "<a " * 4_900,
    "closed and not opened": "</a>" * 4_900,
    "entities": "&" * 19_000,
    "escapes": "\\" * 19_000,
    "references": "\n".join(f"[r{n}]: x" for n in range(9_000)),
    "hashes": "# a" + " #" * 90_000,
    "spaces in a heading": "# a" + " " * 150_000 + "b",
    "spaces before a bar": "a | b\n" + " " * 90_000 + "x|",
    "spaces in a picture": "![x](" + " " * 150_000,
    "marks of tables": "|" * 19_000 + "\n" + "|-" * 9_000,
    "rules": "---\n" * 30_000,
    "blank lines": "\n" * 190_000,
    "numbers of a list": "9" * 15_000 + ". a\n\n" + "1" * 5_000 + ". b",
    "tabs": "\t" * 19_000 + "a",
    "colons": ":::: " * 3_000 + "\n::: choice\n" * 3_000,
    "gaps": "::: gaps g\n" + "[[a|" * 4_000 + "\n:::\n",
    "arrows": "::: match m\n- " + "a => " * 3_900 + "\n:::\n",
    "boxes": "::: multiple m\nA?\n" + "- [x] a\n" * 15_000 + ":::\n",
    "large number": "::: number n\nHow many?\n- [x] 1e999999999 ± 1e-999999999\n:::\n",
    "range of numbers": "::: number n\nHow many?\n- [x] " + "9" * 9_000 + "..1e99999\n:::\n",
    "points without end": "::: choice c {points=1e999999 tries=99999999999999999999 penalty=1e-999999}\nA?\n- [x] a\n:::\n",
    "settings of a question": "::: choice c {" + "a=b " * 9_000 + "}\nA?\n- [x] a\n:::\n",
    "scenario of many steps": "::: scenario s\nstart: s0\n"
    + "".join(f"### s{n}\nx\n- [x] a -> s{n + 1}\n- [ ] b -> s{n + 1}\n" for n in range(2_500))
    + "### s2500\nend\n:::\n",
    "scenario that comes back": "::: scenario s\nstart: a\n### a\nx\n- [x] b -> a\n:::\n",
    "terms": "T\n: d\n" * 20_000,
}
_LAYOUT = {
    "one long word": "a" * 400_000,
    "one word of a paragraph's length": "a" * 19_900,
    "wide letters in one word": "界" * 19_900,
    "marks upon marks": "a" + "\u0301" * 19_000,
    "right to left and back": "\u202e\u202d" * 9_000 + "a",
    "isolates": "\u2066" * 9_000 + "a" + "\u2069" * 9_000,
    "a long heading": "## " + "a" * 19_000,
    "a long cell": "| " + "a" * 19_000 + " | b |\n|---|---|\n| c | d |",
    "a table at its limit": "|a" * 10 + "|\n" + "|-" * 10 + "|\n" + ("|b" * 10 + "|\n") * 300,
    "a table beyond its limit": "|a" * 10 + "|\n" + "|-" * 10 + "|\n" + ("|b" * 10 + "|\n") * 301,
    "many tables": (("|a" * 10 + "|\n" + "|-" * 10 + "|\n" + ("|b" * 10 + "|\n") * 299 + "\n\n") * 4),
    "a long line of code": "```\n" + "x" * 190_000 + "\n```",
    "many lines of code": "```\n" + "x\n" * 90_000 + "\n```",
    "paragraphs": "a\n\n" * 60_000,
    "headings": "## a\n\n" * 30_000,
    "callouts": "> [!NOTE]\n> a\n\n" * 10_000,
    "emphasis at its limit": "*a* " * 2_400,
    "items": "- a\n" * 40_000,
    "questions": _questions(250),
    "a long alternative text": "![" + "a" * 19_000 + "](x.png)",
    "a question's long word": QUESTION.format("a" * 19_000),
    "many options": "::: choice c\nA?\n- [x] a\n" + "- [ ] b\n" * 5_000 + ":::\n",
    "many pieces": "::: match c\nA?\n" + "".join(f"- a{n} => b{n}\n" for n in range(3_000)) + ":::\n",
    "long pieces": "::: order c\nA?\n" + "".join(f"{n}. {'a' * 9_000}\n" for n in range(1, 12)) + ":::\n",
    "many gaps": "::: gaps g\n" + "[[a|(b)|c]] " * 700 + "\n:::\n",
    "many groups": "::: sort s\nA?\n" + "".join(f"**g{n}**\n- a\n" for n in range(1_500)) + ":::\n",
    "many steps of a scale": "::: scale s\nA?\nscale: " + " | ".join("a" * 5 for _ in range(2_000)) + "\n**d**\n- a\n- b\n:::\n",
}  # fmt: skip
_TOML = {
    "dotted keys": _toml_dots(),
    "keys of a line": ".".join("a" * 1 for _ in range(9_000)) + " = 1",
    "arrays in arrays": "a = " + "[" * 1_900 + "]" * 50,
    "arrays over lines": "a = " + "[\n" * 15_000,
    "tables in tables": "a = " + "{a = " * 300,
    "a long number": "minutes = " + "9" * 1_900 + "\nformat = " + "9" * 1_900,
    "numbers that are none": 'title = "x"\nversion = nan\n[completion]\npass_mark = inf\n',
    "a long title": 'title = "' + "a" * 1_900 + '"\nsummary = "' + "b" * 1_900 + '"',
    "many objectives": 'title = "x"\n[objectives]\n' + "".join(f'o{n} = "a"\n' for n in range(4_000)),
    "many authors": "title = 'x'\nauthors = [" + "\n".join("'a'," for _ in range(9_000)) + "]",
    "a header that is too large": 'title = "x"\n' + "# a comment\n" * 9_000,
}


def modules_beside(folder: Path, marker: str, without: Collection[str] = ()) -> None:
    """Everything that Python might take for a part of the program, but for ``without``: whatever is imported here
    writes its name to the file ``marker``, a Python expression.
    """
    spring = f"import os\nwith open({marker}, 'a') as file:\n    file.write(__name__ + chr(10))\n"
    names = {*sys.stdlib_module_names, "sitecustomize", "usercustomize", "nacl", "markdown", "platformdirs"}
    for name in sorted(names.difference(without)):
        (folder / f"{name}.py").write_text(spring)
    for name in sorted({"PySide6", "shiboken6", "lmtrainer"}.difference(without)):
        (folder / name).mkdir()
        for part in ("__init__", "__main__"):
            (folder / name / f"{part}.py").write_text(spring)
    (folder / "qt.conf").write_text("[Paths]\nPlugins = .\n")
    (folder / "pyvenv.cfg").write_text("home = .\n")


def _modules(place: Place) -> None:
    place.lesson(QUESTION.format("this"))
    modules_beside(place.course, "os.environ['TMPDIR'] + '/sprung'")


def all_attacks() -> list[Attack]:
    """Every attack that a whole course is made for."""
    every_path = "\n\n".join(f"![x]({path})" for path, _ in _IMAGE_PATHS.values())
    refused = ("path-refused", "file-unreadable", "link-dead", "link-refused", "picture-kind", "lesson-", "name-")
    found = [Attack(name, lesson(f"![x]({path})"), refused, defence) for name, (path, defence) in _IMAGE_PATHS.items()]
    found += [
        Attack("pictures by every such path", lesson(every_path), refused),
        Attack("picture that is a link", _linked("file"), ("path-refused",), "links on the disk"),
        Attack("picture in a linked folder", _linked("folder"), ("path-refused",), "links on the disk"),
        Attack("lesson that is a link", _linked("lesson"), ("path-refused",), "links on the disk"),
        Attack("variant that is a link", _linked("variant"), ("path-refused", "picture-"), ""),
        Attack("cover outside", header('title = "x"\ncover = "../outside/secret.png"'), refused, "paths"),
        Attack("logo outside", header('title = "x"\n[certificate]\nenabled = true\nlogo = "SECRET"'), refused),
        Attack("pipes", _special("pipe"), ("not-a-file",), ""),
        Attack("files of three gigabytes", _special("sparse"), ("file-too-large",), ""),
        Attack("twenty thousand files", _many_files, ("more than",), "file count"),
        Attack("modules beside the lessons", _modules, (), "isolated processes"),
    ]
    found += [Attack(name, _marked_up(markup), (), defence) for name, (markup, defence) in _HTML.items()]
    links = "\n\n".join(f"[x]({link}) and [y](<{link}>) and <{link}>" for link in _LINKS)
    found += [
        Attack("links that lead elsewhere", lesson(links), ("link-refused", "link-dead"), "link targets"),
        Attack("SVG", picture(lambda place: SVG.format(place.secret).encode(), "p.svg"), ("picture-kind",), "picture kinds"),
        Attack("SVG that calls itself PNG", picture(lambda place: SVG.format(place.secret).encode()), ("picture-kind",), "picture kinds"),
        Attack("a picture of 3.6 gigapixels", picture(lambda _: pictures.png(60_000, 60_000, rows=9)), ("picture-too-large",)),
        Attack("a picture of 440 megapixels", picture(lambda _: pictures.grey_png(20_000, 22_000)), ("picture-too-large",), "pixels"),
        Attack("a GIF with a huge frame", picture(lambda _: pictures.gif_with_a_huge_frame(), "p.gif"), ()),
        Attack("a GIF of many frames", picture(lambda _: pictures.gif_with_many_frames(3_900), "p.gif"), ()),
        Attack("a bomb in a picture's comment", picture(lambda _: pictures.png_with_a_bomb_in_its_comment()), ()),
        Attack("a JPEG of many scans", _scans, ("picture-",), "scans"),
        Attack("six pictures of 16 megapixels", _large_pictures, ("pictures-too-large",), "sum of pixels"),
        Attack("one picture 1,500 times", _the_same_picture, ()),
    ]  # fmt: skip
    found += [Attack(f"Markdown: {name}", lesson(text)) for name, text in _EXPLODING.items()]
    found += [Attack(f"layout: {name}", lesson(text)) for name, text in _LAYOUT.items()]
    found += [Attack(f"TOML: {name}", header(text)) for name, text in _TOML.items()]
    found += [Attack(f"package: {name}", _package(name), ("package",)) for name in hostile_packages()]
    return [replace(attack, defence=_STOPPED_BY.get(attack.name, attack.defence)) for attack in found]


_STOPPED_BY = {
    "Markdown: boxes": "pieces",
    "layout: callouts": "blocks",
    "layout: many tables": "cells",
    "TOML: many objectives": "objectives",
    "package: symbolic link": "strict archive",
    "package: trailing data": "strict archive",
    "package: leading data": "strict archive",
}


def made(attack: Attack, folder: Path, port: int) -> Path:
    """Write the attack below a folder of its own; returns the course."""
    outside, course = folder / "outside", folder / "course"
    if attack.name.startswith("package: "):
        course = folder / "course.lmcourse"
    outside.mkdir(parents=True)
    (outside / "secret.png").write_bytes(pictures.png(37, 41))
    (outside / "secret.md").write_text("# Secret\n")
    (outside / "secret.css").write_text("p { color: #ff0001 }")
    course.mkdir()
    attack.make(Place(course, outside, port))
    return course
