"""`main.py test`: every check in turn, all of them even where one fails; the tests come last."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from kiosk.commands.qml_types import pyside_folder, write_qml_types
from kiosk.options import ROOT

QML = ROOT / "kiosk" / "ui" / "qml"
BUILD = ROOT / "build"
PROCESSES = (os.cpu_count() or 1) + 1
SIDE_BY_SIDE = (f"-n{PROCESSES}", "--dist=loadfile", "--max-worker-restart=0")
"""A file's tests stay together: they share what took long to make. One process more than there are
cores, since each waits for pictures a third of its time; where one dies the run ends at once."""


def run(pytest_arguments: list[str]) -> int:
    """Run every check and return 0 where all passed. Further words go to pytest."""
    failed = False
    for name, check in CHECKS.items():
        complaints = check()
        print(f"{name}: {'FAILED' if complaints else 'ok'}", flush=True)
        if complaints:
            failed = True
            print(complaints, flush=True)
    pytest = [sys.executable, "-m", "pytest", *SIDE_BY_SIDE, *pytest_arguments]
    tests = subprocess.run(pytest, cwd=ROOT)
    return 1 if failed or tests.returncode else 0


def lint_qml(folder: Path, types: Path) -> str:
    """What qmllint has to say about the QML files below `folder`; "" where it is content.

    `types` is a folder of QML modules: see `write_qml_types`.
    """
    files = [str(path) for path in sorted(folder.resolve().rglob("*.qml"))]
    lint = str(pyside_folder() / "qmllint")
    return _complaints([lint, "--max-warnings", "0", "-I", str(types.resolve()), *files])


def unformatted_qml(folder: Path) -> str:
    """One line for each QML file below `folder` that qmlformat would change."""
    tool = str(pyside_folder() / "qmlformat")
    wrong = [
        f"{path}: qmlformat would change it"
        for path in sorted(folder.rglob("*.qml"))
        if subprocess.run([tool, str(path)], capture_output=True, check=False).stdout.splitlines()
        != path.read_bytes().splitlines()
    ]
    return "\n".join(wrong)


def _complaints(command: list[str]) -> str:
    """Everything that a program prints, where it fails; "" where it succeeds."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return ""
    return (done.stdout + done.stderr).strip() or f"exit status {done.returncode}"


def _tool(name: str, *arguments: str) -> Callable[[], str]:
    """A check that is a Python tool installed beside this interpreter."""
    return lambda: _complaints([str(Path(sys.executable).parent / name), *arguments])


def _qmllint() -> str:
    try:
        return lint_qml(QML, write_qml_types(ROOT / "kiosk" / "ui", BUILD / "qml"))
    except subprocess.CalledProcessError as error:
        return f"{error}\n{error.stderr}"


def _mypy() -> str:
    parts = ["kiosk", "tests", "deploy", "main.py"]
    parts += ["bench"] if any((ROOT / "bench").rglob("*.py")) else []
    return _complaints([sys.executable, "-m", "mypy", "--no-error-summary", *parts])


CHECKS: dict[str, Callable[[], str]] = {
    "ruff": _tool("ruff", "check", "--quiet", "."),
    "ruff format": _tool("ruff", "format", "--check", "--quiet", "."),
    "mypy": _mypy,
    "import-linter": _tool("lint-imports"),
    "qmllint": _qmllint,
    "qmlformat": lambda: unformatted_qml(QML),
}
"""Every check but the tests, by name. Each returns its complaints, or "" where it has none."""
