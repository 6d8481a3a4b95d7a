"""Checks content of any source as strictly as the kiosk's own, and makes it ready to go live."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from kiosk.adapters.pictures import picture_file
from kiosk.content.decoding import Parsed, parse
from kiosk.content.limits import MAX_CONTENT_BYTES
from kiosk.content.migrations import brought_up
from kiosk.content.model import Content
from kiosk.content.own_words import Filled, OwnWords
from kiosk.content.problems import Problem, printable, size_words
from kiosk.content.reading import filled_in, read_content
from kiosk.loading import ASSETS
from kiosk.staff.languages import Incomplete, incomplete_languages, without_languages
from kiosk.staff.limits import MAX_BUNDLE_BYTES
from kiosk.staff.names import CONTENT, MEDIA, name_fault, twins
from kiosk.staff.pictures import picture_fault
from kiosk.updates.sources import Source
from kiosk.walkthrough.laws import broken_laws


@dataclass(frozen=True, slots=True)
class Examined:
    """Content without a problem: its bytes and pictures by name, as they are to be kept.

    `switched_off` are languages that were left out, since they lacked words. `filled` has the words
    of the program's own in the places of those that the content lacks: `files` are without these.
    """

    content: Content
    files: dict[str, bytes]
    switched_off: tuple[Incomplete, ...]
    filled: Filled


def examine(
    source: Source, own: OwnWords, *, whole: bool = False
) -> Examined | tuple[Problem, ...]:
    """Everything that is wrong with the content of a source, or the content itself.

    Words of the interface that it lacks are taken from the program's `own`. A language that lacks
    other words is left out, but where the content has to be `whole`. Raises nothing but
    MemoryError: whatever the source holds becomes a problem.
    """
    data = source.read(CONTENT)
    if isinstance(data, Problem):
        return (data,)
    read = _read(data, source, own)
    switched_off: tuple[Incomplete, ...] = ()
    if not isinstance(read, Content):
        lacking = () if whole else _lacking(data, own)
        fewer = _without(data, lacking) if lacking else data
        again = _read(fewer, source, own) if lacking else read
        if not isinstance(again, Content):
            return (*read, *source.faults())
        data, read, switched_off = fewer, again, lacking
    files = {CONTENT: data}
    problems = {problem.file: problem for problem in source.faults()}
    names = sorted(own_pictures(read))
    for name in names:
        picture = _picture(source, name)
        if isinstance(picture, bytes):
            files[name] = picture
        else:
            problems.setdefault(picture.file, picture)
    for name in twins(names):
        message = f'"{name}" differs from another picture in small and capital letters alone.'
        file = printable(source.label(name))
        problems.setdefault(file, Problem(file, 1, 1, "", message, "Give it another name."))
    total = sum(map(len, files.values()))
    if total > MAX_BUNDLE_BYTES:
        file = printable(source.label(MEDIA))
        message = f"All take {size_words(total)}; {size_words(MAX_BUNDLE_BYTES)} are the most."
        problems[file] = Problem(file, 1, 1, "", message, "Save them smaller, or as JPEG.")
    if problems:
        return tuple(problems.values())
    return Examined(read, files, switched_off, filled_in(data, own))


def own_pictures(content: Content) -> set[str]:
    """The names of the clinic's own pictures that the content shows."""
    shown = msgspec.to_builtins((content.procedures, content.shared_pages))
    return {word for word in _words(shown) if word.startswith(f"{MEDIA}/")}


def _words(value: object) -> Iterator[str]:
    """All values of `picture` in JSON values."""
    if isinstance(value, dict):
        for key, held in value.items():
            if key == "picture" and isinstance(held, str):
                yield held
            else:
                yield from _words(held)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _words(each)


def _read(data: bytes, source: Source, own: OwnWords) -> Content | tuple[Problem, ...]:
    def has_picture(name: str) -> bool:
        if name.startswith(f"{MEDIA}/"):
            return source.has(name)
        return picture_file(name, ASSETS, ASSETS / MEDIA) is not None

    return read_content(
        data,
        file=printable(source.label(CONTENT)),
        has_picture=has_picture,
        check_walkthrough=broken_laws,
        own=own,
    )


def _picture(source: Source, name: str) -> bytes | Problem:
    wrong = name_fault(name)
    if wrong is not None:
        return Problem(printable(source.label(name)), 1, 1, "", *wrong)
    data = source.read(name)
    if isinstance(data, Problem):
        return data
    wrong = picture_fault(name, data)
    return data if wrong is None else Problem(printable(source.label(name)), 1, 1, "", *wrong)


# --- languages that lack words ----------------------------------------------------------------


def _lacking(data: bytes, own: OwnWords) -> tuple[Incomplete, ...]:
    value = _values(data)
    return () if value is None else incomplete_languages(brought_up(value, own).value)


def _without(data: bytes, lacking: tuple[Incomplete, ...]) -> bytes:
    """The content file without these languages."""
    value = _values(data)
    assert value is not None  # or nothing would lack words
    fewer = without_languages(value, tuple(each.code for each in lacking))
    return json.dumps(fewer, ensure_ascii=False, indent=2).encode()


def _values(data: bytes) -> dict[str, Any] | None:
    parsed = parse(data, file="", largest=MAX_CONTENT_BYTES)
    if not isinstance(parsed, Parsed) or parsed.suspect or not isinstance(parsed.value, dict):
        return None
    return parsed.value
