"""Which digits are fit for a PIN, and what wrong ones cost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.pin import (
    FIRST_WAIT,
    FREE_TRIES,
    HARD_STOP,
    LONGEST_WAIT,
    Ready,
    Stopped,
    Tries,
    Waiting,
    digits_fault,
    status,
)


def after(failures: int, now: float = 0.0) -> Tries:
    """So many wrong tries, each as soon as it may be."""
    tries = Tries(0, now)
    for _ in range(failures):
        now += tries.wait(now)
        tries = tries.counted(now)
    return tries


def test_five_tries_are_free_and_the_waits_double_to_an_hour() -> None:
    waits = [after(count).wait(after(count).since) for count in range(HARD_STOP)]
    assert waits[:FREE_TRIES] == [0.0] * FREE_TRIES
    assert waits[FREE_TRIES : FREE_TRIES + 8] == [30, 60, 120, 240, 480, 960, 1920, LONGEST_WAIT]
    assert set(waits[FREE_TRIES + 8 :]) == {LONGEST_WAIT}


def test_a_wait_runs_out() -> None:
    tries = after(FREE_TRIES)
    assert status(tries, tries.since) == Waiting(FIRST_WAIT)
    assert status(tries, tries.since + 10) == Waiting(FIRST_WAIT - 10)
    assert status(tries, tries.since + FIRST_WAIT) == Ready(left=1)


def test_after_a_hundred_only_the_technician_helps() -> None:
    tries = after(HARD_STOP)
    assert status(tries, tries.since + 10 * LONGEST_WAIT) == Stopped()
    assert status(tries.told(0, 5.0), 5.0) == Ready(left=FREE_TRIES)


@given(st.integers(0, HARD_STOP), st.floats(0, 1e6), st.floats(-1e6, 1e6))
def test_no_clock_makes_a_wait_longer_than_an_hour_or_shorter_than_told(
    failures: int, since: float, later: float
) -> None:
    wait = Tries(failures, since).wait(since + later)
    whole = Tries(failures, since).wait(since)
    assert 0 <= wait <= whole <= LONGEST_WAIT
    assert wait >= whole - max(0.0, later) - 1e-6


def test_a_start_waits_anew_in_full_for_the_tries_on_disk() -> None:
    assert Tries(FREE_TRIES + 2, 1000.0).wait(1000.0) == 4 * FIRST_WAIT
    known = Tries(6, 0.0)
    assert known.told(6, 50.0) is known  # asking again does not start the wait again
    assert known.told(7, 50.0) == Tries(7, 50.0)


@pytest.mark.parametrize(
    ("digits", "fault"),
    [
        ("12345", "not-six-digits"),
        ("1234567", "not-six-digits"),
        ("12a456", "not-six-digits"),
        ("١٢٣٤٥٦", "not-six-digits"),
        ("000000", "all-alike"),
        ("123456", "in-a-row"),
        ("987654", "in-a-row"),
        ("890123", "in-a-row"),
        ("135135", "repeated"),
        ("474747", "repeated"),
        ("113311", "repeated"),
        ("198207", "a-date-or-year"),
        ("482915", None),
        ("200013", None),
    ],
)
def test_what_anybody_would_guess_is_no_pin(digits: str, fault: str | None) -> None:
    assert digits_fault(digits) == fault
