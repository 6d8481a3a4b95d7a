"""What is plugged into a machine, read from a small `/sys` and `/proc`."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.adapters.machine import Display, Machine, Service, read_machine, read_service, service_of


def write(path: Path, data: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())


def plug_display(root: Path, name: str, modes: str, edid: bytes, status: str = "connected") -> None:
    folder = root / "sys/class/drm" / name
    write(folder / "status", status + "\n")
    write(folder / "modes", modes)
    write(folder / "edid", edid)


def plug_input(root: Path, number: int, name: str, axes: str, properties: str) -> None:
    folder = root / f"sys/class/input/input{number}"
    write(folder / "name", name + "\n")
    write(folder / "capabilities/abs", axes + "\n")
    write(folder / "properties", properties + "\n")


def test_a_machine_that_tells_nothing(tmp_path: Path) -> None:
    assert read_machine(tmp_path) == Machine((), (), ())


def test_displays_by_what_they_say_of_themselves(tmp_path: Path) -> None:
    edid = bytes(21) + bytes((48, 27)) + bytes(105)
    plug_display(tmp_path, "card0-HDMI-A-1", "1920x1080\n1280x800\n", edid)
    plug_display(tmp_path, "card0-HDMI-A-2", "", b"", "disconnected")
    plug_display(tmp_path, "card1-Virtual-1", "", b"")
    assert read_machine(tmp_path).displays == (
        Display("HDMI-A-1", "1920x1080", (480, 270)),
        Display("Virtual-1", "", None),
    )


def test_touch_screens_are_told_from_touch_pads_and_mice(tmp_path: Path) -> None:
    """By the kernel's own fields: many points at once, on the picture itself."""
    plug_input(tmp_path, 3, "Touch", "260800000000003", "2")
    plug_input(tmp_path, 4, "Pad", "260800000000003", "5")
    plug_input(tmp_path, 5, "Tablet", "3", "2")
    plug_input(tmp_path, 6, "Keys", "0", "0")
    plug_input(tmp_path, 7, "Odd", "x", "")
    assert read_machine(tmp_path).touch_screens == ("Touch",)


def test_sound_cards_by_name(tmp_path: Path) -> None:
    cards = " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n                      at 0xf7f10000\n"
    write(tmp_path / "proc/asound/cards", cards)
    assert read_machine(tmp_path).sound_cards == ("HDA-Intel - HDA Intel PCH",)
    write(tmp_path / "proc/asound/cards", "--- no soundcards ---\n")
    assert read_machine(tmp_path).sound_cards == ()


@pytest.mark.parametrize(
    ("told", "service"),
    [
        ({}, None),
        (
            {"ActiveState": "active", "UnitFileState": "enabled", "NRestarts": "2"},
            Service(runs=True, starts_with_machine=True, restarts=2),
        ),
        (
            {"ActiveState": "failed", "UnitFileState": "", "NRestarts": ""},
            Service(runs=False, starts_with_machine=False, restarts=0),
        ),
    ],
)
def test_a_service_as_systemd_tells_it(told: dict[str, str], service: Service | None) -> None:
    assert service_of(told) == service


def test_without_systemd_nobody_answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert read_service("spine-kiosk.service") is None
