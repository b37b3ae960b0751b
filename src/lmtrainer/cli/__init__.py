"""The same things from a terminal; no Qt."""
