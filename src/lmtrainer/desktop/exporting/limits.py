"""What the process that writes a course for others and the one that started it have agreed on."""

MOST_MEMORY = 2_000_000_000  # bytes: a document holds all pictures of a course, and Qt lays it out as a whole
LESSON_CPU_S = 2.0
WHOLE_CPU_S = 300.0  # for what concerns the course as a whole, and for writing it
MOST_LINES = 49  # of what the file does not hold: a notice has room for 50, and the last says that there are more
