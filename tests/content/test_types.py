"""Content that does not fit the types: each class of mistake with its place, words and mend."""

from __future__ import annotations

import copy

import pytest

from kiosk.content.limits import MAX_PROBLEMS
from kiosk.content.model import Content
from tests.content.bad_types import DO_NOT_FIT
from tests.content.reads import only_problem, place, problems, read
from tests.content.spoiling import BLOCKS, Spoil, blocks
from tests.factory import as_bytes, en, minimal_content, paragraph, small_content_dict


@pytest.mark.parametrize(
    ("spoil", "path", "mark", "message", "fix"),
    [case[1:] for case in DO_NOT_FIT],
    ids=[case[0] for case in DO_NOT_FIT],
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
