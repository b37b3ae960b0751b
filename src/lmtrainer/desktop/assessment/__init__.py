"""Taking an assessment."""
