"""`words`: a translator sees each text beside its English, and what is to be done."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk import cli
from tests.factory import as_bytes, in_languages, minimal_content

Table = dict[str, tuple[str, str]]
"""By English words: what is to be done, and the translation."""


@pytest.fixture
def content() -> dict[str, Any]:
    return in_languages(minimal_content(), ("en", "es"))


@pytest.fixture
def table(tmp_path: Path) -> Callable[..., Table]:
    """Makes the table of a content, and reads it as a spreadsheet would."""

    def made(content: dict[str, Any], since: dict[str, Any] | None = None) -> Table:
        file, to = tmp_path / "content.json", tmp_path / "words.csv"
        file.write_bytes(as_bytes(content))
        more = []
        if since is not None:
            (tmp_path / "old.json").write_bytes(as_bytes(since))
            more = ["--since", str(tmp_path / "old.json")]
        assert cli.main(["words", "es", str(file), "--to", str(to), *more]) == 0
        with to.open(encoding="utf-8-sig", newline="") as lines:
            head, *rows = csv.reader(lines)
        assert head == ["to do", "en", "es", "where"]
        return {first: (state, words) for state, first, words, _ in rows}

    return made


def lead(content: dict[str, Any]) -> dict[str, str]:
    """A text to change."""
    found: dict[str, str] = content["procedures"][0]["pages"][0]["lead"]
    return found


def test_each_text_once_with_nothing_to_do(
    content: dict[str, Any], table: Callable[..., Table], capsys: pytest.CaptureFixture[str]
) -> None:
    lead(content).update(lead(content) | {"en": "Spine care", "es": "es: Spine care"})  # the title
    found = table(content)
    assert found["Spine care"] == ("", "es: Spine care")
    assert capsys.readouterr().out.endswith(f"{len(found)} texts; nothing to do.\n")


def test_what_is_missing_and_what_tells_other_numbers(
    content: dict[str, Any], table: Callable[..., Table], capsys: pytest.CaptureFixture[str]
) -> None:
    del lead(content)["es"]
    content["title"] = {"en": "Wait 2 hours", "es": "Espere 3 horas"}
    found = table(content)
    assert found["Here is the main thing to know."] == ("missing", "")
    assert found["Wait 2 hours"][0] == "other numbers, values or terms"
    assert "1 missing, 1 other numbers, values or terms." in capsys.readouterr().out


def test_names_of_days_may_be_numbers(content: dict[str, Any], table: Callable[..., Table]) -> None:
    content["interface"]["weekdays"][1]["es"] = "3"
    assert table(content)["Tuesday"] == ("", "3")


def test_what_is_older_than_its_english(
    content: dict[str, Any], table: Callable[..., Table]
) -> None:
    old = json.loads(json.dumps(content))
    lead(content)["en"] = "Here is what matters most."
    content["title"] = {"en": "Back care", "es": "La espalda"}  # both are new
    found = table(content, since=old)
    assert found["Here is what matters most."][0] == "older than the first language"
    assert {state for state, _ in (found.pop("Here is what matters most."), *found.values())} == {
        "older than the first language",
        "",
    }


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["ex"], 'has no language "ex". Use "en", "es", "vi"'),
        (["es", "missing.json"], "missing.json is not there."),
        (["es", "--since", "missing.json"], "missing.json is not there."),
    ],
)
def test_what_cannot_be_done_is_said(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert cli.main(["words", *words, "--to", str(tmp_path / "words.csv")]) == 1
    assert told in capsys.readouterr().out
    assert not (tmp_path / "words.csv").exists()
