"""The guard itself: a test run of its own, in a process of its own, must see each warning."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.options import ROOT

CONFTEST = "from tests.no_warnings import listening_to_qt, qt_messages\n"
HEAD = "import logging\nfrom PySide6.QtCore import QUrl, qDebug, qWarning\n"
BAD = """
def test_qt(): qWarning("a loose wire")

def test_log(): logging.getLogger("kiosk").warning("odd content")

def test_qml():
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtQml import QQmlComponent, QQmlEngine
    app = QCoreApplication([])
    engine = QQmlEngine()
    part = QQmlComponent(engine)
    part.setData(b"import QtQml; QtObject { property int n: nothing.there }", QUrl())
    made = part.create()
"""
GOOD = """
def test_quiet():
    qDebug("all is well")
    logging.getLogger("kiosk").info("fine")

def test_wanted_of_qt(qt_messages):
    qWarning("wanted")
    assert qt_messages.take() == ["wanted"]

def test_wanted_in_the_log(caplog):
    logging.warning("wanted")
    assert "wanted" in caplog.text
    caplog.clear()
"""
BETWEEN = """
import pytest

@pytest.fixture(scope="module")
def shared(listening_to_qt):
    yield
    qWarning("left over")

def test_first(shared): pass
"""


def run_pytest(folder: Path, tests: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run tests in `folder`, guarded as ours are."""
    (folder / "pytest.ini").write_text("[pytest]\n")
    (folder / "conftest.py").write_text(CONFTEST)
    (folder / "test_it.py").write_text(HEAD + tests)
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:pytest-qt", *arguments, str(folder)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("arguments", [(), ("-s",)], ids=["captured", "-s"])
def test_a_warning_fails_the_test(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = run_pytest(tmp_path, BAD, *arguments)
    assert done.returncode == 1
    assert "3 errors" in done.stdout.splitlines()[-1]
    for complaint in ("a loose wire", "kiosk: odd content", "nothing is not defined"):
        assert complaint in done.stdout


def test_what_a_test_wants_does_not_fail_it(tmp_path: Path) -> None:
    done = run_pytest(tmp_path, GOOD)
    assert done.returncode == 0, done.stdout


def test_what_happens_between_tests_fails_the_next(tmp_path: Path) -> None:
    (tmp_path / "test_later.py").write_text("def test_second(): pass")
    done = run_pytest(tmp_path, BETWEEN)
    assert done.returncode == 1
    assert "left over" in done.stdout
