"""Faults made to happen for real, many times over; `make torture` writes what came of them."""
