"""GIFT, Moodle's format for questions in plain text."""
