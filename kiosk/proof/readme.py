"""Makes the pictures that the README shows, from the running kiosk: `make pictures`."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from kiosk.proof.stage import Stage

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
"""The README's pictures, and the stop of the proof's walk that each one shows; one more, `STAFF`,
shows what staff see first."""
STAFF = "staff"


def run() -> int:
    """Draw every picture anew."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kiosk.adapters.files import DataFolder, DiskFiles
    from kiosk.app import build, make_application
    from kiosk.loading import load
    from kiosk.proof.silence import silent_voice
    from kiosk.proof.staff import area_of
    from kiosk.proof.stage import Stage, StoppedClock
    from kiosk.proof.walk import places
    from kiosk.screen_size import size_for
    from kiosk.visit.state import Rules

    app = make_application([])
    loaded = load(None, DataFolder(FOLDER), DiskFiles())
    content = loaded.content
    assert content is not None
    clock = StoppedClock()
    with TemporaryDirectory() as data:
        kiosk = build(
            content,
            clock=clock,
            today=clock.today,
            mm=size_for(*SCREEN).pixels_per_mm(*SCREEN),
            rules=Rules(),
            clinic={},
            staff=area_of(Path(data), loaded, clock, SCREEN),
            voice=silent_voice(),
        )
        stage, stops = Stage(kiosk, clock, SCREEN), {stop.key: stop for stop in places(content)}
        FOLDER.mkdir(parents=True, exist_ok=True)
        for name, key in SHOWN.items():
            _save(stage.stand(stops[key]), name)
        _save(_come_in(stage), STAFF)
        kiosk.close()
    del app
    return 0


def _save(picture: QImage, name: str) -> None:
    from PySide6.QtCore import Qt

    small = picture.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    small.save(str(FOLDER / f"{name}.png"))


def _come_in(stage: Stage) -> QImage:
    """What staff see behind the PIN."""
    from kiosk.ui.staff_area import StaffArea

    door = stage.kiosk.door
    door.open()
    area = door.property("area")
    assert isinstance(area, StaffArea)
    area.view.go("home")
    return stage.settled()


if __name__ == "__main__":
    raise SystemExit(run())
