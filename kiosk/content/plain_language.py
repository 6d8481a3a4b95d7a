"""How easily each page reads: words, sentence length and, in English, the reading grade.

The grade is Flesch-Kincaid with textstat's count of syllables. What is measured is what reads as
sentences: running text, list items, figure captions, table rows. Headings, titles and the list of
sources are not. A list item counts as a sentence, whatever it ends with. The name of a procedure
that the glossary explains counts as a word of two syllables; the raw grade counts it as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple
from warnings import catch_warnings, simplefilter

from msgspec import Struct

from kiosk.content.model import (
    AnyBlock,
    BulletList,
    Content,
    Figures,
    Heading,
    Note,
    NumberedSteps,
    Page,
    Paragraph,
    Picture,
    Procedure,
    Questions,
    SourceList,
    Table,
    Term,
    TermCard,
    Text,
    Tiles,
    Warning,
)
from kiosk.content.problems import Path
from kiosk.content.wording import Wording

Terms = dict[str, Term]

_ENDS = re.compile(r"(?<=[.!?…؟])[\"”’»)]*\s+(?=[\"“‘«(¿¡]*(\w))")
_SHORT_FORM = re.compile(r"\b(?:Dr|Mr|Ms|Mrs|St|vs|e\.g|i\.e)\.$")
_WORD = re.compile(r"\S*\w\S*")
_LONG_NAME = 3
"""From so many syllables on a procedure's name would drown the measure of the words around it."""


class Measure(Struct, frozen=True):
    """How one page reads in one language; the grades are None where there is no such measure.

    `procedure` is None for pages that belong to none. Beside the pages of the content there are
    "walkthrough" and "recovery" for each procedure, and "glossary".
    """

    procedure: str | None
    page: str
    language: str
    words: int
    grade: float | None
    words_per_sentence: float
    raw_grade: float | None
    path: Path

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


class Chapter(NamedTuple):
    """Texts that are measured together; `fragments` are read but are no sentences."""

    procedure: str | None
    name: str
    path: Path
    sentences: list[Text]
    fragments: list[Text]


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
    told = [each for text in chapter.sentences for each in sentences(wording.say(text))]
    counts = [len(_WORD.findall(each)) for each in told]
    inside = sum(counts)
    outside = sum(len(_WORD.findall(wording.say(text))) for text in chapter.fragments)
    grade = raw = None
    if inside and is_english(wording.language):
        syllables, excess = _syllables(told, wording)
        base = 0.39 * inside / len(told) - 15.59
        raw = round(base + 11.8 * syllables / inside, 1)
        grade = round(base + 11.8 * (syllables - excess) / inside, 1)
    return Measure(
        chapter.procedure,
        chapter.name,
        wording.language,
        inside + outside,
        grade,
        round(inside / max(1, len(told)), 1),
        raw,
        chapter.path,
    )


def is_english(code: str) -> bool:
    """Whether the grade means anything in this language."""
    return code == "en" or (code.startswith("en-") and code != "en-XA")


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


# --- what is read -----------------------------------------------------------------------------


def chapters_of(content: Content) -> Iterator[Chapter]:
    """Every page and what reads like one, in the order of the content."""
    terms = {term.id: term for term in content.glossary}
    for number, page in enumerate(content.shared_pages):
        yield _page(page, terms, None, ("shared_pages", number))
    for number, procedure in enumerate(content.procedures):
        path: Path = ("procedures", number)
        for index, page in enumerate(procedure.pages):
            yield _page(page, terms, procedure.id, (*path, "pages", index))
        yield _walkthrough(procedure, (*path, "walkthrough"))
        yield _recovery(procedure, (*path, "recovery"))
    if content.glossary:
        meanings = [term.meaning for term in content.glossary]
        names = [term.term for term in content.glossary]
        yield Chapter(None, "glossary", ("glossary",), meanings, names)


def _page(page: Page, terms: Terms, procedure: str | None, path: Path) -> Chapter:
    told: list[Text] = [page.lead]
    fragments: list[Text] = [page.title]
    for block in page.blocks:
        told += _sentences_of(block, terms)
        fragments += _fragments_of(block)
    told += [page.next_step] if page.next_step is not None else []
    return Chapter(procedure, page.id, path, told, fragments)


def _walkthrough(procedure: Procedure, path: Path) -> Chapter:
    steps = procedure.walkthrough.steps
    told = [procedure.walkthrough.intro, *(step.caption for step in steps)]
    return Chapter(procedure.id, "walkthrough", path, told, [step.title for step in steps])


def _recovery(procedure: Procedure, path: Path) -> Chapter:
    told: list[Text] = [procedure.recovery.intro]
    fragments: list[Text] = []
    for stone in procedure.recovery.milestones:
        told += [*stone.normal, *stone.may_do, *stone.not_yet, *stone.medicine, *stone.wound]
        fragments += [stone.when, stone.title]
    return Chapter(procedure.id, "recovery", path, told, fragments)


def _sentences_of(block: AnyBlock, terms: Terms) -> list[Text]:
    match block:
        case Paragraph() | Note():
            return [block.text]
        case BulletList() | NumberedSteps() | Questions():
            return list(block.items)
        case Warning():
            return [*([block.text] if block.text is not None else []), *block.items]
        case Picture():
            return [block.caption] if block.caption is not None else []
        case Table():
            return [_joined([row.label, *row.cells]) for row in block.rows]
        case Figures():
            return [text for row in block.rows for text in (row.label, row.rest)]
        case TermCard():
            return [terms[block.term].meaning]
        case Heading() | Tiles() | SourceList():
            return []


def _fragments_of(block: AnyBlock) -> list[Text]:
    match block:
        case Heading():
            return [block.text]
        case Tiles():
            return [text for tile in block.tiles for text in (tile.value, tile.label)]
        case Table():
            return list(block.columns)
        case BulletList() | NumberedSteps() | Questions() | Note() | Warning() | Figures():
            return [block.title] if block.title is not None else []
        case Paragraph() | Picture() | TermCard() | SourceList():
            return []


def _joined(parts: list[Text]) -> Text:
    """A table's row as it is read: one sentence out of its cells."""
    codes = {code for part in parts if isinstance(part, dict) for code in part}
    if not codes:
        return ", ".join(part for part in parts if isinstance(part, str))
    return {
        code: ", ".join(part if isinstance(part, str) else part.get(code, "") for part in parts)
        for code in sorted(codes)
    }
