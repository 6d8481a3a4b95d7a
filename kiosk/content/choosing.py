"""Which content patients see: the first that is good of several, and what is wrong with those."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Container, Iterable
from contextlib import suppress

import msgspec
from msgspec import Struct

from kiosk.content.migrations import brought_up
from kiosk.content.model import Content
from kiosk.content.own_words import OwnWords, is_whole
from kiosk.content.problems import Problem

Read = Callable[[bytes], Content | tuple[Problem, ...]]
"""`read_content` with everything but the bytes filled in."""


class Candidate(Struct, frozen=True):
    """Content that may be shown. `passed` is what its keeper remembers of an earlier check.

    `own` are the program's words that `read` puts in; None where it puts in none.
    """

    name: str
    data: bytes
    read: Read
    passed: str = ""
    own: OwnWords | None = None


class Chosen(Struct, frozen=True):
    """What to show. `content` is None where even the last candidate is broken.

    `name` is the candidate's, `problems` are for staff: why those before it are not shown. `passed`
    is the digest to remember, so that the next start need not check the same bytes again. `own`
    names the words of the interface that are the program's, since the content lacks them.
    """

    content: Content | None
    name: str
    problems: tuple[Problem, ...]
    passed: str = ""
    own: tuple[str, ...] = ()


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
        decoded = _decoded(each) if known else None
        if decoded is not None:
            content, own = decoded
            return Chosen(content, each.name, problems, digest, own)
        found = each.read(each.data)
        if isinstance(found, Content):
            return Chosen(found, each.name, problems, digest, _own(each))
        problems += found
    return Chosen(None, "", problems)


def check_digest(data: bytes, program: str) -> str:
    """What stands for "this version of the program found these bytes good"."""
    return hashlib.sha256(program.encode() + b"\0" + data).hexdigest()


def _decoded(candidate: Candidate) -> tuple[Content, tuple[str, ...]] | None:
    """Content that is known to be good, and the names of the words that it lacks."""
    data = candidate.data.removeprefix(b"\xef\xbb\xbf")
    with suppress(msgspec.DecodeError, RecursionError):
        content = msgspec.json.decode(data, type=Content)
        if candidate.own is None or is_whole(content):
            return content, ()
    if candidate.own is None:
        return None
    with suppress(msgspec.DecodeError, RecursionError):
        value = msgspec.json.decode(data)
        if isinstance(value, dict):
            filled = brought_up(value, candidate.own)
            return msgspec.convert(filled.value, Content), filled.names
    return None


def _own(candidate: Candidate) -> tuple[str, ...]:
    if candidate.own is None:
        return ()
    from kiosk.content.reading import filled_in  # content that is read anew has loaded it

    return filled_in(candidate.data, candidate.own).names
