"""What trainers do with courses: begin, check, mend, bring into form, pack and sign them. No Qt, no record."""
