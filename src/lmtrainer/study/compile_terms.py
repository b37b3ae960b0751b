"""What the process that reads courses and the one that started it have agreed on: limits, and how it ends."""

import signal

MOST_MEMORY = 400_000_000  # bytes, of the whole worker
LESSON_CPU_S = 2.0
COURSE_CPU_S = 20.0  # for what concerns all lessons together, before the first and after the last
MOST_TOLD = 64_000_000  # bytes of one message: the compiled course is the largest
OUT_OF_MEMORY = 3
OUT_OF_TIME = -getattr(signal, "SIGPROF", 0) or 4
