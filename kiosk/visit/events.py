"""What can happen in a visit: what a patient does, and what time and the kiosk do."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.visit.places import Place
from kiosk.visit.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Tapped:
    """A control was tapped. What the tap does, if it counts, is an event of its own."""

    control: str


@dataclass(frozen=True, slots=True)
class Touched:
    """A touch or key that hit no control: scrolling, resting, leafing."""


@dataclass(frozen=True, slots=True)
class Went:
    """The patient went to a place that shows so many words."""

    place: Place
    words: int = 0


@dataclass(frozen=True, slots=True)
class WentBack:
    """The patient went up to `behind(visit)`, which shows so many words."""

    words: int = 0


@dataclass(frozen=True, slots=True)
class WentHome:
    """The patient went to the first screen after attract."""


@dataclass(frozen=True, slots=True)
class Chose:
    """The patient changed a preference; these are all of them now."""

    preferences: Preferences


@dataclass(frozen=True, slots=True)
class OpenedTerm:
    """The meaning of a word popped up."""

    term: str


@dataclass(frozen=True, slots=True)
class ClosedTerm:
    """The meaning was closed."""


@dataclass(frozen=True, slots=True)
class ToggledQuestion:
    """A question to ask was ticked, or unticked."""

    text_id: str


@dataclass(frozen=True, slots=True)
class OpenedCalendar:
    """The calendar for the day of the procedure popped up."""


@dataclass(frozen=True, slots=True)
class ClosedCalendar:
    """The calendar was closed without a day."""


@dataclass(frozen=True, slots=True)
class PickedDay:
    """The patient picked the day of the procedure (ISO date), or with "" took it back."""

    iso: str


@dataclass(frozen=True, slots=True)
class BecameBusy:
    """A walkthrough or speech began."""


@dataclass(frozen=True, slots=True)
class BecameIdle:
    """It ended."""


@dataclass(frozen=True, slots=True)
class Ticked:
    """Time passed."""


@dataclass(frozen=True, slots=True)
class StillHere:
    """The patient answered the countdown."""


@dataclass(frozen=True, slots=True)
class Woke:
    """The attract screen was touched."""


Action = (
    Went
    | WentBack
    | WentHome
    | Chose
    | OpenedTerm
    | ClosedTerm
    | ToggledQuestion
    | OpenedCalendar
    | ClosedCalendar
    | PickedDay
)
"""What a patient does, as against what happens to the visit."""

Event = Action | Tapped | Touched | BecameBusy | BecameIdle | Ticked | StillHere | Woke
