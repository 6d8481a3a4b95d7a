"""Words of the interface that content lacks are the program's own; nothing else is filled in."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content.choosing import Candidate, choose
from kiosk.content.digest import content_digest, review_state, words_digest
from kiosk.content.interface import MARKS, Interface
from kiosk.content.limits import MAX_CONTENT_BYTES
from kiosk.content.marks import slots_in
from kiosk.content.model import Content
from kiosk.content.own_words import Filled, interface_of, own_faults
from kiosk.content.problems import Problem
from kiosk.content.reading import filled_in, read_content
from kiosk.content.shape import nodes
from kiosk.options import SHIPPED_CONTENT
from tests.content.reads import FILE, no_breaks, problems
from tests.factory import Json, as_bytes, decode, in_languages, minimal_content

SHIPPED = interface_of(SHIPPED_CONTENT.read_bytes())
CODES = ("en", "ar")


def shipped() -> Mapping[str, Any]:
    return SHIPPED


def read(content: Json | bytes) -> Content | tuple[Problem, ...]:
    """Read content as a kiosk does that has words of its own."""
    data = content if isinstance(content, bytes) else as_bytes(content)
    return read_content(
        data, file=FILE, has_picture=lambda _: True, check_walkthrough=no_breaks, own=shipped
    )


def whole(content: Json) -> Content:
    found = read(content)
    assert isinstance(found, Content), [each.as_line() for each in found]
    return found


def filled(content: Json) -> Filled:
    return filled_in(as_bytes(content), shipped)


def clinics(text: Any) -> Any:
    """The program's words as a clinic has put them, in two languages."""
    if isinstance(text, list):
        return [clinics(each) for each in text]
    return {code: f"Ours: {text[code]}" for code in CODES}


def good() -> Json:
    """A clinic's content in two languages, every word of it the clinic's own."""
    content = in_languages(minimal_content(), CODES)
    content["interface"] = {name: clinics(words) for name, words in SHIPPED.items()}
    return content


GOOD = good()
NAMES = Interface.__struct_fields__
TEXTS = [
    (name, index)
    for name in NAMES
    for index in (range(len(SHIPPED[name])) if isinstance(SHIPPED[name], list) else (None,))
]
"""Each text of the interface: its field, and its place where the field is a list."""


@given(
    st.sets(st.sampled_from(NAMES)),
    st.sets(st.tuples(st.sampled_from(TEXTS), st.sampled_from(CODES))),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_words_are_taken_out_the_shipped_ones_are_there(
    fields: set[str], texts: set[tuple[tuple[str, int | None], str]]
) -> None:
    content, wanted = copy.deepcopy(GOOD), copy.deepcopy(GOOD)
    for (name, index), code in texts:
        own = SHIPPED[name] if index is None else SHIPPED[name][index]
        for side in (content, wanted):
            held = side["interface"][name]
            text = held if index is None else held[index]
            if side is content:
                text.pop(code, None)
            else:
                text[code] = own[code]
    for name in fields:
        content["interface"].pop(name)
        words = json.loads(json.dumps(SHIPPED[name]))
        for text in words if isinstance(words, list) else [words]:
            for code in set(text) - set(CODES):
                del text[code]
        wanted["interface"][name] = words
    found = whole(content)
    assert found == decode(wanted)
    assert set(filled(content).names) == fields | {name for (name, _), _ in texts}
    again = choose([Candidate("", as_bytes(content), read, own=shipped)], program="1")
    known = Candidate("", as_bytes(content), never, again.passed, own=shipped)
    assert choose([known], program="1") == again
    assert (again.content, set(again.own)) == (found, set(filled(content).names))


def never(_: bytes) -> Content | tuple[Problem, ...]:
    raise AssertionError("these bytes were not to be checked again")


def test_a_review_holds_for_the_words_that_were_reviewed_and_no_others() -> None:
    content = good()
    digest = words_digest(decode(content))
    content["review"] = {"reviewer": "Dr. Lee", "date": "2026-03-04", "digest": digest}
    assert review_state(whole(content)) == "valid"
    lacking = copy.deepcopy(content)
    del lacking["interface"]["back"]["ar"]
    assert review_state(whole(lacking)) == "lapsed"
    assert content_digest(whole(lacking)) != content_digest(whole(content))
    lacking["interface"]["back"]["ar"] = content["interface"]["back"]["ar"]
    assert review_state(whole(lacking)) == "valid"


def test_a_language_that_the_program_has_not_got_stays_missing() -> None:
    content = in_languages(minimal_content(), ("en", "pt"))
    del content["interface"]["back"]
    del content["interface"]["months"][3]["en"]
    found = read(content)
    assert not isinstance(found, Content)
    assert [(each.path, each.message) for each in found] == [
        ("interface.back", "The words in pt (pt) are missing."),
    ]


def test_lists_of_other_lengths_are_left_alone() -> None:
    content = good()
    content["interface"]["attract_lines"].append({"en": "Ours alone"})
    found = read(content)
    assert not isinstance(found, Content)
    assert [each.path for each in found] == [
        f"interface.attract_lines[{len(SHIPPED['attract_lines'])}]"
    ]


def test_nothing_but_the_interface_is_ever_filled_in() -> None:
    content = in_languages(minimal_content(), CODES)
    places = [
        path
        for node in nodes(content, Content)
        if node.kind is not Interface
        for path, _, text in node.texts()
        if isinstance(text, dict)
    ]
    assert len(places) > 10
    for path in places:
        lacking = copy.deepcopy(content)
        held: Any = lacking
        for part in path:
            held = held[part]
        del held["ar"]
        found = read(lacking)
        assert not isinstance(found, Content), path
        assert "are missing" in found[0].message


@pytest.mark.parametrize("key", ["title", "interface", "procedures", "glossary"])
def test_a_part_that_is_missing_as_a_whole_is_a_problem(key: str) -> None:
    content = good()
    del content[key]
    assert not isinstance(read(content), Content)


def test_what_is_told_of_each() -> None:
    content = good()
    del content["interface"]["back"]
    del content["interface"]["months"][1]["ar"]
    content["interface"]["hoem"] = content["interface"].pop("home")
    content["interface"]["of_tomorrow"] = {"en": "A word of a newer kiosk"}
    whole(content)
    assert [fault.path for fault in own_faults(filled(content))] == [
        ("interface",),
        ("interface",),
        ("interface", "months", 1),
        ("interface", "hoem"),
        ("interface", "of_tomorrow"),
    ]
    told = [f"{fault.message} {fault.fix}" for fault in own_faults(filled(content))]
    assert told[0] == (
        '"back" is missing: the kiosk\'s own words are shown. '
        f'Add "back": {{"en": "{SHIPPED["back"]["en"]}", "ar": "{SHIPPED["back"]["ar"]}"}}, '
        "or words of your own."
    )
    assert told[2].startswith('The words in ar are missing: the kiosk\'s own are shown. Add "ar":')
    assert told[3].endswith('Did you mean "home"? That one is missing.')
    assert "a newer kiosk, update the kiosk's program" in told[4]


def test_without_words_of_the_programs_own_nothing_is_put_in_or_passed_over() -> None:
    content = good()
    del content["interface"]["back"]
    content["interface"]["of_tomorrow"] = {"en": "A word of a newer kiosk"}
    assert {each.message for each in problems(content)} == {
        '"back" is missing in this interface.',
        '"of_tomorrow" is not known in this interface.',
    }


@pytest.mark.parametrize("data", [b"", b"[]", b'{"interface": 5}', b"[" * 100_000])
def test_a_program_whose_own_content_is_broken_has_no_words(data: bytes) -> None:
    assert len(data) <= MAX_CONTENT_BYTES
    assert interface_of(data) == {}


def test_the_shipped_words_name_nothing_that_a_clinics_content_may_not_have() -> None:
    """Else they would break the content that they are put into."""
    for name, held in SHIPPED.items():
        for text in held if isinstance(held, list) else [held]:
            for words in text.values() if isinstance(text, dict) else [text]:
                assert set(slots_in(words)) <= MARKS.get(name, frozenset()), words
