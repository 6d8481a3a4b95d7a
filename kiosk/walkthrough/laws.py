"""What must hold in every walkthrough, and where a list of steps breaks it.

Laws speak of tracks and of shapes in millimetres, never of a procedure. Laws of order compare a
pose with the one before; laws of place measure the drawn shapes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kiosk.content.model import Move, Step, Tool, Walkthrough
from kiosk.content.problems import LawBreak
from kiosk.walkthrough.paces import Found, jumps
from kiosk.walkthrough.places import PLACE_LAWS
from kiosk.walkthrough.pose import TRACKS, Pose
from kiosk.walkthrough.timeline import Timeline, moves, pose_within

SAMPLES = 60
"""How many moments of each step are looked at, beside the borders of its moves."""
PLACES = 6
"""At how many moments of each step the shapes are measured."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Two poses close after each other, with what the walkthrough has."""

    tool: Tool
    uses: frozenset[str]
    before: Pose
    now: Pose

    def rises(self, *tracks: str) -> bool:
        return any(self.now.track(t) > self.before.track(t) for t in tracks)

    def falls(self, *tracks: str) -> bool:
        return any(self.now.track(t) < self.before.track(t) for t in tracks)


OrderLaw = tuple[str, Callable[[Moment], bool], str, str]
"""A law's name, whether a moment breaks it, what is wrong then, and how to mend it."""


def _numb_first(m: Moment) -> bool:
    return max(m.now.cut, m.now.needle) > 0 and m.now.numb < 1


def _cut_first(m: Moment) -> bool:
    return "cut" in m.uses and m.now.needle > 0 and m.now.cut < 1


def _stylet_first(m: Moment) -> bool:
    return max(m.now.drill, m.now.balloon, m.now.cement) > 0 and m.now.stylet > 0


def _way_first(m: Moment) -> bool:
    return max(m.now.drill, m.now.balloon) > 0 and m.now.needle < 1


def _drill_out_first(m: Moment) -> bool:
    return m.now.balloon > 0 and m.now.drill > 0


def _fill_in_place(m: Moment) -> bool:
    return m.now.fill > 0 and m.now.balloon < 1 and not m.falls("balloon")


def _empty_first(m: Moment) -> bool:
    return m.falls("balloon") and max(m.now.fill, m.before.fill) > 0


def _mix_first(m: Moment) -> bool:
    return m.now.cement > 0 and m.now.mix < 1


def _cement_in_place(m: Moment) -> bool:
    return m.rises("cement") and m.now.needle < 1


def _balloon_out_first(m: Moment) -> bool:
    if "balloon" not in m.uses or m.now.cement <= 0:
        return False
    return m.now.balloon > 0 or (m.rises("cement") and m.now.hollow <= 0)


def _cement_stays(m: Moment) -> bool:
    return m.falls("cement", "set")


def _set_while_moving(m: Moment) -> bool:
    moving = m.rises("cement") or m.falls("needle", "drill", "balloon", "fill")
    return moving and m.before.set >= 1


def _set_of_cement(m: Moment) -> bool:
    too_soon = m.falls("needle") and m.now.cement > 0 and m.now.set <= 0
    return too_soon or (m.now.set > 0 and m.now.cement <= 0)


def _lift_with_fill(m: Moment) -> bool:
    return m.rises("lift") and not m.rises("fill")


def _lift_stays(m: Moment) -> bool:
    return m.falls("lift")


def _tool_has_it(m: Moment) -> bool:
    no_balloon = not m.tool.balloon and max(m.now.balloon, m.now.fill, m.now.lift) > 0
    return no_balloon or (m.tool.drill_y is None and m.now.drill > 0)


ORDER_LAWS: tuple[OrderLaw, ...] = (
    (
        "numb-first",
        _numb_first,
        "the skin is cut or pierced before it is numb",
        'let an earlier step end with "numb": 1',
    ),
    (
        "cut-first",
        _cut_first,
        "the needle or tube goes in before the small cut is made",
        'let an earlier step end with "cut": 1, or name no "cut" at all',
    ),
    (
        "stylet-out-first",
        _stylet_first,
        "drill, balloon or cement comes while the stylet is still inside the needle",
        'bring "stylet" to 0 before',
    ),
    (
        "needle-first",
        _way_first,
        "drill or balloon is in while the needle or tube is not in place",
        'bring "needle" to 1 before, and draw it back only when "drill" and "balloon" are 0',
    ),
    (
        "drill-out-first",
        _drill_out_first,
        "the balloon goes in while the drill is still there",
        'bring "drill" to 0 before "balloon" rises',
    ),
    (
        "fill-in-place",
        _fill_in_place,
        "the balloon fills before it is all the way in",
        'bring "balloon" to 1 before "fill" rises',
    ),
    (
        "empty-first",
        _empty_first,
        "the balloon moves back while it is not empty",
        'bring "fill" to 0 before "balloon" falls',
    ),
    (
        "mix-first",
        _mix_first,
        "the cement goes in before it is mixed",
        'bring "mix" to 1 before "cement" rises',
    ),
    (
        "cement-in-place",
        _cement_in_place,
        "the cement goes in while the needle or tube is not in place",
        'keep "needle" at 1 while "cement" rises',
    ),
    (
        "balloon-out-first",
        _balloon_out_first,
        "the cement goes in before the balloon has made its hollow and is out",
        'bring "fill" up, then "fill" and "balloon" back to 0, before "cement" rises',
    ),
    (
        "cement-stays",
        _cement_stays,
        "cement shrinks or grows soft again",
        'never let "cement" or "set" fall',
    ),
    (
        "soft-while-moving",
        _set_while_moving,
        "something is injected or drawn back when the cement is already hard",
        'keep "set" below 1 until then',
    ),
    (
        "set-after-cement",
        _set_of_cement,
        "cement hardens before there is any, or the needle leaves before it thickens",
        'let "set" rise above 0 after "cement" and before "needle" falls',
    ),
    (
        "lift-with-fill",
        _lift_with_fill,
        "the bone is lifted while the balloon does not fill",
        'give "lift" the same begin and end as "fill", or shorter ones within',
    ),
    (
        "lift-stays",
        _lift_stays,
        "the bone sinks again by itself",
        'never let "lift" fall; say in words that some height may be lost',
    ),
    (
        "tool-has-it",
        _tool_has_it,
        "a track moves that the procedure's tool does not have",
        'set "balloon" or "drill_y" in "tool", or leave the track out',
    ),
)


def _parts(step: Step) -> list[float]:
    """The moments of a step to look at, each border of a move from both sides."""
    parts = {i / SAMPLES for i in range(SAMPLES + 1)}
    for move in moves(step).values():
        for border in (move.begin, move.end):
            parts |= {max(0.0, border - 1e-4), border, min(1.0, border + 1e-4)}
    return sorted(parts)


def _order(tool: Tool, uses: frozenset[str], before: Pose, step: Step) -> Iterator[Found]:
    """Each law of order that the step breaks: name, message, fix."""
    broken: set[str] = set()
    last = before
    for part in _parts(step):
        now = pose_within(before, step, part)
        moment = Moment(tool, uses, last, now)
        for name, breaks, message, fix in ORDER_LAWS:
            if name not in broken and breaks(moment):
                broken.add(name)
                yield name, message, fix
        last = now


def _places(tool: Tool, before: Pose, step: Step) -> Iterator[Found]:
    """Each law of place that the step's shapes break."""
    if not {"needle", "drill", "balloon", "fill", "lift", "cement"} & set(step.ends):
        return
    poses = [pose_within(before, step, i / PLACES) for i in range(1, PLACES + 1)]
    for name, breaks, message, fix in PLACE_LAWS:
        if any(breaks(tool, pose) for pose in poses):
            yield name, message, fix


def broken_laws(walkthrough: Walkthrough) -> tuple[LawBreak, ...]:
    """Every law that every step breaks, in the order of the steps; empty where all is well."""
    found: list[LawBreak] = []
    uses = frozenset(track for step in walkthrough.steps for track in step.ends)
    if not uses <= set(TRACKS):
        return tuple(_unknown(walkthrough))
    timeline = Timeline(walkthrough)
    for index, step in enumerate(walkthrough.steps):
        before = timeline.poses[index]
        breaks = [
            *jumps(walkthrough.tool, before, step),
            *_order(walkthrough.tool, uses, before, step),
            *_places(walkthrough.tool, before, step),
        ]
        found += [LawBreak(step.id, index, law, message, fix) for law, message, fix in breaks]
    return tuple(found)


def _unknown(walkthrough: Walkthrough) -> Iterator[LawBreak]:
    for index, step in enumerate(walkthrough.steps):
        for track, end in step.ends.items():
            if track not in TRACKS:
                to = end.to if isinstance(end, Move) else end
                message = f'"{track}": {to:g} is no known track'
                yield LawBreak(
                    step.id, index, "known-tracks", message, f"use one of {', '.join(TRACKS)}"
                )
