"""The recovery in large letters on a small screen: the path makes room for what one reads."""

from __future__ import annotations

from kiosk.content.model import Content
from kiosk.proof.audit import findings
from kiosk.proof.survey import survey
from kiosk.visit.places import Place, Screen
from kiosk.visit.preferences import Preferences
from tests.ui.conftest import LANDSCAPE, Start
from tests.ui.reach import in_reach

LINES = 4
"""So many are seen at once, at least."""
EM_MM = 7.35 / 0.714 * 2
"""Of the body's letters, twice as large."""
PATH = ("recovery.station.", "recovery.day")


def test_the_path_comes_back_when_asked_for_and_every_arm_reaches_it(
    start: Start, shipped: Content
) -> None:
    driver = start(shipped, LANDSCAPE, calm=True)
    driver.go(Place(Screen.RECOVERY, "kyphoplasty"))
    mm = driver.shell.property("mm")
    for language, lowered in (("es", True), ("vi", False)):
        liked = Preferences(language, text_size=2.0, calm=True, lower_controls=lowered)
        driver.shell.choose(liked)
        driver.settle()
        room = driver.page().height()
        assert room > LINES * 1.24 * EM_MM * mm
        assert driver.find("recovery.day") is None
        driver.tap("recovery.later")
        driver.tap("recovery.more")
        driver.settle()
        root = driver.window.contentItem()
        seen = survey(root, driver.window.grabWindow())
        assert not findings(seen, mm)
        path = [one for one in seen.controls if one.name.startswith(PATH)]
        assert len(path) == len(driver.kiosk.recovery.property("stations")) + 1
        highest = driver.window.height() * (1 / 2 if lowered else 1 / 3)
        assert not [one.name for one in path if not in_reach(one, highest, mm)]
        driver.tap(path[0].name)
        assert driver.kiosk.recovery.property("current") == 0
        driver.tap("recovery.more")
        driver.settle()
        assert driver.page().height() == room
