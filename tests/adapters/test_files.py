"""Reading real files, and saying why one cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.adapters.files import DataFolder, DiskFiles, Missing, Unreadable, data_folder


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_bytes(b"1234")
    assert DiskFiles().read(path, 4) == b"1234"


def test_of_a_huge_file_just_enough_is_read_to_see_that_it_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "content.json"
    with path.open("wb") as file:
        file.truncate(1 << 40)  # takes no room on the disk
    read = DiskFiles().read(path, 1000)
    assert isinstance(read, bytes)
    assert len(read) == 1001


def test_no_file_is_an_answer(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    assert DiskFiles().read(path, 10) == Missing(path)


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "clinic.json").mkdir()
    read = DiskFiles().read(tmp_path / "clinic.json", 10)
    assert isinstance(read, Unreadable)
    assert "is a folder" in read.message


def test_a_pipe_in_its_place_does_not_hang_the_kiosk(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "clinic.json")
    read = DiskFiles().read(tmp_path / "clinic.json", 10)
    assert isinstance(read, Unreadable)
    assert "no ordinary file" in read.message


def test_a_broken_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "content.json"
    path.write_text("{}")

    def broken(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", broken)
    read = DiskFiles().read(path, 10)
    assert isinstance(read, Unreadable)
    assert "Input/output error" in read.message
    assert "disk" in read.fix


def test_a_file_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "content.json"
    path.write_text("{}")

    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    read = DiskFiles().read(path, 10)
    assert isinstance(read, Unreadable)
    assert "may not be read" in read.message


def test_the_command_line_chooses_the_folder(tmp_path: Path) -> None:
    folder = data_folder(tmp_path, {"XDG_DATA_HOME": "/elsewhere"})
    assert folder == DataFolder(tmp_path)
    assert folder.settings == tmp_path / "kiosk.toml"
    assert folder.clinic == tmp_path / "clinic.json"


@pytest.mark.skipif(os.name != "posix", reason="other systems keep such data elsewhere")
def test_without_a_choice_it_is_where_the_system_keeps_such_data() -> None:
    assert data_folder(None, {"XDG_DATA_HOME": "/data"}).path == Path("/data/spine-kiosk")
    usual = Path.home() / ".local" / "share" / "spine-kiosk"
    assert data_folder(None, {}).path == usual
    assert data_folder(None, {"XDG_DATA_HOME": "relative"}).path == usual
