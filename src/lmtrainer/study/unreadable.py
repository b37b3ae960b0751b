"""Why a course could not be read."""

from lmtrainer.said import Words


class CourseUnreadable(Exception):
    """The folder itself cannot be read. ``remedy`` says what to do."""

    def __init__(self, message: Words, remedy: Words) -> None:
        super().__init__(str(message))
        self.message, self.remedy = message, remedy


class Stuck(Exception):
    """The process said nothing for too long, or died, while it read ``path`` (empty: before any lesson)."""

    def __init__(self, path: str, code: str) -> None:
        super().__init__(path)
        self.path, self.code = path, code
