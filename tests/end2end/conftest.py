"""A real X server, without a window manager: what a kiosk without a desktop has."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class XServer:
    """A running X server: its name and the file that holds its picture."""

    display: str
    size: tuple[int, int]
    picture: Path

    def pixel(self, x: int, y: int) -> tuple[int, int, int]:
        """Red, green and blue of one pixel, 0 to 255, as they stand on the screen now."""
        width, height = self.size
        with self.picture.open("rb") as file:
            file.seek(4 * (y * width + x) - 4 * width * height, os.SEEK_END)
            blue, green, red = file.read(3)
        return red, green, blue


@pytest.fixture(scope="module")
def x_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[XServer]:
    """An X server of 1920x1080 with nothing on it."""
    assert shutil.which("Xvfb"), "install xvfb: python3 main.py test does it on Debian"
    folder = tmp_path_factory.mktemp("screen")
    number, told = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(told), "-screen", "0", "1920x1080x24", "-fbdir", str(folder)],
        pass_fds=[told],
        stderr=subprocess.DEVNULL,
    )
    os.close(told)
    with os.fdopen(number) as line:
        display = f":{line.readline().strip()}"
    yield XServer(display, (1920, 1080), folder / "Xvfb_screen0")
    server.terminate()
    server.wait()
