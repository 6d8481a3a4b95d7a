"""The visit as a state machine: `after(visit, event, now, rules)` is the visit that follows.

All times are seconds of one monotonic clock, handed in. Only `Ticked` lets time pass: a patient who
touches the screen at the very moment the kiosk would ask is simply still there.
"""

from __future__ import annotations

import math

from msgspec import Struct, field
from msgspec.structs import replace

from kiosk.visit.events import (
    Action,
    BecameBusy,
    BecameIdle,
    Chose,
    ClosedCalendar,
    ClosedLanguages,
    ClosedTerm,
    Event,
    OpenedCalendar,
    OpenedLanguages,
    OpenedTerm,
    PickedDay,
    StillHere,
    Tapped,
    Ticked,
    ToggledQuestion,
    Touched,
    Went,
    WentBack,
    WentHome,
    Woke,
)
from kiosk.visit.hours import Hours
from kiosk.visit.places import ATTRACT, HOME, Place, trail_to
from kiosk.visit.preferences import Preferences

STILL_HERE = "still.here"
"""The one control that works while the kiosk asks "Are you still here?"."""


ROUNDING = 1e-6
"""Seconds; what adding up large floats may cost, so that 60 s never show as 61."""


class Rules(Struct, frozen=True, kw_only=True):
    """How patient the kiosk is. All but `words_per_second` in seconds.

    `busy_cap` bounds how long a playing walkthrough or a voice may hold the countdown back: one
    that never reports its end must not leave a patient's pages on the screen for the next one.
    Outside of `hours` the screen is dark while nobody is there; None leaves it on.
    """

    idle: float = 120.0
    words_per_second: float = 2.0
    idle_cap: float = 600.0
    after_busy: float = 60.0
    busy_cap: float = 1200.0
    countdown: float = 60.0
    debounce: float = 0.5
    settle: float = 0.4
    hours: Hours | None = None
    preferences: Preferences = field(default_factory=lambda: Preferences("en"))


class Visit(Struct, frozen=True, kw_only=True):
    """Everything the kiosk knows of the patient in front of it.

    `trail` is the way up for Back, nearest last; `term` the glossary pop-up that is open;
    `marked` the ticked questions in their order; `day` the picked ISO date; `picking` whether the
    calendar for it is open, `choosing` whether the languages are; `words` how many the place shows.
    `control` and `control_at` are the last tap that counted; `asked_at` is when the countdown
    began; `busy_until` holds the countdown back, while `busy` and for a while after.
    """

    place: Place
    preferences: Preferences
    touched_at: float
    changed_at: float
    control_at: float
    busy_until: float
    trail: tuple[Place, ...] = ()
    term: str = ""
    marked: tuple[str, ...] = ()
    day: str = ""
    picking: bool = False
    choosing: bool = False
    control: str = ""
    busy: bool = False
    asked_at: float | None = None
    words: int = 0


def begin(now: float, rules: Rules) -> Visit:
    """Nobody's visit yet: attract, with nothing chosen."""
    return Visit(
        place=ATTRACT,
        preferences=rules.preferences,
        touched_at=now,
        changed_at=now,
        control_at=now,
        busy_until=now,
    )


def after(visit: Visit, event: Event, now: float, rules: Rules) -> Visit:
    """The visit that follows when `event` happens at `now`.

    On attract only `Woke` counts, so the touch that wakes the kiosk does nothing else; while it
    asks whether somebody is there, only `StillHere` does.
    """
    if visit.place == ATTRACT:
        woken = isinstance(event, Woke)
        return replace(begin(now, rules), place=HOME) if woken else visit
    match event:
        case Ticked():
            return _time_passed(visit, now, rules)
        case BecameBusy():
            return replace(visit, busy=True, busy_until=now + rules.busy_cap)
        case BecameIdle():
            ended = replace(visit, busy=False, busy_until=now + rules.after_busy)
            return ended if visit.busy else visit
        case StillHere():
            asked = visit.asked_at is not None
            changed_at = now if asked else visit.changed_at
            return replace(visit, asked_at=None, touched_at=now, changed_at=changed_at)
        case _ if visit.asked_at is not None:
            return visit
        case Touched() | Woke():
            return replace(visit, touched_at=now)
        case Tapped(control):
            if accepts(visit, control, now, rules):
                visit = replace(visit, control=control, control_at=now)
            return replace(visit, touched_at=now)
        case _:
            return _acted(replace(visit, touched_at=now), event, now, rules)


def accepts(visit: Visit, control: str, now: float, rules: Rules) -> bool:
    """Whether a tap on `control` counts now, or is a second tap of a shaky hand."""
    if visit.place == ATTRACT:
        return False
    if visit.asked_at is not None:
        return control == STILL_HERE
    if now - visit.changed_at < rules.settle:
        return False
    return control != visit.control or now - visit.control_at >= rules.debounce


def behind(visit: Visit) -> Place:
    """Where Back leads from here."""
    return visit.trail[-1] if visit.trail else HOME


def seconds_left(visit: Visit, now: float, rules: Rules) -> int | None:
    """What the countdown shows, or None while nobody is asked."""
    if visit.asked_at is None:
        return None
    return max(0, math.ceil(visit.asked_at + rules.countdown - now - ROUNDING))


def next_deadline(visit: Visit, now: float, rules: Rules) -> float | None:
    """When the next `Ticked` will change what is seen; None on attract, which waits for ever."""
    if visit.place == ATTRACT:
        return None
    if visit.asked_at is None:
        return max(now, _asks_at(visit, rules))
    left = seconds_left(visit, now, rules) or 0
    return max(now, visit.asked_at + rules.countdown - max(0, left - 1))


def _asks_at(visit: Visit, rules: Rules) -> float:
    patience = min(rules.idle_cap, max(rules.idle, visit.words / rules.words_per_second))
    return max(visit.touched_at + patience, visit.busy_until)


def _time_passed(visit: Visit, now: float, rules: Rules) -> Visit:
    if visit.asked_at is not None:
        over = now >= visit.asked_at + rules.countdown
        return begin(now, rules) if over else visit
    return replace(visit, asked_at=now) if now >= _asks_at(visit, rules) else visit


def _acted(visit: Visit, action: Action, now: float, rules: Rules) -> Visit:
    match action:
        case Went(place, words):
            return _gone(visit, place, words, now, rules)
        case WentBack(words):
            return _gone(visit, behind(visit), words, now, rules)
        case WentHome():
            return _gone(visit, HOME, 0, now, rules)
        case Chose(preferences):
            moved = _moves_things(visit.preferences, preferences)
            changed_at = now if moved else visit.changed_at
            return replace(visit, preferences=preferences, changed_at=changed_at)
        case OpenedTerm(term):
            return replace(visit, term=term, changed_at=now)
        case ClosedTerm() | ClosedCalendar() | ClosedLanguages():
            return _closed(visit, now)
        case ToggledQuestion(text_id):
            others = tuple(one for one in visit.marked if one != text_id)
            unticked = len(others) < len(visit.marked)
            return replace(visit, marked=others if unticked else (*others, text_id))
        case OpenedCalendar():
            return replace(visit, picking=True, changed_at=now)
        case OpenedLanguages():
            return replace(visit, choosing=True, changed_at=now)
        case PickedDay(iso):
            return replace(_closed(visit, now), day=iso)


def _gone(visit: Visit, place: Place, words: int, now: float, rules: Rules) -> Visit:
    """Leaving a place ends what played or spoke there."""
    if place == ATTRACT:
        return begin(now, rules)
    if place == visit.place:
        return replace(_closed(visit, now), words=words)
    return replace(
        _closed(visit, now),
        place=place,
        trail=trail_to(place, visit.place, visit.trail),
        words=words,
        changed_at=now,
        busy=False,
        busy_until=now,
    )


def _closed(visit: Visit, now: float) -> Visit:
    """Nothing lies over the place any more; if something did, the place is new to the finger."""
    if not (visit.term or visit.picking or visit.choosing):
        return visit
    return replace(visit, term="", picking=False, choosing=False, changed_at=now)


def _moves_things(before: Preferences, now: Preferences) -> bool:
    """Whether other controls now stand under the finger."""
    return (before.language, before.text_size, before.lower_controls) != (
        now.language,
        now.text_size,
        now.lower_controls,
    )
