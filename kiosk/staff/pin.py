"""The PIN of the staff area: which digits are fit for one, and how long a wrong one costs.

A clock that only grows is all that is needed: after a power cut the wait begins anew, in full, so
that neither switching the kiosk off nor a wrong date makes it shorter.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

LENGTH = 6
FREE_TRIES = 5
"""Wrong tries before the first wait."""

FIRST_WAIT = 30.0
LONGEST_WAIT = 3600.0
HARD_STOP = 100
"""Wrong tries in a row after which only the technician can help, at a shell of the machine."""


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong tries in a row, and since when (seconds of the clock) the wait for the last one runs.

    A program that starts with tries on disk counts the wait from its start.
    """

    failures: int = 0
    since: float = 0.0

    @property
    def stopped(self) -> bool:
        """Whether no PIN is taken any more."""
        return self.failures >= HARD_STOP

    def wait(self, now: float) -> float:
        """Seconds until the next try; 0 where one may try now."""
        if self.failures < FREE_TRIES:
            return 0.0
        doubled = FIRST_WAIT * 2.0 ** min(self.failures - FREE_TRIES, 16)
        return max(0.0, min(doubled, LONGEST_WAIT) - max(0.0, now - self.since))

    def counted(self, now: float) -> Tries:
        """One more wrong try. It is counted before the digits are looked at."""
        return Tries(self.failures + 1, now)

    def told(self, failures: int, now: float) -> Tries:
        """What the disk says: the technician may have forgiven all, another program counted on."""
        return self if failures == self.failures else Tries(failures, now)


# --- what came of a try -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Opened:
    """The digits were right."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """They were not; `left` more tries before a wait, which is `wait` seconds if it has begun."""

    left: int
    wait: float


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing is looked at for so many seconds yet."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Stopped:
    """Too many wrong tries: only the command `pin --unlock` at the machine helps."""


@dataclass(frozen=True, slots=True)
class NotSet:
    """There is no PIN: the command `pin` at the machine sets one."""


@dataclass(frozen=True, slots=True)
class Broken:
    """The PIN cannot be used: a file is damaged or tries cannot be counted. Nobody gets in."""

    message: str
    fix: str


@dataclass(frozen=True, slots=True)
class Ready:
    """A PIN may be entered; `left` tries before a wait."""

    left: int


Status = Ready | Waiting | Stopped | NotSet | Broken
Verdict = Opened | Wrong | Waiting | Stopped | NotSet | Broken


def status(tries: Tries, now: float) -> Ready | Waiting | Stopped:
    """Whether one may try now."""
    if tries.stopped:
        return Stopped()
    seconds = tries.wait(now)
    return Waiting(seconds) if seconds > 0 else Ready(tries_left(tries))


def tries_left(tries: Tries) -> int:
    """How many wrong tries are free of a wait; past them each costs one."""
    return max(1, FREE_TRIES - tries.failures)


def wrong(tries: Tries, now: float) -> Wrong | Stopped:
    """What to say after a try that was counted and was wrong."""
    if tries.stopped:
        return Stopped()
    return Wrong(max(0, FREE_TRIES - tries.failures), tries.wait(now))


# --- digits -----------------------------------------------------------------------------------

DigitFault = Literal["not-six-digits", "all-alike", "in-a-row", "repeated", "a-date-or-year"]


def digits_fault(digits: str) -> DigitFault | None:
    """Why these digits are no fit PIN; None where they are.

    The five first tries are free, so the first guesses of a bored visitor are kept out.
    """
    if len(digits) != LENGTH or not (digits.isascii() and digits.isdigit()):
        return "not-six-digits"
    if len(set(digits)) == 1:
        return "all-alike"
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(digits)}
    if steps in ({1}, {9}):
        return "in-a-row"
    if digits[:3] == digits[3:] or digits[:2] * 3 == digits or len(set(digits)) == 2:
        return "repeated"
    if digits[:2] in ("19", "20") and 1 <= int(digits[4:]) <= 12:
        return "a-date-or-year"
    return None


DIGIT_WORDS: dict[DigitFault, str] = {
    "not-six-digits": "A PIN has six digits.",
    "all-alike": "All digits are alike: that is the first one anybody tries.",
    "in-a-row": "The digits stand in a row: that is the first one anybody tries.",
    "repeated": "The digits repeat: that is soon guessed.",
    "a-date-or-year": "This looks like a year and a month: that is soon guessed.",
}
