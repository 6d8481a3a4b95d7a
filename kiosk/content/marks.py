"""The two marks in texts: `{slot}`, a clinic-set value, and `[[term|shown words]]`, a term."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TERM = re.compile(r"\[\[([^\[\]|]*)(?:\|([^\[\]]*))?\]\]")
_SLOT = re.compile(r"\{([^{}]*)\}")
_LOOSE = re.compile(r"\[\[|\]\]|[{}]")


class Piece(NamedTuple):
    """A run of words, slot marks and all; `term` is the id where they are marked as a term."""

    words: str
    term: str | None = None


def pieces(text: str) -> Iterator[Piece]:
    """Cut a text at its term marks; `[[id]]` shows the id itself."""
    end = 0
    if "[[" in text:
        for match in _TERM.finditer(text):
            if match.start() > end:
                yield Piece(text[end : match.start()])
            term, shown = match.groups()
            yield Piece(term if shown is None else shown, term)
            end = match.end()
    if end < len(text):
        yield Piece(text[end:])


def filled(words: str, value_of: dict[str, str]) -> str:
    """Put values for slot marks; a mark without a value stays as it stands."""
    if "{" not in words:
        return words
    return _SLOT.sub(lambda match: value_of.get(match[1], match[0]), words)


def slots_in(text: str) -> list[str]:
    """The ids of all slot marks, in order."""
    return _SLOT.findall(text) if "{" in text else []


def loose_marks(text: str) -> list[str]:
    """Brackets and braces that belong to no whole mark."""
    return _LOOSE.findall(_SLOT.sub("", _TERM.sub(lambda match: match[2] or "", text)))
