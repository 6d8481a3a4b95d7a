"""Describes the Python classes that QML sees to qmllint, which cannot read Python itself."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

MODULE = "Kiosk"
FOREIGN = ("core", "gui", "qml", "quick")
"""The Qt modules whose classes ours inherit from."""
QMLDIR = f"module {MODULE}\ndepends QtQuick\ntypeinfo kiosk.qmltypes\n"
QML_NAMES = {"dict": "QVariantMap", "list": "QVariantList", "float": "double"}
"""What Qt makes of the Python types that Qt's own tool passes on as they are."""


def pyside_folder() -> Path:
    """Where Qt's own tools and types are."""
    spec = find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("No module named 'PySide6'", name="PySide6")
    return Path(spec.submodule_search_locations[0])


def write_qml_types(sources: Path, out: Path) -> Path:
    """Describe the `@QmlElement` classes in the Python files below `sources`.

    Makes an importable QML module in `out` and returns `out`. Raises
    `subprocess.CalledProcessError` where Qt's tools cannot read the classes.
    """
    files = [
        path
        for path in sorted(sources.resolve().rglob("*.py"))
        if f'QML_IMPORT_NAME = "{MODULE}"' in path.read_text(encoding="utf-8")
    ]
    folder = out.resolve() / MODULE
    folder.mkdir(parents=True, exist_ok=True)
    metatypes = folder / "metatypes.json"
    dumped = _tool([sys.executable, "-m", "PySide6.scripts.metaobjectdump", *map(str, files)])
    described = _corrected(json.loads(dumped), files)
    metatypes.write_text(json.dumps(described), encoding="utf-8")
    qt = pyside_folder() / "Qt"
    foreign = [str(qt / "metatypes" / f"qt6{name}_metatypes.json") for name in FOREIGN]
    libexec = qt / "libexec" if sys.platform != "win32" else pyside_folder()
    _tool(
        [
            str(libexec / "qmltyperegistrar"),
            f"--generate-qmltypes={folder / 'kiosk.qmltypes'}",
            f"--import-name={MODULE}",
            "--major-version=1",
            "--minor-version=0",
            f"--foreign-types={','.join(foreign)}",
            "-o",
            str(folder / "registrations.cpp"),
            str(metatypes),
        ]
    )
    (folder / "qmldir").write_text(QMLDIR, encoding="utf-8")
    return out


def _corrected(described: Any, files: list[Path]) -> Any:
    """Add what Qt's tool leaves out: the names of types in QML, which properties are constant.

    `described` is a list of JSON objects, one for each file, and is changed in place.
    """
    constant = {name for file in files for name in _constant_properties(file)}
    for one in (one for file in described for one in file["classes"]):
        for entry in one.get("properties", []):
            entry["type"] = QML_NAMES.get(entry["type"], entry["type"])
            entry["constant"] = (one["className"], entry["name"]) in constant
        for method in [*one.get("slots", []), *one.get("signals", [])]:
            for entry in method["arguments"]:
                entry["type"] = QML_NAMES.get(entry["type"], entry["type"])
            method["returnType"] = QML_NAMES.get(method["returnType"], method["returnType"])
    return described


def _constant_properties(file: Path) -> list[tuple[str, str]]:
    """Class and name of every property that is declared with `constant=True`."""
    classes = [
        node
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    return [
        (one.name, name)
        for one in classes
        for node in one.body
        for name, call in _calls(node)
        if any(keyword.arg == "constant" for keyword in call.keywords)
    ]


def _calls(node: ast.stmt) -> list[tuple[str, ast.Call]]:
    """`name = Property(...)` and `@Property(...) def name` alike, as name and call."""
    match node:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as call):
            return [(name, call)]
        case ast.FunctionDef(name=name, decorator_list=decorators):
            return [(name, one) for one in decorators if isinstance(one, ast.Call)]
    return []


def _tool(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
