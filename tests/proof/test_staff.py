"""The way through the staff area: every screen, and nothing wrong with any of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.proof.audit import findings
from kiosk.proof.stage import all_items
from kiosk.proof.survey import survey
from kiosk.proof.walk import places
from kiosk.ui.staff_area import StaffArea
from kiosk.visit.preferences import Preferences
from tests.staff_ui.walking import loaded_here, walked

ELSEWHERE = {"choice"}
"""Screens that the shipped content has no use for."""


@pytest.mark.parametrize("screen", [(1280, 800), (1080, 1920)])
def test_every_staff_screen_is_on_the_way_and_fit(
    qtbot: QtBot, tmp_path: Path, screen: tuple[int, int]
) -> None:
    loaded, content = loaded_here(tmp_path)
    with walked(tmp_path, loaded, screen, Preferences("en")) as (shown, walk):
        shown.stage.reach(places(content)[0])
        root = shown.kiosk.window.contentItem()
        seen, wrong, pages = set(), [], set()
        for name in walk.screens():
            area = shown.kiosk.door.property("area")
            assert isinstance(area, StaffArea)
            seen.add(area.view.where)
            found = findings(survey(root, shown.stage.settled()), shown.mm)
            wrong += [f"{name}: {one}" for one in found]
            pages |= {
                key
                for item in all_items(root)
                if (held := item.property("pages")) is not None and hasattr(held, "toVariant")
                for key in held.toVariant()
            }
    assert wrong == []
    assert pages == (seen - {"preview"}) | ELSEWHERE
