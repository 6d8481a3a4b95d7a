"""From the bytes of a content file to `Content`, or to all its problems, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import msgspec

from kiosk.content.decoding import TOO_DEEP, Parsed, parse
from kiosk.content.limits import MAX_CONTENT_BYTES, MAX_PROBLEMS
from kiosk.content.meaning import CheckWalkthrough, HasPicture, meaning_faults
from kiosk.content.migrations import CURRENT_FORMAT, brought_up
from kiosk.content.model import Content
from kiosk.content.own_words import Filled, OwnWords
from kiosk.content.place_words import place_words
from kiosk.content.places import Places, places_of
from kiosk.content.problems import Fault, Path, Problem, Severity, path_text, printable

_HALF_CHARACTER = re.compile(r"[\ud800-\udfff]")


def read_content(
    data: bytes,
    *,
    file: str,
    has_picture: HasPicture,
    check_walkthrough: CheckWalkthrough,
    own: OwnWords | None = None,
) -> Content | tuple[Problem, ...]:
    """Decode and check a content file; `file` is how the problems call it.

    `has_picture` is asked for `shipped:NAME`, `media/FILE` and `icon:NAME`; `check_walkthrough`
    returns the laws that a walkthrough breaks. What the content lacks of the interface's words is
    taken from the program's `own`; without these it is a problem. All problems come at once, by
    line. Good content costs one parse and one walk over its texts; the JSON Schema is loaded only
    to explain.
    """
    parsed = parse(data, file=file, largest=MAX_CONTENT_BYTES)
    if isinstance(parsed, Problem):
        return (parsed,)
    value = parsed.value
    if isinstance(value, dict):
        if _newer(value.get("format")):
            return located([_newer_format(value["format"])], parsed.text, file)
        value = brought_up(value, own).value
    content, refusal = _decoded(value)
    faults: list[Fault] = []
    places = None
    if parsed.suspect or content is None:
        places = places_of(parsed.text)
        if places.too_deep is not None:
            line, column = places.line_and_column(places.too_deep)
            return (Problem(file, line, column, "", *TOO_DEEP),)
        faults += _text_level_faults(places, value)
    if content is None:
        from kiosk.content.schema_faults import schema_faults  # loads jsonschema

        faults += schema_faults(value)
    faults += meaning_faults(value, has_picture=has_picture, check_walkthrough=check_walkthrough)
    if content is None and not faults:
        faults.append(_refused(refusal))
    if content is not None and not faults and not (places and places.twice):
        return content
    return located(faults, parsed.text, file, places, value=value)


def filled_in(data: bytes, own: OwnWords) -> Filled:
    """What was taken from the program's `own` words for content that has been read so."""
    parsed = parse(data, file="", largest=MAX_CONTENT_BYTES)
    value = parsed.value if isinstance(parsed, Parsed) else None
    return brought_up(value, own) if isinstance(value, dict) else Filled({})


def parsed_text(data: bytes, file: str) -> str:
    """The text of content that has been read without problems, for finding places in it."""
    parsed = parse(data, file=file, largest=MAX_CONTENT_BYTES)
    return parsed.text if isinstance(parsed, Parsed) else ""


def located(
    faults: Iterable[Fault],
    text: str,
    file: str,
    places: Places | None = None,
    severity: Severity = "error",
    value: object = None,
) -> tuple[Problem, ...]:
    """Faults as problems with their lines, in the order of the file, each path and message once.

    `value` are the JSON values, from which the place of each is told in words.
    """
    places = places or places_of(text)
    once = {(fault.path, fault.message): fault for fault in faults}.values()
    found = [_problem(fault, places, file, severity, value) for fault in once]
    if severity == "error":
        found += [_twin(path, offset, places, file) for path, offset in places.twice]
    problems = sorted(found, key=lambda each: (each.line, each.column))
    if len(problems) <= MAX_PROBLEMS:
        return tuple(problems)
    last = problems[MAX_PROBLEMS - 1]
    more = Problem(
        file,
        last.line,
        last.column,
        "",
        f"There are {len(problems) - MAX_PROBLEMS:,} more problems from here on.",
        "Mend those above first; one mistake often causes many.",
        severity,
    )
    return (*problems[:MAX_PROBLEMS], more)


def _problem(fault: Fault, places: Places, file: str, severity: Severity, value: object) -> Problem:
    line, column = places.of(fault.path, on_key=fault.on_key)
    path, message, fix = path_text(fault.path), printable(fault.message), printable(fault.fix)
    place = place_words(value, fault.path)
    return Problem(file, line, column, path, message, fix, severity, place)


def _twin(path: Path, offset: int, places: Places, file: str) -> Problem:
    line, column = places.line_and_column(offset)
    message = printable(f'The key "{path[-1]}" is there twice in this object.')
    fix = "Keep the right one and take the other away."
    return Problem(file, line, column, path_text(path), message, fix)


# --- format and types -------------------------------------------------------------------------


def _newer(number: object) -> bool:
    return isinstance(number, int) and not isinstance(number, bool) and number > CURRENT_FORMAT


def _newer_format(number: int) -> Fault:
    return Fault(
        ("format",),
        f"This content is made for a newer kiosk: its format is {number}, "
        f"this kiosk reads {CURRENT_FORMAT}.",
        "Update the kiosk's program first, or ask for content in the older format.",
    )


def _decoded(value: object) -> tuple[Content | None, str]:
    try:
        return msgspec.convert(value, Content), ""
    except (msgspec.ValidationError, RecursionError, UnicodeEncodeError) as error:
        return None, str(error)  # the last where half a character stands in a key or an id


def _refused(refusal: str) -> Fault:
    """What the decoder says, for the case that it is stricter than the schema somewhere."""
    message, _, place = refusal.partition(" - at `$")
    fix = "See content.schema.json for what belongs here."
    return Fault(_path_of(place.rstrip("`")), f"{message}.", fix)


def _path_of(text: str) -> Path:
    """`.procedures[1].pages` as a path."""
    parts = re.findall(r"\.([^.\[\]]+)|\[(\d+)\]", text)
    return tuple(key or int(index) for key, index in parts)


# --- what only a look at the text shows -------------------------------------------------------


def _text_level_faults(places: Places, value: Any) -> list[Fault]:
    faults = [
        Fault(path, "This is not a number.", "Write a number in digits.")
        for path in places.not_numbers
    ]
    for path in places.values:
        held = _at(value, path)
        if isinstance(held, str) and _HALF_CHARACTER.search(held):
            message = "A character in this text is broken in half (\\ud800 to \\udfff)."
            faults.append(Fault(path, message, "Write the character itself."))
    for path in places.keys:
        if _HALF_CHARACTER.search(str(path[-1])):
            message = "A character in this key is broken in half (\\ud800 to \\udfff)."
            faults.append(Fault(path, message, "Write the key in plain letters.", on_key=True))
    return faults


def _at(value: Any, path: Path) -> Any:
    for part in path:
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return None
    return value
