"""Makes docs/walkthrough.md and its stills: how the walkthrough looks, step by step.

`make plates` draws all of them anew, for people who judge the pictures without a kiosk.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.model import Content, Procedure, Text

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "walkthrough"
WIDE, TALL, LARGE = (720, 468), (420, 560), (2350, 1520)
SCREENS = {
    "screen-landscape": ((1920, 1080), "kyphoplasty-watch-09-balloon-fill", "1920x1080"),
    "screen-compared": ((1920, 1080), "compared-make-room", "Two procedures compared"),
    "screen-portrait": ((1080, 1920), "kyphoplasty-watch-06-tube-in", "1080x1920"),
}
"""Whole screens: their size, the stop of the proof's walk, and what is written below."""
SCREEN_WIDTH = 960
QUALITY = 72
PER_ROW = 2
XRAY = "x-ray"


@dataclass(frozen=True)
class Plate:
    """A still: a step of a procedure, `part` of the way through it, in a look and a size in px."""

    procedure: str
    step: str
    part: float = 1.0
    look: str = "light"
    size: tuple[int, int] = WIDE

    @property
    def name(self) -> str:
        """Its file's name, without ending."""
        part = "" if self.part == 1.0 else f"-{round(self.part * 100)}"
        look = "" if self.look == "light" else f"-{self.look}"
        form = {WIDE: "", TALL: "-portrait", LARGE: "-4k"}[self.size]
        return f"{self.procedure}-{self.step}{part}{look}{form}"


VP, KP = "vertebroplasty", "kyphoplasty"
MOTION = (
    *(Plate(KP, "balloon-fill", part) for part in (0.15, 0.3, 0.5, 0.9)),
    *(Plate(VP, "cement", part) for part in (0.3, 0.5)),
    *(Plate(KP, "cement", part) for part in (0.4, 0.7)),
)
LOOKS = (
    *(Plate(VP, step, look="x-ray") for step in ("needle-bone", "cement")),
    *(
        Plate(KP, step, look="x-ray")
        for step in ("drill-in", "balloon-in", "balloon-fill", "cement")
    ),
    *(Plate(KP, step, look=look) for look in ("dark", "contrast") for step in ("arm", "tube-in")),
    *(Plate(VP, "cement", look=look) for look in ("dark", "contrast")),
)
FORMS = (
    Plate(VP, "needle-bone", size=TALL),
    Plate(KP, "balloon-fill", size=TALL),
    Plate(KP, "balloon-fill", size=LARGE),
)
INTRO = """# The walkthrough, step by step

Stills of both procedures as the kiosk draws them, made by `make plates`. Every picture is this
project's own. Steps are shown at their end; anatomy and laws are told in
[ARCHITECTURE.md](../ARCHITECTURE.md) and tested in `tests/walkthrough`.
"""


def page(content: Content) -> str:
    """The page that shows every still, with what the patient reads beside it."""
    parts = [INTRO]
    for procedure in content.procedures:
        rows = [(plate.name, f"{number}. {title}") for number, plate, title in _steps(procedure)]
        parts.append(f"## {_english(procedure.name)}\n\n{_table(rows)}")
    moving = ((plate.name, f"{plate.step}, {plate.part:.0%} of the way") for plate in MOTION)
    parts.append(f"## Within a step\n\n{_table(moving)}")
    told = ((plate.name, f"{plate.procedure}, {plate.step}: {plate.look}") for plate in LOOKS)
    parts.append(f"## Live X-ray, dark, high contrast\n\n{_table(told)}")
    forms = [(plate.name, "x".join(map(str, plate.size))) for plate in FORMS]
    screens = [(name, told) for name, (_, _, told) in SCREENS.items()]
    heading = "## Upright, as large as on a 4K screen, and whole screens"
    parts.append(f"{heading}\n\n{_table([*forms, *screens])}")
    return "\n".join(parts)


def _steps(procedure: Procedure) -> Iterator[tuple[int, Plate, str]]:
    for number, step in enumerate(procedure.walkthrough.steps, 1):
        yield number, Plate(procedure.id, step.id), _english(step.title)


def _english(text: Text) -> str:
    return text if isinstance(text, str) else text["en"]


def _table(told: Iterable[tuple[str, str]]) -> str:
    cells = [f"![{text}](walkthrough/{name}.webp)<br>{text}" for name, text in told]
    rows = (cells[i : i + PER_ROW] for i in range(0, len(cells), PER_ROW))
    lines = (f"| {' | '.join(row + [''] * (PER_ROW - len(row)))} |" for row in rows)
    return "\n".join(["| | |", "| --- | --- |", *lines]) + "\n"


def plates(content: Content) -> tuple[Plate, ...]:
    """Every still of the page."""
    steps = (plate for procedure in content.procedures for _, plate, _ in _steps(procedure))
    return (*steps, *MOTION, *LOOKS, *FORMS)


def run() -> int:
    """Draw every still, and write the page."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QImageWriter, QPainter

    from kiosk.adapters.files import DataFolder, DiskFiles
    from kiosk.app import build, make_application
    from kiosk.loading import load
    from kiosk.options import SHIPPED_CONTENT
    from kiosk.proof.silence import silent_voice
    from kiosk.proof.stage import Stage, StoppedClock
    from kiosk.proof.walk import places
    from kiosk.screen_size import size_for
    from kiosk.ui.painting.camera import Size
    from kiosk.ui.painting.palette import palette_of
    from kiosk.ui.painting.studio import Studio
    from kiosk.visit.state import Rules
    from kiosk.walkthrough.timeline import Timeline

    def save(image: QImage, name: str) -> None:
        writer = QImageWriter(str(FOLDER / f"{name}.webp"), b"webp")
        writer.setQuality(QUALITY)
        if not writer.write(image):
            raise OSError(f"{name} cannot be written")

    app = make_application([])
    content = load(SHIPPED_CONTENT, DataFolder(DOCS), DiskFiles()).content
    assert content is not None
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.webp"):
        old.unlink()
    studio = Studio()
    stories = {one.id: one.walkthrough for one in content.procedures}
    for plate in plates(content):
        story = stories[plate.procedure]
        timeline = Timeline(story)
        index = [step.id for step in story.steps].index(plate.step)
        second = timeline.starts[index] + plate.part * story.steps[index].seconds
        image = QImage(*plate.size, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        scene = timeline.scene(index, second, plate.look == XRAY)
        palette = palette_of("light" if plate.look == XRAY else plate.look)
        studio.paint(painter, Size(*plate.size), scene, story.tool, palette)
        painter.end()
        save(image, plate.name)
    clock = StoppedClock()
    stops = {stop.key: stop for stop in places(content)}
    for name, (screen, stop, _) in SCREENS.items():
        mm = size_for(*screen).pixels_per_mm(*screen)
        kiosk = build(
            content,
            clock=clock,
            today=clock.today,
            mm=mm,
            rules=Rules(),
            clinic={},
            voice=silent_voice(),
        )
        whole = Stage(kiosk, clock, screen).stand(stops[stop])
        smooth = Qt.TransformationMode.SmoothTransformation
        width = SCREEN_WIDTH if screen[0] > screen[1] else SCREEN_WIDTH // 2
        save(whole.scaledToWidth(width, smooth), name)
        kiosk.close()
    (DOCS / "walkthrough.md").write_text(page(content), encoding="utf-8")
    del app
    return 0


if __name__ == "__main__":
    raise SystemExit(run())
