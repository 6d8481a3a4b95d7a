"""What the kiosk's disk and power may do to it: killed, failing, full, cut off."""
