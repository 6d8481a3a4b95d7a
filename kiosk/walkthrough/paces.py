"""How fast a step moves things: no track runs, and no drawn tool moves, in a jump."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.model import Move, Step, Tool
from kiosk.walkthrough.balloon import balloon
from kiosk.walkthrough.pose import TRACKS, Pose
from kiosk.walkthrough.timeline import moves, pose_within
from kiosk.walkthrough.tools import FLAT, drill, filler, needle, stylet

Found = tuple[str, str, str]
"""The name of a law that a step breaks, what is wrong, and how to mend it."""

FULL_SECONDS = 1.5
"""How long a track takes at least from 0 to 1, so that nothing jumps."""
FRAME = 1 / 60
FURTHEST = 3.8
"""How far, in mm, a tool moves at most from one picture to the next. Tests allow 4: the fastest
moment may lie between two that are measured."""
SAMPLES = 40
"""At how many moments of each move its tools are measured."""
TOOL_TRACKS = {"needle", "stylet", "drill", "balloon", "mix", "set"}
"""The tracks that move a tool by its own length: cement and balloon come and go in a tool, too."""


def jumps(tool: Tool, before: Pose, step: Step) -> Iterator[Found]:
    """Each track that a step moves too fast, or that does not exist or leaves its range.

    Where all tracks are slow enough it is the tools that may be too fast.
    """
    tracks = list(_tracks(before, step))
    yield from tracks
    if not tracks:
        yield from _tools(tool, before, step)


def _tracks(before: Pose, step: Step) -> Iterator[Found]:
    for track, move in moves(step).items():
        if track not in TRACKS or not 0 <= move.to <= 1:
            yield (
                "known-tracks",
                f'"{track}": {move.to:g} is no place of a known track',
                f"use one of {', '.join(TRACKS)}, each from 0 to 1",
            )
            continue
        way = abs(move.to - before.track(track))
        seconds = step.seconds * (move.end - move.begin)
        if seconds < way * FULL_SECONDS:
            yield (
                "no-jump",
                f'"{track}" jumps: it moves by {way:g} in {max(seconds, 0):.2g} s',
                (
                    f"give it {way * FULL_SECONDS:.2g} s or more: a longer step, "
                    'or "begin" and "end" further apart'
                ),
            )


def _tools(tool: Tool, before: Pose, step: Step) -> Iterator[Found]:
    mine = {
        track: move
        for track, move in moves(step).items()
        if track in TOOL_TRACKS and move.to != before.track(track)
    }
    fastest = (0.0, "")
    for part in _parts(mine):
        a, b = (
            _stand(tool, pose_within(before, step, moment))
            for moment in (part, part + FRAME / step.seconds)
        )
        fastest = max([fastest, *((abs(b[name] - a[name]), name) for name in a.keys() & b.keys())])
    way, name = fastest[0] * FLAT, fastest[1]
    if way > FURTHEST:
        named = " and ".join(f'"{track}"' for track in mine)
        yield (
            "no-jump",
            f"{named}: the {name} jumps by {way:.2g} mm from one picture to the next",
            (
                f"let the step take {step.seconds * way / FURTHEST:.3g} s or more, "
                'or set "begin" and "end" further apart'
            ),
        )


def _parts(mine: dict[str, Move]) -> Iterator[float]:
    for move in mine.values():
        for i in range(SAMPLES):
            yield move.begin + (move.end - move.begin) * i / SAMPLES


def _stand(tool: Tool, pose: Pose) -> dict[str, float]:
    """How high, in y, each tool stands that is seen."""
    rods = (
        ("needle", needle(tool, pose)),
        ("stylet", stylet(tool, pose)),
        ("drill", drill(tool, pose)),
        ("filler", filler(tool, pose)),
    )
    found = {name: rod.tip for name, rod in rods if rod.seen > 0}
    if pose.balloon > 0:
        found["balloon"] = balloon(tool, pose).y
    return found
