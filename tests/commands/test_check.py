"""`check`, as a technician runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk import cli
from kiosk.options import ROOT
from tests.factory import as_bytes, minimal_content


def saved(folder: Path, content: dict[str, Any]) -> Path:
    """A content file."""
    file = folder / "content.json"
    file.write_bytes(as_bytes(content))
    return file


def test_a_reader_that_stops_reading_is_no_fault(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    program = "import sys; from kiosk import cli; sys.exit(cli.main(sys.argv[1:]))"
    file = saved(tmp_path, minimal_content())
    ended = subprocess.run(
        [sys.executable, "-c", program, "check", str(file)],
        stdout=writing, stderr=subprocess.PIPE, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (141, "")


def test_good_content_is_measured_page_by_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = saved(tmp_path, minimal_content())
    assert cli.main(["check", str(file), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["ok"] is True
    assert report["problems"] == []
    assert set(report["pages"][0]) == {
        "procedure",
        "page",
        "language",
        "words",
        "grade",
        "words_per_sentence",
    }
    assert cli.main(["check", str(file)]) == 0
    assert capsys.readouterr().out == f"{file} is good.\n"
    assert cli.main(["check", "--pages", str(file)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[-1] == f"{file} is good."
    first = report["pages"][0]
    row = next(line for line in told if line.split()[0].endswith(first["page"]))
    assert row.split()[1:5] == [
        first["language"],
        str(first["words"]),
        str(first["words_per_sentence"]),
        str(first["grade"]),
    ]


def test_all_problems_come_at_once_with_their_places(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = minimal_content()
    content["titel"] = content.pop("title")
    content["version"] = 0
    file = saved(tmp_path, content)
    assert cli.main(["check", str(file), "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["ok"] is False
    assert report["pages"] == []
    lines = file.read_text().splitlines()
    by_path = {problem["path"]: problem for problem in report["problems"]}
    assert '"version"' in lines[by_path["version"]["line"] - 1]
    assert '"titel"' in lines[by_path["titel"]["line"] - 1]
    assert "title" in by_path["titel"]["fix"]
    assert all(problem["file"] == str(file) for problem in report["problems"])
    assert cli.main(["check", str(file)]) == 1
    told = capsys.readouterr().out
    assert told.rstrip().endswith(f"{len(report['problems'])} problems.")
    assert f"{file}:{by_path['version']['line']}:" in told


@pytest.mark.parametrize(
    ("name", "told"), [("missing.json", "missing.json"), (".", "content.json")]
)
def test_a_file_that_cannot_be_read_is_a_problem_too(
    tmp_path: Path, name: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", str(tmp_path / name), "--json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert problem["file"] == str(tmp_path / told)
    assert problem["fix"]


def test_words_of_the_kiosks_own_are_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = minimal_content()
    del content["interface"]["back"]
    content["interface"]["of_tomorrow"] = {"en": "A word of a newer kiosk"}
    file = saved(tmp_path, content)
    assert cli.main(["check", str(file)]) == 0
    told = capsys.readouterr().out.splitlines()
    (own,) = [line for line in told if '"back" is missing' in line]
    assert own.startswith(f"{file}:")
    assert "(warning) interface: " in own
    assert any('This kiosk has no label "of_tomorrow"' in line for line in told)
    assert told[-1] == f"{file} is good. 2 labels of the screen to look at."
    assert cli.main(["check", str(file), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["ok"], report["problems"]) == (True, [])
    assert {each["path"] for each in report["warnings"]} == {"interface", "interface.of_tomorrow"}
