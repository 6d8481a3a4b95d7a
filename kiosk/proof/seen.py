"""What was seen on one screen, as plain values in pixels."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.proof.measure import Box, Drawn


@dataclass(frozen=True, slots=True)
class Text:
    """Words on the screen: `box` is all of them, `shown` the part that is seen.

    `cut` says why a part can never be read, "" where all can; `broken` is a word that a line's end
    breaks in two; `owner` names the control that the words stand on; `asleep` on a disabled one;
    `sheet` names what it is scrolled in, where that was unrolled.
    """

    text: str
    box: Box
    shown: Box
    cut: str
    broken: str
    font_px: int
    cap_height: float
    drawn: Drawn
    owner: str
    asleep: bool
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Control:
    """Something to touch. `inside` are the names of the controls that it stands on.

    `edge` is the contrast of its border or fill against its ground as drawn; None where it is
    asleep or not all of it is in the picture.
    """

    name: str
    role: str
    words: str
    box: Box
    shown: Box
    enabled: bool
    inside: tuple[str, ...]
    sheet: str = ""
    edge: float | None = None


@dataclass(frozen=True, slots=True)
class Survey:
    """Everything on a screen; `drag_only` names what scrolls but has no button to do so."""

    texts: tuple[Text, ...]
    controls: tuple[Control, ...]
    drag_only: tuple[str, ...]
