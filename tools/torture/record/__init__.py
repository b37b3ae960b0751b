"""Faults that befall a learner's record."""

from torture.fault import Fault

FAULTS: tuple[Fault, ...] = ()
