"""Which content patients see: the wanted one where it is good, else the shipped one, and why."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Container

import msgspec
from msgspec import Struct

from kiosk.content.model import Content
from kiosk.content.problems import Problem

Read = Callable[[bytes], Content | tuple[Problem, ...]]
"""`read_content` with everything but the bytes filled in."""


class Chosen(Struct, frozen=True):
    """What to show. `content` is None where even the shipped content is broken.

    `problems` are for staff: why the wanted content is not shown. `passed` is the digest to
    remember, so that the next start need not check the same bytes again.
    """

    content: Content | None
    shipped: bool
    problems: tuple[Problem, ...]
    passed: str = ""


def choose(
    wanted: bytes | None,
    shipped: bytes,
    *,
    read_wanted: Read,
    read_shipped: Read,
    passed: Container[str] = (),
    program: str = "",
) -> Chosen:
    """Read the wanted content, or the shipped one where there is none or it has problems.

    `passed` holds the digests that an earlier start of the same `program` (its version) found
    without problems: those bytes are only decoded.
    """
    problems: tuple[Problem, ...] = ()
    for data, read, is_shipped in ((wanted, read_wanted, False), (shipped, read_shipped, True)):
        if data is None:
            continue
        digest = check_digest(data, program)
        content = _decoded(data) if digest in passed else None
        found = content or read(data)
        if isinstance(found, Content):
            return Chosen(found, is_shipped, problems, digest)
        problems += found
    return Chosen(None, True, problems)


def check_digest(data: bytes, program: str) -> str:
    """What stands for "this version of the program found these bytes good"."""
    return hashlib.sha256(program.encode() + b"\0" + data).hexdigest()


def _decoded(data: bytes) -> Content | None:
    try:
        return msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=Content)
    except (msgspec.DecodeError, RecursionError):
        return None
