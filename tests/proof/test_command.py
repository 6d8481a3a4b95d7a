"""The command: pictures, report and refusals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.proof.walk import Kind, places
from tests.factory import decode, minimal_content, page, paragraph
from tests.proof.conftest import few_pages, prove


def pictures(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.png"))}


def test_every_stop_has_its_pictures(proved: Path) -> None:
    stops = places(decode(few_pages()))
    shown = {name.rpartition("-")[0] for name in pictures(proved) if "-staff-" not in name}
    assert shown == {stop.name for stop in stops}


def test_staff_screens_come_after_those_of_patients(proved: Path) -> None:
    names = list(pictures(proved))
    staff = [name for name in names if "-staff-" in name]
    assert names[-len(staff) :] == staff
    kinds = {name.partition("-staff-")[2].partition("-")[0] for name in staff}
    assert kinds >= {"pin", "home", "update", "clinic", "settings", "health", "cleaning"}


def test_the_report_tells_of_every_picture(proved: Path) -> None:
    report = json.loads((proved / "report.json").read_bytes())
    assert sorted(screen["file"] for screen in report["screens"]) == list(pictures(proved))
    # One procedure is not compared, and two languages are no choice.
    kinds = {kind.value for kind in Kind} - {Kind.COMPARED.value, Kind.LANGUAGES.value}
    assert {screen["screen"] for screen in report["screens"]} == {*kinds, "staff"}
    assert report["screen_px"] == [1280, 800]
    assert report["screen_mm"] == pytest.approx([323.1, 201.9], abs=0.2)
    assert report["summary"]["screens"] == len(report["screens"])
    assert all(screen["texts"] for screen in report["screens"])


def test_pictures_show_the_button_of_a_kiosk_that_can_speak(proved: Path) -> None:
    report = json.loads((proved / "report.json").read_bytes())
    home = next(one for one in report["screens"] if one["screen"] == Kind.HOME.value)
    assert "bar.read" in {control["name"] for control in home["controls"]}


def test_long_pages_are_shown_part_by_part_to_their_end(proved: Path) -> None:
    report = json.loads((proved / "report.json").read_bytes())
    overview = [one for one in report["screens"] if "-overview-" in one["file"]]
    assert len(overview) > 2
    assert "Second source" in {text["text"] for text in overview[-1]["texts"]}


def test_pictures_have_the_size_of_the_screen(proved: Path) -> None:
    size = QImage(str(next(proved.glob("*.png")))).size()
    assert (size.width(), size.height()) == (1280, 800)


def test_every_run_gives_the_same_bytes(proved_twice: tuple[Path, Path]) -> None:
    one, two = proved_twice
    names = [file.name for file in sorted(one.iterdir())]
    assert names == [file.name for file in sorted(two.iterdir())]
    # Not the bytes themselves: to tell how they differ would take an hour.
    others = [name for name in names if (one / name).read_bytes() != (two / name).read_bytes()]
    assert others == []


def test_only_pictures_of_an_earlier_proof_are_taken_away(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    theirs = folder / "999-holiday-1.png"
    theirs.write_bytes(b"a picture of somebody")
    content = minimal_content()
    content["shared_pages"] = [page("which", [paragraph("They differ.")], icon="compare")]
    assert prove(folder, content, theme="dark") == 0
    before = set(pictures(folder))
    content["shared_pages"] = []
    assert prove(folder, content, theme="dark") == 0
    after = set(pictures(folder))
    assert "003-which-1.png" in before - after
    assert theirs.read_bytes() == b"a picture of somebody"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"language": "xx"}, "--language xx: there is no such one. Choose en, en-XA."),
        ({"text_size": "3"}, "--text-size 3: there is no such one. Choose 1, 1.25, 1.5, 2."),
        ({"theme": "pink"}, "--theme pink: there is no such one. Choose light, dark, contrast."),
        ({"screen": "wide"}, "--screen wide: write pixels such as 1920x1080"),
        ({"screen": "99999x99999"}, "--screen 99999x99999: write pixels such as 1920x1080"),
        ({"signed": Path("no-such.json")}, "--signed no-such.json: there is no such file."),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: dict[str, str], told: str
) -> None:
    assert prove(tmp_path / "out", minimal_content(), **options) == 2
    said = capsys.readouterr().err
    assert said.startswith(told)
    assert said.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_a_folder_that_is_a_file_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out").write_text("a file")
    assert prove(tmp_path / "out", minimal_content()) == 2
    assert "cannot be written to" in capsys.readouterr().err


def test_bad_content_is_refused_with_its_problems(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = minimal_content()
    content["version"] = "one"
    assert prove(tmp_path / "out", content) == 2
    assert "version" in capsys.readouterr().err


def test_the_pseudo_language_is_written_from_right_to_left(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "out"
    assert prove(folder, minimal_content(), language="en-XA", theme="dark", text_size="1.5") == 0
    report = json.loads((folder / "report.json").read_bytes())
    home = next(one for one in report["screens"] if one["screen"] == "home")
    across = {one["name"]: one["box_px"][0] for one in home["controls"]}
    assert report["language"] == "en-XA"
    assert across["bar.size"] < 640
