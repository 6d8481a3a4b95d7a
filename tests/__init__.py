"""Tests, mirroring kiosk/."""
