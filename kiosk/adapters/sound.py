"""Sound out, through miniaudio; where there is no sound card, to nowhere, in the same time.

The device asks for samples from a thread of its own. `miniaudio` is imported with the first sound:
a kiosk that nobody lets speak need not load it.
"""

from __future__ import annotations

import logging
import threading
from array import array
from collections.abc import Callable, Generator, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from miniaudio import PlaybackDevice

RATE = 22_050
"""Samples a second, of one channel: what speech engines give."""
GAP = 0.35
"""Seconds of silence after each chunk, longer than what the device holds back."""
BUFFER_MS = 100
LOST = 3.0
"""Seconds; a sound that takes so much longer than it should has lost its device."""

log = logging.getLogger(__name__)


class SoundFailedError(Exception):
    """What should be played is no sound, or the device is gone."""


class Speaker:
    """Plays one sound at a time. `play` waits for its end; all else may be called meanwhile."""

    def __init__(self, *, audible: bool = True) -> None:
        self._audible = audible
        self._device: PlaybackDevice | None = None
        self._changed = threading.Condition()
        self._samples: array[int] = array("h")
        self._at = 0
        self._held = False
        self._volume = 1.0

    def play(self, wave: bytes, wanted: Callable[[], bool]) -> bool:
        """Play a WAV file to its end; False where `stop` came first, or nobody wants it.

        Raises SoundFailedError.
        """
        samples = decoded(wave)
        with self._changed:
            if not wanted():
                return False
            self._samples, self._at = samples, 0
            self._held = False
        self._start()
        with self._changed:
            while self._samples is samples and self._at < len(samples):
                before = self._at
                left = None if self._held else (len(samples) - before) / RATE + LOST
                if not self._changed.wait(left) and self._at == before and not self._held:
                    raise SoundFailedError("the sound device plays nothing any more")
            return self._samples is samples

    def stop(self) -> None:
        """Silence; what was played is forgotten."""
        with self._changed:
            self._samples, self._at, self._held = array("h"), 0, False
            self._changed.notify_all()

    def hold(self, held: bool) -> None:
        """Stop where it is, or go on."""
        with self._changed:
            self._held = held
            self._changed.notify_all()

    def set_volume(self, volume: float) -> None:
        """From 0 to 1, at once."""
        self._volume = volume

    @property
    def played(self) -> int:
        """How many samples of the sound at hand the device has taken."""
        return self._at

    def rest(self) -> None:
        """Let go of the sound device until there is something to play."""
        device, self._device = self._device, None
        if device is not None:
            device.close()

    def _start(self) -> None:
        if self._device is None:
            self._device = opened(self._audible)
            stream = self._stream()
            next(stream)
            self._device.start(stream)

    def _stream(self) -> Generator[bytes, int, None]:
        wanted = yield b""
        while True:
            wanted = yield self.next_samples(wanted)

    def next_samples(self, count: int) -> bytes:
        """What the device gets next, at today's volume; silence where there is nothing."""
        with self._changed:
            if self._held or self._at >= len(self._samples):
                return bytes(2 * count)
            piece = self._samples[self._at : self._at + count]
            self._at += len(piece)
            if self._at >= len(self._samples):
                self._changed.notify_all()
        return array("h", at_volume(piece, self._volume)).tobytes()


def at_volume(samples: Iterable[int], volume: float) -> list[int]:
    """The samples as loud as `volume` (0 to 1) wants them."""
    return [int(sample * volume) for sample in samples]


def decoded(wave: bytes) -> array[int]:
    """The samples of a WAV file, with the silence that follows each chunk.

    Raises SoundFailedError.
    """
    import miniaudio

    try:
        sound = miniaudio.decode(wave, miniaudio.SampleFormat.SIGNED16, 1, RATE)
    except miniaudio.MiniaudioError as error:
        raise SoundFailedError(str(error)) from error
    return array("h", sound.samples.tobytes() + bytes(2 * int(GAP * RATE)))


def opened(audible: bool) -> PlaybackDevice:
    """This machine's sound device, or one that plays to nowhere.

    Raises SoundFailedError where there is not even that.
    """
    import miniaudio

    def device(backends: list[miniaudio.Backend] | None) -> PlaybackDevice:
        return miniaudio.PlaybackDevice(
            miniaudio.SampleFormat.SIGNED16, 1, RATE, BUFFER_MS, backends=backends
        )

    if audible:
        try:
            return device(None)
        except miniaudio.MiniaudioError as error:
            log.info("no sound device: %s", error)
    try:
        return device([miniaudio.Backend.NULL])
    except miniaudio.MiniaudioError as error:
        raise SoundFailedError(str(error)) from error
