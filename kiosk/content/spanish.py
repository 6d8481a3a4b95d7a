"""How easily Spanish reads: the scales of Szigriszt-Pazos (INFLESZ) and of Fernández Huerta.

Both count syllables. Spanish spelling tells them: every strong or accented vowel is the heart of
one, and weak vowels beside it belong to it. textstat's count is that of a hyphenation dictionary,
which finds fewer and so makes every text look easier than it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_SILENT = re.compile(r"(?<=q)u(?=[eiéí])|(?<=g)u(?=[eiéí])")
_GLIDE = re.compile(r"y(?![aeiouáéíóú])")
_VOWELS = re.compile(r"[aeiouáéíóúü]+")
_STRONG = re.compile(r"[aeoáéíóú]")
_WORD = re.compile(r"[^\W\d_]+")


class Ease(NamedTuple):
    """Points from 0 (very hard) to 100 (very easy) on either scale."""

    inflesz: float
    fernandez_huerta: float


def ease(words: str, count: int, sentences: int) -> Ease:
    """The ease of `words`, which are `count` words in so many `sentences`; both at least 1."""
    a_word = sum(syllables(word) for word in _WORD.findall(words)) / count
    a_sentence = count / sentences
    return Ease(
        round(206.835 - 62.3 * a_word - a_sentence, 1),
        round(206.84 - 60 * a_word - 1.02 * a_sentence, 1),
    )


def syllables(word: str) -> int:
    """How many syllables a Spanish word has; at least 1, as an abbreviation is said somehow."""
    spelt = _GLIDE.sub("i", _SILENT.sub("", word.lower().replace("h", "")))
    return max(1, sum(max(1, len(_STRONG.findall(run))) for run in _VOWELS.findall(spelt)))
