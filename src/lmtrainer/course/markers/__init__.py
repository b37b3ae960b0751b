"""One module for each family of questions: how its answers are marked, what is right and what is wrong."""
