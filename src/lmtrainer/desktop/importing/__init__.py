"""Bringing in questions."""
