"""The sticks that are plugged in, and the content found on them, as staff are told of it."""

from __future__ import annotations

from kiosk.adapters.stick_files import StickWatch
from kiosk.staff.answers import Candidate, Found
from kiosk.staff.sticks import Moves, Stick
from kiosk.staff.words import StaffWords

LOOK_SECONDS = 1.0
LOOK_INTO_SECONDS = 2.0
"""Looking into a stick takes a process of its own, and a tenth of a second of the processor."""


class Sticks:
    """Which sticks there are, which are still to be looked at, and what is on the others."""

    def __init__(self, watch: StickWatch, words: StaffWords) -> None:
        self._watch, self._words = watch, words
        self._looked_at = float("-inf")
        self._to_look: list[Stick] = []
        self._found: dict[Stick, tuple[Candidate, ...]] = {}
        self._copied: dict[Stick, tuple[Candidate, ...]] = {}
        """Content that was seen for the first time while staff waited: more may be on its way."""
        self._lines: dict[Stick, str] = {}
        self._round: list[Stick] = []
        self._round_at = float("-inf")
        self._looked_into: Stick | None = None

    def look(self, now: float) -> Moves | None:
        """Which sticks came and went; None while it is not yet time to look again."""
        if now - self._looked_at < LOOK_SECONDS:
            return None
        self._looked_at = now
        moves = self._watch.look()
        for stick in moves.went:
            for each in (self._found, self._copied, self._lines):
                each.pop(stick, None)
            for some in (self._to_look, self._round):
                if stick in some:
                    some.remove(stick)
        self._to_look += moves.came
        return moves

    def forget(self) -> None:
        """Staff have left: the next who come look anew."""
        self._watch.sticks = ()
        self._looked_at = float("-inf")
        self.again()

    def again(self) -> None:
        """Look at all there are once more."""
        self._to_look = list(self._watch.sticks)
        self._round.clear()
        self._found.clear()
        self._copied.clear()
        self._lines.clear()

    def next(self, now: float) -> Stick | None:
        """The next to be looked at; whoever asks looks at it."""
        self._looked_into = None
        if self._to_look:
            self._looked_into, self._round_at = self._to_look.pop(0), now
        return self._looked_into

    def next_again(self, now: float) -> Stick | None:
        """The next of those looked at already, when it is time to see whether they have changed."""
        if not self._round and now - self._round_at >= LOOK_INTO_SECONDS:
            self._round, self._round_at = list(self._watch.sticks), now
        self._looked_into = self._round.pop(0) if self._round else None
        return self._looked_into

    def take(self, found: Found, *, again: bool) -> bool:
        """What is on the one that was looked into; whether that is news to be acted upon.

        What has changed since the last look counts once it is the same on the next one.
        """
        stick = self._looked_into
        if stick is None or stick not in self._watch.sticks:
            return False
        there, before = found.candidates, self._found.get(stick)
        if again and there and there not in (before, self._copied.get(stick)):
            self._copied[stick] = there
            self._lines[stick] = self._words.update_copied.format(stick=stick.name)
            return False
        self._copied.pop(stick, None)
        self._found[stick] = there
        words = self._words.update_more if there else self._words.update_nothing
        if found.more or not there:
            self._lines[stick] = words.format(stick=stick.name)
        else:
            self._lines.pop(stick, None)
        return there != before

    def mended(self, refused: Candidate | None) -> int | None:
        """The number of content that is not as it was when it was refused; None where it is."""
        for number, each in enumerate(self.candidates):
            if refused and each.path == refused.path and each.stamp != refused.stamp:
                return number
        return None

    def fail(self, message: str, fix: str) -> None:
        """The one that was looked into cannot be read."""
        stick = self._looked_into
        if stick is None or stick not in self._watch.sticks:
            return
        self._found.pop(stick, None)
        self._copied.pop(stick, None)
        words = self._words.update_unreadable
        self._lines[stick] = words.format(stick=stick.name, message=message, fix=fix)

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """All content that was found."""
        return tuple(each for there in self._found.values() for each in there)

    @property
    def only_one(self) -> bool:
        """Whether there is one content and no more, and nothing left to look at."""
        return not self._to_look and not self._copied and len(self.candidates) == 1

    @property
    def hints(self) -> list[str]:
        """What to say of the sticks."""
        waiting = [] if self._found else [self._words.update_plug]
        return list(self._lines.values()) or waiting

    @property
    def names(self) -> list[dict[str, str]]:
        """What to call each content, with its stick where there are several."""
        several = len(self._watch.sticks) > 1
        return [
            {"name": f"{stick.name}: {each.name}" if several else each.name, "kind": each.kind}
            for stick, there in self._found.items()
            for each in there
        ]
