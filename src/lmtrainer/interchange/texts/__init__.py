"""HTML and plain text -> the Markdown of a course, and back to HTML."""
