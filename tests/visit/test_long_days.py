"""A long day at the kiosk: many visits in a row, driven as the shell drives them, on one timer."""

from __future__ import annotations

import random

import pytest
from msgspec.structs import fields

from kiosk.visit.events import (
    BecameBusy,
    BecameIdle,
    Chose,
    ClosedCalendar,
    ClosedTerm,
    Event,
    OpenedCalendar,
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
from kiosk.visit.places import Screen
from kiosk.visit.preferences import Preferences, Theme
from kiosk.visit.state import Visit, accepts, after, begin, next_deadline, seconds_left
from tests.visit.histories import PLACES, RULES


def some_event(dice: random.Random) -> Event:
    """Anything a patient may do; now and then something that plays begins or ends."""
    return dice.choice(
        (
            Went(dice.choice(PLACES), dice.randrange(1500)),
            WentBack(),
            WentHome(),
            Chose(Preferences("ar", dice.choice((1.0, 2.0)), Theme.DARK, volume=dice.random())),
            OpenedTerm("balloon"),
            ClosedTerm(),
            OpenedCalendar(),
            ClosedCalendar(),
            ToggledQuestion(f"q{dice.randrange(9)}"),
            PickedDay("2026-03-01"),
            Touched(),
            Tapped("next"),
            StillHere(),
            BecameBusy(),
            BecameIdle(),
            Woke(),
        )
    )


def check(visit: Visit, now: float) -> None:
    """What holds at every moment of every visit."""
    deadline = next_deadline(visit, now, RULES)
    left = seconds_left(visit, now, RULES)
    if visit.place.screen is Screen.ATTRACT:
        started = begin(visit.touched_at, RULES)
        for field in fields(visit):
            assert getattr(visit, field.name) == getattr(started, field.name), field.name
        assert deadline is None
        assert not accepts(visit, "home", now, RULES)
    else:
        assert deadline is not None
        assert now <= deadline <= now + 1200
    assert (left is None) == (visit.asked_at is None)
    assert left is None or 0 <= left <= 60


@pytest.mark.parametrize("seed", range(5))
def test_a_thousand_visits(seed: int) -> None:
    dice = random.Random(seed)
    visit, now, visits, asked, answered = begin(0.0, RULES), 0.0, 0, 0, 0
    for _ in range(20_000):
        until = now + dice.choice((0.05, 0.3, 1.0, 5.0, 40.0, 170.0, 900.0)) * dice.random()
        while (deadline := next_deadline(visit, now, RULES)) is not None and deadline <= until:
            before, now = visit, deadline
            visit = after(visit, Ticked(), now, RULES)
            check(visit, now)
            asked += visit.asked_at is not None and before.asked_at is None
            visits += visit.place.screen is Screen.ATTRACT
        now = until
        before, event = visit, some_event(dice)
        visit = after(visit, event, now, RULES)
        check(visit, now)
        answered += before.asked_at is not None and visit.asked_at is None
    assert visits > 300
    assert answered > 30
    assert asked >= visits + answered
