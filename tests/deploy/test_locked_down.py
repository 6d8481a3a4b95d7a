"""The kiosk as patients find it: full screen, and no key, no click and no display ends that."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk, build
from kiosk.proof.stage import StoppedClock
from kiosk.ui.full_screen import FullScreen, screen_pixels
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import Rules
from tests.factory import small_content
from tests.ui.conftest import TODAY

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
    window.close()


def test_a_start_without_a_display_waits_at_the_usual_size() -> None:
    class Unplugged:
        def screens(self) -> list[object]:
            return []

    assert screen_pixels(Unplugged()) == (1920, 1080)  # type: ignore[arg-type]
