"""Each rule of plain language, with a text that breaks it: what, where, and how to mend it."""

from __future__ import annotations

import pytest

from kiosk.content.advice import advice
from tests.content.writing import content_with, faults, in_language, messages
from tests.factory import Json, decode, en, paragraph

HARD = "A comprehensive interdisciplinary evaluation necessitates considerable preparation."
PAGE = ("procedures", 0, "pages", 0)


def test_plain_words_need_no_advice() -> None:
    assert messages([paragraph("You rest for a while. Then you go home.")]) == []


def test_every_fault_says_how_to_mend_it() -> None:
    found = faults([paragraph(HARD), paragraph("You " + "go " * 40 + "home.")])
    assert len(found) >= 3
    assert all(fault.message.endswith((".", '"')) and fault.fix.endswith(".") for fault in found)


class TestGrades:
    def test_a_hard_page(self) -> None:
        found = faults([paragraph(HARD)])
        assert [fault.path for fault in found] == [PAGE, ()]
        assert found[0].message.startswith("The reading grade is ")
        assert found[1].message.startswith("The mean reading grade of all pages is ")

    def test_not_for_pages_of_sources(self) -> None:
        found = messages([paragraph(HARD), {"kind": "sources"}])
        assert not any(message.startswith("The reading grade") for message in found)

    def test_hard_spanish(self) -> None:
        hard = "La administración intravenosa requiere monitorización hemodinámica continua."
        (fault,) = [one for one in in_language("es", hard) if "ease" in one.message]
        assert fault.path == PAGE
        assert "65.0 is the least (es)" in fault.message

    def test_plain_spanish(self) -> None:
        assert in_language("es", "Usted descansa unas horas. Luego se va a casa.") == []


class TestSentences:
    def test_a_long_one_is_shown_where_it_stands(self) -> None:
        (fault,) = [
            each
            for each in faults([paragraph("You rest. You " + "go " * 25 + "home.")])
            if each.message.startswith("A sentence has 27 words")
        ]
        assert fault.path == (*PAGE, "blocks", 0, "text", "en")

    def test_long_ones_on_average(self) -> None:
        found = messages([paragraph("You " + "go " * 40 + "home.")])
        assert "Sentences have 22.0 words on average (en)." in found

    def test_chopped_ones(self) -> None:
        found = messages([paragraph("You rest now. " * 30)])
        assert "Sentences have 3.0 words on average: chopped (en)." in found
        assert messages([paragraph("You rest now. " * 3)]) == []  # too little to tell

    @pytest.mark.parametrize(
        ("code", "words", "count"),
        [("es", 26, 1), ("es", 25, 0), ("vi", 34, 1), ("vi", 33, 0), ("ar", 21, 1), ("ar", 20, 0)],
    )
    def test_each_language_has_its_length(self, code: str, words: int, count: int) -> None:
        found = [one.message for one in in_language(code, "a" + " a" * (words - 1) + ".")]
        assert sum(one.startswith("A sentence has") for one in found) == count


class TestLists:
    ITEMS = [en("You rest.")] * 8

    @pytest.mark.parametrize(
        ("block", "key"),
        [
            ({"kind": "warning", "tier": "call", "title": en("Call"), "items": ITEMS}, "items"),
            (
                {
                    "kind": "table",
                    "columns": [en("You")],
                    "rows": [{"label": en("Day"), "cells": [en("Rest.")]}] * 8,
                },
                "rows",
            ),
        ],
    )
    def test_too_long_to_keep_in_mind(self, block: Json, key: str) -> None:
        (fault,) = [one for one in faults([block]) if "This list has 8 points" in one.message]
        assert fault.path == (*PAGE, "blocks", 0, key)
        block = block | {key: block[key][:7]}
        assert not any("This list" in message for message in messages([block]))

    def test_of_a_milestone_too(self) -> None:
        content = content_with([paragraph("You rest.")])
        content["procedures"][0]["recovery"]["milestones"][1]["may_do"] = self.ITEMS
        (fault,) = [one for one in advice(decode(content)) if "This list" in one.message]
        assert fault.path == ("procedures", 0, "recovery", "milestones", 1, "may_do")
