"""A real X server, without a window manager: what a kiosk without a desktop has."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
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


@contextmanager
def running_x_server(folder: Path, size: tuple[int, int]) -> Iterator[XServer]:
    """An X server with nothing on it, whose picture stands in a folder."""
    assert shutil.which("Xvfb"), "install xvfb: python3 main.py test does it on Debian"
    number, told = os.pipe()
    screen = "{}x{}x24".format(*size)
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(told), "-screen", "0", screen, "-fbdir", str(folder)],
        pass_fds=[told],
        stderr=subprocess.DEVNULL,
    )
    os.close(told)
    with os.fdopen(number) as line:
        display = f":{line.readline().strip()}"
    try:
        yield XServer(display, size, folder / "Xvfb_screen0")
    finally:
        server.terminate()
        server.wait()


@pytest.fixture(scope="module")
def x_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[XServer]:
    """An X server of 1920x1080."""
    with running_x_server(tmp_path_factory.mktemp("screen"), (1920, 1080)) as server:
        yield server
