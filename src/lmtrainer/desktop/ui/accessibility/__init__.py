"""What screen readers get to know: roles, levels, states and actions of the program's own widgets."""
