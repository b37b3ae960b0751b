"""Colours, sizes, fonts and icons: everything visible asks here."""
