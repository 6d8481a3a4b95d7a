"""Numbers, values and explained words are the same in every language."""

from __future__ import annotations

import pytest

from kiosk.content.same_facts import same_facts
from tests.factory import decode, in_languages, minimal_content


def told(first: str, code: str, words: str) -> list[str]:
    """What is told apart between English and a translation of the lead of a page."""
    content = in_languages(minimal_content(), ("en", code))
    content["procedures"][0]["pages"][0]["lead"] = {"en": first, code: words}
    found = list(same_facts(decode(content)))
    assert all(fault.path[-2:] == ("lead", code) for fault in found)
    opening = "This and en do not tell the same: "
    return [fault.message.removeprefix(opening).removesuffix(".") for fault in found]


@pytest.mark.parametrize(
    ("english", "spanish", "apart"),
    [
        ("Wait 2 hours.", "Espere 2 horas.", []),
        ("8 of 1,000", "8 de 1.000", []),
        ("about 2.5 mg", "unos 2,5 mg", []),
        ("Wait 2 hours.", "Espere 3 horas.", ["2, 3"]),
        ("Wait 2 hours, 2 times.", "Espere 2 horas.", ["2"]),
        ("Call {phone}.", "Llame.", ["{phone}"]),
        ("A [[balloon]].", "Un [[balloon|globo]].", []),
        ("A [[balloon]].", "Un globo.", ["[[balloon]]"]),
        ("Pick three.", "Elija tres.", []),
        ("Pick three.", "Elija 3.", []),
        ("Pick three.", "Elija cuatro.", ["3, 4"]),
        ("Pick two.", "Elija.", ["2"]),
        ("Both are good.", "Los dos son buenos.", []),
        ("Pick one.", "Elija.", []),
    ],
)
def test_of_spanish(english: str, spanish: str, apart: list[str]) -> None:
    assert told(english, "es", spanish) == apart


@pytest.mark.parametrize(
    ("code", "english", "words", "apart"),
    [
        ("vi", "Two or three questions.", "Hai hoặc ba câu hỏi.", []),
        ("vi", "Two or three questions.", "Hai hoặc bốn câu hỏi.", ["3, 4"]),
        ("vi", "In December.", "Vào Tháng Mười Hai.", []),
        ("vi", "Five sources.", "Năm nguồn.", []),  # năm is a year as well: not asked for
        ("ar", "Three things to do.", "ثلاثة أمور تفعلونها.", []),
        ("ar", "Three things to do.", "أربعة أمور تفعلونها.", ["3, 4"]),
        ("ar", "Two sources.", "مصدران.", []),  # the ending says it
        ("ar", "2 hours.", "ساعتان.", ["2"]),
    ],
)
def test_of_other_languages(code: str, english: str, words: str, apart: list[str]) -> None:
    assert told(english, code, words) == apart


def test_a_language_whose_numbers_we_do_not_know_is_compared_by_digits() -> None:
    assert told("Two or three questions.", "fr", "Quelques questions.") == []
    assert told("Wait 2 hours.", "fr", "Attendez 3 heures.") == ["2, 3"]
