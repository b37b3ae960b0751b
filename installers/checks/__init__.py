"""What every package must stand before it is handed out."""
