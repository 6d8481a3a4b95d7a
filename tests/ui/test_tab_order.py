"""Keys lead through every screen and dialog in the order of reading, with a ring that is seen."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.content.model import Content
from kiosk.proof.measure import contrast
from kiosk.proof.stage import Stage
from kiosk.proof.walk import Kind, Stop, places
from kiosk.visit.preferences import Preferences, Theme
from tests.ui.conftest import LANDSCAPE, PORTRAIT, Start
from tests.ui.driver import Driver, box_of
from tests.ui.test_keyboard import CONTRAST, MOST_STOPS

Box = tuple[float, float, float, float]

REGIONS = (
    ("walkthrough.picture",),
    ("bar.back", "bar.home"),
    ("bar.",),
    ("scroll.", "page.next", "recovery.call"),
    ("recovery.day",),
    ("recovery.",),
    ("calendar.2",),
    ("calendar.",),
    ("staff.back", "staff.close"),
    ("key.",),
)
"""What stands together, by how names begin; the first that fits. All else is what one reads."""
TOGETHER = ("scroll.", "recovery.")
"""On a small screen, all but the path stands in one corner."""
SIDES_NEEDED = 3
"""Of a ring; at the fourth it may stand at the window's edge, or what scrolls may end."""
LOOKS = (
    (LANDSCAPE, Preferences("en", calm=True)),
    (PORTRAIT, Preferences("es", calm=True, theme=Theme.DARK)),
    (LANDSCAPE, Preferences("ar", calm=True, theme=Theme.CONTRAST, text_size=1.5)),
    (PORTRAIT, Preferences("ar", calm=True, lower_controls=True)),
    (LANDSCAPE, Preferences("vi", calm=True, theme=Theme.DARK, lower_controls=True)),
)


def layouts(content: Content) -> list[Stop]:
    """One stop for each way to lay a screen out."""
    first: dict[tuple[object, ...], Stop] = {}
    for stop in places(content):
        if stop.kind not in (Kind.ATTRACT, Kind.DAY):
            own = stop.place.page if stop.place.page == "questions" else ""
            first.setdefault((stop.kind, stop.place.screen, own), stop)
    return list(first.values())


def region(name: str, small: bool) -> int:
    """Which part of the screen a control belongs to."""
    if small and name.startswith(TOGETHER) and not name.startswith("recovery.station"):
        return len(REGIONS)
    return next((number for number, starts in enumerate(REGIONS) if name.startswith(starts)), -1)


def unnatural(stops: list[tuple[str, Box]], small: bool, right_to_left: bool) -> list[str]:
    """Where keys lead back, or leave a part of the screen and come again."""
    regions = [region(name, small) for name, _ in stops]
    changes = [regions[at] for at in range(len(stops)) if regions[at] != regions[at - 1]]
    found = [f"{stops[regions.index(one)][0]} …" for one in set(changes) if changes.count(one) > 1]
    back = 0
    for (one, (x, y, _, tall)), (other, (to_x, to_y, _, to_tall)) in pairwise([*stops, stops[0]]):
        if region(one, small) != region(other, small):
            continue
        on = to_x < x if right_to_left else to_x > x
        row = min(y + tall, to_y + to_tall) - max(y, to_y) > min(tall, to_tall) / 2
        if not (on if row else to_y > y):
            back += 1
            found.append(f"{one} -> {other}")
    alone = len(set(regions)) == 1
    return found[1:] if alone and back == 1 else found


def faint(picture: QImage, ring: Box, shown: QRectF) -> str:
    """Why a ring is not seen, "" where it is."""
    x, y, wide, tall = ring
    middle = shown.intersected(QRectF(*ring)).center()
    middle_x, middle_y = middle.x(), middle.y()
    sides = (
        (round(x), round(middle_y), 1, 0),
        (round(x + wide) - 1, round(middle_y), -1, 0),
        (round(middle_x), round(y), 0, 1),
        (round(middle_x), round(y + tall) - 1, 0, -1),
    )
    seen = []
    for left, top, across, down in sides:
        on, outside = (left + across, top + down), (left - 2 * across, top - 2 * down)
        if picture.valid(*outside) and shown.contains(*on):
            colours = [picture.pixel(*at) & 0xFFFFFF for at in (on, outside)]
            seen.append(contrast(*colours))
    good = sum(one >= CONTRAST for one in seen)
    return "" if good >= min(SIDES_NEEDED, len(seen)) and good >= 2 else f"{seen}"


def drawn_ring(driver: Driver) -> QQuickItem:
    """The one that is drawn."""
    found = [one for one in driver.items() if one.property("shown") is True]
    assert len(found) == 1, f"{len(found)} rings round {driver.focused()!r}"
    return found[0]


def walk(driver: Driver, key: Qt.Key) -> tuple[list[tuple[str, Box]], list[str]]:
    """The controls that a key leads to, once round, and which of their rings are not seen."""
    stops: list[QQuickItem] = []
    wrong: list[str] = []
    for _ in range(MOST_STOPS):
        driver.key(key)
        driver.settle()
        item = driver.window.activeFocusItem()
        if stops and item == stops[0]:
            return [(one.objectName(), box_of(one)) for one in stops], wrong
        stops.append(item)
        ring = drawn_ring(driver)
        told = faint(driver.window.grabWindow(), box_of(ring), driver._clip(ring))
        wrong += [f"{item.objectName()}: {told}"] if told else []
    raise AssertionError(f"{key} leads on and on: {[one.objectName() for one in stops]}")


@pytest.mark.parametrize(("screen", "look"), LOOKS)
def test_keys_lead_as_one_reads_and_the_ring_is_seen(
    start: Start, shipped: Content, screen: tuple[int, int], look: Preferences
) -> None:
    driver = start(shipped, screen, calm=True)
    stage = Stage(driver.kiosk, driver.clock, screen)
    stage.look(look)
    arabic = look.language == "ar"
    wrong: list[str] = []
    for stop in layouts(shipped):
        stage.reach(stop)
        stage.rest()
        driver.settle()  # what changed its width is laid out with the next frame
        stops, pale = walk(driver, Qt.Key.Key_Left if arabic else Qt.Key.Key_Right)
        found = unnatural(stops, screen == LANDSCAPE, arabic)
        driver.key(Qt.Key.Key_Right if arabic else Qt.Key.Key_Left)
        driver.settle()
        back = [] if driver.focused() == stops[-1][0] else [f"{driver.focused()} comes before"]
        wrong += [f"{stop.key}: {one}" for one in [*found, *pale, *back]]
    assert not wrong, "\n".join(wrong)
