"""This machine's clock."""

from __future__ import annotations

from kiosk.adapters.clock import Clock, SystemClock


def test_seconds_never_run_backwards() -> None:
    clock: Clock = SystemClock()
    seconds = [clock.seconds() for _ in range(100)]
    assert seconds == sorted(seconds)


def test_today_is_a_day_of_our_time() -> None:
    assert SystemClock().today().year >= 2025
