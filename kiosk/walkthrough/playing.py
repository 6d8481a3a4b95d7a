"""Where a player stands in its programme, and what each of its buttons makes of that. Pure."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from kiosk.walkthrough.programme import Programme

LONGEST_FRAME = 0.1
"""Seconds; after a hitch the walkthrough goes on where it was instead of skipping ahead."""
AT_END = 1e-6


class Playing(Struct, frozen=True):
    """The beat, the second `t` since the programme's beginning, and whether it moves.

    `half` plays at half speed; `every` runs on from beat to beat instead of waiting after each.
    """

    beat: int = 0
    t: float = 0.0
    moves: bool = False
    half: bool = False
    every: bool = False


def ended(now: Playing, programme: Programme) -> bool:
    """Whether the beat has been played to its end."""
    return now.t >= programme.ends[now.beat] - AT_END


def went(now: Playing, programme: Programme, beat: int) -> Playing:
    """At the beginning of a beat; it goes on moving if it moved."""
    beat = min(max(0, beat), len(programme.beats) - 1)
    return replace(now, beat=beat, t=programme.starts[beat])


def advanced(now: Playing, programme: Programme, seconds: float, waits: bool = False) -> Playing:
    """After so much time on the screen. A beat that ends waits, unless every one is played.

    `waits`: its caption is still being spoken, so that it stands at its end and the next must wait.
    """
    if not now.moves:
        return now
    t = now.t + min(max(0.0, seconds), LONGEST_FRAME) * (0.5 if now.half else 1.0)
    end = programme.ends[now.beat]
    if t < end:
        return replace(now, t=t)
    if now.every and now.beat < len(programme.beats) - 1:
        if waits:
            return replace(now, t=end)
        return replace(now, beat=now.beat + 1, t=t)
    return replace(now, t=end, moves=False)


def started(now: Playing, programme: Programme) -> Playing:
    """Playing on; from the beat's beginning where it stands at its end."""
    again = went(now, programme, now.beat) if ended(now, programme) else now
    return replace(again, moves=True)


def leafed(now: Playing, programme: Programme, way: int) -> Playing:
    """A beat further (`way` 1) or back (-1); it plays if this one did."""
    if not 0 <= now.beat + way < len(programme.beats):
        return now
    goes_on = now.moves or ended(now, programme)
    return replace(went(now, programme, now.beat + way), moves=goes_on)


def scrubbed(now: Playing, programme: Programme, part: float) -> Playing:
    """At a part (0 to 1) of this beat, still."""
    seconds = min(1.0, max(0.0, part)) * programme.beats[now.beat].seconds
    return replace(now, t=programme.starts[now.beat] + seconds, moves=False)
