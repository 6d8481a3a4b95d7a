"""The texts of a page's blocks as lines of a paper, in reading order. Pure."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import assert_never

from kiosk.content.model import (
    AnyBlock,
    BulletList,
    Figures,
    Heading,
    Note,
    NumberedSteps,
    Paragraph,
    Picture,
    Questions,
    SourceList,
    Table,
    TermCard,
    Tiles,
    Warning,
)
from kiosk.content.wording import Wording


class Style(enum.StrEnum):
    """How a line of the paper looks."""

    LEAD = "lead"
    HEADING = "heading"
    TEXT = "text"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Line:
    """One text: `mark` stands before it (a bullet, a number, what it is), `sources` back it."""

    words: str
    style: Style = Style.TEXT
    mark: str = ""
    sources: tuple[str, ...] = ()


def block_lines(block: AnyBlock, wording: Wording) -> list[Line]:
    """The lines of one block of a page, in reading order; the last one cites its sources."""
    lines = list(_lines(block, wording))
    return [*lines[:-1], replace(lines[-1], sources=block.sources)] if block.sources else lines


def _lines(  # noqa: C901  (one arm for each kind of block)
    block: AnyBlock, wording: Wording
) -> Iterator[Line]:
    say = wording.say
    match block:
        case Heading():
            yield Line(say(block.text), Style.HEADING)
        case Paragraph():
            yield Line(say(block.text))
        case BulletList() | NumberedSteps() | Questions():
            if block.title is not None:
                yield Line(say(block.title), Style.HEADING)
            numbered = isinstance(block, NumberedSteps)
            for number, item in enumerate(block.items, start=1):
                yield Line(say(item), mark=f"{number}." if numbered else "•")
        case Note():
            yield Line(say(block.title) if block.title else "Note", Style.HEADING)
            yield Line(say(block.text))
        case Warning():
            yield Line(say(block.title), Style.HEADING, block.tier)
            if block.text is not None:
                yield Line(say(block.text))
            for item, drawing in zip_longest(block.items, block.drawings):
                yield Line(say(item), mark="•")
                if drawing is not None:
                    yield Line(say(drawing.alt), Style.ASIDE, "picture")
        case Tiles():
            for tile in block.tiles:
                yield Line(f"{say(tile.value)} — {say(tile.label)}", mark="▪")
        case Picture():
            yield Line(say(block.alt), Style.ASIDE, "picture")
            if block.caption is not None:
                yield Line(say(block.caption))
        case Table():
            heads = [say(column) for column in block.columns]
            for row in block.rows:
                yield Line(say(row.label), Style.HEADING)
                for head, cell in zip(heads, row.cells, strict=False):
                    yield Line(say(cell), mark=f"{head}:")
        case Figures():
            yield Line(say(block.title), Style.HEADING)
            for figure in block.rows:
                shown = f"{wording.number(figure.count)} of {wording.number(block.of)} figures"
                yield Line(f"{say(figure.label)} {say(figure.rest)}", mark=shown)
        case TermCard():
            term = wording.terms[block.term]
            yield Line(say(term.meaning), mark=f"{say(term.term)}:")
        case SourceList():
            for source in wording.content.sources:
                note = f" {say(source.note)}" if source.note is not None else ""
                words = f"{say(source.title)} ({wording.published(source)}).{note}"
                yield Line(words, mark="•", sources=(source.id,))
        case _:
            assert_never(block)
