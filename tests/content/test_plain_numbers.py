"""Numbers that people can picture: with their whole, a source, and both ways round."""

from __future__ import annotations

from typing import Any

import pytest

from tests.content.writing import faults, in_language, messages
from tests.factory import Json, en, paragraph

PAGE = ("procedures", 0, "pages", 0)
SOURCED = {"sources": ["first-source"]}


def figures(count: int, label: str, rest: str, of: int = 100, **more: Any) -> Json:
    """A block of figures with one row."""
    row = {"count": count, "label": en(label), "rest": en(rest)}
    return {"kind": "figures", "title": en("Leaks"), "of": of, "rows": [row]} | SOURCED | more


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("About 1 in 20 people.", "1 in 20"),
        ("One out of a hundred.", "One out of a hundred"),
        ("It helps 8 %.", "8 %"),
        ("It helps eight percent.", "percent"),
        ("Leaks are rare.", "rare"),
        ("Leaks are rare: 2 leaks.", None),
        ("Leaks seem rare, but nobody has a count.", None),
        ("In 1 in-depth talk, or one in the lungs.", None),
    ],
)
def test_what_is_hard_to_picture(words: str, told: str | None) -> None:
    found = [one for one in messages([paragraph(words)]) if "hard to picture" in one]
    assert [one.split('"')[1] for one in found] == ([told] if told else [])


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("es", "Le pasa a 1 de cada 20."),
        ("es", "Ayuda al 8 por ciento."),
        ("es", "Las fugas son raras."),
        ("vi", "Giúp được 8 phần trăm."),
        ("vi", "Rò rỉ ít khi xảy ra."),
        ("ar", "يفيد 8 في المئة."),
        ("ar", "التسرب نادر."),
    ],
)
def test_in_other_languages_too(code: str, words: str) -> None:
    (fault,) = [one for one in in_language(code, words) if "hard to picture" in one.message]
    assert fault.path == (*PAGE, "blocks", 0, "text", code)
    assert fault.fix == "Say how many of 100 people, or of 1,000."


class TestParts:
    @pytest.mark.parametrize(
        ("words", "told"),
        [
            ("A leak harmed 26 people.", '"26 people": of how many?'),
            ("Of those, 4 patients needed more.", '"4 patients": of how many?'),
            ("One hospital looked at 3,175 people with it.", None),
            ("A study of 80 people found more.", None),
            ("A leak harmed 8 of 1,000 people.", None),
            ("A leak harmed 26 of 3,175 people.", '"of 3,175" cannot be held'),
            ("A leak harmed 3 out of 50 people.", '"of 50" cannot be held'),
            ("It takes 2 hours.", None),
        ],
    )
    def test_have_a_whole_of_100_or_1000(self, words: str, told: str | None) -> None:
        found = [one for one in messages([paragraph(words)])
                 if "of how many" in one or "cannot be held" in one]  # fmt: skip
        assert [one[: len(told or "")] for one in found] == ([told] if told else [])

    @pytest.mark.parametrize(
        ("code", "words"),
        [
            ("es", "Una fuga dañó a 26 personas."),
            ("vi", "Rò rỉ gây hại cho 26 người."),
            ("ar", "تضرر 26 شخصا من التسرب."),
        ],
    )
    def test_in_other_languages_too(self, code: str, words: str) -> None:
        assert any("of how many" in one.message for one in in_language(code, words))

    @pytest.mark.parametrize(
        ("code", "words"),
        [
            ("es", "Un hospital observó a 3,175 personas. Entró en unas 8 de 1,000 personas."),
            ("vi", "Một bệnh viện xem xét 3.175 người. Có ở khoảng 8 trong 1.000 người."),
            ("ar", "درس مستشفى واحد حالات 3,175 شخصا. حدث عند 8 من كل 1,000 شخص."),
        ],
    )
    def test_of_a_good_whole_in_other_languages(self, code: str, words: str) -> None:
        found = [one.message for one in in_language(code, words)]
        assert not any("of how many" in one or "cannot be held" in one for one in found)

    def test_times_a_risk_that_is_not_told(self) -> None:
        relative = paragraph("The risk is about 5 times higher.") | SOURCED
        (fault,) = [one for one in faults([relative]) if "So many times" in one.message]
        assert fault.path == (*PAGE, "blocks", 0, "text", "en")
        absolute = figures(8, "8 of 100 people had one.", "92 of 100 people did not.")
        assert messages([relative, absolute]) == []


class TestSources:
    @pytest.mark.parametrize(
        "words",
        ["8 of 100 people had a leak.", "Most people improve in 12 weeks.", "It helps 8 %."],
    )
    def test_a_number_about_people_has_one(self, words: str) -> None:
        told = "This number has no source"
        (fault,) = [one for one in faults([paragraph(words)]) if told in one.message]
        assert fault.path == (*PAGE, "blocks", 0)
        assert not any(told in one for one in messages([paragraph(words) | SOURCED]))

    @pytest.mark.parametrize("words", ["Rest for 24 hours.", "Sources from 2002 to 2011."])
    def test_advice_needs_none(self, words: str) -> None:
        assert messages([paragraph(words)]) == []

    def test_questions_need_none(self) -> None:
        block = {"kind": "questions", "items": [en("Do most people rest for 24 hours?")]}
        assert messages([block]) == []


class TestBothWaysRound:
    def test_words_tell_what_the_picture_shows(self) -> None:
        assert messages([figures(8, "8 of 100 people had one.", "92 of 100 people did not.")]) == []

    @pytest.mark.parametrize(
        ("label", "rest", "wrong"),
        [
            ("9 of 100 people had one.", "92 of 100 people did not.", "label"),
            ("8 of 100 people had one.", "The others did not.", "rest"),
            ("8 of 100 people had one.", "91 of 100 people did not.", "rest"),
        ],
    )
    def test_a_slip_of_the_pen(self, label: str, rest: str, wrong: str) -> None:
        (fault,) = faults([figures(8, label, rest)])
        assert fault.path == (*PAGE, "blocks", 0, "rows", 0, wrong, "en")
        assert fault.message.startswith("The picture shows ")

    def test_a_large_whole(self) -> None:
        block = figures(20, "20 of 1,000 had one.", "980 of 1,000 did not.", of=1000)
        assert messages([block]) == []

    def test_outside_a_picture(self) -> None:
        told = paragraph("8 of 100 people had one.") | SOURCED
        (fault,) = faults([told])
        assert fault.message == "8 of 100 is told one way round, without a picture."
        drawn = figures(8, "8 of 100 people had one.", "92 of 100 people did not.")
        assert messages([told, drawn]) == []
