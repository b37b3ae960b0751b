"""The course page: what it promises, the one next step, and the whole way through it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from lmtrainer.course.equal_problems import Equal, equal_problems
from lmtrainer.course.model import ModuleOutline, Order, Outline, SealState
from lmtrainer.course.problems import Severity
from lmtrainer.desktop.base.actions import Actions
from lmtrainer.desktop.course.modules import ModulePart
from lmtrainer.desktop.course.seal import SealLine
from lmtrainer.desktop.ui.language import worded
from lmtrainer.desktop.ui.lesson_counts import done_so_far_words, left_words
from lmtrainer.desktop.ui.pictures import Pictures
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.art_card import ArtCard
from lmtrainer.desktop.ui.widgets.buttons import Button, icon_button
from lmtrainer.desktop.ui.widgets.card import Card
from lmtrainer.desktop.ui.widgets.cover import Cover
from lmtrainer.desktop.ui.widgets.layout import Box, Split, Wrap, column, row
from lmtrainer.desktop.ui.widgets.marks import Glyph, Line, Ring
from lmtrainer.desktop.ui.widgets.notice import Notice, NoticeList
from lmtrainer.desktop.ui.widgets.page_frame import PageFrame
from lmtrainer.desktop.ui.widgets.tab_order import begin, put_in_tab_order, stops_in
from lmtrainer.desktop.ui.widgets.text import Text, set_tip
from lmtrainer.learning.progress import CourseProgress
from lmtrainer.study.changes import CourseOpened

_FIRST_MODULES, _MODULES_A_TURN = 14, 10


class Banner(ArtCard):
    """Title, promise, ring and the one primary button; art at the right where there is room."""

    def __init__(self, theme: Theme, pictures: Pictures, opened: CourseOpened) -> None:
        info = opened.outline.info
        self.ring = Ring(theme, opened.progress.fraction, 72, 6)
        self.button = Button(theme, "", "primary", "arrow-right", trailing=True)
        self.count = Text(theme, "", "small", "muted")
        self.certificate_button = Button(theme, self.tr("Get your certificate"), "", "award")
        if info.certificate is None or not (opened.progress.completed or opened.was_completed):
            self.certificate_button.hide()
        side = column(theme, "*", Wrap(theme, self.button, self.certificate_button), "*")
        words = column(
            theme, Text(theme, info.title, "display", level=1), 8, Text(theme, info.summary, "promise", "muted"),
            16, "*", row(theme, self.ring, (side, 1), gap=20), 12, self.count, margins=(32, 32, 24, 32),
        )  # fmt: skip
        cover = Cover(theme, pictures, opened.root, info, corners="right")
        super().__init__(theme, words, cover, 256, (160, 400, 560))


class CoursePage(PageFrame):
    """One course."""

    lesson_chosen = Signal(str)
    certificate_wanted = Signal()
    questions_wanted = Signal()
    trust_wanted = Signal()
    join_wanted = Signal()
    part_wanted = Signal()
    removal_wanted = Signal()
    folder_wanted = Signal()
    export_wanted = Signal()
    editing_wanted = Signal()
    library_wanted = Signal()

    def __init__(self, theme: Theme, pictures: Pictures, actions: Actions) -> None:
        back = icon_button(theme, "arrow-left", self.tr("Back to the library"))
        library = Button(theme, self.tr("Library"), "link")
        looks = actions.button(actions.next_look)
        edit = Button(theme, "", "link", "pencil-line")
        edit.set_words(self.tr("Open for editing"), self.tr("Edit"))
        super().__init__(theme, [back, library, "*", edit, 8, looks, actions.button(actions.settings)])
        self.top.give_way(library, looks)
        self.edit_button, self.ways_out = edit, (back, library)
        edit.clicked.connect(self.editing_wanted)
        self._pictures = pictures
        for button in (back, library):
            button.clicked.connect(self.library_wanted)
        self.told, self.notices = NoticeList(theme), NoticeList(theme)
        for notices in (self.told, self.notices):
            notices.grown.connect(self.relay)
        self._place = column(theme)
        self.column.add(self.told, self.notices, self._place)
        self.banner: Banner | None = None
        self.seal: SealLine | None = None
        self.modules: list[ModulePart] = []
        self._outline: Outline | None = None
        self._progress: CourseProgress | None = None
        self.questions_button: Button | None = None
        self.export_button: Button | None = None
        self.folder_button: Button | None = None
        self.removal_button: Button | None = None
        self._waiting: list[tuple[int, ModuleOutline]] = []
        self._next = ""

    def show_course(self, opened: CourseOpened, *, editable: bool = False, removable: bool = False) -> None:
        """Show a course; only the module with the next step is open.

        ``editable``: its files can be added to; ``removable``: it can be taken off the shelf.
        """
        theme, outline = self.theme, opened.outline
        self._outline = outline
        self.edit_button.setVisible(editable)
        self.top.fit()
        self._place.clear()
        self.banner = Banner(theme, self._pictures, opened)
        self.banner.button.clicked.connect(lambda: self.lesson_chosen.emit(self._next))
        self.banner.certificate_button.clicked.connect(self.certificate_wanted)
        way = Card(theme, margins=(0, 4, 0, 8))
        self.modules = []
        self._way, self._waiting = way, list(enumerate(outline.modules, 1))
        self._add_modules(_FIRST_MODULES)
        aside = column(theme, *self._aside(opened), gap=16)
        self.questions_button = self._questions_button() if editable else None
        if self.questions_button is not None:
            aside.add(row(theme, self.questions_button, "*", margins=(16, 0, 8, 0)))
        self.export_button = self._export_button() if editable else None
        if self.export_button is not None:
            aside.add(row(theme, self.export_button, "*", margins=(16, 0, 8, 0)))
        self.folder_button = self._folder_button() if editable else None
        if self.folder_button is not None:
            aside.add(row(theme, self.folder_button, "*", margins=(16, 0, 8, 0)))
        self.removal_button = self._removal_button() if removable else None
        if self.removal_button is not None:
            aside.add(row(theme, self.removal_button, "*", margins=(16, 0, 8, 0)))
        split = Split(theme, column(theme, way, "*"), aside)
        self._place.add(self.banner)
        self._place.add(24)
        self._place.add(split)
        self._show_notices(opened)
        self.update_progress(opened.progress, unfold=True)
        if self._waiting:
            QTimer.singleShot(0, self, self._next_turn)
        self.view.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self, lambda: put_in_tab_order(stops_in(self)))
        begin(self)

    @property
    def main_action(self) -> Button | None:
        """The one next step."""
        return self.banner.button if self.banner is not None else None

    def _questions_button(self) -> Button:
        button = Button(self.theme, self.tr("Bring in questions…"), "link", "plus")
        button.clicked.connect(self.questions_wanted)
        return button

    def tell(self, *notices: Notice) -> None:
        """What became of all that was asked for here; it stands above all else."""
        self.told.clear()
        for notice in notices:
            self.told.show_notice(notice)
        put_in_tab_order(stops_in(self))

    def _export_button(self) -> Button:
        button = Button(self.theme, self.tr("Hand out as a file…"), "link", "save")
        button.clicked.connect(self.export_wanted)
        return button

    def _folder_button(self) -> Button:
        button = Button(self.theme, self.tr("Show in its folder"), "link", "folder-open")
        button.clicked.connect(self.folder_wanted)
        return button

    def _removal_button(self) -> Button:
        button = Button(self.theme, self.tr("Take off the shelf"), "link", "x")
        button.setAccessibleDescription(self.tr("Its files stay, and your progress too"))
        set_tip(button, self.tr("Its files stay, and your progress too"))
        button.clicked.connect(self.removal_wanted)
        return button

    def show_newer(self, version: str, go: Callable[[], None]) -> None:
        """There is a later edition of this course on the shelf."""
        title = self.tr("There is a newer edition of this course: {0}").format(version)
        words = self.tr("Your progress comes along. This edition is taken off the shelf; its file stays.")
        notice = Notice(self.theme, "info", "info", title, words)
        notice.offer(self.tr("Go to the newer edition"), go)
        self.notices.show_notice(notice)

    def _add_modules(self, count: int) -> None:
        for number, module in self._waiting[:count]:
            if number > 1:
                self._way.add(Line(self.theme))
            self._add_module(self._way, number, module)
        del self._waiting[:count]

    def _next_turn(self) -> None:
        """A few more of the modules of a very large course."""
        known = len(self.modules)
        self._add_modules(_MODULES_A_TURN)
        if self._progress is not None:
            for part in self.modules[known:]:
                part.show_progress(self._progress, fold_to_next=True)
        self.relay()
        if self._waiting:
            QTimer.singleShot(0, self, self._next_turn)
        else:
            put_in_tab_order(stops_in(self))

    def _add_module(self, way: Box, number: int, module: ModuleOutline) -> None:
        part = ModulePart(self.theme, number, module)
        part.lesson_chosen.connect(self.lesson_chosen)
        part.folded.connect(self.relay)
        way.add(part)
        self.modules.append(part)

    def _aside(self, opened: CourseOpened) -> list[QWidget]:
        theme, outline = self.theme, opened.outline
        parts: list[QWidget] = []
        self.seal = None
        if outline.info.objectives:
            goals = column(theme, gap=12)
            for objective in outline.info.objectives:
                glyph = column(theme, Glyph(theme, "target", "accent", 18), "*", margins=(0, 2, 0, 0))
                goals.add(row(theme, glyph, (Text(theme, objective.text, "text"), 1), gap=12))
            heading = Text(theme, self.tr("You will be able to"), "h3", level=2)
            parts.append(Card(theme, heading, 12, goals, margins=(24, 20, 24, 20)))
        free = outline.info.order is Order.FREE
        words = (
            self.tr("Take the lessons in any order. What you answer is for you alone; Settings say where it is kept.")
            if free
            else self.tr("Lessons open in order. When the course is done, everything stays open.")
        )
        note = Text(theme, words, "small", "muted")
        parts.append(
            row(theme, column(theme, Glyph(theme, "info", "muted", 18), "*"), (note, 1), gap=12, margins=(24, 0, 8, 0))
        )
        if outline.seal.state is not SealState.FOLDER:
            self.seal = SealLine(theme, outline.seal, opened.signer)
            self.seal.trust_wanted.connect(self.trust_wanted)
            parts.append(self.seal)
        return parts

    def _detail(self, equal: Equal) -> str:
        """A problem in one line, with the number of others that are equal to it."""
        problem, more = equal.first, len(equal.others)
        words = f"{problem.path}:{problem.line}  {worded(problem.fault.what)} {worded(problem.fault.mend)}"
        return self.tr("{0} (and %n more like it)", None, more).format(words) if more else words

    def _show_notices(self, opened: CourseOpened) -> None:
        self.notices.clear()
        found = [p for p in opened.outline.problems if p.severity is not Severity.ADVICE]
        errors = [p for p in found if p.severity is Severity.ERROR]
        if found:
            count = len(found)
            title = (
                self.tr("One place in this course needs its author’s attention")
                if count == 1
                else self.tr("%n places in this course need their author’s attention", None, count)
            )
            words = self.tr("Everything else is here, and your progress is safe.")
            details = [self._detail(equal) for equal in equal_problems(found)]
            token = "warn" if errors else "info"
            notice = Notice(self.theme, "file-warning", token, title, words, details)
            self.notices.show_notice(notice)
        if opened.changed_questions:
            count = len(opened.changed_questions)
            title = (
                self.tr("One question has changed since you answered it")
                if count == 1
                else self.tr("%n questions have changed since you answered them", None, count)
            )
            words = self.tr("What you learnt still counts. You can answer the new wording if you like.")
            self.notices.show_notice(Notice(self.theme, "info", "info", title, words))
        if opened.apart:
            title = self.tr("This is not the course that you know by this name")
            words = self.tr("Somebody else made it, so your progress is kept apart. Join the two only if you are sure.")
            if opened.outline.seal.state is not SealState.SIGNED:
                words = self.tr(
                    "A course that you know from another place has its id and other contents, so your progress is kept"
                    " apart. You can join the two, and part them again."
                )
            notice = Notice(self.theme, "shield-question-mark", "warn", title, words)
            notice.offer(self.tr("They are the same course"), self.join_wanted.emit)
            self.notices.show_notice(notice)
        elif opened.joined:
            title = self.tr("You joined this course with another one of its name")
            words = self.tr("Both show the same progress. What you did before you joined them is kept for each.")
            notice = Notice(self.theme, "info", "info", title, words)
            notice.offer(self.tr("Keep them apart"), self.part_wanted.emit)
            self.notices.show_notice(notice)

    def update_progress(self, progress: CourseProgress, *, unfold: bool = False) -> None:
        """States, ring and next step."""
        if self._outline is None or self.banner is None:
            return
        self._next, self._progress = progress.next_lesson, progress
        for part in self.modules:
            part.show_progress(progress, fold_to_next=unfold)
        self.banner.ring.set_value(progress.fraction)
        self.banner.button.set_words(self._next_words(progress), self._short_words(progress))
        left = left_words(progress)
        done_words = done_so_far_words(progress)
        self.banner.count.setText(done_words if progress.completed else f"{done_words} · {left}")
        self.relay()

    def _short_words(self, progress: CourseProgress) -> str:
        if progress.completed:
            return self.tr("Read again")
        return self.tr("Continue") if progress.started else self.tr("Start")

    def _next_words(self, progress: CourseProgress) -> str:
        assert self._outline is not None
        lesson = self._outline.lesson(self._next)
        if lesson is None or progress.completed:
            return self.tr("Read again")
        pattern = self.tr("Continue: {0}, {1} min") if progress.started else self.tr("Start: {0}, {1} min")
        return pattern.format(lesson.title, lesson.minutes)
