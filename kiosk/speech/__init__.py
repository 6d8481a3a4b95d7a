"""What is read aloud, chunk by chunk, and how far the reading has come. Pure."""
