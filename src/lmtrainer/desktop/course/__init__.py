"""The page of one course."""
