"""Installs the real packages, uses them, upgrades them, removes them, and tells what happened in one table."""
