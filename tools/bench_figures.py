"""What the measurements of `bench.py` tell, each in a process of its own."""

import json
import time


def memory_mb() -> float:
    """Resident memory of this process."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def tell(**figures: float) -> None:
    """The result of the measurement."""
    print(json.dumps(figures), flush=True)


def since(start: float) -> float:
    """Milliseconds."""
    return (time.perf_counter() - start) * 1000
