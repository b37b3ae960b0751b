"""Reading a lesson."""
