"""A keypad's keys, as they come from the kernel: numbers that Qt has no name for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from kiosk.content.model import Content
from kiosk.staff.keypad import Keypad
from kiosk.ui.keypad import ABOVE_KERNEL, KeypadKeys
from kiosk.visit.places import HOME, Place, Screen
from tests.ui.conftest import LANDSCAPE, Start
from tests.ui.driver import A_WHILE, Driver

TOPICS = Place(Screen.TOPICS, "kyphoplasty")
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def driver(start: Start, shipped: Content) -> Driver:
    return start(shipped, LANDSCAPE, calm=True)


def send(driver: Driver, number: int, key: Qt.Key = Qt.Key.Key_unknown) -> None:
    """Press and let go of the key of that number, a while after the last one."""
    driver.clock.go_on(A_WHILE)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, NONE, number + ABOVE_KERNEL, 0, 0)
        QGuiApplication.sendEvent(driver.window, event)
    driver.settle()


def test_from_the_attract_screen_to_a_topic_and_back(driver: Driver) -> None:
    keys = Keypad()
    send(driver, keys.next)
    assert driver.place == HOME
    seen = []
    while driver.focused() != "home.procedure.kyphoplasty":
        send(driver, keys.next)
        seen.append(driver.focused())
        assert len(seen) < 5, seen
    send(driver, keys.previous)
    assert driver.focused() == "home.procedure.vertebroplasty"
    send(driver, keys.next)
    send(driver, keys.press)
    assert driver.place == TOPICS
    send(driver, keys.back)
    assert driver.place == HOME
    driver.go(TOPICS)
    send(driver, keys.home)
    assert driver.place == HOME


@pytest.mark.parametrize("key", ["press", "back", "home", "next"])
def test_a_key_without_a_use_wakes_the_kiosk_and_one_with_a_use_does_no_more(
    driver: Driver, key: str
) -> None:
    send(driver, Keypad().uses()[key])
    assert driver.place == HOME


def test_another_mapping_is_followed_at_once(driver: Driver) -> None:
    driver.go(TOPICS)
    driver.shell.keypad = Keypad(back=240, home=0)
    for number in (Keypad().back, Keypad().home):
        send(driver, number)
        assert driver.place == TOPICS
    send(driver, 240)
    assert driver.place == HOME


def test_where_only_the_name_of_a_key_is_told_it_does(driver: Driver) -> None:
    driver.go(TOPICS)
    driver.key(Qt.Key.Key_F21)
    driver.settle()
    assert driver.place == HOME


class Elsewhere:
    """Where keys go that a keypad has sent; they are kept."""

    def __init__(self, driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
        self.keys: list[int] = []
        self.louder: list[int] = []
        self.pad = KeypadKeys(driver.shell, self.louder.append)
        self._window = driver.window
        monkeypatch.setattr("kiosk.ui.keypad.QGuiApplication.sendEvent", self._sent)

    def _sent(self, window: QObject, event: QKeyEvent) -> None:
        self.keys.append(event.key())

    def press(self, number: int, key: Qt.Key = Qt.Key.Key_unknown) -> bool:
        """Whether it was a keypad's key."""
        event = QKeyEvent(QEvent.Type.KeyPress, key, NONE, number + ABOVE_KERNEL, 0, 0)
        return self.pad.heard(self._window, event)


def test_the_speech_key_reaches_the_reader_as_f24(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.shell.keypad = Keypad(speech=240)
    heard = Elsewhere(driver, monkeypatch)
    assert heard.press(240)
    assert heard.keys == [Qt.Key.Key_F24.value]
    driver.shell.keypad = Keypad()
    assert not heard.press(Keypad().speech, Qt.Key.Key_F24), "it is that key already"


def test_the_volume_keys_of_keypads_and_keyboards_change_the_volume(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = Elsewhere(driver, monkeypatch)
    assert heard.press(Keypad().louder)
    assert heard.press(Keypad().quieter)
    assert heard.press(114, Qt.Key.Key_VolumeDown)
    assert (heard.louder, heard.keys) == ([1, -1, -1], [])
