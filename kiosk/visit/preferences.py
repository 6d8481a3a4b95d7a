"""How one patient likes the kiosk to look, move and sound; forgotten when the visit ends."""

from __future__ import annotations

import enum

from msgspec import Struct

TEXT_SIZES = (1.0, 1.25, 1.5, 2.0)
USUAL_VOLUME = 0.7


class Theme(enum.StrEnum):
    """The palettes."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Preferences(Struct, frozen=True):
    """What a patient can choose. `text_size` is one of `TEXT_SIZES`, `volume` runs from 0 to 1."""

    language: str
    text_size: float = 1.0
    theme: Theme = Theme.LIGHT
    calm: bool = False
    lower_controls: bool = False
    reading_aloud: bool = False
    volume: float = USUAL_VOLUME


def default_preferences(languages: tuple[str, ...], volume: float = USUAL_VOLUME) -> Preferences:
    """How a visit starts on a kiosk that offers `languages` (codes, the clinic's own first)."""
    return Preferences(language=languages[0], volume=volume)
