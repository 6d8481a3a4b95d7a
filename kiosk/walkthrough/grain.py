"""How finely a movement is told apart: what moves less than an eye can see is not drawn anew."""

from __future__ import annotations

from math import sqrt

from kiosk.content.model import Move

STEP, SWELL = 0.4, 0.7
"""How far, in px, a tool may move at once, and the edge of what slowly grows."""
TRAVEL = {"needle": 146.0, "fill": 6.5, "lift": 4.0, "cement": 20.0}
"""How far, in mm, these tracks move the furthest point that is seen, from 0 to 1. What other tracks
move is quick, or no more than a colour."""
DRAINED = 12.0
"""The same for a balloon that is emptied, whose flanks fall in."""
ROUND = {"fill", "cement"}
"""Tracks of a volume: what is seen of them grows with its root."""
LED = {"lift": "fill"}
"""A track that moves with another one: both take their steps at once."""


def seen_part(
    track: str, starts: dict[str, float], moves: dict[str, Move], done: float, fine: float
) -> float:
    """How far a track is seen to be on its way, of which `done` (0 to 1) is behind it.

    `starts` is where the tracks of `moves` began, `fine` how many px a millimetre has. Both ends
    of the way are exact.
    """
    lead = LED.get(track, track)
    move = moves[track]
    if lead in moves and (moves[lead].begin, moves[lead].end) == (move.begin, move.end):
        track, move = lead, moves[lead]
    begin = starts[track]
    way = TRAVEL.get(track, 0.0) if track != "fill" or move.to > begin else DRAINED
    travel = way * fine / (SWELL if track in ROUND else STEP)
    if travel <= 0 or not 0 < done < 1 or begin == move.to:
        return done
    if track not in ROUND:
        count = max(1, round(travel * abs(move.to - begin)))
        return round(done * count) / count
    a, b = sqrt(begin), sqrt(move.to)
    count = max(1, round(travel * abs(b - a)))
    here = round((sqrt(begin + (move.to - begin) * done) - a) / (b - a) * count)
    if here in (0, count):
        return here / count
    return ((a + (b - a) * here / count) ** 2 - begin) / (move.to - begin)
