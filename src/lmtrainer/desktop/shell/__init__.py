"""The window and the application: what knows the features."""
