"""What a trainer does with a course: use cases, no Qt."""
