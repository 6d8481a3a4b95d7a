"""Words that patients may not know: of the glossary but unmarked, of doctors, in capitals alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.content.chapters import Chapter
from kiosk.content.hard_words import HARD_WORDS
from kiosk.content.model import TermCard, Text
from kiosk.content.plain_language import base_of
from kiosk.content.problems import Fault, Path, shown
from kiosk.content.wording import Wording

_SHORTEST_TERM = 3
"""Shorter ones stand in names too: the IV of VERTOS IV is a number."""
_UNDERLINED = "|"
_CAPITALS = re.compile(r"\b[A-Z]{2,}[A-Z0-9]*\b")
_GLOSSARY = "glossary"
_EVERYDAY = frozenset({"OK", "TV"})


def word_faults(chapter: Chapter, wording: Wording) -> Iterator[Fault]:
    """Words of one chapter that nothing explains, each where it first stands."""
    told = [(said.where(wording.language), _plain(said.text, wording)) for said in chapter.texts]
    first = wording.content.languages[0].code == wording.language
    if first and (chapter.page is not None or chapter.name == "recovery"):
        yield from _unmarked(chapter, told, wording)  # the others are to mark the same words
    if chapter.name != _GLOSSARY:  # which explains the doctors' own words
        yield from _doctors(told, wording)
        yield from _in_capitals(told, wording)


def _plain(text: Text, wording: Wording) -> str:
    """Words with a stroke in place of each that can be touched for its meaning."""
    spans = wording.spans(text)
    return "".join(_UNDERLINED if span.term_id else span.words for span in spans)


def _unmarked(chapter: Chapter, told: list[tuple[Path, str]], wording: Wording) -> Iterator[Fault]:
    """Words of the glossary that can be touched for their meaning nowhere on the page."""
    explained = {
        span.term_id for said in chapter.texts for span in wording.spans(said.text) if span.term_id
    }
    if chapter.page is not None:
        cards = (block.term for block in chapter.page.blocks if isinstance(block, TermCard))
        explained.update(cards)
    for term in wording.content.glossary:
        name = wording.say(term.term)
        if len(name) < _SHORTEST_TERM or term.id in explained:
            continue
        known = _one_or_more(name)
        where = next((where for where, words in told if known.search(words)), None)
        if where is not None:
            message = f'"{name}" is used here and explained nowhere on the page.'
            yield Fault(where, message, f"Write [[{term.id}|{name}]] where it first stands.")


def _one_or_more(name: str) -> re.Pattern[str]:
    """Finds a word, and in English its plural."""
    stem, ending = (name[:-1], "(?:y|ies)") if name.endswith("y") else (name, "(?:s|es)?")
    return re.compile(rf"\b{re.escape(stem)}{ending}\b", re.IGNORECASE)


def _doctors(told: list[tuple[Path, str]], wording: Wording) -> Iterator[Fault]:
    """Doctors' words that have plain ones, but for those that the clinic's glossary explains."""
    hard = HARD_WORDS.get(base_of(wording.language), {})
    if not hard:
        return
    terms = " ".join(wording.say(term.term).lower() for term in wording.content.glossary)
    any_of = re.compile(rf"\b(?:{'|'.join(map(re.escape, hard))})\b", re.IGNORECASE)
    seen = set()
    for where, words in told:
        for found in any_of.findall(words):
            word = found.lower()
            if word not in seen and word not in terms:
                seen.add(word)
                message = f'"{found}" is a doctor\'s word: {shown(words)}'
                fix = f'Write "{hard[word]}", or explain it in the glossary and mark it here.'
                yield Fault(where, message, fix)


def _in_capitals(told: list[tuple[Path, str]], wording: Wording) -> Iterator[Fault]:
    """Short forms that neither the glossary nor a source writes out."""
    content = wording.content
    known = {
        *(wording.say(text) for term in content.glossary for text in (term.term, term.meaning)),
        *(
            wording.say(name)
            for source in content.sources
            for name in (source.title, source.publisher)
        ),
        *(source.id.upper() for source in content.sources),
    }
    names = _EVERYDAY.union(part for words in known for part in _CAPITALS.findall(words))
    for where, words in told:
        capitals = _CAPITALS.findall(words)
        shouted = [word for word in capitals if word not in names]
        for word in dict.fromkeys(shouted):
            message = f'"{word}" is explained nowhere: {shown(words)}'
            fix = "Write it out, or explain it in the glossary; no word is plainer in capitals."
            yield Fault(where, message, fix)
