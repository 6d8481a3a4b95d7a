"""The way through everything a kiosk can show: named stops, in the order a patient meets them."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.model import Content, Page, Procedure, Questions
from kiosk.visit.places import ATTRACT, HOME, Place, Screen
from kiosk.walkthrough.programme import PHASES

A_PAIR = 2
"""Between two languages a button changes; more are offered in a sheet."""


class Kind(enum.StrEnum):
    """What there is to see at a stop."""

    ATTRACT = "attract"
    HOME = "home"
    TOPICS = "topics"
    PAGE = "page"
    STEP = "step"
    COMPARED = "compared"
    MILESTONE = "milestone"
    CALENDAR = "calendar"
    DAY = "day"
    QUESTIONS = "questions"
    TERM = "term"
    LANGUAGES = "languages"
    ASKING = "asking"


@dataclass(frozen=True, slots=True)
class Stop:
    """Somewhere to stand and look.

    `name` is a file name's stem, the same for the same content; `detail` the id of the step,
    milestone or glossary term, or the phase that is compared; `ticked` the keys of the questions
    that were ticked before.
    """

    name: str
    kind: Kind
    place: Place
    detail: str = ""
    ticked: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The name without its number."""
        return self.name.partition("-")[2]


def places(content: Content) -> list[Stop]:
    """Every stop of a walk through all of `content`."""
    return [
        Stop(f"{number:03}-{stop.name}", stop.kind, stop.place, stop.detail, stop.ticked)
        for number, stop in enumerate(_stops(content), start=1)
    ]


def _stops(content: Content) -> Iterator[Stop]:
    yield Stop("attract", Kind.ATTRACT, ATTRACT)
    yield Stop("home", Kind.HOME, HOME)
    for page in content.shared_pages:
        yield Stop(page.id, Kind.PAGE, Place(Screen.PAGE, "", page.id))
    for procedure in content.procedures:
        yield from _procedure(procedure)
    if len(content.procedures) > 1:
        steps = [step for one in content.procedures[:2] for step in one.walkthrough.steps]
        for phase in sorted({step.phase for step in steps}, key=PHASES.index):
            yield Stop(f"compared-{phase}", Kind.COMPARED, Place(Screen.WALKTHROUGH), phase)
    mine = Place(Screen.QUESTIONS)
    yield Stop("my-questions-none", Kind.QUESTIONS, mine)
    ticked = tuple(question_keys(content)[:3])
    if ticked:
        yield Stop("my-questions", Kind.QUESTIONS, mine, ticked=ticked)
    longest = max(content.glossary, key=lambda term: len(str(term.meaning)), default=None)
    if longest is not None:
        yield Stop(f"word-{longest.id}", Kind.TERM, _first_page(content), longest.id)
    if len(content.languages) > A_PAIR:
        yield Stop("languages", Kind.LANGUAGES, HOME)
    yield Stop("still-there", Kind.ASKING, _first_page(content))


def _procedure(procedure: Procedure) -> Iterator[Stop]:
    mine = procedure.id
    yield Stop(f"{mine}-topics", Kind.TOPICS, Place(Screen.TOPICS, mine))
    for page in procedure.pages:
        yield Stop(f"{mine}-{page.id}", Kind.PAGE, Place(Screen.PAGE, mine, page.id))
    watch = Place(Screen.WALKTHROUGH, mine)
    for number, step in enumerate(procedure.walkthrough.steps, start=1):
        yield Stop(f"{mine}-watch-{number:02}-{step.id}", Kind.STEP, watch, step.id)
    recover = Place(Screen.RECOVERY, mine)
    for number, stretch in enumerate(procedure.recovery.milestones, start=1):
        name = f"{mine}-recovery-{number:02}-{stretch.id}"
        yield Stop(name, Kind.MILESTONE, recover, stretch.id)
    yield Stop(f"{mine}-recovery-calendar", Kind.CALENDAR, recover)
    last = procedure.recovery.milestones[-2].id
    yield Stop(f"{mine}-recovery-day-picked", Kind.DAY, recover, last)


def question_keys(content: Content) -> list[str]:
    """The keys by which a visit remembers ticked questions, of every question there is."""
    return [
        f"{owner}/{page.id}/{number}.{item}"
        for owner, page in _owned_pages(content)
        for number, block in enumerate(page.blocks)
        if isinstance(block, Questions)
        for item in range(len(block.items))
    ]


def _owned_pages(content: Content) -> Iterator[tuple[str, Page]]:
    for procedure in content.procedures:
        for page in procedure.pages:
            yield procedure.id, page
    for page in content.shared_pages:
        yield "", page


def _first_page(content: Content) -> Place:
    first = content.procedures[0]
    return Place(Screen.PAGE, first.id, first.pages[0].id)
