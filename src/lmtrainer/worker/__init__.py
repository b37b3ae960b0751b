"""Processes for work on what strangers wrote: started, listened to, held to limits, killed at any moment."""
