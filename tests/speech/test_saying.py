"""Written words as a voice gets them."""

from __future__ import annotations

import pytest

from kiosk.speech.saying import joined, said


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
        ("A CT or MRI scan", "en", "A C T or M R I scan."),
        ("Call 911!", "en", "Call 9 1 1!"),
        ("Call (555) 010-0199.", "en", "Call 5 5 5, 0 1 0, 0 1 9 9."),
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


def test_nothing_that_engines_take_for_phonemes_is_left() -> None:
    assert said("a [[kaIt]] b", "en") == "a kaIt b."


def test_what_keeps_a_line_together_is_not_said() -> None:
    assert said("the X\u2011ray\u00a0room", "en") == "the X-ray room."


def test_texts_said_together_do_not_run_on() -> None:
    assert joined("Kyphoplasty", "", "A balloon?", "Yes") == "Kyphoplasty. A balloon? Yes."
