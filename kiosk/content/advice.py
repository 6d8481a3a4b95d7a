"""Where words could be plainer: warnings to authors, which keep no content off the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from kiosk.content.chapters import Chapter, chapters_of
from kiosk.content.model import Content, Milestone, SourceList, Table, Warning
from kiosk.content.plain_language import Measure, base_of, measures, sentences
from kiosk.content.plain_numbers import number_faults
from kiosk.content.plain_words import word_faults
from kiosk.content.problems import Fault, shown
from kiosk.content.same_facts import same_facts
from kiosk.content.shape import nodes
from kiosk.content.wording import Wording

MOST_GRADE = 6.0
MOST_MEAN_GRADE = 5.0
LEAST_EASE = 65.0
"""On the scale of INFLESZ: from here on Spanish is "quite easy"; average readers manage 55."""
LEAST_WORDS_PER_SENTENCE = 6
MOST_WORDS_PER_SENTENCE = 15
LONGEST_SENTENCE = 25
LONGEST_LIST = 7
_A_PAGE = 60
"""So many words make a page of which the mean length of sentences says something."""
_LONGER = {"vi": 4 / 3, "ar": 4 / 5}
"""How many written words make the same sentence: Vietnamese parts syllables, not words, and Arabic
writes articles, "and", prepositions and pronouns onto them."""
_LISTS = {
    Warning: ("items",),
    Table: ("rows",),
    Milestone: ("normal", "may_do", "not_yet", "medicine", "wound"),
}


def advice(content: Content, measured: Sequence[Measure] | None = None) -> list[Fault]:
    """What would make the pages easier to read; `measured` saves measuring them again."""
    measured = measured or measures(content)
    chapters = list(chapters_of(content))
    by_name = {(each.procedure, each.name): each for each in chapters}
    found = [
        fault for each in measured for fault in _of_page(each, by_name[each.procedure, each.page])
    ]
    found += _of_all(measured)
    for language in content.languages:
        wording = Wording(content, language.code, {})
        for chapter in chapters:
            found += _of_sentences(chapter, wording)
            found += number_faults(chapter, wording)
            found += word_faults(chapter, wording)
    found += _of_lists(content)
    found += same_facts(content)
    return found


def longest(language: str, words: int) -> int:
    """How many written words of a language go into what is so many words in English."""
    return round(words * _LONGER.get(base_of(language), 1))


def _of_page(measure: Measure, chapter: Chapter) -> Iterator[Fault]:
    # Names of studies and publishers cannot be made plainer.
    blocks = chapter.page.blocks if chapter.page is not None else ()
    sources = any(isinstance(block, SourceList) for block in blocks)
    told = f" ({measure.language})"
    if measure.grade is not None and measure.grade > MOST_GRADE and not sources:
        message = f"The reading grade is {measure.grade}; {MOST_GRADE} is the most{told}."
        yield Fault(measure.path, message, "Use shorter words and shorter sentences.")
    if measure.ease is not None and measure.ease.inflesz < LEAST_EASE and not sources:
        message = f"The ease (INFLESZ) is {measure.ease.inflesz}; {LEAST_EASE} is the least{told}."
        yield Fault(measure.path, message, "Use shorter words and shorter sentences.")
    most = longest(measure.language, MOST_WORDS_PER_SENTENCE)
    if measure.words_per_sentence > most:
        message = f"Sentences have {measure.words_per_sentence} words on average{told}."
        yield Fault(measure.path, message, f"Cut them to {most} words or fewer on average.")
    least = longest(measure.language, LEAST_WORDS_PER_SENTENCE)
    if measure.words_per_sentence < least and measure.words >= _A_PAGE:
        message = f"Sentences have {measure.words_per_sentence} words on average: chopped{told}."
        fix = f"Join what belongs together, to {least} words or more on average."
        yield Fault(measure.path, message, fix)


def _of_all(measured: Sequence[Measure]) -> Iterator[Fault]:
    grades = [each.grade for each in measured if each.grade is not None]
    mean = sum(grades) / max(1, len(grades))
    if mean > MOST_MEAN_GRADE:
        message = f"The mean reading grade of all pages is {mean:.1f}; aim at {MOST_MEAN_GRADE}."
        yield Fault((), message, "Use shorter words and shorter sentences.")


def _of_sentences(chapter: Chapter, wording: Wording) -> Iterator[Fault]:
    most = longest(wording.language, LONGEST_SENTENCE)
    for said in chapter.sentences:
        for sentence in sentences(wording.say(said.text)):
            length = len(sentence.split())
            if length > most:
                message = f"A sentence has {length} words: {shown(sentence)}"
                where = said.where(wording.language)
                yield Fault(where, message, f"Make two of it; {most} is long.")


def _of_lists(content: Content) -> Iterator[Fault]:
    # As JSON values, so that every list has its path.
    values = msgspec.json.decode(msgspec.json.encode(content))
    for node in nodes(values, Content):
        for key in _LISTS.get(node.kind, ()):
            length = len(node.value.get(key, ()))
            if length > LONGEST_LIST:
                message = f"This list has {length} points; {LONGEST_LIST} can be kept in mind."
                yield Fault((*node.path, key), message, "Leave some out, or group them.")
