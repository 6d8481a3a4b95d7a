"""What reads together, page by page: the texts that are sentences, and those that are none.

Running text, list items, figure captions and table rows read as sentences. Titles, headings, tiles
and column heads do not; the list of sources is not read at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

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

Terms = dict[str, Term]
_MILESTONE_LISTS = ("normal", "may_do", "not_yet", "medicine", "wound")
_ENDS = (".", "!", "?", "…", "؟")


class Said(NamedTuple):
    """A text and where it stands."""

    path: Path
    text: Text

    def where(self, language: str) -> Path:
        """The path of its words in one language."""
        return (*self.path, language) if isinstance(self.text, dict) else self.path


class Chapter(NamedTuple):
    """Texts that are measured together; `fragments` are read but are no sentences.

    `page` is None where it is a walkthrough with its parts, a recovery or the glossary.
    """

    procedure: str | None
    name: str
    path: Path
    sentences: list[Said]
    fragments: list[Said]
    page: Page | None = None

    @property
    def texts(self) -> list[Said]:
        """All of them."""
        return [*self.sentences, *self.fragments]


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
        entries = list(enumerate(content.glossary))
        meanings = [Said(("glossary", at, "meaning"), term.meaning) for at, term in entries]
        names = [Said(("glossary", at, "term"), term.term) for at, term in entries]
        yield Chapter(None, "glossary", ("glossary",), meanings, names)
    if content.parts:
        parts = list(enumerate(content.parts))
        told = [Said(("parts", at, "sentence"), part.sentence) for at, part in parts]
        names = [Said(("parts", at, "name"), part.name) for at, part in parts]
        yield Chapter(None, "parts", ("parts",), told, names)


def _page(page: Page, terms: Terms, procedure: str | None, path: Path) -> Chapter:
    told = [Said((*path, "lead"), page.lead)]
    fragments = [Said((*path, "title"), page.title)]
    for number, block in enumerate(page.blocks):
        at = (*path, "blocks", number)
        told += _sentences_of(block, terms, at)
        fragments += _fragments_of(block, at)
    if page.next_step is not None:
        told.append(Said((*path, "next_step"), page.next_step))
    return Chapter(procedure, page.id, path, told, fragments, page)


def _walkthrough(procedure: Procedure, path: Path) -> Chapter:
    steps = [((*path, "steps", at), step) for at, step in enumerate(procedure.walkthrough.steps)]
    told = [
        Said((*path, "intro"), procedure.walkthrough.intro),
        *(Said((*at, "caption"), step.caption) for at, step in steps),
    ]
    titles = [Said((*at, "title"), step.title) for at, step in steps]
    return Chapter(procedure.id, "walkthrough", path, told, titles)


def _recovery(procedure: Procedure, path: Path) -> Chapter:
    told = [Said((*path, "intro"), procedure.recovery.intro)]
    fragments: list[Said] = []
    for number, stone in enumerate(procedure.recovery.milestones):
        at = (*path, "milestones", number)
        for name in _MILESTONE_LISTS:
            told += _each((*at, name), getattr(stone, name))
        fragments += [Said((*at, "when"), stone.when), Said((*at, "title"), stone.title)]
    return Chapter(procedure.id, "recovery", path, told, fragments)


def _sentences_of(block: AnyBlock, terms: Terms, at: Path) -> list[Said]:
    match block:
        case Paragraph() | Note():
            return [Said((*at, "text"), block.text)]
        case BulletList() | NumberedSteps() | Questions():
            return _each((*at, "items"), block.items)
        case Warning():
            own = [Said((*at, "text"), block.text)] if block.text is not None else []
            return [*own, *_each((*at, "items"), block.items)]
        case Picture():
            return [Said((*at, "caption"), block.caption)] if block.caption is not None else []
        case Table():
            return _each((*at, "rows"), (_joined([row.label, *row.cells]) for row in block.rows))
        case Figures():
            rows = [((*at, "rows", number), row) for number, row in enumerate(block.rows)]
            return [
                said
                for place, row in rows
                for said in (
                    Said((*place, "label"), row.label),
                    Said((*place, "rest"), row.rest),
                )
            ]
        case TermCard():
            return [Said((*at, "term"), terms[block.term].meaning)]
        case Heading() | Tiles() | SourceList():
            return []


def _fragments_of(block: AnyBlock, at: Path) -> list[Said]:
    match block:
        case Heading():
            return [Said((*at, "text"), block.text)]
        case Tiles():
            return [
                said
                for number, tile in enumerate(block.tiles)
                for said in (
                    Said((*at, "tiles", number, "value"), tile.value),
                    Said((*at, "tiles", number, "label"), tile.label),
                )
            ]
        case Table():
            return _each((*at, "columns"), block.columns)
        case BulletList() | NumberedSteps() | Questions() | Note() | Warning() | Figures():
            return [Said((*at, "title"), block.title)] if block.title is not None else []
        case Paragraph() | Picture() | TermCard() | SourceList():
            return []


def _each(path: Path, texts: Iterable[Text]) -> list[Said]:
    return [Said((*path, number), text) for number, text in enumerate(texts)]


def _joined(parts: list[Text]) -> Text:
    """A table's row as it is read: its cells in a row, a full stop ending a sentence as ever."""
    codes = {code for part in parts if isinstance(part, dict) for code in part}
    if not codes:
        return _row([part for part in parts if isinstance(part, str)])
    return {
        code: _row([part if isinstance(part, str) else part.get(code, "") for part in parts])
        for code in sorted(codes)
    }


def _row(cells: list[str]) -> str:
    ended = [cell if cell.endswith(_ENDS) else f"{cell}," for cell in cells]
    return " ".join(ended).removesuffix(",")
