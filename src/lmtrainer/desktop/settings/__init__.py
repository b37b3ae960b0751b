"""Settings, the care of the record, and what the program is."""
