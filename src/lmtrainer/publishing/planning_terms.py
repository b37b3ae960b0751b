"""What the process that plans imports and the one that started it have agreed on."""

MOST_MEMORY = 1_000_000_000  # bytes: the largest file that is read at all, in memory twice, and its pictures
FILE_CPU_S = 20.0  # for the file as a whole; for what follows the last question too
STEP_CPU_S = 2.0  # for one lesson of the course, and for one question
