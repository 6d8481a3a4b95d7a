"""Killed at each call, each call failing once or for good, the disk full: old or new, always."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import pytest

from kiosk.adapters.disk import Disk
from kiosk.adapters.files import DataFolder, Unreadable
from kiosk.adapters.store import ContentStore
from kiosk.staff.kept import SHIPPED
from tests.faults.failing import CountingDisk, FailingDisk, Killed, KillingDisk, SmallDisk, When
from tests.faults.scenes import BY_NAME, SCENES, SMALL, Scene, install, live, look

WHENS: tuple[When, ...] = ("before", "halfway", "after")
ERRORS = (errno.ENOSPC, errno.EIO, errno.EROFS)
MOST_CALLS = 200
UPDATES = [BY_NAME["first update"], BY_NAME["next update"]]


def sweep(scene: Scene, scratch: Path, disk_at: Callable[[int], CountingDisk]) -> int:
    """Play a scene with a fault at each call in turn, look, and go on; returns how many."""
    prepared = scratch / "prepared"
    if not prepared.exists():
        prepared.mkdir()
        scene.prepare(prepared)
    for at in range(MOST_CALLS):
        with TemporaryDirectory(dir=scratch) as name:
            folder = Path(name)
            copytree(prepared, folder, dirs_exist_ok=True)
            disk = disk_at(at)
            returned = True
            try:
                scene.act(folder, disk)
            except (Killed, OSError):
                returned = False
            seen = look(folder)
            assert (scene.done if returned else scene.ok)(seen), (at, seen)
            _runs_on(scene, folder)
            if not disk.reached:
                return at
    raise AssertionError("this never ends")


def _runs_on(scene: Scene, folder: Path) -> None:
    """After a fault the very next update goes through, and nothing is left lying."""
    if any(word in scene.name for word in SMALL):
        scene.act(folder, Disk())
        assert scene.done(look(folder))
        return
    install(folder, 8)
    store = ContentStore(DataFolder(folder / "data").store)
    store.tidy()
    assert look(folder).version == 8
    pointer = store.pointer()
    assert not isinstance(pointer, Unreadable)
    kept = {pointer.live, pointer.before} - {None, SHIPPED}
    assert {path.name for path in (store.folder / "versions").iterdir()} == kept
    assert not list(store.folder.glob("*.new"))


@pytest.mark.parametrize("when", WHENS)
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_killed_anywhere(scene: Scene, when: When, scratch: Path) -> None:
    assert sweep(scene, scratch, lambda at: KillingDisk(at, when)) >= 3


@pytest.mark.parametrize("stays_broken", [False, True], ids=["once", "for good"])
@pytest.mark.parametrize("when", WHENS)
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_a_call_fails(scene: Scene, when: When, stays_broken: bool, scratch: Path) -> None:
    def disk_at(at: int) -> FailingDisk:
        return FailingDisk(at, ERRORS[at % len(ERRORS)], when, stays_broken)

    assert sweep(scene, scratch, disk_at) >= 3


@pytest.mark.parametrize("scene", UPDATES, ids=lambda scene: scene.name)
def test_a_disk_of_every_size(scene: Scene, scratch: Path) -> None:
    room, went_through = 0, 0
    while went_through < 3:
        with TemporaryDirectory(dir=scratch) as name:
            folder = Path(name)
            scene.prepare(folder)
            try:
                scene.act(folder, SmallDisk(room))
                assert scene.done(look(folder)), room
                went_through += 1
            except OSError:
                assert scene.ok(look(folder)), room
        room += 37
    assert room > 1000


def test_what_is_told_after_an_error_is_what_the_next_start_shows(scratch: Path) -> None:
    """An error after the rename leaves the new content live, and staff are told so."""
    told = set()
    for at in range(MOST_CALLS):
        for when in WHENS:
            with TemporaryDirectory(dir=scratch) as name:
                folder = Path(name)
                BY_NAME["undo"].prepare(folder)
                disk = FailingDisk(at, errno.EIO, when, stays_broken=False)
                answer = live(folder, None, disk)
                version = ContentStore(DataFolder(folder / "data").store).open(answer.name)
                assert not isinstance(version, Unreadable)
                shown = look(folder).version
                assert shown == version.record.version
                assert bool(answer.problem) != answer.done
                told.add((shown, answer.done))
        if not disk.reached:
            break
    assert told == {(5, True), (6, False), (5, False)}
