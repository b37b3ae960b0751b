"""The keys, as they are shown on F1."""

from PySide6.QtCore import QCoreApplication


def keys_text() -> str:
    """All keys, a line each."""
    lines = (
        ("1 – 9, ↑ ↓", _tr("choose an answer")),
        ("Enter", _tr("check it, then go on")),
        (_tr("Space, Page Down, Page Up"), _tr("scroll")),
        (_tr("Home, End"), _tr("beginning and end of the page")),
        ("Alt+← Alt+→", _tr("previous and next lesson")),
        ("Tab, F6", _tr("next control, next area")),
        ("Ctrl+F", _tr("find in the lesson, or in the library")),
        ("Ctrl+B", _tr("outline of the course")),
        ("Ctrl+L", _tr("library")),
        ("Ctrl+,", _tr("settings")),
        ("Ctrl+E", _tr("open the course for editing, if it is yours to change")),
        ("Ctrl + − 0", _tr("text larger, smaller, as usual")),
        ("Esc", _tr("back")),
    )
    return "\n".join(f"{keys}  —  {words}" for keys, words in lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Keys", text)
