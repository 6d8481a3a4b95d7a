"""The checks themselves: each must see the fault that it is there for."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.commands.checks import lint_qml, unformatted_qml
from kiosk.commands.qml_types import write_qml_types

VIEW = """
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class LampView(QObject):
    changed = Signal()

    def get_words(self) -> dict[str, str]:
        return {}

    def get_fixed(self) -> bool:
        return True

    words = Property(dict, get_words, notify=changed)
    fixed = Property(bool, get_fixed, constant=True)

    @Slot(str, result=list)
    def light(self, where):
        return []
"""
QML = """import QtQuick
import Kiosk

Item {
    id: lamp

    required property LampView view

    visible: view.fixed
    Accessible.name: view.words.name + view.light("here").length
}
"""


@pytest.fixture(scope="module")
def types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A QML module with one class of ours."""
    sources = tmp_path_factory.mktemp("sources")
    (sources / "lamp.py").write_text(VIEW)
    (sources / "other.py").write_text("class LampView2: pass\n")
    return write_qml_types(sources, tmp_path_factory.mktemp("types"))


def test_qmllint_knows_the_classes_that_python_gives_to_qml(types: Path, tmp_path: Path) -> None:
    (tmp_path / "Lamp.qml").write_text(QML)
    assert lint_qml(tmp_path, types) == ""


@pytest.mark.parametrize(
    ("right", "wrong", "complaint"),
    [
        ("view.fixed", "view.broken", 'Member "broken" not found'),
        ("view.light(", "view.dim(", 'Member "dim" not found'),
        ("LampView view", "TorchView view", "TorchView was not found"),
        ("view.words.name", "nobody.name", "Unqualified access"),
    ],
)
def test_qmllint_fails_on_any_warning(
    types: Path, tmp_path: Path, right: str, wrong: str, complaint: str
) -> None:
    (tmp_path / "Lamp.qml").write_text(QML.replace(right, wrong))
    assert complaint in lint_qml(tmp_path, types)


def test_qmlformat_names_the_file_it_would_change(tmp_path: Path) -> None:
    (tmp_path / "Lamp.qml").write_text(QML)
    assert unformatted_qml(tmp_path) == ""
    (tmp_path / "Lamp.qml").write_text(QML.replace("    id", "  id"))
    assert "Lamp.qml" in unformatted_qml(tmp_path)
