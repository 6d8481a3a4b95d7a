"""The commands of `main.py` beside the kiosk itself."""
