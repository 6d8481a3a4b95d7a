"""Who gets into the staff area, and who does not."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk import __version__
from kiosk.adapters.pin_file import set_pin
from kiosk.staff.pin import FREE_TRIES
from kiosk.ui.staff_view import IDLE_SECONDS
from kiosk.visit.places import ATTRACT, HOME
from tests.staff_ui.conftest import PIN, Open, Room

WRONG = "135790"


def test_a_long_hold_on_the_mark_asks_for_the_pin(room: Open) -> None:
    at = room()
    at.hold()
    assert at.screen == "pin"
    assert at.driver.find("pin.7") is not None
    assert at.driver.place == ATTRACT  # lifting the finger has not woken what lies below


def test_a_touch_of_the_mark_wakes_the_kiosk_like_any_other(room: Open) -> None:
    at = room()
    at.hold(0.2)
    assert not at.is_open
    assert at.driver.place == HOME


def test_a_hold_elsewhere_or_one_that_ends_early_opens_nothing(room: Open) -> None:
    at = room()
    at.driver.press(QPointF(200, 200))
    at.driver.clock.go_on(9)
    at.kiosk.door.tick()
    assert not at.is_open
    at.driver.release(QPointF(200, 200))
    at.hold(2.5)
    at.driver.clock.go_on(9)
    at.kiosk.door.tick()
    assert not at.is_open


def test_two_keys_held_together_do_the_same(room: Open) -> None:
    at = room()
    at.driver.wake()
    QTest.keyPress(at.driver.window, Qt.Key.Key_Escape)
    QTest.keyPress(at.driver.window, Qt.Key.Key_Space)
    at.driver.clock.go_on(3)
    at.kiosk.door.tick()
    at.driver.settle()
    assert at.screen == "pin"
    QTest.keyRelease(at.driver.window, Qt.Key.Key_Space)
    QTest.keyRelease(at.driver.window, Qt.Key.Key_Escape)
    for digit in PIN:
        at.driver.clock.go_on(1)
        QTest.keyClick(at.driver.window, Qt.Key(ord(digit)))
    at.wait_for("home")


def test_what_the_patient_before_had_is_forgotten(room: Open) -> None:
    at = room()
    at.driver.wake()
    at.driver.tap("bar.size")
    at.driver.tap("bar.home") if at.driver.find("bar.home") else None
    at.hold()
    assert at.screen == "pin"
    assert at.driver.place == ATTRACT
    assert at.driver.shell.visit.preferences.text_size == 1


def test_the_right_pin_opens(room: Open) -> None:
    at = room()
    at.come_in()
    assert f"Version 1, the content that came with kiosk {__version__}." in at.driver.texts()
    assert "No clinician has reviewed these words yet." in at.driver.texts()


def test_a_wrong_pin_is_told_and_then_costs_a_wait(room: Open) -> None:
    at = room()
    at.hold()
    for left in range(FREE_TRIES - 1, -1, -1):
        at.enter(WRONG)
        said = f"before a wait: {left}" if left else "Wait 30 seconds"
        at.driver.wait_until(lambda said=said: said in at.staff.pad.property("said"))  # type: ignore[misc]
        at.go_on(0.5)
    at.go_on(10)
    assert any("20 seconds" in each for each in at.driver.texts())
    assert not at.driver.control("pin.1").enabled
    at.go_on(20)
    assert at.staff.pad.property("said") == "You can try again now."
    at.enter()
    at.wait_for("home")


def test_without_a_pin_staff_read_how_to_set_one_and_nobody_gets_in(room: Open) -> None:
    at = room(pin=False)
    at.hold()
    command = f"\npython3 main.py pin --data {at.data.path}"
    assert any(each.endswith(command) for each in at.driver.texts())
    assert at.driver.find("pin.1") is None
    at.data.pin.write_text("{")
    at.go_on(1)
    assert any(each.endswith(command[1:]) for each in at.driver.texts())
    set_pin(at.data.pin, at.data.tries, PIN)
    at.go_on(1)
    at.enter()
    at.wait_for("home")


def test_it_closes_itself(room: Open) -> None:
    at = room()
    at.come_in()
    at.go_on(IDLE_SECONDS - 2)
    assert at.screen == "home"
    at.driver.tap_at(QPointF(3, 300))
    at.go_on(IDLE_SECONDS - 2)
    assert at.screen == "home"
    at.go_on(3)
    assert not at.is_open
    at.hold()
    assert at.screen == "pin"


def test_a_pin_that_was_right_after_the_door_closed_opens_nothing(room: Open) -> None:
    at = room()
    at.hold()
    at.enter()
    at.staff.close()
    at.hold()
    at.go_on(1)
    at.go_on(1)
    assert at.screen == "pin"


def test_closing_leads_back_to_patients(room: Open) -> None:
    at = room()
    at.come_in()
    at.driver.tap("staff.close")
    assert not at.is_open
    at.driver.wake()
    assert at.driver.place == HOME
    at.driver.tap("bar.size")
    assert at.driver.shell.visit.preferences.text_size > 1


def light(at: Room) -> set[bool]:
    """Whether keys of the pad are lit."""
    return {
        bool(one.item.property("lit"))
        for one in at.driver.controls()
        if one.name.startswith("pin.") and one.name != "pin.erase"
    }


def test_no_key_lights_up_longer_than_another(room: Open) -> None:
    at = room()
    at.hold()
    at.driver.clock.go_on(1)
    at.driver.press(at.driver.middle("pin.4"))
    assert light(at) == {True}
    at.driver.release(at.driver.middle("pin.4"))
    assert light(at) == {False}
