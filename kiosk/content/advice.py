"""Where words could be plainer: advice to authors, which keeps no content off the screen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from kiosk.content.marks import pieces, slots_in
from kiosk.content.model import Content, Milestone, Page, SourceList, Warning
from kiosk.content.plain_language import (
    Chapter,
    Measure,
    chapters_of,
    is_english,
    measures,
    sentences,
)
from kiosk.content.problems import Fault, Path, shown
from kiosk.content.shape import fields_of, nodes
from kiosk.content.wording import Wording

MOST_GRADE = 6.0
MOST_MEAN_GRADE = 5.0
MOST_WORDS_PER_SENTENCE = 15
LONGEST_SENTENCE = 25
LONGEST_LIST = 7
_SHORTEST_TERM = 3
"""Shorter ones stand in names too: the IV of VERTOS IV is a number."""
_ONE_IN = re.compile(
    r"\b(?:1|one) (?:in|out of) (?:every )?(?:\d[\d,]*|ten|twenty|fifty|a hundred|a thousand)\b"
    r"|\d\s?%|\bpercent\b",
    re.IGNORECASE,
)
_RARE = re.compile(r"\b(?:rare|rarely|uncommon|seldom)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NAMES_OF_TIME = ("months", "weekdays", "weekdays_short")
"""Numbers in some languages, names in others."""
_MILESTONE_LISTS = ("normal", "may_do", "not_yet", "medicine", "wound")


def advice(content: Content, measured: Sequence[Measure] | None = None) -> list[Fault]:
    """What would make the pages easier to read; `measured` saves measuring them again."""
    graded = [each for each in measured or measures(content) if each.grade is not None]
    found = [fault for each in graded for fault in _of_page(each, content)]
    found += _of_all(graded)
    for language in content.languages:
        if is_english(language.code):
            wording = Wording(content, language.code, {})
            for chapter in chapters_of(content):
                found += [*_of_words(chapter, wording), *_of_numbers(chapter, wording)]
                page = _page_of(chapter.procedure, chapter.name, content)
                found += _of_terms(page, chapter, wording) if page else ()
    found += _of_lists(content)
    found += _of_languages(content)
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
    page = _page_of(measure.procedure, measure.page, content)
    return page is not None and any(isinstance(block, SourceList) for block in page.blocks)


def _page_of(owner: str | None, name: str, content: Content) -> Page | None:
    """The page of a chapter; None where it is a walkthrough, a recovery or the glossary."""
    pages = content.shared_pages
    if owner is not None:
        pages = next(each.pages for each in content.procedures if each.id == owner)
    return next((page for page in pages if page.id == name), None)


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


def _of_numbers(chapter: Chapter, wording: Wording) -> Iterator[Fault]:
    """Risks that few people can picture."""
    for text in (*chapter.sentences, *chapter.fragments):
        words = wording.say(text)
        counted = _NUMBER.search(words) or "count" in words  # or says that nobody has counted
        found = _ONE_IN.search(words) or (None if counted else _RARE.search(words))
        if found:
            message = f'"{found[0]}" is hard to picture: {shown(words)}'
            yield Fault(chapter.path, message, "Say how many of 100 people, or of 1,000.")


def _of_terms(page: Page, chapter: Chapter, wording: Wording) -> Iterator[Fault]:
    """Words of the glossary that a page uses without letting patients touch them for a meaning."""
    explained = {term.id for term in wording.terms_in(page)}
    spans = [s for text in (*chapter.sentences, *chapter.fragments) for s in wording.spans(text)]
    words = "".join("|" if span.term_id else f"{span.words} " for span in spans)
    for term in wording.content.glossary:
        name = wording.say(term.term)
        if len(name) < _SHORTEST_TERM or term.id in explained:
            continue
        if re.search(rf"\b{re.escape(name)}\b", words, re.IGNORECASE):
            message = f'"{name}" is used here and explained nowhere on the page.'
            yield Fault(chapter.path, message, f"Write [[{term.id}|{name}]] where it first stands.")


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


def _of_languages(content: Content) -> Iterator[Fault]:
    """The same numbers, clinic's values and explained words, whatever the language."""
    values = msgspec.json.decode(msgspec.json.encode(content))
    for node in nodes(values, Content):
        for field in fields_of(node.kind):
            if field.parts or field.key in _NAMES_OF_TIME:
                continue
            told = node.value.get(field.key)
            for path, text in _texts(told, (*node.path, field.key), field.many):
                first, *others = text.items()
                for code, words in others:
                    lost = _facts(first[1]) - _facts(words)
                    more = _facts(words) - _facts(first[1])
                    if lost or more:
                        told_apart = ", ".join(sorted({*lost, *more}))
                        yield Fault(
                            (*path, code),
                            f"This and {first[0]} do not tell the same: {told_apart}.",
                            "Hold one against the other and mend the one that errs.",
                        )


def _texts(told: Any, path: Path, many: bool) -> Iterator[tuple[Path, dict[str, str]]]:
    for at, text in enumerate(told or ()) if many else [(None, told)]:
        if isinstance(text, dict) and len(text) > 1:
            yield (path if at is None else (*path, at)), text


def _facts(words: str) -> Counter[str]:
    """What a translation must keep: numbers, `{slots}` and `[[terms]]`, each as often as it is."""
    terms = [piece.term for piece in pieces(words) if piece.term is not None]
    plain = "".join(piece.words for piece in pieces(words))
    slots = slots_in(plain)
    numbers = [re.sub(r"[.,](?=\d{3}\b)", "", one) for one in _NUMBER.findall(plain)]
    numbers = [one.replace(",", ".") for one in numbers]
    return Counter([*numbers, *(f"{{{slot}}}" for slot in slots), *(f"[[{t}]]" for t in terms)])
