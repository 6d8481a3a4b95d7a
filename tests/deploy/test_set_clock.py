"""The script that sets the machine's clock, with a stand-in for the program that would do it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.adapters.clock_wish import FILE, ClockWish, clock_wish
from kiosk.commands.install_plan import DEPLOY
from kiosk.visit.hours import FIRST_YEAR, LAST_YEAR

NOON = datetime(2026, 11, 22, 12, 0)
DATE = '#!/bin/sh\necho "$*" >> "$TOLD"\n'


class System:
    """A folder for wishes, and what the program that sets the clock was told."""

    def __init__(self, folder: Path) -> None:
        self.run, programs = folder / "run", folder / "programs"
        self.run.mkdir()
        programs.mkdir()
        self._told = folder / "told"
        (programs / "date").write_text(DATE)
        (programs / "date").chmod(0o755)
        self._environment = {"PATH": f"{programs}:/usr/bin:/bin", "TOLD": str(self._told)}
        self.wish = self.run / FILE

    def set_clock(self) -> subprocess.CompletedProcess[str]:
        """Run the script, as systemd does where there is a wish."""
        return subprocess.run(
            ["/bin/sh", DEPLOY / "set-clock", self.wish],
            env=self._environment, capture_output=True, text=True, check=False, timeout=30,
        )  # fmt: skip

    @property
    def told(self) -> list[str]:
        """What `date` was called with."""
        return self._told.read_text().splitlines() if self._told.exists() else []


@pytest.fixture
def system(tmp_path: Path) -> System:
    return System(tmp_path)


def test_what_the_kiosk_wishes_is_set_once(system: System) -> None:
    wish = clock_wish({"RUNTIME_DIRECTORY": str(system.run)})
    assert wish.possible
    asked = wish.ask(NOON)
    assert asked == NOON.timestamp()
    assert system.wish.stat().st_mode & 0o777 == 0o600
    assert system.set_clock().returncode == 0
    assert system.told == [f"--utc --set=@{int(asked)}"]
    assert list(system.run.iterdir()) == []


@pytest.mark.parametrize("year", [FIRST_YEAR, LAST_YEAR])
def test_every_year_that_staff_can_choose_is_taken(system: System, year: int) -> None:
    """But for the hours by which a time zone may lie beyond the year's end."""
    ClockWish(system.run).ask(datetime(year, 7, 1))
    assert system.set_clock().returncode == 0
    assert len(system.told) == 1


@pytest.mark.parametrize(
    "words",
    [
        b"", b"\n", b"1795350000", b"1795350000 ", b"1795350000\n\n", b"-795350000\n",
        b"+795350000\n",
        b" 795350000\n", b"179535000\n\n", b"1795350000\0", b"17953\00000\n", b"0x6b000000\n",
        b"1795350.00\n", b"@179535000\n", b"$(reboot)a\n", b"`reboot`ab\n", b"1;reboot;1\n",
        b"1767225599\n", b"4102444800\n", b"0000000000\n", b"9999999999\n", b"1795350000\n" * 3,
        "\u0661795350000".encode(), b"1" * 100_000,
    ],
)  # fmt: skip
def test_anything_else_is_refused_and_does_not_stay(system: System, words: bytes) -> None:
    system.wish.write_bytes(words)
    done = system.set_clock()
    assert done.returncode == 1
    assert "The clock stays as it is" in done.stderr
    assert system.told == []
    assert not system.wish.exists()


def link(system: System, target: Path) -> None:
    target.write_bytes(b"1795350000\n")
    system.wish.symlink_to(target)


KINDS: dict[str, Callable[[System], None]] = {
    "link": lambda system: link(system, system.run.parent / "other"),
    "link to nowhere": lambda system: system.wish.symlink_to("nowhere"),
    "folder": lambda system: (system.wish / "in it").mkdir(parents=True),
    "pipe": lambda system: os.mkfifo(system.wish),
}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_nothing_but_an_ordinary_file_is_read(system: System, kind: str) -> None:
    KINDS[kind](system)
    assert system.set_clock().returncode == 1
    assert system.told == []
    assert not os.path.lexists(system.wish)
    assert kind != "link" or (system.run.parent / "other").exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_a_file_of_somebody_else_is_refused(system: System) -> None:
    ClockWish(system.run).ask(NOON)
    os.chown(system.wish, 65534, 65534)
    assert system.set_clock().returncode == 1
    assert system.told == []


def test_a_clock_that_cannot_be_set_is_told(system: System) -> None:
    """The wish goes all the same, and the kiosk sees that its clock says what it said."""
    ClockWish(system.run).ask(NOON)
    (system.run.parent / "programs" / "date").write_text("#!/bin/sh\nexit 1\n")
    assert system.set_clock().returncode == 1
    assert not system.wish.exists()


@pytest.mark.parametrize("environment", [{}, {"RUNTIME_DIRECTORY": ""}, {"RUNTIME_DIRECTORY": "x"}])
def test_without_a_service_nobody_would_hear(environment: dict[str, str]) -> None:
    wish = clock_wish(environment)
    assert not wish.possible
    assert not wish.waits
    wish.ask(NOON)
    wish.withdraw()
