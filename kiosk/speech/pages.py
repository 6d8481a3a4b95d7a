"""A page as chunks: its title, its main message, its blocks in order, and what to do now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from msgspec.structs import replace

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
    """One block: what is one run of words here, what has parts part by part."""
    match block:
        case Heading() | Paragraph():
            yield tell.chunk(block.text, block=number)
        case Note():
            yield tell.chunk(block.title, block.text, block=number)
        case Picture():
            yield tell.chunk(block.alt, block.caption, block=number)
        case TermCard():
            term = tell.wording.terms[block.term]
            yield tell.chunk(term.term, term.meaning, block=number)
        case SourceList():
            yield from _sources(number, tell)
        case BulletList() | Questions() | NumberedSteps() | Warning():
            yield from _listed(block, number, tell)
        case Tiles() | Table() | Figures():
            yield from _rows(block, number, tell)
        case _:
            assert_never(block)


def _listed(
    block: BulletList | Questions | NumberedSteps | Warning, number: int, tell: Telling
) -> Iterator[Chunk]:
    yield tell.chunk(block.title, block.text if isinstance(block, Warning) else None, block=number)
    for place, item in enumerate(block.items, start=1):
        one = tell.chunk(item, block=number)
        if isinstance(block, NumberedSteps):
            one = replace(one, words=f"{place}. {one.words}")
        yield one


def _rows(block: Tiles | Table | Figures, number: int, tell: Telling) -> Iterator[Chunk]:
    match block:
        case Tiles():
            for tile in block.tiles:
                parts = tell.wording.say(tile.value), tell.wording.say(tile.label)
                yield replace(tell.plain(", ".join(parts), block=number), shown=parts)
        case Table():
            for row in block.rows:
                yield _row(row, block.columns, number, tell)
        case Figures():
            yield tell.chunk(block.title, block=number)
            for figures in block.rows:
                yield tell.chunk(figures.label, figures.rest, block=number)
        case _:
            assert_never(block)


def _row(row: Row, columns: Iterable[Text], number: int, tell: Telling) -> Chunk:
    """A row of a table: each cell after the name of its column."""
    say = tell.wording.say
    cells = [say(cell) for cell in row.cells]
    heads = [say(column) for column in columns]
    told = [f"{head}: {cell}" for head, cell in zip(heads, cells, strict=False)]
    one = tell.plain(say(row.label), *told, block=number)
    return replace(one, shown=(say(row.label), *cells))


def _sources(number: int, tell: Telling) -> Iterator[Chunk]:
    for source in tell.wording.content.sources:
        say = tell.wording.say
        note = say(source.note) if source.note else ""
        yield tell.plain(say(source.title), tell.wording.published(source), note, block=number)
