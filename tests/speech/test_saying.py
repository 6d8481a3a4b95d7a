"""Written words as a voice gets them."""

from __future__ import annotations

import pytest

from kiosk.speech.saying import joined, said, sounded


@pytest.mark.parametrize(
    ("words", "language", "wanted"),
    [
        ("About 1,000 people", "en", "About 1000 people."),
        ("Unas 1,000 personas", "es", "Unas 1000 personas."),
        ("Trong 1.000 người", "vi", "Trong 1000 người."),
        ("1 234 567 личностей", "ru", "1 234 567 личностей."),
        ("Rest 20–30 minutes.", "en", "Rest 20 to 30 minutes."),
        ("20-30 minutos", "es", "20 a 30 minutos."),
        ("A 3 mm cut", "en", "A 3 millimeters cut."),
        ("A CT or MRI scan", "en", "A C.T or M.R.I scan."),
        ("Call 911!", "en", "Call 9 1 1!"),
        ("Call (555) 010-0199.", "en", "Call 5 5 5, 0 1 0, 0 1 9 9."),
        ("Call 5550100199.", "en", "Call 5 5 5 0 1 0 0 1 9 9."),
        ("Call 1-800-555-0199.", "en", "Call 1, 8 0 0, 5 5 5, 0 1 9 9."),
        ("Call +1 (800) 555-0199.", "en", "Call 1, 8 0 0, 5 5 5, 0 1 9 9."),
        ("VERTOS IV, 2018", "en", "VERTOS 4, 2018."),
        ("an IV line", "en", "an I.V line."),
        ("TA279 and CD006349, ACR", "en", "T.A279 and C.D 0 0 6 3 4 9, A.C.R."),
        ("Alrededor de 1 hora, 1 punto, 1 día", "es", "Alrededor de una hora, un punto, un día."),
        ("Unas 21 horas, 1 de 1,000", "es", "Unas 21 horas, 1 de 1000."),
        ("نحو ساعة واحدة (1)", "ar", "نحو ساعة واحدة."),
        ("خبراء ASBMR", "ar", "خبراء A S B M R."),
        ("From 2009-2011", "en", "From 2009 to 2011."),
        ("Steps 10 to 12", "en", "Steps 10 to 12."),
        ("one · two", "en", "one, two."),
        ("اتصل على \u2068555-0100\u2069", "ar", "اتصل على 5 5 5, 0 1 0 0."),
        ("Pain  goes\n away", "en", "Pain goes away."),
        ("Is it safe?", "en", "Is it safe?"),
        ("هل هو آمن؟", "ar", "هل هو آمن؟"),
        ("", "en", ""),
    ],
)
def test_numbers_and_short_forms_are_said_right(words: str, language: str, wanted: str) -> None:
    assert said(words, language) == wanted


@pytest.mark.parametrize(
    ("words", "language", "wanted"),
    [
        ("Vertebroplasty or kyphoplasty", "en", "Vertebroh-plasty or kypho-plasty"),
        ("رأب الفقرة (Vertebroplasty)", "ar", "رأب الفقرة (Vertebroh-plasty)"),
        ("đột quỵ (stroke)", "vi", "đột quỵ (xtrốc)"),
        ("a stroke", "en", "a stroke"),
        ("Vertebroplastia", "es", "Vertebroplastia"),
    ],
)
def test_names_are_spelled_as_they_sound(words: str, language: str, wanted: str) -> None:
    assert sounded(words, language) == wanted


def test_nothing_that_engines_take_for_phonemes_is_left() -> None:
    assert said("a [[kaIt]] b", "en") == "a kaIt b."


def test_what_keeps_a_line_together_is_not_said() -> None:
    assert said("the X\u2011ray\u00a0room", "en") == "the X-ray room."


def test_texts_said_together_do_not_run_on() -> None:
    assert joined("Kyphoplasty", "", "A balloon?", "Yes") == "Kyphoplasty. A balloon? Yes."
