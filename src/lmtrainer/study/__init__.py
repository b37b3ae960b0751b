"""What a learner does: use cases that know neither Qt nor SQL."""
