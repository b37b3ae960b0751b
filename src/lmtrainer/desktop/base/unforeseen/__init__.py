"""Exceptions that nobody foresaw: kept, heard, said."""
