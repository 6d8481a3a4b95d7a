"""The measures of plain language, against texts counted by hand."""

from __future__ import annotations

import pytest

from kiosk.content.advice import advice
from kiosk.content.plain_language import Measure, measures, sentences
from tests.factory import (
    Json,
    decode,
    en,
    minimal_content,
    paragraph,
    small_content,
    small_content_dict,
    term,
)


def content_with(blocks: list[Json], **changes: Json) -> Json:
    """Content whose one page has these blocks, and "Go now." as its lead."""
    content = minimal_content()
    content["procedures"][0]["pages"][0].update(
        {"title": en("Call"), "lead": en("Go now."), "blocks": blocks} | changes
    )
    return content


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

    def test_other_languages_have_no_grade(self) -> None:
        found = {each.language: each for each in measures(small_content(("en", "es")))}
        assert found["es"].grade is None
        assert found["es"].raw_grade is None
        assert found["es"].words > 0
        assert found["en"].grade is not None

    def test_every_page_is_there_and_what_reads_like_one(self) -> None:
        found = [(each.procedure, each.page) for each in measures(small_content())]
        assert found[:2] == [(None, "which"), (None, "about")]
        assert found[2] == ("vertebroplasty", "overview")
        assert ("kyphoplasty", "walkthrough") in found
        assert ("kyphoplasty", "recovery") in found
        assert found[-1] == (None, "glossary")
        assert len(found) == len(set(found)) == 2 + 2 * 14 + 1

    def test_the_json_form_has_exactly_these_keys(self) -> None:
        assert list(measured([paragraph("You rest.")]).as_json()) == [
            "procedure",
            "page",
            "language",
            "words",
            "grade",
            "words_per_sentence",
        ]


class TestAdvice:
    HARD = (
        "Percutaneous vertebral augmentation necessitates comprehensive interdisciplinary "
        "evaluation of concomitant anticoagulant medication."
    )

    def told(self, blocks: list[Json]) -> list[str]:
        return [fault.message for fault in advice(decode(content_with(blocks)))]

    def test_plain_words_need_none(self) -> None:
        assert self.told([paragraph("You rest for a while. Then you go home.")]) == []

    def test_a_hard_page(self) -> None:
        found = advice(decode(content_with([paragraph(self.HARD)])))
        assert [fault.path for fault in found] == [("procedures", 0, "pages", 0), ()]
        assert found[0].message.startswith("The reading grade is ")
        assert found[1].message.startswith("The mean reading grade of all pages is ")

    def test_not_for_pages_of_sources(self) -> None:
        found = self.told([paragraph(self.HARD), {"kind": "sources"}])
        assert not any(message.startswith("The reading grade") for message in found)

    def test_a_long_sentence(self) -> None:
        found = self.told([paragraph("You " + "go " * 25 + "home.")])
        assert any(message.startswith("A sentence has 27 words") for message in found)

    def test_long_sentences_on_average(self) -> None:
        found = self.told([paragraph("You " + "go " * 40 + "home.")])
        assert "Sentences have 22.0 words on average." in found

    def test_a_list_too_long_to_keep_in_mind(self) -> None:
        items = [en("You rest.")] * 8
        warning = {"kind": "warning", "tier": "call", "title": en("Call us"), "items": items}
        assert any("This list has 8 points" in message for message in self.told([warning]))

    @pytest.mark.parametrize(
        ("english", "spanish", "told"),
        [
            ("Wait 2 hours.", "Espere 2 horas.", []),
            ("8 of 1,000", "8 de 1.000", []),
            ("about 2.5 mg", "unos 2,5 mg", []),
            ("Wait 2 hours.", "Espere 3 horas.", ["2, 3"]),
            ("Call {phone}.", "Llame.", ["{phone}"]),
            ("A [[balloon]].", "Un [[balloon|globo]].", []),
            ("A [[balloon]].", "Un globo.", ["[[balloon]]"]),
        ],
    )
    def test_every_language_tells_the_same(
        self, english: str, spanish: str, told: list[str]
    ) -> None:
        content = small_content_dict(("en", "es"))
        content["procedures"][0]["pages"][0]["lead"] = {"en": english, "es": spanish}
        found = [fault for fault in advice(decode(content)) if "the same" in fault.message]
        apart = [f"This and en do not tell the same: {one}." for one in told]
        assert [fault.message for fault in found] == apart
        assert all(fault.path[-2:] == ("lead", "es") for fault in found)

    @pytest.mark.parametrize(
        ("words", "told"),
        [
            ("About 1 in 20 people.", "1 in 20"),
            ("One out of a hundred.", "One out of a hundred"),
            ("It helps 8 %.", "8 %"),
            ("Leaks are rare.", "rare"),
            ("Leaks are rare: 2 of 1,000.", None),
            ("In 1 in-depth talk, or one in the lungs.", None),
        ],
    )
    def test_numbers_that_are_hard_to_picture(self, words: str, told: str | None) -> None:
        found = [one for one in self.told([paragraph(words)]) if "hard to picture" in one]
        assert [one.split('"')[1] for one in found] == ([told] if told else [])

    @pytest.mark.parametrize(
        ("words", "count"), [("The balloon fills.", 1), ("The [[balloon]] fills.", 0), ("Go.", 0)]
    )
    def test_a_word_of_the_glossary_is_explained_where_it_is_used(
        self, words: str, count: int
    ) -> None:
        content = content_with([paragraph(words)])
        content["glossary"] = [term("balloon", "Balloon", "A bag that fills with air.")]
        found = [one for one in advice(decode(content)) if "explained nowhere" in one.message]
        assert len(found) == count
        assert all(one.path == ("procedures", 0, "pages", 0) for one in found)
