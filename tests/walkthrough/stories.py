"""Walkthroughs for the tests: the shipped ones, and some that are made up."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from hypothesis import strategies as st

from kiosk.content.model import Content, Move, Step, Tool, Track, Walkthrough
from kiosk.options import SHIPPED_CONTENT
from kiosk.walkthrough.pose import TRACKS
from kiosk.walkthrough.timeline import Timeline

NEEDLE = Tool(kind="needle", width=3.0, tip_y=-8.0, cement_ml=2.0)
TUBE = Tool(kind="tube", width=4.2, tip_y=12.0, drill_y=-11.0, balloon=True, cement_ml=2.0)

Ends = dict[Track, float | Move]


def shipped() -> dict[str, Walkthrough]:
    """The walkthroughs that the kiosk is shipped with, by procedure."""
    content = msgspec.json.decode(SHIPPED_CONTENT.read_bytes(), type=Content)
    return {procedure.id: procedure.walkthrough for procedure in content.procedures}


SHIPPED = shipped()


def step(name: str, ends: Ends, seconds: float = 10.0) -> Step:
    """A step of the side view."""
    return Step(
        id=name,
        phase="way-in",
        title=name,
        caption="This is what happens now.",
        seconds=seconds,
        view="side",
        ends=ends,
    )


def story(tool: Tool, *steps: Step) -> Walkthrough:
    """A walkthrough of these steps."""
    return Walkthrough(intro="See it.", tool=tool, steps=steps)


def plain(*ends: Ends, tool: Tool = TUBE) -> Walkthrough:
    """A walkthrough of one step per `ends`, called s0, s1 and so on."""
    return story(tool, *(step(f"s{i}", end) for i, end in enumerate(ends)))


def biopsy() -> Walkthrough:
    """A third procedure of content alone: a balloon filled twice, then a sample, no cement."""
    return plain(
        {"lie": 1, "numb": 1},
        {"needle": 1},
        {"stylet": 0},
        {"drill": 1},
        {"drill": 0},
        {"balloon": 1},
        {"fill": 0.6, "lift": 0.5},
        {"fill": 0},
        {"fill": 1, "lift": 1},
        {"fill": 0},
        {"balloon": 0},
        {"drill": 0.9},
        {"drill": 0},
        {"needle": 0},
        {"rest": 1},
    )


ALL = {**SHIPPED, "biopsy": biopsy()}


def moments(walkthrough: Walkthrough, count: int = 2000) -> Iterator[float]:
    """`count` seconds spread over a walkthrough, its borders from both sides included."""
    timeline = Timeline(walkthrough)
    for i in range(count):
        yield timeline.duration * i / (count - 1)
    for border in timeline.starts:
        yield border
        yield max(0.0, border - 1e-9)


_move = st.builds(
    lambda to, a, b: Move(to=to, begin=min(a, b), end=max(a, b)),
    st.floats(0, 1),
    st.floats(0, 1),
    st.floats(0, 1),
)
_ends = st.dictionaries(st.sampled_from(TRACKS), st.one_of(st.floats(0, 1), _move), max_size=6)
walkthroughs = st.builds(
    lambda tool, ends, seconds: story(
        tool, *(step(f"s{i}", end, seconds) for i, end in enumerate(ends))
    ),
    st.sampled_from((NEEDLE, TUBE)),
    st.lists(_ends, min_size=1, max_size=8),
    st.floats(3, 20),
)
"""Any step lists whatever, most of them nonsense."""
