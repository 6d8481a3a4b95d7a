"""What people in front of the screen need, row by row, where no other test of a screen holds it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QBitmap, QFontMetricsF, QImage, QPainter, QRegion
from PySide6.QtQuick import QQuickItem

from kiosk.app import Kiosk
from kiosk.content.model import Content
from kiosk.proof.lettering import lettering
from kiosk.proof.stage import evaluated
from kiosk.proof.survey import controls_of
from kiosk.proof.walk import Kind, Stop, places
from tests.ui.driver import visible_items
from tests.ui.staged import Staged, staged

SCREENS = ((1920, 1080), (1080, 1920))
HALF = 1_100_000
"""Pixels; these screens are drawn with half of theirs each way."""
IN_A_SHOP = {(1280, 800): 15.0, (1152, 720): 22.0}
"""Screens by the inches they are sold by; one that nobody has measured counts as 22."""
BODY_CAPITALS_MM = 7.3
"""EN 301 549, 5.1.4, read from 600 mm."""
LARGER = 1.06
"""So much larger rounding up to whole pixels may make them."""
FLAT = "BDEFHIKLMNPRTXYZ"
"""Capitals that reach neither above nor below their height."""
LEFT_PART = 0.6
"""Of a capital's width: no letter after it reaches in there."""
TARGET_MM, MAIN_MM, GAP_MM = 20.0, 25.0, 5.0
MOST_IN_A_LINE = 75 + 3
"""Letters of a paragraph's line, on average; one with many narrow letters holds three more."""
LEAST_IN_A_LINE = 30
"""Letters of a long paragraph's line, on average: 45 on a broad screen, fewer on an upright one."""
LONG = 200
"""Letters of a paragraph whose lines are all full but the last."""
JUSTIFIED = 8
"""Qt's number of it."""


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
    wrong, counted = [], 0
    with staged(shipped, screen, most=HALF) as shown:
        for stop in pages(shipped):
            shown.stage.reach(stop)
            shown.stage.rest()
            for item in paragraphs(shown.kiosk):
                words = str(item.property("plain"))
                capitals = lettering(item).cap_height / shown.mm
                if capitals < BODY_CAPITALS_MM - 0.5 / shown.mm:
                    wrong.append(f"{stop.key}: capitals of {capitals:.1f} mm in {words[:40]!r}")
                in_line = len(words) / max(1, int(item.property("lineCount")))
                if len(words) > LONG:
                    counted += 1
                    if not LEAST_IN_A_LINE <= in_line <= MOST_IN_A_LINE:
                        wrong.append(f"{stop.key}: {in_line:.0f} letters a line in {words[:40]!r}")
                if evaluated(item, "horizontalAlignment") == JUSTIFIED:
                    wrong.append(f"{stop.key}: {words[:40]!r} is justified")
    assert not wrong, "\n".join(wrong)
    assert counted


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("screen", "inches"), IN_A_SHOP.items(), ids=str)
def test_sizes_follow_the_millimetres_of_the_screen(
    english: Content, screen: tuple[int, int], inches: float
) -> None:
    """Counted in the picture: letters and buttons are as large on every screen, measured or not."""
    mm = math.hypot(*screen) / (inches * 25.4)
    with staged(english, screen) as shown:
        for key in ("home", "kyphoplasty-who"):
            picture = shown.stage.stand(next(stop for stop in places(english) if stop.key == key))
            drawn = dict(targets_drawn(shown, picture))
            assert len(drawn) > 8
            for name, box in drawn.items():
                least = (MAIN_MM if name.startswith("bar.") else TARGET_MM) * mm - 1
                assert box.width() >= least <= box.height(), f"{name} is drawn as {box}"
            for (one, box), (other, beside) in combinations(drawn.items(), 2):
                assert apart(box, beside) >= GAP_MM * mm - 1, f"{one} is close to {other}"
        above_bar = picture.copy(0, 0, picture.width(), drawn["bar.home"].top())
        capitals = list(capitals_drawn(shown.kiosk, above_bar))
        assert min(capitals) >= BODY_CAPITALS_MM * mm
        assert min(capitals) <= LARGER * BODY_CAPITALS_MM * mm


def capitals_drawn(kiosk: Kiosk, picture: QImage) -> Iterator[float]:
    """The rows of pixels that first letters of paragraphs cover, some in part; only flat ones."""
    for item in paragraphs(kiosk):
        underlined = str(item.property("markup")).startswith("<")
        letter = str(item.property("plain"))[0]
        top = item.mapToScene(QPointF(0, 0))
        wide = QFontMetricsF(item.property("font")).horizontalAdvance(letter)
        line = evaluated(item, "contentHeight / lineCount")
        assert isinstance(line, float)
        letters = QRect(round(top.x()), round(top.y()), int(LEFT_PART * wide), round(line))
        if underlined or letter not in FLAT or not picture.rect().contains(letters):
            continue
        seen = picture.copy(letters).convertToFormat(QImage.Format.Format_Grayscale8)
        pixels = memoryview(seen.constBits()).cast("B").tolist()
        across = seen.bytesPerLine()
        rows = [pixels[y * across :][: seen.width()] for y in range(seen.height())]
        ink, ground = min(map(min, rows)), max(map(max, rows))
        yield sum((ground - min(row)) / (ground - ink) for row in rows)


def targets_drawn(shown: Staged, picture: QImage) -> Iterator[tuple[str, QRect]]:
    """The controls that are wholly seen, and the pixels that are others without them."""
    window = shown.kiosk.window
    for control in controls_of(window.contentItem()):
        item = shown.stage.named(control.name)
        if item is None or control.inside or not control.box.inside(control.shown):
            continue
        opacity = item.opacity()
        item.setOpacity(0)
        without = window.grabWindow()
        item.setOpacity(opacity)
        painter = QPainter(without)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
        painter.drawImage(0, 0, picture)
        painter.end()
        alike = without.convertToFormat(QImage.Format.Format_RGB32)
        other = alike.createMaskFromColor(0xFF000000, Qt.MaskMode.MaskInColor)
        yield control.name, QRegion(QBitmap.fromImage(other)).boundingRect()


def apart(one: QRect, other: QRect) -> int:
    """Pixels between two boxes, across or down."""
    across = max(one.left(), other.left()) - min(one.right(), other.right()) - 1
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom()) - 1
    return max(across, down)
