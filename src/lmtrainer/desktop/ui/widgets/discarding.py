"""Letting go of a page that is not needed any more."""

from PySide6.QtWidgets import QWidget


def discard(page: QWidget | None) -> None:
    """Hide a page at once, and delete it as soon as nothing that runs now can still use it."""
    if page is not None:
        page.hide()
        page.setParent(None)
        page.deleteLater()
