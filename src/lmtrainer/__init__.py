"""lmtrainer: an offline player for training courses."""

__version__ = "0.1.0"
