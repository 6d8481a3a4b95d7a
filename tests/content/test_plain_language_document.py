"""docs/plain-language.md: every page has its points, lost ones their reason, sums are right."""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec
import pytest

from kiosk.content import advice, hard_words
from kiosk.content.model import Content
from kiosk.options import SHIPPED_CONTENT

DOCUMENT = SHIPPED_CONTENT.parent / "docs" / "plain-language.md"
PEMAT_UNDERSTANDING = [*range(1, 13), *range(15, 20)]
PEMAT_ACTING = [*range(20, 27)]
CDC = [*range(1, 21)]


class Sheet(NamedTuple):
    """The points of one instrument by page and item ("1", "0" or "–"), sums and reasons."""

    points: dict[str, dict[int, str]]
    sums: dict[str, tuple[str, str]]
    reasons: dict[int, str]


def rows(text: str) -> list[list[str]]:
    """The cells of all table rows, without the lines below the heads."""
    lines = re.findall(r"^\| (.*) \|$", text, re.MULTILINE)
    cells = [line.split(" | ") for line in lines]
    return [row for row in cells if not set("".join(row)) <= set(":- ")]


def sheet(title: str) -> Sheet:
    """One part of the document."""
    part = DOCUMENT.read_text(encoding="utf-8").split(f"## {title}\n")[1].split("\n## ")[0]
    table = rows(part)
    head = next(row for row in table if row[0] == "page")
    items = [int(cell) for cell in head[1:] if cell.isdigit()]
    scored = [row for row in table if len(row) == len(head) and row[0] != "page"]
    return Sheet(
        {row[0]: dict(zip(items, row[1:], strict=False)) for row in scored},
        {row[0]: (row[-3], row[-2]) for row in scored},
        {int(row[0]): row[2] for row in table if row[0].isdigit()},
    )


@pytest.fixture(
    params=[
        ("PEMAT: understanding", PEMAT_UNDERSTANDING, 91),
        ("PEMAT: acting", PEMAT_ACTING, 91),
        ("CDC Clear Communication Index", CDC, 90),
    ],
    ids=["understanding", "acting", "cdc"],
)
def judged(request: pytest.FixtureRequest) -> tuple[Sheet, list[int], int]:
    title, items, goal = request.param
    return sheet(title), items, goal


def test_every_page_and_every_item(judged: tuple[Sheet, list[int], int]) -> None:
    found, items, _ = judged
    content = msgspec.json.decode(SHIPPED_CONTENT.read_bytes(), type=Content)
    pages = [page.id for page in content.shared_pages]
    assert all([page.id for page in each.pages] == list(found.points)[len(pages) :]
               for each in content.procedures)  # fmt: skip
    assert list(found.points)[: len(pages)] == pages
    assert all(list(points) == items for points in found.points.values())
    assert list(found.reasons) == items


def test_the_sums(judged: tuple[Sheet, list[int], int]) -> None:
    found, _, goal = judged
    for page, points in found.points.items():
        asked = [point for point in points.values() if point != "–"]
        assert set(asked) <= {"0", "1"}
        got = asked.count("1")
        percent = round(100 * got / len(asked))
        assert found.sums[page] == (f"{got} of {len(asked)}", str(percent)), page
        assert percent >= goal, page


def test_every_lost_point_is_explained(judged: tuple[Sheet, list[int], int]) -> None:
    found, *_ = judged
    for page, points in found.points.items():
        for item, point in points.items():
            assert point != "0" or f"`{page}`" in found.reasons[item], (page, item)


def test_the_limits_are_those_of_the_check() -> None:
    told = {row[0]: row[1:] for row in rows(DOCUMENT.read_text(encoding="utf-8"))}
    codes = ("en", "es", "vi", "ar")
    assert told["longest sentence"][:4] == [
        str(advice.longest(code, advice.LONGEST_SENTENCE)) for code in codes
    ]
    assert told["words in a sentence, mean of a page"][:4] == [
        f"{advice.longest(code, advice.LEAST_WORDS_PER_SENTENCE)} to "
        f"{advice.longest(code, advice.MOST_WORDS_PER_SENTENCE)}"
        for code in codes
    ]
    grade, ease = told["grade or ease"][:2]
    assert f"{advice.MOST_GRADE} at most" in grade
    assert f"{advice.LEAST_EASE:.0f} points or more" in ease
    listed = told["doctors' words with plain ones for them"]
    assert listed[0] == f"a list of {len(hard_words.HARD_WORDS['en'])}"
    assert listed[1] == f"a list of {len(hard_words.HARD_WORDS['es'])}"
