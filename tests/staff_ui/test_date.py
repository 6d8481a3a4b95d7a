"""A receptionist sets the machine's clock; and a clock that jumps opens and forgets nothing."""

from __future__ import annotations

from datetime import datetime

import pytest

from kiosk.staff.date_setting import PATIENCE
from kiosk.staff.pin import FREE_TRIES
from kiosk.visit.hours import Hours
from kiosk.visit.places import Screen
from tests.staff_ui.conftest import NOW, Open, Room

DEAD = datetime(1970, 1, 1, 0, 3, 12)
JUMPS = (datetime(2112, 12, 1, 10, 0), DEAD)
SPRING = datetime(2027, 3, 31, 14, 52)


def choose_spring(at: Room) -> None:
    """From 1 January 2026, 00:03."""
    for control, times in {
        "more.year": 1,
        "more.month": 2,
        "less.day": 1,
        "less.hour": 10,
        "less.minute.10": 1,
        "less.minute": 1,
    }.items():
        for _ in range(times):
            at.driver.clock.go_on(1)
            at.driver.tap_now(control)
    at.driver.settle()


def set_as_wished(at: Room) -> None:
    """What the system does: it sets its clock and takes the wish away."""
    at.wall.now = datetime.fromtimestamp(int(at.wish.read_bytes()))
    at.wish.unlink()


def test_a_date_that_cannot_be_right_is_set_where_it_is_told(room: Open) -> None:
    at = room()
    at.wall.now = DEAD
    at.come_in()
    assert any("The machine’s date cannot be right" in each for each in at.driver.texts())
    at.driver.tap("staff.mend.date")
    assert at.screen == "date"
    choose_spring(at)
    values = [str(at.driver.control(f"value.{part}").item.property("text"))
              for part in ("day", "month", "year", "hour", "minute")]  # fmt: skip
    assert values == ["31", "Mar", "2027", "14", "52"]
    then = "Wednesday, 31 March 2027, 14:52 (2:52\u00a0PM)"
    assert f"The kiosk’s clock will say: {then}." in at.driver.texts()
    at.driver.tap("staff.date.set")
    assert at.wish.read_bytes() == b"%d\n" % SPRING.timestamp()
    assert at.staff.property("doing")
    at.go_on(0.1)
    assert at.staff.property("doing")
    set_as_wished(at)
    at.go_on(0.1)
    assert not at.staff.property("doing")
    assert at.said() == f"Done. The date is now {then}."
    assert not at.staff.property("bad")
    at.driver.tap("staff.back")
    assert "2027-03-31 14:52" in at.driver.texts()
    at.driver.tap("staff.back")
    assert not any("cannot be right" in each for each in at.driver.texts())


@pytest.mark.parametrize(
    ("deaf", "words"),
    [(True, "Nothing on this machine has set the clock"), (False, "The machine did not take it.")],
)
def test_a_clock_that_is_not_set_is_told(room: Open, deaf: bool, words: str) -> None:
    at = room()
    at.wall.now = DEAD
    at.come_in()
    at.driver.tap("staff.health")
    at.driver.tap("staff.date")
    at.driver.tap("staff.date.set")
    if not deaf:
        at.wish.unlink()
    at.go_on(PATIENCE - 0.1)
    assert bool(at.staff.property("doing")) is deaf
    at.go_on(0.2)
    assert at.said().startswith(words)
    assert at.staff.property("bad")
    assert not at.staff.property("doing")
    assert not at.wish.exists()


def test_a_kiosk_that_no_service_has_started_says_so_at_once(room: Open) -> None:
    at = room(sets_clock=False)
    at.come_in()
    at.driver.tap("staff.settings")
    at.driver.tap("staff.hours")
    at.driver.tap("staff.date")
    at.driver.tap("staff.date.set")
    assert at.said().startswith("The kiosk cannot set the clock here")
    assert not at.staff.property("doing")


def test_a_wish_that_cannot_be_left_is_told(room: Open) -> None:
    at = room()
    at.come_in()
    at.staff.go("date")
    at.driver.settle()
    at.wish.mkdir()
    at.driver.tap("staff.date.set")
    assert at.said().startswith("That could not be saved: ")
    assert not at.staff.property("doing")


def test_a_clock_that_jumps_shortens_no_wait_for_the_pin(room: Open) -> None:
    at = room()
    at.data.tries.write_bytes(b'{"failures": %d}' % FREE_TRIES)
    at.hold()
    at.go_on(1)
    wait = str(at.staff.pad.property("said"))
    assert "Wait 29 seconds" in wait
    for to in JUMPS:
        at.wall.now = to
        at.go_on(0)
        assert at.staff.pad.property("said") == wait
        at.driver.tap_now("pin.1")
        assert at.staff.pad.property("entered") == 0
    at.go_on(28)
    assert "Wait 1 seconds" in str(at.staff.pad.property("said"))
    at.go_on(1)
    at.enter()
    at.wait_for("home")


def test_a_clock_that_jumps_sends_nobody_away_and_opening_hours_follow_it(room: Open) -> None:
    at = room(staff_json=b'{"opens": "08:00", "closes": "18:00", "days": [1, 2, 3, 4, 5]}')
    assert at.driver.shell.rules.hours == Hours()
    at.driver.wake()
    for to in JUMPS:
        at.wall.now = to
        at.driver.advance(1)
        at.kiosk.opening.look()
        assert at.driver.place.screen is Screen.HOME
    at.driver.wait_for_nobody()
    at.driver.advance(200)
    for to in JUMPS:
        at.wall.now = to
        at.kiosk.opening.look()
        assert not at.kiosk.opening.property("dark")  # neither year can be right
    at.wall.now = NOW
    at.kiosk.opening.look()
    assert at.kiosk.opening.property("dark")  # it is Sunday
