"""What trainers do with courses: begin them, check them, mend them, bring them into form. No Qt, no record."""
