"""One module for each family of questions: how the inside of its blocks is read, and what can be wrong with it."""
