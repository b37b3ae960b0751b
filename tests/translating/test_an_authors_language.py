"""What is wrong with a course, an import or an export is said in the author's language, without a window and in one."""

import json
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

import translations
from lmtrainer.__main__ import main
from lmtrainer.course.rules.rule import CONTEXT
from lmtrainer.course.rules.table import rules, ways_to_say
from lmtrainer.desktop.exporting.process import export
from lmtrainer.lexicon import language_like, language_wanted, texts_of, wording_in
from lmtrainer.lexicon import translations as installed
from lmtrainer.publishing.author_language import system_languages
from lmtrainer.publishing.handing_out import Form, Handout
from lmtrainer.publishing.import_goal import Goal
from lmtrainer.publishing.planning_process import plan_in_process
from lmtrainer.resources import DATA
from lmtrainer.said import OWN, Said, Words

BROKEN = "# A\n\n![](no.png)\n\n::: choice c\n\nQ?\n\n- a\n- [x] b\n\n:::\n"
SOUND = "\n::: choice d\n\nQ?\n\n- [x] a\n- [ ] b\n\n:::\n"
_PLACE = re.compile(r"\{\{|\}\}|\{[a-z_]+\}")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    root = tmp_path / "course"
    root.mkdir()
    (root / "course.toml").write_text('id = "c"\ntitle = "C"\nlanguage = "de"\n')
    (root / "01-a.md").write_text(BROKEN)
    return root


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody chose German in the settings of the window."""
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.json").write_text('{"language": "de"}')
    monkeypatch.setenv(DATA, str(data))


@pytest.mark.parametrize("source", translations.sources(), ids=lambda source: source.stem)
def test_every_rule_has_its_words_in_each_language_with_the_same_places(source: Path) -> None:
    texts = texts_of((translations.MADE / f"{source.stem}.qm").read_bytes())
    wrong = []
    for rule in ways_to_say():
        for words in (rule.message or rule.meaning, rule.remedy):
            context, text = (words.context, words.text) if isinstance(words, Said) else (CONTEXT, words)
            said = texts.get((context, text), "")
            if text and (not said or Counter(_PLACE.findall(said)) != Counter(_PLACE.findall(text))):
                wrong.append(f"{rule.code}: {text!r} → {said!r}")
    assert not wrong and len(rules()) > 150


def test_without_qt_a_language_says_what_the_window_says(qapp: QCoreApplication) -> None:
    made = translations.MADE / "lmtrainer_de.qm"
    translator = QTranslator()
    assert translator.load(str(made))
    texts = texts_of(made.read_bytes())
    assert len(texts) > 1_400
    one = {key: translator.translate(*key, "", 1) for key in texts}
    assert {key: (text, one[key]) for key, text in texts.items() if one[key] != text} == {}


def test_words_within_words_are_said_in_the_language_too() -> None:
    word = wording_in("de-AT")
    cells: Words = Said("Problem", "{count} cells").of(count=3)
    told = Said("Problem", "The head of this table has {head}, and this line has {cells}.").of(head=cells, cells=2)
    assert word(told) == "Der Kopf dieser Tabelle hat 3 Zellen, und diese Zeile hat 2."
    assert word("Not ours: {0}") == "Not ours: {0}"
    assert wording_in(OWN)(told) == wording_in("tlh")(told) == str(told)


def test_a_language_is_the_nearest_that_is_there() -> None:
    folder = installed()
    assert [language_like(wish, folder) for wish in ("de", "de_CH", "DE-at", "en-GB", "tlh", "")] == [
        "de", "de", "de", "en", "", "",
    ]  # fmt: skip
    assert language_wanted(["", "tlh", "de-AT"], folder) == "de"
    assert language_wanted(["tlh"], folder) == language_wanted([], None) == OWN


@pytest.mark.parametrize(
    ("environment", "languages"),
    [
        ({"LANG": "de_DE.UTF-8"}, ("de_DE",)),
        ({"LANG": "de_DE@euro", "LC_ALL": "C.UTF-8"}, (OWN,)),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "de:fr"}, ("de", "fr", "en_US")),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "de_AT"}, ("de_AT",)),
        ({"LANG": "POSIX", "LANGUAGE": "de"}, (OWN,)),
    ],
)
def test_the_systems_language_is_what_its_variables_say(environment: dict[str, str], languages: tuple[str]) -> None:
    assert system_languages(environment) == languages


@pytest.mark.usefixtures("german")
def test_check_speaks_the_language_of_the_settings(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(course)]) == 1
    told = capsys.readouterr().out
    assert "01-a.md:9:3: box-missing Diese Antwort hat kein Kästchen. (Fehler)\n" in told
    assert "    Beginnen Sie sie mit [ ] oder [x].\n" in told
    assert told.endswith("course: 3 Fehler in 1 Lektion mit 0 Fragen\n"), told


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("form", ["json", "sarif"])
def test_what_programs_read_stays_english(course: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    main(["check", "--format", form, str(course)])
    told = capsys.readouterr().out
    assert "This option has no box." in told and "Kästchen" not in json.dumps(json.loads(told), ensure_ascii=False)


def test_check_speaks_the_systems_language(
    course: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "")
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    main(["check", str(course)])
    assert "Diese Antwort hat kein Kästchen." in capsys.readouterr().out


@pytest.mark.usefixtures("german")
def test_pack_says_in_the_language_why_it_does_not(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pack", str(course)]) == 1
    told = capsys.readouterr().err
    assert "Der Kurs hat Fehler, und ein Paket würde sie weitergeben." in told
    assert "01-a.md:9:3: box-missing Diese Antwort hat kein Kästchen. Beginnen Sie sie mit [ ] oder [x].\n" in told


@pytest.mark.usefixtures("german")
def test_an_import_is_told_in_the_language_and_so_is_its_report(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quiz = course.parent / "quiz.gift"
    quiz.write_text("Q{=a ~b}\n\nBroken{\n")
    assert main(["import", str(quiz), "--into", str(course), "--yes"]) == 0
    told = capsys.readouterr().out
    line = "quiz.gift:3: weggelassen: „Broken{“ – Eine geschweifte Klammer steht allein;"
    assert line in told and "1 Frage übernommen, 0 mit Änderungen, 1 weggelassen." in told
    (report,) = (course / "questions").glob("*.txt")
    assert line in report.read_text("utf-8")


@pytest.mark.usefixtures("german")
def test_an_export_is_told_in_the_language(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (course / "01-a.md").write_text(
        "# A\n\n::: reflect r\n\nWhy?\n\n:::\n\n::: choice c\n\nQ?\n\n- [x] a\n- [ ] b\n\n:::\n"
    )
    assert main(["export", str(course), "--format", "aiken", "-o", "-"]) == 0
    told = capsys.readouterr().err
    assert "01-a.md:3: weggelassen: reflect r – Aiken kennt keine Fragen der Art „reflect“." in told, told


def test_the_processes_behind_the_window_speak_its_language(course: Path, tmp_path: Path) -> None:
    quiz = tmp_path / "quiz.gift"
    quiz.write_text("Q{=a ~b}\n\nBroken{\n")
    plan = plan_in_process(quiz, course, Goal.BANK, language="de-AT")
    assert any("weggelassen" in data.decode() for path, data in plan.files.items() if path.endswith(".txt"))
    (course / "02-b.md").write_text("# B\n" + SOUND)
    exported = export(course, tmp_path / "out.gift", Handout(Form.GIFT), language="de-AT")
    assert any("Diese Antwort hat kein Kästchen." in line for line in exported.lines), exported.lines


def test_without_its_translations_the_program_speaks_english(
    tmp_path: Path, course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "empty"
    shutil.copytree(installed() or empty, empty, ignore=shutil.ignore_patterns("*.qm"))
    assert language_wanted(["de"], empty) == language_wanted(["de"], None) == OWN
