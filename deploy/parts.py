"""Which parts of Qt go into the package: all that the kiosk uses, by name, and nothing else.

What is not named here is left out, whatever a new version of PySide6 brings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

QT_LIBRARIES = frozenset(
    ("Core", "DBus", "Gui", "Network", "OpenGL", "Qml", "QmlMeta", "QmlModels", "QmlWorkerScript",
     "Quick", "QuickShapes", "QuickTemplates2", "Svg", "WaylandClient")
)  # fmt: skip
"""`libQt6NAME.so.6`. Network is asked for by Qml; it never opens a connection."""

PYTHON_MODULES = frozenset(("QtCore", "QtGui", "QtNetwork", "QtOpenGL", "QtQml", "QtQuick"))

PLUGINS = frozenset(
    ("iconengines/libqsvgicon.so", "imageformats/libqjpeg.so", "imageformats/libqsvg.so",
     "platforms/libqoffscreen.so", "platforms/libqwayland.so",
     "wayland-shell-integration/libxdg-shell.so")
)  # fmt: skip

QML = ("QtQml", "QtQml/Base", "QtQml/Models", "QtQml/WorkerScript", "QtQuick", "QtQuick/Shapes",
       "QtQuick/Templates", "QtQuick/Window")  # fmt: skip
"""Folders of QML modules whose files are taken, but not the folders inside them."""

GPL_MODULES = frozenset(
    ("Charts", "CoAP", "DataVisualization", "Graphs", "Grpc", "HttpServer", "Lottie", "Mqtt",
     "NetworkAuth", "OpcUa", "Quick3D", "QuickTimeline", "ShaderTools", "VirtualKeyboard",
     "WaylandCompositor", "WebView", "WebEngineCore", "Pdf")
)  # fmt: skip
"""What Qt licenses under the GPL alone, or what no kiosk should hold: never in `QT_LIBRARIES`."""


def is_wanted(inside: str) -> bool:
    """Whether a file of PySide6 goes into the package. `inside` is its path in the program."""
    path = PurePosixPath(inside)
    if path.parts[0] != "PySide6":
        # Other files are no business of this list, but for Qt libraries linked to from the top.
        return not path.name.startswith("libQt6") or _library(path.name) in QT_LIBRARIES
    rest = path.relative_to("PySide6")
    match rest.parts:
        case ("Qt", "lib", name):
            return not name.startswith("libQt6") or _library(name) in QT_LIBRARIES
        case ("Qt", "plugins", *_):
            return str(rest.relative_to("Qt/plugins")) in PLUGINS
        case ("Qt", "qml", *_):
            return _is_wanted_qml(rest.relative_to("Qt/qml"))
        case ("Qt", *_):  # translations and other resources
            return False
        case (name,) if name.startswith("Qt"):
            return name.split(".")[0] in PYTHON_MODULES
        case _:
            return True


def qt_libraries(files: Iterable[str]) -> set[str]:
    """The names of the Qt libraries among a program's files."""
    names = (PurePosixPath(file).name for file in files)
    return {_library(name) for name in names if name.startswith("libQt6")}


def not_allowed(files: Iterable[str]) -> list[str]:
    """The files of a program that no package may hold, whatever brought them there."""
    return sorted(
        file
        for file in files
        if not is_wanted(file) or any(_bare(f"qt{module}") in _bare(file) for module in GPL_MODULES)
    )


def _bare(name: str) -> str:
    """A name by which `libQt6QuickTimeline`, `QtQuick/Timeline` and the like are alike."""
    return re.sub("/|quick|(?<=qt)6", "", name.lower())


def _library(name: str) -> str:
    return name.removeprefix("libQt6").split(".")[0]


def _is_wanted_qml(path: PurePosixPath) -> bool:
    return str(path.parent) in QML and path.suffix != ".qmltypes"
