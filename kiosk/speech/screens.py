"""Every screen that is no page, as chunks: attract, home, topics, player, recovery, the sheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from kiosk.content.model import Milestone, Procedure, Step
from kiosk.content.wording import Wording
from kiosk.speech.chunks import Chunk, Telling, worth_saying

LISTS = ("normal", "may_do", "not_yet", "medicine", "wound")


def attract_chunks(wording: Wording) -> tuple[Chunk, ...]:
    """What the kiosk is, and how to begin and to go about it with keys alone."""
    tell, words = Telling(wording), wording.content.interface
    return worth_saying(
        (
            tell.chunk(words.attract_title),
            *(tell.chunk(line) for line in words.attract_lines),
            tell.chunk(words.touch_to_begin),
            tell.chunk(words.keys_help),
        )
    )


def home_chunks(wording: Wording) -> tuple[Chunk, ...]:
    """The procedures, the pages that belong to none, and the list to take along."""
    tell, words, content = Telling(wording), wording.content.interface, wording.content
    return worth_saying(
        (
            tell.chunk(words.home_question, words.home_lead),
            *(tell.chunk(one.name, one.summary) for one in content.procedures),
            *(tell.chunk(page.title) for page in content.shared_pages),
            tell.chunk(words.my_questions),
        )
    )


def topics_chunks(procedure: Procedure, wording: Wording) -> tuple[Chunk, ...]:
    """What there is to know about one procedure."""
    tell, words = Telling(wording), wording.content.interface
    return worth_saying(
        (
            tell.chunk(procedure.name, procedure.summary),
            tell.chunk(words.watch, words.watch_lead),
            tell.chunk(words.recovery, words.recovery_lead),
            *(tell.chunk(page.title) for page in procedure.pages),
        )
    )


def step_chunks(
    sides: Iterable[tuple[Procedure, Step | None]], wording: Wording
) -> tuple[Chunk, ...]:
    """One step of the player; where two procedures are compared, each after its own name."""
    tell, shown = Telling(wording), tuple(sides)
    if len(shown) == 1:
        return worth_saying(_step(shown[0][1], tell))
    return worth_saying(_compared(shown, tell))


def _step(step: Step | None, tell: Telling) -> Iterator[Chunk]:
    if step is not None:
        yield tell.chunk(step.title)
        yield _caption(step, tell)


def _caption(step: Step, tell: Telling) -> Chunk:
    """What is said of a step may be worded for the ear alone; its caption is marked."""
    one = tell.chunk(step.spoken or step.caption)
    return replace(one, shown=(tell.wording.say(step.caption),))


def _compared(sides: Iterable[tuple[Procedure, Step | None]], tell: Telling) -> Iterator[Chunk]:
    for procedure, step in sides:
        name = tell.wording.say(procedure.name)
        if step is None:
            skipped = tell.wording.content.interface.phase_skipped
            yield tell.plain(tell.wording.fill(skipped, procedure=name))
        else:
            yield tell.plain(name, tell.wording.say(step.title))
            yield _caption(step, tell)


def recovery_chunks(
    procedure: Procedure, milestone: Milestone, dates: str, wording: Wording
) -> tuple[Chunk, ...]:
    """The stretch of the recovery that one looks at; `dates` says when it is, once known."""
    return worth_saying(_recovery(procedure, milestone, dates, Telling(wording)))


def _recovery(
    procedure: Procedure, milestone: Milestone, dates: str, tell: Telling
) -> Iterator[Chunk]:
    words = tell.wording.content.interface
    yield tell.chunk(procedure.name, words.recovery)
    yield tell.chunk(procedure.recovery.intro)
    yield tell.plain(tell.wording.say(milestone.when), tell.wording.say(milestone.title), dates)
    for kind in LISTS:
        items = getattr(milestone, kind)
        if items:
            yield tell.chunk(getattr(words, kind))
            for item in items:
                yield tell.chunk(item)


def questions_chunks(marked: Iterable[str], wording: Wording) -> tuple[Chunk, ...]:
    """The ticked questions, or how to tick some."""
    tell, words, asked = Telling(wording), wording.content.interface, tuple(marked)
    lead = words.my_questions_lead if asked else words.my_questions_none
    return worth_saying(
        (tell.chunk(words.my_questions), tell.chunk(lead), *(tell.plain(one) for one in asked))
    )


def term_chunks(term_id: str, wording: Wording) -> tuple[Chunk, ...]:
    """What a word means."""
    tell, term = Telling(wording), wording.terms[term_id]
    return worth_saying((tell.chunk(term.term), tell.chunk(term.meaning)))


def calendar_chunks(month: str, wording: Wording) -> tuple[Chunk, ...]:
    """The choice of a day; `month` is its name and year."""
    tell = Telling(wording)
    return worth_saying((tell.chunk(wording.content.interface.pick_day), tell.plain(month)))


def languages_chunks(wording: Wording) -> tuple[Chunk, ...]:
    """The languages, each said in itself."""
    content, tell = wording.content, Telling(wording)
    own = [Telling(Wording(content, one.code, {})) for one in content.languages]
    names = (each.plain(one.name) for each, one in zip(own, content.languages, strict=True))
    return worth_saying((tell.chunk(content.interface.language), *names))


def asking_chunks(wording: Wording) -> tuple[Chunk, ...]:
    """The question whether somebody is there, and what to press."""
    tell, words = Telling(wording), wording.content.interface
    return worth_saying(
        (
            tell.chunk(words.still_there, words.still_there_lead),
            tell.chunk(words.still_here_button),
        )
    )
