"""What people in front of the screen need, row by row, where no other test of a screen holds it."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.app import Kiosk, build
from kiosk.content.model import Content
from kiosk.proof.lettering import lettering
from kiosk.proof.stage import Stage, StoppedClock, evaluated
from kiosk.proof.walk import Kind, Stop, places
from kiosk.screen_size import TESTED_SCREENS, size_for
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import Rules
from tests.ui.driver import visible_items

SCREENS = ((1920, 1080), (1080, 1920))
BODY_CAPITALS_MM = 7.3
"""EN 301 549, 5.1.4, read from 600 mm."""
MOST_IN_A_LINE = 75 + 3
"""Letters of a paragraph's line, on average; one with many narrow letters holds three more."""
LEAST_IN_A_LINE = 30
"""Letters of a long paragraph's line, on average: 45 on a broad screen, fewer on an upright one."""
LONG = 200
"""Letters of a paragraph whose lines are all full but the last."""
JUSTIFIED = 8
"""Qt's number of it."""


def kiosk_of(content: Content, screen: tuple[int, int]) -> tuple[Kiosk, Stage, float]:
    """A kiosk at half the pixels each way, and its pixels for a millimetre."""
    pixels = screen[0] // 2, screen[1] // 2
    clock, mm = StoppedClock(), size_for(*screen).pixels_per_mm(*pixels)
    kiosk = build(
        content,
        clock=clock,
        today=clock.today,
        mm=mm,
        rules=Rules(preferences=Preferences("en")),
        clinic={},
    )
    return kiosk, Stage(kiosk, clock, pixels), mm


def paragraphs(kiosk: Kiosk) -> Iterator[QQuickItem]:
    """Running text: what may have words that are explained."""
    for item in visible_items(kiosk.window.contentItem()):
        if item.property("markup") and item.property("plain"):
            yield item


def pages(content: Content) -> list[Stop]:
    """Every page and stretch of one procedure, and what is told of both."""
    mine = ("", content.procedures[-1].id)
    told = (Kind.PAGE, Kind.MILESTONE)
    return [one for one in places(content) if one.kind in told and one.place.procedure in mine]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("screen", SCREENS, ids=lambda sides: f"{sides[0]}x{sides[1]}")
def test_running_text_is_large_and_its_lines_are_short(
    shipped: Content, screen: tuple[int, int]
) -> None:
    kiosk, stage, mm = kiosk_of(shipped, screen)
    wrong, counted = [], 0
    for stop in pages(shipped):
        stage.reach(stop)
        stage.rest()
        for item in paragraphs(kiosk):
            words = str(item.property("plain"))
            capitals = lettering(item).cap_height / mm
            if capitals < BODY_CAPITALS_MM - 0.5 / mm:
                wrong.append(f"{stop.key}: capitals of {capitals:.1f} mm in {words[:40]!r}")
            in_line = len(words) / max(1, int(item.property("lineCount")))
            if len(words) > LONG:
                counted += 1
                if not LEAST_IN_A_LINE <= in_line <= MOST_IN_A_LINE:
                    wrong.append(f"{stop.key}: {in_line:.0f} letters a line in {words[:40]!r}")
            if evaluated(item, "horizontalAlignment") == JUSTIFIED:
                wrong.append(f"{stop.key}: {words[:40]!r} is justified")
    kiosk.close()
    assert not wrong, "\n".join(wrong)
    assert counted


def test_sizes_follow_the_millimetres_of_the_screen() -> None:
    """The same page is as large in millimetres on every screen, configured or not."""
    for pixels in SCREENS:
        measured = size_for(*pixels)
        across, down = (side / measured.pixels_per_mm(*pixels) for side in pixels)
        assert math.isclose(math.hypot(across, down) / 25.4, TESTED_SCREENS[pixels], rel_tol=0.01)
