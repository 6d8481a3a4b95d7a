"""Keys lead through every staff screen in the order of reading, with a ring that is seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPointingDevice
from pytestqt.qtbot import QtBot

from kiosk.proof.walk import places
from kiosk.visit.preferences import Preferences
from tests.staff_ui.walking import loaded_here, walked
from tests.ui.driver import Driver
from tests.ui.test_tab_order import unnatural, walk

WITHOUT_CONTROLS = {"cleaning", "update-checking", "update-trial-waiting"}
"""Screens on which keys lead nowhere; the last one is left by any."""
HALF = 300_000
"""Pixels; the screen is drawn with half of its own each way."""


def test_keys_lead_as_one_reads_and_the_ring_is_seen(
    qtbot: QtBot, touch_device: QPointingDevice, tmp_path: Path
) -> None:
    loaded, content = loaded_here(tmp_path)
    liked, wrong, seen = Preferences("en", calm=True), [], 0
    with walked(tmp_path, loaded, (1280, 800), liked, HALF) as (shown, way):
        driver = Driver(shown.kiosk, shown.clock, qtbot, touch_device)
        shown.stage.reach(places(content)[0])
        for name in way.screens():
            shown.stage.rest()
            if name in WITHOUT_CONTROLS or name.startswith("preview"):
                continue
            stops, pale = walk(driver, Qt.Key.Key_Tab)
            wrong += [f"{name}: {one}" for one in [*unnatural(stops, False, False), *pale]]
            seen += 1
    assert not wrong, "\n".join(wrong)
    assert seen > 20
