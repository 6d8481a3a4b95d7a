"""The staff's on-screen keyboard: its layers of keys, and what a key makes of what was typed.

A key is what it types, but for those named below. A mark (as on the Vietnamese layer) goes onto the
letter before it, so that a few keys write all letters of a language.
"""

from __future__ import annotations

import unicodedata
from typing import Literal

Layer = Literal["letters", "accents", "arabic", "phone", "number", "date"]

ERASE, SHIFT, SPACE = "erase", "shift", "space"
LETTERS, ACCENTS, ARABIC = "layer:letters", "layer:accents", "layer:arabic"
ON = "\u25cc"
"""A dotted circle, on which a mark stands on its key."""

_DIGITS = tuple("1234567890")
_FOOT = (ACCENTS, ARABIC, SPACE, "-", ".")
_MARKS = "\u0301\u0300\u0309\u0303\u0323\u0302\u0308"
"""Acute, grave, hook, tilde, dot below, circumflex, diaeresis."""

LAYERS: dict[Layer, tuple[tuple[str, ...], ...]] = {
    "letters": (
        _DIGITS,
        tuple("qwertyuiop"),
        (*"asdfghjkl", "'"),
        (SHIFT, *"zxcvbnm", ERASE),
        _FOOT,
    ),
    "accents": (
        tuple("áéíóúñüç¿¡"),
        tuple("ăâđêôơưäöß"),
        (*(ON + mark for mark in _MARKS), "&", "/", ","),
        (SHIFT, *'()":;+@', ERASE),
        (LETTERS, ARABIC, SPACE, "-", "."),
    ),
    "arabic": (
        tuple("ضصثقفغعهخح"),
        tuple("شسيبلاتنمك"),
        tuple("ئءؤرىةوزظط"),
        (*"جدذأإآ،", "/", ERASE),
        (LETTERS, ACCENTS, SPACE, "-", "."),
    ),
    "phone": (("1", "2", "3", "+"), ("4", "5", "6", "-"), ("7", "8", "9", "("),
              (SPACE, "0", ERASE, ")")),
    "number": (("1", "2", "3"), ("4", "5", "6"), ("7", "8", "9"), ("", "0", ERASE)),
    "date": (("1", "2", "3"), ("4", "5", "6"), ("7", "8", "9"), ("-", "0", ERASE)),
}  # fmt: skip
"""Keys in rows. "" is a gap."""

STARTS: dict[str, Layer] = {"phone": "phone", "number": "number", "date": "date"}
"""The layer that a slot of some type starts on; all others start on letters."""


def after_key(text: str, key: str, longest: int) -> str:
    """What stands there once a key was pressed; the same text where it can add nothing."""
    if key == ERASE:
        return text[:-1]
    added = " " if key == SPACE else key
    if key.startswith(ON) and len(key) > 1:
        return _marked(text, key[1:])
    if len(text) + len(added) > longest or (added == " " and not text):
        return text
    return text + added


def _marked(text: str, mark: str) -> str:
    """A mark on the last letter, where a letter has it: "e" and a circumflex, then an acute too."""
    if not text:
        return text
    made = unicodedata.normalize("NFC", text[-1] + mark)
    return text[:-1] + made if len(made) == 1 else text


def face(key: str, shifted: bool) -> str:
    """What stands on a key that types; the others have words of their own."""
    return key.upper() if shifted and key != "ß" else key
