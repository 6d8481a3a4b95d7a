"""What a screen reader finds, hears and can do on every screen, over the real accessibility bus."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.accessibility.conftest import Reader
from tests.accessibility.hosted import PIN
from tests.accessibility.judging import behind_is_dead, controls, faults, only_in_front

CHOSEN = frozenset({"radio button", "checked"})
"""Pressing what is chosen already changes nothing."""
ALIKE = 2
"""Of controls of one size on one screen (days, topics) so many are pressed."""
SCREENS = {
    "attract": "",
    "home": "What would you like to know?",
    "page _ which": "Which is which?",
    "topics kyphoplasty": "Kyphoplasty",
    "page kyphoplasty overview": "What it is",
    "page kyphoplasty questions": "Questions to ask",
    "walkthrough kyphoplasty": "You lie face down",
    "walkthrough": "Get ready · Step 1 of 16",
    "recovery kyphoplasty": "Stay on your stomach",
    "questions": "My questions",
}
"""Where one can be, and what is said when one comes there."""
LIKE_OTHERS = {"page _ which", "walkthrough"}
"""What can be pressed here stands elsewhere too, on screens that are made in less time."""
EACH_SCREEN = pytest.mark.parametrize("screen", SCREENS)
DIALOGS = {
    "the meaning of a word": ("page kyphoplasty overview", "Balloon"),
    "the calendar": ("recovery kyphoplasty", "Pick the day"),
    "the languages": ("home", "English"),
}


# --- every screen -----------------------------------------------------------------------------


@EACH_SCREEN
def test_every_text_has_a_node_and_every_control_a_name_a_role_and_an_action(
    reader: Reader, screen: str
) -> None:
    reader.tell(f"go {screen}")
    assert reader.texts
    assert faults(reader) == []


def test_every_control_does_something_when_it_is_pressed(reader: Reader) -> None:
    """Once each: what stands on several screens, and of many alike (days, topics) a few."""
    done: set[str] = set()
    for screen in [one for one in SCREENS if one not in LIKE_OTHERS]:
        reader.tell(f"go {screen}")
        at, alike = reader.visit, Counter[tuple[int, ...]]()
        for name, size in [(one.name, one.box[2:]) for one in controls(reader)]:
            alike[size] += 1
            if name in done or alike[size] > ALIKE:
                continue
            done.add(name)
            if reader.visit != at:
                reader.tell(f"go {screen}")
            nodes = reader.nodes()
            control = next(one for one in nodes if one.name == name)
            if "Press" not in control.actions or {control.role, *control.states} >= CHOSEN:
                continue
            reader.press(control)
            acted = reader.visit != at or reader.nodes() != nodes
            assert acted, f"{name} on {screen}: nothing happened"
    assert len(done) > 30, done


@pytest.mark.parametrize("screen", [one for one in SCREENS if one != "attract"])
def test_a_screen_that_comes_is_announced_and_has_the_keyboard_on_its_heading(
    reader: Reader, screen: str
) -> None:
    reader.tell("go attract")
    reader.bus.forget_events()
    reader.tell(f"go {screen}")
    said = SCREENS[screen]
    reader.bus.event(lambda event: event.member == "Announcement" and event.value == said)
    focused = reader.focused()
    assert focused is not None
    assert focused.name == said


def test_what_is_chosen_is_told_as_chosen(reader: Reader) -> None:
    """And pressing it by either action leaves it so."""
    for screen, first in (
        ("walkthrough kyphoplasty", "1. "),
        ("recovery kyphoplasty", "The first 10"),
    ):
        reader.tell(f"go {screen}")
        for action in ("Press", "Toggle"):
            reader.press(reader.node(first), action)
            assert "checked" in reader.node(first).states
    reader.tell("go page kyphoplasty questions")
    box = next(one for one in reader.nodes() if one.role == "check box")
    for now in (True, False):
        reader.press(box, "Toggle")
        box = reader.node(box.name)
        assert ("checked" in box.states) is now


def test_the_next_page_is_announced_too(reader: Reader) -> None:
    reader.tell("go page kyphoplasty overview")
    reader.bus.forget_events()
    reader.press("Next topic")
    assert reader.announced() == "Who it may help"
    focused = reader.focused()
    assert focused is not None
    assert (focused.role, focused.name) == ("heading", "Who it may help")


def test_a_step_of_the_walkthrough_and_a_milestone_are_announced(reader: Reader) -> None:
    reader.tell("go walkthrough kyphoplasty")
    reader.bus.forget_events()
    reader.press("Next step")
    assert reader.announced().startswith("Medicine to relax you. ")
    reader.tell("go recovery kyphoplasty")
    reader.bus.forget_events()
    reader.press("The next hour")
    assert reader.announced() == "The next hour. Rest on your back"


# --- dialogs ----------------------------------------------------------------------------------


@pytest.mark.parametrize("dialog", DIALOGS)
def test_nothing_behind_a_dialog_is_reached(reader: Reader, dialog: str) -> None:
    screen, opener = DIALOGS[dialog]
    reader.tell(f"go {screen}")
    before = reader.nodes()
    reader.bus.forget_events()
    reader.press(opener)
    assert any(not front for _, front in reader.texts), "the screen is still seen behind it"
    only_in_front(reader, before)
    assert reader.announced()
    behind_is_dead(reader, before)
    reader.press("Close")
    assert {one.at for one in reader.nodes()} >= {one.at for one in before if one.name}


def test_nothing_behind_the_question_is_reached_not_even_a_dialog(reader: Reader) -> None:
    reader.tell("go page kyphoplasty overview")
    screen = reader.nodes()
    reader.press("Balloon")
    dialog = reader.nodes()
    reader.bus.forget_events()
    reader.tell("idle")
    only_in_front(reader, screen + dialog)
    assert reader.announced().startswith("Are you still here?")
    behind_is_dead(reader, screen + dialog)
    reader.press("Yes")
    assert {one.at for one in reader.nodes()} == {one.at for one in dialog}


def test_nothing_of_patients_is_reached_from_the_staff_area(reader: Reader) -> None:
    reader.tell("go home")
    before = reader.nodes()
    reader.tell("staff")
    only_in_front(reader, before)
    for digit in PIN:
        reader.press(digit)
    reader.tell("staff home")
    only_in_front(reader, before)
    reader.press("Health")
    only_in_front(reader, before)
