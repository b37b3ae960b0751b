"""Has garbage collected on the window's thread alone.

Python collects on whichever thread happens to allocate. Of a widget that only a cycle of references holds, that would
destroy the part in C++ too, beside the window's own work: Qt forbids it, and a window that waits for that thread would
wait for ever.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


def collect_on_this_thread(parent: QObject, every_ms: int = EVERY_MS) -> None:
    """From now on, and as long as ``parent`` lives, garbage is collected here, whenever enough of it is due."""
    gc.disable()
    timer = QTimer(parent)
    timer.setInterval(every_ms)
    timer.timeout.connect(collect_what_is_due)
    timer.start()


def collect_what_is_due() -> None:
    """Collect the oldest generation that Python would have collected by itself; often there is none."""
    due = [count > threshold > 0 for count, threshold in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if any(due):
        gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))
