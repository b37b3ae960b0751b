"""Faults that befall a learner's record."""

from torture.fault import Fault
from torture.record import crafted, damage, disk, full, kill, million, power, steps, taken

FAULTS: tuple[Fault, ...] = (
    *kill.FAULTS,
    *power.FAULTS,
    *steps.FAULTS,
    *disk.FAULTS,
    *full.FAULTS,
    *taken.FAULTS,
    *damage.FAULTS,
    *crafted.FAULTS,
    *million.FAULTS,
)
