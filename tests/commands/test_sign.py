"""`sign`: a reviewer's name and day, bound to the words that she has read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.commands.sign import signed_bytes
from kiosk.content.digest import review_state
from kiosk.loading import content_reader
from kiosk.options import SHIPPED_CONTENT
from tests.factory import as_bytes, minimal_content

DIGEST = "0123456789abcdef" * 4


def saved(folder: Path) -> Path:
    file = folder / "content.json"
    file.write_bytes(as_bytes(minimal_content()))
    return file


def state(file: Path) -> str:
    """What staff are told of the review."""
    content = content_reader(file)(file.read_bytes())
    assert not isinstance(content, tuple)
    return review_state(content)


def test_a_signature_holds_until_a_word_changes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = saved(tmp_path)
    assert state(file) == "none"
    sign = ["sign", str(file), "--reviewer", "Dr. Ana Núñez", "--date", "2026-03-16"]
    assert cli.main(sign) == 0
    assert "reviewed by Dr. Ana Núñez on 2026-03-16." in capsys.readouterr().out
    assert state(file) == "valid"
    value = json.loads(file.read_bytes())
    value["version"] += 1
    file.write_bytes(as_bytes(value))
    assert state(file) == "valid"
    value["title"] = {"en": "Another one"}
    file.write_bytes(as_bytes(value))
    assert state(file) == "lapsed"
    assert cli.main(sign) == 0
    assert state(file) == "valid"


def test_nothing_but_the_review_is_touched() -> None:
    before = SHIPPED_CONTENT.read_bytes()
    after = signed_bytes(before, "Dr. Lee", "2026-03-16", DIGEST)
    assert after != before
    assert signed_bytes(after, "Dr. Lee", "2026-03-16", DIGEST) == after
    assert json.loads(after)["review"] == {
        "reviewer": "Dr. Lee", "date": "2026-03-16", "digest": DIGEST,
    }  # fmt: skip
    old, new = before.decode().splitlines(), after.decode().splitlines()
    assert [line for line in old if line not in new] == ['  "review": {},']


def test_a_file_without_a_review_gets_one() -> None:
    value = minimal_content()
    value.pop("review", None)
    after = signed_bytes(as_bytes(value), "Dr. Lee", "2026-03-16", DIGEST)
    assert json.loads(after) == {**value, "review": json.loads(after)["review"]}
    marked = signed_bytes(b"\xef\xbb\xbf" + as_bytes(value), "Dr. Lee", "2026-03-16", DIGEST)
    assert marked == b"\xef\xbb\xbf" + after


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--reviewer", "Dr. Lee", "--date", "16.3.2026"], "date"),
        (["--reviewer", "Dr. Lee", "--date", "2026-02-30"], "date"),
    ],
)
def test_what_is_no_review_is_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    file = saved(tmp_path)
    before = file.read_bytes()
    assert cli.main(["sign", str(file), *words]) == 1
    said = capsys.readouterr().out
    assert told in said
    assert "is not signed: mend " in said
    assert file.read_bytes() == before


def test_content_with_problems_cannot_be_signed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    value = minimal_content()
    value["titel"] = "x"
    file = tmp_path / "content.json"
    file.write_bytes(as_bytes(value))
    assert cli.main(["sign", str(file), "--reviewer", "Dr. Lee"]) == 1
    assert "titel" in capsys.readouterr().out
    assert cli.main(["sign", str(tmp_path / "none.json"), "--reviewer", "Dr. Lee"]) == 1
    assert "cannot be read" in capsys.readouterr().out


def test_nobody_signs_words_that_the_file_has_not_got(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A kiosk would put in its own, which another version of it may say otherwise."""
    file = saved(tmp_path)
    value = json.loads(file.read_bytes())
    del value["interface"]["back"]
    file.write_bytes(as_bytes(value))
    assert cli.main(["sign", str(file), "--reviewer", "Dr. Lee"]) == 1
    told = capsys.readouterr().out
    assert '"back" is missing' in told
    assert "is not signed: mend 1 first." in told
    assert json.loads(file.read_bytes()) == value
