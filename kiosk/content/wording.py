"""The words of one language: texts chosen, clinic-set values filled in, terms marked or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from msgspec.structs import asdict

from kiosk.content.marks import filled, pieces
from kiosk.content.model import Content, Page, Slot, Source, Step, Term, TermCard, Text
from kiosk.content.shape import texts

_SHORT_HYPHEN = re.compile(r"(?<=\b[^\W\d])-(?=[^\W\d])")
"""Behind a single letter, as in "X-ray"."""
_THOUSANDS = {"en": ",", "es": ",", "vi": ".", "ar": ","}
"""As readers of these languages in the United States write numbers."""
_APART = "\u2068{}\u2069"
"""First strong isolate and its end: what stands between keeps its own direction and order."""
_RIGHT_TO_LEFT = "\u200f"
"""Read as an Arabic letter that is not seen: the line that it begins runs from right to left."""
_ARABIC = re.compile("[\u0600-\u06ff]")
_COMMA = {"ar": "،"}
_WORD_JOINER, _NO_BREAK = "\u2060", "\u00a0"
"""No line ends here; nor at this space."""
_BY_A_NUMBER = re.compile(r"(?<=\d) | (?=\d)")


class Span(NamedTuple):
    """A run of words shown alike; `term_id` names the glossary term that a touch explains."""

    words: str
    term_id: str | None = None


class Wording:
    """Says the texts of `content` in `language`, with the clinic's values where it has set them.

    `clinic` holds values by slot id as `kiosk.content.clinic` has checked them. A slot without a
    value says its default, and without a default `Interface.ask_your_team`. A text that lacks the
    language is said in the first language it has. `on_screen`, short compounds stay on one line.
    """

    def __init__(
        self,
        content: Content,
        language: str,
        clinic: Mapping[str, str | int],
        *,
        on_screen: bool = False,
    ) -> None:
        self.content = content
        self._on_screen = on_screen
        self.language = language
        self.terms: dict[str, Term] = {term.id: term for term in content.glossary}
        declared = {each.code: each for each in content.languages}
        self.direction = declared[language].direction if language in declared else "ltr"
        self._values: dict[str, str] = {}  # a date is said with words that are texts themselves
        self._values = {slot.id: self._slot_words(slot, clinic) for slot in content.slots}

    def say(self, text: Text) -> str:
        """Plain words, without any mark."""
        return "".join(span.words for span in self.spans(text))

    def interface(self) -> dict[str, object]:
        """All words of the interface, by their names; lists of words are lists of strings."""
        return {
            name: [self.say(one) for one in text] if isinstance(text, tuple) else self.say(text)
            for name, text in asdict(self.content.interface).items()
        }

    def meaning(self, term_id: str) -> dict[str, str]:
        """A glossary term with its `id`, `term` and `meaning`; empty where there is none."""
        term = self.terms.get(term_id)
        if term is None:
            return {}
        return {"id": term.id, "term": self.say(term.term), "meaning": self.say(term.meaning)}

    def spans(self, text: Text) -> tuple[Span, ...]:
        """The words, cut where glossary terms begin and end; an unknown term is plain words."""
        return tuple(
            Span(
                self._whole(filled(piece.words, self._values)),
                piece.term if piece.term in self.terms else None,
            )
            for piece in pieces(self._chosen(text))
        )

    def rich(self, text: Text) -> str:
        """Words for `Text.StyledText`: escaped, but for `<a href="term:ID">` around each term."""
        from html import escape  # only now: no screen that starts has such words

        return "".join(
            f'<a href="term:{span.term_id}">{escape(span.words, quote=False)}</a>'
            if span.term_id
            else escape(span.words, quote=False)
            for span in self.spans(text)
        )

    def fill(self, text: Text, **values: str | int) -> str:
        """Plain words with `{name}` marks filled in, numbers written as the language does."""
        own = {
            name: self.number(value) if isinstance(value, int) else self._apart(value)
            for name, value in values.items()
        }
        return self._filled(text, own)

    def _filled(self, text: Text, own: Mapping[str, str]) -> str:
        return "".join(
            self._whole(filled(piece.words, {**self._values, **own}))
            for piece in pieces(self._chosen(text))
        )

    def terms_in(self, told: Page | Step) -> tuple[Term, ...]:
        """The glossary terms of a page or step, each once, in the order they appear."""
        return tuple(self.terms[name] for name in dict.fromkeys(self._term_ids(told)))

    def number(self, value: int) -> str:
        """1000 as "1,000" in English, "1.000" in Vietnamese."""
        code = self.language.split("-")[0]
        return f"{value:,}".replace(",", _THOUSANDS.get(code, "\u202f"))

    def published(self, source: Source) -> str:
        """Who published a source, and in which year where that is known."""
        by = self._in_line(self.say(source.publisher))
        comma = _COMMA.get(self.language.split("-")[0], ",")
        return f"{by}{comma} {source.year}" if source.year else by

    def cited(self, source: Source) -> str:
        """A source's title, a dash, for both sides may have brackets, and who published it when."""
        return f"{self._in_line(self.say(source.title))} – {self.published(source)}"

    def date(self, day: date) -> str:
        """A day as `Interface.date` writes it: weekday, day and month."""
        words = self.content.interface
        # Its parts are words of the language itself. Set apart, they would hide from whatever asks
        # which way the whole runs, and an Arabic date would begin with its month.
        own = {
            "weekday": self._joined(self.say(words.weekdays[day.weekday()])),
            "month": self._joined(self.say(words.months[day.month - 1])),
            "day": str(day.day),
        }
        told = self._filled(words.date, own)
        return _BY_A_NUMBER.sub(_NO_BREAK, told) if self._on_screen else told

    def _whole(self, words: str) -> str:
        """On a screen, words in which no line ends behind the hyphen of "X-ray"."""
        return _SHORT_HYPHEN.sub("\u2011", words) if self._on_screen else words

    def _joined(self, name: str) -> str:
        """On a screen, a name on one line, be it two, as of Arabic months, or of two words."""
        if not self._on_screen:
            return name
        return name.replace("/", f"/{_WORD_JOINER}").replace(" ", _NO_BREAK)

    def _chosen(self, text: Text) -> str:
        if isinstance(text, str):
            return text
        return text.get(self.language) or next(iter(text.values()), "")

    def _term_ids(self, told: Page | Step) -> Iterator[str]:
        if isinstance(told, Step):
            yield from self._marked(told)
            return
        yield from self._marked(told.title, told.lead)
        for block in told.blocks:
            if isinstance(block, TermCard) and block.term in self.terms:
                yield block.term
            yield from self._marked(*texts(block))
        if told.next_step is not None:
            yield from self._marked(told.next_step)

    def _marked(self, *told: Text | Step) -> Iterator[str]:
        for each in told:
            for text in texts(each) if isinstance(each, Step) else (each,):
                for span in self.spans(text):
                    if span.term_id:
                        yield span.term_id

    def _slot_words(self, slot: Slot, clinic: Mapping[str, str | int]) -> str:
        value = clinic.get(slot.id, slot.default)
        if value is None:
            return self._chosen(self.content.interface.ask_your_team)
        if slot.type == "choice" and isinstance(value, int) and 0 < value <= len(slot.choices):
            return self._chosen(slot.choices[value - 1])
        if slot.type == "date" and isinstance(value, str):
            return self.date(date.fromisoformat(value))
        return self.number(value) if isinstance(value, int) else self._apart(value)

    def _apart(self, words: str) -> str:
        """Words from elsewhere: between Arabic ones a phone number would read from its end."""
        return _APART.format(words) if self.direction == "rtl" else words

    def _in_line(self, words: str) -> str:
        """A title or name in a line that runs as the language does, whatever its own letters are.

        A Latin one keeps its order; an Arabic one begins at the right, even with a Latin word.
        """
        if self.direction == "ltr":
            return words
        return _RIGHT_TO_LEFT + (words if _ARABIC.search(words) else self._apart(words))
