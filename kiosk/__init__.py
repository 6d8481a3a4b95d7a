"""A waiting room kiosk about vertebroplasty and kyphoplasty."""

__version__ = "0.1.0"
