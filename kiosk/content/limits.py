"""How large content may be, each cap with its reason, in one place."""

from __future__ import annotations

MAX_CONTENT_BYTES = 4_000_000
"""All pages in four languages take under 1 MB. More is not for a waiting room, and a machine with
little memory must refuse it before reading it."""

MAX_CLINIC_BYTES = 64_000
"""A clinic's values are a dozen numbers and names."""

MAX_DEPTH = 40
"""Content nests nine deep. Thousands of brackets would exhaust the stack of any JSON reader."""

MAX_VALUES = 60_000
"""Our own file has 5,000 values, and 20,000 in four languages. A file of nothing but commas would
keep a small machine busy for minutes, just to say where each stands."""

MAX_FAULTS = 600
"""After so many the rest is not looked for: telling each takes milliseconds."""

MAX_PROBLEMS = 500
"""Nobody mends more in one go, and one wrong key in a table of contents can cause thousands."""

MAX_NAME_LENGTH = 60
"""A clinic's name has to fit on one line of the screen at the largest text size."""

MAX_PHONE_LENGTH = 30
"""Longest international number with its spaces and an extension."""
