"""The machine around an installed kiosk, as Linux and systemd describe it to anybody."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

ABS_MT_POSITION_X = 0x35
INPUT_PROP_DIRECT = 0x01
_EDID_CENTIMETRES = slice(21, 23)


class Service(NamedTuple):
    """How systemd sees a unit: whether it runs, starts with the machine, how often it came back."""

    runs: bool
    starts_with_machine: bool
    restarts: int


class Display(NamedTuple):
    """A display that is plugged in. `mm` is what it says of its own size; some say nothing."""

    name: str
    pixels: str
    mm: tuple[int, int] | None


class Machine(NamedTuple):
    """What is plugged in, by name."""

    displays: tuple[Display, ...]
    touch_screens: tuple[str, ...]
    sound_cards: tuple[str, ...]


def read_machine(root: Path = Path("/")) -> Machine:
    """Ask the system below `root`. Raises nothing: what cannot be read is not there."""
    return Machine(
        tuple(_displays(root / "sys/class/drm")),
        tuple(_touch_screens(root / "sys/class/input")),
        tuple(re.findall(r"^ *\d+ \[.*\]: (.*)$", _text(root / "proc/asound/cards"), re.MULTILINE)),
    )


def read_service(unit: str) -> Service | None:
    """Ask systemd about a unit; None where no systemd answers."""
    told = _told_by(
        ["systemctl", "show", unit, "--property=ActiveState,UnitFileState,NRestarts"],
    )
    return service_of(dict(line.split("=", 1) for line in told.splitlines() if "=" in line))


def service_of(told: Mapping[str, str]) -> Service | None:
    """A unit by its properties' names and values; None where they tell nothing."""
    if "ActiveState" not in told:
        return None
    restarts = told.get("NRestarts", "")
    return Service(
        runs=told["ActiveState"] == "active",
        starts_with_machine=told.get("UnitFileState") == "enabled",
        restarts=int(restarts) if restarts.isdecimal() else 0,
    )


def _told_by(words: Sequence[str]) -> str:
    with suppress(OSError, subprocess.TimeoutExpired):
        done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=10)
        if done.returncode == 0:
            return done.stdout
    return ""


def _displays(folder: Path) -> Iterator[Display]:
    for status in sorted(folder.glob("card*-*/status")):
        if _text(status).strip() == "connected":
            modes = _text(status.with_name("modes")).split()
            edid = b""
            with suppress(OSError):
                edid = status.with_name("edid").read_bytes()
            wide, high = edid[_EDID_CENTIMETRES] or (0, 0)
            mm = (wide * 10, high * 10) if wide and high else None
            name = status.parent.name.partition("-")[2]
            yield Display(name, modes[0] if modes else "", mm)


def _touch_screens(folder: Path) -> Iterator[str]:
    for device in sorted(folder.glob("input*")):
        axes = _bits(device / "capabilities/abs")
        if axes >> ABS_MT_POSITION_X & _bits(device / "properties") >> INPUT_PROP_DIRECT & 1:
            yield _text(device / "name").strip()


def _bits(file: Path) -> int:
    """A bit field as the kernel writes it: hexadecimal words of 64 bits, the highest first."""
    words = _text(file).split()
    with suppress(ValueError):
        return int("0" + "".join(word.zfill(16) for word in words), 16)
    return 0


def _text(file: Path) -> str:
    with suppress(OSError):
        return file.read_text("utf-8", "replace")
    return ""
