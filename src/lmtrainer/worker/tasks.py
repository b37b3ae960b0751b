"""The work that is done in processes of its own, and what each may take: the one table of limits."""

from lmtrainer.frozen import frozen


@frozen
class Task:
    """One kind of work on what strangers wrote.

    ``words`` start its process. ``memory`` is in bytes, of the whole process. A step is what concerns the work as a
    whole, or a single lesson or question: each has so many seconds of the processor, held by the process itself
    (``whole_cpu_s``, ``single_cpu_s``), and may keep silent for so many seconds before it is killed (``whole_s``,
    ``single_s``), the start of the process included. ``stays``: it takes one request after another.
    """

    words: tuple[str, ...]
    memory: int
    whole_cpu_s: float
    single_cpu_s: float
    whole_s: float
    single_s: float
    stays: bool = False


COMPILE = Task(
    ("--compile-worker",), 400_000_000, whole_cpu_s=20.0, single_cpu_s=2.0, whole_s=20.0, single_s=8.0
)  # fmt: skip
REREAD = Task(
    ("--compile-worker", "--stay"), 400_000_000, whole_cpu_s=20.0, single_cpu_s=2.0, whole_s=20.0, single_s=8.0,
    stays=True,
)  # fmt: skip
PLAN = Task(  # the largest file of questions that is read at all, in memory twice, and its pictures
    ("--planning-worker",), 1_000_000_000, whole_cpu_s=20.0, single_cpu_s=2.0, whole_s=60.0, single_s=8.0
)  # fmt: skip
EXPORT = Task(  # a document holds all pictures of a course, and Qt lays it out as a whole
    ("--export-worker",), 2_000_000_000, whole_cpu_s=300.0, single_cpu_s=2.0, whole_s=600.0, single_s=8.0
)  # fmt: skip
