"""Small QML scenes with faults made on purpose, to show that the audit finds them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

from kiosk.proof.audit import Fault, findings
from kiosk.proof.seen import Survey
from kiosk.proof.stage import let_events_run
from kiosk.proof.survey import survey

MM = 4.0
"""Pixels per millimetre of every scene."""

_FRAME = """
import QtQuick
import QtQuick.Templates as T
Window {
    width: 800
    height: 600
    color: "#ffffff"
    component Word: Text { font.family: "Noto Sans"; font.pixelSize: 42; color: "#1F2A33" }
    component Knob: T.AbstractButton {
        width: 100
        height: 100
        Accessible.role: Accessible.Button
        Accessible.name: objectName
        background: Rectangle { color: "#E3EEEC"; border.color: "#0F5257" }
    }
    %s
}
"""


def seen(scene: str) -> Survey:
    """What the survey sees of a scene; `Word` is a good text in it and `Knob` a good button."""
    engine = QQmlApplicationEngine()
    engine.loadData((_FRAME % scene).encode(), QUrl.fromLocalFile(str(Path(__file__))))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    window.show()
    let_events_run()
    found = survey(window.contentItem(), window.grabWindow())
    window.close()
    # Left to Python's garbage it may go in the midst of another survey, and PySide falls over it.
    delete(engine)
    return found


def faults(scene: str) -> list[Fault]:
    """What the audit finds wrong with a scene."""
    return [one.fault for one in findings(seen(scene), MM)]
