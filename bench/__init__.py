"""Measurements, side by side with what one would pick instead. See bench/README.md."""
