"""The clinic's own values, typed on our own keyboard by touch."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from tests.staff_ui.conftest import Open, Room

PHONE, NAME, WEEKS = 0, 1, 2


def fill(at: Room, number: int, keys: list[str]) -> None:
    """Choose a value and touch keys."""
    at.driver.tap(f"staff.clinic.{number}")
    assert at.screen == "typing"
    for key in keys:
        at.driver.clock.go_on(1)
        at.driver.tap_now(f"key.{key}")
        at.driver.frame()


def save(at: Room) -> None:
    """Touch the one "Save" that is seen."""
    at.driver.tap(next(name for name in at.driver.names() if name.startswith("staff.save")))


def test_a_name_and_a_phone_number_are_typed_and_patients_read_them(room: Open) -> None:
    at = room((640, 400))
    at.come_in()
    at.driver.tap("staff.clinic")
    assert any("Ask your care team" in each for each in at.driver.texts())
    fill(at, NAME, ["c", "l", "i", "layer:accents", "\u25cc\u0301"])
    assert str(at.driver.control("staff.typed").item.property("text")) == "Clí|"
    more = ["layer:arabic", "ع", "erase", "layer:letters", "n", "space", "1"]
    for key in more:
        at.driver.clock.go_on(1)
        at.driver.tap_now(f"key.{key}")
        at.driver.frame()
    save(at)
    assert at.screen == "clinic"
    assert at.said().startswith("Saved. Name of the clinic: Clín 1. Patients read it from now on.")
    assert "translations that nobody has checked are off" in at.said()
    fill(at, PHONE, ["5", "5", "5", "-", "0", "1", "0", "0"])
    save(at)
    assert json.loads(at.data.clinic.read_bytes()) == {"clinic-name": "Clín 1", "phone": "555-0100"}
    assert at.driver.shell.clinic["phone"] == "555-0100"


def test_what_is_unfit_is_told_and_not_kept(room: Open) -> None:
    at = room((400, 640))
    at.come_in()
    at.driver.tap("staff.clinic")
    fill(at, WEEKS, ["9", "9"])
    save(at)
    assert at.said().startswith("Type a whole number from 1 to 26.")
    assert at.screen == "typing"
    assert not at.data.clinic.exists()
    for key in ("erase", "erase", "4"):
        at.driver.clock.go_on(1)
        at.driver.tap_now(f"key.{key}")
        at.driver.frame()
    save(at)
    assert json.loads(at.data.clinic.read_bytes()) == {"lifting-weeks": 4}
    fill(at, WEEKS, ["erase"])
    save(at)
    assert at.said() == "Saved. Weeks without heavy lifting or hard activity: empty."
    assert json.loads(at.data.clinic.read_bytes()) == {}


def test_values_survive_update_undo_and_reset(room: Open) -> None:
    at = room(clinic_json=b'{"phone": "555-0199", "of-another-content": 3}')
    at.come_in()
    at.driver.tap("staff.clinic")
    fill(at, NAME, ["a"])
    save(at)
    kept = {"phone": "555-0199", "of-another-content": 3, "clinic-name": "A"}
    at.driver.tap("staff.back")
    at.driver.tap("staff.reset")
    assert json.loads(at.data.clinic.read_bytes()) == kept
    assert at.driver.shell.clinic["phone"] == "555-0199"


@pytest.mark.parametrize("screen", [(960, 540), (540, 960), (640, 400)])
def test_keys_are_large_and_none_lies_outside(room: Open, screen: tuple[int, int]) -> None:
    at = room(screen)
    at.come_in()
    mm = float(at.driver.shell.property("mm"))
    at.driver.tap("staff.clinic")
    for number, layers in ((NAME, ("", "layer:accents", "layer:arabic")), (PHONE, ("",))):
        at.driver.tap(f"staff.clinic.{number}")
        for layer in layers:
            if layer:
                at.driver.tap(f"key.{layer}")
            keys = [one for one in at.driver.controls() if one.name.startswith("key.")]
            assert len(keys) >= 16
            save_ = next(one for one in at.driver.controls() if one.name.startswith("staff.save"))
            for one in (*keys, save_):
                x, y, width, height = one.box
                assert min(width, height) >= 20 * mm - 1, one.name
                assert x >= 0, one.name
                assert x + width <= screen[0], one.name
                assert y + height <= screen[1], one.name
            boxes = sorted(one.box for one in keys)
            for left, right in pairwise(boxes):
                if abs(left[1] - right[1]) < 1:
                    assert right[0] - left[0] - left[2] >= 5 * mm - 1
        at.driver.tap("staff.back")
