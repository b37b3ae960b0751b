"""Assessments in a preview: the learner's pages, but no certificate for looking at a course that is being written."""

from lmtrainer.desktop.assessment.controller import AssessmentController
from lmtrainer.study.assessment_changes import AssessmentOpened, AssessmentOverview, ResultsShown


class PreviewAssessments(AssessmentController):
    """Knows besides what is shown: ``shown_id`` is the assessment's id, ``at_start`` before a try begins."""

    shown_id = ""
    at_start = False

    @property
    def run_id(self) -> str:
        """The id of the try that is running and shown; empty for none."""
        return self._page.run_id if self._page is not None and self._running else ""

    _running = False

    def _show_overview(self, overview: AssessmentOverview) -> None:
        self.shown_id, self.at_start, self._running = overview.lesson.id, True, False
        super()._show_overview(overview)

    def _show_run(self, opened: AssessmentOpened) -> None:
        self.shown_id, self.at_start, self._running = opened.run.assessment_id, False, True
        super()._show_run(opened)

    def show_renewed(self, opened: AssessmentOpened) -> None:
        """The try that is running, in the questions as they are now."""
        self.page().show_run(opened)
        self.page().repaint()

    def _show_results(self, shown: ResultsShown) -> None:
        self.at_start = self._running = False
        super()._show_results(shown)

    def make_certificate(self) -> None:
        """None is made; says why."""
        title, words = self.tr("No certificate here"), self.tr("A preview keeps nothing, so it gives no certificate.")
        self._prompts.show(self._context.window, title, words)
