"""When the kiosk had better start on what it was shipped with."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.crash_loop import CRASHES, WITHIN, Starts, read_starts, starts_bytes


def started(*times: float, boot: str = "b") -> Starts:
    """Starts at these times, none of which ended well."""
    starts = Starts()
    for time in times:
        starts = starts.with_one(boot, time)
    return starts


def test_three_crashes_within_a_minute_are_a_loop() -> None:
    assert not started(1, 2).is_loop("b", 3)
    assert started(1, 2, 3).is_loop("b", 4)
    assert started(1, 2, 3).is_loop("b", 1 + WITHIN)


def test_old_ones_do_not_count() -> None:
    assert not started(1, 2, 3).is_loop("b", 2 + WITHIN)
    assert not started(1, 30, 59).is_loop("b", 65)


def test_a_machine_that_was_switched_off_begins_anew() -> None:
    assert not started(1, 2, 3).is_loop("c", 4)
    assert started(1, 2, 3).with_one("c", 4) == Starts("c", (4,))


@given(st.lists(st.floats(0, 1e6), max_size=20))
def test_the_file_stays_small_and_reads_back(times: list[float]) -> None:
    starts = started(*times)
    assert len(starts.at) <= CRASHES + 1
    assert read_starts(starts_bytes(starts)) == starts


@given(st.binary(max_size=60))
def test_a_damaged_file_is_no_loop(data: bytes) -> None:
    assert not read_starts(b"\0" + data).is_loop("b", 5)
