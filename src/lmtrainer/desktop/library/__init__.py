"""The library: which courses there are."""
