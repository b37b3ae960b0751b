"""The keys of the preview, as they are shown on F1."""

from PySide6.QtCore import QCoreApplication


def keys_text() -> str:
    """All keys of the preview, a line each."""
    lines = (
        ("F8, Shift+F8", _tr("next problem, problem before")),
        ("Enter", _tr("in the list: open the problem in your editor")),
        ("F5", _tr("read the files again, where saving is not noticed by itself")),
        ("Ctrl+J", _tr("problems, and back to the page")),
        ("Ctrl+E", _tr("open this page in your editor")),
        ("Ctrl+Shift+A", _tr("show answers, or ask again")),
        ("Ctrl+1 2 3", _tr("as wide as a phone, a tablet, as there is room")),
        ("Ctrl+T", _tr("next theme")),
        ("Ctrl + − 0", _tr("text larger, smaller, as usual")),
        ("Alt+← Alt+→", _tr("previous and next lesson")),
        ("Ctrl+B", _tr("outline of the course")),
        ("Ctrl+F", _tr("find in the lesson")),
        ("Ctrl+L, Esc", _tr("page of the course")),
        ("Ctrl+,", _tr("your editor’s command")),
        ("Ctrl+W", _tr("close the preview")),
    )
    return "\n".join(f"{keys}  —  {words}" for keys, words in lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Keys", text)
