"""A small course for each code: what a trainer may write that earns it. Files by path, as text or bytes."""

import stat
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

COURSE = 'id = "sample"\ntitle = "Sample"\nlanguage = "en"\n'
CHOICE = "::: choice {id}\nAsk?\n- [x] yes\n- [ ] no\nwhy: Because.\n:::\n"
HARD = (
    "Organisational interdependencies characteristically necessitate comprehensive multidimensional considerations "
    "notwithstanding administrative particularities, institutional responsibilities and infrastructural dependencies. "
)
Files = dict[str, str | bytes]


def lesson(text: str, **others: str | bytes) -> Files:
    """A course with one lesson."""
    return {"course.toml": COURSE, "01-one.md": f"# One\n\n{text}\n", **others}


def question(kind: str, body: str) -> Files:
    """A course with one question."""
    return lesson(f"::: {kind} q\n{body}\nwhy: Because.\n:::")


def course(toml: str) -> Files:
    """A course with a file `course.toml` of its own."""
    return {"course.toml": toml, "01-one.md": "# One\n\nText.\n"}


def header(toml: str) -> Files:
    """A course with a lesson that has a header."""
    return {"course.toml": COURSE, "01-one.md": f"+++\n{toml}\n+++\n# One\n\nText.\n"}


def assessment(toml: str, body: str = CHOICE.format(id="q"), kind: str = "assessment") -> Files:
    """A course with an assessment, and a bank of two questions."""
    bank = CHOICE.format(id="a") + CHOICE.format(id="b")
    text = f'+++\nkind = "{kind}"\n{toml}\n+++\n# One\n\n{body}\n'
    return {"course.toml": COURSE, "01-one.md": text, "questions/bank.md": bank}


def choices(count: int, right: str, wrong: str) -> str:
    """So many choices with these options."""
    block = "::: choice q{0}\nAsk {0}?\n- [x] {1}\n- [ ] {2}\n- [ ] {2}er\nwhy: Because.\n:::\n"
    return "".join(block.format(number, right, wrong) for number in range(count))


PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000020000000108060000")
HUGE = PNG[:16] + (5000).to_bytes(4, "big") + (5000).to_bytes(4, "big") + PNG[24:]
LARGE = PNG[:16] + (4000).to_bytes(4, "big") + (4000).to_bytes(4, "big") + PNG[24:]
JPEG = bytes.fromhex("ffd8ffc00011080004000403011100021100031100")
SAMPLES: dict[str, Files] = {
    "course-empty": {"course.toml": COURSE},
    "file-too-large": lesson("a " * 101_000),
    "file-unreadable": lesson("![A cup](media/cup.png)"),
    "lesson-ending": lesson("Text.", **{"02-two.MD": "# Two\n"}),
    "lesson-too-deep": lesson("Text.", **{"a/b/c.md": "# Deep\n"}),
    "name-twins": lesson("Text.", **{"01-One.md": "# Other\n"}),
    "name-unholdable": lesson("Text.", **{"aux.md": "# Aux\n"}),
    "not-a-file": lesson("![A folder](media)", **{"media/x.png": PNG}),
    "not-text": lesson("A \0 here."),
    "not-utf-8": {"course.toml": COURSE, "01-one.md": b"# One\n\nna\xefve\n"},
    "number-twice": lesson("Text.", **{"01-two.md": "# Two\n\nText.\n"}),
    "path-refused": lesson("![A cup](../cup.png)"),
    "assessment-feedback": assessment('feedback = "later"'),
    "assessment-number": assessment("pass_mark = 200"),
    "completion-counts": course(COURSE + '[completion]\ncounts = ["words"]\n'),
    "course-id": course('id = "a/b"\ntitle = "T"\nlanguage = "en"\n'),
    "course-id-missing": course('title = "T"\n'),
    "draw-syntax": assessment("draw = [{count = 2}]"),
    "draw-too-many": assessment("draw = [" + '{bank = "bank", count = 1},' * 51 + "]"),
    "format-newer": course("format = 2\n" + COURSE),
    "header-line-too-long": course(COURSE + f'summary = "{"a" * 2_000}"\n'),
    "header-look-alike": {"course.toml": COURSE, "01-one.md": '---\nid = "one"\n---\n# One\n\nText.\n'},
    "header-not-closed": {"course.toml": COURSE, "01-one.md": "+++\n# One\n"},
    "header-syntax": header("title = One"),
    "header-too-large": header('summary = "a"\n' * 5_000),
    "header-type": header("title = 1"),
    "header-unknown-key": header('titel = "One"'),
    "bold-look-alike": lesson("It is **bold."),
    "bold-with-spaces": lesson("It is ** bold **."),
    "box-look-alike": lesson('!!! note "Mind"\n    Text.'),
    "box-not-closed": lesson("::: note\nText."),
    "braces-look-alike": lesson("## Two {#two}\n\nText."),
    "colons-look-alike": lesson(":::: choice q\nAsk?\n- [x] yes\n- [ ] no\nwhy: Because.\n:::"),
    "details-not-closed": lesson("<details>\nText."),
    "diagram-as-code": lesson("```mermaid\ngraph TD\n```"),
    "front-matter-key": {"course.toml": COURSE, "01-one.md": "---\ntitle: One\nsummary: It.\n---\nText.\n"},
    "list-look-alike": lesson("•\tOne\n•\tTwo"),
    "rows-look-alike": lesson("Class\tBurns\nA\twood"),
    "heading-look-alike": lesson("#Two\n\nText."),
    "html-look-alike": lesson('A <img src="cup.png"> cup.'),
    "space-look-alike": lesson("\u00a0Text."),
    "table-look-alike": lesson("| a | b |\n| c | d |"),
    "table-uneven": lesson("| a | b |\n|---|---|\n| c |"),
    "keyword-look-alike": question("choice", "Ask?\n- [x] yes\n- [ ] no\n\nwy: Because."),
    "option-look-alike": question("choice", "Ask?\n- [x] yes\n- [ ] no\n-[ ] perhaps"),
    "question-look-alike": lesson(":: choice q\n- [x] yes\n- [ ] no\nwhy: Because.\n:::"),
    "gap-look-alike": question("gaps", "A [[cup]] of [[tea."),
    "lesson-id": header('id = "a/b"'),
    "lesson-id-twice": lesson("Text.", **{"02-two.md": '+++\nid = "one"\n+++\n# Two\n'}),
    "bank-id-twice": lesson("", **{"questions/1-a.md": CHOICE.format(id="a"), "questions/2-a.md": ""}),
    "lesson-kind": header('kind = "test"'),
    "module-id": lesson("Text.", **{"m/module.toml": 'id = "a/b"\n', "m/a.md": "# A\n"}),
    "module-id-twice": lesson("", **{"m/module.toml": 'id = "n"\n', "m/a.md": "# A\n", "n/b.md": "# B\n"}),
    "navigation-order": course(COURSE + '[navigation]\norder = "backwards"\n'),
    "objective-unknown": header('objectives = ["x"]'),
    "pass-mark": course(COURSE + "[completion]\npass_mark = 200\n"),
    "requires-unknown": header('requires = ["x"]'),
    "callout-unknown": lesson("> [!HINT]\n> Text."),
    "code-not-closed": lesson("```\nText."),
    "heading-skips": lesson("### Deep\n\nText."),
    "name-unknown": lesson("See [[nowhere]]."),
    "link-anchor": lesson("[There](#nowhere)"),
    "link-dead": lesson("[There](02-two.md)"),
    "link-refused": lesson("[There](../02-two.md)"),
    "paragraph-too-long": lesson("word " * 4_100),
    "picture-kind": lesson("![A cup](media/cup.png)", **{"media/cup.png": b"<svg/>"}),
    "code-too-long": lesson("```\n" + "x\n" * 5_001 + "```"),
    "picture-scans": lesson("![A cup](media/cup.jpg)", **{"media/cup.jpg": JPEG + b"\xff\xda\0\x08" * 41}),
    "pictures-too-large": lesson(
        "\n\n".join(f"![Cup {n}](media/{n}.png)" for n in range(5)), **{f"media/{n}.png": LARGE for n in range(5)}
    ),
    "too-many-blocks": lesson("## a\n\n" * 751),
    "too-many-cells": lesson(("|a" * 10 + "|\n" + "|-" * 10 + "|\n" + ("|b" * 10 + "|\n") * 160 + "\n") * 2),
    "too-many-controls": lesson("".join(CHOICE.format(id=f"q{n}") for n in range(751))),
    "too-many-pieces": question("choice", "Ask?\n- [x] yes\n" + "".join(f"- [ ] no {n}\n" for n in range(100))),
    "too-many-objectives": course(COURSE + "[objectives]\n" + "".join(f'o{n} = "a"\n' for n in range(101))),
    "picture-too-large": lesson("![A cup](media/cup.png)", **{"media/cup.png": HUGE}),
    "picture-without-words": lesson("![](media/cup.png)", **{"media/cup.png": PNG}),
    "quote-too-deep": lesson("> " * 9 + "Text."),
    "reserved-maths": lesson("Two formulas:\n\n$$\na = b\n$$\n\n$$ c $$"),
    "reserved-video": lesson("![A film](media/film.mp4)"),
    "reserved-kind": lesson("::: include other.md\n:::"),
    "table-too-large": lesson("|a" * 11 + "|\n" + "|-" * 11 + "|\n"),
    "too-deep": lesson("- " * 3_000 + "a"),
    "too-many-marks": lesson("\n\n".join(["*a*"] * 2_600)),
    "attribute-comma": lesson("::: choice q {tags=a,}\nAsk?\n- [x] a\n- [ ] b\nwhy: c\n:::"),
    "attribute-number": lesson("::: choice q {tries=often}\nAsk?\n- [x] a\n- [ ] b\nwhy: c\n:::"),
    "attribute-syntax": lesson("::: choice q {=}\nAsk?\n- [x] a\n- [ ] b\nwhy: c\n:::"),
    "attribute-unknown": lesson("::: choice q {trys=2}\nAsk?\n- [x] a\n- [ ] b\nwhy: c\n:::"),
    "attribute-value": lesson('::: order q {marking="all"}\nAsk?\n1. a\n2. b\nwhy: c\n:::'),
    "box-content": question("choice", "Ask?\n- [x] a\n- [y] b"),
    "box-missing": question("choice", "Ask?\n- [x] a\n- b"),
    "feedback-unused": question("order", "Ask?\n1. a\n   > Yes\n2. b"),
    "keyword-elsewhere": question("choice", "Ask?\n- [x] a\n- [ ] b\nscale: a | b"),
    "keyword-twice": question("choice", "Ask?\n- [x] a\n- [ ] b\nwhy: a"),
    "kind-unknown": question("choise", "Ask?\n- [x] a\n- [ ] b"),
    "text-below-options": question("choice", "Ask?\n\n- [x] a\n- [ ] b\n\nIt is so."),
    "option-empty": question("choice", "Ask?\n- [x] a\n- [ ]"),
    "points-unmarked": lesson("::: reflect q {points=2}\nThink.\n:::"),
    "question-id": lesson(CHOICE.format(id="a/b")),
    "question-id-missing": lesson(CHOICE.format(id="")),
    "question-id-twice": lesson(CHOICE.format(id="a") * 2),
    "question-not-closed": lesson("::: choice q\nAsk?\n- [x] a\n- [ ] b"),
    "see-unknown": lesson('::: choice q {see="x#y"}\nAsk?\n- [x] a\n- [ ] b\nwhy: c\n:::'),
    "stem-missing": question("choice", "- [x] a\n- [ ] b"),
    "choice-right-options": question("choice", "Ask?\n- [x] a\n- [x] b"),
    "multiple-right-options": question("multiple", "Ask?\n- [ ] a\n- [ ] b"),
    "weights-sum": question("multiple", "Ask?\n- [100%] a\n- [100%] b\n- [ ] c"),
    "option-twice": question("choice", "Ask?\n- [x] a\n- [ ] b\n- [ ] b"),
    "options-missing": question("choice", "Ask?\n- [x] a"),
    "answer-shadowed": question("text", "Ask?\n- [x] *soap*\n- [50%] soap bar\n  > Nearly"),
    "answer-twice": question("text", "Ask?\n- [x] Soap\n- [ ] soap"),
    "gap-drop-down": question("gaps", "A [[(one)]] gap."),
    "gap-number": question("gaps", "A [[small]] gap.\n\n- [50%] 2: little"),
    "gap-place": question("gaps", "A [[small]] gap.\n\n> A [[second]] one."),
    "gap-reply-unknown": question("gaps", "A [[(small)|large]] gap.\n\n- [50%] 1: little"),
    "gaps-missing": question("gaps", "No gap."),
    "number-right-answers": question("number", "Ask?\n- [50%] 42"),
    "number-syntax": question("number", "Ask?\n- [x] many"),
    "number-thousand": question("number", "Ask?\n- [x] 1.000"),
    "text-anything": question("text", "Ask?\n- [x] *"),
    "text-right-answers": question("text", "Ask?\n- [ ] soap"),
    "unit-base": question("number", "Ask?\n- [x] 42\nunit: km = 1000"),
    "unit-missing": lesson("::: number q {unit-required}\nAsk?\n- [x] 42\nwhy: c\n:::"),
    "unit-syntax": question("number", "Ask?\n- [x] 42\nunit: 5"),
    "unit-twice": question("number", "Ask?\n- [x] 42\nunit: m, m"),
    "groups-missing": question("sort", "Ask?\n\n**One**\n\n- a"),
    "group-twice": question("sort", "Ask?\n\n**One**\n\n- a\n\n**One**\n\n- b\n\n**Two**\n\n- c"),
    "order-numbers": question("order", "Ask?\n2. b\n1. a"),
    "order-equal": question("order", "Ask?\n1. a\n2. a"),
    "order-missing": question("order", "Ask?\n- a\n- b"),
    "pair-syntax": question("match", "Ask?\n- a => b\n- c"),
    "pairs-missing": question("match", "Ask?\n- a => b"),
    "checklist-missing": question("reflect", "Think.\nchecklist: nothing"),
    "choice-target-missing": question("scenario", "Ask?\n### One\n- [x] a -> Two\n- [ ] b\n### Two"),
    "scale-labels": question("scale", "Ask?\n- a\nscale: one"),
    "scenario-equal": question("scenario", "Ask?\n### One\n- [50%] a -> Two\n- [50%] b -> Two\n### Two"),
    "scenario-loop": question("scenario", "Ask?\n### One\n- a -> Two\n### Two\n- b -> One"),
    "scenario-worthless": question("scenario", "Ask?\n### One\n- [ ] a -> Two\n- [-50%] b -> Two\n### Two"),
    "statements-missing": question("scale", "Ask?\nscale: no | yes"),
    "step-twice": question("scenario", "Ask?\n### One\n- a -> One\n### One"),
    "step-unknown": question("scenario", "Ask?\n### One\n- a -> Three\n### Two"),
    "step-unreachable": question("scenario", "Ask?\n### One\n### Two"),
    "steps-missing": question("scenario", "Ask?"),
    "assessment-empty": assessment("", "Text."),
    "assessment-prose": assessment("", CHOICE.format(id="q") + "\nHidden."),
    "assessment-unpassable": assessment("pass_mark = 50", "::: reflect q\nWhat will you do?\n:::"),
    "bank-prose": lesson("Text.", **{"questions/bank.md": "Hidden.\n"}),
    "bank-unknown": assessment('draw = [{bank = "bnak", count = 1}]'),
    "draw-too-few": assessment('draw = [{bank = "bank", count = 3}]'),
    "answer-joined": question("text", "Ask?\n- [x] cup / mug"),
    "bank-unused": assessment(""),
    "feedback-missing": lesson("::: choice q\nAsk?\n- [x] a\n- [ ] b\n:::"),
    "language-missing": course('id = "sample"\ntitle = "Sample"\n'),
    "language-unknown": course('id = "sample"\ntitle = "Sample"\nlanguage = "english"\n'),
    "lesson-empty": {"course.toml": COURSE, "01-one.md": "# One\n"},
    "lesson-long": lesson("word. " * 5_000),
    "media-unused": lesson("Text.", **{"media/cup.png": PNG}),
    "minutes-doubtful": header("minutes = 15"),
    "objective-unasked": course(COURSE + '[objectives]\ntell = "tell apart"\n'),
    "option-alike": question("choice", "Ask?\n- [x] Soap\n- [ ] soap"),
    "option-all-above": question("multiple", "Ask?\n- [x] a\n- [x] b\n- [x] All of the above"),
    "option-telling": question("choice", f"Ask?\n- [x] {'a long story ' * 4}\n- [ ] a short one"),
    "options-telling": lesson(choices(20, "longest", "long")),
    "reading-hard": lesson(HARD * 10),
}


def _too_many(root: Path) -> None:
    for number in range(5_001):
        (root / f"{number}.txt").touch()


def _package(name: str, kind: int = 0, data: bytes = b"x") -> Callable[[Path], None]:
    def write_it(root: Path) -> None:
        about = ZipInfo(name)
        about.external_attr, about.create_system = kind << 16, 3
        with ZipFile(root.with_suffix(".lmcourse"), "w", ZIP_DEFLATED) as archive:
            archive.writestr(about, data, ZIP_DEFLATED)

    return write_it


def _huge(root: Path) -> None:
    with root.with_suffix(".lmcourse").open("wb") as file:
        file.truncate(200_000_001)


def _beside(root: Path) -> Path:
    return root.with_suffix(".lmcourse")


# Courses that cannot be read at all: what is done to a good one, and where it is looked for then.
UNREADABLE: dict[str, tuple[Callable[[Path], None], Callable[[Path], Path]]] = {
    "folder-missing": (lambda root: None, lambda root: root / "nowhere"),
    "too-many-files": (_too_many, lambda root: root),
    "package-bomb": (_package("a.md", data=bytes(2_000_000)), _beside),
    "package-kind": (_package("a.md", stat.S_IFLNK | 0o777), _beside),
    "package-name": (_package("../a.md"), _beside),
    "package-refused": (lambda root: root.with_suffix(".lmcourse").touch(), _beside),
    "package-too-large": (_huge, _beside),
    "package-unreadable": (lambda root: None, _beside),
}
# Codes that no file earns by itself, and the tests that produce them.
ELSEWHERE = {
    "package-changed": "test_a_package_that_is_replaced_says_so",
    "folder-unreadable": "test_a_folder_that_goes_away_says_so",
    "lesson-broke-reader": "test_a_lesson_that_stopped_the_reader_is_left_out",
    "lesson-too-large": "test_a_lesson_that_stopped_the_reader_is_left_out",
    "lesson-too-slow": "test_a_lesson_that_stopped_the_reader_is_left_out",
}


def write(root: Path, files: Files) -> Path:
    """Write a course."""
    for path, held in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(held.encode() if isinstance(held, str) else held)
    return root
