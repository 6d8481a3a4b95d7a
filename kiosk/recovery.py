"""Where the milestones of a recovery stand on the axis, and on which dates they fall.

The axis has to show twenty minutes and six weeks on one line. By the clock, the first day would be
one hair of it; by the logarithm of time, late milestones crowd; evenly spaced, it would not show
time at all. So every stretch between two milestones gets the same least length, enough for a
finger, and what is left is shared out by the logarithm of time. Inside a stretch time runs by its
logarithm too, so ticks crowd toward its end, as on every logarithmic ruler.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from kiosk.content.model import Milestone, Span

Unit = Literal["minutes", "hours", "days", "weeks", "months"]

MINUTES: dict[Unit, float] = {
    "minutes": 1,
    "hours": 60,
    "days": 24 * 60,
    "weeks": 7 * 24 * 60,
    "months": 365 / 12 * 24 * 60,
}
SOFTENING = 20.0
"""Minutes; the logarithm is taken of the time and these, so that the axis can begin at zero."""

BEYOND = 5.0
"""The axis ends at so many times the begin of the last milestone: from 12 weeks past a year."""

LEAST_EVEN = 0.5
"""The least part of the axis that is shared out evenly, so that no stretch is only a sliver."""

LEAST_END = 0.02
"""The part of the axis that is always left after the last milestone."""

_SPOKEN_IN: tuple[tuple[float, Unit], ...] = (
    (0, "minutes"),
    (MINUTES["hours"], "hours"),
    (MINUTES["days"], "days"),
    (2 * MINUTES["weeks"], "weeks"),
    (12 * MINUTES["weeks"], "months"),
)
"""From when on people count in which unit: ten days, but two weeks."""

_ROUND_AMOUNTS: dict[Unit, tuple[int, ...]] = {
    "minutes": (10, 30, 20, 40, 50),
    "hours": (1, 12, 2, 6, 4, 8),
    "days": (1, 7, 3, 2, 10, 5),
    "weeks": (2, 6, 4, 3, 8, 10),
    "months": (3, 12, 6, 9),
}
"""The numbers to write along the axis, the most telling first."""


class Tick(Struct, frozen=True):
    """A number along the axis; its unit is the one of the region it stands in."""

    position: float
    amount: int
    unit: Unit


class Region(Struct, frozen=True):
    """The part of the axis on which people count in one unit."""

    begin: float
    end: float
    unit: Unit


class Axis(Struct, frozen=True):
    """The line of a recovery. Positions run from 0 (the procedure) to 1.

    `begins` are the milestones in minutes and `places` their positions; both end with one more
    value, for the end of the axis.
    """

    begins: tuple[float, ...]
    places: tuple[float, ...]

    def position(self, minutes: float) -> float:
        """Where a time after the procedure stands."""
        at = min(max(minutes, self.begins[0]), self.begins[-1])
        index = min(bisect_right(self.begins, at), len(self.begins) - 1) - 1
        first, last = _log(self.begins[index]), _log(self.begins[index + 1])
        begin, end = self.places[index], self.places[index + 1]
        return begin + (end - begin) * (_log(at) - first) / (last - first)

    def nearest(self, position: float) -> int:
        """The milestone whose place is nearest: where a finger set down at `position` means."""
        places = self.places[:-1]
        return min(range(len(places)), key=lambda index: abs(places[index] - position))

    def regions(self) -> tuple[Region, ...]:
        """The parts of the axis by unit, from 0 to 1 without a gap."""
        starts = [(begin, unit) for begin, unit in _SPOKEN_IN if begin < self.begins[-1]]
        starts[0] = (self.begins[0], starts[0][1])
        ends = [self.position(begin) for begin, _ in starts[1:]] + [1.0]
        return tuple(
            Region(self.position(begin), end, unit)
            for (begin, unit), end in zip(starts, ends, strict=True)
            if end > self.position(begin)
        )

    def ticks(self, gap: float) -> tuple[Tick, ...]:
        """Numbers at least `gap` apart (a part of the axis): first the milestones' own times."""
        chosen: list[Tick] = []
        for tick in (*self._own_ticks(), *self._round_ticks()):
            if all(abs(tick.position - other.position) >= gap for other in chosen):
                chosen.append(tick)
        return tuple(sorted(chosen, key=lambda tick: tick.position))

    def _own_ticks(self) -> Iterator[Tick]:
        for begin, place in zip(self.begins[:-1], self.places[:-1], strict=True):
            unit = _spoken_in(begin)
            amount = begin / MINUTES[unit]
            if amount > 0 and amount.is_integer():
                yield Tick(place, int(amount), unit)

    def _round_ticks(self) -> Iterator[Tick]:
        most = max(map(len, _ROUND_AMOUNTS.values()))
        for rank in range(most):
            for unit, amounts in _ROUND_AMOUNTS.items():
                at = amounts[rank] * MINUTES[unit] if rank < len(amounts) else -1
                if self.begins[0] <= at < self.begins[-1] and _spoken_in(at) == unit:
                    yield Tick(self.position(at), amounts[rank], unit)


def axis(milestones: Sequence[Milestone], gap: float = 0.0) -> Axis:
    """The axis of milestones that are in order of time, at least `gap` apart where that fits.

    `gap` is a part of the axis: a finger's width by the axis's length. Where it does not fit as
    often as there are milestones, what comes after the last one gives way: nothing is touched
    there. Raises ValueError where the milestones are not in order, which content that passed its
    check always is.
    """
    begins = [minutes(each.begins) for each in milestones]
    if any(later <= earlier for earlier, later in pairwise(begins)):
        raise ValueError(f"milestones are not in order of time: {begins}")
    begins.append(max(begins[-1] * BEYOND, begins[-1] + MINUTES["hours"]))
    if gap * len(milestones) > 1 and len(milestones) > 1:
        pitch = min(gap, (1 - LEAST_END) / (len(milestones) - 1))
        places = [number * pitch for number in range(len(milestones))]
        return Axis(tuple(begins), (*places, 1.0))
    even = max(LEAST_EVEN, gap * len(milestones))
    whole = _log(begins[-1]) - _log(begins[0])
    places = [0.0]
    for earlier, later in pairwise(begins):
        share = (_log(later) - _log(earlier)) / whole
        places.append(places[-1] + even / len(milestones) + (1 - even) * share)
    places[-1] = 1.0
    return Axis(tuple(begins), tuple(places))


def minutes(span: Span) -> float:
    """A span in minutes."""
    return span.amount * MINUTES[span.unit]


def dates(milestones: Sequence[Milestone], day: date) -> tuple[tuple[date, date | None], ...]:
    """The first and last date of each milestone after a procedure on `day`; the last has no end.

    The hour of the procedure is not known. So a stretch counted in minutes or hours includes the
    day on which the next one begins ("the first 24 hours" reach into the next day), and one counted
    in days or weeks ends the day before.
    """
    firsts = [day + timedelta(minutes=minutes(each.begins)) for each in milestones]
    lasts: list[date | None] = []
    for each, first, following in zip(milestones, firsts, firsts[1:], strict=False):
        by_the_hour = each.begins.unit in ("minutes", "hours")
        lasts.append(following if by_the_hour else max(first, following - timedelta(days=1)))
    return tuple(zip(firsts, [*lasts, None], strict=True))


def _log(at: float) -> float:
    return math.log(at + SOFTENING)


def _spoken_in(at: float) -> Unit:
    return max(pair for pair in _SPOKEN_IN if pair[0] <= at)[1]
