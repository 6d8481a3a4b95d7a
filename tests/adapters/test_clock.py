"""This machine's clock."""

from __future__ import annotations

import ast

from kiosk.adapters.clock import Clock, SystemClock
from kiosk.options import ROOT

OF_THE_WALL = {"now", "utcnow", "today", "time", "time_ns", "localtime", "gmtime"}
"""What of `time`, `date` and `datetime` a clock that is set takes along."""


def test_seconds_never_run_backwards() -> None:
    clock: Clock = SystemClock()
    seconds = [clock.seconds() for _ in range(100)]
    assert seconds == sorted(seconds)


def test_today_is_a_day_of_our_time() -> None:
    assert SystemClock().today().year >= 2025


def test_only_one_file_reads_a_clock_that_can_be_set() -> None:
    """So that waits, idle times and crash loops cannot hang on it: they get `seconds`."""
    reads = {
        f"{path.relative_to(ROOT)}: {ast.unparse(each)}"
        for path in [*(ROOT / "kiosk").rglob("*.py"), ROOT / "main.py"]
        for each in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(each, ast.Attribute)
        and each.attr in OF_THE_WALL
        and isinstance(each.value, ast.Name)
        and each.value.id in ("time", "date", "datetime")
    }
    assert reads == {"kiosk/adapters/clock.py: date.today", "kiosk/adapters/clock.py: datetime.now"}
