"""The pages of assessments and their wiring: introduction, questions, results, practice and certificate."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.base.assessment_bridge import NotKept
from lmtrainer.desktop.base.background import Worker
from lmtrainer.desktop.base.feature import Context, Feature, PageKey
from lmtrainer.desktop.base.links import follow_link
from lmtrainer.desktop.base.place import AssessmentPlace, CertificatePlace, CoursePlace, Place, PracticePlace
from lmtrainer.desktop.base.troubles import Trouble
from lmtrainer.desktop.ui.language import worded
from lmtrainer.desktop.ui.theme.tokens import Look
from lmtrainer.desktop.ui.widgets.discarding import discard
from lmtrainer.desktop.ui.widgets.logo import LoadLogo
from lmtrainer.files import why_not, write_whole
from lmtrainer.study.assessment_changes import AssessmentOpened, AssessmentOverview, ResultsShown
from lmtrainer.study.certificates import SignedCertificate, SigningKey
from lmtrainer.study.changes import CourseOpened, LessonOpened

if TYPE_CHECKING:
    from lmtrainer.desktop.assessment.page import AnswerKept, AssessmentPage, StateKept
    from lmtrainer.desktop.results.page import ResultsPage

LONGEST_NAME = 120
LAST_SAVE_S = 10.0  # at the end of the program; after that the disk does not answer
_MOST_SHOWN = 40  # of the letters that cannot be drawn


class AssessmentController(Feature):
    """Everything round an assessment of the course that is open.

    ``is_needed``: the page holds an answer that could not be kept, and that is nowhere else. `certificate_settled`
    follows when a certificate that was asked for is saved, or is not going to be.
    """

    certificate_settled = Signal()

    def __init__(self, context: Context, load_logo: LoadLogo = lambda look: None) -> None:
        """``load_logo`` gives the organisation's logo, for certificates of courses that have none of their own."""
        super().__init__()
        self._load_logo = load_logo
        self._context, self._prompts = context, context.prompts
        bridge = self._bridge = context.bridge.assessments
        self.is_needed = False
        self._page: AssessmentPage | None = None
        self._results: ResultsPage | None = None
        self._results_root: Path | None = None
        self._saving: Worker | None = None
        bridge.overview_ready.connect(self._show_overview)
        bridge.opened.connect(self._show_run)
        bridge.checked.connect(lambda checked: self.page().show_checked(checked))
        bridge.not_kept.connect(self._show_not_kept)
        bridge.time_told.connect(lambda left: self.page().show_time_left(left))
        bridge.results_ready.connect(self._show_results)
        bridge.practice_opened.connect(self._practise)
        context.bridge.record_changed.connect(self._let_go)

    def page(self) -> "AssessmentPage":
        """The page of an assessment."""
        if self._page is None:
            from lmtrainer.desktop.assessment.page import AssessmentPage

            page = AssessmentPage(self._context.theme, self._context.course.load_picture)
            page.begin_wanted.connect(lambda assessment: self._bridge.begin(assessment, page.root))
            page.answer_given.connect(self._keep_answer)
            page.check_wanted.connect(self._check)
            page.state_changed.connect(self._keep_state)
            page.handed_in.connect(lambda run: self._bridge.hand_in(run, page.root))
            page.results_wanted.connect(lambda run: self._bridge.show_results(run, page.root))
            page.left.connect(lambda: self._go_to_course(page.root))
            page.link_followed.connect(lambda link: follow_link(self._context, page.root, link))
            self._page = page
        return self._page

    def results_page(self) -> "ResultsPage":
        """The page of results."""
        if self._results is None:
            from lmtrainer.desktop.results.page import ResultsPage

            page = ResultsPage(self._context.theme, self._context.actions)
            missed = self.tr("Practise what was missed")
            page.course_wanted.connect(lambda: self._go_to_course(self._results_root))
            page.read_wanted.connect(lambda see: follow_link(self._context, self._results_root, f"lesson:{see}"))
            page.again_wanted.connect(lambda again: self._bridge.show_overview(again, self._results_root))
            page.practice_wanted.connect(lambda run: self._bridge.practise(run, missed, self._results_root))
            page.certificate_wanted.connect(self._go_to_certificate)
            self._results = page
        return self._results

    def go(self, place: Place) -> None:
        """What to expect of an assessment, where a try that runs can be gone on with; or ask for a name."""
        match place:
            case AssessmentPlace(assessment_id=assessment_id):
                self._bridge.show_overview(assessment_id, place.root)
            case CertificatePlace():
                self.make_certificate()

    def pages(self) -> tuple[QWidget | None, ...]:
        return (self._page, self._results)

    def leave(self, page: QWidget) -> None:
        self._go_to_course(self.page().root if page is self._page else self._results_root)

    def press(self, key: PageKey, page: QWidget) -> None:
        if page is self._page:
            match key:
                case PageKey.PREVIOUS:
                    self.page().go_previous()
                case PageKey.NEXT:
                    self.page().go_next()

    def keep(self) -> None:
        """The window closes: keep time and place of a try that is running."""
        if self._page is not None:
            self._page.keep()

    def discard_pages(self) -> None:
        discard(self._results)
        self._results = None
        if not self.is_needed:
            discard(self._page)
            self._page = None

    def _go_to_course(self, root: Path | None) -> None:
        self._context.navigation.go(CoursePlace(root))

    def _go_to_certificate(self) -> None:
        self._context.navigation.go(CertificatePlace(self._results_root))

    # what the record tells: of what is on the page, or of what was there before

    def _is_open(self, root: Path) -> bool:
        """Whether this is the course that is open; what comes late of another is not shown."""
        return root == self._context.course.root

    def _show_page(self, page: QWidget, root: Path, assessment_id: str) -> None:
        self._context.navigation.show(page, AssessmentPlace(root, assessment_id), self._context.course.title)

    def _practise(self, opened: LessonOpened) -> None:
        if self._is_open(opened.at.root):
            self._context.navigation.go(PracticePlace(opened.at.root, opened))

    def _show_overview(self, overview: AssessmentOverview) -> None:
        if self._is_open(overview.root):
            self.page().show_overview(overview)
            self._show_page(self.page(), overview.root, overview.lesson.id)

    def _show_run(self, opened: AssessmentOpened) -> None:
        if self._is_open(opened.root):
            self._show_page(self.page(), opened.root, opened.run.assessment_id)
            self.page().show_run(opened)

    def _show_results(self, shown: ResultsShown) -> None:
        outline = self._context.course.outline
        if outline is None or not self._is_open(shown.root):
            return
        page = self.results_page()
        self._results_root = shown.root
        certified = outline.info.certificate is not None and shown.course_completed
        ran_out = self._page is not None and self._page.ran_out == shown.results.run.id
        page.show_results(shown, outline.info.title, certificate=certified, ran_out=ran_out)
        if self._page is not None:
            self._page.ran_out = ""  # it is said once
        self._show_page(page, shown.root, shown.results.finished.assessment_id)
        if page.ring is not None:
            page.ring.play()

    def _let_go(self) -> None:
        """The record is another one: the try on the page may not be in it, and to go on with it one begins anew."""
        self.is_needed = False
        if self._page is not None:
            self._page.let_go()

    def _show_not_kept(self, kept: NotKept) -> None:
        page = self._page
        if page is not None and page.run_id == kept.run_id and self._context.navigation.current is page:
            self.is_needed = self.is_needed or bool(kept.question_id)
            page.show_not_kept(kept.question_id, kept.words)
        elif kept.question_id:  # it is not on the screen any more
            self._context.bridge.trouble.emit(
                Trouble(
                    self.tr("An answer that you gave in an assessment was not saved. {0}").format(kept.words),
                    self.tr("What was saved before is safe."),
                    self.tr("Go on with the assessment, and answer the question again."),
                    by_the_way=True,
                )
            )

    # what the page tells

    def _keep_answer(self, kept: "AnswerKept") -> None:
        self.is_needed = False
        self._bridge.keep_answer(kept.run_id, kept.question_id, kept.answer, kept.certainty, self.page().root)

    def _check(self, kept: "AnswerKept") -> None:
        self._bridge.check(kept.run_id, kept.question_id, kept.answer, kept.certainty, self.page().root)

    def _keep_state(self, kept: "StateKept") -> None:
        self._bridge.keep_state(kept.run_id, kept.used_ms, kept.current, kept.flagged, self.page().root)

    # the certificate

    def make_certificate(self) -> None:
        """Ask for the name, the known one being there already, and for a place; then write the file."""
        opened = self._context.course.opened
        if opened is not None:  # another one may be open when the learner has typed the name
            self._bridge.known_name(partial(self._ask_name, opened))

    def _ask_name(self, course: CourseOpened, known: str) -> None:
        name = self._prompts.name(self._context.window, known)
        name = " ".join(name.split()) if name else ""
        if len(name) > LONGEST_NAME:
            self._prompts.show(
                self._context.window,
                self.tr("This name is too long for a certificate"),
                self.tr(
                    "It has {0} letters, and there is room for {1}. Nothing was made. Write it shorter, please."
                ).format(len(name), LONGEST_NAME),
            )
        elif name:
            self._bridge.certify(name, partial(self._save_certificate, course), course.root)

    def _is_good_without(self, missing: str) -> bool:
        """Whether the learner wants a certificate although this computer has no font for some of its letters."""
        return self._prompts.confirm(
            self._context.window,
            self.tr("Some letters cannot be drawn"),
            self.tr(
                "This computer has no font for: {0}\n\nThey would be empty boxes on the certificate. Nothing is signed "
                "yet. Install a font for this script, start the program again, and get your certificate then."
            ).format(" ".join(missing[:_MOST_SHOWN])),
            self.tr("Make it all the same"),
        )

    def _save_certificate(self, course: CourseOpened, certificate: SignedCertificate) -> None:
        from lmtrainer.desktop.results.certificate_pdf import certificate_pdf, missing_letters

        missing = missing_letters(certificate.facts)
        if missing and not self._is_good_without(missing):
            self.certificate_settled.emit()
            return
        stated = course.outline.info.certificate
        own, pictures = stated.logo if stated is not None else None, self._context.course.pictures
        logo = pictures.load(course.root, own, "light") if own is not None else self._load_logo("light")
        target = self._prompts.save_file(self._context.window, f"{certificate.facts.course_id}.pdf")
        if target is None:
            self.certificate_settled.emit()
            return
        made = certificate_pdf(certificate, logo, self._context.theme.palettes[Look.LIGHT])
        key = SigningKey(self._context.bridge.data)

        def save() -> None:
            write_whole(target, key.finished(certificate, made))

        self._saving = self._saving or Worker("certificate")
        self._saving.run(save, lambda _: self._say_saved(target), self._say_not_saved)

    def _say_saved(self, target: Path) -> None:
        self._prompts.show(
            self._context.window,
            self.tr("Your certificate is ready"),
            self.tr("It was saved as {0}.").format(target.name),
        )
        self.certificate_settled.emit()

    def _say_not_saved(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self._prompts.show(
            self._context.window,
            self.tr("The certificate could not be saved"),
            self.tr("It could not be written: {0}. Your results are safe. Choose another folder.").format(
                worded(why_not(error))
            ),
        )
        self.certificate_settled.emit()

    def close(self) -> None:
        """Write to its end what is being saved, unless the disk does not answer."""
        if self._saving is not None:
            self._saving.finish(LAST_SAVE_S)
