"""Keys lead through every staff screen in the order of reading, with a ring that is seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPointingDevice
from pytestqt.qtbot import QtBot

from kiosk.adapters.files import DataFolder, DiskFiles
from kiosk.app import build
from kiosk.loading import load
from kiosk.proof.staff import StaffWalk, area_of
from kiosk.proof.stage import Stage, StoppedClock
from kiosk.proof.walk import places
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import Rules
from tests.ui.conftest import LANDSCAPE, pixels_per_mm
from tests.ui.driver import Driver
from tests.ui.test_tab_order import unnatural, walk

WITHOUT_CONTROLS = {"cleaning", "update-checking"}


def test_keys_lead_as_one_reads_and_the_ring_is_seen(
    qtbot: QtBot, touch_device: QPointingDevice, tmp_path: Path
) -> None:
    loaded = load(None, DataFolder(tmp_path / "none"), DiskFiles())
    assert loaded.content is not None
    clock, screen = StoppedClock(), LANDSCAPE
    kiosk = build(
        loaded.content,
        clock=clock,
        today=clock.today,
        mm=pixels_per_mm(*screen),
        rules=Rules(preferences=Preferences("en", calm=True)),
        clinic={},
        staff=area_of(tmp_path, loaded, clock, screen),
    )
    stage, wrong, seen = Stage(kiosk, clock, screen), [], 0
    driver = Driver(kiosk, clock, qtbot, touch_device)
    stage.reach(places(loaded.content)[0])
    for name in StaffWalk(stage, clock).screens():
        stage.rest()
        if name in WITHOUT_CONTROLS or name.startswith("preview"):
            continue
        stops, pale = walk(driver, Qt.Key.Key_Tab)
        wrong += [f"{name}: {one}" for one in [*unnatural(stops, False, False), *pale]]
        seen += 1
    kiosk.close()
    assert not wrong, "\n".join(wrong)
    assert seen > 20
