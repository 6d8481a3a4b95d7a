"""The reader as a state machine: `after(reader, event, now)` is the reader that follows.

Whatever must be said anew gets a new `turn`; what the voice reports of an older one is ignored.
All times are seconds of one monotonic clock, handed in.
"""

from __future__ import annotations

import enum
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from kiosk.speech.chunks import Chunk

USUAL_VOLUME = 0.7
LEAST_VOLUME = 0.2
VOLUME_STEP = 0.2
TRIES = 2
"""So often a chunk is begun whose engine dies."""
PATIENCE = 60.0
"""Seconds; so long the attract screen remembers that somebody wants to be read to."""


class Phase(enum.StrEnum):
    """`OFF`: nobody is read to. `WAITING`: all is said, and what comes next will be read too."""

    OFF = "off"
    SPEAKING = "speaking"
    PAUSED = "paused"
    WAITING = "waiting"


class Reader(Struct, frozen=True, kw_only=True):
    """Where the reading stands.

    `aside` is said in place of the chunk: the name of what a key has led to. `held` says that the
    voice has been stopped in the middle and can go on. `stays`: the reading is not over with the
    last chunk. `lonely`: nobody has woken the kiosk yet, so that after `until` it forgets all.
    """

    chunks: tuple[Chunk, ...] = ()
    index: int = 0
    phase: Phase = Phase.OFF
    turn: int = 0
    aside: Chunk | None = None
    held: bool = False
    slow: bool = False
    volume: float = USUAL_VOLUME
    by_key: bool = False
    stays: bool = False
    lonely: bool = False
    tries: int = 0
    until: float | None = None

    @property
    def on(self) -> bool:
        """Whether somebody is read to."""
        return self.phase is not Phase.OFF

    @property
    def chunk(self) -> Chunk | None:
        """The chunk at hand."""
        return self.chunks[self.index] if self.on and self.index < len(self.chunks) else None


class Opened(Struct, frozen=True):
    """There is something new to read from its beginning: asked for, or a new page while reading."""

    chunks: tuple[Chunk, ...]
    by_key: bool = False
    stays: bool = False
    lonely: bool = False


class Ended(Struct, frozen=True):
    """The voice has said all of a turn."""

    turn: int


class Failed(Struct, frozen=True):
    """The voice could not say a turn."""

    turn: int


class Named(Struct, frozen=True):
    """A key has led to something of this name."""

    name: Chunk


class PauseOrGoOn(Struct, frozen=True):
    """The patient wants silence for now, or what follows."""


class Again(Struct, frozen=True):
    """The patient wants to hear this chunk again."""


class Paced(Struct, frozen=True):
    """The patient wants it slower, or no longer so."""


class Louder(Struct, frozen=True):
    """The patient wants it louder by so many steps, softer where it is below 0."""

    by: int


class Stopped(Struct, frozen=True):
    """The reading is over. How loud and how fast it was stays until the visit ends."""


class Left(Struct, frozen=True):
    """The visit is over: everything is forgotten, and the next one begins as loud as this."""

    volume: float = USUAL_VOLUME


class Passed(Struct, frozen=True):
    """Time passed."""


Event = (
    Opened | Ended | Failed | Named | PauseOrGoOn | Again | Paced | Louder | Stopped | Left | Passed
)


def after(reader: Reader, event: Event, now: float) -> Reader:
    """The reader that follows."""
    match event:
        case Opened():
            return _opened(reader, event)
        case Stopped():
            return _off(reader)
        case Left(volume):
            return Reader(turn=reader.turn + 1, volume=volume)
        case Louder(by):
            wanted = round(reader.volume + by * VOLUME_STEP, 2)
            return replace(reader, volume=min(max(LEAST_VOLUME, wanted), 1.0))
        case Paced():
            paced = replace(reader, slow=not reader.slow)
            return _say(paced) if reader.phase is Phase.SPEAKING else replace(paced, held=False)
        case _:
            return _while_on(reader, event, now) if reader.on else reader


def _while_on(
    reader: Reader, event: Ended | Failed | Named | PauseOrGoOn | Again | Passed, now: float
) -> Reader:
    match event:
        case Ended(turn):
            return _ended(reader, now) if turn == reader.turn else reader
        case Failed(turn):
            return _failed(reader) if turn == reader.turn else reader
        case Named(name):
            return _say(replace(reader, aside=name, tries=0))
        case PauseOrGoOn():
            return _pause_or_go_on(reader)
        case Again():
            return _say(replace(reader, aside=None, tries=0))
        case Passed():
            over = reader.until is not None and now >= reader.until
            return _off(reader) if over else reader
        case _:
            assert_never(event)


def utterance(reader: Reader) -> Chunk | None:
    """What this turn says, None where nothing is said."""
    return (reader.aside or reader.chunk) if reader.phase is Phase.SPEAKING else None


def _opened(reader: Reader, event: Opened) -> Reader:
    if not event.chunks:
        return _off(reader)
    fresh = replace(
        reader,
        chunks=event.chunks,
        index=0,
        aside=None,
        tries=0,
        by_key=event.by_key,
        stays=event.stays,
        lonely=event.lonely,
        until=None,
    )
    return _say(fresh)


def _say(reader: Reader) -> Reader:
    """Whatever is at hand, from its beginning."""
    return replace(reader, phase=Phase.SPEAKING, turn=reader.turn + 1, held=False, until=None)


def _off(reader: Reader) -> Reader:
    return Reader(turn=reader.turn + 1, slow=reader.slow, volume=reader.volume)


def _ended(reader: Reader, now: float) -> Reader:
    until = now + PATIENCE if reader.lonely else None
    if reader.aside:
        return replace(reader, aside=None, phase=Phase.PAUSED, held=False, until=until)
    if reader.index + 1 < len(reader.chunks):
        return _say(replace(reader, index=reader.index + 1, tries=0))
    return replace(reader, phase=Phase.WAITING, until=until) if reader.stays else _off(reader)


def _failed(reader: Reader) -> Reader:
    if reader.tries + 1 < TRIES:
        return _say(replace(reader, tries=reader.tries + 1))
    return _off(reader)


def _pause_or_go_on(reader: Reader) -> Reader:
    match reader.phase:
        case Phase.SPEAKING:
            return replace(reader, phase=Phase.PAUSED, held=True)
        case Phase.PAUSED if reader.held:
            return replace(reader, phase=Phase.SPEAKING, until=None)
        case Phase.PAUSED:
            return _say(reader)
        case _:  # all is said: once more from the beginning
            return _say(replace(reader, index=0, aside=None))
