"""A long course as a stranger might write it: every kind, odd but legal spacing, many scripts. It reads and marks."""

from pathlib import Path

import pytest

from lmtrainer.course.codec import decode, encode
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.kind import Kind
from lmtrainer.course.kinds.choice import Choice
from lmtrainer.course.kinds.gaps import Gaps
from lmtrainer.course.kinds.match import Match
from lmtrainer.course.kinds.multiple import Multiple
from lmtrainer.course.kinds.order import Order
from lmtrainer.course.kinds.scenario import Scenario
from lmtrainer.course.kinds.sort import Sort
from lmtrainer.course.kinds.text import Text
from lmtrainer.course.marking import mark, model_answer, wrong_answer
from lmtrainer.course.model import Course
from lmtrainer.course.questions import Question
from lmtrainer.course.reader import read_course

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000020000000108060000")
LONG = "Donaudampfschifffahrtsgesellschaftskapitän" * 40
MANY = "\n".join(f"- [{'x' if n % 7 == 3 else ' '}] option {n}" for n in range(30))

TIGHT = """# Without a blank line
Words at once.
::: choice tight {tries=2}
Which?
- [ ] no
  > Not this.
- [x] yes
hint: think
why: so
:::
::: choice next
A stem with a list:
1. first
2. second
- [x] after the list
- [ ] `::: not a question`
:::
More words.
::: multiple wrapped
Which of these
go on over a line?
- [x] an option that
goes on without a space
- [ ] another one
    that goes on with four
- [x]   spaced out
   > Feedback with three spaces.
:::
"""

TABS = (
    '# Tabs and trailing spaces   \n\n:::   sort\ttabs   {points=3   tags="a  b" }   \n\t\nSort these.\t\n\n'
    "**One**   \n\n-\tfirst\n\n\t> Feedback after a tab.\n\n*\tsecond\n\n**Two**\t\n+   third   \n\n\n:::   \n\n"
    "::: gaps  spaced  \nFill [[ one | 1 ]] and [[two|(three)| four ]].  \n\n"
    "- [50%]   1:   uno\n\t> Nearly.\n::::::\n\n"
    "::: order o\nSort.\n\n 1.  one\n\n 2.  two\n\n     with a second paragraph\n\n 3)  three\n\n:::\t\n"
)

SCRIPTS = f"""# כותרת

טקסט בעברית עם *הדגשה*, ואחריו עברית.

::: text שאלה
מהי בירת צרפת?
- [x] פריז
- [x] Paris
- [ ] لندن
:::

::: match עברית-ערבית
התאם.
- שלום => سلام
- תודה => شكرا
- => مع السلامة
:::

::: choice 長い言葉
{LONG}?
- [x] {LONG}
- [ ] 選択肢、二つ目
:::

::: number arabic
كم؟
- [x] 12.5 ± 1%
unit: متر, كيلومتر = 1000
:::

::: scenario תרחיש
start: התחלה
### התחלה
בוקר.
- [x] לדבר -> סוף
- [ ] לשתוק -> סוף
### סוף
זהו.
:::
"""

PICTURES = f"""# Pictures

::: choice pictures
Which one is red?

![Three doors](media/a.png)

- [x] ![a red door](media/a.png)
- [ ] ![a green door](<media/b.png>) with words
- [ ] no door
:::

::: match picture-pairs
Pair them.
- ![a red door](media/a.png) => ![a key](media/b.png)
- a window => a frame
- ![a green door](media/b.png) => ![a key](media/b.png)
:::

::: order picture-order
Sort.
1. ![one](media/a.png)
2. ![two](media/b.png)
:::

::: multiple many
Which?
{MANY}
:::
"""

REST = """# Reflect and rate
::: scale mood
How is it?
scale: never|sometimes|always
**Calm**
- I breathe
- [-] I shout
:::
::: reflect think
What would you do?

1. at work
2. at home
model:
> Perhaps this.

- one
- two
checklist:
- I named a person
- I named a day
:::
::: text code
Type it.
- [x] a \\* b = c
- [ ] ~~~
why:
```
::: choice not-one
:::
```
:::
::: text literal {exact}
Type `C:\\dir`.
- [x] C:\\dir
- [x] \\[x] [y](z)
:::
"""


def write(root: Path, ending: str) -> Path:
    (root / "media").mkdir(parents=True)
    for name in ("a.png", "b.png"):
        (root / "media" / name).write_bytes(PNG + name.encode())
    (root / "course.toml").write_bytes(f'id = "odd"{ending}title = "Odd"{ending}'.encode())
    for name, text in {
        "1 tight": TIGHT,
        "2 tabs": TABS,
        "3 scripts": SCRIPTS,
        "4 pics": PICTURES,
        "5 rest": REST,
    }.items():
        data = text.replace("\n", ending).encode()
        (root / f"{name}.md").write_bytes(b"\xef\xbb\xbf" + data if name.startswith("1") else data)
    return root


@pytest.fixture(scope="module", params=["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def course(request, tmp_path_factory) -> Course:
    if request.param == "\r":  # TOML knows no line ends of this sort, and needs none here
        root = write(tmp_path_factory.mktemp("odd") / "c", "\r")
        (root / "course.toml").write_text('id = "odd"\ntitle = "Odd"\n')
        return read_course(FolderSource(root))
    return read_course(FolderSource(write(tmp_path_factory.mktemp("odd") / "c", request.param)))


@pytest.fixture(scope="module")
def questions(course: Course) -> dict[str, Question]:
    return {question.id: question for lesson in course.lessons for question in lesson.questions}


def test_it_has_no_problem_and_every_kind(course: Course, questions: dict[str, Question]) -> None:
    assert [str(problem) for problem in course.problems] == []
    assert {question.kind for question in questions.values()} == set(Kind) and len(questions) == 19
    assert decode(encode(course)) == course


def test_every_question_marks_rightly(questions: dict[str, Question]) -> None:
    for question in questions.values():
        right, wrong = mark(question, model_answer(question)), mark(question, wrong_answer(question))
        if question.kind in (Kind.SCALE, Kind.REFLECT):
            assert right.fraction is None and wrong.fraction is None
        else:
            assert (right.fraction, wrong.fraction) == (1, 0), question.id
        assert decode(encode(model_answer(question))) == model_answer(question)


def test_odd_spacing_is_read_as_it_is_seen(questions: dict[str, Question]) -> None:
    wrapped = questions["wrapped"].body
    assert isinstance(wrapped, Multiple)
    assert [option.text.plain for option in wrapped.options] == [
        "an option that goes on without a space", "another one that goes on with four", "spaced out",
    ]  # fmt: skip
    assert wrapped.options[2].feedback is not None
    after = questions["next"].body
    assert isinstance(after, Choice) and [option.text.plain for option in after.options] == [
        "after the list", "::: not a question",
    ]  # fmt: skip
    assert questions["next"].plain_stem == "A stem with a list: first second"
    tabs = questions["tabs"]
    assert isinstance(tabs.body, Sort) and tabs.tags == ("a", "b") and tabs.points == 3
    assert [(item.text.plain, item.group) for item in tabs.body.items] == [("first", 0), ("second", 0), ("third", 1)]
    assert tabs.body.items[0].feedback is not None
    spaced = questions["spaced"].body
    assert isinstance(spaced, Gaps) and spaced.gaps[1].accepted == ("three",)
    assert spaced.gaps[0].accepted == ("one", "1") and spaced.gaps[0].replies[0].feedback is not None
    ordered = questions["o"].body
    assert isinstance(ordered, Order)
    assert [item.plain for item in ordered.items] == ["one", "two with a second paragraph", "three"]


def test_scripts_pictures_and_code_are_kept(questions: dict[str, Question]) -> None:
    paris = questions["שאלה"].body
    assert isinstance(paris, Text) and [reply.text for reply in paris.answers] == ["פריז", "Paris", "لندن"]
    played = questions["תרחיש"].body
    assert isinstance(played, Scenario) and played.start == "התחלה"
    doors = questions["pictures"].body
    assert isinstance(doors, Choice)
    assert [len(option.text.pictures) for option in doors.options] == [1, 1, 0]
    assert doors.options[1].text.plain == "a green door with words"
    pairs = questions["picture-pairs"].body
    assert isinstance(pairs, Match) and [left.right for left in pairs.lefts] == [0, 1, 0]
    many = questions["many"].body
    assert isinstance(many, Multiple) and len(many.options) == 30
    literal = questions["literal"].body
    assert isinstance(literal, Text) and literal.answers[0].text == "C:\\dir"


def test_line_ends_do_not_change_what_was_asked(tmp_path: Path) -> None:
    read = [read_course(FolderSource(write(tmp_path / name, ending))) for name, ending in (("a", "\n"), ("b", "\r\n"))]
    assert len({tuple(q.fingerprint for lesson in made.lessons for q in lesson.questions) for made in read}) == 1
