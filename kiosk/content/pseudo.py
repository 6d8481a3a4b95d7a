"""A language that nobody speaks, to try layouts with: English longer, accented and mirrored."""

from __future__ import annotations

import re

from msgspec import structs

from kiosk.content.model import Content, Language, Text
from kiosk.content.shape import mapped

PSEUDO = Language(code="en-XA", name="Ṕśéúðó", direction="rtl")

_MARK = re.compile(r"(\[\[[^\[\]|]*\]\]|\[\[[^\[\]|]*\||\]\]|\{[^{}]*\})")
_LONGER = str.maketrans(
    {
        **{letter: letter + accented for letter, accented in zip("aeiou", "áéíóú", strict=True)},
        **{letter: letter + accented for letter, accented in zip("AEIOU", "ÁÉÍÓÚ", strict=True)},
        "n": "nñ",
        "s": "šs",
        "c": "ç",
        "r": "ř",
        "y": "ý",
        "z": "ž",
        "l": "ł",
        "d": "ď",
        "S": "Š",
        "C": "Ç",
        "N": "Ñ",
        "T": "Ť",
        "Y": "Ý",
    }
)


def with_pseudo(content: Content) -> Content:
    """The same content with the language `en-XA` added, written from right to left."""
    codes = [language.code for language in content.languages]

    def told(text: Text) -> Text:
        words = dict.fromkeys(codes, text) if isinstance(text, str) else dict(text)
        english = words.get("en") or next(iter(words.values()), "")
        return words | {PSEUDO.code: pseudo(english)}

    return structs.replace(mapped(content, told), languages=(*content.languages, PSEUDO))


def pseudo(words: str) -> str:
    """About 40 % longer and accented, with `{slots}` and `[[terms]]` as they were."""
    return "".join(_changed(part) for part in _MARK.split(words))


def _changed(part: str) -> str:
    if part.startswith("[[") and part.endswith("]]"):
        return f"[[{part[2:-2]}|{part[2:-2].translate(_LONGER)}]]"
    return part if _MARK.fullmatch(part) else part.translate(_LONGER)
