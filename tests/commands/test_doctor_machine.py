"""`doctor` on an installed machine: what a technician reads, and what counts as to be mended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from kiosk import cli, options
from kiosk.adapters.machine import Display, Machine, Service
from kiosk.commands import doctor
from kiosk.commands.doctor_machine import LOW_DISK, clock_words, machine_words
from kiosk.staff.telling import Health

RUNS = Service(runs=True, starts_with_machine=True, restarts=0)
WHOLE = Machine((Display("HDMI-A-1", "1920x1080", (480, 270)),), ("ILITEK Touch",), ("HDA PCH",))
WELL = Health(10_000_000_000, 32_000_000_000, 1_000_000_000, 2_000_000_000, None, None)


@dataclass
class Said:
    lines: list[str]
    to_mend: list[str]


def said(
    service: Service | None = RUNS,
    machine: Machine = WHOLE,
    health: Health = WELL,
    *,
    sized: bool = True,
) -> Said:
    told = list(machine_words(service, machine, health, sized))
    return Said([each.line for each in told], [each.line for each in told if each.fix])


def test_a_machine_in_order() -> None:
    assert said() == Said(
        [
            "Kiosk: runs",
            "Display: HDMI-A-1, 1920x1080, says it is 480 x 270 mm",
            "Touch screen: ILITEK Touch",
            "Sound: HDA PCH",
            "Disk: 10.0 of 32.0 GB free",
            "Memory: 1.0 of 2.0 GB free",
        ],
        [],
    )


def test_everything_that_may_be_wrong_is_told_at_once() -> None:
    stopped = Service(runs=False, starts_with_machine=False, restarts=0)
    bare = Machine((), (), ())
    full = Health(LOW_DISK - 1, 32_000_000_000, None, None, None, None)
    wrong = said(stopped, bare, full, sized=False)
    assert [line.split(":")[0] for line in wrong.to_mend] == [
        "Kiosk", "Kiosk", "Display", "Size of the screen", "Touch screen", "Disk",
    ]  # fmt: skip
    assert "Sound: no card; the kiosk can read nothing aloud" in wrong.lines


@pytest.mark.parametrize(
    ("restarts", "words"),
    [(0, "Kiosk: runs"), (1, "Kiosk: runs, came back by itself once"), (4, "by itself 4 times")],
)
def test_how_often_it_came_back(restarts: int, words: str) -> None:
    assert words in said(RUNS._replace(restarts=restarts)).lines[0]


def test_a_clock_that_cannot_be_right_is_to_mend() -> None:
    assert clock_words(datetime(2026, 11, 22, 8, 5)) == ("Clock: 2026-11-22 08:05", "")
    wrong = clock_words(datetime(1970, 1, 1))
    assert "1970-01-01 00:00, which cannot be right" in wrong.line
    assert "staff area" in wrong.fix


def test_a_machine_without_systemd() -> None:
    assert said(None).to_mend == []


def test_the_installed_program_names_the_installed_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what is wrong with the machine counts among the things to mend."""
    monkeypatch.setattr(doctor, "INSTALLED", True)
    monkeypatch.setattr(options, "COMMAND_LINE", "sudo spine-kiosk")
    monkeypatch.setattr(doctor, "read_machine", lambda: Machine((), ("Touch",), ()))
    monkeypatch.setattr(doctor, "read_service", lambda unit: RUNS)
    monkeypatch.setattr(doctor, "read_health", lambda folder: WELL)
    (tmp_path / "kiosk.toml").write_text("[screen]\ndiagonal-inches = 22\n")
    assert cli.main(["doctor", "--data", str(tmp_path)]) == 1
    told = capsys.readouterr().out
    assert "until one is set: sudo spine-kiosk pin" in told
    assert "Display: none is plugged in. Plug the display in and switch it on.\n" in told
    assert "Size of the screen" not in told
    assert told.endswith("2 things to mend.\n")
