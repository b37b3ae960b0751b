"""What the process that reads courses and the one that started it have agreed on."""

MOST_MEMORY = 400_000_000  # bytes, of the whole worker
LESSON_CPU_S = 2.0
COURSE_CPU_S = 20.0  # for what concerns all lessons together, before the first and after the last
