"""The sheet of languages read aloud: each is told in itself, in sound that is really there."""

from __future__ import annotations

from array import array
from pathlib import Path

import miniaudio
from PySide6.QtCore import Qt

from kiosk.adapters.engines import Espeak
from kiosk.adapters.voice import Voice
from kiosk.content.model import Content
from kiosk.speech.reading import Phase
from kiosk.visit.events import OpenedLanguages
from kiosk.visit.places import Place, Screen
from tests.speech.machine import Hasty, seen_through
from tests.ui.conftest import DESKTOP, Start

RATE = 16_000
LEAST_LOUDNESS = 800
"""The root of the mean square, of 32,768; silence and hiss stay far below."""


class Recorder(Hasty):
    """Keeps what it is given to play."""

    def __init__(self) -> None:
        super().__init__()
        self.waves: list[bytes] = []

    def play(self, wave: bytes, wanted: object) -> bool:
        """See `Speaker.play`."""
        self.waves.append(wave)
        return super().play(wave, wanted)  # type: ignore[arg-type]


def loudness(wave: bytes) -> float:
    """How loud a sound is on the whole."""
    sound = miniaudio.decode(wave, miniaudio.SampleFormat.SIGNED16, 1, RATE)
    samples = array("h", sound.samples.tobytes())[::7]
    return float((sum(one * one for one in samples) / len(samples)) ** 0.5)


def test_each_language_is_told_in_real_speech(
    start: Start, shipped: Content, tmp_path: Path
) -> None:
    program, notes = seen_through(tmp_path)
    speaker = Recorder()
    driver = start(shipped, DESKTOP, calm=True, voice=Voice(Espeak(program), speaker))
    reading = driver.kiosk.speech
    driver.go(Place(Screen.HOME))
    driver.key(Qt.Key.Key_F24)
    driver.wait_until(lambda: notes.read_text() != "")
    driver.shell.apply(OpenedLanguages())
    names = [language.name for language in shipped.languages]
    driver.wait_until(lambda: all(name in notes.read_text() for name in names))
    driver.wait_until(lambda: reading.reader.phase is not Phase.SPEAKING)
    said = {chunk.language for chunk in reading.reader.chunks}
    assert said == {language.code for language in shipped.languages}
    told = speaker.waves[-len(names) :]
    assert all(loudness(wave) > LEAST_LOUDNESS for wave in told)
    assert len(set(told)) == len(names)
