"""Stories of the window's language: who decides it, how it is changed, and what then speaks it."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from sqlite3 import connect

import PySide6
import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QWidget

from lmtrainer.course.marking import model_answer
from lmtrainer.desktop.base.troubles import Trouble, trouble_of
from lmtrainer.desktop.editing.command import made_window
from lmtrainer.desktop.questions.card import QuestionCard
from lmtrainer.desktop.results.certificate_pdf import certificate_pdf
from lmtrainer.desktop.settings.organisation_card import given_words
from lmtrainer.desktop.shell.app import Program
from lmtrainer.desktop.shell.window import CourseToEdit
from lmtrainer.desktop.tour.hands import click, give
from lmtrainer.desktop.tour.pages import assessments, course_page, lesson_page, settings_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.language import Languages, own_name, shown_day, shown_number, translate, worded
from lmtrainer.desktop.ui.widgets.notice import Notice
from lmtrainer.organisation.finding import find_course
from lmtrainer.organisation.organisation import Organisation
from lmtrainer.organisation.policy import Policy, PolicyInForce
from lmtrainer.said import Said, packed, unpacked
from lmtrainer.store.connecting import store_error
from lmtrainer.store.settings_store import SETTINGS
from lmtrainer.study.certificates import CertificateFacts, SigningKey

COURSE = "leadership-vs-management"


@pytest.fixture(autouse=True)
def _english_again(qapp) -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


def words_in(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def told_by(policy: str) -> Organisation:
    return Organisation(PolicyInForce(Policy(language=policy), (("language", "a file"),)))


class Reader:
    """The program on one computer, whose system speaks ``system``."""

    def __init__(self, qtbot, qapp, data: Path, *system: str, policy: str = "") -> None:
        data.mkdir(exist_ok=True)
        self.qtbot = qtbot
        organisation = told_by(policy)
        languages = Languages(qapp, policy, system)
        self.program = Program(qapp, data, NoPrompts(), organisation=organisation, languages=languages)
        self.window = self.program.window
        self.window.show()

    def open(self, lesson_id: str = "") -> None:
        with self.qtbot.waitSignal(self.program.bridge.course_opened, timeout=20_000):
            self.window.start(find_course(COURSE))
        self.qtbot.waitUntil(course_page(self.window).isVisible)
        if lesson_id:
            with self.qtbot.waitSignal(self.program.bridge.lesson_opened, timeout=10_000):
                self.window.open_lesson(lesson_id)
            self.qtbot.waitUntil(lesson_page(self.window).isVisible)

    def choose(self, code: str) -> None:
        """As by hand: in the list of the settings."""
        chosen = settings_page(self.window).language_list
        row = chosen.findData(code)
        chosen.setCurrentIndex(row)
        chosen.activated.emit(row)

    def leave(self) -> None:
        self.program.languages.speak("en")
        self.program.close()
        self.window.deleteLater()

    @property
    def title(self) -> str:
        return settings_page(self.window).accessibleName()


@pytest.mark.parametrize(
    ("policy", "chosen", "system", "spoken"),
    [
        ("", "", (), "en"),
        ("", "", ("de-DE",), "de"),
        ("", "", ("de_AT", "en"), "de"),
        ("", "", ("fr-FR", "de-DE"), "de"),
        ("", "", ("fr-FR",), "en"),
        ("", "", ("en-GB", "de-DE"), "en"),
        ("", "", ("C",), "en"),
        ("", "en", ("de-DE",), "en"),
        ("", "de", ("en-GB",), "de"),
        ("de", "en", ("en-GB",), "de"),
        ("en", "de", ("de-DE",), "en"),
        ("fr", "de", ("en-GB",), "de"),
        ("", "fr", ("de-DE",), "de"),
    ],
)
def test_policy_comes_before_choice_before_system(
    qapp, policy: str, chosen: str, system: tuple[str, ...], spoken: str
) -> None:
    assert Languages(qapp, policy, system).wanted(chosen) == spoken


def test_a_language_is_offered_as_soon_as_its_translation_is_there(qapp, tmp_path: Path) -> None:
    assert Languages(qapp).codes() == ("en", "de")
    (tmp_path / "lmtrainer_pt_BR.qm").write_bytes(b"")
    (tmp_path / "lmtrainer_fr.qm").write_bytes(b"")
    assert Languages(qapp, folder=tmp_path).codes() == ("en", "fr", "pt-BR")
    assert (
        Languages(qapp, "pt-BR", folder=tmp_path).given == "pt-BR"
        and Languages(qapp, "pt", folder=tmp_path).given == ""
    )
    assert [own_name(code) for code in ("en", "de", "fr")] == ["English", "Deutsch", "Français"]


def test_the_window_speaks_the_systems_language_from_its_first_page(qtbot, qapp, tmp_path: Path) -> None:
    reader = Reader(qtbot, qapp, tmp_path / "data", "de-DE")
    reader.open()
    words = words_in(course_page(reader.window))
    assert "Danach können Sie" in words and "0 von 20 Lektionen erledigt" in words
    assert "Tell the two jobs apart, and know which one the moment needs." in words  # the course's own words stay
    reader.leave()


def test_a_language_is_chosen_in_the_settings_and_spoken_at_once_and_at_the_next_start(
    qtbot, qapp, tmp_path: Path
) -> None:
    reader = Reader(qtbot, qapp, tmp_path / "data")
    reader.open("what-leading-is")
    reader.window.go_to_settings()
    assert reader.title == "Settings"
    reader.choose("de")
    page = settings_page(reader.window)
    assert reader.title == "Einstellungen" and page.isVisible() and page.language_list.currentText() == "Deutsch"
    assert page.language_list.hasFocus() and page.language_list.accessibleName() == "Sprache"
    settings = tmp_path / "data" / SETTINGS
    qtbot.waitUntil(lambda: settings.exists() and json.loads(settings.read_text("utf-8"))["language"] == "de")
    with qtbot.waitSignal(reader.program.bridge.lesson_opened, timeout=10_000):  # back to where one came from
        reader.window.navigator.leave()
    lesson = lesson_page(reader.window)
    qtbot.waitUntil(lesson.isVisible)
    assert lesson.lesson_id == "what-leading-is"
    reader.leave()
    again = Reader(qtbot, qapp, tmp_path / "data", "en-GB")
    settings_page(again.window)
    assert again.title == "Einstellungen"
    again.window.go_to_settings()
    again.choose("")
    assert (
        again.title == "Settings"
        and settings_page(again.window).language_list.currentText() == "As the system: English"
    )
    again.leave()


def test_the_way_back_leads_to_a_page_in_the_new_language(qtbot, qapp, tmp_path: Path) -> None:
    reader = Reader(qtbot, qapp, tmp_path / "data")
    reader.open()
    reader.window.go_to_settings()
    reader.choose("de")
    reader.choose("en")
    reader.choose("de")
    with qtbot.waitSignal(reader.window.shown_page, timeout=10_000):
        reader.window.navigator.leave()
    assert "Danach können Sie" in words_in(course_page(reader.window)) and course_page(reader.window).isVisible()
    with qtbot.waitSignal(reader.program.bridge.shelf_changed, timeout=20_000):
        reader.window.go_to_library()
    reader.window.go_to_settings()
    reader.choose("en")
    with qtbot.waitSignal(reader.window.shown_page, timeout=10_000):
        reader.window.navigator.leave()
    assert reader.window.windowTitle() == "Library – lmtrainer" and reader.window.library_page().isVisible()
    reader.leave()


def test_a_try_that_runs_is_kept_when_the_language_changes(qtbot, qapp, tmp_path: Path) -> None:
    reader = Reader(qtbot, qapp, tmp_path / "data")
    reader.open()
    desk, bridge = assessments(reader.window), reader.program.bridge.assessments
    with qtbot.waitSignal(bridge.overview_ready, timeout=10_000):
        reader.window.open_lesson("final-check")
    with qtbot.waitSignal(bridge.opened, timeout=10_000) as began:
        desk.page().begin_wanted.emit("final-check")
    reader.window.go_to_settings()
    reader.choose("de")
    with qtbot.waitSignal(bridge.overview_ready, timeout=10_000):
        reader.window.navigator.leave()
    with qtbot.waitSignal(bridge.opened, timeout=10_000) as goes_on:
        desk.page().begin_wanted.emit("final-check")
    assert goes_on.args[0].run.id == began.args[0].run.id and desk.page().isVisible()
    reader.leave()


def test_an_answer_that_could_not_be_saved_stays_on_the_screen(qtbot, qapp, tmp_path: Path) -> None:
    reader = Reader(qtbot, qapp, tmp_path / "data")
    reader.open("what-leading-is")
    page = lesson_page(reader.window)
    qtbot.waitUntil(lambda: page.flow.ready)
    card = next(card for card in page.findChildren(QuestionCard))
    connect(tmp_path / "data" / "record.sqlite").execute("PRAGMA user_version = 1").connection.close()
    give(card.area, model_answer(card.question))
    with qtbot.waitSignal(reader.program.bridge.answer_failed, timeout=10_000):
        click(card.check_button)
    reader.window.go_to_settings()
    reader.choose("de")
    reader.window.navigator.leave()
    assert page.isVisible() and card.area.answer() == model_answer(card.question)
    reader.leave()


def test_what_can_be_done_about_a_record_outlives_the_page(qtbot, qapp, tmp_path: Path) -> None:
    reader = Reader(qtbot, qapp, tmp_path / "data")
    reader.open()
    reader.program.bridge.trouble.emit(Trouble("Lost.", "", "", restorable=True))
    reader.window.go_to_settings()
    reader.choose("de")
    reader.window.navigator.leave()
    (notice,) = reader.window.library_page().findChildren(Notice)
    assert "Neu beginnen" in [button.text() for button in notice.findChildren(QPushButton)]
    assert reader.window.library_page().isVisible()
    reader.leave()


def test_a_preview_is_opened_anew_in_the_new_language_at_its_lesson(qtbot, qapp, tmp_path: Path) -> None:
    reader = Reader(qtbot, qapp, tmp_path / "data")
    root = find_course(COURSE)
    assert root is not None
    preview = reader.program.open_preview(CourseToEdit(root, "what-leading-is"))
    with qtbot.waitSignal(preview.ready, timeout=20_000):
        pass
    qtbot.waitUntil(lambda: preview.pages.lesson_id == "what-leading-is")
    reader.window.go_to_settings()
    reader.choose("de")
    (renewed,) = reader.program.previews
    qtbot.waitUntil(lambda: renewed.pages.lesson_id == "what-leading-is", timeout=20_000)
    assert renewed is not preview and renewed.windowTitle().startswith("Vorschau: ")
    reader.leave()


def test_the_preview_command_speaks_what_is_chosen_in_the_settings(qtbot, qapp, tmp_path: Path) -> None:
    (tmp_path / SETTINGS).write_text('{"language": "de"}')
    root = find_course(COURSE)
    assert root is not None
    window = made_window(Languages(qapp, "", ("en-GB",)), root, tmp_path, "")
    qtbot.addWidget(window)
    assert window.windowTitle() == "Vorschau: leadership-vs-management – lmtrainer"
    window.close()


def test_where_the_organisation_decides_the_list_is_shown_and_closed(qtbot, qapp, tmp_path: Path) -> None:
    reader = Reader(qtbot, qapp, tmp_path / "data", "en-GB", policy="de")
    chosen = settings_page(reader.window).language_list
    assert not chosen.isEnabled() and chosen.currentText() == "Deutsch"
    assert chosen.accessibleDescription() == given_words() == "Von Ihrer Organisation festgelegt."
    reader.leave()
    free = Reader(qtbot, qapp, tmp_path / "data", "en-GB", policy="fr")  # no translation: the choice is the learner's
    assert settings_page(free.window).language_list.isEnabled()
    free.leave()


def test_numbers_dates_and_qts_own_words_follow(qapp) -> None:
    from datetime import date

    languages = Languages(qapp)
    languages.speak("en")
    assert (shown_number(14.4), shown_number(2.0), shown_day(date(2026, 11, 5))) == ("14.4", "2", "2026-11-05")
    languages.speak("de")
    assert (shown_number(14.4), shown_number(1 / 3), shown_day(date(2026, 11, 5))) == ("14,4", "0,33", "05.11.2026")
    box = QMessageBox(QMessageBox.Icon.NoIcon, "", "", QMessageBox.StandardButton.Cancel)
    assert [button.text() for button in box.findChildren(QPushButton)] == ["Abbrechen"]
    languages.speak("en")
    assert translate("Keys", "settings") == "settings"


def test_faults_of_the_record_and_of_courses_are_said_in_it(qapp) -> None:
    trouble = trouble_of(store_error(OSError(28, "No space left on device")))
    assert (trouble.message, trouble.remedy) == ("The disk is full.", "Make some room, then try again.")
    Languages(qapp).speak("de")
    trouble = trouble_of(store_error(OSError(28, "No space left on device")))
    assert (trouble.message, trouble.safe) == (
        "Der Datenträger ist voll.", "Alles, was Sie vorher beantwortet haben, ist sicher."
    )  # fmt: skip
    missing = Said("Course", "The course in {0} could not be read.").of("a {brace}")
    assert worded(missing) == "Der Kurs in a {brace} konnte nicht gelesen werden."
    assert str(missing) == "The course in a {brace} could not be read."
    whole = Said("Course", "No lesson of “{0}” could be read. {1}: {2}").of(
        "x", "y", Said("Record", "Nothing is lost.")
    )
    assert worded(whole) == "Keine Lektion von „x“ konnte gelesen werden. y: Nichts ist verloren."
    assert worded("# an author’s words") == "# an author’s words"


def test_what_a_worker_process_says_keeps_its_values_apart() -> None:
    said = Said("Course", "The package is larger than {0} MB.").of(500)
    told = unpacked(json.loads(json.dumps(packed(said))))
    assert isinstance(told, Said) and str(told) == str(said) and told.context == said.context
    assert unpacked(json.loads(json.dumps(packed("plain")))) == "plain"


def test_a_language_of_ones_own_is_read_from_its_folder(qapp, tmp_path: Path) -> None:
    source = tmp_path / "lmtrainer_fr.ts"
    source.write_text(
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="fr"><context><name>Keys</name>'
        "<message><source>settings</source><translation>réglages</translation></message></context></TS>",
        "utf-8",
    )
    release = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([release, "-silent", source, "-qm", tmp_path / "lmtrainer_fr.qm"], check=True, capture_output=True)
    Languages(qapp, folder=tmp_path).speak("fr")
    assert translate("Keys", "settings") == "réglages" and translate("Keys", "library") == "library"


def test_a_certificate_speaks_it(qapp, tmp_path: Path) -> None:
    from PySide6.QtPdf import QPdfDocument

    facts = CertificateFacts("A Learner", "A course", "c", "1", "2026-03-01", 80, 65)
    Languages(qapp).speak("de")
    (tmp_path / "certificate.pdf").write_bytes(certificate_pdf(SigningKey(tmp_path).sign(facts)))
    document = QPdfDocument()
    document.load(str(tmp_path / "certificate.pdf"))
    words = document.getAllText(0).text().splitlines()
    assert {"ZERTIFIKAT", "A Learner", "A course", "Lernzeit", "1. März 2026"} <= {word.strip() for word in words}
    assert document.metaData(QPdfDocument.MetaDataField.Title) == "Zertifikat – A course"
