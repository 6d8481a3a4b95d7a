"""Chunks: what is said in one breath, and which words on the screen it belongs to."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from kiosk.content.model import Text
from kiosk.content.wording import Wording
from kiosk.speech.saying import joined, said


class Chunk(Struct, frozen=True):
    """One piece to say.

    `words` go to the voice of `language`; `shown` are the texts as they stand on the screen, which
    are marked meanwhile; `block` is the index of the page's block that holds them, -1 for none.
    """

    words: str
    language: str
    shown: tuple[str, ...] = ()
    block: int = -1


class Telling:
    """Makes chunks of texts in one language."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording

    def chunk(self, *texts: Text | None, block: int = -1) -> Chunk:
        """Several texts said together."""
        return self.plain(*(self.wording.say(text) for text in texts if text), block=block)

    def plain(self, *words: str, block: int = -1) -> Chunk:
        """The same of words that are chosen and filled in already."""
        language = self.wording.language
        return Chunk(said(joined(*words), language), language, tuple(filter(None, words)), block)


def worth_saying(chunks: Iterable[Chunk]) -> tuple[Chunk, ...]:
    """Without those that say nothing."""
    return tuple(chunk for chunk in chunks if chunk.words)
