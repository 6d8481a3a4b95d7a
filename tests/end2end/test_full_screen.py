"""The kiosk as it starts on a machine: full screen, on a real X server."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.options import SHIPPED_CONTENT
from tests.end2end.conftest import XServer

MAIN = SHIPPED_CONTENT.parent / "main.py"
BLACK = (0, 0, 0)


@contextmanager
def kiosk_on(server: XServer, data: Path) -> Iterator[subprocess.Popen[str]]:
    """The kiosk, full screen, from the moment it says that it shows."""
    kept = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
    process = subprocess.Popen(
        [sys.executable, str(MAIN), "--data", str(data)],
        env={**kept, "DISPLAY": server.display},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr is not None
        assert process.stderr.readline() == "INFO kiosk.app: showing\n"
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_full_screen_kiosk(
    x_server: XServer, tmp_path: Path, number: signal.Signals
) -> None:
    """Its window refuses to close, so that patients cannot; the system's word counts."""
    with kiosk_on(x_server, tmp_path) as process:
        process.send_signal(number)
        _, rest = process.communicate(timeout=30)
        assert process.returncode == 0
        assert rest == ""


def test_it_fills_the_screen_without_a_window_manager(
    x_server: XServer, tmp_path: Path, qtbot: QtBot
) -> None:
    width, height = x_server.size
    corners = [(x, y) for x in (4, width - 5) for y in (4, height - 5)]
    with kiosk_on(x_server, tmp_path):
        qtbot.waitUntil(lambda: BLACK not in [x_server.pixel(*at) for at in corners])
