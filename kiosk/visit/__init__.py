"""One patient's visit as a pure state machine: where she is, what she chose, when it ends."""
