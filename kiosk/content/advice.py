"""Where words could be plainer: advice to authors, which keeps no content off the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from kiosk.content.model import Content, Milestone, SourceList, Warning
from kiosk.content.plain_language import (
    Chapter,
    Measure,
    chapters_of,
    is_english,
    measures,
    sentences,
)
from kiosk.content.problems import Fault, shown
from kiosk.content.shape import nodes
from kiosk.content.wording import Wording

MOST_GRADE = 6.0
MOST_MEAN_GRADE = 5.0
MOST_WORDS_PER_SENTENCE = 15
LONGEST_SENTENCE = 25
LONGEST_LIST = 7
_MILESTONE_LISTS = ("normal", "may_do", "not_yet", "medicine", "wound")


def advice(content: Content, measured: Sequence[Measure] | None = None) -> list[Fault]:
    """What would make the pages easier to read; `measured` saves measuring them again."""
    graded = [each for each in measured or measures(content) if each.grade is not None]
    found = [fault for each in graded for fault in _of_page(each, content)]
    found += _of_all(graded)
    for language in content.languages:
        if is_english(language.code):
            wording = Wording(content, language.code, {})
            found += [fault for each in chapters_of(content) for fault in _of_words(each, wording)]
    found += _of_lists(content)
    return found


def _of_page(measure: Measure, content: Content) -> Iterator[Fault]:
    if (
        measure.grade is not None
        and measure.grade > MOST_GRADE
        and not _is_sources(measure, content)
    ):
        message = f"The reading grade is {measure.grade}; {MOST_GRADE} is the most."
        yield Fault(measure.path, message, "Use shorter words and shorter sentences.")
    if measure.words_per_sentence > MOST_WORDS_PER_SENTENCE:
        message = f"Sentences have {measure.words_per_sentence} words on average."
        fix = f"Cut them to {MOST_WORDS_PER_SENTENCE} words or fewer on average."
        yield Fault(measure.path, message, fix)


def _is_sources(measure: Measure, content: Content) -> bool:
    """Whether this is a page of sources, whose names nobody can make plainer."""
    if measure.procedure is None:
        pages = content.shared_pages
    else:
        pages = next(each.pages for each in content.procedures if each.id == measure.procedure)
    blocks = [block for page in pages if page.id == measure.page for block in page.blocks]
    return any(isinstance(block, SourceList) for block in blocks)


def _of_all(graded: Sequence[Measure]) -> Iterator[Fault]:
    grades = [each.grade for each in graded if each.grade is not None]
    mean = sum(grades) / max(1, len(grades))
    if mean > MOST_MEAN_GRADE:
        message = f"The mean reading grade of all pages is {mean:.1f}; aim at {MOST_MEAN_GRADE}."
        yield Fault((), message, "Use shorter words and shorter sentences.")


def _of_words(chapter: Chapter, wording: Wording) -> Iterator[Fault]:
    for text in chapter.sentences:
        for sentence in sentences(wording.say(text)):
            length = len(sentence.split())
            if length > LONGEST_SENTENCE:
                message = f"A sentence has {length} words: {shown(sentence)}"
                yield Fault(chapter.path, message, f"Make two of it; {LONGEST_SENTENCE} is long.")


def _of_lists(content: Content) -> Iterator[Fault]:
    # As JSON values, so that every list has its path.
    values = msgspec.json.decode(msgspec.json.encode(content))
    keys = {Warning: ("items",), Milestone: _MILESTONE_LISTS}
    for node in nodes(values, Content):
        for key in keys.get(node.kind, ()):
            length = len(node.value.get(key, ()))
            if length > LONGEST_LIST:
                message = f"This list has {length} points; {LONGEST_LIST} can be kept in mind."
                yield Fault((*node.path, key), message, "Leave some out, or group them.")
