"""In a clinic whose first language is Arabic, staff still read English, and from left to right."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from kiosk.proof.stage import all_items, evaluated
from kiosk.visit.preferences import Preferences
from tests.staff_ui.walking import loaded_here, walked
from tests.ui.driver import words_of

IN_ENGLISH = {"scroll.up": "Go up", "scroll.down": "Read on"}


@pytest.mark.usefixtures("qapp")
def test_the_staff_area_is_english_and_not_mirrored(tmp_path: Path) -> None:
    loaded, content = loaded_here(tmp_path)
    languages = sorted(content.languages, key=lambda one: one.code != "ar")
    loaded = replace(loaded, content=replace(content, languages=tuple(languages)))
    screen, wrong, rails = (1280, 800), [], 0
    with walked(tmp_path, loaded, screen, Preferences("ar", calm=True)) as (shown, walk):
        stage, root = shown.stage, shown.kiosk.window.contentItem()
        for name in walk.screens():
            stage.rest()
            if name == "update-trial":
                band = next(one for one in seen(root) if "Trial" in words_of(one))
                aligned = evaluated(band, "effectiveHorizontalAlignment")
                wrong += [name] if aligned != 1 else []
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
    assert not wrong, "\n".join(wrong)
    assert rails > 4


def seen(root: QQuickItem) -> list[QQuickItem]:
    """What is visible below an item."""
    return [one for one in all_items(root) if one.isVisible()]
