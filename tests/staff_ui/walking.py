"""A kiosk on a stage whose staff area is walked through, screen by screen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.adapters.files import DataFolder, DiskFiles
from kiosk.content.model import Content
from kiosk.loading import Loaded, load
from kiosk.proof.staff import StaffWalk, area_of
from kiosk.visit.preferences import Preferences
from tests.ui.staged import Staged, below, staged


def loaded_here(folder: Path) -> tuple[Loaded, Content]:
    """What a kiosk without data of its own has loaded."""
    loaded = load(None, DataFolder(folder / "none"), DiskFiles())
    assert loaded.content is not None
    return loaded, loaded.content


@contextmanager
def walked(
    folder: Path,
    loaded: Loaded,
    screen: tuple[int, int],
    liked: Preferences,
    most: int = 10_000_000,
) -> Iterator[tuple[Staged, StaffWalk]]:
    """A kiosk that shows `loaded`, drawn with `most` pixels, and the way through its staff area."""
    assert loaded.content is not None
    pixels = below(screen, most)
    with staged(
        loaded.content,
        screen,
        most=most,
        liked=liked,
        staff=lambda clock: area_of(folder, loaded, clock, pixels),
    ) as shown:
        yield shown, StaffWalk(shown.stage, shown.clock)
