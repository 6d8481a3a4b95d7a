"""Where each value of a JSON text stands: line and column for every path, keys that stand twice.

One pass over the tokens, without recursion, so that no nesting can exhaust the stack. The text is
taken to be JSON that `json.loads` accepts; of anything else the places are merely useless.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import NamedTuple

from kiosk.content.limits import MAX_DEPTH
from kiosk.content.problems import Path

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)
_NOT_NUMBERS = ("NaN", "Infinity", "-Infinity")


class Places(NamedTuple):
    """Offsets into the text. `too_deep` is where nesting passes the cap; nothing after is read."""

    text: str
    lines: list[int]
    values: dict[Path, int]
    keys: dict[Path, int]
    twice: tuple[tuple[Path, int], ...]
    not_numbers: tuple[Path, ...]
    too_deep: int | None

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, columns counted in characters."""
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1

    def of(self, path: Path, *, on_key: bool = False) -> tuple[int, int]:
        """Line and column of a path, or of the nearest thing around it that is there."""
        first, second = (self.keys, self.values) if on_key else (self.values, self.keys)
        while path:
            for offsets in (first, second):
                if path in offsets:
                    return self.line_and_column(offsets[path])
            path = path[:-1]
        return self.line_and_column(self.values.get((), 0))


class _Open:
    """An object or list that the scan is inside of."""

    __slots__ = ("index", "is_object", "key", "path", "seen")

    def __init__(self, path: Path, *, is_object: bool) -> None:
        self.path = path
        self.is_object = is_object
        self.key: str | None = None
        self.index = 0
        self.seen: set[str] = set()

    def child(self) -> Path:
        return (*self.path, self.key or "" if self.is_object else self.index)


def places_of(text: str) -> Places:
    """Scan a JSON text."""
    values: dict[Path, int] = {}
    keys: dict[Path, int] = {}
    twice: list[tuple[Path, int]] = []
    not_numbers: list[Path] = []
    too_deep = None
    stack: list[_Open] = []
    for match in _TOKEN.finditer(text):
        token, offset = match.group(), match.start()
        top = stack[-1] if stack else None
        if token == ":":
            continue
        if token == ",":
            if top:
                top.index += 1
                top.key = None
        elif token in "}]":
            if stack:
                stack.pop()
        elif top and top.is_object and top.key is None and token[0] == '"':
            top.key = _unquoted(token)
            if top.key in top.seen:
                twice.append((top.child(), offset))
            top.seen.add(top.key)
            keys[top.child()] = offset
        else:
            path = top.child() if top else ()
            values[path] = offset
            if token in _NOT_NUMBERS:
                not_numbers.append(path)
            if token in "{[":
                if len(stack) == MAX_DEPTH:
                    too_deep = offset
                    break
                stack.append(_Open(path, is_object=token == "{"))
    lines = [0, *(match.end() for match in re.finditer("\n", text))]
    return Places(text, lines, values, keys, tuple(twice), tuple(not_numbers), too_deep)


def _unquoted(token: str) -> str:
    if "\\" not in token:
        return token[1:-1]
    try:
        return str(json.loads(token, strict=False))
    except ValueError:
        return token[1:-1]
