"""What each page and screen says: all of it, in order, and without marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from kiosk.content.model import Content, Page, Picture, SourceList, Table, Tiles, Warning
from kiosk.content.shape import texts
from kiosk.content.wording import Wording
from kiosk.speech import screens
from kiosk.speech.chunks import Chunk
from kiosk.speech.pages import page_chunks
from tests.factory import small_content

LANGUAGES = ("en", "es", "vi", "ar")


def all_pages(content: Content) -> Iterator[Page]:
    yield from content.shared_pages
    for procedure in content.procedures:
        yield from procedure.pages


def letters(words: str) -> str:
    """The letters alone: what numbers and stops become is tested elsewhere."""
    return re.sub(r"[\W\d_]+", "", words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_every_text_of_it_in_order(shipped: Content, language: str) -> None:
    wording = Wording(shipped, language, {})
    for page in all_pages(shipped):
        told = letters("".join(chunk.words for chunk in page_chunks(page, wording)))
        if any(isinstance(block, Table) for block in page.blocks):
            continue  # columns are said anew with each row: the next test
        at = 0
        blocks = [block for block in page.blocks if isinstance(block, Warning)]
        drawn = [drawing.alt for block in blocks for drawing in block.drawings]
        for text in texts(page):
            words = letters(wording.say(text))
            if text in drawn:  # a drawing shows what its sign says
                continue
            if len(words) < 12 or re.search(r"\d|[A-Z]{2}|mm|mL", wording.say(text)):
                continue
            found = told.find(words, at)
            assert found >= 0, (page.id, wording.say(text))
            at = found + len(words)


def test_a_table_is_said_row_by_row_with_its_columns(shipped: Content) -> None:
    wording = Wording(shipped, "en", {})
    page = next(p for p in all_pages(shipped) if any(isinstance(b, Table) for b in p.blocks))
    number, table = next((n, b) for n, b in enumerate(page.blocks) if isinstance(b, Table))
    rows = [chunk for chunk in page_chunks(page, wording) if chunk.block == number]
    assert len(rows) == len(table.rows)
    for row, chunk in zip(table.rows, rows, strict=True):
        cells = tuple(wording.say(cell) for cell in row.cells)
        assert chunk.shown == (wording.say(row.label), *cells)
        for column in table.columns:
            assert f"{wording.say(column)}: " in chunk.words


def test_every_kind_of_block_is_said_and_knows_its_place() -> None:
    content = small_content()
    wording = Wording(content, content.languages[0].code, {})
    for page in all_pages(content):
        chunks = page_chunks(page, wording)
        assert chunks[0].shown == (wording.say(page.title),)
        assert {chunk.block for chunk in chunks} >= set(range(len(page.blocks)))


def test_tiles_and_pictures_say_both_their_parts(shipped: Content) -> None:
    wording = Wording(shipped, "en", {})
    blocks = [
        (block, [chunk for chunk in page_chunks(page, wording) if chunk.block == number])
        for page in all_pages(shipped)
        for number, block in enumerate(page.blocks)
    ]
    tiles = next((block, said) for block, said in blocks if isinstance(block, Tiles))
    first = tiles[0].tiles[0]
    assert tiles[1][0].shown == (wording.say(first.value), wording.say(first.label))
    picture = next((b, said) for b, said in blocks if isinstance(b, Picture) and b.caption)
    assert wording.say(picture[0].alt).split()[0] in picture[1][0].words


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_mark_reaches_the_ear(shipped: Content, language: str) -> None:
    for chunk in everything(shipped, language):
        assert not re.search(r"[\[\]{}<>|\u2066-\u2069]", chunk.words), chunk.words
        assert chunk.words[-1] in ".!?؟…:;"
        assert "\n" not in chunk.words


def test_languages_are_said_each_in_itself(shipped: Content) -> None:
    said = screens.languages_chunks(Wording(shipped, "en", {}))
    assert [chunk.language for chunk in said] == ["en", *LANGUAGES]


def test_an_unchosen_list_says_how_to_choose(shipped: Content) -> None:
    wording = Wording(shipped, "en", {})
    none = screens.questions_chunks((), wording)
    some = screens.questions_chunks(("How long?",), wording)
    assert wording.say(shipped.interface.my_questions_none) in none[1].shown
    assert some[-1].shown == ("How long?",)


def test_compared_steps_are_said_after_the_procedures_name(shipped: Content) -> None:
    wording = Wording(shipped, "en", {})
    first, second = shipped.procedures
    said = screens.step_chunks([(first, first.walkthrough.steps[0]), (second, None)], wording)
    assert said[0].shown[0] == wording.say(first.name)
    assert wording.say(second.name) in said[-1].words


def everything(content: Content, language: str) -> Iterator[Chunk]:
    """All that can be said, but for sources: those stand in English and name what they like."""
    wording = Wording(content, language, {})
    for page in all_pages(content):
        places = {n for n, block in enumerate(page.blocks) if isinstance(block, SourceList)}
        yield from (each for each in page_chunks(page, wording) if each.block not in places)
    yield from screens.attract_chunks(wording)
    yield from screens.home_chunks(wording)
    yield from screens.asking_chunks(wording)
    yield from screens.calendar_chunks("May 2026", wording)
    for term in content.glossary:
        yield from screens.term_chunks(term.id, wording)
    for one in content.procedures:
        yield from screens.topics_chunks(one, wording)
        for step in one.walkthrough.steps:
            yield from screens.step_chunks([(one, step)], wording)
        for milestone in one.recovery.milestones:
            yield from screens.recovery_chunks(one, milestone, "", wording)
