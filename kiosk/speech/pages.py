"""A page as chunks: its title, its main message, its blocks in order, and what to do now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from kiosk.content.model import (
    AnyBlock,
    BulletList,
    Figures,
    Heading,
    Note,
    NumberedSteps,
    Page,
    Paragraph,
    Picture,
    Questions,
    Row,
    SourceList,
    Table,
    TermCard,
    Text,
    Tiles,
    Warning,
)
from kiosk.content.wording import Wording
from kiosk.speech.chunks import Chunk, Telling, worth_saying


def page_chunks(page: Page, wording: Wording) -> tuple[Chunk, ...]:
    """What a page says."""
    return worth_saying(_page(page, Telling(wording)))


def _page(page: Page, tell: Telling) -> Iterator[Chunk]:
    yield tell.chunk(page.title)
    yield tell.chunk(page.lead)
    for number, block in enumerate(page.blocks):
        yield from _block(block, number, tell)
    if page.next_step is not None:
        yield tell.chunk(tell.wording.content.interface.what_to_do_now, page.next_step)


def _block(block: AnyBlock, number: int, tell: Telling) -> Iterator[Chunk]:
    match block:
        case Heading() | Paragraph():
            yield tell.chunk(block.text, block=number)
        case BulletList() | Questions():
            yield from _listed(block.title, block.items, number, tell)
        case NumberedSteps():
            yield tell.chunk(block.title, block=number)
            for place, item in enumerate(block.items, start=1):
                words = tell.wording.say(item)
                one = tell.plain(f"{place}.", words, block=number)
                yield Chunk(one.words, one.language, (words,), number)
        case Note():
            yield tell.chunk(block.title, block.text, block=number)
        case Warning():
            yield tell.chunk(block.title, block.text, block=number)
            yield from _listed(None, block.items, number, tell)
        case Tiles():
            for tile in block.tiles:
                yield tell.chunk(tile.value, tile.label, block=number)
        case Picture():
            yield tell.chunk(block.alt, block.caption, block=number)
        case Table():
            for row in block.rows:
                yield _row(row, block.columns, number, tell)
        case Figures():
            yield tell.chunk(block.title, block=number)
            for figures in block.rows:
                yield tell.chunk(figures.label, figures.rest, block=number)
        case TermCard():
            term = tell.wording.terms[block.term]
            yield tell.chunk(term.term, term.meaning, block=number)
        case SourceList():
            yield from _sources(number, tell)
        case _:
            assert_never(block)


def _listed(
    title: Text | None, items: Iterable[Text], number: int, tell: Telling
) -> Iterator[Chunk]:
    if title is not None:
        yield tell.chunk(title, block=number)
    for item in items:
        yield tell.chunk(item, block=number)


def _row(row: Row, columns: Iterable[Text], number: int, tell: Telling) -> Chunk:
    """A row of a table: each cell after the name of its column."""
    say = tell.wording.say
    cells = [say(cell) for cell in row.cells]
    heads = [say(column) for column in columns]
    told = [f"{head}: {cell}" for head, cell in zip(heads, cells, strict=False)]
    one = tell.plain(say(row.label), *told, block=number)
    return Chunk(one.words, one.language, (say(row.label), *cells), number)


def _sources(number: int, tell: Telling) -> Iterator[Chunk]:
    for source in tell.wording.content.sources:
        by = f"{source.publisher}, {source.year}" if source.year else source.publisher
        note = tell.wording.say(source.note) if source.note else ""
        yield tell.plain(source.title, by, note, block=number)
