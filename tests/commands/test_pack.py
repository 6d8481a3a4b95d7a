"""`pack`, and `check` of what it made."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk import cli
from tests.factory import as_bytes
from tests.staff.pictures import png
from tests.updates.bundles import PICTURE, as_folder, content, files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return as_folder(tmp_path / "new", {**files(version=7), "media/unused.png": png(2, 2)})


def test_a_folder_becomes_one_file(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["pack", str(folder)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("content-v7.kiosk.zip: version 7, 1 picture, ")
    assert "no page shows them: media/unused.png" in said
    assert cli.main(["check", "content-v7.kiosk.zip"]) == 0
    assert capsys.readouterr().out.endswith("content-v7.kiosk.zip is good.\n")


def test_it_is_packed_straight_onto_a_stick(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stick = tmp_path / "STICK"
    stick.mkdir()
    assert cli.main(["pack", str(folder), "--to", str(stick)]) == 0
    assert capsys.readouterr().out.startswith(f"{stick}/content-v7.kiosk.zip: version 7, ")
    assert [each.name for each in stick.iterdir()] == ["content-v7.kiosk.zip"]


def test_the_same_folder_makes_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    for name in ("a.kiosk.zip", "b.kiosk.zip"):
        assert cli.main(["pack", str(folder), "--to", str(tmp_path / name)]) == 0
    assert (tmp_path / "a.kiosk.zip").read_bytes() == (tmp_path / "b.kiosk.zip").read_bytes()


def test_a_folder_with_problems_is_not_packed(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / PICTURE).write_bytes(b"<svg/>")
    bundle = tmp_path / "a.kiosk.zip"
    assert cli.main(["pack", str(folder), "--to", str(bundle)]) == 1
    said = capsys.readouterr().out
    assert "no picture of the kind" in said
    assert "mend 1 first" in said
    assert not bundle.exists()


def test_a_disk_that_cannot_be_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["pack", str(folder), "--to", str(folder / "no" / "a.kiosk.zip")]) == 1
    assert "cannot be written" in capsys.readouterr().out


def test_a_stick_whose_name_is_mistyped_is_not_packed_to(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It became a file of that name, which no kiosk would look at."""
    assert cli.main(["pack", str(folder), "--to", str(tmp_path / "STIK")]) == 1
    assert f"There is no folder {tmp_path / 'STIK'}." in capsys.readouterr().out
    assert not (tmp_path / "STIK").exists()


def test_a_file_in_place_of_its_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["pack", str(folder / "content.json")]) == 1
    assert "is a file. Name the folder that holds it" in capsys.readouterr().out


def test_check_reads_folders_and_bundles(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle = tmp_path / "a.kiosk.zip"
    cli.main(["pack", str(folder), "--to", str(bundle)])
    capsys.readouterr()
    for path in (folder, folder / "content.json", bundle):
        assert cli.main(["check", str(path), "--json"]) == 0
        report = json.loads(capsys.readouterr().out)
        assert report["ok"]
        assert report["pages"]
    bundle.write_bytes(bundle.read_bytes()[:-10])
    assert cli.main(["check", str(bundle), "--json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert "only in part" in problem["message"]


def test_a_clean_check_ends_the_kiosks_report(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = folder / "kiosk-problems.txt"
    report.write_text("The kiosk did not take content.json on 2026-03-04.\r\nAnd why.\r\n")
    assert cli.main(["check", str(folder)]) == 0
    assert "kiosk-problems.txt beside it told of is mended" in capsys.readouterr().out
    assert not report.exists()


def test_check_looks_into_the_pictures(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    held = content()
    held["procedures"][0]["picture"] = "media/spine.jpg"
    (folder / "content.json").write_bytes(as_bytes(held))
    (folder / "media" / "spine.jpg").write_bytes(png(4, 4))
    assert cli.main(["check", str(folder), "--json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert problem["file"] == str(folder / "media" / "spine.jpg")
    assert "PNG" in problem["message"]
