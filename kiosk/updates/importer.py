"""The screen's handle on the importer: starts it, asks whether it is done, ends it when it is late.

Nothing here waits but `close`. Only one job runs at a time.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from kiosk.options import ROOT
from kiosk.staff.answers import Answer, Failed, Job, job_bytes, read_answer
from kiosk.staff.limits import IMPORT_SECONDS, MAX_ANSWER_BYTES

CLEARING_UP_SECONDS = 1.0
LATE = Failed(
    "The update took too long and was stopped.",
    "Try another stick. If it happens again, the content is damaged; ask for another copy.",
)
ENDED = Failed(
    "The update was broken off: the content is damaged or far too large.",
    "Ask for another copy, or try another stick.",
)
TOO_MUCH = Failed("The update has more to tell than fits.", "Ask for another copy.")


def worker_command(data: Path) -> list[str]:
    """How to start the importer on a data folder; in a packaged kiosk it is the same program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "importer", str(data)]
    return [sys.executable, "-m", "kiosk.updates.worker", str(data)]


class Importer:
    """Runs jobs on the data folder `data`. `now` is seconds of a clock that only grows."""

    def __init__(self, data: Path, seconds: float = IMPORT_SECONDS) -> None:
        self._data = data
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._begun = 0.0
        self._heard = bytearray()
        self._ended: list[subprocess.Popen[bytes]] = []

    @property
    def busy(self) -> bool:
        """Whether a job is under way."""
        return self._process is not None

    def start(self, job: Job, now: float) -> None:
        """Begin a job. Raises RuntimeError while another one is under way, OSError for no start."""
        if self._process is not None:
            raise RuntimeError("one job at a time")
        self._reap()
        self._heard.clear()
        self._begun = now
        process = subprocess.Popen(
            worker_command(self._data.resolve()),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._process = process
        assert process.stdin is not None
        assert process.stdout is not None
        os.set_blocking(process.stdout.fileno(), False)
        with suppress(OSError):  # it may have ended already; what it answered tells
            process.stdin.write(job_bytes(job))  # smaller than a pipe holds
            process.stdin.close()

    def poll(self, now: float) -> Answer | None:
        """The answer, once there is one; None while the job is under way, or none is."""
        if self._process is None:
            return None
        done = self._listen(self._process)
        if len(self._heard) > MAX_ANSWER_BYTES:
            return self._over(TOO_MUCH)
        if done:
            return self._over(read_answer(bytes(self._heard)) or ENDED)
        if now - self._begun > self._seconds:
            return self._over(LATE)
        return None

    def cancel(self) -> None:
        """End the job, whatever it does. What is live is on disk: read it again."""
        if self._process is not None:
            self._over(ENDED)

    def close(self) -> None:
        """End the job, for good. This alone waits a moment, for the system to clear up."""
        self.cancel()
        for each in self._ended:
            with suppress(subprocess.TimeoutExpired):
                each.wait(CLEARING_UP_SECONDS)
        self._reap()

    def _listen(self, process: subprocess.Popen[bytes]) -> bool:
        """Take what has been said so far; whether that was all."""
        assert process.stdout is not None
        with suppress(BlockingIOError):
            while len(self._heard) <= MAX_ANSWER_BYTES:
                part = os.read(process.stdout.fileno(), 1 << 16)
                if not part:
                    return True
                self._heard += part
        return False

    def _over(self, answer: Answer) -> Answer:
        """Be done with the process without waiting for it: a broken stick can hold up its end."""
        process, self._process = self._process, None
        if process is not None:
            with suppress(OSError):
                process.kill()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with suppress(OSError):
                        pipe.close()
            self._ended.append(process)
            self._reap()
        return answer

    def _reap(self) -> None:
        self._ended = [each for each in self._ended if each.poll() is None]
