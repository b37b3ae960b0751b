"""Takes a course through the real window, by mouse and keys, and writes down what it saw."""
