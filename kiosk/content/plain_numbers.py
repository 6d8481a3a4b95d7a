"""Numbers that few people can picture or check: without their whole, their source, their picture.

People understand "8 of 1,000 people" beside "992 of 1,000 people not", of a whole that stays the
same. What the patterns below do not know in a language is not found there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kiosk.content.chapters import Chapter, Said
from kiosk.content.model import Figures, Page, Questions, SourceList
from kiosk.content.plain_language import base_of, sentences
from kiosk.content.problems import Fault, Path, shown
from kiosk.content.shape import texts
from kiosk.content.wording import Wording

_WHOLES = (100, 1000)
_NUMBER = r"(?<![\w.,])\d+(?:[.,\u202f]\d{3})*(?![\w%]|[.,]\d)"


class _Patterns(NamedTuple):
    """How one language says it."""

    hard: str
    """Fractions and percents."""
    rare: str
    """Seldom, without saying how seldom."""
    counting: str
    """Says that nobody has counted: then "rare" is all there is to say."""
    of: str
    """Between a part and its whole."""
    people: str
    studied: str
    """Before a number of people: all that were looked at, a whole and no part."""
    times: str
    """So many times another risk that is not told."""


_PATTERNS = {
    "en": _Patterns(
        hard=r"\b(?:1|one) (?:in|out of) (?:every )?"
        r"(?:\d[\d,]*|ten|twenty|fifty|a hundred|a thousand)\b|\d\s?%|\bper ?cent\b",
        rare=r"\b(?:rare|rarely|uncommon|seldom)\b",
        counting=r"\bcount",
        of=r"(?:of|out of)(?: every| each)?",
        people=r"people|patients|persons|adults|men|women",
        studied=r"looked at|studied|followed|asked|tested|study of|among",
        times=r"\btimes (?:more|higher|greater|likelier|as (?:high|likely|many|much|often))\b"
        r"|\btwice (?:the risk|as (?:high|likely|many|often))\b|\bdoubles? (?:the|your) risk\b",
    ),
    "es": _Patterns(
        hard=r"\b(?:1|una?|uno) de cada (?:\d[\d.,]*|diez|veinte|cincuenta|cien|mil)\b"
        r"|\d\s?%|\bpor ciento\b",
        rare=r"\b(?:raro|rara|raros|raras|raramente|rara vez|poco común|poco frecuentes?)\b"
        r"|\bpocas veces\b",
        counting=r"\b(?:conteo|contado)",
        of=r"de(?: cada| entre)?",
        people=r"personas|pacientes|adultos|hombres|mujeres",
        studied=r"observó a|estudió a|siguió a|preguntó a|estudio de|entre",
        times=r"\bveces (?:mayor|más)\b|\bdoble (?:de riesgo|de probable)\b",
    ),
    "vi": _Patterns(
        hard=r"\b(?:1|một) (?:trong|trên) (?:số )?\d+ ca\b|\d\s?%|\bphần trăm\b",
        rare=r"\b(?:hiếm|hiếm khi|hiếm gặp|ít khi)\b",
        counting=r"\bcon số\b",
        of=r"(?:trong|trên)(?: số| mỗi)?",
        people=r"người|bệnh nhân",
        studied=r"xem xét|theo dõi|nghiên cứu|hỏi",
        times=r"\b(?:cao hơn|gấp|nhiều hơn)(?: khoảng)? \d+ lần\b|\bnguy cơ gấp đôi\b",
    ),
    "ar": _Patterns(
        hard=r"\d\s?[%٪]|في المئة|في المائة|بالمئة|بالمائة",
        rare=r"نادر|نادرا|نادرة|قليل الحدوث",
        counting=r"عدد",
        of=r"من(?: كل| بين)?",
        people=r"شخص|شخصا|أشخاص|مريض|مريضا|مرضى",
        studied=r"درس|دراسة|حالات",
        times=r"أضعاف",
    ),
}


def number_faults(chapter: Chapter, wording: Wording) -> Iterator[Fault]:
    """What is hard to picture, has no whole or has no source in one chapter and language."""
    language = base_of(wording.language)
    if language not in _PATTERNS:
        return
    patterns = _PATTERNS[language]
    told = [(said, wording.say(said.text)) for said in chapter.texts]
    for said, words in told:
        where = said.where(wording.language)
        yield from _hard(where, words, patterns)
        yield from _parts(where, words, patterns)
    yield from _times(told, wording, patterns)
    if chapter.page is not None:
        yield from _sourceless(chapter.page, chapter.path, wording, patterns)
        yield from _unpictured(chapter, told, wording, patterns)


def _hard(where: Path, words: str, patterns: _Patterns) -> Iterator[Fault]:
    known = re.search(_NUMBER, words) or re.search(patterns.counting, words, re.IGNORECASE)
    found = re.search(patterns.hard, words, re.IGNORECASE)
    found = found or (None if known else re.search(patterns.rare, words, re.IGNORECASE))
    if found:
        message = f'"{found[0]}" is hard to picture: {shown(words)}'
        yield Fault(where, message, "Say how many of 100 people, or of 1,000.")


def _parts(where: Path, words: str, patterns: _Patterns) -> Iterator[Fault]:
    """People counted without their whole, and wholes that cannot be compared."""
    for sentence in sentences(words):
        wholes = {whole for _, whole in _fractions(sentence, patterns)}
        for whole in sorted(wholes.difference(_WHOLES)):
            message = f'"of {whole:,}" cannot be held against other numbers: {shown(sentence)}'
            yield Fault(where, message, "Work it out for 100 people, or for 1,000.")
        counted = re.search(rf"(?P<n>{_NUMBER}) (?:{patterns.people})\b", sentence, re.IGNORECASE)
        if counted and not wholes:
            before = sentence[: counted.start()]
            is_whole = rf"\b(?:{patterns.of}) $|\b(?:{patterns.studied})\b[\w ]*$"
            if not re.search(is_whole, before, re.IGNORECASE):
                message = f'"{counted[0]}": of how many? {shown(sentence)}'
                yield Fault(where, message, "Name the whole: 8 of 1,000 people.")


def _times(told: list[tuple[Said, str]], wording: Wording, patterns: _Patterns) -> Iterator[Fault]:
    """So many times a risk that the page does not tell."""
    if any(_fractions(words, patterns) for _, words in told):
        return
    for said, words in told:
        if re.search(patterns.times, words, re.IGNORECASE):
            message = f"So many times what? The page does not say: {shown(words)}"
            fix = "Say how many of 100 people with it, and how many without; or leave it out."
            yield Fault(said.where(wording.language), message, fix)


def _sourceless(page: Page, path: Path, wording: Wording, patterns: _Patterns) -> Iterator[Fault]:
    """Blocks that tell numbers about people and name nobody who has counted them."""
    for number, block in enumerate(page.blocks):
        if block.sources or isinstance(block, Questions | SourceList):
            continue
        said = [one for text in texts(block) for one in sentences(wording.say(text))]
        found = next((one for one in said if _is_counted(one, patterns)), None)
        if found:
            message = f"This number has no source: {shown(found)}"
            fix = 'Name it in "sources" of this block, or leave the number out.'
            yield Fault((*path, "blocks", number), message, fix)


def _is_counted(sentence: str, patterns: _Patterns) -> bool:
    about_people = rf"\b(?:{patterns.people})\b"
    return bool(
        re.search(f"{patterns.hard}|{patterns.times}", sentence, re.IGNORECASE)
        or (re.search(_NUMBER, sentence) and re.search(about_people, sentence, re.IGNORECASE))
    )


def _unpictured(
    chapter: Chapter, told: list[tuple[Said, str]], wording: Wording, patterns: _Patterns
) -> Iterator[Fault]:
    """Parts of 100 or 1,000 outside a picture of figures, or told one way round only."""
    assert chapter.page is not None
    blocks = chapter.page.blocks
    drawn = {
        (row.count, block.of) for block in blocks if isinstance(block, Figures)
        for row in block.rows
    }  # fmt: skip
    for said, words in told:
        inside = said.path[len(chapter.path) :]
        block = blocks[inside[1]] if inside[0] == "blocks" and isinstance(inside[1], int) else None
        if isinstance(block, Figures) and inside[2] == "rows" and isinstance(inside[3], int):
            count = block.rows[inside[3]].count
            wanted = count if inside[-1] == "label" else block.of - count
            if (wanted, block.of) not in _fractions(words, patterns):
                message = f"The picture shows {wanted:,} of {block.of:,}: {shown(words)}"
                fix = f'Write "{wanted:,} of {block.of:,} people" in it, as it is read aloud.'
                yield Fault(said.where(wording.language), message, fix)
            continue
        for part, whole in _fractions(words, patterns):
            if whole in _WHOLES and not drawn & {(part, whole), (whole - part, whole)}:
                message = f"{part:,} of {whole:,} is told one way round, without a picture."
                fix = 'Show it in a block "figures", which tells both ways round.'
                yield Fault(said.where(wording.language), message, fix)


def _fractions(words: str, patterns: _Patterns) -> list[tuple[int, int]]:
    """Parts and wholes: (8, 1000) of "8 of 1,000 people"."""
    of = rf"({_NUMBER})(?: (?:{patterns.people}))? (?:{patterns.of}) ({_NUMBER})"
    found = re.findall(of, words, re.IGNORECASE)
    pairs = [(_whole_number(part), _whole_number(whole)) for part, whole in found]
    return [(part, whole) for part, whole in pairs if part <= whole]


def _whole_number(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))
