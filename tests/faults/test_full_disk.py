"""A real file system that is full, at every size: old or new, and the program runs on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kiosk.adapters.files import DataFolder
from kiosk.staff.answers import Candidate, Failed, Live, Offer, Use
from kiosk.updates.doing import Doing
from tests.faults.scenes import fresh, install, look
from tests.updates.bundles import as_folder, files

PAGE = 4096
MOST_PAGES = 60


@contextmanager
def small(folder: Path, options: str) -> Iterator[Path]:
    """A file system in memory, of bounded size."""
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def may_mount() -> bool:
    """Whether this user of this machine may mount file systems."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    try:
        with TemporaryDirectory() as folder, small(Path(folder), "size=4096"):
            return True
    except subprocess.CalledProcessError:
        return False


@pytest.mark.skipif(not may_mount(), reason="only root may mount file systems")
@pytest.mark.parametrize("limit", ["size", "nr_inodes"])
def test_an_update_on_a_disk_of_every_size(limit: str, scratch: Path) -> None:
    """Version 5 is shown; from too little room for version 6 to plenty of it."""
    stick = as_folder(scratch / "stick", files(version=6))
    outcomes = []
    for count in range(1, MOST_PAGES):
        with small(
            scratch / "kiosk", f"{limit}={count * PAGE if limit == 'size' else count}"
        ) as folder:
            try:
                fresh(folder)
                install(folder, 5)
            except OSError:
                continue  # not even what was there before has room
            outcomes.append(updated(folder, stick))
    assert outcomes[0] == "failed"
    assert outcomes[-1] == "done"
    assert outcomes == sorted(outcomes, reverse=True)


def updated(folder: Path, stick: Path) -> str:
    """Try to update, look, and see to it that what was told is so."""
    shipped = folder / "shipped.json"
    doing = Doing(DataFolder(folder / "data"), date(2026, 3, 4), shipped=shipped)
    offer = doing.answer(Candidate("folder", str(stick), "content.json"))
    if isinstance(offer, Failed):
        assert "No space left" in offer.message
        assert look(folder).version == 5
        return "failed"
    assert isinstance(offer, Offer)
    live = doing.answer(Use(offer.name))
    assert isinstance(live, Live)
    seen = look(folder)
    assert not seen.problems
    assert seen.version == (6 if live.name == offer.name else 5)
    assert live.done or "No space left" in live.problem
    return "done" if live.done else "failed"
