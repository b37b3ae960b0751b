"""The window and the application: what knows the features."""

from lmtrainer.desktop.ui.qt_loading import load_qt

load_qt()  # before any module that imports something of it
