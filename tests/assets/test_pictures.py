"""The pictures: plain SVG that Qt draws, on their own ground, without words; none is missing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.adapters.pictures import picture_file
from kiosk.loading import ASSETS
from kiosk.options import ROOT, SHIPPED_CONTENT

FOLDER = ASSETS / "pictures"
PICTURES = sorted(FOLDER.glob("*.svg"))
SCENES = [file for file in PICTURES if file.stem.startswith("attract-")]
BANNER = FOLDER / "home-welcome.svg"
SIGNS = [file for file in PICTURES if file.stem.startswith("sign-")]
ON_PAGES = [file for file in PICTURES if file not in (*SCENES, BANNER)]
QML = sorted((ROOT / "kiosk" / "ui" / "qml").rglob("*.qml"))

MOST_BYTES = 60_000
INK = QColor("#33444D")
LEAST_CONTRAST = 3.0
SHAPES = {"svg", "defs", "linearGradient", "radialGradient", "stop", "g", "path", "circle"}
SHAPES |= {"ellipse", "rect"}
COLOUR = re.compile(r"none|#[0-9A-F]{6}|url\(#(\w+)\)")
IN_QML = re.compile(r'pictures/([a-z-]+)(?:\.svg)?"')

each_picture = pytest.mark.parametrize("file", PICTURES, ids=[file.stem for file in PICTURES])
on_each_page = pytest.mark.parametrize("file", ON_PAGES, ids=[file.stem for file in ON_PAGES])


def size_of(file: Path) -> tuple[int, int]:
    box = QSvgRenderer(str(file)).viewBox()
    return box.width(), box.height()


@cache
def drawn(file: Path) -> QImage:
    """The picture on nothing, a pixel for each unit of its viewBox."""
    renderer = QSvgRenderer(str(file))
    assert renderer.isValid()
    image = QImage(renderer.viewBox().size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours, 1 to 21, as WCAG 2.2 counts it."""

    def light(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    brighter, darker = sorted((light(one), light(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def seen(image: QImage, step: int = 9) -> list[QColor]:
    """Every `step`th pixel both ways that is not empty."""
    places = ((x, y) for y in range(0, image.height(), step) for x in range(0, image.width(), step))
    colours = (image.pixelColor(x, y) for x, y in places)
    return [colour for colour in colours if colour.alpha() > 0]


def close(one: QColor, other: QColor) -> bool:
    return max(abs(one.red() - other.red()), abs(one.blue() - other.blue())) <= 3


def pictures_in(value: Any) -> Iterator[str]:
    """Every string under a key `picture`, however deep."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "picture" and isinstance(inner, str):
                yield inner
            else:
                yield from pictures_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from pictures_in(inner)


def test_there_are_pictures_of_each_kind() -> None:
    assert len(ON_PAGES) > 12
    assert len(SCENES) == 3
    assert BANNER in PICTURES


@each_picture
def test_they_are_made_of_plain_shapes(file: Path) -> None:
    for element in ElementTree.fromstring(file.read_text("utf-8")).iter():
        assert element.tag.removeprefix("{http://www.w3.org/2000/svg}") in SHAPES
        assert not [key for key in element.attrib if key in ("style", "class") or "href" in key]
        assert not (element.text or "").strip()


@each_picture
def test_their_colours_are_plain_or_gradients_that_are_there(file: Path) -> None:
    elements = list(ElementTree.fromstring(file.read_text("utf-8")).iter())
    ids = [element.attrib["id"] for element in elements if "id" in element.attrib]
    assert len(ids) == len(set(ids))
    for element in elements:
        for key in ("fill", "stroke", "stop-color"):
            colour = COLOUR.fullmatch(element.get(key, "none"))
            assert colour is not None, element.attrib
            assert colour[1] is None or colour[1] in ids


@each_picture
def test_they_are_light_to_load(file: Path) -> None:
    assert file.stat().st_size < MOST_BYTES


@each_picture
def test_qt_draws_them(file: Path, qapp: object) -> None:
    image = drawn(file)
    assert len(seen(image, 10)) > image.width() * image.height() / 100 / 2


@on_each_page
def test_those_on_pages_have_round_corners_and_ground_between(file: Path, qapp: object) -> None:
    image = drawn(file)
    right, bottom = image.width() - 1, image.height() - 1
    corners = [(x, y) for x in (0, right) for y in (0, bottom)]
    assert [image.pixelColor(x, y).alpha() for x, y in corners] == [0] * 4
    middles = [(right // 2, 0), (right // 2, bottom), (0, bottom // 2), (right, bottom // 2)]
    assert [image.pixelColor(x, y).alpha() for x, y in middles] == [255] * 4


@each_picture
def test_the_ink_stands_out_from_the_ground(file: Path, qapp: object) -> None:
    colours = seen(drawn(file))
    inked = [colour for colour in colours if close(colour, INK)]
    clear = [colour for colour in colours if contrast(INK, colour) >= LEAST_CONTRAST]
    assert len(inked) > len(colours) / 200
    assert len(clear) > len(colours) * 0.7


def test_sizes_are_those_that_the_screens_leave_room_for() -> None:
    assert {size_of(file) for file in set(ON_PAGES) - set(SIGNS)} == {(960, 640)}
    assert {size_of(file) for file in SIGNS} == {(480, 480)}
    assert {size_of(file) for file in SCENES} == {(1600, 900)}
    assert size_of(BANNER) == (1600, 500)


def test_the_banner_leaves_the_words_their_side(qapp: object) -> None:
    image = drawn(BANNER)
    words = image.copy(0, 0, image.width() * 3 // 10, image.height())
    assert seen(words) == []


def test_every_picture_of_the_shipped_content_is_there() -> None:
    names = set(pictures_in(json.loads(SHIPPED_CONTENT.read_bytes())))
    assert names
    assert {name for name in names if picture_file(name, ASSETS, ASSETS) is None} == set()


def test_every_picture_of_the_qml_is_there() -> None:
    names = {name for file in QML for name in IN_QML.findall(file.read_text("utf-8"))}
    assert {"home-welcome", "attract-"} <= names
    assert {name for name in names if not any(FOLDER.glob(f"{name}*.svg"))} == set()
