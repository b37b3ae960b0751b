"""The pages that the window shows, one module each."""
