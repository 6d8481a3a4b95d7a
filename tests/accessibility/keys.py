"""Presses keys on a real X server, as a keyboard does: by number, whatever their name there."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.ui.keypad import ABOVE_KERNEL


class Keys:
    """A keyboard on an X server, through its XTEST extension."""

    def __init__(self, display: int, x11: ctypes.CDLL, xtst: ctypes.CDLL) -> None:
        self._display, self._x11, self._xtst = display, x11, xtst

    def press(self, number: int) -> None:
        """Press and let go of the key that the kernel gives this number."""
        for down in (1, 0):
            sent = self._xtst.XTestFakeKeyEvent(self._display, number + ABOVE_KERNEL, down, 0)
            assert sent, f"the X server takes no key {number}"
        self._x11.XSync(self._display, 0)


@contextmanager
def keyboard(display: str) -> Iterator[Keys]:
    """A keyboard on the X server of that name."""
    x11, xtst = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XSync.argtypes = (ctypes.c_void_p, ctypes.c_int)
    x11.XCloseDisplay.argtypes = (ctypes.c_void_p,)
    xtst.XTestFakeKeyEvent.argtypes = (
        ctypes.c_void_p,
        ctypes.c_uint,
        ctypes.c_int,
        ctypes.c_ulong,
    )
    opened = x11.XOpenDisplay(display.encode())
    assert opened, f"no X server at {display}"
    try:
        yield Keys(opened, x11, xtst)
    finally:
        x11.XCloseDisplay(opened)
