"""The bar stands on every patient screen, whole, in every look, while a voice reads too."""

from __future__ import annotations

import pytest

from kiosk.content.model import Content
from kiosk.proof.audit import findings
from kiosk.proof.survey import survey
from kiosk.proof.walk import Stop, places
from kiosk.screen_size import TESTED_SCREENS
from kiosk.visit.preferences import Preferences, Theme
from tests.ui.staged import staged

WHERE = ("home", "topics", "when-to-call", "watch-03-arm", "recovery-01-first-minutes")
SETTINGS = {f"bar.{name}" for name in ("read", "language", "size", "colours", "calm", "lower")}
WAYS = {"bar.back", "bar.home"}
READING = {f"read.{name}" for name in ("pause", "again", "slower", "softer", "louder")}
LOOKS = (
    Preferences("vi", text_size=2.0),
    Preferences("es", text_size=1.5, theme=Theme.DARK, lower_controls=True),
    Preferences("ar", text_size=1.0, lower_controls=True),
    Preferences("en", text_size=1.25, theme=Theme.CONTRAST),
)
SMALLEST = 1_100_000
"""Pixels; a screen of more is drawn with half of them each way: the same millimetres, faster."""


def stops(content: Content) -> list[Stop]:
    """Some of those of one procedure: each screen, each in its own look."""
    return [
        next(stop for stop in places(content) if stop.key in (key, f"kyphoplasty-{key}"))
        for key in WHERE
    ]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("screen", TESTED_SCREENS, ids=lambda sides: f"{sides[0]}x{sides[1]}")
def test_the_bar_and_the_voices_buttons_stand_beside_each_other(
    shipped: Content, screen: tuple[int, int]
) -> None:
    """Whole, large, apart, and covering nothing: in large letters and with lowered controls too."""
    wrong: list[str] = []
    with staged(shipped, screen, most=SMALLEST) as shown:
        stage, kiosk = shown.stage, shown.kiosk
        first = list(TESTED_SCREENS).index(screen)
        for number, stop in enumerate(stops(shipped)):
            look = LOOKS[(number + first) % len(LOOKS)]
            stage.look(look)
            stage.reach(stop)
            kiosk.speech.toggle()
            seen = survey(kiosk.window.contentItem(), stage.settled(), unrolled=True)
            names = {one.name for one in seen.controls if one.box.inside(one.shown)}
            wanted = SETTINGS | READING | (set() if stop.key == "home" else WAYS)
            missing = [f"no {name}" for name in wanted - names]
            told = f"{stop.key} {look.language} {look.text_size:g} {look.lower_controls}"
            wrong += [f"{told}: {one}" for one in [*missing, *findings(seen, shown.mm)]]
            kiosk.speech.stop()
    assert not wrong, "\n".join(wrong)
