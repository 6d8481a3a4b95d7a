"""What is wrong with a single text: languages, marks that mean nothing, emptiness."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kiosk.content.marks import loose_marks, pieces, slots_in
from kiosk.content.problems import Fault, Path, did_you_mean, listed

_ID = re.compile(r"[a-z][a-z0-9-]*")
_MARKED = re.compile(r"\[\[|\]\]|[{}]")
_HIDDEN = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]")


class Known(NamedTuple):
    """The ids that texts may name; None where the list itself is broken and proves nothing."""

    languages: dict[str, str] | None
    terms: tuple[str, ...] | None
    slots: tuple[str, ...] | None


def text_faults(
    path: Path, value: object, known: Known, marks: frozenset[str] | None = None
) -> Iterator[Fault]:
    """Check a text; of what is no text the JSON Schema tells.

    `marks` are those that a screen fills in: all have to be there. None stands for a text of a
    page, which may have glossary terms instead.
    """
    if isinstance(value, str):
        yield from _words_faults(path, value, known, marks)
    elif isinstance(value, dict):
        yield from _language_faults(path, value, known)
        for code, words in value.items():
            if isinstance(words, str):
                yield from _words_faults((*path, code), words, known, marks)


def _language_faults(path: Path, value: dict[str, object], known: Known) -> Iterator[Fault]:
    if known.languages is None:
        return
    for code, name in known.languages.items():
        if code not in value:
            yield Fault(path, f"The words in {name} ({code}) are missing.", f'Add "{code}": "…".')
    for code in value:
        if code not in known.languages:
            missing = [each for each in known.languages if each not in value]
            fix = did_you_mean(code, missing) if missing else "Take it away, or name it up there."
            message = f'"{code}" is not among the "languages" of this file.'
            yield Fault((*path, code), message, fix, on_key=True)


def _words_faults(
    path: Path, words: str, known: Known, marks: frozenset[str] | None
) -> Iterator[Fault]:
    if not words.strip():
        yield Fault(path, "This text is empty.", "Write the words, or take the whole text away.")
        return
    if not words.isprintable() and _HIDDEN.search(words):
        message = "A line break, a tab or another hidden sign stands inside this text."
        yield Fault(path, message, "Write it on one line; for a new paragraph make a new block.")
    if not marks and not _MARKED.search(words):
        return  # most texts: the kiosk reads thousands of them before it can show anything
    if loose := loose_marks(words):
        yield Fault(
            path,
            f"{listed(dict.fromkeys(loose), 'and')} stands here without its other half.",
            "A value is written {slot-id}, a term [[term-id|words]]; nothing else has brackets.",
        )
    yield from _term_faults(path, words, known, marks)
    yield from _slot_faults(path, words, known, marks)


def _term_faults(
    path: Path, words: str, known: Known, marks: frozenset[str] | None
) -> Iterator[Fault]:
    for piece in pieces(words):
        if piece.term is None:
            continue
        if marks is not None:
            fix = "Write the plain words: nobody can touch a word on a control."
            yield Fault(path, f"[[{piece.term}…]] marks a term on a control of the screen.", fix)
        elif not _ID.fullmatch(piece.term):
            fix = "Write [[term-id|words]]; a term-id has small letters, digits and hyphens."
            yield Fault(path, f"[[{piece.term}]] names no term.", fix)
        elif known.terms is not None and piece.term not in known.terms:
            message = f'The glossary has no term "{piece.term}".'
            yield Fault(path, message, did_you_mean(piece.term, known.terms))
        if not piece.words.strip():
            fix = "Write them behind the bar: [[term-id|words]]."
            yield Fault(path, f"[[{piece.term}|]] shows no words.", fix)


def _slot_faults(
    path: Path, words: str, known: Known, marks: frozenset[str] | None
) -> Iterator[Fault]:
    used = slots_in(words)
    for mark in sorted((marks or frozenset()).difference(used)):
        fix = f"Put {{{mark}}} where the screen has to write it."
        yield Fault(path, f"{{{mark}}} is missing in this text.", fix)
    if known.slots is None:
        return
    allowed = (*(marks or ()), *known.slots)
    for mark in dict.fromkeys(used):
        if mark not in allowed:
            fix = did_you_mean(mark, allowed) if allowed else "Write the words themselves."
            yield Fault(path, f'{{{mark}}} names no value: there is no slot "{mark}".', fix)
