"""What everything seen is made of: words, pictures, theme, blocks of prose, widgets."""
