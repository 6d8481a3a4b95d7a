"""The real program as staff and systemd see it: its words, its log lines, its exit status."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.options import ROOT, SHIPPED_CONTENT
from tests.factory import as_bytes, small_content_dict

SHOWING = "INFO kiosk.app: showing\n"
LONGEST_S = 60
"""Seconds that a program may take on a busy machine before the test gives it up."""


def environment(**changed: str) -> dict[str, str]:
    """This process's environment on no screen; `changed` on top, an empty word takes one away."""
    found = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **changed}
    return {name: value for name, value in found.items() if value}


def ran(*words: str, **changed: str) -> subprocess.CompletedProcess[str]:
    """What a command that ends by itself came to."""
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *words],
        env=environment(**changed),
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=False,
    )


@contextmanager
def showing(data: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """A kiosk in a window, and the lines it logged until it said that it shows."""
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "--window", "640x400", "--data", str(data), *words],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr is not None
        lines: list[str] = []
        while SHOWING not in lines:
            line = process.stderr.readline()
            assert line, lines
            lines.append(line)
        yield process, lines
    finally:
        process.kill()
        process.communicate()


def ended(process: subprocess.Popen[str], number: signal.Signals) -> tuple[int, str]:
    """The exit status after a signal, and all that was still said."""
    process.send_signal(number)
    said = process.communicate(timeout=LONGEST_S)
    return process.returncode, "".join(said)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_says_that_it_shows_and_ends_without_a_word(
    tmp_path: Path, number: signal.Signals
) -> None:
    with showing(tmp_path) as (process, lines):
        assert lines == [SHOWING]
        assert ended(process, number) == (0, "")


def test_the_second_start_is_as_quiet_as_the_first(tmp_path: Path) -> None:
    """It finds what the first has left in the data folder."""
    for _ in range(2):
        with showing(tmp_path) as (process, lines):
            assert lines == [SHOWING]
            assert ended(process, signal.SIGTERM) == (0, "")


def test_the_clinics_own_content_is_shown(tmp_path: Path) -> None:
    content = tmp_path / "own.json"
    content.write_bytes(as_bytes(small_content_dict()))
    with showing(tmp_path / "data", "--content", str(content)) as (process, lines):
        assert lines == [SHOWING]
        assert ended(process, signal.SIGTERM) == (0, "")
    told = ran("doctor", "--content", str(content), "--data", str(tmp_path / "data"))
    assert f"Showing: {content}" in told.stdout


@pytest.mark.parametrize("bytes_", [b"{", b"", b"\xff\xfe\x00", b"[" * 10_000, b'{"format": 999}'])
def test_bad_content_shows_the_shipped_one_and_doctor_says_why(
    tmp_path: Path, bytes_: bytes
) -> None:
    content = tmp_path / "own.json"
    content.write_bytes(bytes_)
    with showing(tmp_path / "data", "--content", str(content)) as (process, lines):
        *why, last = lines
        assert last == SHOWING
        assert why
        assert all(line.startswith(f"WARNING kiosk.app: {content}:") for line in why)
        assert ended(process, signal.SIGTERM) == (0, "")
    told = ran("doctor", "--content", str(content), "--data", str(tmp_path / "data"))
    assert told.returncode == 1
    assert told.stderr == ""
    assert f"Showing: {SHIPPED_CONTENT} (the content that was shipped)" in told.stdout
    assert f"{content}:" in told.stdout
    assert "Traceback" not in told.stdout


@pytest.mark.parametrize("screen", ["", "DISPLAY", "WAYLAND_DISPLAY"])
def test_without_a_screen_one_line_is_said(tmp_path: Path, screen: str) -> None:
    answers_not = {"DISPLAY": ":987", "WAYLAND_DISPLAY": "wayland-987"}
    lacking = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    if screen:
        lacking[screen] = answers_not[screen]
    done = ran("--data", str(tmp_path), **lacking)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("This machine has no screen to show the kiosk on")
    assert done.stderr.count("\n") == 1


def test_check_praises_what_is_shipped_and_refuses_what_is_broken(tmp_path: Path) -> None:
    good = ran("check")
    assert (good.returncode, good.stderr) == (0, "")
    broken = tmp_path / "broken.json"
    broken.write_text('{"format": 1,')
    bad = ran("check", str(broken))
    assert bad.returncode == 1
    assert f"{broken}:1:" in bad.stdout + bad.stderr
    assert "Traceback" not in bad.stderr


def test_a_proof_that_cannot_be_made_says_so_in_one_line(tmp_path: Path) -> None:
    done = ran("proof", str(tmp_path / "out"), "--screen", "small")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("--screen small: ")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("words", [["walk"], ["--window", "big"], ["--unknown"]])
def test_a_word_that_means_nothing_is_refused_without_a_traceback(words: list[str]) -> None:
    done = ran(*words)
    assert done.returncode == 2
    assert "usage:" in done.stderr
    assert "Traceback" not in done.stderr
