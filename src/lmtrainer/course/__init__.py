"""What is taught: courses, questions and marks. Pure: no Qt, no SQL, no clock, no network."""
