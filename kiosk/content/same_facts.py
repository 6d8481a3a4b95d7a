"""The same facts in every language: numbers, in digits or in words, clinic-set values and terms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec

from kiosk.content.marks import pieces, slots_in
from kiosk.content.model import Content
from kiosk.content.plain_language import base_of
from kiosk.content.problems import Fault, Path
from kiosk.content.shape import fields_of, nodes

NAMES_OF_TIME = frozenset({"months", "weekdays", "weekdays_short"})
"""Numbers in some languages, names in others."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER_WORDS: dict[str, dict[str, int]] = {
    "en": {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
           "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "twenty": 20, "thirty": 30,
           "fifty": 50, "hundred": 100, "thousand": 1000},
    "es": {"dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
           "ocho": 8, "nueve": 9, "diez": 10, "doce": 12, "veinte": 20, "treinta": 30,
           "cincuenta": 50, "cien": 100, "mil": 1000},
    "vi": {"hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10},
    "ar": {"ثلاث": 3, "ثلاثة": 3, "أربع": 4, "أربعة": 4, "خمس": 5, "خمسة": 5, "ست": 6,
           "ستة": 6, "سبع": 7, "سبعة": 7, "ثماني": 8, "ثمانية": 8, "تسع": 9, "تسعة": 9,
           "عشر": 10, "عشرة": 10, "عشرون": 20, "عشرين": 20, "مئة": 100, "ألف": 1000},
}  # fmt: skip
"""Words that are always numbers. One is an article too, năm is five and year in Vietnamese, and
Arabic has two in the ending of the noun: those cannot be told apart by looking at words."""
_MONTH = re.compile(r"tháng (?:mười )?(?:một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b")
"""Vietnamese counts its months."""
_BOTH = "2"
"""Some languages say "the two" for "both": it may stand there in words where English has none."""


def same_facts(content: Content) -> Iterator[Fault]:
    """Where a translation tells other numbers, values or explained words than the first language.

    Digits, values and terms count as often as they stand there; a number may be a word in one
    language and digits in the other, where both have the word.
    """
    values = msgspec.json.decode(msgspec.json.encode(content))
    for node in nodes(values, Content):
        for field in fields_of(node.kind):
            if field.parts or field.key in NAMES_OF_TIME:
                continue
            held = node.value.get(field.key)
            for path, text in _texts(held, (*node.path, field.key), field.many):
                (own, first), *others = text.items()
                for code, words in others:
                    apart = told_apart(own, first, code, words)
                    if apart:
                        yield Fault(
                            (*path, code),
                            f"This and {own} do not tell the same: {', '.join(apart)}.",
                            "Hold one against the other and mend the one that errs.",
                        )


def told_apart(own: str, first: str, code: str, words: str) -> list[str]:
    """What only one of two texts tells, the first of them in the language `own`."""
    mine, theirs = _facts(first), _facts(words)
    # A number in words is asked for only where the other language has an unmistakable word for it.
    comparable = {*_words_of(own).values()}.intersection(_words_of(code).values())
    mine_said, theirs_said = (
        Counter(str(number) for number in _said(*one) if number in comparable)
        for one in ((own, first), (code, words))
    )
    lost = (mine + mine_said) - (theirs + theirs_said)
    more = (theirs + theirs_said) - (mine + mine_said)
    more[_BOTH] -= theirs_said[_BOTH]
    return sorted(lost + more)


def _said(code: str, words: str) -> list[int]:
    """The numbers that are told in words."""
    known = _words_of(code)
    plain = _MONTH.sub("", "".join(piece.words for piece in pieces(words)).lower())
    return [known[word] for word in _WORD.findall(plain) if word in known]


def _words_of(code: str) -> dict[str, int]:
    return _NUMBER_WORDS.get(base_of(code), {})


def _texts(held: Any, path: Path, many: bool) -> Iterator[tuple[Path, dict[str, str]]]:
    for at, text in enumerate(held or ()) if many else [(None, held)]:
        if isinstance(text, dict) and len(text) > 1:
            yield (path if at is None else (*path, at)), text


def _facts(words: str) -> Counter[str]:
    """What a translation must keep: numbers, `{slots}` and `[[terms]]`, each as often as it is."""
    terms = [piece.term for piece in pieces(words) if piece.term is not None]
    plain = "".join(piece.words for piece in pieces(words))
    slots = slots_in(plain)
    numbers = [re.sub(r"[.,](?=\d{3}\b)", "", one) for one in _NUMBER.findall(plain)]
    numbers = [one.replace(",", ".") for one in numbers]
    return Counter([*numbers, *(f"{{{slot}}}" for slot in slots), *(f"[[{t}]]" for t in terms)])
