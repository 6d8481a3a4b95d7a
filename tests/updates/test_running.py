"""The program itself: only one at a time, what a crash loop makes it show, what it logs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.adapters.files import DataFolder
from kiosk.app import ALREADY_RUNNING
from kiosk.options import ROOT
from kiosk.staff.crash_loop import CRASHES
from tests.faults.scenes import install

START = "import sys; from kiosk.cli import main; sys.exit(main(sys.argv[1:]))"


def command(data: Path) -> list[str]:
    return [sys.executable, "-c", START, "--data", str(data), "--window", "1280x800"]


@contextmanager
def running(data: Path) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """The kiosk once it shows something, and what it has said until then."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    program = subprocess.Popen(
        command(data), cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True
    )
    said = []
    try:
        assert program.stderr is not None
        for line in program.stderr:
            said.append(line.strip())
            if "showing" in line:
                break
        else:
            raise AssertionError(f"it never showed anything: {said}")
        yield program, said
    finally:
        program.kill()
        program.wait()
        assert program.stderr is not None
        program.stderr.close()


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


def test_a_second_kiosk_leaves_at_once(data: DataFolder) -> None:
    with running(data.path):
        second = subprocess.run(
            command(data.path), cwd=ROOT, capture_output=True, text=True, check=False,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )  # fmt: skip
        assert second.returncode == ALREADY_RUNNING
        assert second.stderr == "The kiosk is already running.\n"


def test_killed_three_times_within_a_minute_it_shows_what_was_shipped(data: DataFolder) -> None:
    install(data.path.parent, 7)
    for _ in range(CRASHES):
        with running(data.path) as (program, said):
            assert not [line for line in said if "crashed" in line]
            program.send_signal(signal.SIGKILL)
            program.wait()
    with running(data.path) as (program, said):
        assert [line for line in said if "crashed three times" in line]
        program.terminate()
        assert program.wait() == 0
    with running(data.path) as (_, said):
        assert not [line for line in said if "crashed" in line]
    assert "crashed three times" in (data.logs / "kiosk.log").read_text()
