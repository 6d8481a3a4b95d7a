"""What `doctor` adds where the kiosk is installed: whether it runs, and what is plugged in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from kiosk.adapters.machine import Display, Machine, Service
from kiosk.staff.telling import Health
from kiosk.visit.hours import is_plausible

LOW_DISK = 200_000_000
"""Bytes. Below that an update with many pictures may not fit."""


class Told(NamedTuple):
    """A line for the technician; `fix` where it is something to mend."""

    line: str
    fix: str = ""


def machine_words(
    service: Service | None, machine: Machine, health: Health, sized: bool
) -> Iterator[Told]:
    """Everything about the machine, in the order in which a technician would look.

    `sized` tells whether the settings name the screen's size.
    """
    yield from _service_words(service)
    if not machine.displays:
        yield Told("Display: none is plugged in", "Plug the display in and switch it on.")
    for display in machine.displays:
        yield Told(_display_words(display))
    if not sized:
        yield Told(
            "Size of the screen: not set, so letters may be too large or too small",
            'Set it in the staff area, on the page "Health", or write it into kiosk.toml.',
        )
    if machine.touch_screens:
        yield Told(f"Touch screen: {', '.join(machine.touch_screens)}")
    else:
        yield Told(
            "Touch screen: none is found", "Plug its USB cable in; a mouse or keypad works too."
        )
    sound = ", ".join(machine.sound_cards)
    yield Told(f"Sound: {sound or 'no card; the kiosk can read nothing aloud'}")
    yield from _health_words(health)


def clock_words(now: datetime) -> Told:
    """What the machine's clock says, and whether that may be right."""
    if is_plausible(now):
        return Told(f"Clock: {now:%Y-%m-%d %H:%M}")
    return Told(
        f"Clock: {now:%Y-%m-%d %H:%M}, which cannot be right, so opening hours are off",
        'Set it in the staff area, on the page "Settings", or: sudo date --set="YYYY-MM-DD HH:MM"',
    )


def _service_words(service: Service | None) -> Iterator[Told]:
    if service is None:
        yield Told("Kiosk: systemd does not answer")
        return
    if service.runs:
        times = f"{service.restarts} times" if service.restarts != 1 else "once"
        again = f", came back by itself {times}" if service.restarts else ""
        yield Told(f"Kiosk: runs{again}")
    else:
        yield Told("Kiosk: does not run", "Start it: sudo systemctl start spine-kiosk")
    if not service.starts_with_machine:
        yield Told(
            "Kiosk: does not start with the machine",
            "Run: sudo systemctl enable spine-kiosk",
        )


def _display_words(display: Display) -> str:
    size = f", says it is {display.mm[0]} x {display.mm[1]} mm" if display.mm else ""
    return f"Display: {display.name}, {display.pixels or 'size in pixels unknown'}{size}"


def _health_words(health: Health) -> Iterator[Told]:
    if health.disk_free is not None and health.disk_total:
        line = f"Disk: {health.disk_free / 1e9:.1f} of {health.disk_total / 1e9:.1f} GB free"
        yield Told(line, "Make room." if health.disk_free < LOW_DISK else "")
    if health.memory_free is not None and health.memory_total:
        yield Told(
            f"Memory: {health.memory_free / 1e9:.1f} of {health.memory_total / 1e9:.1f} GB free"
        )
