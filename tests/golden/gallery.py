"""The golden pictures: how each step ends, as the software renderer draws it, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage, QImageWriter, QPainter

from kiosk.content.model import Walkthrough
from kiosk.options import ROOT
from kiosk.ui.painting.camera import Size
from kiosk.ui.painting.palette import palette_of
from kiosk.ui.painting.studio import Studio
from kiosk.walkthrough.timeline import Timeline

PICTURES = Path(__file__).parent / "pictures"
OUT = ROOT / "build" / "golden"
"""Where the pictures that differ and the page that shows them go."""
SIZE = Size(320, 208)
XRAY = "x-ray"
LOOKS = ("light", "dark", "contrast", XRAY)
"""The themes, and the live X-ray, which is the same in all of them and leaves the room as it is."""
ACCEPT = "python -m tests.golden.accept"
LOSSLESS = 100


@dataclass(frozen=True)
class Shot:
    """A picture as it is drawn now, and the file that holds how it is meant to be."""

    name: str
    image: QImage

    def file(self, folder: Path) -> Path:
        """The picture's file in a folder of golden pictures."""
        return folder / self.name


def shots(procedure: str, walkthrough: Walkthrough, look: str) -> Iterator[Shot]:
    """Every step's end of one walkthrough in one look."""
    timeline, studio = Timeline(walkthrough), Studio()
    palette = palette_of("light" if look == XRAY else look)
    for index, step in enumerate(walkthrough.steps):
        if look == XRAY and step.view == "room":
            continue
        image = QImage(SIZE.width, SIZE.height, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        scene = timeline.scene(index, timeline.ends[index], look == XRAY)
        studio.paint(painter, SIZE, scene, walkthrough.tool, palette)
        painter.end()
        yield Shot(f"{procedure}-{step.id}-{look}.webp", image)


def saved(image: QImage, file: Path) -> None:
    """Write a picture without any loss. Raises OSError where that fails."""
    file.parent.mkdir(parents=True, exist_ok=True)
    writer = QImageWriter(str(file), b"webp")
    writer.setQuality(LOSSLESS)
    if not writer.write(image):
        raise OSError(f"{file} cannot be written")


def loaded(file: Path) -> QImage | None:
    """The picture of a file; None where there is none."""
    image = QImage(str(file))
    return None if image.isNull() else image.convertToFormat(QImage.Format.Format_RGB32)


def same(one: QImage, other: QImage | None) -> bool:
    """Whether two pictures are alike, byte for byte."""
    return other is not None and one == other
