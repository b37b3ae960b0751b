"""The list of all faults, by what they are done to."""

from torture import course, record
from torture.fault import Fault

GROUPS: dict[str, tuple[Fault, ...]] = {"The record": record.FAULTS, "The course": course.FAULTS}
FAULTS: tuple[Fault, ...] = tuple(fault for group in GROUPS.values() for fault in group)
