"""`find`: from what stands on the screen to its line in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import cli
from kiosk.content.finding import Hit, hits
from kiosk.options import SHIPPED_CONTENT
from tests.factory import as_bytes, small_content_dict
from tests.faults.scenes import install


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Content with a page whose main message has every kind of mark."""
    made = small_content_dict()
    made["languages"].append({"code": "es", "name": "Español", "checked": False})
    made["slots"] = [{"id": "weeks", "type": "number", "default": 6}]
    made["procedures"][1]["pages"][3]["lead"] = {
        "en": "Don’t lift for {weeks}\u00a0weeks: the [[cement|bone cement]] is new.",
        "es": "No levante peso; pregúntele a su médico.",
    }
    path = tmp_path / "own.json"
    path.write_bytes(as_bytes(made))
    return path


@pytest.mark.parametrize(
    "words",
    [
        ["Don't lift for 6 weeks"],
        ["don’t", "LIFT"],
        ["the bone cement is new"],
        ["pregunteLE a su"],
    ],
)
def test_a_sentence_is_found_as_one_reads_or_types_it(
    file: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert cli.main(["find", *words, "--content", str(file)]) == 0
    told, reads, count = capsys.readouterr().out.splitlines()
    lines = file.read_text().splitlines()
    at = next(number for number, line in enumerate(lines, 1) if reads.split()[-1] in line)
    assert told.startswith(f"own.json, line {at}: Kyphoplasty, page ")
    assert count == f"1 place in {file}."


def test_the_names_of_the_file_itself_are_no_words() -> None:
    value = {"languages": [{"code": "en", "name": "English"}], "id": "overview", "a": {"en": "x"}}
    assert list(hits("{}", value, "overview")) == []
    assert list(hits("{}", value, "x")) == [Hit(1, "", "English", "x")]


def test_what_is_not_there_is_told_in_words(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["find", "quite", "another", "--content", str(file)]) == 1
    assert f'Nothing in {file} says "quite another".' in capsys.readouterr().out
    assert cli.main(["find", "a", "--content", str(tmp_path / "none.json")]) == 1
    assert "is not there" in capsys.readouterr().out
    file.write_bytes(b"{")
    assert cli.main(["find", "a", "--content", str(file)]) == 1
    assert f"{file}:1:" in capsys.readouterr().out


def test_it_looks_in_what_patients_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What came from a stick last: whoever changed the file beside main.py would lose that."""
    install(tmp_path, 2)
    data = str(tmp_path / "data")
    assert cli.main(["find", "Vertebroplasty", "--data", data]) == 0
    told = capsys.readouterr().out
    assert f" in {data}" in told
    assert "Copy its folder, change the copy" in told
    assert cli.main(["find", "Vertebroplasty", "--data", str(tmp_path / "none")]) == 0
    told = capsys.readouterr().out
    assert f" in {SHIPPED_CONTENT}" in told
    assert "Copy its folder" not in told
