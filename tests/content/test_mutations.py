"""Good content spoilt at random: always read, or refused with problems that point into the file."""

from __future__ import annotations

import copy
import json
from typing import Any, NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content.model import Content
from kiosk.content.problems import Problem
from tests.content.reads import FILE, read
from tests.factory import Json, as_bytes, small_content_dict


def one_of_each() -> Json:
    """Content with every kind of thing, but few of each, so that many changes can be tried."""
    content = small_content_dict()
    del content["procedures"][1:]
    pages = content["procedures"][0]["pages"]
    pages[:] = [page for page in pages if page["id"] in ("overview", "when-to-call")]
    return content


class Spoilt(NamedTuple):
    """Content that was good once."""

    content: Json

    def __repr__(self) -> str:
        return json.dumps(self.content)[:2000]


GOOD = one_of_each()
GOOD_BYTES = as_bytes(GOOD)
QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


def check(data: bytes) -> None:
    """Read the bytes; what comes of it has to be content, or problems that lie in the file."""
    found = read(data)
    if isinstance(found, Content):
        return
    assert found
    lines = data.count(b"\n") + 1
    for problem in found:
        assert isinstance(problem, Problem)
        assert problem.file == FILE
        assert 1 <= problem.line <= lines
        assert problem.column >= 1
        assert problem.message.strip()
        assert problem.fix.strip()
        problem.as_line().encode()


def containers(value: Any) -> list[Any]:
    """Every object and list of JSON values that holds something."""
    found: list[Any] = []
    waiting = [value]
    while waiting:
        held = waiting.pop()
        if isinstance(held, dict | list) and held:
            found.append(held)
            waiting += held.values() if isinstance(held, dict) else held
    return found


@st.composite
def spoilt(draw: st.DrawFn) -> Spoilt:
    """Good content with one to four values deleted, replaced, doubled or put elsewhere."""
    content = copy.deepcopy(GOOD)
    for _ in range(draw(st.integers(1, 4))):
        places = containers(content)
        held = places[draw(st.integers(0, len(places) - 1))]
        keys = list(held) if isinstance(held, dict) else list(range(len(held)))
        key = draw(st.sampled_from(keys))
        match draw(st.sampled_from(["delete", "replace", "double", "steal"])):
            case "delete":
                del held[key]
            case "replace":
                held[key] = draw(JSON_VALUES)
            case "double" if isinstance(held, list):
                held.append(copy.deepcopy(held[key]))
            case _:
                other = places[draw(st.integers(0, len(places) - 1))]
                held[key] = copy.deepcopy(other)
        if not content:
            break
    return Spoilt(content)


@given(spoilt())
@QUICK
def test_values_changed(spoilt: Spoilt) -> None:
    check(json.dumps(spoilt.content, indent=2).encode())


@given(st.integers(0, len(GOOD_BYTES)))
@QUICK
def test_truncated(length: int) -> None:
    check(GOOD_BYTES[:length])


@given(st.integers(0, len(GOOD_BYTES)), st.binary(min_size=1, max_size=6))
@QUICK
def test_bytes_put_in(offset: int, more: bytes) -> None:
    check(GOOD_BYTES[:offset] + more + GOOD_BYTES[offset:])


@given(st.integers(0, len(GOOD_BYTES)), st.sampled_from(list(b'{}[]",:\\\n0tfn-.eE')))
@QUICK
def test_signs_of_json_put_in(offset: int, sign: int) -> None:
    check(GOOD_BYTES[:offset] + bytes([sign]) + GOOD_BYTES[offset:])


@given(st.integers(0, len(GOOD_BYTES) - 1), st.integers(1, 40))
@QUICK
def test_bytes_taken_out(offset: int, count: int) -> None:
    check(GOOD_BYTES[:offset] + GOOD_BYTES[offset + count :])


@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode()))
@QUICK
def test_anything_at_all(data: bytes) -> None:
    check(data)


@given(JSON_VALUES)
@QUICK
def test_any_json(value: Any) -> None:
    check(json.dumps(value).encode())
