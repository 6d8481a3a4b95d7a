"""What can happen in a visit: what a patient does, and what time and the kiosk do."""

from __future__ import annotations

from msgspec import Struct

from kiosk.visit.places import Place
from kiosk.visit.preferences import Preferences


class Tapped(Struct, frozen=True):
    """A control was tapped. What the tap does, if it counts, is an event of its own."""

    control: str


class Touched(Struct, frozen=True):
    """A touch or key that hit no control: scrolling, resting, leafing."""


class Went(Struct, frozen=True):
    """The patient went to a place that shows so many words."""

    place: Place
    words: int = 0


class WentBack(Struct, frozen=True):
    """The patient went up to `behind(visit)`, which shows so many words."""

    words: int = 0


class WentHome(Struct, frozen=True):
    """The patient went to the first screen after attract."""


class Chose(Struct, frozen=True):
    """The patient changed a preference; these are all of them now."""

    preferences: Preferences


class OpenedTerm(Struct, frozen=True):
    """The meaning of a word popped up."""

    term: str


class ClosedTerm(Struct, frozen=True):
    """The meaning was closed."""


class ToggledQuestion(Struct, frozen=True):
    """A question to ask was ticked, or unticked."""

    text_id: str


class OpenedCalendar(Struct, frozen=True):
    """The calendar for the day of the procedure popped up."""


class ClosedCalendar(Struct, frozen=True):
    """The calendar was closed without a day."""


class OpenedLanguages(Struct, frozen=True):
    """The choice of languages popped up."""


class ClosedLanguages(Struct, frozen=True):
    """The choice was closed without a language."""


class PickedDay(Struct, frozen=True):
    """The patient picked the day of the procedure (ISO date), or with "" took it back."""

    iso: str


class BecameBusy(Struct, frozen=True):
    """A walkthrough or speech began."""


class BecameIdle(Struct, frozen=True):
    """It ended."""


class Ticked(Struct, frozen=True):
    """Time passed."""


class StillHere(Struct, frozen=True):
    """The patient answered the countdown."""


class Woke(Struct, frozen=True):
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
    | OpenedLanguages
    | ClosedLanguages
    | PickedDay
)
"""What a patient does, as against what happens to the visit."""

Event = Action | Tapped | Touched | BecameBusy | BecameIdle | Ticked | StillHere | Woke
