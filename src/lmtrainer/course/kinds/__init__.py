"""The kinds of questions: for each its body and answer, how its block is read, how it is marked, its words."""
