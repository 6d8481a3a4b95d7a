"""The clinic's own values: those that fit are used, the others are told of with their place."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.content.clinic import read_clinic
from kiosk.content.limits import MAX_CLINIC_BYTES, MAX_NAME_LENGTH
from tests.factory import as_bytes, small_content

SLOTS = small_content().slots
GOOD: dict[str, Any] = {
    "phone": "+1 (555) 010-0200",
    "clinic-name": "Spine Clinic",
    "lifting-weeks": 4,
    "place": 2,
    "open-since": "2020-02-29",
}


def test_values_that_fit() -> None:
    found = read_clinic(as_bytes(GOOD), SLOTS, file="clinic.json")
    assert found.values == GOOD
    assert found.problems == ()


def test_spaces_around_words_are_dropped() -> None:
    found = read_clinic(b'{"phone": " 555-0100 "}', SLOTS, file="clinic.json")
    assert found.values == {"phone": "555-0100"}


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("lifting-weeks", 0, "0 is too small."),
        ("lifting-weeks", 27, "27 is too large."),
        ("lifting-weeks", "6", '"6" is no whole number.'),
        ("lifting-weeks", 6.5, "6.5 is no whole number."),
        ("lifting-weeks", True, "true is no whole number."),
        ("phone", "call us", '"call us" is no phone number.'),
        ("phone", 5550100, "5550100 is no phone number."),
        ("phone", "5" * 31, "is no phone number."),
        ("phone", "", '"" is no phone number.'),
        ("phone", "1-", '"1-" is no phone number.'),
        ("clinic-name", " ", '" " is no name.'),
        ("clinic-name", "x" * (MAX_NAME_LENGTH + 1), "The name has 61 letters."),
        ("clinic-name", "Spine\nClinic", "The name has a line break"),
        ("clinic-name", None, "null is no name."),
        ("place", 0, "0 is no choice."),
        ("place", 3, "3 is no choice."),
        ("place", "in our clinic", '"in our clinic" is no choice.'),
        ("open-since", "31.3.2026", '"31.3.2026" is no day of the calendar.'),
        ("open-since", "2026-02-30", '"2026-02-30" is no day of the calendar.'),
        ("open-since", "20260331", '"20260331" is no day of the calendar.'),
    ],
)
def test_a_value_that_does_not_fit_is_left_out(name: str, value: object, message: str) -> None:
    found = read_clinic(as_bytes(GOOD | {name: value}), SLOTS, file="clinic.json")
    assert found.values == {key: held for key, held in GOOD.items() if key != name}
    (problem,) = found.problems
    assert message in problem.message
    assert (problem.file, problem.path) == ("clinic.json", name)
    assert problem.line == 2 + list(GOOD).index(name)
    assert problem.column == len(f'  "{name}": ') + 1
    assert problem.fix


@pytest.mark.parametrize(
    "phone", ["911", "112", "(555) 010-0200", "+44 20 7946 0000", "555-0100 ext 7"]
)
def test_phone_numbers(phone: str) -> None:
    found = read_clinic(as_bytes({"phone": phone}), SLOTS, file="clinic.json")
    assert found.values == {"phone": phone}


def test_a_slot_that_the_content_does_not_have() -> None:
    found = read_clinic(b'{"fone": "911", "phone": "911"}', SLOTS, file="clinic.json")
    assert found.values == {"phone": "911"}
    (problem,) = found.problems
    assert problem.message == 'The content has no slot "fone".'
    assert problem.fix == 'Did you mean "phone"?'
    assert (problem.line, problem.column) == (1, 2)


def test_a_key_that_stands_twice_is_told() -> None:
    found = read_clinic(b'{"phone": "911",\n "phone": "112"}', SLOTS, file="clinic.json")
    (problem,) = found.problems
    assert (problem.line, problem.column) == (2, 2)


@pytest.mark.parametrize(
    "data", [b"", b"[]", b'"x"', b"{", b"\xff\xfe", b"{}" + b" " * MAX_CLINIC_BYTES]
)
def test_a_file_that_is_none(data: bytes) -> None:
    found = read_clinic(data, SLOTS, file="clinic.json")
    assert found.values == {}
    assert len(found.problems) == 1
