"""One widget for each kind of prose block."""
