"""What strangers' courses try."""

from torture.fault import Fault

FAULTS: tuple[Fault, ...] = ()
