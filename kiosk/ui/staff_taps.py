"""Which taps of staff count: shaky hands tap twice, and a new screen is new to the finger."""

from __future__ import annotations

SAME_BUTTON = 0.5
SAME_KEY = 0.12
"""Seconds in which a second tap is a shaky hand's; a PIN or a name may have the same letter twice,
and some buttons are there to be pressed again and again."""
QUICK = ("pin.", "key.", "less.", "more.", "ruler.")
NEW_SCREEN = 0.4


class TapGuard:
    """Remembers the last tap that counted, and when the screen was last another one."""

    def __init__(self) -> None:
        self._changed_at = self._tapped_at = float("-inf")
        self._tapped = ""

    def changed(self, now: float) -> None:
        """Another screen is shown."""
        self._changed_at = now

    def accepts(self, control: str, now: float) -> bool:
        """Whether a tap counts."""
        if now - self._changed_at < NEW_SCREEN:
            return False
        same = SAME_KEY if control.startswith(QUICK) else SAME_BUTTON
        if control == self._tapped and now - self._tapped_at < same:
            return False
        self._tapped, self._tapped_at = control, now
        return True
