"""The outside world behind small protocols: display, clock, files."""
