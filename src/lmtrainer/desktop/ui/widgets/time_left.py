"""The time of a running try: counts, says quietly how much is left, and tells when it is over."""

from PySide6.QtCore import QElapsedTimer, QTimer, Signal

from lmtrainer.desktop.ui.accessibility.readers import announce
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.layout import Box
from lmtrainer.desktop.ui.widgets.marks import Glyph
from lmtrainer.desktop.ui.widgets.text import Text

_TICK_MS = 1_000
_MINUTE_MS = 60_000
_TOLD_AT = (5, 1)  # minutes


class TimeLeftLabel(Box):
    """Whole minutes, muted; the last fifth in another colour and with a word; the last minute in seconds.

    `ticked` comes each second while it runs, `over` when nothing is left. Without a limit it is hidden, and counts
    all the same.
    """

    ticked = Signal()
    over = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, across=True, gap=8)
        self.sign = Glyph(theme, "clock", "muted", 18)
        self.words = Text(theme, "", "ui", "muted", wrap=False)
        self.add(self.sign)
        self.add(self.words)
        self._clock = QElapsedTimer()
        self._used_before_ms = 0
        self._limit_ms: int | None = None
        self._remaining_at_start_ms: int | None = None
        self._told: set[int] = set()
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._ticked)
        self.hide()

    @property
    def used_ms(self) -> int:
        """How long the try was open in a window."""
        return self._used_before_ms + self._elapsed_ms()

    @property
    def remaining_ms(self) -> int | None:
        """What is left of the time limit; None without one."""
        if self._remaining_at_start_ms is None:
            return None
        return max(0, self._remaining_at_start_ms - self._elapsed_ms())

    def _elapsed_ms(self) -> int:
        return int(self._clock.elapsed()) if self._clock.isValid() else 0

    def start(self, used_ms: int, remaining_ms: int | None, limit_ms: int | None) -> None:
        """Count from here on."""
        self._used_before_ms, self._remaining_at_start_ms, self._limit_ms = used_ms, remaining_ms, limit_ms
        self._told.clear()
        self._clock.start()
        self.look_again()

    def look_again(self) -> None:
        """Show how it stands, each second from now on; `over` follows at once when nothing is left."""
        self._tick.start()
        self._show()
        if self.remaining_ms == 0:
            self.over.emit()

    def look_away(self, *, stop_counting: bool) -> None:
        """Nobody looks: no more seconds are told. ``stop_counting``: nor do they count until `resume`."""
        self._tick.stop()
        if stop_counting:
            self._used_before_ms, self._remaining_at_start_ms = self.used_ms, self.remaining_ms
            self._clock.invalidate()

    def resume(self) -> None:
        """Count and tell again."""
        if not self._clock.isValid():
            self._clock.start()
        self.look_again()

    def correct(self, remaining_ms: int | None) -> None:
        """Less is left than was counted here: the computer slept, or the clock on the wall knows better."""
        own = self.remaining_ms
        if own is not None and remaining_ms is not None and remaining_ms < own - _TICK_MS:
            self._remaining_at_start_ms = remaining_ms + self._elapsed_ms()
            self._show()
            if self._tick.isActive() and self.remaining_ms == 0:
                self.over.emit()

    def finish(self) -> None:
        """The try is over or left: count no more and show nothing."""
        self.look_away(stop_counting=True)
        self.hide()

    def _ticked(self) -> None:
        self.ticked.emit()
        self._show()
        if self.remaining_ms == 0:
            self._tick.stop()
            self.over.emit()

    def _show(self) -> None:
        remaining, limit = self.remaining_ms, self._limit_ms
        self.setVisible(remaining is not None)
        if remaining is None or limit is None:
            return
        late = remaining * 5 <= limit
        self.words.setText(self._words(remaining, late=late))
        self.words.set_color("warn" if late else "muted")
        self.sign.set_token("warn" if late else "muted")
        due = [minutes for minutes in _TOLD_AT if remaining <= minutes * _MINUTE_MS and minutes not in self._told]
        self._told.update(due)
        if due and limit > min(due) * _MINUTE_MS:
            announce(self, self.words.text())

    def _words(self, remaining: int, *, late: bool) -> str:
        if remaining <= _MINUTE_MS:
            return self.tr("{0} s left").format(-(-remaining // 1000))
        minutes = -(-remaining // _MINUTE_MS)
        return (self.tr("Only {0} min left") if late else self.tr("{0} min left")).format(minutes)
