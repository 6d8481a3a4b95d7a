"""Content that does not fit the types: each class of mistake with its place, words and mend."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from kiosk.content.limits import MAX_PROBLEMS
from kiosk.content.model import Content
from tests.content.reads import only_problem, place, problems, read
from tests.factory import Json, as_bytes, en, minimal_content, paragraph, small_content_dict

BLOCKS = "procedures[0].pages[0].blocks"


def blocks(content: Json) -> list[Any]:
    """The blocks of the first page, one of every kind."""
    found: list[Any] = content["procedures"][0]["pages"][0]["blocks"]
    return found


def pages(content: Json) -> list[Json]:
    """The pages of the first procedure."""
    found: list[Json] = content["procedures"][0]["pages"]
    return found


Spoil = Callable[[Json], object]

CASES: list[tuple[str, Spoil, str, str, str, str]] = [
    (
        "a number for a text",
        lambda c: blocks(c)[1].update(text=12345),
        f"{BLOCKS}[1].text",
        "12345",
        "This is 12345, but it has to be words in quotes, or words by language",
        '{"en": "…"}',
    ),
    (
        "a number among the words by language",
        lambda c: blocks(c)[1].update(text={"en": 12345}),
        f"{BLOCKS}[1].text.en",
        "12345",
        "This is 12345, but it has to be words in quotes.",
        'Put quotes around it: "12345".',
    ),
    (
        "a text for a number",
        lambda c: blocks(c)[9]["rows"][0].update(count="forty-four"),
        f"{BLOCKS}[9].rows[0].count",
        '"forty-four"',
        'This is "forty-four", but it has to be a whole number.',
        "without quotes, in digits",
    ),
    (
        "a fraction for a whole number",
        lambda c: c.update(version=7.0),
        "version",
        "7.0",
        "This is 7.0, but it has to be a whole number.",
        "1",
    ),
    (
        "one thing for a list",
        lambda c: blocks(c)[2].update(items="one point alone"),
        f"{BLOCKS}[2].items",
        '"one point alone"',
        "but it has to be a list [ … ]",
        "Put brackets",
    ),
    (
        "a word for a block",
        lambda c: blocks(c).append("just words"),
        f"{BLOCKS}[13]",
        '"just words"',
        "but it has to be a block",
        '"kind"',
    ),
    (
        "null for an object",
        lambda c: c["procedures"][0].update(recovery=None),
        "procedures[0].recovery",
        "null",
        "but it has to be an object { … } (recovery)",
        '"milestones"',
    ),
    (
        "a missing key",
        lambda c: blocks(c)[7].pop("alt"),
        f"{BLOCKS}[7]",
        '{\n              "kind": "picture"',
        '"alt" is missing in this "picture" block.',
        'Add "alt": {"en": "…"}.',
    ),
    (
        "a missing key at the top",
        lambda c: c.pop("glossary") and c.update(procedures=minimal_content()["procedures"]),
        "",
        "{",
        '"glossary" is missing in this content.',
        'Add "glossary": [ … ].',
    ),
    (
        "an unknown key",
        lambda c: blocks(c)[2].update(titel=en("x")),
        f"{BLOCKS}[2].titel",
        '"titel"',
        '"titel" is not known in this "list" block.',
        '"title" stands here already',
    ),
    (
        "a misspelt key that may be left out",
        lambda c: blocks(c)[2].update(Title=blocks(c)[2].pop("title")),
        f"{BLOCKS}[2].Title",
        '"Title"',
        '"Title" is not known in this "list" block.',
        'Did you mean "title"?',
    ),
    (
        "an unknown kind of block",
        lambda c: blocks(c)[0].update(kind="headng"),
        f"{BLOCKS}[0].kind",
        '"headng"',
        'There is no block of the kind "headng".',
        'Did you mean "heading"?',
    ),
    (
        "a block without a kind",
        lambda c: blocks(c)[0].pop("kind"),
        f"{BLOCKS}[0]",
        '{\n              "text": {\n                "en": "What it is"',
        '"kind" is missing in this block.',
        '"heading", "paragraph", "list"',
    ),
    (
        "an unknown tier",
        lambda c: blocks(c)[5].update(tier="emergancy"),
        f"{BLOCKS}[5].tier",
        '"emergancy"',
        '"emergancy" is not possible here.',
        'Did you mean "emergency"?',
    ),
    (
        "figures out of something else",
        lambda c: blocks(c)[9].update(of=5000),
        f"{BLOCKS}[9].of",
        "5000",
        "5000 is not possible here.",
        "Use 100 or 1000.",
    ),
    (
        "an empty list",
        lambda c: blocks(c)[3].update(items=[]),
        f"{BLOCKS}[3].items",
        "[]",
        "This list is empty.",
        "Put at least 1 in it.",
    ),
    (
        "an empty page",
        lambda c: pages(c)[1].update(blocks=[]),
        "procedures[0].pages[1].blocks",
        "[]",
        "This list is empty.",
        "Put at least 1 in it.",
    ),
    (
        "too few items",
        lambda c: blocks(c)[6].update(tiles=[{"value": "only", "label": "one"}]),
        f"{BLOCKS}[6].tiles",
        '[\n                {\n                  "value": "only"',
        "Here is only 1; 2 are the least.",
        "Add 1 more.",
    ),
    (
        "too many items",
        lambda c: blocks(c)[2].update(items=["eight points"] * 8),
        f"{BLOCKS}[2].items",
        '[\n                "eight points"',
        "There are 8 here; 7 are the most.",
        "cut it",
    ),
    (
        "a number below its range",
        lambda c: blocks(c)[9]["rows"][0].update(count=-77),
        f"{BLOCKS}[9].rows[0].count",
        "-77",
        "-77 is out of range.",
        "Use a number from 0 to 1000.",
    ),
    (
        "a number above its range",
        lambda c: c["procedures"][0]["walkthrough"]["steps"][0].update(seconds=99.5),
        "procedures[0].walkthrough.steps[0].seconds",
        "99.5",
        "99.5 is out of range.",
        "Use a number from 3 to 20.",
    ),
    (
        "a number at the open end of its range",
        lambda c: c["procedures"][0]["walkthrough"]["tool"].update(width=0.0),
        "procedures[0].walkthrough.tool.width",
        "0.0",
        "0.0 is out of range.",
        "more than 0 and at most 6",
    ),
    (
        "an id with capitals",
        lambda c: pages(c)[1].update(id="Who Helps"),
        "procedures[0].pages[1].id",
        '"Who Helps"',
        '"Who Helps" is not written as needed.',
        "small letters, digits and hyphens",
    ),
    (
        "an id that is too long",
        lambda c: pages(c)[1].update(id="x" * 61),
        "procedures[0].pages[1].id",
        f'"{"x" * 61}"',
        "This has 61 letters.",
        "Use 60 at most.",
    ),
    (
        "a picture from nowhere",
        lambda c: blocks(c)[7].update(picture="spine.png"),
        f"{BLOCKS}[7].picture",
        '"spine.png"',
        '"spine.png" is not written as needed.',
        "media/FILE for one of the clinic",
    ),
    (
        "a picture outside of its folder",
        lambda c: blocks(c)[7].update(picture="media/../secret"),
        f"{BLOCKS}[7].picture",
        '"media/../secret"',
        "is not written as needed.",
        "media/FILE",
    ),
    (
        "an unknown track",
        lambda c: c["procedures"][0]["walkthrough"]["steps"][0]["ends"].update(neddle=1),
        "procedures[0].walkthrough.steps[0].ends.neddle",
        '"neddle"',
        '"neddle" is not a track.',
        'Did you mean "needle"?',
    ),
    (
        "a track beyond its end",
        lambda c: c["procedures"][0]["walkthrough"]["steps"][0]["ends"].update(lie=1.75),
        "procedures[0].walkthrough.steps[0].ends.lie",
        "1.75",
        "1.75 is out of range.",
        "Use a number from 0 to 1.",
    ),
    (
        "a move that goes nowhere",
        lambda c: c["procedures"][0]["walkthrough"]["steps"][0]["ends"].update(
            arm={"too": 1, "begin": 0.125}
        ),
        "procedures[0].walkthrough.steps[0].ends.arm",
        '{\n                "too"',
        '"to" is missing in this move.',
        'Add "to": 1.',
    ),
    (
        "a move with a word for a number",
        lambda c: c["procedures"][0]["walkthrough"]["steps"][0]["ends"].update(lie="all the way"),
        "procedures[0].walkthrough.steps[0].ends.lie",
        '"all the way"',
        "but it has to be a number or an object { … } (move)",
        "1",
    ),
    (
        "a control without its words",
        lambda c: c["interface"].update(still_there=True),
        "interface.still_there",
        "true",
        "This is true, but it has to be words in quotes",
        '{"en": "…"}',
    ),
]


@pytest.mark.parametrize(
    ("spoil", "path", "mark", "message", "fix"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_what_does_not_fit(spoil: Spoil, path: str, mark: str, message: str, fix: str) -> None:
    content = small_content_dict()
    spoil(content)
    data = as_bytes(content)
    found = [each for each in problems(data) if each.path == path and message in each.message]
    assert len(found) == 1, [each.as_line() for each in problems(data)]
    assert (found[0].line, found[0].column) == place(data, mark)
    assert fix in found[0].fix


def test_only_the_kind_of_block_that_was_meant_is_told_of() -> None:
    content = minimal_content()
    content["procedures"][0]["pages"][0]["blocks"] = [{"kind": "figures", "of": 100, "rows": []}]
    assert [(each.path, each.message) for each in problems(content)] == [
        ("procedures[0].pages[0].blocks[0]", '"title" is missing in this "figures" block.'),
        ("procedures[0].pages[0].blocks[0].rows", "This list is empty."),
    ]


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    content = small_content_dict()
    content["version"] = "one"
    content["languages"].append({"code": "en", "name": "English again"})
    blocks(content)[1]["text"] = en("See [[vertibra]].")
    blocks(content)[2]["items"] = []
    content["procedures"][1]["recovery"]["call_page"] = "nowhere"
    found = problems(content)
    assert [each.path for each in found] == [
        "version",
        "languages[1].code",
        f"{BLOCKS}[1].text.en",
        f"{BLOCKS}[2].items",
        "procedures[1].recovery.call_page",
    ]
    assert [each.line for each in found] == sorted(each.line for each in found)


def test_a_broken_list_causes_no_complaints_about_who_refers_to_it() -> None:
    content = small_content_dict()
    content["glossary"] = {"id": "vertebra"}
    assert [each.path for each in problems(content)] == ["glossary"]


def test_a_file_that_is_no_object() -> None:
    found = only_problem(b"[1, 2]")
    assert (found.line, found.column, found.path) == (1, 1, "")
    assert "but it has to be an object" in found.message


def test_a_newer_format_is_told_as_such_and_nothing_else() -> None:
    content = minimal_content()
    content.update(format=2, version="newer too")
    data = as_bytes(content)
    found = only_problem(data)
    assert (found.line, found.column) == place(data, "2")
    assert found.path == "format"
    assert "made for a newer kiosk: its format is 2, this kiosk reads 1" in found.message


@pytest.mark.parametrize("number", [0, -1, True, "1", None])
def test_a_format_that_never_was(number: object) -> None:
    content = minimal_content()
    content["format"] = number
    assert only_problem(content).path == "format"


def test_thousands_of_problems_are_cut_short() -> None:
    content = minimal_content()
    content["procedures"][0]["pages"][0]["blocks"] = [
        paragraph("") for _ in range(MAX_PROBLEMS + 7)
    ]
    found = problems(content)
    assert len(found) == MAX_PROBLEMS + 1
    assert found[-1].message == "There are 7 more problems from here on."


def test_messages_can_be_printed_whatever_a_file_holds() -> None:
    content = minimal_content()
    content["procedures"][0]["id"] = "\x1b[31mred"
    content["\x1b[2J" + "k" * 5000] = 1
    for found in problems(content):
        assert found.as_line().isprintable()
        assert len(found.as_line()) < 2000


def test_good_content_is_read_as_it_is() -> None:
    content = small_content_dict(("en", "es", "ar"))
    found = read(content)
    assert isinstance(found, Content)
    assert found.languages[2].direction == "rtl"
    assert found.procedures[0].pages[0].blocks[12].sources == ()


def test_reading_changes_nothing_outside() -> None:
    content = small_content_dict()
    before = copy.deepcopy(content)
    read(content)
    assert content == before
