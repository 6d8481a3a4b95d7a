"""Real speech comes out: English is heard again word for word, other languages have its shape."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator

import miniaudio
import pytest
from pocketsphinx import Decoder

from kiosk.content.model import Content
from kiosk.content.wording import Wording
from kiosk.speech.pages import page_chunks
from kiosk.speech.screens import step_chunks
from tests.speech.machine import real_engine

HEARD_RATE = 16_000
SENTENCES = 24
LANGUAGES = ("en", "es", "vi", "ar")


def samples(words: str, language: str, *, slow: bool = False) -> array[int]:
    """What the engine says, as samples that the recogniser takes."""
    wave = real_engine().wave(words, language, slow, lambda: True)
    sound = miniaudio.decode(wave, miniaudio.SampleFormat.SIGNED16, 1, HEARD_RATE)
    return array("h", sound.samples.tobytes())


def seconds(sound: array[int]) -> float:
    return len(sound) / HEARD_RATE


def loudness(sound: array[int]) -> float:
    """The root of the mean square, of 32,768."""
    return float((sum(sample * sample for sample in sound[::7]) / (len(sound) / 7)) ** 0.5)


def chunks_of(content: Content, language: str) -> Iterator[str]:
    wording = Wording(content, language, {})
    for procedure in content.procedures:
        for page in procedure.pages:
            yield from (chunk.words for chunk in page_chunks(page, wording))
        for step in procedure.walkthrough.steps:
            yield from (chunk.words for chunk in step_chunks([(procedure, step)], wording))


@pytest.fixture(scope="module")
def recogniser() -> Decoder:
    # Its beams are made for people: an engine's voice needs wider ones. A second search, for the
    # best path through what was understood, would leave off the ends of sentences.
    wide = {"beam": 1e-150, "wbeam": 1e-120, "pbeam": 1e-150}
    return Decoder(samprate=HEARD_RATE, loglevel="FATAL", bestpath=False, **wide)


def heard_words(said: str) -> str:
    return " ".join(re.findall(r"[a-z']+", said.lower().replace("’", "'")))


def test_english_is_heard_again_word_for_word(shipped: Content, recogniser: Decoder) -> None:
    sentences = {}
    for said in chunks_of(shipped, "en"):
        words = heard_words(said)
        known = all(recogniser.lookup_word(word) for word in words.split())
        if 5 <= len(words.split()) <= 12 and known and not re.search(r"\d", said):
            sentences[words] = said
    chosen = list(sentences)[:: max(1, len(sentences) // SENTENCES)][:SENTENCES]
    assert len(chosen) == SENTENCES
    grammar = "#JSGF V1.0; grammar said; public <one> = "
    recogniser.add_jsgf_string("said", grammar + " | ".join(chosen) + ";")
    recogniser.activate_search("said")
    heard = []
    for words in chosen:
        recogniser.start_utt()
        recogniser.process_raw(samples(sentences[words], "en").tobytes(), full_utt=True)
        recogniser.end_utt()
        guess = recogniser.hyp()
        heard.append(guess.hypstr if guess else "")
    right = sum(one == words for one, words in zip(heard, chosen, strict=True))
    assert right >= SENTENCES - 1, list(zip(heard, chosen, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_more_words_take_longer_and_none_is_silent(shipped: Content, language: str) -> None:
    said = list(dict.fromkeys(chunks_of(shipped, language)))
    short = next(one for one in said if 20 <= len(one) <= 40)
    long = next(one for one in said if 110 <= len(one) <= 200)
    brief, lengthy = samples(short, language), samples(long, language)
    assert seconds(lengthy) > 1.8 * seconds(brief)
    for words, sound in ((short, brief), (long, lengthy)):
        assert 5 < len(words) / seconds(sound) < 22, "letters a second"
        assert loudness(sound) > 800


def test_slower_is_slower() -> None:
    words = "Call your care team if the pain comes back."
    assert seconds(samples(words, "en", slow=True)) > 1.2 * seconds(samples(words, "en"))


def test_each_language_has_a_voice_of_its_own() -> None:
    words = "1 2 3 4 5 6 7"
    assert len({samples(words, language).tobytes() for language in LANGUAGES}) == len(LANGUAGES)
