"""proof.pdf: the paper on which a clinician reads, marks and signs every word of the content."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QBuffer, QHashSeed, QIODevice
from PySide6.QtGui import QImage

from kiosk.proof.lines import Line, Style
from kiosk.proof.paper import (
    BODY,
    BOTTOM,
    COVER,
    HEADING,
    HEIGHT,
    LABEL,
    LEAD,
    LEFT,
    RIGHT,
    RUST,
    SMALL,
    TITLE,
    WIDTH,
    Paper,
    Type,
)
from kiosk.proof.told import Entry, Section

MARGIN = 46.0
"""The column at the right in which the reader marks each text."""
GRADE = 6.0
"""The highest reading grade a page may have."""
_RED = Type(8, 650, colour=RUST)
_CITED = Type(6.8, colour="#55606A")
_NAME = Type(14, 600, serif=True, colour="#0F5257", leading=0.9)
_LISTED = Type(9)
_ASIDE = Type(9, colour="#55606A")
_KINDS = {Style.LEAD: LEAD, Style.HEADING: HEADING, Style.TEXT: BODY, Style.ASIDE: _ASIDE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What stands on the first pages. All are words to print as they are.

    `slots` are rows of the clinic-set values (what, what patients read now, where from), `changes`
    lines of what has changed, `sources` id and words of each source.
    """

    title: str
    facts: tuple[tuple[str, str], ...]
    review: str
    slots: tuple[tuple[str, str, str], ...]
    changes: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]
    foot: str
    made: str
    right_to_left: bool = False


@dataclass(slots=True)
class _Places:
    """Where things came to stand in the pass before: page numbers by section and entry."""

    sections: dict[str, int] = field(default_factory=dict)
    entries: dict[tuple[str | None, str, str], int] = field(default_factory=dict)


def write_document(
    cover: Cover, sections: Sequence[Section], pictures: Mapping[str, Sequence[QImage]]
) -> bytes:
    """The PDF's bytes. `pictures` are small ones of each stop, by its name without the number."""
    first = _Places()
    _compose(cover, sections, pictures, first, first, draft=True)
    QHashSeed.setDeterministicGlobalSeed()  # Qt writes fonts and resources in a hash's order
    try:
        return _compose(cover, sections, pictures, first, _Places())
    finally:
        QHashSeed.resetRandomGlobalSeed()


def _compose(
    cover: Cover,
    sections: Sequence[Section],
    pictures: Mapping[str, Sequence[QImage]],
    known: _Places,
    found: _Places,
    *,
    draft: bool = False,
) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    paper = Paper(buffer, cover.title, cover.foot, right_to_left=cover.right_to_left, draft=draft)
    _cover(paper, cover)
    paper.new_page()
    _state(paper, cover)
    paper.new_page()
    _contents(paper, sections, known)
    for section in sections:
        paper.new_page()
        found.sections[section.title] = paper.page
        _section_title(paper, section.title)
        for number, entry in enumerate(section.entries):
            if number:
                paper.need(90)
            found.entries[entry.key] = paper.page
            _entry(paper, entry, pictures.get(entry.stop, ()))
    _sources(paper, cover)
    paper.end()
    return _dated(bytes(buffer.data().data()), cover.made)


def _dated(pdf: bytes, made: str) -> bytes:
    """The same PDF dated by the day it was given, not by this machine's clock (same length)."""
    stamp = made.replace("-", "")
    pdf = re.sub(rb"\(D:\d{14}", f"(D:{stamp}000000".encode(), pdf)
    return re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", f"{made}T00:00:00".encode(), pdf)


# --- the first pages --------------------------------------------------------------------------


def _cover(paper: Paper, cover: Cover) -> None:
    paper.y = 38
    paper.say("For the clinician who signs", LABEL, after=3)
    paper.say(cover.title, COVER, after=8)
    for name, words in cover.facts:
        paper.write(name, LABEL, y=paper.y + 0.6, width=40)
        paper.y += paper.write(words, BODY, x=LEFT + 42) + 1.6
    paper.y += 4
    paper.say(cover.review, Type(11.5, 650, colour=RUST), after=6)
    paper.say("How to use this paper", HEADING)
    for number, words in enumerate(_HOW_TO, start=1):
        paper.write(f"{number}.", BODY, width=6)
        paper.say(words, BODY, x=LEFT + 7)
    paper.y = max(paper.y + 6, HEIGHT - 84)
    paper.say("What I sign", HEADING)
    paper.say(_SIGNED, BODY, after=12)
    half = (paper.width - 10) / 2
    for row in (("Name", "Role"), ("Signature", "Date")):
        for column, words in enumerate(row):
            x = LEFT + column * (half + 10)
            paper.rule(x, paper.y, half, "#55606A")
            paper.write(words, LABEL, x=x, y=paper.y + 1, width=half)
        paper.y += 16


_HOW_TO = (
    "Each entry shows the screen, then its words in the order they are read. Letters and numbers "
    "such as W4 are facts of docs/facts.md; names such as acr are sources, listed on the last "
    "pages.",
    "Tick “right” or “change” beside each text, and write what it should say.",
    "Grade is the reading grade (Flesch-Kincaid): 6 or less is the aim for every page.",
    "Clinic-set values stand on the next page. Until your clinic fills them in, patients read the "
    "default, or that they should ask their care team.",
    "Sign below. The signature is for exactly these words: it lapses when one of them changes.",
)
_SIGNED = (
    "I have read every entry. The words are right for patients of our clinic, as printed or with "
    "the changes I have marked."
)


def _state(paper: Paper, cover: Cover) -> None:
    paper.say("Clinic-set values", TITLE, after=3)
    for name, value, origin in cover.slots:
        height = max(paper.height(words, BODY, 62) for words in (name, value))
        paper.need(height + 3)
        paper.write(name, BODY, width=62)
        paper.write(value, BODY, x=LEFT + 65, width=62)
        paper.write(origin, _RED if origin == "still empty" else SMALL, x=LEFT + 130, width=46)
        paper.y += height + 1
        paper.rule(LEFT, paper.y, paper.width)
        paper.y += 1.5
    paper.y += 8
    paper.say("Changed since it was signed", TITLE, after=3)
    for words in cover.changes:
        paper.say(words, BODY)


def _contents(paper: Paper, sections: Sequence[Section], known: _Places) -> None:
    paper.say("Contents", TITLE, after=3)
    top, column = paper.y, 0
    for section in sections:
        for entry in (None, *section.entries):
            room = 18 if entry is None else 6
            if paper.y + room > HEIGHT - BOTTOM:
                column += 1
                paper.y = top
                if column == 2:
                    paper.new_page()
                    top, column = paper.y, 0
            if entry is None:
                paper.y += 2
                page = known.sections.get(section.title, 0)
                _content_line(paper, section.title, page, HEADING, column)
            else:
                words = f"{entry.title}{f'  ({_changed(entry)})' if entry.changed else ''}"
                _content_line(paper, words, known.entries.get(entry.key, 0), _LISTED, column)


def _content_line(paper: Paper, words: str, page: int, kind: Type, column: int) -> None:
    width = (paper.width - 10) / 2
    x = LEFT + column * (width + 10)
    indent = 0 if kind is HEADING else 3
    paper.write(words, kind, x=x + indent, width=width - 12 - indent)
    paper.write(str(page), LABEL, x=x + width - 10, width=10, align="right")
    paper.y += 5.3 if kind is HEADING else 4.6


# --- entries ----------------------------------------------------------------------------------


def _section_title(paper: Paper, title: str) -> None:
    paper.box(LEFT, paper.y, paper.width, 13, "#E3EEEC")
    paper.write(title, TITLE, x=LEFT + 4, y=paper.y + 2.6)
    paper.y += 18


def _entry(paper: Paper, entry: Entry, pictures: Sequence[QImage]) -> None:
    paper.write(entry.where, LABEL, width=110)
    if entry.changed:
        paper.write(_changed(entry), _RED, x=WIDTH - RIGHT - MARGIN, width=MARGIN)
    paper.y += 4
    paper.y += paper.write(entry.title, _NAME, content=True) + 2
    _pictures(paper, pictures)
    meta = _meta(entry)
    if meta:
        paper.say(meta, SMALL, after=1)
    if entry.empty:
        paper.say("Clinic-set, still empty: " + ", ".join(entry.empty), _RED, after=1)
    paper.y += 1.5
    for line in entry.lines:
        _line(paper, line)
    paper.need(17)
    for _ in range(2):
        paper.y += 7
        paper.rule(LEFT, paper.y, paper.width - MARGIN)
    paper.tick(WIDTH - RIGHT - MARGIN + 6, paper.y - 4, "all of it is right")
    paper.y += 9


def _pictures(paper: Paper, pictures: Sequence[QImage]) -> None:
    if not pictures:
        return
    upright = pictures[0].height() > pictures[0].width()
    width, across = (26.0, 6) if upright else (56.0, 3)
    for start in range(0, len(pictures), across):
        row = pictures[start : start + across]
        height = width * row[0].height() / row[0].width()
        paper.need(height + 4)
        for column, image in enumerate(row):
            paper.picture(image, LEFT + column * (width + 3), paper.y, width)
        paper.y += height + 3


def _meta(entry: Entry) -> str:
    parts = []
    if entry.facts:
        parts.append("Facts " + " ".join(entry.facts))
    if entry.sources:
        parts.append("Sources " + ", ".join(entry.sources))
    measure = entry.measure
    if measure is not None:
        parts.append(f"{measure.words} words, {measure.words_per_sentence:g} a sentence")
        if measure.grade is not None:
            above = " (above 6)" if measure.grade > GRADE else ""
            parts.append(f"grade {measure.grade:g}{above}")
    return "   ·   ".join(parts)


def _line(paper: Paper, line: Line) -> None:
    kind = _KINDS[line.style]
    column = paper.width - MARGIN
    indent, beside = _indent(line.mark)
    x = LEFT + indent
    height = paper.height(line.words, kind, column - indent)
    above = 0.0
    if line.mark and not beside:
        above = paper.height(line.mark, LABEL, column)
    paper.need(height + above + (22 if line.style is Style.HEADING else 2))
    if line.style is Style.HEADING:
        paper.y += 1.5
    if line.mark:
        paper.write(line.mark, LABEL if not beside else kind, width=indent or column)
    top = paper.y
    paper.write(line.words, kind, x=x, y=top + above, width=column - indent, content=True)
    if line.style in (Style.TEXT, Style.LEAD):
        _margin(paper, top + above)
    paper.y = top + above + max(height, 4.5) + 1.4
    if line.sources:
        paper.y += paper.write(
            ", ".join(line.sources), _CITED, x=x, y=paper.y - 1, width=column - indent
        )


def _indent(mark: str) -> tuple[float, bool]:
    """How far a text stands in, and whether its mark stands beside it rather than above."""
    beside = len(mark) <= 3
    return (5.5 if mark and beside else 0.0), beside


def _margin(paper: Paper, y: float) -> None:
    x = WIDTH - RIGHT - MARGIN + 6
    paper.tick(x, y, "right")
    paper.tick(x + 17, y, "change")


def _changed(entry: Entry) -> str:
    return {"added": "new", "moved": "moved"}.get(entry.changed, "changed since signed")


def _sources(paper: Paper, cover: Cover) -> None:
    paper.new_page()
    _section_title(paper, "Sources")
    for name, words in cover.sources:
        height = paper.height(words, BODY, paper.width - 45)
        paper.need(height)
        paper.write(name, LABEL, y=paper.y + 0.6, width=42)
        paper.y += paper.write(words, BODY, x=LEFT + 45) + 2
    assert paper.y < HEIGHT - BOTTOM + 5
