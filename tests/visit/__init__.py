"""Tests of one patient's visit."""
