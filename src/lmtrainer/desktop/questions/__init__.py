"""One card for each kind of question, and the table from kind to card."""
