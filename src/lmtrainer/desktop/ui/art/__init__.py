"""Covers and diagrams, painted from the theme's tokens."""
