"""Judges what a screen shows against what people need: size, room, contrast. Pure."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from kiosk.proof.measure import gap, overlap
from kiosk.proof.seen import Control, Survey, Text

LEAST_TARGET_MM = 20.0
LEAST_GAP_MM = 5.0
LEAST_CONTRAST = 7.0
LEAST_EDGE_CONTRAST = 3.0
"""WCAG 2.2, 1.4.11: what a control's border or fill needs against its ground."""
WITHOUT_EDGE = ("walkthrough.picture", "Scrubber")
"""Touched, but without an edge of its own: the picture, and the scrubber, which holds buttons."""
LEAST_CAPITALS_MM = 4.8
"""Section 508, 402.4: what the smallest letters on the screen need; body text has 7.3 mm."""
ROUNDING_MM = 0.15
"""Sizes are whole pixels: one of them must not make a finding."""
SHARED_PX = 2.0
"""Boxes may share so much, to allow for rounding."""


class Fault(enum.StrEnum):
    """What can be wrong with a screen."""

    CUT = "cut text"
    BROKEN = "broken word"
    OVERLAP = "overlap"
    SMALL_TARGET = "small target"
    CLOSE = "targets too close"
    CONTRAST = "low contrast"
    PALE = "pale control"
    SMALL_LETTERS = "small letters"
    DRAG_ONLY = "scrolls only by dragging"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong on a screen: what, and where in words."""

    fault: Fault
    words: str

    def __str__(self) -> str:
        return f"{self.fault}: {self.words}"


def findings(survey: Survey, mm: float) -> list[Finding]:
    """Everything wrong on a screen of `mm` pixels per millimetre."""
    return [
        *_of_texts(survey.texts, mm),
        *_of_controls(survey.controls, mm),
        *_overlaps(survey),
        *(Finding(Fault.DRAG_ONLY, name) for name in survey.drag_only),
    ]


def summary(found: Iterable[Finding]) -> dict[str, int]:
    """How often each fault was found, none left out."""
    counts = Counter(one.fault for one in found)
    return {fault.value: counts[fault] for fault in Fault}


# --- judging ----------------------------------------------------------------------------------


def _of_texts(texts: Iterable[Text], mm: float) -> Iterator[Finding]:
    for one in texts:
        words = _brief(one.text)
        if one.cut:
            yield Finding(Fault.CUT, f"{words} {one.cut}")
        if one.broken:
            yield Finding(Fault.BROKEN, f"“{one.broken}” in {words}")
        if one.drawn.contrast < LEAST_CONTRAST and not one.asleep and not _sliver(one):
            pair = f"#{one.drawn.ink:06x} on #{one.drawn.ground:06x}"
            yield Finding(Fault.CONTRAST, f"{words} {one.drawn.contrast:.1f}:1, {pair}")
        if one.cap_height / mm < LEAST_CAPITALS_MM - ROUNDING_MM:
            yield Finding(Fault.SMALL_LETTERS, f"{words} {one.cap_height / mm:.1f} mm high")


def _sliver(text: Text) -> bool:
    """Whether so little of a text is scrolled into view that it may be the air between lines."""
    return text.shown.h < min(text.box.h - 1, 1.5 * text.font_px)


def _of_controls(controls: tuple[Control, ...], mm: float) -> Iterator[Finding]:
    for one in controls:
        if not big_enough(one, mm):
            size = f"{one.box.w / mm:.1f} x {one.box.h / mm:.1f} mm"
            yield Finding(Fault.SMALL_TARGET, f"{one.name} {size}")
        pale = one.edge is not None and one.edge < LEAST_EDGE_CONTRAST
        if pale and not one.name.startswith(WITHOUT_EDGE):
            yield Finding(Fault.PALE, f"{one.name} {one.edge:.1f}:1 against its ground")
    for one, other in combinations(controls, 2):
        if one.sheet != other.sheet or _stands_on(one, other):
            continue
        if overlap(one.shown, other.shown, SHARED_PX):
            continue
        apart = gap(one.shown, other.shown) / mm
        if apart < LEAST_GAP_MM - ROUNDING_MM:
            yield Finding(Fault.CLOSE, f"{one.name} and {other.name}: {apart:.1f} mm")


def big_enough(control: Control, mm: float) -> bool:
    """Whether a finger hits it."""
    return min(control.box.w, control.box.h) / mm >= LEAST_TARGET_MM - ROUNDING_MM


def nearest(control: Control, others: Iterable[Control], mm: float) -> float | None:
    """Millimetres to the nearest other control; None where it is alone."""
    apart = [
        gap(control.shown, other.shown) / mm
        for other in others
        if other is not control and not _stands_on(control, other)
    ]
    return min(apart, default=None)


def _stands_on(one: Control, other: Control) -> bool:
    return one.name in other.inside or other.name in one.inside


def _overlaps(survey: Survey) -> Iterator[Finding]:
    for one, other in combinations(survey.texts, 2):
        if one.sheet == other.sheet and overlap(one.shown, other.shown, SHARED_PX):
            yield Finding(Fault.OVERLAP, f"{_brief(one.text)} and {_brief(other.text)}")
    for this, that in combinations(survey.controls, 2):
        if this.sheet != that.sheet or _stands_on(this, that):
            continue
        if overlap(this.shown, that.shown, SHARED_PX):
            yield Finding(Fault.OVERLAP, f"{this.name} and {that.name}")
    for text in survey.texts:
        for control in survey.controls:
            if text.sheet != control.sheet or not overlap(text.shown, control.shown, SHARED_PX):
                continue
            if text.owner == control.name or _carries(control, text, survey.controls):
                continue
            yield Finding(Fault.OVERLAP, f"{_brief(text.text)} and {control.name}")


def _carries(control: Control, text: Text, controls: Iterable[Control]) -> bool:
    """Whether the text's own control stands on this one."""
    return any(one.name == text.owner and control.name in one.inside for one in controls)


def _brief(words: str) -> str:
    line = " ".join(words.split())
    return f"“{line if len(line) <= 50 else line[:49] + '…'}”"


# --- reporting --------------------------------------------------------------------------------


def screen_report(survey: Survey, mm: float) -> dict[str, Any]:
    """The texts, controls and findings of a screen, for report.json."""
    return {
        "findings": [{"what": one.fault.value, "where": one.words} for one in findings(survey, mm)],
        "texts": [_text_report(one, mm) for one in survey.texts],
        "controls": [_control_report(one, survey.controls, mm) for one in survey.controls],
    }


def _text_report(text: Text, mm: float) -> dict[str, Any]:
    return {
        "text": text.text,
        "box_px": text.box.rounded(1),
        "box_mm": text.box.scaled(1 / mm).rounded(1),
        "cut": bool(text.cut),
        "why_cut": text.cut,
        "broken_word": text.broken,
        "font_px": text.font_px,
        "cap_height_mm": round(text.cap_height / mm, 2),
        "contrast": round(text.drawn.contrast, 2),
        "ink": f"#{text.drawn.ink:06x}",
        "ground": f"#{text.drawn.ground:06x}",
        "on": text.owner,
    }


def _control_report(control: Control, others: Iterable[Control], mm: float) -> dict[str, Any]:
    apart = nearest(control, others, mm)
    return {
        "name": control.name,
        "role": control.role,
        "words": control.words,
        "enabled": control.enabled,
        "box_px": control.box.rounded(1),
        "box_mm": control.box.scaled(1 / mm).rounded(1),
        "large_enough": big_enough(control, mm),
        "edge_contrast": None if control.edge is None else round(control.edge, 2),
        "gap_mm": None if apart is None else round(apart, 1),
    }
