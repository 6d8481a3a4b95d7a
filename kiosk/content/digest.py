"""What identifies content, what a reviewer's signature binds, and what has changed between two."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any, Literal, NamedTuple

import msgspec
from msgspec import Struct, structs

from kiosk.content.model import Content, Review

Piece = tuple[str | None, str, str]
"""Procedure id or None, what it is ("page", "step" …), and its id."""


class Change(NamedTuple):
    """A piece of content that differs. `procedure` is None for what all procedures share.

    `part` is "page", "step", "milestone", "procedure" (its own words), "walkthrough" or "recovery"
    (the words around steps and milestones), "term", "source", "slot", "part", "language" or
    "control"; `name` its id, for a control its field. "moved" says that its place changed alone.
    """

    kind: Literal["added", "removed", "changed", "moved"]
    procedure: str | None
    part: str
    name: str


def content_digest(content: Content) -> str:
    """SHA-256 of the content, however its file was spaced or ordered: 64 hexadecimal digits."""
    return _sha(structs.replace(content, schema=None))


def words_digest(content: Content) -> str:
    """SHA-256 of what a reviewer signs: all but the review itself and the version number."""
    return _sha(structs.replace(content, schema=None, version=1, review=Review()))


def review_state(content: Content) -> Literal["none", "valid", "lapsed"]:
    """Whether somebody has reviewed these very words; "lapsed" once a word has changed since."""
    if content.review.reviewer is None:
        return "none"
    return "valid" if content.review.digest == words_digest(content) else "lapsed"


def changed_since(old: Content, new: Content) -> tuple[Change, ...]:
    """What is different in `new`, in its order; what is gone stands at the end."""
    before, after = dict(_pieces(old)), dict(_pieces(new))
    changes = []
    moved = set(_moved(list(before), list(after)))
    for piece, words in after.items():
        if piece not in before:
            changes.append(Change("added", *piece))
        elif before[piece] != words:
            changes.append(Change("changed", *piece))
        elif piece in moved:
            changes.append(Change("moved", *piece))
    changes += [Change("removed", *piece) for piece in before if piece not in after]
    return tuple(changes)


def _sha(value: Any) -> str:
    return hashlib.sha256(_encoded(value)).hexdigest()


def _encoded(value: Any) -> bytes:
    return msgspec.json.encode(value, order="deterministic")


def _pieces(content: Content) -> Iterator[tuple[Piece, bytes]]:
    yield (None, "control", "title"), _encoded(content.title)
    for name, words in structs.asdict(content.interface).items():
        yield (None, "control", name), _encoded(words)
    for part, entries in (
        ("language", content.languages),
        ("slot", content.slots),
        ("source", content.sources),
        ("term", content.glossary),
        ("part", content.parts),
        ("page", content.shared_pages),
    ):
        yield from _entries(None, part, entries)
    for procedure in content.procedures:
        own = (procedure.name, procedure.say, procedure.summary, procedure.picture, procedure.alt)
        walkthrough, recovery = procedure.walkthrough, procedure.recovery
        yield (procedure.id, "procedure", procedure.id), _encoded(own)
        yield from _entries(procedure.id, "page", procedure.pages)
        yield (
            (procedure.id, "walkthrough", procedure.id),
            _encoded((walkthrough.intro, walkthrough.tool)),
        )
        yield from _entries(procedure.id, "step", walkthrough.steps)
        yield (
            (procedure.id, "recovery", procedure.id),
            _encoded((recovery.intro, recovery.call_page)),
        )
        yield from _entries(procedure.id, "milestone", recovery.milestones)


def _entries(
    procedure: str | None, part: str, entries: Iterable[Struct]
) -> Iterator[tuple[Piece, bytes]]:
    for entry in entries:
        name = str(getattr(entry, "code" if part == "language" else "id"))
        yield (procedure, part, name), _encoded(entry)


def _moved(before: list[Piece], after: list[Piece]) -> Iterator[Piece]:
    """Pieces in both that stand elsewhere than most of the others do."""
    old_order = [piece for piece in before if piece in set(after)]
    new_order = [piece for piece in after if piece in set(before)]
    kept = SequenceMatcher(None, old_order, new_order, autojunk=False).get_matching_blocks()
    places = {block.b + offset for block in kept for offset in range(block.size)}
    yield from (piece for place, piece in enumerate(new_order) if place not in places)
