"""Moodle XML, the format that holds most, and cloze, which it holds as a text."""
