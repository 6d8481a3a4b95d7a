"""Spanish syllables and the two scales of ease, against what was counted by hand."""

from __future__ import annotations

import pytest

from kiosk.content.spanish import ease, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("pan", 1),
        ("hueso", 2),
        ("agua", 2),
        ("quedarse", 3),
        ("guía", 2),
        ("vergüenza", 3),
        ("ahora", 3),
        ("oír", 2),
        ("ciudad", 2),
        ("línea", 3),
        ("cirugía", 4),
        ("muy", 1),
        ("rayos", 2),
        ("cifoplastia", 4),
        ("radiografía", 5),
        ("médico", 3),
        ("Áreas", 3),
        ("CT", 1),
    ],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_formulas() -> None:
    # Usted descansa unas horas. 4 words, 2 + 3 + 2 + 2 = 9 syllables, one sentence.
    found = ease("Usted descansa unas horas.", 4, 1)
    assert found.inflesz == round(206.835 - 62.3 * 9 / 4 - 4, 1)
    assert found.fernandez_huerta == round(206.84 - 60 * 9 / 4 - 1.02 * 4, 1)


def test_long_words_and_sentences_are_hard() -> None:
    plain = ease("Usted come pan. Luego va a casa.", 7, 2)
    hard = ease("La administración intravenosa requiere monitorización hemodinámica.", 6, 1)
    assert hard.inflesz < 0 < 65 < plain.inflesz
