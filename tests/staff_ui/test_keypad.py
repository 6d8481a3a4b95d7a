"""The keypad's keys, learned by pressing each; kept when all were asked for and staff say so."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from kiosk.adapters.files import DiskFiles
from kiosk.loading import load
from kiosk.staff.keypad import USES, Keypad
from kiosk.ui.keypad import ABOVE_KERNEL
from kiosk.ui.staff_view import IDLE_SECONDS
from tests.staff_ui.conftest import Open, Room

FIRST = 230


def begin(room: Open) -> Room:
    at = room()
    at.come_in()
    at.driver.tap("staff.settings")
    at.driver.tap("staff.keypad")
    assert at.screen == "keypad"
    return at


def press(at: Room, number: int, times: int = 1) -> None:
    """Press the keypad's key of that number."""
    for count in range(times):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier,
            number + ABOVE_KERNEL, 0, 0, "", count > 0,
        )  # fmt: skip
        QGuiApplication.sendEvent(at.driver.window, event)
    at.driver.settle()


def kept(at: Room) -> Keypad:
    """What the next start follows."""
    return load(None, at.data, DiskFiles()).settings.keypad


def test_each_key_is_asked_for_shown_and_kept_at_the_end(room: Open) -> None:
    at = begin(room)
    for number, use in enumerate(USES):
        assert at.driver.find("keypad.keep") is None
        if use == "home":
            at.driver.tap("keypad.skip")
        else:
            press(at, FIRST + number, times=3)  # held down, it counts once
            assert str(FIRST + number) in " ".join(at.driver.texts())
    assert kept(at) == Keypad()
    at.driver.tap("keypad.keep")
    wanted = {use: FIRST + number for number, use in enumerate(USES)}
    assert kept(at) == at.driver.shell.keypad == Keypad(**{**wanted, "home": 0})
    assert at.screen == "settings"
    at.driver.tap("staff.keypad")
    at.driver.tap("keypad.usual")
    assert kept(at) == at.driver.shell.keypad == Keypad()


def test_a_key_twice_is_told_and_mashing_keeps_nothing(room: Open) -> None:
    at = begin(room)
    press(at, FIRST)
    press(at, FIRST)
    assert any("already" in text for text in at.driver.texts())
    for number in (*range(2, 12), *range(30, 60), FIRST, 247):
        press(at, number)
    assert at.screen == "keypad"
    at.driver.tap("keypad.again")
    assert at.driver.find("keypad.keep") is None
    at.driver.tap("staff.back")
    assert at.driver.shell.learning is None
    assert kept(at) == at.driver.shell.keypad == Keypad()


def test_escape_cancels_and_nobody_there_does_too(room: Open) -> None:
    at = begin(room)
    press(at, FIRST)
    at.driver.key(Qt.Key.Key_Escape)
    at.driver.settle()
    assert (at.screen, at.driver.shell.learning) == ("settings", None)
    at.driver.tap("staff.keypad")
    at.go_on(IDLE_SECONDS)
    assert not at.is_open
    assert at.driver.shell.learning is None
    assert kept(at) == Keypad()
