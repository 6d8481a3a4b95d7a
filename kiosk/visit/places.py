"""Where in the kiosk a patient can be, and how Back finds the way up again."""

from __future__ import annotations

import enum

from msgspec import Struct

LONGEST_TRAIL = 8
"""More steps back than anybody remembers; home stays reachable however long the way was."""


class Screen(enum.StrEnum):
    """Every screen a patient can see."""

    ATTRACT = "attract"
    HOME = "home"
    TOPICS = "topics"
    PAGE = "page"
    WALKTHROUGH = "walkthrough"
    RECOVERY = "recovery"
    QUESTIONS = "questions"


class Place(Struct, frozen=True):
    """A screen and what it shows; a `PAGE` without a procedure is a shared page."""

    screen: Screen
    procedure: str = ""
    page: str = ""


HOME = Place(Screen.HOME)
ATTRACT = Place(Screen.ATTRACT)


def trail_to(target: Place, here: Place, trail: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places that Back will lead through after going from `here` to `target`.

    Back goes up to where one came from, not through every page one leafed through: a neighbour (the
    next topic, the other procedure's timeline) takes the place of the one before it, and a place
    that is on the trail already is returned to. So no place stands on a trail twice.
    """
    if target in (HOME, ATTRACT):
        return ()
    if target in trail:
        return trail[: trail.index(target)]
    if target == here or _neighbours(target, here):
        return trail
    longer = (*trail, here)
    return longer if len(longer) <= LONGEST_TRAIL else (longer[0], *longer[2:])


def _neighbours(one: Place, other: Place) -> bool:
    if one.screen is not other.screen:
        return False
    return one.screen is not Screen.PAGE or one.procedure == other.procedure
