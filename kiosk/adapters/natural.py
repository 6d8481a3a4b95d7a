"""A natural voice by `piper`, where the clinic has it: a process that stays, never imported.

Its model takes a second to load, so one process for each language says chunk after chunk: a line
of words on its standard input, a WAV file in a folder of its own, whose path it prints. Older and
newer pipers do so alike, but for where they print it.
"""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from kiosk.adapters.engines import EngineFailedError, Espeak
from kiosk.content.problems import Problem
from kiosk.options import PROGRAM
from kiosk.speech.natural import NaturalVoices
from kiosk.speech.saying import sounded

LENGTH_SCALE = {False: 1.3, True: 1.8}
"""By "slower": how long each sound lasts, of how long the voice makes it by itself."""
PATIENCE = 4.0
"""Seconds that a listener waits for words, the loading of the model included."""
GIVE_UP = 60.0
"""Seconds; a process that has not answered by then never will."""
TRIES = 2
"""So many processes may fail one after the other before there are no more until `rest`."""
NICENESS = 10
"""The screen goes first."""
INSIDE_ONLY = ("ESPEAK_DATA_PATH", "ALSA_CONFIG_DIR", "LD_LIBRARY_PATH")
"""What leads to the files of our own package, which are none of piper's."""

log = logging.getLogger(__name__)


class Process:
    """One running piper with one voice at one pace. Its answers come in by a thread of its own."""

    def __init__(
        self, command: tuple[str, ...], voice: str, slow: bool, changed: threading.Condition
    ) -> None:
        """Start it; `changed` is told of whatever it answers. Raises OSError."""
        self.slow = slow
        self.owes = False
        """Whether words have gone in whose sound has not come out."""
        self.since = 0.0
        self.over = False
        self.last_line = ""
        self._sound: bytes | None = None
        self._changed = changed
        self._folder = tempfile.mkdtemp(prefix="spine-kiosk-voice-")
        scale = str(LENGTH_SCALE[slow])
        options = ["--model", voice, "--output_dir", self._folder, "--length_scale", scale]
        try:
            self._process = subprocess.Popen(
                [*command, *options],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                env=environment(),
                cwd=self._folder,
            )
        except OSError:
            shutil.rmtree(self._folder, ignore_errors=True)
            raise
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self._process.pid, NICENESS)
        self._thread = threading.Thread(target=self._listen, name="piper", daemon=True)
        self._thread.start()

    def ask(self, words: str) -> None:
        """Let it say one line. Raises OSError where it is gone."""
        assert self._process.stdin is not None
        self.owes, self.since = True, time.monotonic()
        self._process.stdin.write(f"{words}\n".encode())
        self._process.stdin.flush()

    def take(self) -> bytes | None:
        """The sound that has come, once."""
        sound, self._sound = self._sound, None
        return sound

    def end(self) -> None:
        """Kill it, and take away what it has left."""
        self._process.kill()
        self._thread.join()
        with contextlib.suppress(OSError):  # words that it never took
            self._process.communicate()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _listen(self) -> None:
        """Read what it prints, to its end."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._hear(line.decode(errors="replace").strip())
        with self._changed:
            self.over = True
            self._changed.notify_all()

    def _hear(self, line: str) -> None:
        at = line.find(self._folder)
        if at < 0 or not line.endswith(".wav"):
            self.last_line = line or self.last_line
            return
        file = Path(self._folder) / Path(line[at:]).name
        try:
            sound = file.read_bytes()
            file.unlink()
        except OSError as error:
            self.last_line, sound = str(error), b""
        with self._changed:
            self._sound, self.owes = sound, False
            self._changed.notify_all()


class Piper:
    """The voice of one language. Used from one thread, stopped from any."""

    def __init__(self, command: tuple[str, ...], voice: str, patience: float = PATIENCE) -> None:
        self._command = command
        self._voice = voice
        self._patience = patience
        self._changed = threading.Condition()
        self._process: Process | None = None
        self._failures = 0
        self._late = False

    def wave(self, words: str, language: str, slow: bool, wanted: Callable[[], bool]) -> bytes:
        """The words as a WAV file, within `patience`; see `Engine`.

        Raises EngineFailedError where none came, and at once while an earlier one is overdue.
        """
        line = " ".join(sounded(words, language).split())
        until = time.monotonic() + self._patience
        process = self._ready(slow)
        self._wait(process, until, wanted)
        process.take()  # what somebody else wanted to hear
        try:
            process.ask(line)
        except OSError as error:
            raise self._failed(process, str(error)) from error
        self._wait(process, until, wanted)
        if not (sound := process.take()):
            raise self._failed(process, process.last_line)
        self._failures = 0
        return sound

    def stop(self) -> None:
        """Wait no longer for what is being made; the process stays, for what is said next."""
        with self._changed:
            self._changed.notify_all()

    def rest(self) -> None:
        """End the process; the next words start another."""
        process, self._process = self._process, None
        self._failures, self._late = 0, False
        if process is not None:
            process.end()

    def _ready(self, slow: bool) -> Process:
        """The process at that pace, started where it must be."""
        process = self._process
        if process is not None and process.owes:
            if time.monotonic() - process.since > GIVE_UP:
                raise self._failed(process, "it does not answer")
            if self._late and not process.over:
                raise EngineFailedError("it is still at earlier words")
        self._late = False
        if process is not None and process.slow != slow:
            process.end()
            process = self._process = None
        if process is None:
            if self._failures >= TRIES:
                raise EngineFailedError("it has failed too often")
            try:
                process = Process(self._command, self._voice, slow, self._changed)
            except OSError as error:
                self._failures += 1
                raise EngineFailedError(str(error)) from error
            self._process = process
        return process

    def _wait(self, process: Process, until: float, wanted: Callable[[], bool]) -> None:
        """Until it owes nothing. Raises EngineFailedError where something else comes first."""
        with self._changed:
            self._changed.wait_for(
                lambda: not process.owes or process.over or not wanted(), until - time.monotonic()
            )
        if not wanted():
            raise EngineFailedError("nobody wants to hear it any more")
        if process.over:
            raise self._failed(process, process.last_line)
        if process.owes:
            self._late = True
            raise EngineFailedError(f"no answer within {self._patience:g} seconds")

    def _failed(self, process: Process, why: str) -> EngineFailedError:
        """End a process that is of no use any more."""
        self._failures += 1
        self._process = None
        process.end()
        return EngineFailedError(why or "it ended without a word")


class NaturalFirst:
    """Natural voices where a language has one; espeak-ng for all else, and when they fail."""

    def __init__(self, natural: Mapping[str, Piper], usual: Espeak) -> None:
        self._natural = natural
        self._usual = usual
        self._told: set[str] = set()

    def wave(self, words: str, language: str, slow: bool, wanted: Callable[[], bool]) -> bytes:
        """See `Engine`."""
        engine = self._natural.get(language)
        if engine is not None:
            try:
                return engine.wave(words, language, slow, wanted)
            except EngineFailedError as error:
                if not wanted():
                    raise
                self._tell(language, error)
        return self._usual.wave(words, language, slow, wanted)

    def stop(self) -> None:
        """See `Engine`."""
        for engine in self._natural.values():
            engine.stop()
        self._usual.stop()

    def rest(self) -> None:
        """See `Engine`."""
        for engine in self._natural.values():
            engine.rest()

    def _tell(self, language: str, error: EngineFailedError) -> None:
        if language not in self._told:
            self._told.add(language)
            log.warning("the natural voice for %s fails, espeak-ng speaks: %s", language, error)


def environment() -> dict[str, str]:
    """What piper is started with: UTF-8, and none of our own package's ways."""
    kept = {name: value for name, value in os.environ.items() if name not in INSIDE_ONLY}
    # What it was before the program began: the session has put our own folder there, for cage.
    before = kept.pop("LD_LIBRARY_PATH_ORIG", "").split(os.pathsep)
    if theirs := [each for each in before if each and not each.startswith(PROGRAM)]:
        kept["LD_LIBRARY_PATH"] = os.pathsep.join(theirs)
    return {**kept, "PYTHONUTF8": "1"}


def natural_voices(wanted: NaturalVoices, patience: float = PATIENCE) -> dict[str, Piper]:
    """An engine for each language whose program and voice are on this machine."""
    return {
        code: Piper(wanted.command, voice, patience)
        for code, voice in wanted.voices
        if shutil.which(wanted.command[0]) and not _missing(voice)
    }


def missing_voices(wanted: NaturalVoices, file: str) -> list[Problem]:
    """What the settings (`file`, as staff know it) name that is not on this machine."""
    if not wanted.command:
        return []
    name = wanted.command[0]
    if shutil.which(name) is None:
        message = f'The program "{name}" is not on this machine; espeak-ng speaks in its place.'
        return [
            Problem(file, 1, 1, "speech.piper", message, "Install piper, or take the line out.")
        ]
    return [
        Problem(
            file,
            1,
            1,
            f"speech.voices.{code}",
            f'There is no file "{missing}" that the kiosk can read; espeak-ng speaks in its place.',
            "Put the voice's .onnx and .onnx.json side by side outside of /home, for all to read.",
        )
        for code, voice in wanted.voices
        if (missing := _missing(voice))
    ]


def _missing(voice: str) -> str:
    """Which of a voice's two files cannot be read; "" where both can."""
    return next((each for each in (voice, f"{voice}.json") if not os.access(each, os.R_OK)), "")
