"""The kiosk as patients find it: full screen, and no key, no click and no display ends that."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QPointingDevice,
)
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kiosk.app import Kiosk, build
from kiosk.proof.stage import StoppedClock
from kiosk.ui.full_screen import FullScreen, screen_pixels
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import Rules
from tests.factory import small_content
from tests.ui.conftest import TODAY, touch_device

__all__ = ["touch_device"]

MODIFIERS = Qt.KeyboardModifier
ESCAPES = [
    (Qt.Key.Key_F4, MODIFIERS.AltModifier),
    (Qt.Key.Key_Tab, MODIFIERS.AltModifier),
    (Qt.Key.Key_Escape, MODIFIERS.NoModifier),
    (Qt.Key.Key_Escape, MODIFIERS.AltModifier),
    (Qt.Key.Key_F11, MODIFIERS.NoModifier),
    (Qt.Key.Key_Menu, MODIFIERS.NoModifier),
    (Qt.Key.Key_Help, MODIFIERS.NoModifier),
    (Qt.Key.Key_D, MODIFIERS.MetaModifier),
    (Qt.Key.Key_Delete, MODIFIERS.AltModifier | MODIFIERS.ControlModifier),
    *(
        (key, MODIFIERS.ControlModifier)
        for key in (Qt.Key.Key_Q, Qt.Key.Key_W, Qt.Key.Key_C, Qt.Key.Key_O, Qt.Key.Key_P)
    ),
]


KEY = Qt.Key
NOTHING = [
    *((key, MODIFIERS.NoModifier) for key in (
        KEY.Key_Print, KEY.Key_F1, KEY.Key_F5, KEY.Key_F12, KEY.Key_MediaPlay, KEY.Key_MediaNext,
        KEY.Key_LaunchMail, KEY.Key_Search, KEY.Key_Back, KEY.Key_Forward,
        KEY.Key_Meta, KEY.Key_SysReq,
    )),
    *((key, MODIFIERS.ControlModifier) for key in (
        KEY.Key_N, KEY.Key_S, KEY.Key_R, KEY.Key_Plus, KEY.Key_Minus, KEY.Key_PageUp,
        KEY.Key_Escape,
    )),
    *((key, MODIFIERS.AltModifier) for key in (KEY.Key_Space, KEY.Key_PageUp, KEY.Key_Home)),
    (KEY.Key_I, MODIFIERS.ControlModifier | MODIFIERS.ShiftModifier),
    (KEY.Key_F10, MODIFIERS.ShiftModifier),
]  # fmt: skip
"""Keys that do something in browsers, desktops and players, and nothing at all here."""


@pytest.fixture(scope="module")
def kiosk(qapp: QGuiApplication) -> Iterator[Kiosk]:
    """One for all: what ended it would show in whichever test did."""
    content = small_content()
    kiosk = build(
        content,
        clock=StoppedClock(),
        mm=2.0,
        rules=Rules(preferences=Preferences(content.languages[0].code, calm=True)),
        clinic={},
        today=lambda: TODAY,
        may_close=False,
    )
    FullScreen(kiosk.window, qapp, lambda *_: None)
    yield kiosk
    kiosk.close()


@pytest.fixture
def window(kiosk: Kiosk, qtbot: QtBot) -> QQuickWindow:
    qtbot.waitUntil(lambda: is_filling(kiosk.window))
    return kiosk.window


def is_filling(window: QQuickWindow) -> bool:
    """Whether the window is seen on the whole of the display."""
    return (
        window.isExposed()
        and window.visibility() == QQuickWindow.Visibility.FullScreen
        and window.geometry() == window.screen().geometry()
    )


@pytest.mark.parametrize(("key", "held"), ESCAPES)
def test_no_key_ends_it(
    window: QQuickWindow, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    QTest.keyClick(window, key, held)
    QGuiApplication.processEvents()
    assert is_filling(window)


def test_it_refuses_to_be_closed(window: QQuickWindow, qapp: QGuiApplication) -> None:
    """What a window manager makes of Alt+F4, and what a session's end asks for."""
    asked = QCloseEvent()
    QGuiApplication.sendEvent(window, asked)
    assert not asked.isAccepted()
    assert not window.close()
    assert is_filling(window)
    QGuiApplication.sendEvent(qapp, QEvent(QEvent.Type.Quit))
    QGuiApplication.processEvents()
    assert is_filling(window)


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_other_mouse_buttons_open_nothing(
    window: QQuickWindow, kiosk: Kiosk, button: Qt.MouseButton
) -> None:
    before = kiosk.shell.property("screen")
    QTest.mouseClick(window, button)
    QGuiApplication.processEvents()
    assert QGuiApplication.topLevelWindows() == [window]
    assert kiosk.shell.property("screen") == before


def test_keys_of_other_programs_do_nothing(window: QQuickWindow, kiosk: Kiosk) -> None:
    kiosk.shell.wake()
    before = kiosk.shell.visit
    for key, held in NOTHING:
        QTest.keyClick(window, key, held)
        QGuiApplication.processEvents()
        now = kiosk.shell.visit
        assert (now.place, now.preferences, now.choosing) == (
            before.place,
            before.preferences,
            before.choosing,
        ), (key, held)
        assert QGuiApplication.topLevelWindows() == [window]
    assert is_filling(window)
    kiosk.shell.end_visit()


def test_what_is_dropped_or_pinched_opens_nothing(
    window: QQuickWindow, kiosk: Kiosk, touch_device: QPointingDevice
) -> None:
    kiosk.shell.wake()
    place, middle = kiosk.shell.visit.place, QPointF(window.width() / 2, 4)
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/etc/passwd")])
    one, none = Qt.MouseButton.LeftButton, MODIFIERS.NoModifier
    copy = Qt.DropAction.CopyAction
    enters = QDragEnterEvent(middle.toPoint(), copy, files, one, none)
    QGuiApplication.sendEvent(window, enters)
    drops = QDropEvent(middle, copy, files, one, none)
    drops.ignore()
    QGuiApplication.sendEvent(window, drops)
    assert not drops.isAccepted()
    wide = QPoint(window.width() // 3, 0)
    fingers = [middle.toPoint() - wide / 8, middle.toPoint() + wide / 8]
    QTest.touchEvent(window, touch_device).press(0, fingers[0], window).press(1, fingers[1], window)
    for part in (4, 2, 1):
        apart = [middle.toPoint() - wide / part, middle.toPoint() + wide / part]
        QTest.touchEvent(window, touch_device).move(0, apart[0], window).move(1, apart[1], window)
    QTest.touchEvent(window, touch_device).release(0, apart[0], window).release(1, apart[1], window)
    QGuiApplication.processEvents()
    assert kiosk.shell.visit.place == place
    assert kiosk.shell.visit.preferences.text_size == 1.0
    assert window.contentItem().scale() == 1.0
    assert QGuiApplication.topLevelWindows() == [window]
    assert is_filling(window)
    kiosk.shell.end_visit()


@pytest.mark.parametrize("smaller", ["showMinimized", "showNormal", "showMaximized", "hide"])
def test_it_comes_back_to_full_screen(window: QQuickWindow, qtbot: QtBot, smaller: str) -> None:
    getattr(window, smaller)()
    qtbot.waitUntil(lambda: is_filling(window))


def test_it_follows_a_display_that_changes(window: QQuickWindow, qtbot: QtBot) -> None:
    screen = window.screen()
    window.setGeometry(0, 0, 320, 200)
    screen.geometryChanged.emit(screen.geometry())
    qtbot.waitUntil(lambda: is_filling(window))


class Size:
    """A display's pixels, as they are now."""

    def __init__(self, width: int, height: int) -> None:
        self.now = (width, height)

    def __call__(self, _app: QGuiApplication) -> tuple[int, int]:
        return self.now


def test_another_size_is_measured_once(
    qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QQuickWindow()
    size = Size(1920, 1080)
    monkeypatch.setattr("kiosk.ui.full_screen.screen_pixels", size)
    told: list[tuple[int, int]] = []
    full = FullScreen(window, qapp, lambda *pixels: told.append(pixels))
    assert told == []
    size.now = (1280, 800)
    full.fill()
    full.fill()
    assert told == [(1280, 800)]
    delete(window)  # Qt falls over a window that Python's garbage collection takes with its screen


def test_a_start_without_a_display_waits_at_the_usual_size() -> None:
    class Unplugged:
        def screens(self) -> list[object]:
            return []

    assert screen_pixels(Unplugged()) == (1920, 1080)  # type: ignore[arg-type]
