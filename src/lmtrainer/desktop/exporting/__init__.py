"""Handing a course out as a file."""
