"""What the kiosk is shipped with beside its code and words."""
