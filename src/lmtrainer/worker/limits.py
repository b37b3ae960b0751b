"""What a worker process does to itself, where the system can: no more memory, no more processor time than agreed.

Memory is limited by `RLIMIT_AS`, processor time by a timer whose signal ends the process wherever it is. Windows has
neither; there the limit of time of the process that started it has to do.
"""

import signal

OUT_OF_MEMORY = 3
OUT_OF_TIME = -getattr(signal, "SIGPROF", 0) or 4


def limit_time(seconds: float) -> None:
    """From now on, so much processor time; then the process ends, even in the midst of a regular expression."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def limit_memory(most: int) -> None:
    """From now on, so many bytes for the whole process; more is a `MemoryError`."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
