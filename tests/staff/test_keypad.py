"""Which key of a keypad does what, right and wrong."""

from __future__ import annotations

import tomllib

import pytest

from kiosk.options import SHIPPED_CONTENT
from kiosk.settings import Settings, read_settings
from kiosk.staff.chosen import Chosen, chosen_bytes, read_chosen
from kiosk.staff.keypad import ORDINARY, USES, Keypad, key_name, read_keypad


def test_a_key_by_its_name_by_its_number_and_none() -> None:
    keypad, wrong = read_keypad({"next": "f13", "press": 240, "home": "none"})
    assert wrong == []
    assert keypad == Keypad(next=183, press=240, home=0)
    assert (keypad.use_of(183), keypad.use_of(240), keypad.use_of(0)) == ("next", "press", "")
    assert (key_name(187), key_name(240)) == ("F17", "240")


@pytest.mark.parametrize("key", ["F12", "", 0, 248, -1, True, 1.5, [], min(ORDINARY)])
def test_what_is_no_key_keeps_the_usual_one(key: object) -> None:
    keypad, (wrong,) = read_keypad({"next": key, "press": "F13"})
    assert keypad == Keypad(press=183)
    assert wrong.use == "next"
    assert "F13" in wrong.fix


def test_one_key_for_two_uses_changes_nothing() -> None:
    keypad, (wrong,) = read_keypad({"next": "F17"})
    assert keypad == Keypad()
    assert wrong.message == "F17 is the key for previous too."
    assert 'previous = "none"' in wrong.fix


def test_problems_stand_at_their_lines() -> None:
    text = b'[keypad]\nnext = "F13"\nhelp = "F14"\nspeach = "F15"\n'
    read = read_settings(text, file="kiosk.toml", content_languages=("en",))
    assert [(one.line, one.path) for one in read.problems] == [
        (3, "keypad.help"),
        (4, "keypad.speach"),
    ]
    assert "speech" in read.problems[1].fix
    assert read.settings.keypad == Keypad(next=183)
    read = read_settings(b"keypad = 5\n", file="kiosk.toml", content_languages=("en",))
    assert "group" in read.problems[0].message


def test_what_staff_have_set_goes_first() -> None:
    kept = chosen_bytes(Chosen(keypad={"next": 200}))
    chosen, problems = read_chosen(kept, file="staff.json")
    assert problems == ()
    assert Settings().with_chosen(chosen).keypad == Keypad(next=200)


@pytest.mark.parametrize("mapping", ['{"next": 1}', '{"next": 9, "back": 9}', '{"no": 9}', "5"])
def test_a_damaged_mapping_of_staff_is_told_and_not_followed(mapping: str) -> None:
    chosen, problems = read_chosen(f'{{"keypad": {mapping}}}'.encode(), file="staff.json")
    assert chosen.keypad is None
    assert len(problems) == 1


def test_the_example_shows_the_usual_keypad() -> None:
    data = (SHIPPED_CONTENT.parent / "kiosk.example.toml").read_bytes()
    read = read_settings(data, file="kiosk.toml", content_languages=("en",))
    assert (read.settings.keypad, read.problems) == (Keypad(), ())
    assert set(tomllib.loads(data.decode())["keypad"]) == set(USES)
