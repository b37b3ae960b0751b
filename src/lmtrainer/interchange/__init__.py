"""Questions of other programs, taken in and handed out: GIFT, Aiken and Moodle XML; Cloze text is taken in only."""
