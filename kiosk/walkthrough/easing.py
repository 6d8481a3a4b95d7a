"""How a movement gathers and loses speed: pure functions from [0, 1] to [0, 1]."""

PEAK = 1.875
"""The steepest slope of `ease`: how much faster than an even pace it ever is."""


def clamp(value: float, low: float = 0.0, high: float = 1.0) -> float:
    """`value`, held between `low` and `high`."""
    return low if value < low else high if value > high else value


def ease(part: float) -> float:
    """Start and stop without a jerk (speed and acceleration are 0 at both ends)."""
    part = clamp(part)
    # Just below 1 the sum is rounded to a little more than that.
    return min(1.0, part * part * part * (part * (part * 6.0 - 15.0) + 10.0))


def ramp(value: float, begin: float, end: float) -> float:
    """0 up to `begin`, 1 from `end` on, eased between."""
    return ease((value - begin) / (end - begin))


def blend(start: float, end: float, part: float) -> float:
    """The number `part` of the way from `start` to `end`, exact at both ends."""
    return end if part >= 1.0 else start + (end - start) * part
