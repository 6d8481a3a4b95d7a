"""The icons: one hand, one colour, nothing that Qt cannot draw, and none is missing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.content.model import Warning
from kiosk.loading import ASSETS
from kiosk.options import ROOT, SHIPPED_CONTENT

ICONS = sorted((ASSETS / "icons").glob("*.svg"))
QML = sorted((ROOT / "kiosk" / "ui" / "qml").rglob("*.qml"))
SVG = "{http://www.w3.org/2000/svg}"
EDGE = 200
MARGIN = EDGE // 50

ROOT_ATTRIBUTES = {
    "viewBox": "0 0 48 48",
    "fill": "none",
    "stroke": "currentColor",
    "stroke-width": "3.5",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}
SHAPES = {"svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}
COLOURS = {"currentColor", "none"}

# What QML may hand to a Glyph: the literals after these properties, but not what is compared with.
NAMED = re.compile(r"^\s*(?:icon_|sign|name|mark):(.*)$", re.MULTILINE)
SIGNS = re.compile(r"\bsigns: \(\{(.*?)\}\)", re.DOTALL)
LITERAL = re.compile(r'(?<![=!]= )"([a-z][a-z-]*)"')
VALUE = re.compile(r':\s*"([a-z][a-z-]*)"')

each_icon = pytest.mark.parametrize("file", ICONS, ids=[file.stem for file in ICONS])


def drawn(file: Path, edge: int = EDGE) -> QImage:
    """The icon as the kiosk draws it, in black on nothing."""
    source = file.read_bytes().replace(b"currentColor", b"#000000")
    renderer = QSvgRenderer(QByteArray(source))
    assert renderer.isValid()
    image = QImage(edge, edge, QImage.Format.Format_Alpha8)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    return image


def inked(image: QImage) -> Iterator[tuple[int, int]]:
    """The places of all pixels that are not empty."""
    pixels, stride = memoryview(image.constBits()), image.bytesPerLine()
    for y in range(image.height()):
        row = pixels[y * stride : y * stride + image.width()]
        yield from ((x, y) for x, alpha in enumerate(row) if alpha)


def icons_in(value: Any) -> Iterator[str]:
    """Every string under a key `icon`, however deep."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "icon" and isinstance(inner, str):
                yield inner
            else:
                yield from icons_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from icons_in(inner)


def icons_in_qml(source: str) -> set[str]:
    """Every name of an icon that stands in QML as a literal."""
    named = {name for line in NAMED.findall(source) for name in LITERAL.findall(line)}
    return named | {name for signs in SIGNS.findall(source) for name in VALUE.findall(signs)}


def missing(names: set[str]) -> set[str]:
    return names - {file.stem for file in ICONS}


def test_there_are_icons() -> None:
    assert len(ICONS) > 50


@each_icon
def test_all_are_of_one_hand(file: Path) -> None:
    assert ElementTree.fromstring(file.read_text("utf-8")).attrib == ROOT_ATTRIBUTES


@each_icon
def test_they_are_made_of_plain_shapes_in_the_theme_s_colour(file: Path) -> None:
    for element in ElementTree.fromstring(file.read_text("utf-8")).iter():
        assert element.tag.removeprefix(SVG) in SHAPES
        assert not {"style", "class", "filter", "mask", "href"} & set(element.attrib)
        assert {element.get(key, "none") for key in ("fill", "stroke")} <= COLOURS
        assert not (element.text or "").strip()


@each_icon
def test_qt_draws_them_with_a_margin(file: Path, qapp: object) -> None:
    inside = range(MARGIN, EDGE - MARGIN)
    places = list(inked(drawn(file)))
    assert places
    assert [place for place in places if place[0] not in inside or place[1] not in inside] == []


@each_icon
def test_they_stand_in_the_middle_and_are_large_enough(file: Path, qapp: object) -> None:
    places = list(inked(drawn(file)))
    across, down = ([place[axis] for place in places] for axis in (0, 1))
    for along in (across, down):
        assert abs(min(along) + max(along) + 1 - EDGE) <= EDGE / 10
    assert max(max(across) - min(across), max(down) - min(down)) > EDGE * 0.6


def test_no_two_look_the_same_but_the_two_ways_back() -> None:
    drawings: dict[str, list[str]] = {}
    for file in ICONS:
        drawings.setdefault(file.read_text("utf-8"), []).append(file.stem)
    assert [names for names in drawings.values() if len(names) > 1] == [["back", "previous"]]


def test_every_icon_of_the_shipped_content_is_there() -> None:
    names = set(icons_in(json.loads(SHIPPED_CONTENT.read_bytes())))
    assert names
    assert missing(names) == set()


@pytest.mark.parametrize("file", QML, ids=[file.stem for file in QML])
def test_every_icon_of_the_qml_is_there(file: Path) -> None:
    if file.parent.name != "theme":
        assert missing(icons_in_qml(file.read_text("utf-8"))) == set()


def test_every_tier_of_a_warning_has_its_icon() -> None:
    assert missing(set(get_args(get_type_hints(Warning)["tier"]))) == set()


def test_names_in_qml_are_found() -> None:
    source = """
        icon_: ticked ? "checkbox-on" : "checkbox-off"
        name: button.kind === "plain" ? "" : "list"
        Accessible.name: "words"
        readonly property var signs: ({
                "not_yet": "no-entry"
            })
    """
    assert icons_in_qml(source) == {"checkbox-on", "checkbox-off", "list", "no-entry"}
