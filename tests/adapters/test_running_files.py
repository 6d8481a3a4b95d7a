"""What a running kiosk keeps on disk about itself: its lock, its starts, its log."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.adapters.log_files import (
    FILE,
    FILE_BYTES,
    FILES_BEFORE,
    LONGEST_LINE,
    last_warnings,
    start_log,
    stop_log,
)
from kiosk.adapters.single import hold
from kiosk.adapters.starts import StartCount
from kiosk.staff.crash_loop import CRASHES

log = logging.getLogger("kiosk.test")


def test_one_at_a_time(tmp_path: Path) -> None:
    first = hold(tmp_path / "data" / "kiosk.lock")
    assert first is not None
    assert hold(tmp_path / "data" / "kiosk.lock") is None
    first.let_go()
    second = hold(tmp_path / "data" / "kiosk.lock")
    assert second is not None
    second.let_go()


def test_a_disk_that_fails_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(OSError, match="data"):
        hold(tmp_path / "data" / "kiosk.lock")


def test_three_starts_that_did_not_end_well_are_a_loop(tmp_path: Path) -> None:
    for second in range(CRASHES):
        assert not StartCount(tmp_path / "starts.json").begin(second)
    assert StartCount(tmp_path / "starts.json").begin(10.0)
    StartCount(tmp_path / "starts.json").good()
    assert not StartCount(tmp_path / "starts.json").begin(11.0)


def test_a_disk_that_cannot_be_written_is_no_loop(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    for second in range(CRASHES + 2):
        assert not StartCount(tmp_path / "data" / "starts.json").begin(second)


@pytest.fixture
def logging_to(tmp_path: Path) -> Iterator[Path]:
    handler = start_log(tmp_path / "logs")
    assert handler is not None
    before = logging.getLogger().level
    logging.getLogger().setLevel(logging.INFO)
    yield tmp_path / "logs"
    logging.getLogger().setLevel(before)
    stop_log(handler)


def test_months_of_log_stay_small(logging_to: Path) -> None:
    for number in range(8000):
        log.info("line %d %s", number, "x" * 200)
    files = sorted(logging_to.iterdir())
    assert len(files) == FILES_BEFORE + 1
    assert sum(path.stat().st_size for path in files) <= (FILES_BEFORE + 1) * FILE_BYTES
    assert "line 7999" in (logging_to / FILE).read_text()


def test_no_message_fills_the_log_or_forges_a_line(
    logging_to: Path, caplog: pytest.LogCaptureFixture
) -> None:
    log.info("first\nsecond\x1b[31m %s", "x" * 100_000)
    try:
        raise ValueError("the reason")
    except ValueError:
        log.exception("it failed")
    lines = (logging_to / FILE).read_text().splitlines()
    assert len(lines) == 2
    assert all(len(line) <= LONGEST_LINE for line in lines)
    assert "\x1b" not in lines[0]
    assert lines[1].endswith("ValueError: the reason")
    caplog.clear()


def test_staff_can_read_the_last_warnings_out(
    logging_to: Path, caplog: pytest.LogCaptureFixture
) -> None:
    log.warning("older")
    log.info("of no interest: WARNING")
    log.error("newer")
    told = last_warnings(logging_to, 5)
    assert [line.rpartition(": ")[2] for line in told] == ["newer", "older"]
    assert len(last_warnings(logging_to, 1)) == 1
    assert last_warnings(logging_to / "no", 1) == ()
    caplog.clear()


def test_errors_that_nobody_caught_are_in_the_log(
    logging_to: Path, caplog: pytest.LogCaptureFixture
) -> None:
    error = ValueError("the reason")
    sys.excepthook(ValueError, error, None)
    (line,) = last_warnings(logging_to, 1)
    assert line.endswith("ValueError: the reason")
    caplog.clear()


def test_a_full_disk_costs_lines_and_nothing_else(
    logging_to: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    handlers = logging.getLogger().handlers
    handler = next(each for each in handlers if getattr(each, "baseFilename", "").endswith(FILE))

    class Full:
        def write(self, _: str) -> int:
            raise OSError(28, "No space left on device")

        def tell(self) -> int:
            return 0

        def seek(self, *_: int) -> int:
            return 0

        def flush(self) -> None:
            pass

    monkeypatch.setattr(handler, "stream", Full())
    log.info("lost")
    assert capsys.readouterr().err == ""


def test_where_no_log_can_be_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way")
    assert start_log(tmp_path / "logs") is None
