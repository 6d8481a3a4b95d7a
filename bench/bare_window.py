"""The least a Qt Quick program can be: one window, one text. The start bench compares with it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

QML = b"""
import QtQuick
Window {
    visible: true
    width: Screen.width
    height: Screen.height
    color: "#f7f3ec"
    Text { font.pixelSize: 60; text: "Touch to begin" }
}
"""

QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
app = QGuiApplication(sys.argv)
engine = QQmlApplicationEngine()
engine.loadData(QML, QUrl("bare.qml"))
window = engine.rootObjects()[0]
assert isinstance(window, QQuickWindow)
sys.exit(app.exec())
