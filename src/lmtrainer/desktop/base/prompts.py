"""The one place that opens dialogs: asking for a course, confirming a web link, showing the keys.

Qt's dialogs are imported when one is wanted: the start opens none.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QWidget

from lmtrainer.course.package_source import ENDING
from lmtrainer.desktop.base.handed_out import folder_address
from lmtrainer.desktop.base.web_address import web_address
from lmtrainer.desktop.ui.language import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox


class Prompts(Protocol):
    """What the window may ask a person. Stories give the answers; the program shows dialogs."""

    def folder(self, parent: QWidget) -> Path | None:
        """A course folder, or None when the person thought better of it."""
        ...

    def package(self, parent: QWidget) -> Path | None:
        """A course package, or None when the person thought better of it."""
        ...

    def question_file(self, parent: QWidget) -> Path | None:
        """A file with questions of another program, or None when the person thought better of it."""
        ...

    def name(self, parent: QWidget, known: str) -> str | None:
        """The learner's name for a certificate; None when the person thought better of it."""
        ...

    def save_file(self, parent: QWidget, name: str) -> Path | None:
        """Where to save a file with this name, or None when the person thought better of it."""
        ...

    def key_holder(self, parent: QWidget, key: str, name: str) -> str | None:
        """Under which name to trust a key, after its fingerprint was compared; None when it is not to be trusted.

        ``name`` is what the key's holder calls themselves.
        """
        ...

    def may_open_web(self, parent: QWidget, url: str) -> bool:
        """Whether to hand this address to the browser; its host is shown first."""
        ...

    def confirm(self, parent: QWidget, question: str, what_follows: str, yes: str) -> bool:
        """Whether to do something that changes the record as a whole; ``yes`` names what is done."""
        ...

    def record_file(self, parent: QWidget) -> Path | None:
        """A file that holds a record, or None when the person thought better of it."""
        ...

    def save_record(self, parent: QWidget, known: Path) -> Path | None:
        """Where to save the record, or None when the person thought better of it."""
        ...

    def export_file(self, parent: QWidget, known: Path) -> Path | None:
        """Where to write what a course is handed out as, or None when the person thought better of it."""
        ...

    def key_file(self, parent: QWidget) -> Path | None:
        """The file of a signing key, or None when the person thought better of it."""
        ...

    def show(self, parent: QWidget, title: str, text: str) -> None:
        """Something that a person should read now."""
        ...

    def open_folder(self, path: Path) -> None:
        """Show a folder in the system's file manager."""
        ...

    def open_web(self, url: str) -> None:
        """Hand an address to the browser, in the form of `web_address` and after `may_open_web` said yes."""
        ...


class Dialogs:
    """`Prompts` by the platform's dialogs."""

    def folder(self, parent: QWidget) -> Path | None:
        """A course folder, or None when the person thought better of it."""
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(parent, translate("Prompts", "Open a course folder"))
        return Path(chosen) if chosen else None

    def package(self, parent: QWidget) -> Path | None:
        """A course package, or None when the person thought better of it."""
        from PySide6.QtWidgets import QFileDialog

        kinds = translate("Prompts", "Course packages (*{0})").format(ENDING)
        chosen, _ = QFileDialog.getOpenFileName(parent, translate("Prompts", "Open a course package"), "", kinds)
        return Path(chosen) if chosen else None

    def question_file(self, parent: QWidget) -> Path | None:
        """A file with questions of another program, or None when the person thought better of it."""
        from PySide6.QtWidgets import QFileDialog

        kinds = translate("Prompts", "Questions: GIFT, Aiken, Moodle XML (*.gift *.txt *.xml);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(parent, translate("Prompts", "Bring in questions"), "", kinds)
        return Path(chosen) if chosen else None

    def name(self, parent: QWidget, known: str) -> str | None:
        """The learner's name for a certificate; None when the person thought better of it."""
        from PySide6.QtWidgets import QInputDialog

        title = translate("Prompts", "Your certificate")
        name, agreed = QInputDialog.getText(
            parent, title, translate("Prompts", "Your name, as it should stand there:"), text=known
        )
        return name if agreed else None

    def save_file(self, parent: QWidget, name: str) -> Path | None:
        """Where to save a file with this name, or None when the person thought better of it."""
        from PySide6.QtCore import QStandardPaths
        from PySide6.QtWidgets import QFileDialog

        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            parent, translate("Prompts", "Save your certificate"), str(Path(start) / name), "PDF (*.pdf)"
        )
        return Path(chosen) if chosen else None

    def key_holder(self, parent: QWidget, key: str, name: str) -> str | None:
        """Under which name to trust a key; None when it is not to be trusted."""
        from PySide6.QtWidgets import QInputDialog

        from lmtrainer.course.seal import key_fingerprint

        words = translate(
            "Prompts",
            "Ask the author by telephone or in person, and compare:\n\n{0}\n\n"
            "If it is the same, this name is shown for all that the key has signed:",
        ).format(key_fingerprint(key))
        holder, agreed = QInputDialog.getText(parent, translate("Prompts", "Trust this key?"), words, text=name)
        return holder.strip() if agreed and holder.strip() else None

    def may_open_web(self, parent: QWidget, url: str) -> bool:
        """Whether to hand this address to the browser; its host is shown first."""
        box = web_question(parent, url)
        return box.exec() == box.StandardButton.Open

    def confirm(self, parent: QWidget, question: str, what_follows: str, yes: str) -> bool:
        """Whether to do something that changes the record as a whole; ``yes`` names what is done."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(parent)
        box.setWindowTitle(question)
        box.setTextFormat(_PLAIN)
        box.setText(question)
        box.setInformativeText(what_follows)
        agreed = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        without_icons(box)
        box.exec()
        return box.clickedButton() is agreed

    def record_file(self, parent: QWidget) -> Path | None:
        """A file that holds a record, or None when the person thought better of it."""
        from PySide6.QtWidgets import QFileDialog

        title = translate("Prompts", "Choose the other file with your progress")
        chosen, _ = QFileDialog.getOpenFileName(parent, title, "", translate("Prompts", "Progress (*.sqlite)"))
        return Path(chosen) if chosen else None

    def save_record(self, parent: QWidget, known: Path) -> Path | None:
        """Where to save the record, or None when the person thought better of it."""
        from PySide6.QtWidgets import QFileDialog

        title = translate("Prompts", "Save your progress as another file")
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(known), translate("Prompts", "Progress (*.sqlite)"))
        return Path(chosen) if chosen else None

    def export_file(self, parent: QWidget, known: Path) -> Path | None:
        """Where to write what a course is handed out as, or None when the person thought better of it."""
        from PySide6.QtWidgets import QFileDialog

        kinds = f"{known.suffix} (*{known.suffix})"
        title = translate("Prompts", "Hand out the course as a file")
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(known), kinds)
        return Path(chosen) if chosen else None

    def key_file(self, parent: QWidget) -> Path | None:
        """The file of a signing key, or None when the person thought better of it."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileName(parent, translate("Prompts", "Choose your signing key"), "", "")
        return Path(chosen) if chosen else None

    def show(self, parent: QWidget, title: str, text: str) -> None:
        """Something that a person should read now."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(parent)
        box.setWindowTitle(title)
        box.setTextFormat(_PLAIN)
        box.setText(text)
        box.setStandardButtons(QMessageBox.StandardButton.Ok)
        without_icons(box)
        box.open()

    def open_folder(self, path: Path) -> None:
        """Show a folder in the system's file manager."""
        from PySide6.QtGui import QDesktopServices

        address = folder_address(path)
        if address is not None:
            QDesktopServices.openUrl(address)

    def open_web(self, url: str) -> None:
        """Hand an address to the browser, in the form of `web_address` and after `may_open_web` said yes."""
        from PySide6.QtGui import QDesktopServices

        if (address := web_address(url)) is not None and address.url == url:
            QDesktopServices.openUrl(QUrl(url, QUrl.ParsingMode.StrictMode))


def web_question(parent: QWidget, url: str) -> "QMessageBox":
    """The question before a link leaves the course. A stranger wrote the address: it is shown as the browser will
    understand it, in letters that cannot look like others, and coded, so that nothing in it is taken for markup.

    Raises `ValueError` for what is no `web_address`.
    """
    from PySide6.QtWidgets import QMessageBox

    address = web_address(url)
    if address is None:
        raise ValueError("not an address of the web")
    box = QMessageBox(parent)
    box.setWindowTitle(translate("Prompts", "Open a web page?"))
    box.setTextFormat(_PLAIN)
    box.setText(
        translate("Prompts", "This link leaves the course and opens “{host}” in your browser.").format(
            host=address.host
        )
    )
    box.setInformativeText(address.url[:300])
    box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    without_icons(box)
    return box


def without_icons(box: "QMessageBox") -> None:
    """Take Qt's own pictures off the buttons: they look like no others here."""
    from PySide6.QtGui import QIcon

    for button in box.buttons():
        button.setIcon(QIcon())


_PLAIN = Qt.TextFormat.PlainText
