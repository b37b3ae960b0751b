"""The keys, as they are shown on F1."""

from lmtrainer.desktop.ui.language import translate


def keys_text() -> str:
    """All keys, a line each."""
    lines = (
        (translate("Keys", "1 – 9, ↑ ↓"), translate("Keys", "choose an answer")),
        (translate("Keys", "Enter, Space"), translate("Keys", "press what has the ring")),
        (translate("Keys", "Enter in a line of text"), translate("Keys", "check it, or go on")),
        (translate("Keys", "Space, Page Down, Page Up"), translate("Keys", "scroll")),
        (translate("Keys", "Home, End"), translate("Keys", "beginning and end of the page")),
        (translate("Keys", "Alt+← Alt+→"), translate("Keys", "previous and next lesson")),
        (translate("Keys", "Tab, F6"), translate("Keys", "next control, next area")),
        (translate("Keys", "Ctrl+F"), translate("Keys", "find in the lesson, or in the library")),
        (translate("Keys", "Ctrl+B"), translate("Keys", "outline of the course")),
        (translate("Keys", "Ctrl+L"), translate("Keys", "library")),
        (translate("Keys", "Ctrl+,"), translate("Keys", "settings")),
        (translate("Keys", "Ctrl+E"), translate("Keys", "open the course for editing, if it is yours to change")),
        (translate("Keys", "Ctrl + − 0"), translate("Keys", "text larger, smaller, as usual")),
        (translate("Keys", "F11"), translate("Keys", "the whole screen, and back")),
        (translate("Keys", "Back, Forward"), translate("Keys", "where you were before; so do such buttons of a mouse")),
        (translate("Keys", "Esc"), translate("Keys", "back")),
    )
    return "\n".join(f"{keys}  —  {words}" for keys, words in lines)
