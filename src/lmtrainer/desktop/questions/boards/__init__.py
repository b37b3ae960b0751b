"""Boards: pieces that are picked up, aimed, dropped and put back, by mouse and by keys alike."""
