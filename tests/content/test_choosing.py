"""Which content is shown when the wanted one is good, bad or not there."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.choosing import Candidate, check_digest, choose
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


def test_good_content_is_shown_and_what_comes_after_it_is_not_even_looked_for() -> None:
    def candidates() -> Iterator[Candidate]:
        yield Candidate("wanted", WANTED, read)
        raise AssertionError("nothing more is wanted")

    found = choose(candidates())
    assert found.content == decode(small_content_dict())
    assert (found.name, found.problems) == ("wanted", ())


def test_bad_content_makes_way_for_the_next_and_staff_are_told() -> None:
    found = choose([Candidate("wanted", BAD, read), Candidate("shipped", SHIPPED, read)])
    assert found.content == decode(minimal_content())
    assert found.name == "shipped"
    assert [problem.message for problem in found.problems] == ["The file ends too early."]


def test_when_even_the_last_content_is_bad_all_is_told() -> None:
    found = choose([Candidate("wanted", BAD, read), Candidate("shipped", BAD, read)])
    assert found.content is None
    assert len(found.problems) == 2


def test_bytes_that_passed_are_only_decoded() -> None:
    first = choose([Candidate("wanted", WANTED, read)], program="1.0")
    again = choose([Candidate("wanted", WANTED, never)], passed={first.passed}, program="1.0")
    assert again == first
    remembered = Candidate("wanted", WANTED, never, first.passed)
    assert choose([remembered], program="1.0") == first


def test_what_passed_another_version_of_the_program_is_checked_again() -> None:
    assert check_digest(WANTED, "1.0") != check_digest(WANTED, "1.1")
    asked = []

    def reading(data: bytes) -> Content | tuple[Problem, ...]:
        asked.append(data)
        return read(data)

    passed = check_digest(WANTED, "1.0")
    choose([Candidate("wanted", WANTED, reading, passed)], passed={passed}, program="1.1")
    assert asked == [WANTED]


def test_bytes_remembered_as_good_that_cannot_be_decoded_are_read() -> None:
    candidates = [Candidate("wanted", BAD, read), Candidate("shipped", SHIPPED, read)]
    found = choose(candidates, passed={check_digest(BAD, "")})
    assert found.name == "shipped"
    assert len(found.problems) == 1
