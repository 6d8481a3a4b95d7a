"""Sheets over a screen: one that closes as soon as it has opened leaves nothing to be done."""

from __future__ import annotations

from kiosk.content.model import Content
from kiosk.visit.places import HOME
from tests.ui.conftest import LANDSCAPE, Start


def test_a_sheet_that_closes_at_once_leaves_nothing_to_be_done(
    start: Start, shipped: Content
) -> None:
    """Whatever Qt warns of fails the test."""
    driver = start(shipped, LANDSCAPE, calm=True)
    for _ in range(3):
        driver.go(HOME)
        driver.advance(driver.shell.rules.idle_cap)
        assert driver.shell.visit.asked_at is not None
        driver.advance(driver.shell.rules.countdown)
        driver.settle()
        assert driver.find("still.here") is None
