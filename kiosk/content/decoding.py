"""From the bytes of a file to its JSON values: size and encoding, with what went wrong."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from kiosk.content.limits import MAX_VALUES
from kiosk.content.places import places_of
from kiosk.content.problems import Problem, size_words
from kiosk.content.syntax import syntax_words

TOO_DEEP = (
    "Lists and objects stand inside one another far too deep from here on.",
    "This is no content file; take a good copy and change that.",
)
_BOM = "\ufeff"


class Parsed(NamedTuple):
    """The values of a file. `suspect` asks for a closer look at places and texts.

    Then a key stands twice, a number is none (0 stands for it here), or a text may have half a
    character in it.
    """

    text: str
    value: object
    suspect: bool


def parse(data: bytes, *, file: str, largest: int) -> Parsed | Problem:
    """Decode and parse a file of at most `largest` bytes, or say why that cannot be."""
    if len(data) > largest:
        return Problem(
            file=file,
            line=1,
            column=1,
            path="",
            message=f"The file is too large: more than {size_words(largest)}.",
            fix="Leave out what does not belong here; pictures stand in files of their own.",
        )
    text = _text(data, file)
    if isinstance(text, Problem):
        return text
    suspect = False

    def made(pairs: list[tuple[str, object]]) -> dict[str, object]:
        nonlocal suspect
        whole = dict(pairs)
        if len(whole) != len(pairs):
            suspect = True
        return whole

    def not_a_number(_: str) -> float:
        nonlocal suspect
        suspect = True
        return 0.0

    try:
        value = json.loads(text, object_pairs_hook=made, parse_constant=not_a_number)
    except json.JSONDecodeError as error:
        message, fix, offset = syntax_words(text, error.msg, min(error.pos, len(text)))
        return _at(text, offset, file, message, fix)
    except RecursionError:
        return _at(text, places_of(text).too_deep or 0, file, *TOO_DEEP)
    except ValueError:
        return _at(
            text,
            0,
            file,
            "A number has thousands of digits.",
            "Look for a very long row of digits and make it a number of usual size.",
        )
    if _too_many(value):
        return Problem(
            file,
            1,
            1,
            "",
            f"The file holds far more than any content: over {MAX_VALUES:,} values.",
            "This is no content file; take a good copy and change that.",
        )
    half_characters = re.search(r"\\u[dD][89a-fA-F]", text) is not None
    return Parsed(text, value, suspect or half_characters)


def _too_many(value: object) -> bool:
    """Whether a JSON value holds more than `MAX_VALUES` others."""
    count = 0
    open_ones = [value]
    while open_ones and count <= MAX_VALUES:
        one = open_ones.pop()
        if isinstance(one, dict):
            count += len(one)
            open_ones.extend(one.values())
        elif isinstance(one, list):
            count += len(one)
            open_ones.extend(one)
    return count > MAX_VALUES


# --- encoding ---------------------------------------------------------------------------------


def _text(data: bytes, file: str) -> str | Problem:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4]:
        return Problem(
            file=file,
            line=1,
            column=1,
            path="",
            message='The file is saved as "Unicode" (UTF-16), which the kiosk does not read.',
            fix='In Notepad choose "Save as", then Encoding "UTF-8", and save it again.',
        )
    try:
        return data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace").removeprefix(_BOM)
        meant = data[error.start : error.start + 1].decode("cp1252", "replace")
        likely = f' It may be meant as "{meant}".' if meant.isprintable() else ""
        return _at(
            before,
            len(before),
            file,
            f"Byte {error.start + 1} of the file (0x{data[error.start]:02x}) is not UTF-8.{likely}",
            'Save the file again with the encoding "UTF-8" and check the letters at this place.',
        )


def _at(text: str, offset: int, file: str, message: str, fix: str) -> Problem:
    return Problem(
        file=file,
        line=text.count("\n", 0, offset) + 1,
        column=offset - (text.rfind("\n", 0, offset) + 1) + 1,
        path="",
        message=message,
        fix=fix,
    )
