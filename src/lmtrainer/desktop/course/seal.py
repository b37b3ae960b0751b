"""Who made the package that a course came in, said in words, a mark and a colour."""

from PySide6.QtCore import Signal

from lmtrainer.course.model import Seal, SealState
from lmtrainer.course.seal import key_fingerprint
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.desktop.ui.widgets.layout import Box, column, row
from lmtrainer.desktop.ui.widgets.marks import Glyph
from lmtrainer.desktop.ui.widgets.text import Text
from lmtrainer.output import one_line


class SealLine(Box):
    """``signer`` is the name under which the key is trusted on this computer; empty for a key that is not."""

    trust_wanted = Signal()

    def __init__(self, theme: Theme, seal: Seal, signer: str) -> None:
        icon, token, title, words = self._told(seal, signer)
        told = column(theme, Text(theme, title, "small", token if token != "muted" else "text", weight=600), gap=2)
        told.add(Text(theme, words, "small", "muted"))
        if seal.state is SealState.SIGNED:
            fingerprint = key_fingerprint(seal.key)
            middle = len(fingerprint) // 2
            key = Text(theme, f"{fingerprint[:middle]}\n{fingerprint[middle + 1 :]}", "small", "muted")
            key.setAccessibleName(self.tr("The key: {0}").format(fingerprint))
            told.add(key)
        super().__init__(
            theme, [column(theme, Glyph(theme, icon, token, 18), "*", margins=(0, 1, 0, 0)), (told, 1)],
            across=True, gap=12, margins=(24, 0, 8, 0),
        )  # fmt: skip
        if seal.state is SealState.SIGNED and not signer:
            button = Button(theme, self.tr("Trust this key…"), "link")
            button.clicked.connect(self.trust_wanted)
            told.add(row(theme, button, "*"))

    def _told(self, seal: Seal, signer: str) -> tuple[str, str, str, str]:
        match seal.state:
            case SealState.SIGNED if signer:
                return (
                    "shield-check",
                    "success",
                    self.tr("Signed by {0}").format(signer),
                    self.tr("Nothing was changed."),
                )
            case SealState.SIGNED:
                return (
                    "shield-question-mark",
                    "muted",
                    self.tr("Signed with a key that this computer does not know"),
                    self.tr("Nothing was changed since. Ask whoever gave you the course whether the key is theirs."),
                )
            case SealState.CHANGED:
                return (
                    "shield-alert",
                    "danger",
                    self.tr("Changed after it was packed"),
                    self.tr("{0} is not as its author packed it. Ask for a new copy.").format(one_line(seal.what)),
                )
            case SealState.UNSIGNED:
                return (
                    "package",
                    "muted",
                    self.tr("Not signed"),
                    self.tr("The package does not say who made it."),
                )
            case SealState.FOLDER:
                raise ValueError("a folder has no seal")
