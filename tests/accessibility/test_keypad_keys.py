"""A keypad's F13 to F24 from a real X server: by the kernel's numbers, to where they should go."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from kiosk.staff.keypad import FUNCTION_KEYS, USES, Keypad
from tests.accessibility.bus import Node
from tests.accessibility.conftest import Reader
from tests.accessibility.hosted import PIN
from tests.accessibility.keys import Keys, keyboard

ROUNDS = 200
"""So often it is looked whether a key has arrived."""
HEADING = "What would you like to know?"
NUMBERS = Keypad().uses()


@pytest.fixture(scope="module")
def keys(reader: Reader) -> Iterator[Keys]:
    with keyboard(reader.display) as one:
        yield one


def until(reader: Reader, holds: Callable[[], bool]) -> None:
    """Wait for what a key does."""
    for _ in range(ROUNDS):
        reader.tell("rest")
        with suppress(RuntimeError):  # what it asked for went away under its hands
            if holds():
                return
    raise AssertionError(f"it never came; {reader.visit}, {reader.focused()}")


def press(reader: Reader, keys: Keys, number: int) -> None:
    """Press a key, a while after whatever was before."""
    reader.tell("later")
    keys.press(number)


def focused(reader: Reader) -> Node:
    having = reader.focused()
    assert having is not None
    return having


def test_each_key_does_what_it_is_for(reader: Reader, keys: Keys) -> None:
    reader.tell("go attract")
    press(reader, keys, NUMBERS["next"])
    until(reader, lambda: focused(reader).name == HEADING)
    press(reader, keys, NUMBERS["next"])
    until(reader, lambda: focused(reader).name != HEADING)
    first = focused(reader).name
    press(reader, keys, NUMBERS["next"])
    until(reader, lambda: focused(reader).name != first)
    press(reader, keys, NUMBERS["previous"])
    until(reader, lambda: focused(reader).name == first)
    press(reader, keys, NUMBERS["press"])
    until(reader, lambda: "topics" in reader.visit[0])
    press(reader, keys, NUMBERS["back"])
    until(reader, lambda: "home" in reader.visit[0])
    reader.tell("go page kyphoplasty overview")
    press(reader, keys, NUMBERS["home"])
    until(reader, lambda: "home" in reader.visit[0])
    press(reader, keys, NUMBERS["speech"])
    until(reader, lambda: any(one.name == "Pause" for one in reader.nodes()))
    press(reader, keys, NUMBERS["louder"])
    press(reader, keys, NUMBERS["louder"])
    until(reader, lambda: "sensitive" not in reader.node("Louder").states)
    press(reader, keys, NUMBERS["quieter"])
    until(reader, lambda: "sensitive" in reader.node("Louder").states)


def test_each_key_can_be_learned_and_then_does_what_it_was_learned_for(
    reader: Reader, keys: Keys
) -> None:
    """F13 to F20, in the order in which staff are asked."""
    learned = [FUNCTION_KEYS[f"F{number}"] for number in range(13, 13 + len(USES))]
    reader.tell("go home")
    reader.tell("staff")
    for digit in PIN:
        reader.press(digit)
    reader.tell("staff home")
    for name, screen in (("Settings", "settings"), ("Keypad", "keypad")):
        reader.press(name)
        reader.tell(f"staff {screen}")
    for number in learned:
        press(reader, keys, number)
        name = f"key F{number - FUNCTION_KEYS['F13'] + 13}"
        until(reader, lambda wanted=name: wanted in told(reader))  # type: ignore[misc]
    reader.press("Save these keys")
    reader.tell("staff settings")
    reader.press("Close")
    reader.tell("go home")
    press(reader, keys, learned[USES.index("next")])
    until(reader, lambda: focused(reader).name != HEADING)
    press(reader, keys, learned[USES.index("press")])
    until(reader, lambda: "topics" in reader.visit[0])
    press(reader, keys, learned[USES.index("home")])
    until(reader, lambda: "home" in reader.visit[0])


def told(reader: Reader) -> str:
    return " ".join(said for said, _ in reader.texts)
