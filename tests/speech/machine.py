"""An engine of this machine, seen through: what really went to it, and how to kill it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from kiosk.adapters.engines import Espeak


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
