"""What leaves the trainer's desk: courses checked, packed and signed."""
