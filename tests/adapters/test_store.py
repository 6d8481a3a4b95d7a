"""The store on a real disk: what goes live, what is kept, and what is not believed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.adapters.files import DataFolder, DiskFiles, Unreadable
from kiosk.adapters.store import ContentStore, tidy
from kiosk.loading import load, load_version
from kiosk.staff.kept import SHIPPED, Pointer
from tests.faults.scenes import Seen, fresh, install, installed, look


def store_of(folder: Path) -> ContentStore:
    return ContentStore(DataFolder(folder / "data").store)


def pointer_of(folder: Path) -> Pointer:
    pointer = store_of(folder).pointer()
    assert isinstance(pointer, Pointer)
    return pointer


def test_nothing_installed_is_the_shipped_content(tmp_path: Path) -> None:
    fresh(tmp_path)
    assert look(tmp_path) == Seen(version=1, highest=0)
    assert not (tmp_path / "data").exists()


def test_update_undo_shipped_and_back(tmp_path: Path) -> None:
    installed(5, 6)(tmp_path)
    store = store_of(tmp_path)
    assert look(tmp_path).version == 6
    store.undo()
    assert look(tmp_path).version == 5
    store.undo()
    assert look(tmp_path).version == 6
    store.show_shipped()
    assert look(tmp_path) == Seen(version=1, highest=6)
    store.undo()
    assert look(tmp_path).version == 6


def test_the_pictures_come_with_it(tmp_path: Path) -> None:
    installed(5)(tmp_path)
    loaded = load(
        None, DataFolder(tmp_path / "data"), DiskFiles(), shipped=tmp_path / "shipped.json"
    )
    assert (loaded.media / "spine.png").is_file()
    assert loaded.version == pointer_of(tmp_path).live


def test_all_but_two_versions_are_tidied_away(tmp_path: Path) -> None:
    installed(5, 6, 7)(tmp_path)
    data = DataFolder(tmp_path / "data")
    (data.store / "current.json.new").write_bytes(b"half")
    (data.store / "versions" / "000009-0123456789ab").mkdir()
    (data.store / "versions" / "stray").write_bytes(b"")
    os.symlink(tmp_path, data.store / "versions" / "link")
    tidy(data)
    pointer = pointer_of(tmp_path)
    assert sorted(os.listdir(data.store / "versions")) == sorted({pointer.live, pointer.before})  # type: ignore[type-var]
    assert not (data.store / "current.json.new").exists()
    assert (tmp_path / "shipped.json").exists()
    assert look(tmp_path).version == 7


def test_while_nobody_knows_what_is_live_nothing_is_removed(tmp_path: Path) -> None:
    installed(5, 6, 7)(tmp_path)
    data = DataFolder(tmp_path / "data")
    (data.store / "current.json").write_bytes(b"\0\0\0")
    tidy(data)
    assert len(os.listdir(data.store / "versions")) == 3
    seen = look(tmp_path)
    assert seen.version == 1
    assert "no longer says which content" in seen.problems[0]
    install(tmp_path, 8)
    assert look(tmp_path) == Seen(version=8, highest=8)


@pytest.mark.parametrize("name", ["content.json", "media/spine.png", "record.json"])
@pytest.mark.parametrize("damage", ["changed", "cut", "gone", "zeros"])
def test_damaged_content_makes_way_for_the_one_before(
    name: str, damage: str, tmp_path: Path
) -> None:
    installed(5, 6)(tmp_path)
    path = store_of(tmp_path).folder / "versions" / pointer_of(tmp_path).live / name
    data = path.read_bytes()
    if damage == "gone":
        path.unlink()
    else:
        spoilt = {
            "changed": data[:-2] + b"~" + data[-1:],
            "cut": data[:-5],
            "zeros": bytes(len(data)),
        }
        path.write_bytes(spoilt[damage])
    seen = look(tmp_path)
    assert seen.version == 5
    assert len(seen.problems) == 1
    assert "damaged" in seen.problems[0]


def test_where_the_one_before_is_damaged_too_the_shipped_one_is_shown(tmp_path: Path) -> None:
    installed(5, 6)(tmp_path)
    for version in (store_of(tmp_path).folder / "versions").iterdir():
        (version / "content.json").write_bytes(b"{}")
    seen = look(tmp_path)
    assert seen.version == 1
    assert len(seen.problems) == 2


def test_a_damaged_version_cannot_go_live(tmp_path: Path) -> None:
    installed(5, 6)(tmp_path)
    store, pointer = store_of(tmp_path), pointer_of(tmp_path)
    assert pointer.before
    (store.folder / "versions" / pointer.before / "content.json").unlink()
    with pytest.raises(OSError, match="damaged"):
        store.undo()
    with pytest.raises(OSError, match="damaged"):
        store.use(pointer.before)
    assert pointer_of(tmp_path) == pointer


def test_names_that_are_none_are_not_opened(tmp_path: Path) -> None:
    installed(5)(tmp_path)
    for name in ("..", "", "../versions", "000001-0123456789ab/..", "x"):
        with pytest.raises(ValueError, match="no version"):
            store_of(tmp_path).open(name)


def test_a_preview_shows_what_is_not_live_yet(tmp_path: Path) -> None:
    installed(5, 6)(tmp_path)
    before = pointer_of(tmp_path).before
    assert before not in (None, SHIPPED)
    preview = load_version(str(before), DataFolder(tmp_path / "data"), DiskFiles())
    assert not isinstance(preview, Unreadable)
    assert preview.content is not None
    assert preview.content.version == 5
    assert look(tmp_path).version == 6
