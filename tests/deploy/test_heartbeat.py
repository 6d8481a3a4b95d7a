"""What systemd hears: that the kiosk shows, then one word for each picture that was asked for."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kiosk.adapters.watchdog import Watchdog, watchdog_of
from kiosk.ui.heartbeat import Heartbeat


class Manager:
    """A service manager's end of the line."""

    def __init__(self, address: str) -> None:
        self._line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._line.bind(address)
        self._line.setblocking(False)

    def heard(self) -> list[str]:
        """What was said since somebody last asked."""
        said = []
        while True:
            try:
                said.append(self._line.recv(4096).decode())
            except BlockingIOError:
                return said

    def close(self) -> None:
        self._line.close()


@pytest.fixture
def address(tmp_path: Path) -> str:
    return str(tmp_path / "notify")


@pytest.fixture
def manager(address: str) -> Iterator[Manager]:
    manager = Manager(address)
    yield manager
    manager.close()


@pytest.fixture
def window(qapp: QGuiApplication) -> Iterator[QQuickWindow]:
    window = QQuickWindow()
    window.resize(64, 48)
    yield window
    delete(window)


class NoScreen:
    """An application whose display was unplugged."""

    def screens(self) -> list[object]:
        return []


def beating(window: QQuickWindow, app: QGuiApplication, address: str) -> Heartbeat:
    return Heartbeat(window, app, Watchdog(address))


def test_the_first_frame_says_ready(
    window: QQuickWindow, qapp: QGuiApplication, address: str, manager: Manager, qtbot: QtBot
) -> None:
    beating(window, qapp, address)
    qtbot.wait(1)
    assert manager.heard() == []
    with qtbot.waitSignal(window.frameSwapped):
        window.show()
    assert manager.heard() == ["READY=1\nWATCHDOG=1"]


def test_each_beat_asks_for_a_frame_and_counts_once(
    window: QQuickWindow, qapp: QGuiApplication, address: str, manager: Manager, qtbot: QtBot
) -> None:
    """A page that stands still is drawn again; frames that nobody asked for prove nothing."""
    heartbeat = beating(window, qapp, address)
    with qtbot.waitSignal(window.frameSwapped):
        window.show()
    manager.heard()
    for _ in range(3):
        with qtbot.waitSignal(window.frameSwapped):
            window.update()
        assert manager.heard() == []
        with qtbot.waitSignal(window.frameSwapped):
            heartbeat.beat()
        assert manager.heard() == ["WATCHDOG=1"]


def test_a_loop_whose_frames_do_not_reach_the_screen_is_not_alive(
    window: QQuickWindow, qapp: QGuiApplication, address: str, manager: Manager, qtbot: QtBot
) -> None:
    heartbeat = beating(window, qapp, address)
    with qtbot.waitSignal(window.frameSwapped):
        window.show()
    manager.heard()
    window.hide()
    heartbeat.beat()
    QGuiApplication.processEvents()
    assert manager.heard() == []


def test_without_a_display_the_loop_is_enough(
    window: QQuickWindow, address: str, manager: Manager
) -> None:
    """Else a kiosk whose display is switched off would be killed every ten seconds."""
    heartbeat = Heartbeat(window, NoScreen(), Watchdog(address))  # type: ignore[arg-type]
    heartbeat.beat()
    heartbeat.beat()
    assert manager.heard() == ["READY=1\nWATCHDOG=1", "WATCHDOG=1"]


def test_the_line_is_taken_out_of_the_environment(address: str, manager: Manager) -> None:
    """So that the importer, which reads what strangers bring, cannot speak for the kiosk."""
    environment = {"NOTIFY_SOCKET": address}
    watchdog_of(environment).alive()
    assert manager.heard() == ["WATCHDOG=1"]
    assert environment == {}


def test_an_address_in_no_folder(address: str) -> None:
    name = f"spine-kiosk-test{address}"[:100]
    manager = Manager("\0" + name)
    Watchdog("@" + name).alive()
    assert manager.heard() == ["WATCHDOG=1"]
    manager.close()


def test_a_manager_that_is_gone_or_never_was_does_no_harm(address: str) -> None:
    Watchdog(address).alive()
    assert not watchdog_of({}).listens
    watchdog_of({}).ready()
