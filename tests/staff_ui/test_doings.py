"""The rest of what staff can do, and what the area is like for them."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import asdict, replace
from PySide6.QtCore import QPointF

from kiosk.content.digest import words_digest
from kiosk.content.model import Content, Review
from kiosk.loading import ASSETS
from kiosk.staff.pin import NotSet, Ready, Stopped, Waiting, Wrong
from kiosk.staff.telling import Health, Shown, health_lines, home_lines, pin_line, review_line
from kiosk.staff.words import StaffWords, read_words
from kiosk.ui.staff_view import CLEANING_SECONDS
from tests.factory import small_content
from tests.staff_ui.conftest import Open
from tests.ui.driver import box_of

FILE = ASSETS / "staff" / "en.json"
TODAY = date(2026, 3, 1)


@pytest.fixture(scope="module")
def words() -> StaffWords:
    return read_words(FILE.read_bytes())


def reviewed(day: date) -> Content:
    content = small_content()
    digest = words_digest(content)
    return replace(content, review=Review(reviewer="Dr. Lee", date=day.isoformat(), digest=digest))


def test_while_the_screen_is_cleaned_nothing_works_until_the_count_is_over(room: Open) -> None:
    at = room()
    at.come_in()
    at.driver.tap("staff.clean")
    assert at.driver.control("staff.seconds").item.property("text") == str(int(CLEANING_SECONDS))
    for x in range(20, 640, 60):
        at.driver.tap_at(QPointF(x, 20))
        at.driver.tap_at(QPointF(x, 200))
    at.go_on(CLEANING_SECONDS - 10)
    assert at.screen == "cleaning"
    assert at.driver.control("staff.seconds").item.property("text") == "10"
    at.go_on(10)
    assert at.screen == "home"
    assert at.said() == "The screen works again."


def test_reset_says_what_it_did(room: Open) -> None:
    at = room()
    at.come_in()
    at.driver.tap("staff.reset")
    assert at.said().startswith("Reset.")


def test_the_ruler_is_as_long_as_it_says(room: Open) -> None:
    at = room()
    at.come_in()
    at.driver.tap("staff.health")
    width = box_of(at.driver.control("staff.ruler").item)[2]
    mm = width / float(at.driver.shell.property("mm"))
    assert any(f"it is {round(mm)} mm long" in each for each in at.driver.texts())
    assert any(each.startswith("Disk: ") for each in at.driver.texts())


@pytest.mark.parametrize("screen", [(960, 540), (540, 960), (640, 400)])
def test_nothing_moves_when_something_is_told(room: Open, screen: tuple[int, int]) -> None:
    """A second touch on the same place means the same."""
    at = room(screen)
    at.come_in()
    buttons = {one.name: one.box for one in at.driver.controls()}
    at.driver.tap("staff.undo")
    assert at.said() != ""
    assert {one.name: one.box for one in at.driver.controls()} == buttons
    told = next(
        box_of(item)
        for item in at.driver.items()
        if item.isVisible() and item.property("bad") is False
    )
    assert told[0] >= 0
    assert told[1] >= 0
    assert told[1] + told[3] <= screen[1]
    for name, (x, y, width, height) in buttons.items():
        beside = x >= told[0] + told[2] or x + width <= told[0]
        assert beside or y >= told[1] + told[3] or y + height <= told[1], name


@pytest.mark.parametrize("screen", [(960, 540), (540, 960), (640, 400)])
def test_targets_are_large_and_nothing_lies_outside(room: Open, screen: tuple[int, int]) -> None:
    at = room(screen)
    at.hold()
    pads = [one for one in at.driver.controls() if one.name.startswith("pin.")]
    assert len(pads) == 11
    at.enter()
    at.wait_for("home")
    mm = float(at.driver.shell.property("mm"))
    buttons = [one for one in at.driver.controls() if one.name.startswith("staff.")]
    assert len(buttons) == 9
    for one in (*pads, *buttons):
        x, y, width, height = one.box
        assert min(width, height) >= 20 * mm - 1, one.name
        assert x >= 0, one.name
        assert y >= 0, one.name
        assert x + width <= screen[0], one.name
        assert y + height <= screen[1], one.name


def test_the_words_are_whole(tmp_path: Path, words: StaffWords) -> None:
    """A word that is missing or not known is told, not shown as nothing."""
    value = json.loads(FILE.read_bytes())
    assert list(asdict(words)) == list(value)
    for spoilt in ({**value, "more": "x"}, {key: value[key] for key in list(value)[1:]}):
        with pytest.raises(ValueError, match=r"area|more"):
            read_words(json.dumps(spoilt).encode())


def test_a_review_is_told_with_its_age(words: StaffWords) -> None:
    none, worry = review_line(small_content(), TODAY, words)
    assert (none, worry) == (words.review_none, True)
    fresh, worry = review_line(reviewed(TODAY - timedelta(300)), TODAY, words)
    assert ("Dr. Lee" in fresh, worry) == (True, False)
    old, worry = review_line(reviewed(TODAY - timedelta(400)), TODAY, words)
    assert ("over a year" in old, worry) == (True, True)
    content = reviewed(TODAY)
    lapsed = replace(content, title=content.procedures[0].name)
    assert "changed since Dr. Lee" in review_line(lapsed, TODAY, words)[0]


def test_what_staff_read_first_tells_what_to_worry_about(words: StaffWords) -> None:
    shown = Shown(small_content(), offered=("English", "Español"), unchecked=1, problems=2)
    now = datetime(2026, 3, 1, 10)
    lines = list(home_lines(shown, now, words, clock_wrong=True))
    assert [each.worry for each in lines] == [True, False, True, False, True, True]
    assert [each.page for each in lines] == ["date", *([""] * 5)]
    told = " ".join(each.text for each in lines)
    assert (
        "English, Español. 1 of these are translations that no qualified person has checked."
        in told
    )
    assert "date cannot be right: 2026-03-01" in told
    assert "Things to mend: 2" in told
    calm = replace(shown, unchecked=0, problems=0)
    lines = list(home_lines(calm, now, words, clock_wrong=False))
    assert [each.worry for each in lines] == [False, True, False, False]


def test_waits_are_told_in_seconds_then_minutes(words: StaffWords) -> None:
    assert "4" in pin_line(Wrong(4, 0.0), words, "")
    assert "30 seconds" in pin_line(Wrong(0, 30.0), words, "")
    assert "60 minutes" in pin_line(Waiting(3599.5), words, "")
    assert pin_line(Stopped(), words, "sudo it").endswith("\nsudo it --unlock")
    assert pin_line(NotSet(), words, "sudo it").endswith("\nsudo it")
    assert pin_line(Ready(5), words, "") == ""


def test_a_machine_that_does_not_tell_is_said_not_to(words: StaffWords) -> None:
    lines = list(health_lines(Health(None, None, None, None, None, None), words))
    assert lines == ["Disk: not known on this machine", "Memory: not known on this machine"]
    told = list(health_lines(Health(10**9, 4 * 10**9, 1, 10**9, 51.4, 90_000.0), words))
    assert told[0] == "Disk: 1.0 GB free of 4.0 GB"
    assert told[2:] == ["Temperature: 51 °C", "The machine has run for 1 days and 1 hours"]


def test_staff_are_told_that_nothing_can_be_read_aloud(
    room: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.loading.speech_engine", lambda: None)
    at = room()
    assert at.kiosk.speech.property("available") is False
    at.come_in()
    assert any("Things to mend: 1" in each for each in at.driver.texts())
    at.driver.tap("staff.health")
    assert any("nothing can be read aloud" in each for each in at.driver.texts())
    assert any("Install the program espeak-ng" in each for each in at.driver.texts())
