"""Which content is shown when the wanted one is good, bad or not there."""

from __future__ import annotations

from kiosk.content.choosing import check_digest, choose
from kiosk.content.model import Content
from kiosk.content.problems import Problem
from tests.content.reads import read
from tests.factory import as_bytes, decode, minimal_content, small_content_dict

SHIPPED = as_bytes(minimal_content())
WANTED = as_bytes(small_content_dict())
BAD = WANTED[:-30]


def never(_: bytes) -> Content | tuple[Problem, ...]:
    """A reader that must not be asked."""
    raise AssertionError("these bytes were not to be checked again")


def test_good_content_is_shown() -> None:
    found = choose(WANTED, SHIPPED, read_wanted=read, read_shipped=never)
    assert found.content == decode(small_content_dict())
    assert (found.shipped, found.problems) == (False, ())


def test_bad_content_makes_way_for_the_shipped_and_staff_are_told() -> None:
    found = choose(BAD, SHIPPED, read_wanted=read, read_shipped=read)
    assert found.content == decode(minimal_content())
    assert found.shipped
    assert [problem.message for problem in found.problems] == ["The file ends too early."]


def test_no_wanted_content() -> None:
    found = choose(None, SHIPPED, read_wanted=never, read_shipped=read)
    assert found.shipped
    assert found.problems == ()


def test_when_even_the_shipped_content_is_bad_all_is_told() -> None:
    found = choose(BAD, BAD, read_wanted=read, read_shipped=read)
    assert found.content is None
    assert len(found.problems) == 2


def test_bytes_that_passed_are_only_decoded() -> None:
    first = choose(WANTED, SHIPPED, read_wanted=read, read_shipped=read, program="1.0")
    again = choose(
        WANTED,
        SHIPPED,
        read_wanted=never,
        read_shipped=never,
        passed={first.passed},
        program="1.0",
    )
    assert again == first


def test_what_passed_another_version_of_the_program_is_checked_again() -> None:
    assert check_digest(WANTED, "1.0") != check_digest(WANTED, "1.1")
    asked = []

    def reading(data: bytes) -> Content | tuple[Problem, ...]:
        asked.append(data)
        return read(data)

    passed = {check_digest(WANTED, "1.0")}
    choose(WANTED, SHIPPED, read_wanted=reading, read_shipped=never, passed=passed, program="1.1")
    assert asked == [WANTED]


def test_bytes_remembered_as_good_that_cannot_be_decoded_are_read() -> None:
    passed = {check_digest(BAD, "")}
    found = choose(BAD, SHIPPED, read_wanted=read, read_shipped=read, passed=passed)
    assert found.shipped
    assert len(found.problems) == 1
