"""Makes the pictures that the README shows, from the running kiosk: `make pictures`."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
SCREEN = (1920, 1080)
WIDTH = 1200

SHOWN = {
    "home": "home",
    "topics": "kyphoplasty-topics",
    "page": "kyphoplasty-benefits-risks",
    "walkthrough": "kyphoplasty-watch-09-balloon-fill",
    "recovery": "kyphoplasty-recovery-04-first-day",
}
"""The README's pictures, and the stop of the proof's walk that each one shows."""


def run() -> int:
    """Draw every picture anew."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import Qt

    from kiosk.adapters.files import DataFolder, DiskFiles
    from kiosk.app import build, make_application
    from kiosk.loading import load
    from kiosk.options import SHIPPED_CONTENT
    from kiosk.proof.stage import Stage, StoppedClock
    from kiosk.proof.walk import places
    from kiosk.screen_size import size_for
    from kiosk.visit.state import Rules

    app = make_application([])
    content = load(SHIPPED_CONTENT, DataFolder(FOLDER), DiskFiles()).content
    assert content is not None
    clock = StoppedClock()
    kiosk = build(
        content,
        clock=clock,
        today=clock.today,
        mm=size_for(*SCREEN).pixels_per_mm(*SCREEN),
        rules=Rules(),
        clinic={},
    )
    stage, stops = Stage(kiosk, clock, SCREEN), {stop.key: stop for stop in places(content)}
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, key in SHOWN.items():
        picture = stage.stand(stops[key])
        picture = picture.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
        picture.save(str(FOLDER / f"{name}.png"))
    kiosk.close()
    del app
    return 0


if __name__ == "__main__":
    raise SystemExit(run())
