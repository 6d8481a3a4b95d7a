"""What a visit has needed of memory is given back when it is over."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

from PySide6.QtCore import QTimer

from kiosk.adapters.memory import give_back
from kiosk.content.model import Content
from kiosk.ui.giving_back import AFTER_MS
from tests.ui.conftest import Start

PIECE = 100_000
"""Bytes: small enough to come from the heap and not from the system at once."""
PIECES = 300


def resident() -> int:
    """Bytes of memory that this process has."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def test_what_is_free_goes_back_to_the_system() -> None:
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    libc.malloc.argtypes = [ctypes.c_size_t]
    libc.free.argtypes = [ctypes.c_void_p]
    pieces = [libc.malloc(PIECE) for _ in range(PIECES)]
    for piece in pieces:
        ctypes.memset(piece, 1, PIECE)
    last = pieces.pop()  # holds the heap's end
    for piece in pieces:
        libc.free(piece)
    before = resident()
    give_back()
    assert resident() < before - PIECE * PIECES / 2
    libc.free(last)


def test_it_is_done_soon_after_each_visit(start: Start, small: Content) -> None:
    at = start(small)
    at.wake()
    (timer,) = [
        one
        for one in at.shell.children()
        if isinstance(one, QTimer) and one.interval() == AFTER_MS and one.isSingleShot()
    ]
    assert not timer.isActive()
    at.shell.end_visit()
    assert timer.isActive()
    at.wait_until(lambda: not timer.isActive())
