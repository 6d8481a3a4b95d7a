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
from kiosk.content.model import Content, Text, Warning
from kiosk.speech.reading import Phase
from kiosk.speech.saying import said, sounded
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
        speech = self._driver.kiosk.speech
        self._driver.wait_until(
            lambda: speech.reader.phase is not Phase.SPEAKING and len(self._all()) > self._heard
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


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_a_blindfolded_user_of_a_keypad_hears_when_to_call(
    start: Start, shipped: Content, tmp_path: Path, language: str
) -> None:
    own = tuple(one for one in shipped.languages if one.code == language)
    content = replace(shipped, languages=own)
    program, notes = seen_through(tmp_path)
    speaker = Hasty()
    driver = start(content, DESKTOP, calm=True, voice=Voice(Espeak(program), speaker))
    user = Blindfolded(driver, notes)
    say = driver.shell.wording.say

    def spoken(text: Text) -> str:
        """A text of the content as the engine gets it, without its last stop."""
        return sounded(said(say(text), language), language).rstrip(".")

    wanted = content.procedures[1]
    page = next(one for one in wanted.pages if one.id == wanted.recovery.call_page)
    assert spoken(content.interface.keys_help) in user.presses(Qt.Key.Key_F24), "how to go on"
    assert spoken(wanted.name) in user.presses(Qt.Key.Key_Return)
    user.looks_for(lambda heard: heard.startswith(spoken(wanted.name)))
    assert spoken(page.title) in user.presses(Qt.Key.Key_Return)
    user.looks_for(lambda heard: heard.startswith(spoken(page.title)))
    before = speaker.heard
    heard = user.presses(Qt.Key.Key_Return)
    assert heard.startswith(spoken(page.title))
    signs = [block for block in page.blocks if isinstance(block, Warning)]
    assert [block.tier for block in signs] == ["emergency", "call", "expected"]
    told = [text for block in signs for text in (block.title, *block.items)]
    places = [heard.find(spoken(text)) for text in told]
    assert -1 not in places
    assert places == sorted(places)
    assert "9 1 1" in heard
    assert speaker.heard - before >= len(told), "each was a sound of its own"
