"""How easily each page reads: words, sentence length and a grade or an ease where one is accepted.

English has the Flesch-Kincaid grade with textstat's count of syllables, Spanish the ease of
INFLESZ. For other languages no measure is accepted: they have the length of their sentences alone.
What is measured is what reads as sentences (`kiosk.content.chapters`). A list item counts as a
sentence, whatever it ends with. The name of a procedure that the glossary explains counts as a
word of two syllables in English; the raw grade counts it as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from warnings import catch_warnings, simplefilter

from msgspec import Struct

from kiosk.content.chapters import Chapter, chapters_of
from kiosk.content.model import Content
from kiosk.content.problems import Path
from kiosk.content.spanish import Ease, ease
from kiosk.content.wording import Wording

_ENDS = re.compile(r"(?<=[.!?…؟])[\"”’»)]*\s+(?=[\"“‘«(¿¡]*(\w))")
_SHORT_FORM = re.compile(r"\b(?:Dr|Mr|Ms|Mrs|St|vs|e\.g|i\.e)\.$")
_WORD = re.compile(r"\S*\w\S*")
_LONG_NAME = 3
"""From so many syllables on a procedure's name would drown the measure of the words around it."""


class Measure(Struct, frozen=True):
    """How one page reads in one language; grades and ease are None where there is no such measure.

    `procedure` is None for pages that belong to none. Beside the pages of the content there are
    "walkthrough" and "recovery" for each procedure, "glossary", and "parts" of the walkthrough.
    """

    procedure: str | None
    page: str
    language: str
    words: int
    grade: float | None
    words_per_sentence: float
    raw_grade: float | None
    path: Path
    ease: Ease | None = None

    def as_json(self) -> dict[str, str | int | float | None]:
        """Exactly the keys procedure, page, language, words, grade and words_per_sentence."""
        return {
            "procedure": self.procedure,
            "page": self.page,
            "language": self.language,
            "words": self.words,
            "grade": self.grade,
            "words_per_sentence": self.words_per_sentence,
        }

    def ease_json(self) -> dict[str, str | float | None]:
        """The keys procedure, page, language, inflesz and fernandez_huerta."""
        points: dict[str, float] = self.ease._asdict() if self.ease is not None else {}
        return {
            "procedure": self.procedure,
            "page": self.page,
            "language": self.language,
            **points,
        }


def measures(content: Content) -> tuple[Measure, ...]:
    """Every page in every language, in the order of the content."""
    return tuple(
        _measure(chapter, Wording(content, language.code, {}))
        for language in content.languages
        for chapter in chapters_of(content)
    )


def sentences(words: str) -> list[str]:
    """The sentences of plain words; a text without a full stop is one sentence."""
    found: list[str] = []
    begin, text = 0, words.strip()
    for end in _ENDS.finditer(text):
        part = text[begin : end.start()]
        if not (end[1].islower() or _SHORT_FORM.search(part)):
            found.append(part)
            begin = end.end()
    return [*found, text[begin:]] if text[begin:] else found


# --- measuring --------------------------------------------------------------------------------


def _measure(chapter: Chapter, wording: Wording) -> Measure:
    told = [each for said in chapter.sentences for each in sentences(wording.say(said.text))]
    counts = [len(_WORD.findall(each)) for each in told]
    inside = sum(counts)
    outside = sum(len(_WORD.findall(wording.say(said.text))) for said in chapter.fragments)
    grade = raw = None
    if inside and is_english(wording.language):
        syllables, excess = _syllables(told, wording)
        base = 0.39 * inside / len(told) - 15.59
        raw = round(base + 11.8 * syllables / inside, 1)
        grade = round(base + 11.8 * (syllables - excess) / inside, 1)
    spanish = bool(inside) and base_of(wording.language) == "es"
    return Measure(
        chapter.procedure,
        chapter.name,
        wording.language,
        inside + outside,
        grade,
        round(inside / max(1, len(told)), 1),
        raw,
        chapter.path,
        ease(" ".join(told), inside, len(told)) if spanish else None,
    )


def base_of(code: str) -> str:
    """The language of a code, whatever its country: "es" of "es-MX"; "en-XA" is nobody's."""
    return "" if code == "en-XA" else code.split("-")[0]


def is_english(code: str) -> bool:
    """Whether the grade means anything in this language."""
    return base_of(code) == "en"


def _syllables(told: Iterable[str], wording: Wording) -> tuple[int, int]:
    """All syllables, and those by which long names of explained procedures exceed two each."""
    count = _counter()
    text = " ".join(told)
    names = {
        word.lower()
        for procedure in wording.content.procedures
        if procedure.id in wording.terms
        for word in wording.say(procedure.name).split()
        if count(word) >= _LONG_NAME
    }
    words = re.findall(r"\w+", text.lower())
    return count(text), sum(count(word) - 2 for word in words if word in names)


def _counter() -> Callable[[str], int]:
    with catch_warnings():
        simplefilter("ignore", UserWarning)  # its use of pkg_resources is locked, and no news
        import textstat  # takes a third of a second to load, and a running kiosk never measures

    return lambda words: int(textstat.syllable_count(words))
