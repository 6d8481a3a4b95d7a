"""The steps of a walkthrough laid end to end: for any second, the step and the pose.

A pose is computed from the second alone, so that playing, scrubbing and jumping to it agree.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from msgspec import Struct

from kiosk.content.model import Move, Step, Walkthrough
from kiosk.walkthrough.easing import blend, clamp, ease
from kiosk.walkthrough.grain import seen_part
from kiosk.walkthrough.pose import BEGIN, Pose


def moves(step: Step) -> dict[str, Move]:
    """The moves of a step by track; a bare number moves during the whole step."""
    return {
        track: end if isinstance(end, Move) else Move(to=end) for track, end in step.ends.items()
    }


def pose_within(before: Pose, step: Step, part: float, fine: float = 0.0) -> Pose:
    """The pose when `part` (0 to 1) of a step has passed, that began at the pose `before`.

    With `fine` px to a millimetre it is the nearest pose that can be told apart; 0 is exact.
    """
    there: dict[str, float] = {}
    every = moves(step)
    starts = {track: before.track(track) for track in every}
    for track, move in every.items():
        length = move.end - move.begin
        done = ease((part - move.begin) / length if length > 0 else float(part >= move.end))
        if fine > 0:
            done = seen_part(track, starts, every, done, fine)
        there[track] = blend(starts[track], move.to, done)
    return before.moved(there)


class Timeline:
    """The times of one walkthrough, in seconds from its beginning.

    `starts[i]` is when step i begins, `poses[i]` the pose then; `poses[-1]` is the last pose.
    """

    def __init__(self, walkthrough: Walkthrough) -> None:
        self.steps = walkthrough.steps
        ends = tuple(accumulate(step.seconds for step in self.steps))
        self.starts: tuple[float, ...] = (0.0, *ends[:-1])
        self.ends: tuple[float, ...] = ends
        self.duration: float = ends[-1]
        poses = [BEGIN]
        for step in self.steps:
            poses.append(pose_within(poses[-1], step, 1.0))
        self.poses: tuple[Pose, ...] = tuple(poses)

    def step_at(self, t: float) -> int:
        """The step that the second `t` belongs to; a border belongs to the step that begins."""
        return max(0, bisect_right(self.starts, t) - 1)

    def part(self, index: int, t: float) -> float:
        """How much of step `index` has passed at second `t`, from 0 to exactly 1."""
        if t >= self.ends[index]:
            return 1.0
        return clamp((t - self.starts[index]) / self.steps[index].seconds)

    def pose(self, t: float) -> Pose:
        """The pose at second `t`; before the beginning the first one, after the end the last."""
        index = self.step_at(t)
        return self.pose_in(index, t)

    def pose_in(self, index: int, t: float, fine: float = 0.0) -> Pose:
        """The pose of step `index` at second `t`, held at the step's first and last pose.

        With `fine` px to a millimetre it is the nearest pose that can be told apart.
        """
        return pose_within(self.poses[index], self.steps[index], self.part(index, t), fine)

    def scene(self, index: int, t: float, xray: bool = False, fine: float = 0.0) -> Scene:
        """Everything a picture of `fine` px to a millimetre shows of second `t` of step `index`."""
        now = self.steps[index]
        before = self.steps[index - 1] if index else now
        if "room" in (before.view, now.view):
            before = now
        arrived = ease((t - self.starts[index]) / CAMERA_SECONDS)
        shift = Shift(before.zoom, now.zoom, _inset(before), _inset(now), arrived)
        return Scene(self.pose_in(index, t, fine), now.view == "room", shift, xray)


CAMERA_SECONDS = 1.6
"""How long the camera takes to come closer or to step back."""


class Shift(Struct, frozen=True):
    """How the camera stands: on its way (`part`, 0 to 1) from one zoom and inset to the next.

    An inset is "slice", "mixing", "syringe" or "monitor", beside the side view, or none.
    """

    zoom_before: float
    zoom: float
    inset_before: str | None
    inset: str | None
    part: float = 1.0

    @property
    def still(self) -> bool:
        """Whether the camera stands still."""
        same = self.zoom_before == self.zoom and self.inset_before == self.inset
        return same or self.part >= 1.0


class Scene(Struct, frozen=True):
    """One moment as it is drawn: the pose, whether in the room, and the side view's camera.

    `xray` shows the side view as the doctor sees it on the live X-ray screen.
    """

    pose: Pose
    room: bool
    shift: Shift
    xray: bool = False


def _inset(step: Step) -> str | None:
    return None if step.view in ("room", "side") else step.view
