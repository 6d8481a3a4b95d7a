"""The measures of plain language, against texts counted by hand."""

from __future__ import annotations

import pytest

from kiosk.content.plain_language import Measure, measures, sentences
from tests.content.writing import content_with
from tests.factory import Json, decode, en, paragraph, small_content, term


def measured(blocks: list[Json], **changes: Json) -> Measure:
    """The measure of a page with these blocks."""
    return next(
        each
        for each in measures(decode(content_with(blocks, **changes)))
        if each.page == "when-to-call"
    )


class TestSentences:
    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            ("", []),
            ("You rest", ["You rest"]),
            ("You rest. You eat.", ["You rest.", "You eat."]),
            ("Rest! Eat? Yes…", ["Rest!", "Eat?", "Yes…"]),
            ("It takes 1.5 hours. Then you rest.", ["It takes 1.5 hours.", "Then you rest."]),
            ("Dr. Lee comes. She looks.", ["Dr. Lee comes.", "She looks."]),
            ("Call 911. 2 people come.", ["Call 911.", "2 people come."]),
            ("She says “Rest.” You rest.", ["She says “Rest.", "You rest."]),
            ("At 10 a.m. you rest.", ["At 10 a.m. you rest."]),
        ],
    )
    def test_where_they_end(self, words: str, expected: list[str]) -> None:
        assert sentences(words) == expected


class TestMeasure:
    def test_counted_by_hand(self) -> None:
        # "Go now." 2 words, 2 syllables. "The doctor looks at the bone." 6 words, 7 syllables.
        # "You may go home." 4 words, 4 syllables. The title is read, but is no sentence.
        found = measured([paragraph("The doctor looks at the bone. You may go home.")])
        words, syllables, sentences_ = 12, 13, 3
        grade = 0.39 * words / sentences_ + 11.8 * syllables / words - 15.59
        assert found.words == words + 1
        assert found.words_per_sentence == 4.0
        assert found.grade == found.raw_grade == round(grade, 1)
        assert (found.procedure, found.language) == ("vertebroplasty", "en")
        assert found.path == ("procedures", 0, "pages", 0)

    def test_a_list_item_counts_as_a_sentence(self) -> None:
        items = [en("a bad back"), en("a hot red spot"), en("you are sick. Call us")]
        found = measured([{"kind": "list", "title": en("Call us for"), "items": items}])
        # 2 + 3 + 4 + 3 + 2 words in 1 + 1 + 1 + 2 sentences; the list's title is none.
        assert found.words_per_sentence == round(14 / 5, 1)
        assert found.words == 14 + 1 + 3

    @pytest.mark.parametrize(
        ("words", "count"),
        [
            ("Dr. Lee comes. You rest.", 2),
            ("Pain of 2.5 cm ... and more.", 1),
            ("¿Le duele? ¡Llame! Él viene.", 3),
            ("Có đau không? Đừng lo. Ấm.", 3),
            ("هل تشعر بألم؟ اتصل بنا. 3 أيام.", 3),
        ],
    )
    def test_sentences_end_in_every_language(self, words: str, count: int) -> None:
        assert len(sentences(words)) == count

    def test_a_heading_is_read_but_is_no_sentence(self) -> None:
        plain = measured([paragraph("You rest.")])
        headed = measured([{"kind": "heading", "text": en("Your day")}, paragraph("You rest.")])
        assert headed.words == plain.words + 2
        assert headed.grade == plain.grade

    def test_a_row_of_a_table_is_a_sentence(self) -> None:
        row = {"label": en("Balloon"), "cells": [en("no"), en("yes")]}
        table = {"kind": "table", "columns": [en("One"), en("Two")], "rows": [row]}
        found = measured([table])
        assert found.words_per_sentence == round((2 + 3) / 2, 1)
        assert found.words == 2 + 3 + 1 + 2

    def test_the_meaning_of_a_term_card_is_read(self) -> None:
        content = content_with([{"kind": "term", "term": "balloon"}])
        content["glossary"] = [term("balloon", "balloon", "A bag that fills with air.")]
        found = measures(decode(content))[0]
        assert found.words_per_sentence == (2 + 6) / 2

    def test_slots_count_as_what_they_say(self) -> None:
        content = content_with([paragraph("Wait for {weeks}.")])
        content["slots"] = [{"id": "weeks", "type": "name", "label": en("How long")}]
        found = measures(decode(content))[0]
        assert found.words_per_sentence == (2 + 2 + 4) / 2  # "ask your care team"

    def test_sources_are_not_measured(self) -> None:
        plain = measured([paragraph("You rest.")])
        assert measured([paragraph("You rest."), {"kind": "sources"}]).grade == plain.grade

    def test_the_next_step_is_measured(self) -> None:
        found = measured([paragraph("You rest.")], next_step=en("Ask your nurse now."))
        assert found.words_per_sentence == round((2 + 2 + 4) / 3, 1)

    def test_names_of_explained_procedures_count_two_syllables(self) -> None:
        content = content_with(
            [paragraph("Vertebroplasty can help. Ask about Vertebroplasty now.")]
        )
        raw = measures(decode(content))[0]
        assert raw.grade == raw.raw_grade
        content["glossary"] = [term("vertebroplasty", "vertebroplasty", "Cement for the bone.")]
        found = measures(decode(content))[0]
        assert found.raw_grade == raw.raw_grade
        assert found.grade is not None
        assert found.raw_grade is not None
        # Five syllables by textstat's count; two words of nine, three syllables each too many.
        assert found.raw_grade - found.grade == pytest.approx(11.8 * 2 * 3 / 9, abs=0.11)

    def test_cells_that_end_with_a_full_stop_are_sentences(self) -> None:
        row = {"label": en("Balloon"), "cells": [en("No balloon."), en("A balloon opens it.")]}
        table = {"kind": "table", "columns": [en("One"), en("Two")], "rows": [row]}
        assert measured([table]).words_per_sentence == round((2 + 3 + 4) / 3, 1)

    def test_other_languages_have_no_grade(self) -> None:
        found = {each.language: each for each in measures(small_content(("en", "es", "ar")))}
        for code in ("es", "ar"):
            assert found[code].grade is None
            assert found[code].raw_grade is None
            assert found[code].words > 0
        assert found["en"].grade is not None

    def test_only_spanish_has_an_ease(self) -> None:
        found = {each.language: each for each in measures(small_content(("en", "es", "ar")))}
        assert found["es"].ease is not None
        assert found["en"].ease is found["ar"].ease is None

    def test_every_page_is_there_and_what_reads_like_one(self) -> None:
        found = [(each.procedure, each.page) for each in measures(small_content())]
        assert found[:2] == [(None, "which"), (None, "about")]
        assert found[2] == ("vertebroplasty", "overview")
        assert ("kyphoplasty", "walkthrough") in found
        assert ("kyphoplasty", "recovery") in found
        assert found[-2:] == [(None, "glossary"), (None, "parts")]
        assert len(found) == len(set(found)) == 2 + 2 * 14 + 2

    def test_the_json_form_has_exactly_these_keys(self) -> None:
        assert list(measured([paragraph("You rest.")]).as_json()) == [
            "procedure",
            "page",
            "language",
            "words",
            "grade",
            "words_per_sentence",
        ]
