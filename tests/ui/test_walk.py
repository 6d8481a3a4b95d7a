"""Every screen, walked by touch: there and back, on from topic to topic, never far from home."""

from __future__ import annotations

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.content.model import Content, Procedure
from kiosk.visit.places import HOME, Place, Screen
from tests.ui.conftest import DESKTOP, LANDSCAPE, PORTRAIT, Start
from tests.ui.driver import Driver, box_of

BOTH_WAYS = pytest.mark.parametrize("screen", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])

QUESTIONS = Place(Screen.QUESTIONS)


def topics(procedure: Procedure) -> Place:
    return Place(Screen.TOPICS, procedure.id)


def pages_of(content: Content) -> list[Place]:
    """Every page of all procedures, then the shared ones."""
    pages = [
        Place(Screen.PAGE, one.id, page.id) for one in content.procedures for page in one.pages
    ]
    return pages + [Place(Screen.PAGE, "", page.id) for page in content.shared_pages]


def all_places(content: Content) -> list[Place]:
    """Everywhere one can go from home."""
    screens = (Screen.TOPICS, Screen.WALKTHROUGH, Screen.RECOVERY)
    of_procedures = [Place(screen, one.id) for one in content.procedures for screen in screens]
    return [HOME, *of_procedures, *pages_of(content), QUESTIONS]


@BOTH_WAYS
def test_every_topic_opens_by_its_tile_and_closes_by_back(
    start: Start, shipped: Content, screen: tuple[int, int]
) -> None:
    driver = start(shipped, screen, calm=True)
    driver.wake()
    assert driver.place == HOME
    for procedure in shipped.procedures:
        driver.tap(f"home.procedure.{procedure.id}")
        assert driver.place == topics(procedure)
        for page in procedure.pages:
            driver.tap(f"topics.page.{page.id}")
            assert driver.place == Place(Screen.PAGE, procedure.id, page.id)
            assert driver.shell.wording.say(page.title) in driver.seen_texts()
            assert driver.shell.wording.say(page.lead) in driver.texts()
            driver.tap("bar.back")
            assert driver.place == topics(procedure)
        driver.tap("bar.home")
        assert driver.place == HOME


def test_one_reads_from_topic_to_topic_without_going_back(start: Start, shipped: Content) -> None:
    driver = start(shipped, calm=True)
    driver.wake()
    for procedure in shipped.procedures:
        driver.tap(f"home.procedure.{procedure.id}")
        driver.tap(f"topics.page.{procedure.pages[0].id}")
        for page in procedure.pages[1:]:
            assert driver.is_seen("page.next")
            driver.tap("page.next")
            assert driver.place == Place(Screen.PAGE, procedure.id, page.id)
            assert driver.scrolled() == 0
        assert driver.find("page.next") is None
        driver.tap("bar.back")
        assert driver.place == topics(procedure)
        driver.tap("bar.back")
        assert driver.place == HOME


def test_the_shared_pages_and_my_questions_open_from_home(start: Start, shipped: Content) -> None:
    driver = start(shipped, calm=True)
    driver.wake()
    for page in shipped.shared_pages:
        driver.tap(f"home.shared.{page.id}")
        assert driver.place == Place(Screen.PAGE, "", page.id)
        assert driver.shell.wording.say(page.title) in driver.seen_texts()
        assert driver.find("page.next") is None
        driver.tap("bar.back")
        assert driver.place == HOME
    driver.tap("home.questions")
    assert driver.place == QUESTIONS
    driver.tap("bar.home")
    assert driver.place == HOME


def test_walkthrough_and_recovery_open_from_the_topics(start: Start, shipped: Content) -> None:
    driver = start(shipped, calm=True)
    driver.wake()
    for procedure in shipped.procedures:
        driver.tap(f"home.procedure.{procedure.id}")
        for control, screen in (
            ("topics.walkthrough", Screen.WALKTHROUGH),
            ("topics.recovery", Screen.RECOVERY),
        ):
            driver.tap(control)
            assert driver.place == Place(screen, procedure.id)
            driver.tap("bar.back")
            assert driver.place == topics(procedure)
        driver.tap("bar.home")


def test_every_place_is_at_most_three_touches_from_home(start: Start, shipped: Content) -> None:
    """Breadth first, over the controls really there. A drag to reach one is a touch too."""
    driver = start(shipped, DESKTOP, calm=True)
    driver.wake()
    touches = {HOME: 0}
    found = [HOME]
    wanted = set(all_places(shipped))
    while found and not wanted <= touches.keys():
        here = found.pop(0)
        driver.go(here)
        ways = [name for name in driver.names() if not name.startswith(("bar.", "scroll."))]
        for way in ways:
            if driver.place != here:
                driver.go(here)
            needs_drag = not driver.is_seen(way)
            driver.tap(way)
            there = touches[here] + 1 + needs_drag
            if driver.place != here and there < touches.get(driver.place, 9):
                touches[driver.place] = there
                found.append(driver.place)
    assert wanted <= touches.keys()
    assert {place: count for place, count in touches.items() if count > 3} == {}


def test_every_explained_word_is_at_most_three_touches_from_home(
    start: Start, shipped: Content
) -> None:
    """Pages are two touches away, and each has a button for each of its words."""
    driver = start(shipped, calm=True)
    offered = set()
    for place in pages_of(shipped):
        driver.go(place)
        offered |= {name for name in driver.names() if name.startswith("term.")}
    assert offered == {f"term.{term.id}" for term in shipped.glossary}


@BOTH_WAYS
def test_back_and_home_stand_at_the_same_place_on_every_screen(
    start: Start, shipped: Content, screen: tuple[int, int]
) -> None:
    driver = start(shipped, screen, calm=True)
    boxes = set()
    for place in all_places(shipped):
        if place == HOME:
            continue
        driver.go(place)
        assert driver.is_seen("bar.back"), place
        assert driver.is_seen("bar.home"), place
        boxes.add((driver.control("bar.back").box, driver.control("bar.home").box))
    assert len(boxes) == 1


@BOTH_WAYS
def test_where_one_is_in_a_topic_is_seen_at_its_start_and_at_its_end(
    start: Start, shipped: Content, screen: tuple[int, int]
) -> None:
    driver = start(shipped, screen, calm=True)
    say, fill = driver.shell.wording.say, driver.shell.wording.fill
    for procedure in shipped.procedures:
        total = len(procedure.pages)
        for number, page in enumerate(procedure.pages, start=1):
            driver.go(Place(Screen.PAGE, procedure.id, page.id))
            told = fill(shipped.interface.topic_of, number=number, total=total)
            for _ in ("at the start", "at the end"):
                assert {say(procedure.name), told} <= set(driver.seen_texts())
                to_end(driver)


@BOTH_WAYS
def test_nothing_scrolls_sideways(start: Start, shipped: Content, screen: tuple[int, int]) -> None:
    driver = start(shipped, screen, calm=True)
    for place in all_places(shipped):
        driver.go(place)
        for flick in driver.flickables():
            assert float(flick.property("contentWidth")) <= flick.width(), place
            assert flick.property("contentX") == 0, place
        for item in driver.items():
            if shows_something(item):
                left, _, width, _ = box_of(item)
                assert left >= -1, (place, item, item.property("text"))
                assert left + width <= driver.window.width() + 1, (place, item)


def shows_something(item: QQuickItem) -> bool:
    """Whether an item is a text or a control: pictures in the background may be cut."""
    return item.inherits("QQuickText") or item.inherits("QQuickAbstractButton")


def to_end(driver: Driver) -> None:
    """Scroll the page to its end at once."""
    page = driver.page()
    end = float(page.property("contentHeight")) - page.height()
    page.setProperty("contentY", max(0.0, end))
    driver.settle()
