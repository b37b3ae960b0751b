"""`Prompts` for a tour, which nobody watches: every question is answered by no, and the certificate has its place."""

from pathlib import Path

from PySide6.QtWidgets import QWidget


class NoPrompts:
    """Opens no dialog and no other program."""

    def folder(self, parent: QWidget) -> Path | None:
        """No folder."""
        return None

    def package(self, parent: QWidget) -> Path | None:
        """No package."""
        return None

    def question_file(self, parent: QWidget) -> Path | None:
        """No file."""
        return None

    def name(self, parent: QWidget, known: str) -> str | None:
        """None."""
        return None

    def save_file(self, parent: QWidget, name: str) -> Path | None:
        """Nowhere."""
        return None

    def key_holder(self, parent: QWidget, key: str, name: str) -> str | None:
        """Nobody."""
        return None

    def may_open_web(self, parent: QWidget, url: str) -> bool:
        """Never."""
        return False

    def confirm(self, parent: QWidget, question: str, what_follows: str, yes: str) -> bool:
        """Never."""
        return False

    def record_file(self, parent: QWidget) -> Path | None:
        """No file."""
        return None

    def save_record(self, parent: QWidget, known: Path) -> Path | None:
        """Nowhere."""
        return None

    def export_file(self, parent: QWidget, known: Path) -> Path | None:
        """Nowhere."""
        return None

    def key_file(self, parent: QWidget) -> Path | None:
        """No file."""
        return None

    def show(self, parent: QWidget, title: str, text: str) -> None:
        """Nothing."""

    def open_folder(self, path: Path) -> None:
        """Nothing."""

    def open_web(self, url: str) -> None:
        """Nothing."""


class TourPrompts(NoPrompts):
    """Gives a made-up name for the certificate, and the place for it."""

    def __init__(self, certificate: Path) -> None:
        self._certificate = certificate

    def name(self, parent: QWidget, known: str) -> str | None:
        """A name that nobody has."""
        return "Example Learner"

    def save_file(self, parent: QWidget, name: str) -> Path | None:
        """Beside the pictures."""
        return self._certificate
