"""The kiosk's voice: words go to an engine, its sound to a speaker, all in a thread of its own."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Protocol

from msgspec import Struct

from kiosk.adapters.engines import EngineFailedError, Espeak, speech_engine
from kiosk.adapters.sound import SoundFailedError, Speaker
from kiosk.speech.natural import NaturalVoices

CLOSING = 5.0
"""Seconds that a voice gets to end in."""
KEPT = 60.0
"""Seconds of silence after which the engine lets go of what it holds."""

log = logging.getLogger(__name__)


class Saying(Struct, frozen=True):
    """One thing to say: its number, its words and their language, and how fast."""

    turn: int
    words: str
    language: str
    slow: bool


class Engine(Protocol):
    """Makes waves of words."""

    def wave(self, words: str, language: str, slow: bool, wanted: Callable[[], bool]) -> bytes:
        """The words as a WAV file. Raises EngineFailedError."""

    def stop(self) -> None:
        """Give up what is being made."""

    def rest(self) -> None:
        """Let go of whatever costs memory, until there is something to say."""


class Voice:
    """Says one thing at a time; a new one takes the place of the one before, at once.

    `told` hears of the end of each turn that was not cut short, and whether it was said: from the
    voice's own thread.
    """

    def __init__(
        self, engine: Engine, speaker: Speaker, told: Callable[[int, bool], None] | None = None
    ) -> None:
        self.told = told
        self._engine = engine
        self._speaker = speaker
        self._changed = threading.Condition()
        self._wanted: Saying | None = None
        self._closed = False
        self._thread: threading.Thread | None = None

    def say(self, saying: Saying) -> None:
        """Say this now."""
        self._become(saying)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="voice", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Say nothing more."""
        self._become(None)

    def hold(self, held: bool) -> None:
        """Stop in the middle, or go on from there."""
        self._speaker.hold(held)

    def set_volume(self, volume: float) -> None:
        """From 0 to 1, also of what is being said."""
        self._speaker.set_volume(volume)

    def close(self) -> None:
        """End for good."""
        self._closed = True
        self._become(None)
        if self._thread is not None:
            self._thread.join(CLOSING)

    def _become(self, saying: Saying | None) -> None:
        with self._changed:
            self._wanted = saying
            self._changed.notify_all()
        self._engine.stop()
        self._speaker.stop()

    def _work(self) -> None:
        done: Saying | None = None
        while (saying := self._next(done)) is not None:
            said = self._say(saying)
            done = saying
            if self._wanted is saying and self.told is not None:
                self.told(saying.turn, said)
        self._speaker.rest()
        self._engine.rest()

    def _next(self, done: Saying | None) -> Saying | None:
        """Wait for something else than `done` to say; None where the voice is closed."""

        def more() -> bool:
            return self._closed or self._wanted not in (None, done)

        with self._changed:
            if self._wanted is None:
                self._speaker.rest()
            soon = self._changed.wait_for(more, KEPT)
        if not soon:
            self._engine.rest()
        with self._changed:
            self._changed.wait_for(more)
            return None if self._closed else self._wanted

    def _say(self, saying: Saying) -> bool:
        def wanted() -> bool:
            return self._wanted is saying

        try:
            wave = self._engine.wave(saying.words, saying.language, saying.slow, wanted)
            return self._speaker.play(wave, wanted)
        except (EngineFailedError, SoundFailedError) as error:
            self._speaker.rest()
            if wanted():
                log.warning("could not speak: %s", error)
            return False


def voice_of_this_machine(natural: NaturalVoices | None = None) -> Voice | None:
    """A voice, where there is an engine for it; a natural one where that is installed."""
    program = speech_engine()
    if program is None:
        return None
    engine: Engine = Espeak(program)
    if natural and natural.command:
        from kiosk.adapters.natural import NaturalFirst, natural_voices  # few kiosks have one

        engine = NaturalFirst(natural_voices(natural), Espeak(program))
    return Voice(engine, Speaker())
