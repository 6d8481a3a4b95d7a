"""What one player plays: a walkthrough step by step, or two of them side by side, phase by phase.

A programme is a row of beats. Alone, each step is a beat. Side by side the steps of a phase are
spread evenly over as many beats as the longer side has steps, so that both begin and end together.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import ceil
from typing import get_args

from msgspec import Struct

from kiosk.content.model import Phase, Step, Walkthrough
from kiosk.walkthrough.easing import clamp
from kiosk.walkthrough.timeline import Scene, Timeline

PHASES: tuple[Phase, ...] = get_args(Phase)


class Span(Struct, frozen=True):
    """What one side does in a beat: it runs through `steps` from place `begin` to place `end`.

    A place counts steps: 1.5 is the middle of the second one.
    """

    steps: tuple[int, ...]
    begin: float
    end: float

    def at(self, part: float) -> tuple[int, float]:
        """The step when `part` (0 to 1) of the beat has passed, and how much of the step has."""
        place = self.begin + (self.end - self.begin) * part
        number = min(int(place), max(0, ceil(self.end) - 1))
        return self.steps[number], clamp(place - number)


class Beat(Struct, frozen=True):
    """A piece of the programme that plays in one go; a side without this phase has no span."""

    phase: Phase
    seconds: float
    spans: tuple[Span | None, ...]


class Programme:
    """One walkthrough, or several in step with each other. Times are seconds from the beginning."""

    def __init__(self, sides: Sequence[Walkthrough]) -> None:
        self.timelines = tuple(Timeline(side) for side in sides)
        self.beats = _alone(sides[0]) if len(sides) == 1 else _together(sides)
        ends = tuple(accumulate(beat.seconds for beat in self.beats))
        self.starts: tuple[float, ...] = (0.0, *ends[:-1])
        self.ends: tuple[float, ...] = ends
        self.duration: float = ends[-1]

    def part(self, beat: int, t: float) -> float:
        """How much of a beat has passed at second `t`, from 0 to exactly 1."""
        if t >= self.ends[beat]:
            return 1.0
        return clamp((t - self.starts[beat]) / self.beats[beat].seconds)

    def step(self, side: int, beat: int, t: float) -> Step | None:
        """The step that a side is in; None where it has no such phase."""
        span = self.beats[beat].spans[side]
        if span is None:
            return None
        return self.timelines[side].steps[span.at(self.part(beat, t))[0]]

    def scene(self, side: int, beat: int, t: float, xray: bool = False, fine: float = 0.0) -> Scene:
        """What a side shows, in a picture of `fine` px to a millimetre (0 is exact).

        Where it has no such phase it waits as the phase before left it.
        """
        timeline = self.timelines[side]
        span = self.beats[beat].spans[side]
        if span is None:
            return self._waiting(side, beat, xray)
        step, part = span.at(self.part(beat, t))
        second = timeline.starts[step] + timeline.steps[step].seconds * part
        return timeline.scene(step, timeline.ends[step] if part >= 1.0 else second, xray, fine)

    def ahead(self, side: int, beat: int, xray: bool = False) -> list[Scene]:
        """Scenes that come soon: the beat's middle, and the next one's begin and middle."""
        found = []
        for number, part in ((beat, 0.5), (beat + 1, 0.0), (beat + 1, 0.5)):
            if number < len(self.beats):
                second = self.starts[number] + part * self.beats[number].seconds
                found.append(self.scene(side, number, second, xray))
        return found

    def _waiting(self, side: int, beat: int, xray: bool) -> Scene:
        timeline = self.timelines[side]
        for earlier in reversed(self.beats[:beat]):
            span = earlier.spans[side]
            if span is not None:
                last = span.at(1.0)[0]
                return timeline.scene(last, timeline.ends[last], xray)
        return timeline.scene(0, 0.0, xray)


def _alone(walkthrough: Walkthrough) -> tuple[Beat, ...]:
    return tuple(
        Beat(step.phase, step.seconds, (Span((number,), 0.0, 1.0),))
        for number, step in enumerate(walkthrough.steps)
    )


def _together(sides: Sequence[Walkthrough]) -> tuple[Beat, ...]:
    beats: list[Beat] = []
    for phase in PHASES:
        own = [
            tuple(number for number, step in enumerate(side.steps) if step.phase == phase)
            for side in sides
        ]
        count = max(len(steps) for steps in own)
        for number in range(count):
            spans = tuple(
                Span(steps, number * len(steps) / count, (number + 1) * len(steps) / count)
                if steps
                else None
                for steps in own
            )
            seconds = max(
                _seconds(side, span) for side, span in zip(sides, spans, strict=True) if span
            )
            beats.append(Beat(phase, seconds, spans))
    return tuple(beats)


def _seconds(side: Walkthrough, span: Span) -> float:
    """How long a side's part of a beat takes at its own pace."""
    total = 0.0
    for number, step in enumerate(span.steps):
        share = min(span.end, number + 1) - max(span.begin, number)
        total += max(0.0, share) * side.steps[step].seconds
    return total
