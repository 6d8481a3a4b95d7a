"""The way through everything a kiosk can show."""

from __future__ import annotations

import msgspec

from kiosk.content.model import Content
from kiosk.content.wording import Wording
from kiosk.options import SHIPPED_CONTENT
from kiosk.proof.walk import Kind, places, question_keys
from kiosk.ui.blocks import question_text
from kiosk.visit.places import Screen
from tests.factory import decode, minimal_content, small_content

CONTENT = small_content()


def test_every_screen_is_on_the_way() -> None:
    assert {stop.place.screen for stop in places(CONTENT)} == set(Screen)
    assert {stop.kind for stop in places(CONTENT)} == set(Kind) - {Kind.LANGUAGES}


def test_every_page_step_and_stretch_is_on_the_way_once() -> None:
    stops = places(CONTENT)
    pages = [(one.place.procedure, one.place.page) for one in stops if one.kind is Kind.PAGE]
    assert sorted(pages) == sorted(
        [("", page.id) for page in CONTENT.shared_pages]
        + [(each.id, page.id) for each in CONTENT.procedures for page in each.pages]
    )
    for procedure in CONTENT.procedures:
        mine = [stop for stop in stops if stop.place.procedure == procedure.id]
        steps = [stop.detail for stop in mine if stop.kind is Kind.STEP]
        assert steps == [step.id for step in procedure.walkthrough.steps]
        stretches = [stop.detail for stop in mine if stop.kind is Kind.MILESTONE]
        assert stretches == [each.id for each in procedure.recovery.milestones]


def test_names_are_single_and_sort_in_the_order_of_the_walk() -> None:
    names = [stop.name for stop in places(CONTENT)]
    assert names == sorted(set(names))


def test_keys_of_questions_are_understood_where_they_are_shown() -> None:
    wording = Wording(CONTENT, "en", {})
    told = {question_text(key, CONTENT, wording) for key in question_keys(CONTENT)}
    assert told == {"May I eat?", "Who drives me home?"}


def test_the_least_content_has_a_way_too() -> None:
    kinds = {stop.kind for stop in places(decode(minimal_content()))}
    assert kinds == set(Kind) - {Kind.TERM, Kind.COMPARED, Kind.LANGUAGES}


def test_a_choice_of_languages_is_a_stop_where_there_are_more_than_two() -> None:
    shipped = msgspec.json.decode(SHIPPED_CONTENT.read_bytes(), type=Content)
    assert {stop.kind for stop in places(shipped)} == set(Kind)
