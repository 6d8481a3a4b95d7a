"""What all tests share: no screen, the software renderer, and no warning goes unnoticed."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "20")  # fewer frames that no test looks at

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication

from tests.no_warnings import listening_to_qt, qt_messages

__all__ = ["listening_to_qt", "qapp_cls", "qt_messages"]


@pytest.fixture(scope="session")
def qapp_cls(listening_to_qt: object) -> Callable[[list[str]], QGuiApplication]:
    """How pytest-qt makes the application: as the kiosk does, fonts and renderer included."""
    from kiosk.app import make_application

    return make_application
