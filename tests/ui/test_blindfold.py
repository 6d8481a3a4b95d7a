"""Blindfold: with a keypad and the spoken words alone, from attract to "When to call".

What is heard is what really went to the engine's process. The user below knows nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from kiosk.adapters.engines import Espeak
from kiosk.adapters.voice import Voice
from kiosk.content.model import Content
from kiosk.speech.reading import Phase
from tests.speech.machine import Hasty, seen_through
from tests.ui.conftest import DESKTOP, Start
from tests.ui.driver import Driver

MOST_PRESSES = 40


class Blindfolded:
    """Presses keys and listens."""

    def __init__(self, driver: Driver, notes: Path) -> None:
        self._driver = driver
        self._notes = notes
        self._heard = 0

    def listens(self) -> str:
        """What is said until there is silence, since the last time."""
        said = self._driver.kiosk.speech
        self._driver.wait_until(
            lambda: said.reader.phase is not Phase.SPEAKING and len(self._all()) > self._heard
        )
        new, self._heard = self._all()[self._heard :], len(self._all())
        return new

    def presses(self, key: Qt.Key) -> str:
        """Press a key and listen."""
        self._driver.key(key)
        self._driver.settle()
        return self.listens()

    def looks_for(self, wanted: Callable[[str], bool]) -> None:
        """Go on from control to control until one is called as wanted, and choose nothing yet."""
        heard = []
        for _ in range(MOST_PRESSES):
            heard.append(self.presses(Qt.Key.Key_Down))
            if wanted(heard[-1]):
                return
        pytest.fail(f"heard only {heard}")

    def _all(self) -> str:
        return self._notes.read_text()


@pytest.mark.parametrize("language", [0, 1], ids=["en", "es"])
def test_a_blindfolded_user_of_a_keypad_hears_when_to_call(
    start: Start, shipped: Content, tmp_path: Path, language: int
) -> None:
    content = replace(shipped, languages=shipped.languages[language : language + 1])
    words = {
        "en": ("Enter", "Kyphoplasty", "When to call", "Get help now", "severe chest pain"),
        "es": (
            "Enter",
            "Cifoplastia",
            "Cuándo llamar",
            "Pida ayuda",
            "dolor muy fuerte en el pecho",
        ),
    }[content.languages[0].code]
    enter, procedure, call, title, sign = words
    program, notes = seen_through(tmp_path)
    driver = start(content, DESKTOP, calm=True, voice=Voice(Espeak(program), Hasty()))
    user = Blindfolded(driver, notes)

    assert enter in user.presses(Qt.Key.Key_F24)
    assert procedure in user.presses(Qt.Key.Key_Return)
    user.looks_for(lambda heard: heard.startswith(procedure))
    assert call in user.presses(Qt.Key.Key_Return)
    user.looks_for(lambda heard: heard.startswith(call))
    heard = user.presses(Qt.Key.Key_Return)
    assert heard.startswith(call)
    assert title in heard
    assert sign in heard
