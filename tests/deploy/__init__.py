"""What happens to the machine around the kiosk, and what the kiosk tells it."""
