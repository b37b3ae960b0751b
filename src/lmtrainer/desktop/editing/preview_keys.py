"""The keys of the preview, as they are shown on F1."""

from lmtrainer.desktop.ui.language import translate


def keys_text() -> str:
    """All keys of the preview, a line each."""
    lines = (
        (translate("Keys", "F8, Shift+F8"), translate("Keys", "next problem, problem before")),
        (translate("Keys", "Enter"), translate("Keys", "in the list: open the problem in your editor")),
        (translate("Keys", "F5"), translate("Keys", "read the files again, where saving is not noticed by itself")),
        (translate("Keys", "Ctrl+J"), translate("Keys", "problems, and back to the page")),
        (translate("Keys", "Ctrl+E"), translate("Keys", "open this page in your editor")),
        (translate("Keys", "Ctrl+Shift+A"), translate("Keys", "show answers, or ask again")),
        (translate("Keys", "Ctrl+1 2 3"), translate("Keys", "as wide as a phone, a tablet, as there is room")),
        (translate("Keys", "Ctrl+T"), translate("Keys", "next theme")),
        (translate("Keys", "Ctrl + − 0"), translate("Keys", "text larger, smaller, as usual")),
        (translate("Keys", "Alt+← Alt+→"), translate("Keys", "previous and next lesson")),
        (translate("Keys", "Ctrl+B"), translate("Keys", "outline of the course")),
        (translate("Keys", "Ctrl+F"), translate("Keys", "find in the lesson")),
        (translate("Keys", "Ctrl+L, Esc"), translate("Keys", "page of the course")),
        (translate("Keys", "Ctrl+,"), translate("Keys", "your editor’s command")),
        (translate("Keys", "Ctrl+W"), translate("Keys", "close the preview")),
    )
    return "\n".join(f"{keys}  —  {words}" for keys, words in lines)
