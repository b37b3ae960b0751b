"""The trainer's window: the learner's own pages beside a list of problems, anew on every save, and nothing kept."""
