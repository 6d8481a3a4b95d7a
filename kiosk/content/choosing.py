"""Which content patients see: the first that is good of several, and what is wrong with those."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Container, Iterable

import msgspec
from msgspec import Struct

from kiosk.content.model import Content
from kiosk.content.problems import Problem

Read = Callable[[bytes], Content | tuple[Problem, ...]]
"""`read_content` with everything but the bytes filled in."""


class Candidate(Struct, frozen=True):
    """Content that may be shown. `passed` is what its keeper remembers of an earlier check."""

    name: str
    data: bytes
    read: Read
    passed: str = ""


class Chosen(Struct, frozen=True):
    """What to show. `content` is None where even the last candidate is broken.

    `name` is the candidate's, `problems` are for staff: why those before it are not shown. `passed`
    is the digest to remember, so that the next start need not check the same bytes again.
    """

    content: Content | None
    name: str
    problems: tuple[Problem, ...]
    passed: str = ""


def choose(
    candidates: Iterable[Candidate], *, passed: Container[str] = (), program: str = ""
) -> Chosen:
    """Read one candidate after the other until one has no problems; later ones are not asked for.

    `passed` holds the digests that an earlier start of the same `program` (its version) found
    without problems: those bytes are only decoded.
    """
    problems: tuple[Problem, ...] = ()
    for each in candidates:
        digest = check_digest(each.data, program)
        known = digest in passed or digest == each.passed
        content = _decoded(each.data) if known else None
        found = content or each.read(each.data)
        if isinstance(found, Content):
            return Chosen(found, each.name, problems, digest)
        problems += found
    return Chosen(None, "", problems)


def check_digest(data: bytes, program: str) -> str:
    """What stands for "this version of the program found these bytes good"."""
    return hashlib.sha256(program.encode() + b"\0" + data).hexdigest()


def _decoded(data: bytes) -> Content | None:
    try:
        return msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=Content)
    except (msgspec.DecodeError, RecursionError):
        return None
