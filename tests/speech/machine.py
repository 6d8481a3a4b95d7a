"""An engine of this machine, seen through: what really went to it, and how to kill it."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

from kiosk.adapters.engines import Espeak
from kiosk.adapters.sound import RATE, Speaker, decoded


class Hasty(Speaker):
    """Takes real sounds and is done with each at once, or when it is `released`."""

    def __init__(self) -> None:
        super().__init__(audible=False)
        self.heard = 0
        self.volume = 1.0
        self.released = threading.Event()
        self.released.set()

    def play(self, wave: bytes, wanted: Callable[[], bool]) -> bool:
        """See `Speaker.play`."""
        assert len(decoded(wave)) > RATE // 5, "nothing to be heard"
        while wanted():
            if self.released.wait(0.02):
                self.heard += 1
                return wanted()
        return False

    def set_volume(self, volume: float) -> None:
        """See `Speaker.set_volume`."""
        self.volume = volume


def seen_through(folder: Path) -> tuple[str, Path]:
    """A program that notes what it is given to say, then lets the real engine say it; the notes."""
    real = shutil.which("espeak-ng")
    assert real is not None, "espeak-ng is not installed"
    notes, program = folder / "said.txt", folder / "espeak-ng"
    notes.touch()
    program.write_text(f'#!/bin/sh\ntee -a "{notes}" | exec "{real}" "$@"\n')
    program.chmod(0o755)
    return str(program), notes


def real_engine() -> Espeak:
    """The engine itself."""
    program = shutil.which("espeak-ng")
    assert program is not None, "espeak-ng is not installed"
    return Espeak(program)


def children_called(name: str) -> list[int]:
    """The process ids of this process's children that run a program of that name."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                said = (folder / "stat").read_text()
            except OSError:
                continue  # it has ended meanwhile
            program, rest = said.split("(", 1)[1].rsplit(") ", 1)
            state, parent = rest.split()[:2]
            if program == name and int(parent) == os.getpid() and state != "Z":
                found.append(int(folder.name))
    return found
