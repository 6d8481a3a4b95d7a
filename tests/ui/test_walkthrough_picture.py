"""The walkthrough's pictures: one moment, one picture, however it was come by."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from kiosk.content.model import Walkthrough
from kiosk.ui.painting import camera, scalpel, syringe
from kiosk.ui.painting.camera import Size
from kiosk.ui.painting.extent import moving_extent
from kiosk.ui.painting.palette import PALETTES, Palette, palette_of
from kiosk.ui.painting.studio import Studio
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.spine import HALF_DEPTH, HALF_LENGTH
from kiosk.walkthrough.timeline import Scene, Shift, Timeline
from tests.walkthrough.stories import ALL, SHIPPED

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = Size(480, 330)
LIGHT = palette_of("light")
FRAME = 1 / 60


def blank(size: Size = SIZE) -> QImage:
    image = QImage(size.width, size.height, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    return image


def paint(
    studio: Studio, image: QImage, scene: Scene, walkthrough: Walkthrough, palette: Palette = LIGHT
) -> QImage:
    """Draw a moment on an image, all of it."""
    painter = QPainter(image)
    size = Size(image.width(), image.height())
    studio.paint(painter, size, scene, walkthrough.tool, palette)
    painter.end()
    return image


def some_moments(timeline: Timeline, per_step: int) -> Iterator[tuple[int, float]]:
    """Some seconds of each step, its begin and end included."""
    for index, step in enumerate(timeline.steps):
        for i in range(per_step):
            yield index, timeline.starts[index] + step.seconds * i / (per_step - 1)


@pytest.mark.parametrize("walkthrough", SHIPPED.values(), ids=SHIPPED)
@pytest.mark.parametrize("xray", [False, True], ids=["drawn", "x-ray"])
def test_playing_scrubbing_and_jumping_show_the_same_pixels(
    walkthrough: Walkthrough, xray: bool
) -> None:
    """A picture does not depend on what was drawn before it."""
    timeline = Timeline(walkthrough)
    moments = list(some_moments(timeline, 4))
    played, scrubbed = Studio(), Studio()
    forward = {at: paint(played, blank(), timeline.scene(*at, xray), walkthrough) for at in moments}
    for at in reversed(moments):
        assert paint(scrubbed, blank(), timeline.scene(*at, xray), walkthrough) == forward[at]
    for at in moments[:: len(moments) // 3]:
        assert paint(Studio(), blank(), timeline.scene(*at, xray), walkthrough) == forward[at]


@pytest.mark.parametrize("walkthrough", SHIPPED.values(), ids=SHIPPED)
@pytest.mark.parametrize("xray", [False, True], ids=["drawn", "x-ray"])
def test_repainting_only_what_changed_is_enough(walkthrough: Walkthrough, xray: bool) -> None:
    timeline, studio = Timeline(walkthrough), Studio()
    for index, step in enumerate(timeline.steps):
        seconds = [timeline.starts[index] + step.seconds * part / 9 for part in range(10)]
        scenes = [timeline.scene(index, t, xray) for s in seconds for t in (s, s + FRAME)]
        kept = paint(studio, blank(), scenes[0], walkthrough)
        for before, now in pairwise(scenes):
            extent = moving_extent(SIZE, before, now, walkthrough.tool)
            painter = QPainter(kept)
            painter.setClipRegion(extent or QRegion(0, 0, SIZE.width, SIZE.height))
            studio.paint(painter, SIZE, now, walkthrough.tool, LIGHT)
            painter.end()
            whole = paint(studio, blank(), now, walkthrough)
            off = difference(kept, whole)
            assert off <= ROUNDING, f"{step.id}: off by {off} outside {extent}"


ROUNDING = 8
"""Shades of 255 by which the edges of a shape may differ when only a part of it is drawn."""


def difference(a: QImage, b: QImage) -> int:
    """By how many shades two images differ at most."""
    both = QImage(a)
    painter = QPainter(both)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, b)
    painter.end()
    grey = both.convertToFormat(QImage.Format.Format_Grayscale8)
    return max(bytes(grey.constBits()))


@pytest.mark.parametrize(
    ("theme", "size"),
    list(zip(PALETTES, [Size(300, 420), Size(640, 220), Size(40, 30)], strict=True)),
)
def test_every_step_is_drawn_opaque_in_every_theme_and_shape(theme: str, size: Size) -> None:
    studio, palette = Studio(), palette_of(theme)
    for walkthrough in ALL.values():
        timeline = Timeline(walkthrough)
        for index in range(len(timeline.steps)):
            scene = timeline.scene(index, timeline.ends[index])
            image = paint(studio, blank(size), scene, walkthrough, palette)
            corners = ((0, 0), (size.width - 1, 0), (0, size.height - 1))
            assert all(image.pixelColor(*at) != QColor("magenta") for at in corners)


def test_the_two_procedures_look_different_where_they_differ() -> None:
    studio = Studio()
    pictures = {}
    for name, walkthrough in SHIPPED.items():
        timeline = Timeline(walkthrough)
        index = next(i for i, step in enumerate(timeline.steps) if step.id == "cement")
        scene = timeline.scene(index, timeline.ends[index])
        pictures[name] = paint(studio, blank(), scene, walkthrough)
    assert len({bytes(image.constBits()) for image in pictures.values()}) == len(SHIPPED)


@pytest.mark.parametrize("size", [Size(1175, 760), Size(640, 340), Size(1016, 870)])
@pytest.mark.parametrize("inset", [None, "slice", "mixing", "syringe", "monitor"])
def test_the_broken_bone_is_wholly_seen_beside_every_inset(size: Size, inset: str | None) -> None:
    near = inset in (None, "syringe")
    frame = camera.side_frame(size, 1.0 if near else 0.4, inset)
    card = camera.card(size, inset) if inset else None
    for x, y in ((-HALF_LENGTH, HALF_DEPTH), (HALF_LENGTH, -HALF_DEPTH), (-4, -16)):
        px = frame.px((x, y))
        assert 0 < px.x() < size.width
        assert 0 < px.y() < size.height
        assert card is None or not card.contains(px)


def test_the_camera_is_at_its_places_at_both_ends_of_its_way() -> None:
    begin, end = Shift(0.0, 1.0, None, "slice", 0.0), Shift(0.0, 1.0, None, "slice", 1.0)
    assert (
        camera.moving_frame(SIZE, begin).transform()
        == camera.side_frame(SIZE, 0.0, None).transform()
    )
    assert camera.moving_frame(SIZE, end) == camera.side_frame(SIZE, 1.0, "slice")
    assert camera.inset_shown(begin) == 0.0
    assert camera.inset_shown(end) == 1.0


def test_the_numbed_way_and_the_cut_are_seen() -> None:
    studio, walkthrough = Studio(), SHIPPED["kyphoplasty"]
    still = Shift(0.0, 0.0, None, None)
    looks = [
        bytes(paint(studio, blank(), Scene(pose, False, still), walkthrough).constBits())
        for pose in (Pose(), Pose(numb=1), Pose(numb=1, cut=1), Pose(numb=1, cut=1, needle=0.5))
    ]
    assert len(set(looks)) == len(looks)


def test_the_scalpel_is_there_only_for_the_cut() -> None:
    timeline = Timeline(SHIPPED["kyphoplasty"])
    seen = {
        step.id
        for index, step in enumerate(timeline.steps)
        if scalpel.shown(timeline.pose_in(index, timeline.ends[index])) > 0
    }
    assert seen == {"small-cut"}
    every = (timeline.pose(i / 30) for i in range(int(30 * timeline.duration)))
    assert all(scalpel.shown(pose) == 0 for pose in every if pose.needle > 0.02 or pose.numb < 1)


def test_the_plunger_goes_down_as_balloon_or_bone_fills_and_up_as_the_balloon_empties() -> None:
    pressed = [syringe.level(Pose(fill=part)) for part in (0.0, 0.3, 1.0)]
    assert pressed == sorted(pressed, reverse=True)
    assert pressed[0] - pressed[-1] > 30
    emptied = syringe.level(Pose(mix=1, cement=1, hollow=1))
    assert syringe.BARREL.top() < emptied < syringe.level(Pose(mix=1)) < syringe.BARREL.bottom()
    assert not syringe.for_cement(Pose(fill=1))
    assert syringe.for_cement(Pose(mix=1, hollow=1))


def test_the_gauge_falls_as_soon_as_the_balloon_is_drawn_empty() -> None:
    filling = [syringe.pressure(Pose(fill=part, hollow=part)) for part in (0.0, 0.3, 1.0)]
    assert filling == [0.0, 0.3, 1.0]
    assert syringe.pressure(Pose(fill=0.8, hollow=1.0)) == 0.0


def test_the_monitors_card_shows_cement_grow_and_the_bone_lifted() -> None:
    studio, walkthrough = Studio(), SHIPPED["kyphoplasty"]
    shift = Shift(0.4, 0.4, "monitor", "monitor")
    card = camera.card(SIZE, "monitor").toRect()
    looks = []
    for pose in (
        Pose(needle=1, stylet=0, hollow=1, mix=1),
        Pose(needle=1, stylet=0, hollow=1, mix=1, lift=1),
        Pose(needle=1, stylet=0, hollow=1, mix=1, lift=1, cement=0.5),
        Pose(needle=1, stylet=0, hollow=1, mix=1, lift=1, cement=1),
    ):
        whole = paint(studio, blank(), Scene(pose, False, shift), walkthrough)
        looks.append(bytes(whole.copy(card).constBits()))
    assert len(set(looks)) == len(looks)
