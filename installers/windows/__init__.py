"""The packages for Windows, put together on Linux."""
