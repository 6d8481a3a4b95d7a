"""What the walkthrough keeps drawn is bounded, and let go when its screen is left."""

from __future__ import annotations

import gc
from collections import Counter

import pytest
from PySide6.QtGui import QImage

from kiosk.content.model import Content
from kiosk.ui.painting.camera import Size
from kiosk.ui.painting.palette import PALETTES, palette_of
from kiosk.ui.painting.stamps import Kept, Stamps
from kiosk.ui.painting.studio import Studio
from kiosk.ui.recovery_path import RecoveryPath
from kiosk.ui.walkthrough_picture import WalkthroughPicture
from kiosk.visit.places import Place, Screen
from kiosk.walkthrough.timeline import Timeline
from tests.ui.conftest import Start
from tests.ui.test_walkthrough_picture import blank, paint
from tests.walkthrough.stories import SHIPPED

pytestmark = pytest.mark.usefixtures("qapp")

PICTURES = 12
"""So many whole pictures are kept at most, beside the stamps."""


def square(side: int) -> QImage:
    return QImage(side, side, QImage.Format.Format_RGB32)


def test_the_least_lately_used_images_go_when_there_are_too_many_bytes() -> None:
    kept = Kept()
    for name in ("a", "b", "a", "c"):
        kept.image((name,), lambda: square(10), most=800)
    assert kept.bytes() == 800
    made: list[str] = []

    def make(name: str) -> QImage:
        made.append(name)
        return square(10)

    for name in ("a", "c", "b"):
        kept.image((name,), lambda name=name: make(name), most=800)  # type: ignore[misc]
    assert made == ["b"]
    kept.image(("large",), lambda: square(100), most=800)
    assert kept.bytes() == 40_000, "one that is too large stands alone"
    kept.clear()
    assert kept.bytes() == 0


def test_a_studio_keeps_few_pictures_whatever_it_has_drawn() -> None:
    studio = Studio()
    for width, theme in ((240, "light"), (300, "light"), (300, "contrast")):
        size, palette = Size(width, 200), palette_of(theme)
        for walkthrough in SHIPPED.values():
            timeline = Timeline(walkthrough)
            for index, step in list(enumerate(walkthrough.steps))[::3]:
                scene = timeline.scene(index, timeline.starts[index] + 0.6 * step.seconds)
                paint(studio, blank(size), scene, walkthrough, palette)
                studio.prepare(size, scene, palette)
                assert studio.bytes() <= PICTURES * size.bytes() + Stamps.MOST
    assert studio.bytes() > 0
    studio.forget()
    assert studio.bytes() == 0


def test_stamps_of_another_look_replace_the_old_ones() -> None:
    studio, walkthrough = Studio(), SHIPPED["vertebroplasty"]
    scene = Timeline(walkthrough).scene(6, 60.0)
    taken = []
    for theme in PALETTES:
        paint(studio, blank(), scene, walkthrough, palette_of(theme))
        taken.append(studio.stamps.kept.bytes())
    assert len(set(taken)) == 1


def painted() -> Counter[str]:
    """The items of ours that Python paints, by kind."""
    gc.collect()
    return Counter(
        type(one).__name__
        for one in gc.get_objects()
        if isinstance(one, WalkthroughPicture | RecoveryPath)
    )


def test_what_python_paints_is_made_once_however_often_it_is_shown(
    start: Start, shipped: Content
) -> None:
    """PySide never frees the Python half of an item that QML has made."""
    driver = start(shipped, (480, 270))
    counts = []
    for _ in range(3):
        for screen in (Screen.WALKTHROUGH, Screen.RECOVERY):
            for procedure in shipped.procedures:
                driver.go(Place(screen, procedure.id))
                driver.settle()
        driver.go(Place(Screen.WALKTHROUGH))
        driver.settle()
        counts.append(painted())
    assert counts[0].keys() == {"WalkthroughPicture", "RecoveryPath"}
    assert counts == [counts[0]] * len(counts)


def test_a_picture_that_is_left_holds_nothing_large(start: Start, shipped: Content) -> None:
    driver = start(shipped, (1280, 800))
    driver.go(Place(Screen.WALKTHROUGH, "kyphoplasty"))
    driver.settle()
    picture = driver.kiosk.painters.picture(0)
    assert isinstance(picture, WalkthroughPicture)
    assert picture.kept_bytes() > 0
    driver.tap("bar.home")
    driver.settle()
    assert picture.kept_bytes() == 0
