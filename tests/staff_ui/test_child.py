"""A child at the PIN pad: cannot get in, and costs staff no more than the waits there are."""

from __future__ import annotations

import random

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.staff.pin import FIRST_WAIT, FREE_TRIES, LONGEST_WAIT, Ready, Waiting
from tests.staff_ui.conftest import PIN, Open, Room

TOUCHES = 300
KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_7, Qt.Key.Key_F4)


def answered(at: Room) -> None:
    """Wait for what is said of a PIN that was entered."""
    at.driver.wait_until(lambda: at.staff.tick() is None and "Checking" not in said(at))


def said(at: Room) -> str:
    return str(at.staff.pad.property("said"))


def play(at: Room, child: random.Random) -> None:
    """One touch or key, most of them on the pad."""
    pads = [one for one in at.driver.controls() if one.name.startswith("pin.") and one.enabled]
    choice = child.random()
    if choice < 0.05:
        QTest.keyClick(at.driver.window, child.choice(KEYS))
    elif choice < 0.8 and pads:
        x, y, width, height = child.choice(pads).box
        at.driver.tap_at(QPointF(x + width / 2, y + height / 2))
    else:
        window = at.driver.window
        at.driver.tap_at(QPointF(child.randrange(window.width()), child.randrange(window.height())))


def test_random_touches_neither_get_in_nor_lock_staff_out_for_longer(room: Open) -> None:
    at, child = room(), random.Random(3)
    tries = 0
    for _ in range(TOUCHES):
        if not at.is_open:
            at.hold()
        play(at, child)
        at.driver.clock.go_on(child.uniform(0.1, 2))
        at.staff.tick()
        answered(at)
        assert at.screen in ("", "pin")
        tries = at.staff.desk.gate._counted()  # type: ignore[assignment]
    assert tries > FREE_TRIES
    status = at.staff.desk.gate.status(at.driver.clock())
    designed = min(FIRST_WAIT * 2 ** (tries - FREE_TRIES), LONGEST_WAIT)
    assert isinstance(status, Ready) or (isinstance(status, Waiting) and status.seconds <= designed)
    if at.is_open:
        at.staff.close()
    at.driver.clock.go_on(designed)
    if at.driver.place.screen != "attract":
        at.driver.wait_for_nobody()
    at.hold()
    at.enter()
    at.wait_for("home")
    assert at.staff.desk.gate._counted() == 0


def test_digits_that_a_child_left_are_forgotten(room: Open) -> None:
    at = room()
    at.hold()
    at.enter(PIN[:3])
    assert at.staff.pad.property("entered") == 3
    at.go_on(11)
    assert at.staff.pad.property("entered") == 0
    at.enter()
    at.wait_for("home")


def test_neither_a_rain_of_fingers_nor_a_held_key_is_a_pin(room: Open) -> None:
    at = room()
    at.hold()
    pads = [at.driver.middle(f"pin.{digit}") for digit in PIN]
    at.driver.clock.go_on(1)
    at.driver.mash(pads, pads)
    assert int(at.staff.pad.property("entered")) <= 1
    at.driver.clock.go_on(1)
    at.driver.hold_key(Qt.Key.Key_2, 9)
    assert int(at.staff.pad.property("entered")) <= 2
    assert at.screen == "pin"
