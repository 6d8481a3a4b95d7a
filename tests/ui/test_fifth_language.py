"""A fifth language is data alone: added to the content file, it is checked, offered and shown."""

from __future__ import annotations

import json

import msgspec
import pytest
from msgspec import structs

from kiosk.content.checking import Checked, check_content
from kiosk.content.model import Content, Language, Text
from kiosk.content.pseudo import pseudo
from kiosk.content.shape import mapped, texts
from kiosk.content.wording import Wording
from kiosk.options import SHIPPED_CONTENT
from kiosk.settings import Settings
from kiosk.visit.places import HOME, Place, Screen
from kiosk.walkthrough.laws import broken_laws
from tests.ui.conftest import LANDSCAPE, Start
from tests.ui.driver import Driver

FIFTH = Language(code="eo", name="Esperanto")
PLACES = [
    HOME,
    Place(Screen.PAGE, "kyphoplasty", "waiting"),
    Place(Screen.PAGE, "", "which"),
    Place(Screen.RECOVERY, "vertebroplasty"),
    Place(Screen.WALKTHROUGH, "vertebroplasty"),
]


def checked(data: bytes) -> Checked:
    """What `check` says about a content file."""
    return check_content(
        data, file="content.json", has_picture=lambda _: True, check_walkthrough=broken_laws
    )


@pytest.fixture(scope="module")
def file() -> bytes:
    """The content file as a translator hands it in: every text has its words in the language."""
    shipped = msgspec.json.decode(SHIPPED_CONTENT.read_bytes(), type=Content)

    def told(text: Text) -> Text:
        return text if isinstance(text, str) else text | {FIFTH.code: pseudo(text["en"])}

    languages = (*shipped.languages, FIFTH)
    return msgspec.json.encode(structs.replace(mapped(shipped, told), languages=languages))


@pytest.fixture(scope="module")
def content(file: bytes) -> Content:
    return msgspec.json.decode(file, type=Content)


def test_the_check_finds_it_whole_and_telling_the_same(file: bytes) -> None:
    found = checked(file)
    assert found.problems == ()
    assert [one.as_line() for one in found.advice] == []
    assert {page.language for page in found.pages} == {"en", "es", "vi", "ar", FIFTH.code}


def test_the_check_lists_what_is_missing_and_what_differs(file: bytes) -> None:
    value = json.loads(file)
    lead = value["procedures"][0]["pages"][0]["lead"]
    lacking = lead.pop(FIFTH.code)
    (problem,) = checked(json.dumps(value).encode()).problems
    assert problem.path == "procedures[0].pages[0].lead"
    assert f"{FIFTH.name} ({FIFTH.code})" in problem.message
    lead[FIFTH.code] = lacking.replace("[[vertebroplasty|", "").replace("]]", "", 1)
    (warning,) = checked(json.dumps(value).encode()).advice
    assert warning.path == f"procedures[0].pages[0].lead.{FIFTH.code}"
    assert "[[vertebroplasty]]" in warning.message


def test_unchecked_it_is_offered_by_demonstrations_and_by_staff_alone(content: Content) -> None:
    def offered(languages: tuple[Language, ...], configured: bool, *named: str) -> set[str]:
        settings = Settings(languages=named)
        return {one.code for one in settings.offered(languages, configured=configured)}

    assert FIFTH.code in offered(content.languages, False)
    assert FIFTH.code not in offered(content.languages, True)
    assert FIFTH.code in offered(content.languages, True, "en", FIFTH.code)
    whole = (*content.languages[:-1], structs.replace(FIFTH, checked=True))
    assert FIFTH.code in offered(whole, True)


def test_it_is_offered_chosen_and_shown(start: Start, content: Content) -> None:
    driver: Driver = start(content, LANDSCAPE, calm=True)
    driver.go(HOME)
    driver.tap("bar.language")
    assert FIFTH.name in driver.seen_texts()
    driver.tap(f"language.{FIFTH.code}")
    assert driver.shell.visit.preferences.language == FIFTH.code
    mine, english = (Wording(content, code, {}) for code in (FIFTH.code, "en"))
    own = {mine.say(text) for text in texts(content)}
    foreign = {english.say(text) for text in texts(content)} - own
    for place in PLACES:
        driver.go(place)
        assert len(own.intersection(driver.texts())) > 5, place
        assert foreign.intersection(driver.texts()) == set(), place
