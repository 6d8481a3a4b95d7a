"""A store through years of updates, undos, kills and failing disks, beside a model of few lines."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from kiosk.adapters.disk import Disk
from kiosk.adapters.files import DataFolder, Unreadable
from kiosk.adapters.store import ContentStore
from tests.faults.failing import FailingDisk, Killed, KillingDisk, When
from tests.faults.scenes import SHIPPED_VERSION, fresh, install, look

STEPS = 500
WHENS: tuple[When, ...] = ("before", "halfway", "after")


class Model:
    """What is live and what was before it, as version numbers."""

    def __init__(self) -> None:
        self.live = SHIPPED_VERSION
        self.before: int | None = None

    def after(self, action: str, version: int) -> tuple[int, int | None]:
        """What an action that goes through makes of it."""
        match action:
            case "install":
                return version, self.live
            case "undo" if self.before is not None:
                return self.before, self.live
            case "shipped" if self.live != SHIPPED_VERSION:
                return SHIPPED_VERSION, self.live
        return self.live, self.before


def disk_of(random: Random) -> Disk:
    """Mostly a good disk, now and then one that fails or a program that is killed."""
    at, when = random.randrange(12), random.choice(WHENS)
    match random.randrange(6):
        case 0 | 1:
            return KillingDisk(at, when)
        case 2:
            return FailingDisk(at, 5, when, stays_broken=random.random() < 0.5)
    return Disk()


@pytest.mark.parametrize("seed", range(4))
def test_it_always_shows_what_the_model_says(seed: int, scratch: Path) -> None:
    random, model = Random(seed), Model()
    fresh(scratch)
    seen_so_far = set()
    for step in range(STEPS):
        action = random.choice(["install", "install", "undo", "shipped", "tidy"])
        version, disk = 10 + step, disk_of(random)
        whole = model.after(action, version)
        try:
            act(action, scratch, version, disk)
            possible = {whole}
        except (Killed, OSError):
            possible = {whole, (model.live, model.before)}
        seen = look(scratch)
        assert seen.problems == (), (step, action)
        now = (seen.version, before(scratch))
        assert now in possible, (step, action)
        model.live, model.before = now
        seen_so_far.add((action, now == whole))
    assert len(seen_so_far) >= 7
    ContentStore(DataFolder(scratch / "data").store).tidy()
    assert len(list((scratch / "data" / "content" / "versions").iterdir())) <= 2


def act(action: str, folder: Path, version: int, disk: Disk) -> None:
    """Do one thing to the store."""
    store = ContentStore(DataFolder(folder / "data").store, disk)
    match action:
        case "install":
            install(folder, version, disk)
        case "undo":
            store.undo()
        case "shipped":
            store.show_shipped()
        case _:
            store.tidy()


def before(folder: Path) -> int | None:
    """The version that an undo would bring back."""
    store = ContentStore(DataFolder(folder / "data").store)
    pointer = store.pointer()
    assert not isinstance(pointer, Unreadable)
    if not pointer.before:
        return None if pointer.before is None else SHIPPED_VERSION
    version = store.open(pointer.before)
    assert not isinstance(version, Unreadable)
    return version.record.version
