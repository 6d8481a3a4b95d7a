"""Sheets of A4: words that flow from page to page, pictures, ruled lines and boxes to tick.

Lengths are in millimetres from the page's upper left corner, letters in points.
"""

from __future__ import annotations

import html
from dataclasses import dataclass

from PySide6.QtCore import QIODevice, QMarginsF, QPointF, QRectF, Qt, QUuid
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextDocument,
    QTextOption,
)

DPI = 300
MM = DPI / 25.4
POINT = DPI / 72
WIDTH, HEIGHT = 210.0, 297.0
LEFT, RIGHT, TOP, BOTTOM = 18.0, 15.0, 18.0, 20.0
INK, SOFT, TEAL, RUST, HAIR = "#1F2A33", "#55606A", "#0F5257", "#8A3A1C", "#B9AF9F"


@dataclass(frozen=True, slots=True)
class Type:
    """A kind of letters: size in points, weight as in CSS, leading as a share of the font's own."""

    size: float
    weight: int = 400
    serif: bool = False
    colour: str = INK
    leading: float = 1.0


BODY = Type(10)
SMALL = Type(7.6, colour=SOFT)
LABEL = Type(7.2, 600, colour=SOFT)
LEAD = Type(11.5, 560)
HEADING = Type(10.5, 650, colour=TEAL)
TITLE = Type(16, 600, serif=True, colour=TEAL, leading=0.9)
COVER = Type(30, 600, serif=True, colour=TEAL, leading=0.9)


class Paper:
    """A PDF under way. `y` is where the next thing goes; call `end` when all is said.

    A `draft` only leaves room for its pictures.
    """

    def __init__(
        self,
        device: QIODevice,
        title: str,
        foot: str,
        *,
        right_to_left: bool = False,
        draft: bool = False,
    ) -> None:
        self._writer = QPdfWriter(device)
        self._writer.setResolution(DPI)
        self._writer.setTitle(title)
        self._writer.setDocumentId(QUuid.createUuidV5(QUuid(), f"{title}\n{foot}".encode()))
        self._writer.setCreator("spine-kiosk proof")
        self._writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Portrait,
                QMarginsF(0, 0, 0, 0),
            )
        )
        self._painter = QPainter(self._writer)
        self._foot = foot
        self._right_to_left = right_to_left
        self._draft = draft
        self.page = 1
        self.y = TOP
        self._footer()

    def end(self) -> None:
        """Finish the file."""
        self._painter.end()

    def new_page(self) -> None:
        """Go on at the top of the next page."""
        self._writer.newPage()
        self.page += 1
        self.y = TOP
        self._footer()

    def need(self, height: float) -> bool:
        """Go to a new page where less than `height` is left; says whether it did."""
        if self.y + height <= HEIGHT - BOTTOM:
            return False
        self.new_page()
        return True

    @property
    def width(self) -> float:
        """Between the left and the right edge of what is printed."""
        return WIDTH - LEFT - RIGHT

    # --- words ----------------------------------------------------------------------------

    def height(self, words: str, kind: Type, width: float) -> float:
        """How high a text will be."""
        return float(self._document(html.escape(words), kind, width).size().height()) / MM

    def write(
        self,
        words: str,
        kind: Type = BODY,
        *,
        x: float = LEFT,
        y: float | None = None,
        width: float | None = None,
        content: bool = False,
        align: str = "left",
    ) -> float:
        """Write a text at x, `y` or where the paper is; returns its height. Moves nothing.

        `content` are words of the content, which run the way their language does.
        """
        width = WIDTH - RIGHT - x if width is None else width
        turned = content and self._right_to_left
        document = self._document(html.escape(words), kind, width, turned, align)
        self._painter.save()
        self._painter.translate(x * MM, (self.y if y is None else y) * MM)
        document.drawContents(self._painter)
        self._painter.restore()
        return float(document.size().height()) / MM

    def say(self, words: str, kind: Type = BODY, *, after: float = 1.5, x: float = LEFT) -> None:
        """Write a text and go on below it, on the next page where it does not fit."""
        width = WIDTH - RIGHT - x
        self.need(self.height(words, kind, width))
        self.y += self.write(words, kind, x=x) + after

    def _document(
        self,
        markup: str,
        kind: Type,
        width: float,
        right_to_left: bool = False,
        align: str = "left",
    ) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setUseDesignMetrics(True)
        font = QFont("Literata" if kind.serif else "Noto Sans")
        font.setPixelSize(round(kind.size * POINT))
        font.setVariableAxis(QFont.Tag("wght"), kind.weight)
        document.setDefaultFont(font)
        option = QTextOption()
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        document.setDefaultTextOption(option)
        document.setTextWidth(width * MM)
        direction = "rtl" if right_to_left else "ltr"
        look = f"color:{kind.colour};line-height:{round(kind.leading * 100)}%;margin:0"
        document.setHtml(f'<p align="{align}" dir="{direction}" style="{look}">{markup}</p>')
        return document

    # --- shapes ---------------------------------------------------------------------------

    def rule(
        self, x: float, y: float, width: float, colour: str = HAIR, weight: float = 0.2
    ) -> None:
        """A line across."""
        self._painter.setPen(QPen(QColor(colour), weight * MM))
        self._painter.drawLine(QPointF(x * MM, y * MM), QPointF((x + width) * MM, y * MM))

    def box(self, x: float, y: float, width: float, height: float, fill: str = "") -> None:
        """A rectangle: filled, or only its edge."""
        rectangle = QRectF(x * MM, y * MM, width * MM, height * MM)
        if fill:
            self._painter.fillRect(rectangle, QColor(fill))
        else:
            self._painter.setPen(QPen(QColor(SOFT), 0.25 * MM))
            self._painter.drawRect(rectangle)

    def tick(self, x: float, y: float, words: str) -> None:
        """A box to tick, and what ticking it means."""
        self.box(x, y + 0.4, 2.8, 2.8)
        self.write(words, LABEL, x=x + 4, y=y, width=30)

    def picture(self, image: QImage, x: float, y: float, width: float) -> float:
        """A picture with a fine edge; returns its height."""
        height = width * image.height() / image.width()
        if self._draft:
            return height
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._painter.drawImage(QRectF(x * MM, y * MM, width * MM, height * MM), image)
        self._painter.setPen(QPen(QColor(HAIR), 0.15 * MM))
        self._painter.drawRect(QRectF(x * MM, y * MM, width * MM, height * MM))
        return height

    def _footer(self) -> None:
        self.rule(LEFT, HEIGHT - 14, self.width)
        self.write(self._foot, SMALL, y=HEIGHT - 12.5, width=self.width - 20)
        self.write(
            str(self.page), LABEL, x=WIDTH - RIGHT - 18, y=HEIGHT - 12.5, width=18, align="right"
        )
