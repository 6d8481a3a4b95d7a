"""In a clinic whose first language is Arabic, staff still read English, and from left to right."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from kiosk.adapters.files import DataFolder, DiskFiles
from kiosk.app import build
from kiosk.loading import load
from kiosk.proof.staff import StaffWalk, area_of
from kiosk.proof.stage import Stage, StoppedClock, all_items, evaluated
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import Rules
from tests.ui.conftest import pixels_per_mm
from tests.ui.driver import words_of

IN_ENGLISH = {"scroll.up": "Go up", "scroll.down": "Read on"}


@pytest.mark.usefixtures("qapp")
def test_the_staff_area_is_english_and_not_mirrored(tmp_path: Path) -> None:
    loaded = load(None, DataFolder(tmp_path / "none"), DiskFiles())
    assert loaded.content is not None
    languages = sorted(loaded.content.languages, key=lambda one: one.code != "ar")
    loaded = replace(loaded, content=replace(loaded.content, languages=tuple(languages)))
    assert loaded.content is not None
    clock, screen = StoppedClock(), (1280, 800)
    kiosk = build(
        loaded.content,
        clock=clock,
        today=clock.today,
        mm=pixels_per_mm(*screen),
        rules=Rules(preferences=Preferences("ar", calm=True)),
        clinic={},
        staff=area_of(tmp_path, loaded, clock, screen),
    )
    stage, wrong, rails = Stage(kiosk, clock, screen), [], 0
    for name in StaffWalk(stage, clock).screens():
        stage.rest()
        if name == "update-trial":
            band = next(one for one in seen(kiosk.window.contentItem()) if "Trial" in words_of(one))
            wrong += [name] if evaluated(band, "effectiveHorizontalAlignment") != 1 else []
            continue
        close = stage.named("staff.close")
        if close is not None and close.mapToScene(QPointF(0, 0)).x() < screen[0] / 2:
            wrong.append(f"{name}: mirrored")
        turning = [one for one in map(stage.named, IN_ENGLISH) if one is not None]
        if turning and not any(one.isEnabled() for one in turning):
            wrong.append(f"{name}: page buttons for nothing")
        for control, words in IN_ENGLISH.items():
            button = stage.named(control)
            rails += button is not None
            if button is not None and button.property("text") != words:
                wrong.append(f"{name}: {control} says {button.property('text')}")
    kiosk.close()
    assert not wrong, "\n".join(wrong)
    assert rails > 4


def seen(root: QQuickItem) -> list[QQuickItem]:
    """What is visible below an item."""
    return [one for one in all_items(root) if one.isVisible()]
