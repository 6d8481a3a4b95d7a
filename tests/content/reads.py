"""Reading content in tests: everything has a picture and keeps the laws unless a test says else."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.content.model import Content, Walkthrough
from kiosk.content.problems import LawBreak, Problem
from kiosk.content.reading import read_content
from tests.factory import Json, as_bytes

FILE = "content.json"


def no_breaks(_: Walkthrough) -> Sequence[LawBreak]:
    """Laws that every walkthrough keeps."""
    return ()


def read(
    content: Json | bytes,
    has_picture: Callable[[str], bool] = lambda _: True,
    check_walkthrough: Callable[[Walkthrough], Sequence[LawBreak]] = no_breaks,
) -> Content | tuple[Problem, ...]:
    """Read JSON values or bytes as `content.json`."""
    data = content if isinstance(content, bytes) else as_bytes(content)
    return read_content(
        data, file=FILE, has_picture=has_picture, check_walkthrough=check_walkthrough
    )


def problems(
    content: Json | bytes, has_picture: Callable[[str], bool] = lambda _: True
) -> tuple[Problem, ...]:
    """The problems of content that must have some."""
    found = read(content, has_picture)
    assert isinstance(found, tuple), "this content has no problem"
    return found


def only_problem(
    content: Json | bytes, has_picture: Callable[[str], bool] = lambda _: True
) -> Problem:
    """The problem of content that must have exactly one."""
    found = problems(content, has_picture)
    assert len(found) == 1, "\n".join(problem.as_line() for problem in found)
    return found[0]


def place(data: bytes, mark: str, nth: int = 1) -> tuple[int, int]:
    """Line and column, from 1, of the `nth` time that `mark` stands in the file."""
    text = data.decode()
    offset = -1
    for _ in range(nth):
        offset = text.index(mark, offset + 1)
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
