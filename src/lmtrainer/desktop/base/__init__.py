"""What every feature uses: dialogs, threads, the record, troubles in words."""
