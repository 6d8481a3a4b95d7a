"""A page's blocks as plain dictionaries, in one language, for QML to lay out. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import assert_never

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
    Questions,
    SourceList,
    Table,
    TermCard,
    Text,
    Tiles,
    Warning,
)
from kiosk.content.shape import texts
from kiosk.content.wording import Wording

BlockMap = dict[str, object]


def line(text: Text, wording: Wording) -> dict[str, str]:
    """A text twice: `markup` for the eye (terms underlined), `plain` for the ear."""
    return {"markup": wording.rich(text), "plain": wording.say(text)}


def lines(many: Iterable[Text], wording: Wording) -> list[dict[str, str]]:
    """Several texts, each as by `line`."""
    return [line(text, wording) for text in many]


def word_count(page: Page, wording: Wording) -> int:
    """How many words a patient reads on a page, in the wording's language."""
    return sum(len(wording.say(text).split()) for text in texts(page))


def block_map(
    block: AnyBlock,
    key: str,
    wording: Wording,
    picture_url: Callable[[str], str],
) -> BlockMap:
    """One block for QML; `key` names it among all blocks (ticked questions are kept by it)."""
    made: BlockMap = {"kind": type(block).__struct_config__.tag, "key": key}
    match block:
        case Heading() | Paragraph():
            made["text"] = line(block.text, wording)
        case BulletList() | NumberedSteps():
            made["title"] = wording.say(block.title) if block.title else ""
            made["items"] = lines(block.items, wording)
        case Questions():
            made["title"] = wording.say(block.title) if block.title else ""
            made["items"] = [
                {"key": f"{key}.{number}", "plain": wording.say(item)}
                for number, item in enumerate(block.items)
            ]
        case Note():
            made["title"] = wording.say(block.title) if block.title else ""
            made["text"] = line(block.text, wording)
        case Warning():
            made["tier"] = block.tier
            made["title"] = wording.say(block.title)
            made["text"] = wording.say(block.text) if block.text else ""
            made["items"] = lines(block.items, wording)
            made["drawings"] = [
                {"picture": picture_url(one.picture), "alt": wording.say(one.alt)}
                for one in block.drawings
            ]
        case Tiles():
            made["tiles"] = [
                {"value": wording.say(tile.value), "label": wording.say(tile.label)}
                for tile in block.tiles
            ]
        case Picture():
            made["picture"] = picture_url(block.picture)
            made["alt"] = wording.say(block.alt)
            made["caption"] = wording.say(block.caption) if block.caption else ""
        case Table():
            made["columns"] = [wording.say(column) for column in block.columns]
            made["rows"] = [
                {"label": wording.say(row.label), "cells": lines(row.cells, wording)}
                for row in block.rows
            ]
        case Figures():
            made["title"] = wording.say(block.title)
            made["of"] = block.of
            made["rows"] = [
                {
                    "count": row.count,
                    "label": wording.say(row.label),
                    "rest": wording.say(row.rest),
                    "caption": wording.fill(
                        wording.content.interface.of_count, count=row.count, of=block.of
                    ),
                }
                for row in block.rows
            ]
        case TermCard():
            term = next(one for one in wording.content.glossary if one.id == block.term)
            made["title"] = wording.say(term.term)
            made["text"] = wording.say(term.meaning)
        case SourceList():
            made["items"] = [
                {
                    "title": wording.say(source.title),
                    "by": wording.published(source),
                    "note": wording.say(source.note) if source.note else "",
                }
                for source in wording.content.sources
            ]
        case _:
            assert_never(block)
    return made


def question_text(key: str, content: Content, wording: Wording) -> str:
    """The words of a ticked question, from its key `PROCEDURE/PAGE/BLOCK.ITEM`."""
    procedure_id, page_id, place = key.split("/")
    block_number, item_number = (int(part) for part in place.split("."))
    procedures = [one for one in content.procedures if one.id == procedure_id]
    pages = procedures[0].pages if procedures else content.shared_pages
    page = next(one for one in pages if one.id == page_id)
    block = page.blocks[block_number]
    assert isinstance(block, Questions)
    return wording.say(block.items[item_number])
