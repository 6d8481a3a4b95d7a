"""No mouse pointer is ever seen: on a real X server, by a real mouse and by touches."""

from __future__ import annotations

import ctypes
import json
import os
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import ClassVar

from kiosk.adapters.files import DataFolder
from kiosk.adapters.pin_file import set_pin
from kiosk.commands.install_plan import DEPLOY
from kiosk.options import ROOT
from tests.end2end.conftest import XServer
from tests.faults.scenes import QUICK

PIN = "270836"
PATIENCE = 20.0
"""Seconds without a word of the kiosk; what is waited for takes a fraction of that."""
IMAGE, USUAL_SIZE = 0xFFFD0002, 24
"""Of a picture in a file of cursors; the size that cage asks for."""


class CursorImage(ctypes.Structure):
    """`XFixesCursorImage`."""

    _fields_: ClassVar = [
        *((name, ctypes.c_short) for name in ("x", "y")),
        *((name, ctypes.c_ushort) for name in ("width", "height", "left", "top")),
        ("serial", ctypes.c_ulong),
        ("pixels", ctypes.POINTER(ctypes.c_ulong)),
    ]


class Mouse:
    """A mouse on an X server, and what the server shows of it."""

    def __init__(self, display: str) -> None:
        self._x11, self._xtst = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._fixes = ctypes.CDLL("libXfixes.so.3")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._fixes.XFixesGetCursorImage.restype = ctypes.POINTER(CursorImage)
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))
        two = ctypes.byref(ctypes.c_int()), ctypes.byref(ctypes.c_int())
        assert self._fixes.XFixesQueryExtension(self._display, *two)

    def close(self) -> None:
        """Unplug it."""
        self._x11.XCloseDisplay(self._display)

    def move(self, x: int, y: int) -> None:
        """Move it to there."""
        self._xtst.XTestFakeMotionEvent(self._display, -1, x, y, ctypes.c_ulong(0))
        self._x11.XSync(self._display, 0)

    def press(self, down: bool) -> None:
        """Press or let go of its left button."""
        self._xtst.XTestFakeButtonEvent(self._display, 1, int(down), ctypes.c_ulong(0))
        self._x11.XSync(self._display, 0)

    def is_seen(self) -> bool:
        """Whether any pixel of its pointer is not wholly transparent."""
        picture = self._fixes.XFixesGetCursorImage(self._display)
        image = picture.contents
        seen = any(image.pixels[at] >> 24 & 255 for at in range(image.width * image.height))
        self._x11.XFree(picture)
        return seen


class Pointed:
    """A kiosk with somebody before it who has a mouse; `seen` is where the pointer was seen."""

    def __init__(self, kiosk: subprocess.Popen[str], mouse: Mouse, size: tuple[int, int]) -> None:
        self._kiosk, self._mouse, self._size = kiosk, mouse, size
        self.been: list[str] = []
        self.seen: list[str] = []
        self._where, self._pointer, self._still = "", [-1, -1], False
        self._middles: dict[str, list[int]] = {}
        self._lines: Queue[str] = Queue()
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self._kiosk.stdout is not None
        for line in self._kiosk.stdout:
            self._lines.put(line)

    def _hear(self) -> None:
        try:
            told = json.loads(self._lines.get(timeout=PATIENCE))
        except Empty:
            there = f"{self._where}, {self._pointer}, {sorted(self._middles)}"
            raise AssertionError(f"nothing moves any more: {there}") from None
        if "where" in told:
            self._still = False
        self._still = told.get("still", self._still)
        self._where = told.get("where", self._where)
        self._middles = told.get("middles", self._middles)
        self._pointer = told.get("pointer", self._pointer)

    def _look(self) -> None:
        if self._mouse.is_seen():
            self.seen.append(f"{self._where} at {self._pointer}")

    def move(self, x: int, y: int) -> None:
        """Move the mouse, and look once the kiosk has felt it."""
        self._mouse.move(x, y)
        while self._pointer != [x, y]:
            self._hear()
        self._look()

    def arrive(self, where: str, control: str = "") -> None:
        """Wait for a screen and a control on it, and until it stands; move about everywhere."""
        while self._where != where or (control and control not in self._middles):
            self._hear()
        while not self._still:
            self._hear()
        self._look()
        self.been.append(where)
        width, height = self._size
        for row in range(1, 6, 2):
            for column in range(1, 8, 2):
                self.move(width * column // 8, height * row // 6)

    def press(self, control: str) -> None:
        """Move over a control, where it has come to stand, and click it."""
        self.move(*self._middles[control])
        while self._pointer != self._middles[control]:
            self.move(*self._middles[control])
        self._mouse.press(True)
        self._look()
        self._mouse.press(False)

    def click(self, control: str, where: str, then: str = "") -> None:
        """Click a control, and arrive there."""
        self.press(control)
        self.arrive(where, then)

    def touch(self, control: str, where: str, then: str = "") -> None:
        """Touch a control, and arrive there."""
        x, y = self._middles[control]
        self.touch_at((x, y), where, then)

    def touch_at(self, spot: tuple[int, int], where: str, then: str = "") -> None:
        """Touch anything, and arrive there."""
        assert self._kiosk.stdin is not None
        print(*spot, file=self._kiosk.stdin, flush=True)
        self.arrive(where, then)

    def hold_corner(self) -> None:
        """Hold the hidden mark of the staff's door until it opens."""
        self.move(self._size[0] - 8, 8)
        self._mouse.press(True)
        while self._where != "staff pin":
            self._hear()
        self._mouse.press(False)
        self.arrive("staff pin")


@contextmanager
def pointed(server: XServer, data: Path) -> Iterator[Pointed]:
    """A kiosk on an X server, full screen."""
    data.mkdir()
    set_pin(DataFolder(data).pin, DataFolder(data).tries, PIN, hasher=QUICK)
    kept = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.end2end.pointed", str(data)],
        cwd=ROOT, env={**kept, "DISPLAY": server.display},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    mouse = Mouse(server.display)
    try:
        yield Pointed(process, mouse, server.size)
    finally:
        process.kill()
        process.communicate()
        mouse.close()


def test_no_pointer_is_seen_by_patients_or_staff(x_server: XServer, tmp_path: Path) -> None:
    with pointed(x_server, tmp_path / "data") as at:
        at.arrive("attract")
        at.touch_at((500, 300), "home", "home.questions")
        at.click("home.questions", "questions", "bar.home")
        at.touch("bar.home", "home", "home.procedure.vertebroplasty")
        at.click("home.procedure.vertebroplasty", "topics", "bar.home")
        at.click("bar.language", "topics", "language.es")
        at.touch("language.es", "topics", "bar.home")
        at.click("bar.home", "home", "home.questions")
        at.hold_corner()
        for digit in PIN:
            at.press(f"pin.{digit}")
        at.arrive("staff home", "staff.settings")
        at.touch("staff.settings", "staff settings", "staff.date")
        at.click("staff.date", "staff date", "more.day")
        at.touch("more.day", "staff date")
    assert at.seen == []
    assert len(at.been) > 10


def test_a_pointer_that_is_there_would_be_seen(x_server: XServer) -> None:
    """The server's own, where no kiosk runs: what the test above looks with is not blind."""
    mouse = Mouse(x_server.display)
    mouse.move(300, 300)
    assert mouse.is_seen()
    mouse.close()


def test_the_session_has_a_pointer_of_nothing() -> None:
    """Cage shows its own until the kiosk's window has felt a mouse: two names that it asks for."""
    assert "XCURSOR_PATH" in (DEPLOY / "session").read_text()
    assert '"deploy" / "cursors"' in (DEPLOY / "spine-kiosk.spec").read_text()
    for name in ("left_ptr", "default"):
        data = (DEPLOY / "cursors" / "default" / "cursors" / name).read_bytes()
        magic, header, _, count, kind, size, at = struct.unpack_from("<4s6I", data)
        assert (magic, header, count, kind, size) == (b"Xcur", 16, 1, IMAGE, USUAL_SIZE)
        chunk = struct.unpack_from("<9I", data, at)
        assert chunk == (36, IMAGE, USUAL_SIZE, 1, 1, 1, 0, 0, 0)
        assert data[at + 36 :] == bytes(4)
