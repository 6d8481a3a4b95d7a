"""The way through the staff area: every screen, and nothing wrong with any of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.adapters.files import DataFolder, DiskFiles
from kiosk.app import build
from kiosk.loading import load
from kiosk.proof.audit import findings
from kiosk.proof.staff import StaffWalk, area_of
from kiosk.proof.stage import Stage, StoppedClock, all_items
from kiosk.proof.survey import survey
from kiosk.proof.walk import places
from kiosk.screen_size import size_for
from kiosk.ui.staff_area import StaffArea
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import Rules

ELSEWHERE = {"choice"}
"""Screens that the shipped content has no use for."""


@pytest.mark.parametrize("screen", [(1280, 800), (1080, 1920)])
def test_every_staff_screen_is_on_the_way_and_fit(
    qtbot: QtBot, tmp_path: Path, screen: tuple[int, int]
) -> None:
    loaded = load(None, DataFolder(tmp_path / "none"), DiskFiles())
    assert loaded.content is not None
    clock, mm = StoppedClock(), size_for(*screen).pixels_per_mm(*screen)
    kiosk = build(
        loaded.content,
        clock=clock,
        today=clock.today,
        mm=mm,
        rules=Rules(preferences=Preferences("en")),
        clinic={},
        staff=area_of(tmp_path, loaded, clock, screen),
    )
    stage = Stage(kiosk, clock, screen)
    stage.reach(places(loaded.content)[0])
    seen, wrong, pages = set(), [], set()
    for name in StaffWalk(stage, clock).screens():
        area = kiosk.door.property("area")
        assert isinstance(area, StaffArea)
        seen.add(area.view.where)
        picture = stage.settled()
        found = findings(survey(kiosk.window.contentItem(), picture), mm)
        wrong += [f"{name}: {one}" for one in found]
        pages |= {
            key
            for item in all_items(kiosk.window.contentItem())
            if (held := item.property("pages")) is not None and hasattr(held, "toVariant")
            for key in held.toVariant()
        }
    kiosk.close()
    assert wrong == []
    assert pages == (seen - {"preview"}) | ELSEWHERE
