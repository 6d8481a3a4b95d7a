"""A kiosk to drive, on the shipped content or on small content made by code, at any screen size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.adapters.voice import Voice
from kiosk.app import Kiosk, build
from kiosk.content.model import Content
from kiosk.content.pseudo import with_pseudo
from kiosk.options import SHIPPED_CONTENT
from kiosk.proof.stage import StoppedClock
from kiosk.screen_size import TESTED_SCREENS, size_for
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import Rules
from tests.factory import small_content
from tests.ui.driver import Driver

LANDSCAPE = (640, 400)
PORTRAIT = (540, 960)
DESKTOP = (960, 540)
"""Kiosks of 1280x800, 1080x1920 and 1920x1080 at half the pixels, drawn in less time."""

TODAY = date(2025, 3, 12)

Start = Callable[..., Driver]


@pytest.fixture(scope="session")
def shipped() -> Content:
    """What the kiosk is shipped with."""
    return msgspec.json.decode(SHIPPED_CONTENT.read_bytes(), type=Content)


@pytest.fixture(scope="session")
def english(shipped: Content) -> Content:
    """The same in its own language only."""
    return replace(shipped, languages=shipped.languages[:1])


@pytest.fixture(scope="session")
def mirrored(english: Content) -> Content:
    """In two languages: its own, and the one that is longer and runs from right to left."""
    return with_pseudo(english)


@pytest.fixture(scope="session")
def small() -> Content:
    """Small content with every kind of block."""
    return small_content()


@pytest.fixture(scope="session")
def touch_device(qapp: object) -> QPointingDevice:
    """The one touch screen; Qt has no way to unplug it again."""
    return QTest.createTouchDevice()


@pytest.fixture
def start(qtbot: QtBot, touch_device: QPointingDevice) -> Iterator[Start]:
    """Starts kiosks: `start(content, LANDSCAPE, calm=True)` shows attract and returns a driver.

    A screen counts as a half-size picture of a kiosk where twice its pixels are one of ours.
    """
    running: list[Kiosk] = []

    def begin(
        content: Content,
        screen: tuple[int, int] = LANDSCAPE,
        *,
        calm: bool = False,
        voice: Voice | None = None,
    ) -> Driver:
        clock = StoppedClock()
        language = content.languages[0].code
        kiosk = build(
            content,
            clock=clock,
            mm=pixels_per_mm(*screen),
            rules=Rules(preferences=Preferences(language, calm=calm)),
            clinic={},
            today=lambda: TODAY,
            voice=voice,
        )
        running.append(kiosk)
        kiosk.window.resize(*screen)
        kiosk.window.show()
        driver = Driver(kiosk, clock, qtbot, touch_device)
        qtbot.waitExposed(kiosk.window)
        driver.settle()
        return driver

    yield begin
    for kiosk in running:
        kiosk.close()


def pixels_per_mm(width: int, height: int) -> float:
    """Pixels per millimetre of a kiosk at its own or at half its pixels."""
    whole = (width, height) if (width, height) in TESTED_SCREENS else (2 * width, 2 * height)
    return size_for(*whole).pixels_per_mm(width, height)
