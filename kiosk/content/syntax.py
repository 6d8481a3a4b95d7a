"""What a person would say of a JSON syntax error, how to mend it, and where best to point."""

from __future__ import annotations

import re

Words = tuple[str, str, int]
"""What is wrong, how to mend it, and the offset into the text."""

_CURLY_QUOTES = "“”„‟‘’‚‛«»"
_WORDS_FOR_JSON = {"True": "true", "False": "false", "None": "null", "undefined": "null"}


def syntax_words(text: str, said: str, offset: int) -> Words:
    """Put what `json` said of `text` at `offset` into words for whoever typed it."""
    before = text[:offset].rstrip()
    rest = text[offset:]
    if not text.strip():
        return "The file is empty.", "Take a good copy of the file.", 0
    return (
        _inside_a_text(text, said, offset)
        or _commas(before, rest, said)
        or _end(text, rest, said, offset)
        or _foreign(rest, offset)
        or _unexpected(rest, said, offset)
    )


def _inside_a_text(text: str, said: str, offset: int) -> Words | None:
    if said.startswith("Unterminated string"):
        return (
            "A text begins here, and the file ends before the text does.",
            'Put a straight quote (") at its end. Is the end missing: a copy that broke off?',
            offset,
        )
    if said.startswith("Invalid control character"):
        line = text[text.rfind("\n", 0, offset) + 1 : offset]
        if any(quote in line for quote in _CURLY_QUOTES):
            fix = 'A curly quote ends no text: write a straight quote (") at its end.'
        else:
            fix = 'Put a straight quote (") at its end; keep each text on one line, without tabs.'
        return "A text runs over the end of its line, or has a tab in it.", fix, offset
    if said.startswith("Invalid \\"):
        return (
            "A backslash (\\) stands here that means nothing.",
            'Take it away, or write two of them. Before a quote inside a text write \\".',
            offset,
        )
    return None


def _commas(before: str, rest: str, said: str) -> Words | None:
    following = rest.lstrip()[:1]
    # Python 3.13 has words of its own for it and points at the comma.
    if said.startswith("Illegal trailing comma") or (
        before.endswith(",") and following in ("}", "]")
    ):
        at = len(before) - 1 if before.endswith(",") else len(before)
        return (
            "There is a comma after the last item.",
            "Take away this comma; no comma stands before } or ].",
            at,
        )
    if before.endswith(",") and following == ",":
        return "Two commas stand in a row.", "Take one of them away.", len(before)
    if not said.startswith("Expecting ',' delimiter") or not following:
        return None
    if following in ("}", "]"):
        return (
            f"This {following} does not close what was opened before it.",
            "Objects open with { and close with }, lists open with [ and close with ].",
            len(before) + len(rest) - len(rest.lstrip()),
        )
    if before.endswith('"') and rest[:1].isalnum():
        return (
            "A comma is missing here, or a quote inside a text ended it too early.",
            'Put a comma between two items; write \\" for a quote inside a text.',
            len(before),
        )
    if following in "/#":
        return None
    return (
        "A comma is missing here.",
        "Put a comma between this item and the next one.",
        len(before),
    )


def _end(text: str, rest: str, said: str, offset: int) -> Words | None:
    if said.startswith("Extra data"):
        return (
            "Something stands after the end of the content.",
            "Look for a bracket too many just before this place, or take away what follows.",
            offset,
        )
    if not rest.strip():
        return (
            "The file ends too early.",
            "The end may be missing (a copy that broke off?), or a closing bracket } or ].",
            len(text.rstrip()),
        )
    return None


def _foreign(rest: str, offset: int) -> Words | None:
    """What other kinds of file allow, and this one does not."""
    first = rest[0]
    if first in _CURLY_QUOTES:
        return (
            f'A curly quote ({first}) stands where a straight one (") is needed.',
            'Use straight quotes (") around keys and texts; a word processor bends them.',
            offset,
        )
    if first == "'":
        return "Single quotes (') are used here.", 'Use double quotes (") instead.', offset
    if rest.startswith(("//", "/*", "#")):
        return "A remark stands here.", "Take it away: this kind of file has no remarks.", offset
    if first in ".+":
        return "A number cannot begin like this.", "Write 0.5, not .5; write 5, not +5.", offset
    return None


def _unexpected(rest: str, said: str, offset: int) -> Words:
    match = re.match(r"[A-Za-z_][\w-]*", rest)
    word = match.group() if match else ""
    if said.startswith("Expecting ':' delimiter"):
        return "A colon is missing after the key.", 'Write it as "key": value.', offset
    if said.startswith("Expecting property name"):
        return (
            "A key in straight quotes is expected here.",
            f'Write "{word}" in quotes.' if word else 'Write it as "key": value.',
            offset,
        )
    if word in _WORDS_FOR_JSON:
        return f"{word} is not known here.", f"Write {_WORDS_FOR_JSON[word]}.", offset
    if word:
        return f'"{word}" stands here without quotes.', 'Put straight quotes (") around it.', offset
    return (
        "A value is missing here.",
        "Write a text in quotes, a number, a list [ … ] or an object { … }.",
        offset,
    )
