"""The speech engines of this machine: programs that take words and give a WAV, never imported.

`espeak-ng` speaks every language; it is GPL, and as a process of its own it can be killed, hang or
crash without the screen noticing.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.content.problems import Problem
from kiosk.speech.saying import sounded

if TYPE_CHECKING:
    import subprocess

VOICES = {"en": "en-us"}
"""Where espeak-ng's name of a voice is not the language's code."""
WORDS_A_MINUTE = {False: 150, True: 110}
"""By "slower"; its own pace of 175 is too fast for most people over 70."""
PATIENCE = 20.0
"""Seconds; the longest chunk takes a tenth of one."""
MISSING = Problem(
    "kiosk",
    1,
    1,
    "",
    "There is no speech engine, so that nothing can be read aloud and the button for it is hidden.",
    "Install the program espeak-ng (on Debian: sudo apt-get install espeak-ng) and restart.",
)


class EngineFailedError(Exception):
    """The engine ended without a sound, or did not end."""


def speech_engine() -> str | None:
    """Where `espeak-ng` is, if this machine has it."""
    return shutil.which("espeak-ng")


class Espeak:
    """Makes waves of words, one process for each. Used from one thread, stopped from any."""

    def __init__(self, program: str) -> None:
        self._program = program
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def wave(self, words: str, language: str, slow: bool, wanted: Callable[[], bool]) -> bytes:
        """The words as a WAV file; `wanted` is asked once more when the process runs.

        Raises EngineFailedError where none came.
        """
        import subprocess  # not with every start

        voice, heard = VOICES.get(language, language.lower()), sounded(words, language)
        command = [self._program, "-b", "1", "-v", voice, "-s", str(WORDS_A_MINUTE[slow])]
        try:
            with self._lock:
                if not wanted():
                    raise EngineFailedError("nobody wants to hear it any more")
                self._process = process = subprocess.Popen(
                    [*command, "--stdin", "--stdout"],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                )
            sound, _ = process.communicate(heard.encode(), timeout=PATIENCE)
        except (OSError, subprocess.TimeoutExpired) as error:
            self.stop()
            raise EngineFailedError(str(error)) from error
        if process.returncode != 0 or not sound:
            raise EngineFailedError(f"{self._program} ended with {process.returncode}")
        return sound

    def stop(self) -> None:
        """Kill the process, if one runs."""
        with self._lock:
            if self._process is not None and self._process.poll() is None:
                self._process.kill()
                self._process.wait()

    def rest(self) -> None:
        """There is nothing to let go of: each process ends with its words."""
