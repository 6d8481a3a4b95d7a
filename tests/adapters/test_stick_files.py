"""Sticks as this machine sees them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.adapters.files import Missing, Unreadable
from kiosk.adapters.stick_files import (
    MOUNTS,
    NotThere,
    StickWatch,
    is_real_folder,
    leave_note,
    read_file,
)


class Mounted:
    """A system on which these lines are mounted."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def read(self, path: Path, largest: int) -> bytes | Missing | Unreadable:
        assert path == MOUNTS
        return "".join(f"{line}\n" for line in self.lines).encode()


def test_a_stick_comes_and_goes() -> None:
    system = Mounted()
    watch = StickWatch(files=system)
    assert watch.look() == ((), ())
    system.lines.append("40 36 8:17 / /media/KIOSK rw - vfat /dev/sdb1 rw")
    came, went = watch.look()
    assert [stick.name for stick in came] == ["KIOSK"]
    assert went == ()
    assert watch.sticks == came
    assert watch.look() == ((), ())
    system.lines.clear()
    assert watch.look() == ((), came)


def test_a_folder_of_the_settings_is_a_stick_while_it_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "updates"
    watch = StickWatch([str(folder)], files=Mounted())
    assert watch.look() == ((), ())
    folder.mkdir()
    (came,) = watch.look().came
    assert (came.folder, came.name) == (str(folder), "updates")
    folder.rmdir()
    assert watch.look().went == (came,)


@pytest.mark.skipif(not MOUNTS.exists(), reason="only Linux tells what is mounted there")
def test_this_very_machine_can_be_asked() -> None:
    watch = StickWatch(places=("/",))
    watch.look()
    assert watch.look() == ((), ())


def test_ordinary_files_are_read_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "content.json"
    path.write_bytes(b"12345")
    assert read_file(path, 5) == b"12345"
    assert read_file(path, 3) == b"1234"
    os.symlink(path, tmp_path / "link")
    os.symlink(tmp_path, tmp_path / "folder-link")
    os.mkfifo(tmp_path / "pipe")
    for name, told in [("link", "is a link"), ("pipe", "no ordinary file"), ("no", "not there"),
                       (".", "no ordinary file")]:  # fmt: skip
        with pytest.raises(NotThere) as wrong:
            read_file(tmp_path / name, 5)
        assert told in wrong.value.message
        assert wrong.value.fix
    assert is_real_folder(tmp_path)
    assert not is_real_folder(tmp_path / "folder-link")
    assert not is_real_folder(tmp_path / "no")


def test_a_stick_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "content.json"
    path.write_bytes(b"12345")

    def broken(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "read", broken)
    with pytest.raises(NotThere) as wrong:
        read_file(path, 5)
    assert "Input/output error" in wrong.value.message


def test_a_note_is_left_where_it_can_be(tmp_path: Path) -> None:
    assert leave_note(tmp_path / "note.txt", "one\ntwo\n")
    assert (tmp_path / "note.txt").read_bytes() == b"one\r\ntwo\r\n"
    assert not leave_note(tmp_path / "no" / "note.txt", "one")


def test_a_note_is_not_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("mine")
    os.symlink(tmp_path / "precious", tmp_path / "note.txt")
    assert not leave_note(tmp_path / "note.txt", "words")
    assert (tmp_path / "precious").read_text() == "mine"
