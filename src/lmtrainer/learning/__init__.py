"""What has been learnt: facts, and everything that follows from them. Pure; the time is passed in."""
