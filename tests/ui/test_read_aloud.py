"""Read aloud on every screen: begun, marked, told what to do, and ended by whatever ends it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt

from kiosk.adapters.engines import Espeak
from kiosk.adapters.voice import Voice
from kiosk.content.model import Content
from kiosk.speech.reading import LEAST_VOLUME, Phase, Reader
from kiosk.speech.saying import sounded
from kiosk.ui.spoken import spoken_now
from kiosk.visit.places import ATTRACT, Place, Screen
from kiosk.visit.preferences import Preferences
from tests.speech.machine import Hasty, seen_through
from tests.ui.conftest import DESKTOP, LANDSCAPE, Start
from tests.ui.driver import Driver, box_of, words_of

CALL = Place(Screen.PAGE, "kyphoplasty", "when-to-call")
WATCH = Place(Screen.WALKTHROUGH, "kyphoplasty")
LISTENER = QPointF(200, 60)


class Ear:
    """A kiosk that speaks to nowhere, what it was given to say, and a finger to hold it with."""

    def __init__(self, driver: Driver, speaker: Hasty, notes: Path) -> None:
        self.driver = driver
        self.speaker = speaker
        self._notes = notes

    @property
    def reader(self) -> Reader:
        return self.driver.kiosk.speech.reader

    def said(self) -> str:
        """All that went to the engine so far."""
        return self._notes.read_text()

    def hears(self, words: str) -> None:
        """Wait until these words have gone to the engine."""
        heard = sounded(words.replace("\u2011", "-"), "en")
        self.driver.wait_until(lambda: heard in self.said())

    def silent(self) -> None:
        """Wait until nothing is said any more."""
        self.driver.wait_until(lambda: self.reader.phase is not Phase.SPEAKING)

    def hold(self) -> None:
        """Let what is said last until `go_on`."""
        self.speaker.released.clear()

    def go_on(self) -> None:
        self.speaker.released.set()

    def mark(self) -> tuple[float, float, float, float]:
        """The box of the mark; of no size where nothing is marked."""
        found = [one for one in self.driver.items() if one.objectName() == "marked"]
        return box_of(found[0]) if found else (0.0, 0.0, 0.0, 0.0)


@pytest.fixture
def ear(start: Start, english: Content, tmp_path: Path) -> Iterator[Ear]:
    program, notes = seen_through(tmp_path)
    speaker = Hasty()
    driver = start(english, DESKTOP, calm=True, voice=Voice(Espeak(program), speaker))
    yield Ear(driver, speaker, notes)
    speaker.released.set()


def spoken_here(driver: Driver) -> str:
    """What should be said here."""
    kiosk = driver.kiosk
    chunks = spoken_now(kiosk.shell, kiosk.walkthrough, kiosk.recovery)
    return "".join(sounded(chunk.words, chunk.language) for chunk in chunks)


def test_a_page_is_read_to_its_end_and_the_strip_goes(ear: Ear) -> None:
    driver = ear.driver
    driver.go(CALL)
    room = driver.page().height()
    driver.tap("bar.read")
    assert driver.find("read.stop")
    assert driver.page().height() < room
    driver.wait_until(lambda: not ear.reader.on)
    assert ear.said() == spoken_here(driver)
    driver.settle()
    assert driver.find("read.stop") is None
    assert driver.page().height() == room, "the page has its room back"


def test_where_there_is_room_for_one_row_the_bar_has_the_voices_buttons(
    start: Start, english: Content
) -> None:
    speaker = Hasty()
    speaker.released.clear()
    driver = start(english, LANDSCAPE, calm=True, voice=Voice(Espeak("espeak-ng"), speaker))
    driver.go(Place(Screen.HOME))
    driver.shell.choose(Preferences("en", text_size=2.0))
    driver.settle()
    room = driver.page().height()
    driver.tap("bar.read")
    driver.settle()
    assert driver.find("bar.size")
    assert driver.page().height() >= room
    top = box_of(driver.control("bar.size").item)[1]
    assert box_of(driver.control("read.again").item)[1] == top
    driver.tap("bar.read")
    assert driver.find("read.again") is None
    speaker.released.set()


@pytest.mark.parametrize(
    "place",
    [
        Place(Screen.HOME),
        Place(Screen.TOPICS, "vertebroplasty"),
        Place(Screen.PAGE, "", "which"),
        Place(Screen.RECOVERY, "kyphoplasty"),
        Place(Screen.QUESTIONS),
        Place(Screen.WALKTHROUGH),
    ],
    ids=lambda place: f"{place.screen}-{place.page}",
)
def test_every_screen_is_read_and_what_is_read_is_marked(ear: Ear, place: Place) -> None:
    driver = ear.driver
    driver.go(place)
    ear.hold()
    driver.tap("bar.read")
    driver.wait_until(lambda: ear.mark()[3] > 0)
    shown = ear.reader.chunks[0].shown
    texts = [item for item in driver.items() if words_of(item) in shown]
    assert texts
    assert any(_inside(box_of(text), ear.mark()) for text in texts)
    ear.go_on()
    ear.silent()
    assert ear.said() == spoken_here(driver)


@pytest.mark.parametrize("sheet", ["term", "calendar", "still there?"])
def test_what_lies_over_the_screen_is_read_to_who_uses_keys(ear: Ear, sheet: str) -> None:
    driver = ear.driver
    driver.go(Place(Screen.RECOVERY, "kyphoplasty"))
    ear.hold()
    driver.key(Qt.Key.Key_F24)
    ear.hears("Kyphoplasty")
    if sheet == "term":
        driver.shell.open_term("balloon")
    elif sheet == "calendar":
        driver.kiosk.recovery.open_calendar()
    else:
        driver.shell.set_busy(False, "speech")
        driver.fall_idle()
    ear.go_on()
    driver.wait_until(lambda: spoken_here(driver) in ear.said())
    assert driver.find("read.stop"), "the strip stays in reach"


def test_the_chunk_that_is_read_is_brought_into_view(ear: Ear) -> None:
    driver = ear.driver
    driver.go(CALL)
    assert driver.scrolls()
    ear.hold()
    driver.tap("bar.read")
    speech = driver.kiosk.speech
    last = len(ear.reader.chunks) - 1
    while ear.reader.index < last:
        speech.reported.emit(ear.reader.turn, True)  # from this thread, so it is heard at once
    driver.settle()
    area = box_of(driver.page())
    mark = ear.mark()
    assert driver.scrolled() > area[3] / 2
    assert area[1] - 1 <= mark[1] <= area[1] + area[3]


def test_pause_again_slower_and_volume_do_what_they_say(ear: Ear) -> None:
    driver = ear.driver
    driver.go(CALL)
    ear.hold()
    driver.tap("bar.read")
    title = ear.reader.chunks[0].words
    ear.hears(title)
    driver.tap("read.pause")
    ear.silent()
    driver.tap("read.again")
    ear.hears(title + title)
    driver.tap("read.slower")
    assert ear.reader.slow
    ear.hears(title * 3)
    driver.tap("read.louder")
    driver.tap("read.louder")
    assert ear.speaker.volume == 1
    assert not driver.control("read.louder").enabled
    for _ in range(4):
        driver.tap("read.softer")
    assert ear.speaker.volume == LEAST_VOLUME
    driver.tap("read.stop")
    assert not ear.reader.on
    assert driver.find("read.stop") is None


def test_pace_and_volume_are_forgotten_with_the_visit(ear: Ear) -> None:
    driver = ear.driver
    driver.go(CALL)
    driver.tap("bar.read")
    driver.tap("bar.read")
    driver.kiosk.speech.toggle_slower()
    driver.kiosk.speech.louder(1)
    driver.wait_for_nobody()
    assert driver.place == ATTRACT
    usual = driver.shell.rules.preferences.volume
    assert (ear.reader.slow, ear.reader.volume) == (False, usual)


def test_the_strip_covers_no_text_and_its_buttons_are_large(ear: Ear) -> None:
    driver = ear.driver
    driver.go(CALL)
    ear.hold()
    driver.tap("bar.read")
    mm = float(driver.shell.property("mm"))
    strip = [one for one in driver.controls() if one.name.startswith("read.")]
    top = min(one.box[1] for one in strip)
    assert len(strip) == 6
    assert all(min(one.box[2:]) >= 20 * mm for one in strip)
    for text in driver.items():
        if words_of(text) and driver._wholly_seen(text):
            _, y, _, height = box_of(text)
            assert y + height <= top or y >= top, words_of(text)


@pytest.mark.parametrize("touched", ["the page", "bar.size", "page.next"])
def test_any_touch_outside_its_controls_ends_it(ear: Ear, touched: str) -> None:
    driver = ear.driver
    driver.go(CALL)
    ear.hold()
    driver.tap("bar.read")
    assert ear.reader.on
    if touched == "the page":
        driver.tap_at(LISTENER)
    else:
        driver.tap(touched)
    assert not ear.reader.on


def test_the_button_that_began_it_ends_it(ear: Ear) -> None:
    ear.driver.go(CALL)
    ear.hold()
    ear.driver.tap("bar.read")
    ear.driver.tap("bar.read")
    assert not ear.reader.on


def test_the_visit_lasts_while_it_speaks_and_a_minute_longer(ear: Ear) -> None:
    driver, rules = ear.driver, ear.driver.shell.rules
    driver.go(CALL)
    ear.hold()
    driver.tap("bar.read")
    driver.advance(rules.idle_cap + 100)
    assert driver.shell.visit.asked_at is None
    ear.go_on()
    driver.wait_until(lambda: not ear.reader.on)
    driver.advance(rules.after_busy - 1)
    assert driver.shell.visit.asked_at is None
    driver.advance(2)
    assert driver.shell.visit.asked_at is not None


def test_a_player_that_pauses_does_not_end_the_voices_time(ear: Ear) -> None:
    driver = ear.driver
    driver.go(WATCH)
    ear.hold()
    driver.tap("bar.read")
    driver.shell.set_busy(True)
    driver.shell.set_busy(False)
    assert driver.shell.visit.busy


@pytest.fixture
def lively(start: Start, english: Content, tmp_path: Path) -> Iterator[Ear]:
    """The same with motion."""
    program, notes = seen_through(tmp_path)
    speaker = Hasty()
    driver = start(english, DESKTOP, voice=Voice(Espeak(program), speaker))
    driver.go(WATCH)
    yield Ear(driver, speaker, notes)
    speaker.released.set()


def play_to_the_end(ear: Ear) -> None:
    """Let more time pass on the screen than any step takes."""
    for _ in range(400):
        ear.driver.kiosk.walkthrough.advance(0.1)


def test_the_walkthrough_waits_for_its_captions_and_each_is_spoken(lively: Ear) -> None:
    driver, walkthrough = lively.driver, lively.driver.kiosk.walkthrough
    driver.tap("bar.read")
    driver.wait_until(lambda: lively.reader.phase is Phase.WAITING)
    lively.hold()
    walkthrough.set_play_all(True)
    walkthrough.go_to(1)
    driver.wait_until(lambda: lively.reader.phase is Phase.SPEAKING)
    walkthrough.play()
    play_to_the_end(lively)
    assert (walkthrough.property("stepIndex"), walkthrough.property("stepProgress")) == (1, 1.0)
    assert walkthrough.property("playing")
    lively.go_on()
    driver.wait_until(lambda: lively.reader.phase is Phase.WAITING)
    walkthrough.advance(0.1)
    assert walkthrough.property("stepIndex") == 2
    lively.hears(str(walkthrough.property("caption")))
    walkthrough.pause()


def test_who_plays_the_steps_goes_on_hearing_them(lively: Ear) -> None:
    driver = lively.driver
    driver.tap("bar.read")
    driver.wait_until(lambda: lively.reader.phase is Phase.WAITING)
    driver.tap("walkthrough.next")
    lively.hears(str(driver.kiosk.walkthrough.property("caption")))
    assert lively.reader.on
    driver.tap_at(LISTENER)
    assert not lively.reader.on


def test_nobody_is_read_to_after_the_visit(ear: Ear) -> None:
    driver = ear.driver
    driver.go(CALL)
    ear.hold()
    driver.key(Qt.Key.Key_F24)
    assert ear.reader.on
    driver.shell.end_visit()
    driver.settle()
    assert not ear.reader.on


def test_on_attract_the_speech_key_is_forgotten_after_a_while(ear: Ear) -> None:
    driver = ear.driver
    driver.key(Qt.Key.Key_F24)
    assert driver.place == ATTRACT
    ear.silent()
    assert ear.reader.phase is Phase.WAITING
    assert ear.said() == spoken_here(driver)
    driver.clock.go_on(1000)
    driver.kiosk.speech._passing.timeout.emit()
    assert not ear.reader.on


def test_a_killed_engine_is_survived_and_the_button_works_again(
    start: Start, english: Content, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL, "kiosk.adapters.voice")
    program, notes = seen_through(tmp_path)
    whole = Path(program).read_text()
    Path(program).write_text("#!/bin/sh\nread -r words\nkill -KILL $$\n")
    driver = start(english, DESKTOP, calm=True, voice=Voice(Espeak(program), Hasty()))
    speech = driver.kiosk.speech
    driver.go(CALL)
    driver.tap("bar.read")
    driver.wait_until(lambda: not speech.reader.on)
    driver.settle()
    assert notes.read_text() == ""
    Path(program).write_text(whole)
    driver.tap("bar.read")
    driver.wait_until(lambda: not speech.reader.on)
    assert notes.read_text() == spoken_here(driver)


def test_without_an_engine_there_is_no_button(start: Start, english: Content) -> None:
    driver = start(english, DESKTOP, calm=True)
    driver.go(CALL)
    assert driver.find("bar.read") is None
    driver.key(Qt.Key.Key_F24)
    assert not driver.kiosk.speech.reader.on


def _inside(
    text: tuple[float, float, float, float], mark: tuple[float, float, float, float]
) -> bool:
    return mark[0] <= text[0] and mark[1] <= text[1] + 1 and text[3] <= mark[3] + 1
