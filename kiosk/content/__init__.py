"""What patients read. Pure: no Qt, no clock, no files."""
