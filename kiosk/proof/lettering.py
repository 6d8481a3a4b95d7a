"""How one Text item sets its words: painted size, room, font, and the pixels behind it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QTextLayout, QTextOption
from PySide6.QtQuick import QQuickItem

from kiosk.proof.measure import Box
from kiosk.proof.stage import evaluated

MOST_PIXELS = 30_000
"""So many pixels of a text are enough to know its colours."""
ROUNDING = 1.5
"""Pixels by which words may be larger than the item that was made to fit them."""

NO_WRAP = QTextOption.WrapMode.NoWrap
AIR_ABOVE, AIR_BELOW = 0.25, 0.04
"""What a line keeps free above its tallest and below its lowest letters, in ems."""

_SHARE = {1: 0.0, 2: 1.0, 4: 0.5, 8: 0.0, 32: 0.0, 64: 1.0, 128: 0.5}
"""Qt's alignments (left, right, centre, justified; top, bottom, centre): room before the words."""
_FIELDS = (
    "({across: effectiveHorizontalAlignment, down: verticalAlignment, wraps: wrapMode !== 0,"
    " wide: contentWidth, high: contentHeight, left: leftPadding, right: rightPadding,"
    " top: topPadding, bottom: bottomPadding, truncated: truncated, text: text, lines: lineCount,"
    " ink: color.toString(), link: linkColor.toString(), rich: textFormat !== 0,"
    " size: fontInfo.pixelSize})"
)


@dataclass(frozen=True, slots=True)
class Lettering:
    """A Text item's words as it sets them; `painted` is the letters' box in the item's coordinates.

    `broken` is a word too long for a line, "" where there is none; `ink` and `link` are the colours
    it asks for, as #rrggbb or #aarrggbb; `text` still holds its tags where it is `rich`.
    """

    text: str
    rich: bool
    painted: QRectF
    fits_across: bool
    fits_down: bool
    truncated: bool
    broken: str
    font_px: int
    cap_height: float
    ink: str
    link: str


def lettering(item: QQuickItem) -> Lettering:
    """Read a Text item."""
    told: Any = evaluated(item, _FIELDS)
    room = QRectF(
        told["left"],
        told["top"],
        item.width() - told["left"] - told["right"],
        item.height() - told["top"] - told["bottom"],
    )
    high = float(told["high"])
    before_y = (room.height() - high) * _SHARE[int(told["down"])]
    font = item.property("font")
    font.setPixelSize(int(told["size"]))  # smaller than asked for where that makes the words fit
    wide = float(told["wide"])
    if wide > room.width() and _advances_fit(told, font, room.width()):
        wide = room.width()
    before_x = (room.width() - wide) * _SHARE[int(told["across"])]
    air = AIR_ABOVE * font.pixelSize(), AIR_BELOW * font.pixelSize()
    letters = max(1.0, high - sum(air))
    return Lettering(
        text=told["text"],
        rich=told["rich"],
        painted=QRectF(room.x() + before_x, room.y() + before_y + air[0], wide, letters),
        fits_across=wide <= room.width() + ROUNDING,
        fits_down=letters <= room.height() + ROUNDING,
        truncated=told["truncated"],
        broken=_broken(told, font, room.width()) if told["wraps"] and told["lines"] > 1 else "",
        font_px=font.pixelSize(),
        cap_height=QFontMetricsF(font).capHeight(),
        ink=told["ink"],
        link=told["link"],
    )


def _advances_fit(told: dict[str, Any], font: QFont, room: float) -> bool:
    """Whether lines that Qt calls too wide only end in a letter that leans out of its own room.

    Qt counts that lean (an f, the tail of an Arabic letter) to the width of a line, but breaks
    lines and sets the next letter by advances. A Text does not clip, so the lean is drawn.
    """
    layout = QTextLayout(_plain(told), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap if told["wraps"] else NO_WRAP)
    layout.setTextOption(option)
    layout.beginLayout()
    widest = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        widest = max(widest, line.horizontalAdvance())
    layout.endLayout()
    return widest <= room + ROUNDING


def _plain(told: dict[str, Any]) -> str:
    words: str = told["text"]
    return re.sub(r"<[^>]*>", "", words) if told["rich"] else words


def _broken(told: dict[str, Any], font: QFont, room: float) -> str:
    """A word that does not fit on a line. Words may be broken after a hyphen or a dash."""
    metrics = QFontMetricsF(font)
    pieces = re.split(r"\s+|(?<=[-–—/])", _plain(told))
    longest = max(pieces, key=metrics.horizontalAdvance, default="")
    return longest if metrics.horizontalAdvance(longest) > room + ROUNDING else ""


def pixels_of(picture: QImage, box: Box) -> Counter[int]:
    """How many pixels of each colour 0xRRGGBB a box of the picture has; of a large one, a part."""
    left, top = max(0, int(box.x)), max(0, int(box.y))
    right = min(picture.width(), max(left + 1, round(box.right)))
    bottom = min(picture.height(), max(top + 1, round(box.bottom)))
    part = picture.copy(left, top, right - left, bottom - top)
    colours = memoryview(part.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    stride = part.width()
    every = max(1, stride * part.height() // MOST_PIXELS)
    counted: Counter[int] = Counter()
    for row in range(0, part.height(), every):
        counted.update(colours[row * stride : (row + 1) * stride].tolist())
    return Counter({colour & 0xFFFFFF: count for colour, count in counted.items()})
