"""A voice that says nothing: in pictures "read aloud" stands where a kiosk with a voice has it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from kiosk.adapters.engines import EngineFailedError
from kiosk.adapters.sound import Speaker
from kiosk.adapters.voice import Voice


class Silence:
    """An engine that never comes to an end with its words, so that pictures can be taken."""

    def __init__(self) -> None:
        self._changed = threading.Condition()

    def wave(self, words: str, language: str, slow: bool, wanted: Callable[[], bool]) -> bytes:
        """Wait until nobody wants it any more; raises EngineFailedError then."""
        with self._changed:
            self._changed.wait_for(lambda: not wanted())
        raise EngineFailedError("nobody wants to hear it")

    def stop(self) -> None:
        """Ask again whether it is wanted."""
        with self._changed:
            self._changed.notify_all()

    def rest(self) -> None:
        """It holds nothing."""


def silent_voice() -> Voice:
    """A voice that needs neither an engine nor a sound device."""
    return Voice(Silence(), Speaker(audible=False))
