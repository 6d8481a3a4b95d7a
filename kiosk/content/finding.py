"""Finds words of the screen in a content file, for whoever is to change what they have read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

from kiosk.content.marks import filled, pieces
from kiosk.content.place_words import place_words
from kiosk.content.places import places_of
from kiosk.content.problems import Path

_TYPED = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "đ": "d"}
)
"""Signs for which people type others."""


class Hit(NamedTuple):
    """A text with the words: its line, where it is shown, its language, and how it reads."""

    line: int
    place: str
    language: str
    reads: str


def hits(text: str, value: object, wanted: str) -> Iterator[Hit]:
    """Each text of a content file that has the words, in the order of the file.

    `value` is what the JSON `text` holds. Capitals, accents and kinds of quotes do not matter.
    Marks are left out, and the clinic's values stand as general information has them.
    """
    names = _names(value)
    defaults = _defaults(value)
    looked_for = _plain(wanted)
    places = None
    for path, held in _strings(value):
        language = names.get(path[-1]) if path else None
        if language is None and " " not in held:
            continue  # a name in the file, no words on the screen
        reads = filled("".join(piece.words for piece in pieces(held)), defaults)
        if looked_for in _plain(reads):
            places = places or places_of(text)
            line, _ = places.of(path)
            yield Hit(line, place_words(value, path), language or "", reads)


def _plain(words: str) -> str:
    """Words without what nobody minds when they look for them."""
    parts = unicodedata.normalize("NFKD", words.casefold().translate(_TYPED))
    letters = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return " ".join(letters.split())


def _strings(value: object) -> Iterator[tuple[Path, str]]:
    """All strings among JSON values with their paths, in order; without recursion."""
    waiting: list[tuple[Path, object]] = [((), value)]
    while waiting:
        path, held = waiting.pop()
        if isinstance(held, str):
            yield path, held
        elif isinstance(held, dict):
            waiting += [((*path, key), each) for key, each in reversed(held.items())]
        elif isinstance(held, list):
            waiting += [((*path, at), each) for at, each in reversed(list(enumerate(held)))]


def _names(value: object) -> dict[str | int, str]:
    """The languages by their codes."""
    return {
        each["code"]: str(each.get("name", each["code"]))
        for each in _entries(value, "languages")
        if isinstance(each.get("code"), str)
    }


def _defaults(value: object) -> dict[str, str]:
    """What a slot says where the clinic has not filled it in."""
    return {
        each["id"]: str(each["default"])
        for each in _entries(value, "slots")
        if isinstance(each.get("id"), str) and each.get("default") is not None
    }


def _entries(value: object, name: str) -> list[dict[str, Any]]:
    held = value.get(name) if isinstance(value, dict) else None
    return [each for each in held if isinstance(each, dict)] if isinstance(held, list) else []
