"""Tests of kiosk/content."""
