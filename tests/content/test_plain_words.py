"""Words that patients may not know are explained, or are not there."""

from __future__ import annotations

import pytest

from kiosk.content.advice import advice
from kiosk.content.hard_words import HARD_WORDS
from tests.content.writing import content_with, faults, in_language, messages
from tests.factory import decode, paragraph, term

PAGE = ("procedures", 0, "pages", 0)
BALLOON = term("balloon", "Balloon", "A bag that fills with air.")
STUDY = term("study", "Study", "A careful test.")


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("The balloon fills.", 1),
        ("Two balloons fill.", 1),
        ("New studies tell it.", 1),
        ("The [[balloon]] fills. The balloon is small.", 0),
        ("Go.", 0),
    ],
)
def test_a_word_of_the_glossary_is_explained_where_it_is_used(words: str, count: int) -> None:
    found = [
        one for one in faults([paragraph(words)], [BALLOON, STUDY])
        if "explained nowhere on the page" in one.message
    ]  # fmt: skip
    assert len(found) == count
    assert all(one.path == (*PAGE, "blocks", 0, "text", "en") for one in found)


def test_in_a_recovery_too() -> None:
    content = content_with([paragraph("You rest.")]) | {"glossary": [BALLOON]}
    content["procedures"][0]["recovery"]["milestones"][0]["normal"] = [
        {"en": "The balloon is out."}
    ]
    (fault,) = [one for one in advice(decode(content)) if "explained nowhere" in one.message]
    assert fault.path[:5] == ("procedures", 0, "recovery", "milestones", 0)


class TestDoctorsWords:
    @pytest.mark.parametrize(
        ("code", "words", "told", "plain"),
        [
            ("en", "You may ambulate.", '"ambulate"', '"walk"'),
            ("en", "A Hematoma may form.", '"Hematoma"', '"bruise"'),
            ("es", "Puede salir un hematoma.", '"hematoma"', '"moretón"'),
        ],
    )
    def test_have_plain_ones(self, code: str, words: str, told: str, plain: str) -> None:
        found = faults([paragraph(words)]) if code == "en" else in_language(code, words)
        (fault,) = [one for one in found if "doctor's word" in one.message]
        assert fault.message.startswith(told)
        assert plain in fault.fix
        assert fault.path == (*PAGE, "blocks", 0, "text", code)

    def test_may_be_explained_in_the_glossary(self) -> None:
        edema = term("edema", "Edema", "Swelling.")
        assert messages([paragraph("You may have [[edema]].")], [edema]) == []

    def test_the_plain_ones_are_no_doctors_words(self) -> None:
        for words in HARD_WORDS.values():
            assert not {plain.lower() for plain in words.values()} & words.keys()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Ask about your INR.", '"INR"'),
        ("Do NOT lift.", '"NOT"'),
        ("It is OK to walk.", None),
        ("You get an [[mri|MRI]].", None),
    ],
)
def test_short_forms_are_written_out(words: str, told: str | None) -> None:
    found = messages([paragraph(words)], [term("mri", "MRI", "A scan.")])
    shouted = [one for one in found if "is explained nowhere:" in one]
    assert [one.split(" ")[0] for one in shouted] == ([told] if told else [])
