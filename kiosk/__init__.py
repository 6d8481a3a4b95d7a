"""A waiting room kiosk about vertebroplasty and kyphoplasty."""
