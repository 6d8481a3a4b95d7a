"""Tests of the proof for the clinic."""
