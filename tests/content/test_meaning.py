"""Content that fits the types and still makes no sense: each class with its place and mend."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.content.model import Walkthrough
from kiosk.content.problems import LawBreak
from tests.content.reads import only_problem, place, problems, read
from tests.factory import Json, as_bytes, en, in_languages, minimal_content, small_content_dict

BLOCKS = "procedures[0].pages[0].blocks"

Spoil = Callable[[Json], object]


def blocks(content: Json) -> list[Any]:
    """The blocks of the first page, one of every kind."""
    found: list[Any] = content["procedures"][0]["pages"][0]["blocks"]
    return found


def twin(content: Json, *path: str | int) -> None:
    """Put the first entry of a list at its end once more."""
    held: Any = content
    for part in path:
        held = held[part]
    held.append(held[0])


def slot(content: Json, name: str) -> Json:
    """A slot by its id."""
    found: Json = next(each for each in content["slots"] if each["id"] == name)
    return found


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


CASES: list[tuple[str, Spoil, str, str, str, str]] = [
    (
        "a source that is not there",
        lambda c: blocks(c)[1].update(sources=["frist-source"]),
        f"{BLOCKS}[1].sources[0]",
        '"frist-source"',
        'There is no entry in "sources" with the id "frist-source".',
        'Did you mean "first-source"?',
    ),
    (
        "the source of a slot",
        lambda c: slot(c, "lifting-weeks").update(source="nobody"),
        "slots[2].source",
        '"nobody"',
        'There is no entry in "sources" with the id "nobody".',
        'Use "first-source" or "second-source".',
    ),
    (
        "a term that is not there",
        lambda c: blocks(c)[1].update(text=en("A broken [[vertibra|bone]].")),
        f"{BLOCKS}[1].text.en",
        '"A broken',
        'The glossary has no term "vertibra".',
        'Did you mean "vertebra"?',
    ),
    (
        "a term card without a term",
        lambda c: blocks(c)[10].update(term="baloon"),
        f"{BLOCKS}[10].term",
        '"baloon"',
        'There is no glossary entry with the id "baloon".',
        'Did you mean "balloon"?',
    ),
    (
        "a slot that is not there",
        lambda c: blocks(c)[4].update(text=en("For {lifting-week} weeks.")),
        f"{BLOCKS}[4].text.en",
        '"For {lift',
        "{lifting-week} names no value",
        'Did you mean "lifting-weeks"?',
    ),
    (
        "a mark of the screen on a page",
        lambda c: blocks(c)[4].update(text=en("Step {number}.")),
        f"{BLOCKS}[4].text.en",
        '"Step {number}."',
        '{number} names no value: there is no slot "number".',
        'Use "phone"',
    ),
    (
        "a page for calls that is not there",
        lambda c: c["procedures"][0]["recovery"].update(call_page="who-to-call"),
        "procedures[0].recovery.call_page",
        '"who-to-call"',
        'There is no page of this procedure with the id "who-to-call".',
        'Did you mean "when-to-call"?',
    ),
    (
        "a label for no part",
        lambda c: c["procedures"][0]["walkthrough"]["steps"][0].update(labels=["pillow"]),
        "procedures[0].walkthrough.steps[0].labels[0]",
        '"pillow"',
        'There is no entry in "parts" with the id "pillow".',
        'Use "needle", "cement", "vertebra" or "balloon".',
    ),
    (
        "an empty text",
        lambda c: blocks(c)[0].update(text=en("  ")),
        f"{BLOCKS}[0].text.en",
        '"  "',
        "This text is empty.",
        "take the whole text away",
    ),
    (
        "a line break inside a text",
        lambda c: blocks(c)[0].update(text=en("What\nit is")),
        f"{BLOCKS}[0].text.en",
        '"What\\nit is"',
        "A line break, a tab or another hidden sign",
        "new block",
    ),
    (
        "a brace without its other half",
        lambda c: blocks(c)[4].update(text=en("For {lifting-weeks weeks.")),
        f"{BLOCKS}[4].text.en",
        '"For {lift',
        '"{" stands here without its other half.',
        "{slot-id}",
    ),
    (
        "brackets without their other half",
        lambda c: blocks(c)[1].update(text=en("A [[vertebra|bone] is small.")),
        f"{BLOCKS}[1].text.en",
        '"A [[vert',
        '"[[" stands here without its other half.',
        "[[term-id|words]]",
    ),
    (
        "a term without words",
        lambda c: blocks(c)[1].update(text=en("A [[vertebra|]].")),
        f"{BLOCKS}[1].text.en",
        '"A [[vert',
        "[[vertebra|]] shows no words.",
        "behind the bar",
    ),
    (
        "words in the place of a term's id",
        lambda c: blocks(c)[1].update(text=en("A [[Bone cement]].")),
        f"{BLOCKS}[1].text.en",
        '"A [[Bone',
        "[[Bone cement]] names no term.",
        "small letters",
    ),
    (
        "too few cells",
        lambda c: blocks(c)[8]["rows"][1].update(cells=["only one"]),
        f"{BLOCKS}[8].rows[1].cells",
        '[\n                    "only one"',
        "This row has 1 cells, the table 2 columns.",
        "one cell for each column",
    ),
    (
        "more of 100 than 100",
        lambda c: blocks(c)[9]["rows"][0].update(count=144),
        f"{BLOCKS}[9].rows[0].count",
        "144",
        "144 of 100 cannot be.",
        "from 0 to 100",
    ),
    (
        "milestones out of order",
        lambda c: c["procedures"][0]["recovery"]["milestones"][1].update(
            begins={"amount": 0.0, "unit": "weeks"}
        ),
        "procedures[0].recovery.milestones[1].begins",
        '{\n              "amount": 0.0',
        "This does not begin later than the one before it.",
        "order of time",
    ),
    (
        "a milestone that says nothing",
        lambda c: c["procedures"][0]["recovery"]["milestones"][0].update(normal=[]),
        "procedures[0].recovery.milestones[0]",
        '{\n            "id": "first-minutes"',
        "This milestone says nothing.",
        '"normal"',
    ),
    (
        "a default out of its range",
        lambda c: slot(c, "lifting-weeks").update(default=99),
        "slots[2].default",
        "99",
        "99 is too large.",
        "Use 26 or less.",
    ),
    (
        "a default of another type",
        lambda c: slot(c, "lifting-weeks").update(default="six"),
        "slots[2].default",
        '"six"',
        '"six" is no whole number.',
        "without quotes",
    ),
    (
        "a default without a source",
        lambda c: slot(c, "lifting-weeks").pop("source"),
        "slots[2]",
        '{\n      "id": "lifting-weeks"',
        "A default needs a source that says so.",
        '"source"',
    ),
    (
        "a range upside down",
        lambda c: slot(c, "lifting-weeks").update(minimum=27, default=None),
        "slots[2].minimum",
        "27",
        "27 is more than the maximum 26.",
        "Swap them.",
    ),
    (
        "a choice between nothing",
        lambda c: slot(c, "place").update(choices=[]),
        "slots[4]",
        '{\n      "id": "place"',
        "A choice needs at least two choices.",
        '"choices"',
    ),
    (
        "a move that ends before it begins",
        lambda c: c["procedures"][0]["walkthrough"]["steps"][0]["ends"].update(
            arm={"to": 1, "begin": 0.75, "end": 0.25}
        ),
        "procedures[0].walkthrough.steps[0].ends.arm",
        '{\n                "to": 1,\n                "begin": 0.75',
        '"arm" begins at 0.75 and ends at 0.25.',
        'Let "end" be larger',
    ),
    (
        "a year of eleven months",
        lambda c: c["interface"]["months"].pop(),
        "interface.months",
        '[\n      {\n        "en": "January"',
        "There are 11 here, not 12.",
        "Write all 12",
    ),
    (
        "a week of eight days",
        lambda c: c["interface"]["weekdays"].append(en("Someday")),
        "interface.weekdays",
        '[\n      {\n        "en": "Monday"',
        "There are 8 here, not 7.",
        "Write all 7",
    ),
    (
        "a control without its mark",
        lambda c: c["interface"].update(seconds_left=en("We start over soon")),
        "interface.seconds_left.en",
        '"We start over soon"',
        "{seconds} is missing in this text.",
        "Put {seconds} where",
    ),
    (
        "a control with a mark it does not know",
        lambda c: c["interface"].update(topic_of=en("Topic {number} of {totl} {total}")),
        "interface.topic_of.en",
        '"Topic {number} of {totl} {total}"',
        "{totl} names no value",
        'Did you mean "total"?',
    ),
    (
        "a term on a control",
        lambda c: c["interface"].update(watch=en("Watch the [[balloon]]")),
        "interface.watch.en",
        '"Watch the [[balloon]]"',
        "marks a term on a control",
        "plain words",
    ),
    (
        "a review on a day that never was",
        lambda c: c["review"].update(reviewer="A. Doctor", date="2026-02-30"),
        "review.date",
        '"2026-02-30"',
        '"2026-02-30" is no day of the calendar.',
        "year-month-day",
    ),
    (
        "a review without a day",
        lambda c: c["review"].update(reviewer="A. Doctor"),
        "review",
        '{\n    "reviewer"',
        'The review has a "reviewer" alone.',
        "or neither",
    ),
]


@pytest.mark.parametrize(
    ("spoil", "path", "mark", "message", "fix"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
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
        ("icon:compare", "shared_pages[0].icon", '"compare"', "assets/icons"),
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
        assert found[0].fix == "numb it before."

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
