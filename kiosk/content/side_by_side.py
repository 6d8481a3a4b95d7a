"""A translation beside the first language, text by text, with what is still to be done."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, NamedTuple

from kiosk.content.model import Content
from kiosk.content.problems import Path, path_text
from kiosk.content.same_facts import NAMES_OF_TIME, told_apart
from kiosk.content.shape import nodes


class State(StrEnum):
    """What a translator has to do about a text."""

    DONE = ""
    MISSING = "missing"
    OLDER = "older than the first language"
    DIFFERS = "other numbers, values or terms"


class Pair(NamedTuple):
    """A text in both languages; `path` is where it stands, for the first time where it recurs."""

    path: str
    state: State
    first: str
    words: str


def side_by_side(value: object, code: str, before: object = None) -> list[Pair]:
    """Each text of a content file's JSON values once, in the order of the file.

    The file may lack texts of the language. `before` are the values of an older file: a text is
    older where its first language has been reworded since, and its translation has not.
    """
    first = _first(value)
    are = {text.get(first) for _, text in _texts(value)}
    were = {(text.get(first), text.get(code)) for _, text in _texts(before)}
    reworded = {words for own, words in were if own not in are}
    found: dict[tuple[str, str], Pair] = {}
    for path, text in _texts(value):
        own, words = text.get(first, ""), text.get(code, "")
        if (own, words) not in found:
            known = (own, words) in were or words not in reworded
            if not words:
                state = State.MISSING
            elif not known:
                state = State.OLDER
            elif NAMES_OF_TIME.isdisjoint(path) and told_apart(first, own, code, words):
                state = State.DIFFERS
            else:
                state = State.DONE
            found[own, words] = Pair(path_text(path), state, own, words)
    return list(found.values())


def languages_of(value: object) -> list[str]:
    """The codes of the languages that a content file names."""
    held = value.get("languages") if isinstance(value, dict) else None
    each = held if isinstance(held, list) else []
    codes = [one.get("code") for one in each if isinstance(one, dict)]
    return [code for code in codes if isinstance(code, str)]


def _first(value: object) -> str:
    return next(iter(languages_of(value)), "")


def _texts(value: object) -> Iterator[tuple[Path, dict[str, Any]]]:
    for node in nodes(value, Content):
        for path, _, text in node.texts():
            if isinstance(text, dict) and all(isinstance(words, str) for words in text.values()):
                yield path, text
