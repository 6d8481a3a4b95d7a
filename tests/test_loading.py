"""What the kiosk starts with, and in which order it looks for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.adapters.files import DataFolder, DiskFiles, Unreadable, note
from kiosk.loading import CRASHED, Loaded, load, load_version
from kiosk.settings import Settings
from tests.factory import as_bytes, minimal_content
from tests.faults.scenes import installed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A kiosk that was updated to 5 and then 6, with settings of its own."""
    installed(5, 6)(tmp_path)
    (tmp_path / "data" / "kiosk.toml").write_text("[visit]\nidle-seconds = 33\n")
    return tmp_path


def loaded(folder: Path, wanted: Path | None = None, *, crashed: bool = False) -> Loaded:
    data = DataFolder(folder / "data")
    return load(wanted, data, DiskFiles(), shipped=folder / "shipped.json", crashed=crashed)


def version(found: Loaded) -> int:
    assert found.content is not None
    return found.content.version


def test_the_live_version_with_the_machines_settings(folder: Path) -> None:
    found = loaded(folder)
    assert (version(found), found.settings.idle, found.problems) == (6, 33.0, ())
    assert found.version
    assert found.media.is_dir()


def test_a_file_named_by_hand_comes_first(folder: Path) -> None:
    own = folder / "own.json"
    own.write_bytes(as_bytes({**minimal_content(), "version": 9}))
    found = loaded(folder, own)
    assert (version(found), found.version, found.file) == (9, "", own)
    own.write_bytes(b"{")
    found = loaded(folder, own)
    assert (version(found), found.file) == (1, folder / "shipped.json")
    assert found.problems
    (problem,) = loaded(folder, folder / "missing.json").problems
    assert problem.message == "There is no such file."


def test_after_a_crash_loop_only_what_was_shipped(folder: Path) -> None:
    found = loaded(folder, crashed=True)
    assert (version(found), found.settings, found.version) == (1, Settings(), "")
    assert found.problems == (CRASHED,)
    assert version(loaded(folder)) == 6


def test_what_passed_is_remembered(folder: Path) -> None:
    first = loaded(folder)
    assert first.passed
    note(DataFolder(folder / "data").passed, first.passed)
    assert loaded(folder) == first


def test_a_broken_shipped_content_is_the_end(tmp_path: Path) -> None:
    (tmp_path / "shipped.json").write_bytes(b"{}")
    found = loaded(tmp_path)
    assert found.content is None
    assert found.problems


def test_a_version_for_a_preview(folder: Path) -> None:
    live = loaded(folder)
    data = DataFolder(folder / "data")
    assert load_version(live.version, data, DiskFiles()) == live
    (live.media.parent / "content.json").write_bytes(b"{}")
    assert isinstance(load_version(live.version, data, DiskFiles()), Unreadable)
