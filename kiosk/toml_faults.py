"""Where the keys of a TOML file stand, and what is wrong with one that cannot be read, in words."""

from __future__ import annotations

import re

from kiosk.content.problems import Problem

Lines = dict[str, int]
"""The line of each key by its path (`visit.idle-seconds`), counted from 1."""

_TABLE = re.compile(r"\s*\[\s*([A-Za-z0-9_.-]+)\s*\]")
_KEY = re.compile(r"""\s*["']?([A-Za-z0-9_.-]+)["']?\s*=""")
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)")

_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        "Cannot overwrite a value|Duplicate|Cannot declare|Cannot mutate",
        "This stands twice in the file.",
        "Keep one of the two.",
    ),
    (
        "Expected '=' after a key",
        "An equals sign is missing here.",
        "Write a line like this: idle-seconds = 120",
    ),
    (
        "Invalid value",
        "What stands after the equals sign cannot be read.",
        'Write a number without quotes, or a text in straight quotes ("), as in "en".',
    ),
    (
        "Unterminated|Illegal character|Unescaped",
        "A text does not end on its line.",
        'Put a straight quote (") at its end.',
    ),
    (
        "Unclosed|Expected ']",
        "A bracket or a comma is missing, or one too many stands here.",
        'Write lists like this: languages = ["en", "es"]',
    ),
    (
        "Expected newline or end of document",
        "Something stands after the value.",
        "Write each setting on a line of its own; a remark begins with #.",
    ),
)


def decoded(data: bytes, file: str, largest: int) -> str | Problem:
    """The text of a file of at most `largest` bytes."""
    if len(data) > largest:
        message = f"The file is too large; {largest:,} bytes are the most."
        return Problem(file, 1, 1, "", message, "Leave out what does not belong here.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = "A letter here is not written in UTF-8."
        return Problem(file, line, 1, "", message, 'Save the file with the encoding "UTF-8".')


def lines_of(text: str) -> Lines:
    """The line of every key and table, as far as they are written in the usual way."""
    lines: Lines = {}
    table = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _TABLE.match(line):
            table = header[1]
            lines.setdefault(table, number)
        elif key := _KEY.match(line):
            lines.setdefault(f"{table}.{key[1]}" if table else key[1], number)
    return lines


def syntax_problem(text: str, said: str, file: str) -> Problem:
    """What `tomllib` `said` of a text that it could not read, for whoever typed it."""
    place = _PLACE.search(said)
    if place and place[1]:
        line, column = int(place[1]), int(place[2])
    else:
        line, column = len(text.rstrip().splitlines()) or 1, 1
    for pattern, message, fix in _WORDS:
        if re.match(pattern, said):
            return Problem(file, line, column, "", message, fix)
    message = "This cannot be read as a setting."
    return Problem(file, line, column, "", message, "Write a line like this: idle-seconds = 120")
