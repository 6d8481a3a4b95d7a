"""Whatever is on a stick: refused with its reason, within two seconds and 256 MB, or whole."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from random import Random

import pytest

from kiosk.adapters.files import DataFolder
from kiosk.staff.answers import Answer, Candidate, Offer, Refused
from kiosk.updates.doing import Doing
from tests.factory import as_bytes, minimal_content
from tests.updates.bundles import (
    BAD_BUNDLES,
    BAD_CONTENT,
    GOOD,
    PICTURE,
    as_folder,
    bundled,
    content,
    files,
    odd_stick,
)

DAY = date(2026, 3, 4)
SEED = 11
MUTATIONS = 400


@pytest.fixture
def doing(tmp_path: Path) -> Doing:
    """The importer's work, in this process."""
    shipped = tmp_path / "shipped.json"
    shipped.write_bytes(as_bytes(minimal_content()))
    return Doing(DataFolder(tmp_path / "data"), DAY, shipped=shipped)


def bundle(tmp_path: Path, data: bytes) -> Candidate:
    path = tmp_path / "update.kiosk.zip"
    path.write_bytes(data)
    return Candidate("bundle", str(path), path.name)


def refused(answer: Answer) -> Refused:
    assert isinstance(answer, Refused), answer
    assert answer.problems
    for problem in answer.problems:
        assert problem.message
        assert problem.fix
        assert problem.file
    return answer


def nothing_kept(tmp_path: Path) -> bool:
    versions = tmp_path / "data" / "content" / "versions"
    return not versions.exists() or not list(versions.iterdir())


@pytest.mark.parametrize("kind", BAD_BUNDLES)
def test_bad_bundles_are_refused_with_the_reason(kind: str, doing: Doing, tmp_path: Path) -> None:
    make, told = BAD_BUNDLES[kind]
    answer = refused(doing.answer(bundle(tmp_path, make())))
    assert any(told in problem.message for problem in answer.problems), answer.problems
    assert nothing_kept(tmp_path)


@pytest.mark.parametrize("kind", BAD_CONTENT)
def test_bad_content_is_refused_with_the_reason(kind: str, doing: Doing, tmp_path: Path) -> None:
    make, told = BAD_CONTENT[kind]
    stick = as_folder(tmp_path / "stick", {**files(), "content.json": make()})
    answer = refused(doing.answer(Candidate("folder", str(stick), "content.json")))
    assert any(told in problem.message for problem in answer.problems), answer.problems
    assert nothing_kept(tmp_path)


def test_text_that_looks_like_markup_stays_text(doing: Doing, tmp_path: Path) -> None:
    held = content()
    held["title"] = {"en": "<img src='file:///etc/passwd'>a < b & c"}
    answer = doing.answer(bundle(tmp_path, bundled({**files(), "content.json": as_bytes(held)})))
    assert isinstance(answer, Offer)
    (title,) = [each for each in answer.comparison.differences if each.part == "control"]
    assert title.words[0].rows[0].after == "<img src='file:///etc/passwd'>a < b & c"


def test_links_on_a_stick_are_not_followed(doing: Doing, tmp_path: Path) -> None:
    stick = odd_stick(tmp_path / "stick")
    answer = refused(doing.answer(Candidate("folder", str(stick), "content.json")))
    assert [each.message.endswith("is a link.") for each in answer.problems] == [True]
    os.unlink(stick / PICTURE)
    os.rmdir(stick / "media")
    os.symlink(tmp_path, stick / "media")
    (tmp_path / "spine.png").write_bytes(files()[PICTURE])
    answer = refused(doing.answer(Candidate("folder", str(stick), "content.json")))
    assert "is no folder" in answer.problems[0].message


def test_pipes_and_folders_in_place_of_files_do_not_hang(doing: Doing, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    os.mkfifo(stick / "content.json")
    answer = refused(doing.answer(Candidate("folder", str(stick), "content.json")))
    assert "no ordinary file" in answer.problems[0].message
    os.unlink(stick / "content.json")
    (stick / "content.json").mkdir()
    refused(doing.answer(Candidate("folder", str(stick), "content.json")))


def test_spoilt_bundles_are_refused_or_whole(doing: Doing, tmp_path: Path) -> None:
    """Bytes changed, cut, doubled and moved at random: never an exception, never something else."""
    random = Random(SEED)
    whole = 0
    for _ in range(MUTATIONS):
        answer = doing.answer(bundle(tmp_path, spoilt(GOOD, random)))
        if isinstance(answer, Offer):
            whole += 1
            assert answer.version == 3
        else:
            refused(answer)
    assert whole < MUTATIONS / 4


def spoilt(data: bytes, random: Random) -> bytes:
    """A bundle after one to three accidents."""
    spoiling = bytearray(data)
    for _ in range(random.randint(1, 3)):
        place, length = random.randrange(len(spoiling)), random.randint(1, 40)
        match random.randrange(5):
            case 0:
                spoiling[place] ^= 1 << random.randrange(8)
            case 1:
                del spoiling[place : place + length]
            case 2:
                spoiling[place:place] = spoiling[place : place + length]
            case 3:
                spoiling[place : place + length] = random.randbytes(length)
            case _:
                other = random.randrange(len(spoiling))
                spoiling[place : place + length] = spoiling[other : other + length]
        if not spoiling:
            return b""
    return bytes(spoiling)
