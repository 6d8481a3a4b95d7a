"""The proof for the clinic: every screen of a real kiosk as pictures, a paper and a report."""
