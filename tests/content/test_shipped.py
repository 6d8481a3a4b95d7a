"""The content we ship: it passes every check, reads easily, and tells every fact."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.content.advice import LEAST_EASE, longest
from kiosk.content.checking import Checked, check_content
from kiosk.content.digest import review_state
from kiosk.content.model import Content, SourceList, Warning
from kiosk.loading import picture_finder
from kiosk.walkthrough.laws import broken_laws

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check_content(
        (ROOT / "content.json").read_bytes(),
        file="content.json",
        has_picture=picture_finder(ROOT / "media"),
        check_walkthrough=broken_laws,
    )


@pytest.fixture(scope="module")
def content(checked: Checked) -> Content:
    assert checked.content is not None, "\n".join(each.as_line() for each in checked.problems)
    return checked.content


def test_it_has_no_problem(checked: Checked) -> None:
    assert [each.as_line() for each in checked.problems] == []


def test_it_names_its_schema(content: Content) -> None:
    assert content.schema == "content.schema.json"


def test_every_page_is_at_grade_six_or_less_and_the_mean_at_five(checked: Checked) -> None:
    english = [each for each in checked.pages if each.language == "en"]
    grades = {(each.procedure, each.page): each.grade for each in english if each.grade is not None}
    assert len(grades) == len(english)
    assert {page: grade for page, grade in grades.items() if grade > 6.0} == {}
    assert sum(grades.values()) / len(grades) <= 5.0


def test_sentences_are_neither_long_nor_chopped(checked: Checked) -> None:
    means = {
        (each.language, each.procedure, each.page): each.words_per_sentence
        for each in checked.pages
    }
    odd = {
        page: mean
        for page, mean in means.items()
        if not longest(page[0], 6) <= mean <= longest(page[0], 15)
    }
    assert odd == {}


def test_spanish_is_quite_easy_on_every_page(checked: Checked) -> None:
    eases = {
        (each.procedure, each.page): each.ease.inflesz
        for each in checked.pages
        if each.ease is not None
    }
    assert len(eases) == len([each for each in checked.pages if each.language == "es"])
    assert {page: ease for page, ease in eases.items() if ease < LEAST_EASE} == {}


def test_nothing_could_be_plainer_by_the_measures(checked: Checked) -> None:
    assert [each.as_line() for each in checked.advice] == []


def test_facts_are_told_where_their_table_says(content: Content) -> None:
    table = (ROOT / "docs" / "facts.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ?([A-Z][0-9]{1,2}) ?\|.*\|([^|]*)\|$", table, re.MULTILINE)
    assert {fact: _places(words) for fact, words in rows} == _told(content)


def _places(words: str) -> set[tuple[str | None, str]]:
    """`both/ overview, who; VP/ step:cement; shared/ which` as procedures and places."""
    short: dict[str, tuple[str | None, ...]] = {
        "both": ("vertebroplasty", "kyphoplasty"),
        "VP": ("vertebroplasty",),
        "KP": ("kyphoplasty",),
        "shared": (None,),
    }
    found = set()
    for group in re.sub(r"\([^)]*\)", "", words).split(";"):
        who, _, names = group.partition("/")
        for name in names.split(","):
            found |= {(procedure, name.strip()) for procedure in short[who.strip()]}
    return found


def _told(content: Content) -> dict[str, set[tuple[str | None, str]]]:
    """Where the content tells each fact."""
    found: dict[str, set[tuple[str | None, str]]] = {}
    tellers: list[tuple[str | None, str, tuple[str, ...]]] = [
        (None, page.id, page.facts) for page in content.shared_pages
    ]
    for each in content.procedures:
        tellers += [(each.id, page.id, page.facts) for page in each.pages]
        tellers += [(each.id, f"step:{step.id}", step.facts) for step in each.walkthrough.steps]
        tellers += [(each.id, f"time:{time.id}", time.facts) for time in each.recovery.milestones]
    for procedure, place, facts in tellers:
        for fact in facts:
            found.setdefault(fact, set()).add((procedure, place))
    return found


def test_the_three_tiers_stand_on_the_page_for_calls(content: Content) -> None:
    for procedure in content.procedures:
        page = next(each for each in procedure.pages if each.id == procedure.recovery.call_page)
        tiers = [block.tier for block in page.blocks if isinstance(block, Warning)]
        assert tiers == ["emergency", "call", "expected"]


def test_every_danger_sign_is_drawn(content: Content) -> None:
    for page in (page for one in content.procedures for page in one.pages):
        for block in page.blocks:
            if isinstance(block, Warning) and block.tier != "expected":
                pictures = [drawing.picture for drawing in block.drawings]
                assert len(set(pictures)) == len(block.items) > 2
                assert all(name.startswith("shipped:sign-") for name in pictures)


def test_each_procedure_lists_its_sources(content: Content) -> None:
    for procedure in content.procedures:
        blocks = [block for page in procedure.pages for block in page.blocks]
        assert any(isinstance(block, SourceList) for block in blocks)


def test_nobody_is_said_to_have_reviewed_it(content: Content) -> None:
    assert review_state(content) == "none"
