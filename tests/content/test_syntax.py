"""Files that are no JSON: where they break, and what a person would say of it."""

from __future__ import annotations

import pytest

from kiosk.content.limits import MAX_CONTENT_BYTES
from tests.content.reads import FILE, only_problem, place, problems, read
from tests.factory import as_bytes, minimal_content


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "fix"),
    [
        ('{"a": 1 "b": 2}', 1, 8, "A comma is missing here.", "Put a comma"),
        ('{"a": 1\n  "b": 2}', 1, 8, "A comma is missing here.", "Put a comma"),
        ('["a"\n "b"]', 1, 5, "A comma is missing here.", "Put a comma"),
        ('{\n"a": 1,\n}', 2, 7, "There is a comma after the last item.", "Take away this comma"),
        ("[1,\n2,\n]", 2, 2, "There is a comma after the last item.", "Take away this comma"),
        ('{"a": 1,, "b": 2}', 1, 9, "Two commas stand in a row.", "Take one"),
        ('{"a": [1}', 1, 9, "This } does not close what was opened", "lists open with ["),
        ('{"a": {"b": 1]}', 1, 14, "This ] does not close what was opened", "Objects open with {"),
        ("{a: 1}", 1, 2, "A key in straight quotes is expected here.", 'Write "a" in quotes.'),
        ('{"a": word}', 1, 7, '"word" stands here without quotes.', "Put straight quotes"),
        ('{"a": True}', 1, 7, "True is not known here.", "Write true."),
        ('{"a": None}', 1, 7, "None is not known here.", "Write null."),
        ("{“a”: 1}", 1, 2, "A curly quote (“) stands where a straight one", "word processor"),
        ('{"a": “b”}', 1, 7, "A curly quote (“) stands where a straight one", "word processor"),
        ('{"a": "b”,\n"c": 1}', 1, 11, "A text runs over the end of its line", "A curly quote"),
        ('{"a": "b\nc"}', 1, 9, "A text runs over the end of its line", "straight quote"),
        ('{"a": "b\tc"}', 1, 9, "A text runs over the end of its line", "without tabs"),
        ("{'a': 1}", 1, 2, "Single quotes (') are used here.", "double quotes"),
        ('// about\n{"a": 1}', 1, 1, "A remark stands here.", "no remarks"),
        ('{"a": 1, # one\n"b": 2}', 1, 10, "A remark stands here.", "no remarks"),
        ('{"a": 1 /* one */}', 1, 9, "A remark stands here.", "no remarks"),
        ('{"a": "b"c"}', 1, 10, "a quote inside a text ended it too early", 'write \\"'),
        ('{"a" 1}', 1, 6, "A colon is missing", '"key": value'),
        ('{"a": }', 1, 7, "A value is missing here.", "Write a text in quotes"),
        ('{"a": .5}', 1, 7, "A number cannot begin like this.", "0.5, not .5"),
        ('{"a": "b\\c"}', 1, 9, "A backslash (\\) stands here", "write two of them"),
        ('{"a": "b', 1, 7, "A text begins here, and the file ends", "a copy that broke off?"),
        ('{\n  "a": [1, 2\n', 2, 13, "The file ends too early.", "a copy that broke off?"),
        ("{} {}", 1, 4, "Something stands after the end", "a bracket too many"),
        ("", 1, 1, "The file is empty.", "good copy"),
        (" \n ", 1, 1, "The file is empty.", "good copy"),
        (f"{'[' * 100_000}", 1, 41, "far too deep", "no content file"),
        (f"{'[' * 41}{']' * 41}", 1, 41, "far too deep", "no content file"),
        (f'{{"version": {"1" * 5000}}}', 1, 1, "thousands of digits", "usual size"),
    ],
)
def test_broken_json(text: str, line: int, column: int, message: str, fix: str) -> None:
    found = only_problem(text.encode())
    assert (found.file, found.line, found.column, found.path) == (FILE, line, column, "")
    assert message in found.message
    assert fix in found.fix


def test_a_place_counts_characters_and_not_bytes() -> None:
    found = only_problem('{"ééé": 1 "b": 2}'.encode())
    assert (found.line, found.column) == (1, 10)


def test_truncated_content_says_where_it_ends() -> None:
    data = as_bytes(minimal_content())[:2000].rstrip()
    assert only_problem(data).line == data.decode().count("\n") + 1


def test_duplicate_keys() -> None:
    data = as_bytes(minimal_content()).replace(
        b'"version": 1,', b'"version": 1,\n  "version": 2,\n  "version": 3,'
    )
    second, third = problems(data)
    assert (second.line, second.column) == place(data, '"version"', 2)
    assert (third.line, third.column) == place(data, '"version"', 3)
    assert second.path == "version"
    assert second.message == 'The key "version" is there twice in this object.'
    assert "take the other away" in second.fix


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity"])
def test_numbers_that_are_none(word: str) -> None:
    data = as_bytes(minimal_content()).replace(b'"seconds": 6', f'"seconds": {word}'.encode())
    found = [each for each in problems(data) if each.message == "This is not a number."]
    assert len(found) == 1
    assert (found[0].line, found[0].column) == place(data, word)
    assert found[0].path == "procedures[0].walkthrough.steps[0].seconds"


def test_half_a_character() -> None:
    data = as_bytes(minimal_content()).replace(b"Spine care", rb"Spine \ud83d care")
    found = only_problem(data)
    assert (found.line, found.column) == place(data, '"Spine ')
    assert found.path == "title.en"
    assert "broken in half" in found.message


def test_half_a_character_in_a_key() -> None:
    data = as_bytes(minimal_content()).replace(b'"review": {}', rb'"review": {"\ud83d": 1}')
    found = problems(data)
    assert {each.path for each in found} == {"review.\ufffd"}
    "\n".join(each.as_line() for each in found).encode()  # can be printed


def test_whole_characters_written_as_two_halves_are_fine() -> None:
    data = as_bytes(minimal_content()).replace(b"Spine care", rb"Spine \ud83d\ude42")
    assert not isinstance(read(data), tuple)


def test_a_file_that_is_too_large() -> None:
    found = only_problem(b" " * (MAX_CONTENT_BYTES + 1))
    assert (found.line, found.column) == (1, 1)
    assert "too large: more than 4 MB." in found.message


class TestEncoding:
    """Bytes that are no UTF-8."""

    def test_a_byte_of_windows(self) -> None:
        data = as_bytes(minimal_content()).replace(b"Spine care", "Spine café".encode("cp1252"))
        found = only_problem(data)
        offset = data.index(b"\xe9")
        before = data[:offset].decode()
        assert (found.line, found.column) == (
            before.count("\n") + 1,
            offset - before.rfind("\n"),
        )
        assert found.message == (
            f'Byte {offset + 1} of the file (0xe9) is not UTF-8. It may be meant as "é".'
        )

    def test_a_character_cut_off_at_the_end(self) -> None:
        found = only_problem('{"a": "é'.encode()[:-1])
        assert (found.line, found.column) == (1, 8)
        assert "Byte 8 of the file (0xc3) is not UTF-8." in found.message

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
    def test_utf_16_of_notepad(self, encoding: str) -> None:
        found = only_problem(as_bytes(minimal_content()).decode().encode(encoding))
        assert (found.line, found.column) == (1, 1)
        assert "UTF-16" in found.message
        assert "Notepad" in found.fix

    def test_a_byte_order_mark_is_accepted(self) -> None:
        assert not isinstance(read(b"\xef\xbb\xbf" + as_bytes(minimal_content())), tuple)

    def test_a_byte_order_mark_moves_no_column(self) -> None:
        found = only_problem(b'\xef\xbb\xbf{"a": 1,}')
        assert (found.line, found.column) == (1, 8)
