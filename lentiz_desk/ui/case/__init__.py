"""The case page: timeline, what may be done, what may not yet and why, who has a key."""
