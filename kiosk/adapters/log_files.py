"""The log: a few small files that rotate, on a disk that may be full, and nothing personal.

What a patient touches, reads, chooses or ticks is never given to the log; there is no message that
has it. What is logged is clipped to one line, so that no file can fill the log with its own words.
"""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType

FILE = "kiosk.log"
FILE_BYTES = 200_000
FILES_BEFORE = 4
LONGEST_LINE = 500
LAYOUT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

log = logging.getLogger(__name__)


class OneLine(logging.Formatter):
    """A record as one printable line of bounded length; of an error also where it was raised."""

    def format(self, record: logging.LogRecord) -> str:
        """See `logging.Formatter`."""
        lines = super().format(record).splitlines()
        text = " | ".join(line.strip() for line in lines if line.strip())
        plain = "".join(letter if letter.isprintable() else "\ufffd" for letter in text)
        if len(plain) <= LONGEST_LINE:
            return plain
        half = LONGEST_LINE // 2
        return f"{plain[: half - 1]}…{plain[-half:]}"  # an error names itself at its end


class _SmallFiles(logging.FileHandler):
    """A file that makes way for a new one when it is full; the last few before it are kept.

    A disk that is full or gone costs log lines, never the screen. Python's own rotating handler
    would load its network handlers at every start.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line, in a new file where the old one is full."""
        with suppress(OSError):
            if self.stream and self.stream.tell() > FILE_BYTES - 4 * LONGEST_LINE:
                self.stream.close()
                self.stream = None
                self._make_way()
        super().emit(record)

    def _make_way(self) -> None:
        newest = Path(self.baseFilename)
        for number in range(FILES_BEFORE, 0, -1):
            older = newest.with_name(f"{newest.name}.{number}")
            newer = newest.with_name(f"{newest.name}.{number - 1}") if number > 1 else newest
            with suppress(OSError):
                newer.replace(older)
        self.stream = self._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Drop the line."""


def start_log(folder: Path) -> logging.Handler | None:
    """Log to rotating files in `folder` as well; None where that cannot be.

    Errors that nobody catches are logged too, instead of printed.
    """
    sys.excepthook = _log_error
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handler = _SmallFiles(folder / FILE, encoding="utf-8")
        handler.setFormatter(OneLine(LAYOUT))
        logging.getLogger().addHandler(handler)
        return handler
    return None


def stop_log(handler: logging.Handler | None) -> None:
    """Close the files, and let errors be printed again."""
    sys.excepthook = sys.__excepthook__
    if handler is not None:
        logging.getLogger().removeHandler(handler)
        handler.close()


def _log_error(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    log.critical("an error that nobody caught", exc_info=(kind, error, trace))


def last_warnings(folder: Path, most: int) -> tuple[str, ...]:
    """The last warnings and errors of the log, the newest first, for staff to read out."""
    with suppress(OSError):
        lines = (folder / FILE).read_text("utf-8", "replace").splitlines()
        told = [line for line in lines if any(f" {level} " in line[:60] for level in _LEVELS)]
        return tuple(reversed(told[-most:]))
    return ()


_LEVELS = ("WARNING", "ERROR", "CRITICAL")
