"""docs/facts.md says where each fact is told, for a reviewer: it says the truth."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec
import pytest

from kiosk.content.model import Content
from kiosk.options import SHIPPED_CONTENT

DOCUMENT = SHIPPED_CONTENT.parent / "docs" / "facts.md"
ROW = re.compile(r"^\| ([A-Z]+\d+) \|.*\| ([^|]+) \|$", re.MULTILINE)
SHORT = {"vertebroplasty": "VP", "kyphoplasty": "KP"}


def documented() -> dict[str, set[str]]:
    """By fact: where the document says it is told, as `VP/overview`, `KP/step:cement` and so on."""
    return {
        fact: {
            f"{owner}/{name.strip()}"
            for part in cell.split(";")
            for head, _, names in [part.strip().partition("/ ")]
            for owner in (("VP", "KP") if head == "both" else (head,))
            for name in names.split(",")
        }
        for fact, cell in ROW.findall(DOCUMENT.read_text(encoding="utf-8"))
    }


def told(content: Content) -> dict[str, set[str]]:
    """By fact: where the content tells it."""
    found: dict[str, set[str]] = {}

    def note(facts: Iterable[str], place: str) -> None:
        for fact in facts:
            found.setdefault(fact, set()).add(place)

    for procedure in content.procedures:
        mine = SHORT[procedure.id]
        for page in procedure.pages:
            note(page.facts, f"{mine}/{page.id}")
        for step in procedure.walkthrough.steps:
            note(step.facts, f"{mine}/step:{step.id}")
        for milestone in procedure.recovery.milestones:
            note(milestone.facts, f"{mine}/time:{milestone.id}")
    for page in content.shared_pages:
        note(page.facts, f"shared/{page.id}")
    return found


@pytest.fixture(scope="module")
def content() -> Content:
    return msgspec.json.decode(SHIPPED_CONTENT.read_bytes(), type=Content)


def test_each_fact_is_told_where_the_document_says(content: Content) -> None:
    written, there = documented(), told(content)
    assert len(written) > 100
    assert {fact: there.get(fact) for fact in written} == written


def test_each_fact_of_the_content_stands_in_the_document(content: Content) -> None:
    assert told(content).keys() <= documented().keys()
