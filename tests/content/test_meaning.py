"""Content that fits the types and still makes no sense: each class with its place and mend."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.content.model import Walkthrough
from kiosk.content.problems import LawBreak
from tests.content.bad_meaning import MAKE_NO_SENSE, WARNING
from tests.content.reads import only_problem, place, problems, read
from tests.content.spoiling import BLOCKS, Spoil, blocks
from tests.factory import Json, as_bytes, en, in_languages, minimal_content, small_content_dict


def twin(content: Json, *path: str | int) -> None:
    """Put the first entry of a list at its end once more."""
    held: Any = content
    for part in path:
        held = held[part]
    held.append(held[0])


TWINS: list[tuple[tuple[str | int, ...], str, str]] = [
    (("languages",), "languages[1].code", '"en"'),
    (("slots",), "slots[6].id", '"phone"'),
    (("sources",), "sources[2].id", '"first-source"'),
    (("glossary",), "glossary[4].id", '"vertebra"'),
    (("parts",), "parts[4].id", '"needle"'),
    (("shared_pages",), "shared_pages[2].id", '"which"'),
    (("procedures",), "procedures[2].id", '"vertebroplasty"'),
    (("procedures", 0, "pages"), "procedures[0].pages[12].id", '"overview"'),
    (("procedures", 1, "walkthrough", "steps"), "procedures[1].walkthrough.steps[17].id", "lie"),
    (("procedures", 0, "recovery", "milestones"), "procedures[0].recovery.milestones[7].id", "fir"),
]


@pytest.mark.parametrize(("path", "problem_path", "name"), TWINS, ids=[t[1] for t in TWINS])
def test_the_same_id_twice(path: tuple[str | int, ...], problem_path: str, name: str) -> None:
    content = small_content_dict()
    twin(content, *path)
    found = [each for each in problems(content) if each.path == problem_path]
    assert len(found) == 1
    assert name in found[0].message
    assert "is there twice; " in found[0].message
    assert found[0].fix == "Give one of them another name."


def test_the_place_of_a_twin_is_that_of_the_second() -> None:
    content = small_content_dict()
    content["sources"][1]["id"] = "first-source"
    data = as_bytes(content)
    found = next(each for each in problems(data) if each.path == "sources[1].id")
    assert (found.line, found.column) == place(data, '"first-source"', 3)
    assert found.message == '"first-source" is there twice; sources[0] has it too.'


@pytest.mark.parametrize(
    ("spoil", "path", "mark", "message", "fix"),
    [case[1:] for case in MAKE_NO_SENSE],
    ids=[case[0] for case in MAKE_NO_SENSE],
)
def test_what_makes_no_sense(spoil: Spoil, path: str, mark: str, message: str, fix: str) -> None:
    content = small_content_dict()
    spoil(content)
    data = as_bytes(content)
    found = [each for each in problems(data) if each.path == path and message in each.message]
    assert len(found) == 1, [each.as_line() for each in problems(data)]
    assert (found[0].line, found[0].column) == place(data, mark)
    assert fix in found[0].fix


@pytest.mark.parametrize(
    ("missing", "path", "mark", "fix"),
    [
        ("shipped:spine", f"{BLOCKS}[7].picture", '"shipped:spine"', "assets/pictures"),
        ("shipped:kyphoplasty", "procedures[1].picture", '"shipped:kyphoplasty"', "assets"),
        ("icon:hourglass", "procedures[0].pages[3].icon", '"hourglass"', "assets/icons"),
        ("icon:compare", "shared_pages[0].icon", '"compare",', "assets/icons"),
        ("icon:clock", "procedures[0].recovery.milestones[0].icon", '"clock"', "assets/icons"),
    ],
)
def test_a_missing_picture(missing: str, path: str, mark: str, fix: str) -> None:
    data = as_bytes(small_content_dict())
    found = problems(data, has_picture=lambda name: name != missing)[0]
    assert found.path == path
    assert (found.line, found.column) == place(data, mark)
    assert found.message.startswith("There is no picture ")
    assert fix in found.fix


def test_a_missing_drawing() -> None:
    content = small_content_dict()
    drawing = {"picture": "media/head.png", "alt": en("A head.")}
    blocks(content)[WARNING].update(drawings=[drawing, drawing])
    found = problems(as_bytes(content), has_picture=lambda name: not name.startswith("media/"))
    assert [each.path for each in found] == [
        f"{BLOCKS}[{WARNING}].drawings[{number}].picture" for number in (0, 1)
    ]


def test_a_missing_picture_of_the_clinic() -> None:
    content = small_content_dict()
    content["procedures"][0]["picture"] = "media/front.png"
    found = only_problem(content, has_picture=lambda name: not name.startswith("media/"))
    assert found.message == 'There is no picture "media/front.png".'
    assert '"media"' in found.fix


def test_a_time_that_is_none_does_not_hide_the_order_of_the_others() -> None:
    content = small_content_dict()
    milestones = content["procedures"][0]["recovery"]["milestones"]
    milestones[1]["begins"] = {"amount": 1, "unit": ["weeks"]}
    milestones[2]["begins"] = {"amount": 0, "unit": "hours"}
    assert [each.path for each in problems(content)] == [
        "procedures[0].recovery.milestones[1].begins.unit",
        "procedures[0].recovery.milestones[2].begins",
    ]


class TestLanguages:
    """Texts by language against the languages of the file."""

    def test_a_text_without_a_declared_language(self) -> None:
        content = in_languages(small_content_dict(), ("en", "es"))
        del blocks(content)[0]["text"]["es"]
        data = as_bytes(content)
        found = only_problem(data)
        assert found.path == f"{BLOCKS}[0].text"
        assert (found.line, found.column) == place(data, '{\n                "en": "What it is"')
        assert found.message == "The words in Español (es) are missing."
        assert found.fix == 'Add "es": "…".'

    def test_a_text_in_a_language_that_is_not_declared(self) -> None:
        content = small_content_dict()
        blocks(content)[0]["text"]["es"] = "Qué es"
        data = as_bytes(content)
        found = only_problem(data)
        assert found.path == f"{BLOCKS}[0].text.es"
        assert (found.line, found.column) == place(data, '"es"')
        assert 'not among the "languages" of this file' in found.message

    def test_a_mistaken_code_names_the_one_that_is_missing(self) -> None:
        content = in_languages(small_content_dict(), ("en", "es"))
        text = blocks(content)[0]["text"]
        text["esp"] = text.pop("es")
        found = {each.path: each.fix for each in problems(content)}
        assert found[f"{BLOCKS}[0].text.esp"] == 'Did you mean "es"?'

    def test_a_plain_text_stands_for_every_language(self) -> None:
        content = in_languages(small_content_dict(), ("en", "es"))
        blocks(content)[0]["text"] = "911"
        assert not isinstance(read(content), tuple)


class TestWalkthroughLaws:
    """What the laws say reaches the author with the step's place."""

    @staticmethod
    def breaks(walkthrough: Walkthrough) -> tuple[LawBreak, ...]:
        step = walkthrough.steps[2]
        return (LawBreak(step.id, 2, "numb-first", "the skin is not numb yet", "numb it before"),)

    def test_the_step_and_the_law_are_named(self) -> None:
        content = small_content_dict()
        content["procedures"].pop()
        data = as_bytes(content)
        found = read(data, check_walkthrough=self.breaks)
        assert isinstance(found, tuple)
        assert [each.path for each in found] == ["procedures[0].walkthrough.steps[2]"]
        line, column = place(data, '"id": "needle-in"')
        assert (found[0].line, found[0].column) == (line - 1, column - 2)
        assert found[0].message == (
            'Step "needle-in" breaks the law "numb-first": the skin is not numb yet.'
        )
        assert found[0].fix == "Numb it before."

    def test_laws_are_checked_though_something_else_does_not_fit(self) -> None:
        content = small_content_dict()
        content["version"] = "one"
        found = read(content, check_walkthrough=self.breaks)
        assert isinstance(found, tuple)
        assert [each.path for each in found] == [
            "version",
            "procedures[0].walkthrough.steps[2]",
            "procedures[1].walkthrough.steps[2]",
        ]


def test_slots_may_stand_on_controls() -> None:
    content = small_content_dict()
    content["interface"]["attract_title"] = en("Welcome to {clinic-name}")
    assert not isinstance(read(content), tuple)


def test_the_least_content_is_good() -> None:
    assert not isinstance(read(minimal_content()), tuple)
