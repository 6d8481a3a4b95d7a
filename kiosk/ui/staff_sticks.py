"""The sticks that are plugged in, and the content found on them, as staff are told of it."""

from __future__ import annotations

from kiosk.adapters.stick_files import StickWatch
from kiosk.staff.answers import Candidate, Found
from kiosk.staff.sticks import Moves, Stick
from kiosk.staff.words import StaffWords

LOOK_SECONDS = 1.0


class Sticks:
    """Which sticks there are, which are still to be looked at, and what is on the others."""

    def __init__(self, watch: StickWatch, words: StaffWords) -> None:
        self._watch, self._words = watch, words
        self._looked_at = float("-inf")
        self._to_look: list[Stick] = []
        self._found: dict[Stick, tuple[Candidate, ...]] = {}
        self._lines: dict[Stick, str] = {}

    def look(self, now: float) -> Moves | None:
        """Which sticks came and went; None while it is not yet time to look again."""
        if now - self._looked_at < LOOK_SECONDS:
            return None
        self._looked_at = now
        moves = self._watch.look()
        for stick in moves.went:
            self._found.pop(stick, None)
            self._lines.pop(stick, None)
            if stick in self._to_look:
                self._to_look.remove(stick)
        self._to_look += moves.came
        return moves

    def forget(self) -> None:
        """Staff have left: the next who come look anew."""
        self._watch.sticks = ()
        self._to_look.clear()
        self._found.clear()
        self._lines.clear()
        self._looked_at = float("-inf")

    def again(self) -> None:
        """Look at all there are once more."""
        self._to_look = list(self._watch.sticks)
        self._found.clear()
        self._lines.clear()

    def next(self) -> Stick | None:
        """The next to be looked at; whoever asks looks at it."""
        return self._to_look.pop(0) if self._to_look else None

    def take(self, stick: Stick, found: Found) -> bool:
        """What is on one; whether it is there still."""
        if stick not in self._watch.sticks:
            return False
        self._found[stick] = found.candidates
        if not found.candidates:
            self._lines[stick] = self._words.update_nothing.format(stick=stick.name)
        elif found.more:
            self._lines[stick] = self._words.update_more.format(stick=stick.name)
        return True

    def fail(self, stick: Stick, message: str, fix: str) -> None:
        """One could not be read."""
        words = self._words.update_unreadable
        self._lines[stick] = words.format(stick=stick.name, message=message, fix=fix)

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """All content that was found."""
        return tuple(each for there in self._found.values() for each in there)

    @property
    def only_one(self) -> bool:
        """Whether there is one content and no more, and nothing left to look at."""
        return not self._to_look and len(self.candidates) == 1

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
