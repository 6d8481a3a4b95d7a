"""Makes the pictures of assets/pictures that are stills of the walkthrough: `make stills`.

So that the bone on a page is the very bone of the animation.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

from msgspec.structs import replace

from kiosk.loading import ASSETS, load
from kiosk.options import SHIPPED_CONTENT

WIDTH, HEIGHT, CORNER = 1920, 1280, 64
MARGIN = 0.08
"""So much of each side is cut off: the animation fades out there, a picture in a frame must not."""


@dataclass(frozen=True)
class Still:
    """A picture `name`: the step of a procedure, `part` of the way through it."""

    name: str
    procedure: str
    step: str
    part: float = 1.0


STILLS = (
    Still("vertebroplasty", "vertebroplasty", "cement"),
    Still("kyphoplasty", "kyphoplasty", "balloon-fill"),
)


def run() -> int:
    """Draw every still anew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath

    from kiosk.adapters.files import DataFolder, DiskFiles
    from kiosk.ui.painting.camera import Size
    from kiosk.ui.painting.palette import palette_of
    from kiosk.ui.painting.studio import Studio
    from kiosk.walkthrough.timeline import Shift, Timeline

    app = QGuiApplication.instance() or QGuiApplication([])
    content = load(SHIPPED_CONTENT, DataFolder(ASSETS), DiskFiles()).content
    assert content is not None
    studio, palette = Studio(), palette_of("light")
    for still in STILLS:
        walkthrough = next(p for p in content.procedures if p.id == still.procedure).walkthrough
        timeline = Timeline(walkthrough)
        index = next(i for i, step in enumerate(walkthrough.steps) if step.id == still.step)
        step = walkthrough.steps[index]
        image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around = QPainterPath()
        around.addRoundedRect(QRectF(0, 0, WIDTH, HEIGHT), CORNER, CORNER)
        painter.setClipPath(around)
        painter.fillPath(around, QColor(palette.paper))
        scene = timeline.scene(index, timeline.starts[index] + step.seconds * still.part)
        alone = Shift(step.zoom, step.zoom, None, None)  # no card beside the bone
        whole = Size(round(WIDTH / (1 - 2 * MARGIN)), round(HEIGHT / (1 - 2 * MARGIN)))
        painter.translate((WIDTH - whole.width) / 2, (HEIGHT - whole.height) / 2)
        studio.paint(painter, whole, replace(scene, shift=alone), walkthrough.tool, palette)
        painter.end()
        image.save(str(ASSETS / "pictures" / f"{still.name}.png"))
    del app
    return 0


if __name__ == "__main__":
    raise SystemExit(run())
