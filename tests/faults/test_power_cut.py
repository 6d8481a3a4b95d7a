"""The power goes at any moment: the old content or the new, whole; after "Done" only the new."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.cuts import Record, Starts, bad_cuts, recorded
from tests.faults.scenes import SCENES, Scene


@pytest.fixture
def records(scratch: Path) -> dict[str, Record]:
    """All scenes, played once."""
    played = {}
    for number, scene in enumerate(SCENES):
        root = scratch / str(number)
        root.mkdir()
        played[scene.name] = recorded(scene, root)
    return played


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_old_or_new_whenever_the_power_goes(scene: Scene, scratch: Path) -> None:
    root = scratch / "root"
    root.mkdir()
    record = recorded(scene, root)
    starts = Starts(scratch)
    bad = [each.told(record.ops) for each in bad_cuts(scene, record, starts)]
    assert not bad, bad[0]
    assert starts.count > 1


def test_without_any_one_flush_the_promise_breaks(
    records: dict[str, Record], scratch: Path
) -> None:
    """Each place in the code that flushes is taken out in turn: some scene has to notice."""
    places = set().union(*(record.flushes for record in records.values()))
    assert len(places) > 10
    useless = [place for place in sorted(places) if not _is_missed(place, records, scratch)]
    assert not useless, useless


def _is_missed(place: tuple[str, ...], records: dict[str, Record], scratch: Path) -> bool:
    return any(
        next(bad_cuts(scene, records[scene.name], Starts(scratch), without=place), None) is not None
        for scene in SCENES
        if place in records[scene.name].flushes
    )
