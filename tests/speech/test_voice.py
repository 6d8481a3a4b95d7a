"""The voice with a real engine and a speaker that plays to nowhere."""

from __future__ import annotations

import logging
import os
import queue
import shutil
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.adapters import engines, sound
from kiosk.adapters.engines import EngineFailedError, Espeak
from kiosk.adapters.files import DataFolder, DiskFiles
from kiosk.adapters.sound import SoundFailedError, Speaker
from kiosk.adapters.voice import Saying, Voice, voice_of_this_machine
from kiosk.loading import load
from tests.speech.machine import children_called, real_engine, seen_through

PATIENCE = 20.0
LONG = "This goes on and on, and nobody can tell when it will be over. " * 400


class Told:
    """What the voice reports."""

    def __init__(self) -> None:
        self._reports: queue.Queue[tuple[int, bool]] = queue.Queue()

    def __call__(self, turn: int, said: bool) -> None:
        self._reports.put((turn, said))

    def next(self) -> tuple[int, bool]:
        """The next report, which must come."""
        return self._reports.get(timeout=PATIENCE)

    def nothing(self) -> bool:
        return self._reports.empty()


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def voice(told: Told) -> Iterator[Voice]:
    speaking = Voice(real_engine(), Speaker(audible=False), told)
    yield speaking
    speaking.close()


def saying(turn: int, words: str, *, language: str = "en") -> Saying:
    return Saying(turn, words, language, False)


def wait_for(condition: Callable[[], object]) -> None:
    """Until it holds; fails where it never does."""
    ever = threading.Event()
    for _ in range(int(PATIENCE / 0.01)):
        if condition():
            return
        ever.wait(0.01)
    raise AssertionError("this never came true")


def test_what_is_said_ends_by_itself(voice: Voice, told: Told) -> None:
    voice.say(saying(1, "Yes."))
    assert told.next() == (1, True)


def test_what_is_said_anew_takes_the_place_of_what_was_said(voice: Voice, told: Told) -> None:
    voice.say(saying(1, LONG))
    voice.say(saying(2, "No."))
    assert told.next() == (2, True)
    assert told.nothing()


def test_a_pause_lasts_and_then_goes_on(told: Told) -> None:
    speaker = Speaker(audible=False)
    voice = Voice(real_engine(), speaker, told)
    voice.say(saying(1, "One two three."))
    wait_for(lambda: speaker.played > 0)
    voice.hold(True)
    at = speaker.played
    assert speaker.next_samples(1000) == bytes(2 * 1000), "silence"
    assert speaker.played == at
    assert told.nothing()
    voice.hold(False)
    assert told.next() == (1, True)
    voice.close()


def test_a_killed_engine_is_reported_and_the_next_words_are_said(
    voice: Voice, told: Told, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL, "kiosk.adapters.voice")
    voice.say(saying(1, LONG))
    wait_for(lambda: children_called("espeak-ng"))
    os.kill(children_called("espeak-ng")[0], signal.SIGKILL)
    assert told.next() == (1, False)
    voice.say(saying(2, "Still here."))
    assert told.next() == (2, True)


def test_a_stopped_voice_leaves_no_process_behind(voice: Voice, told: Told) -> None:
    voice.say(saying(1, LONG))
    wait_for(lambda: children_called("espeak-ng"))
    voice.stop()
    assert not children_called("espeak-ng")
    assert told.nothing()


def test_a_language_without_a_voice_is_a_failure_not_a_crash(told: Told) -> None:
    with pytest.raises(EngineFailedError):
        real_engine().wave("words", "zzz", False, lambda: True)


def test_a_program_that_is_gone_is_a_failure_not_a_crash() -> None:
    with pytest.raises(EngineFailedError):
        Espeak("/nowhere/espeak-ng").wave("words", "en", False, lambda: True)


def test_what_is_no_sound_is_a_failure_not_a_crash() -> None:
    with pytest.raises(SoundFailedError):
        Speaker(audible=False).play(b"no sound at all", lambda: True)


def test_a_machine_without_a_sound_card_speaks_to_nowhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import miniaudio

    real = miniaudio.PlaybackDevice

    def without_card(*words: object, backends: object = None) -> object:
        if backends is None:
            raise miniaudio.MiniaudioError("failed to init device")
        return real(*words, backends=backends)

    monkeypatch.setattr(miniaudio, "PlaybackDevice", without_card)
    speaker = Speaker()
    wave = real_engine().wave("Yes.", "en", False, lambda: True)
    assert speaker.play(wave, lambda: True)
    speaker.rest()


def test_a_device_that_asks_for_nothing_more_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Dead:
        def start(self, _stream: object) -> None:
            """Never ask for a sample."""

        def close(self) -> None:
            """There is nothing to close."""

    monkeypatch.setattr(sound, "opened", lambda _audible: Dead())
    monkeypatch.setattr(sound, "LOST", -0.5)
    wave = real_engine().wave("Yes.", "en", False, lambda: True)
    with pytest.raises(SoundFailedError):
        Speaker().play(wave, lambda: True)


def test_volume_is_how_loud_the_samples_are() -> None:
    said = sound.decoded(real_engine().wave("Yes.", "en", False, lambda: True))
    loud, soft = sound.at_volume(said, 1.0), sound.at_volume(said, 0.25)
    assert max(loud) > 3000
    assert max(soft) == pytest.approx(max(loud) / 4, abs=1)


def test_the_words_reach_the_engine_as_they_are(tmp_path: Path) -> None:
    program, notes = seen_through(tmp_path)
    words = "Đau lưng – ¿qué? – ألم في الظهر."
    assert Espeak(program).wave(words, "vi", False, lambda: True)[:4] == b"RIFF"
    assert notes.read_text() == words


def test_without_an_engine_there_is_no_voice_and_staff_are_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    data = DataFolder(tmp_path)
    assert engines.MISSING not in load(None, data, DiskFiles()).problems
    assert voice_of_this_machine() is not None
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert engines.MISSING in load(None, data, DiskFiles()).problems
    assert voice_of_this_machine() is None
