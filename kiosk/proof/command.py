"""`main.py proof FOLDER`: pictures of every screen, proof.pdf and report.json."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter
from PySide6.QtQuick import QQuickItem

from kiosk.adapters.clock import SystemClock
from kiosk.app import build, make_application
from kiosk.content.digest import changed_since
from kiosk.content.plain_language import measures
from kiosk.content.wording import Wording
from kiosk.options import ProofOptions
from kiosk.proof.audit import Finding, findings, screen_report, summary
from kiosk.proof.cover import cover_of
from kiosk.proof.document import write_document
from kiosk.proof.folder import DOCUMENT, MADE_BY, REPORT, ProofFolder
from kiosk.proof.silence import silent_voice
from kiosk.proof.staff import StaffWalk, area_of
from kiosk.proof.stage import Stage, StoppedClock
from kiosk.proof.survey import survey
from kiosk.proof.told import Told, changes_by_piece, measures_by_page
from kiosk.proof.walk import places
from kiosk.proof.wanted import Refused, Wanted, wanted
from kiosk.screen_size import size_for
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import Rules

STAFF_LANGUAGE = "en"
"""Staff read English, in the usual look: others have the patients' screens alone."""
SMALL_WIDTH = 460
"""Pixels across of the pictures in the PDF."""


def run(options: ProofOptions, made: date | None = None) -> int:
    """Write the proof; returns 0, or 2 with a message where it cannot be made.

    `made` is the day to print on it; without one it is today.
    """
    try:
        asked = wanted(options)
        folder = ProofFolder(options.folder)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        app = QGuiApplication.instance() or make_application(sys.argv[:1])
        with TemporaryDirectory() as data:
            shots = _photograph(asked, folder, Path(data))
        folder.write(REPORT, _as_json(_report(asked, shots)))
        folder.write(DOCUMENT, _document(asked, shots, made or SystemClock().today()))
        folder.take_away_older(shots.files)
        app.processEvents()
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 2
    counts = summary(shots.findings)
    told = ", ".join(f"{name} {count}" for name, count in counts.items())
    print(f"{options.folder}: {len(shots.files)} pictures, {DOCUMENT}, {REPORT}; {told}.")
    return 0


@dataclass(slots=True)
class Shots:
    """What the walk brings home: reports by screen, findings, small pictures by stop."""

    folder: ProofFolder
    mm: float
    screens: list[dict[str, Any]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    small: dict[str, list[QImage]] = field(default_factory=dict)

    @property
    def files(self) -> list[str]:
        """The names of the pictures."""
        return [screen["file"] for screen in self.screens]

    def take(self, name: str, screen: str, picture: QImage, root: QQuickItem) -> None:
        """Keep a picture, and what is told of it."""
        self.folder.write(name, _png(picture))
        seen = survey(root, picture)
        self.findings += findings(seen, self.mm)
        self.screens.append({"file": name, "screen": screen, **screen_report(seen, self.mm)})


def _photograph(asked: Wanted, folder: ProofFolder, data: Path) -> Shots:
    mm = size_for(*asked.screen).pixels_per_mm(*asked.screen)
    clock = StoppedClock()
    kiosk = build(
        asked.content,
        clock=clock,
        today=clock.today,
        mm=mm,
        rules=Rules(preferences=asked.preferences),
        clinic=asked.loaded.clinic,
        media=asked.loaded.media,
        voice=silent_voice(),
        staff=area_of(data, asked.loaded, clock, asked.screen),
    )
    stage, shots = Stage(kiosk, clock, asked.screen), Shots(folder, mm)
    stops, root = places(asked.content), kiosk.window.contentItem()
    for stop in stops:
        for part, picture in enumerate(stage.parts(stop), start=1):
            shots.take(f"{stop.name}-{part}.png", stop.kind.value, picture, root)
            shots.small.setdefault(stop.key, []).append(_small(picture))
    if asked.preferences == Preferences(STAFF_LANGUAGE):
        for number, name in enumerate(StaffWalk(stage, clock).screens(), start=len(stops) + 1):
            for part, picture in enumerate(stage.parts_here(name), start=1):
                shots.take(f"{number:03}-staff-{name}-{part}.png", "staff", picture, root)
    kiosk.close()
    return shots


def _report(asked: Wanted, shots: Shots) -> dict[str, Any]:
    width, height = asked.screen
    mm = size_for(width, height).pixels_per_mm(width, height)
    return {
        "made_by": MADE_BY,
        "content_version": asked.content.version,
        "language": asked.preferences.language,
        "text_size": asked.preferences.text_size,
        "theme": asked.preferences.theme.value,
        "screen_px": [width, height],
        "screen_mm": [round(width / mm, 1), round(height / mm, 1)],
        "summary": {"screens": len(shots.screens), **summary(shots.findings)},
        "screens": shots.screens,
    }


def _as_json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _document(asked: Wanted, shots: Shots, made: date) -> bytes:
    content, language = asked.content, asked.preferences.language
    wording = Wording(content, language, asked.loaded.clinic)
    changes = changed_since(asked.signed, content) if asked.signed else ()
    told = Told(
        wording,
        asked.loaded.clinic,
        measures_by_page(measures(content), language),
        changes_by_piece(changes),
    )
    cover = cover_of(asked, wording, changes, made)
    return write_document(cover, tuple(told.sections()), shots.small)


def _small(picture: QImage) -> QImage:
    across = SMALL_WIDTH if picture.width() > picture.height() else SMALL_WIDTH // 2
    return picture.scaledToWidth(across, Qt.TransformationMode.SmoothTransformation)


def _png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    return bytes(buffer.data().data())
