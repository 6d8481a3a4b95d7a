"""What the command line can do besides running the kiosk, one module per command."""
