"""Texts become the words of one language, and nothing in them becomes markup that is not ours."""

from __future__ import annotations

import html
import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.content.wording import Span, Wording
from tests.factory import decode, en, small_content, small_content_dict, step

LINK = re.compile(r'<a href="term:([a-z][a-z0-9-]*)">(.*?)</a>', re.DOTALL)

MARKED = st.lists(
    st.sampled_from(
        ["[[", "]]", "|", "{", "}", "vertebra", "phone", "<b>", "&amp;", "</a>", '"', "'", " a "]
    )
    | st.text(max_size=4)
).map("".join)


@pytest.fixture(scope="module")
def english() -> Wording:
    return Wording(small_content(("en", "es", "ar")), "en", {})


class TestSay:
    def test_the_language_is_chosen(self) -> None:
        content = small_content(("en", "es"))
        title = content.procedures[0].pages[0].title
        assert Wording(content, "en", {}).say(title) == "Overview"
        assert Wording(content, "es", {}).say(title) == "es: Overview"

    def test_a_plain_text_is_said_in_every_language(self) -> None:
        assert Wording(small_content(("en", "es")), "es", {}).say("911") == "911"

    def test_on_a_screen_no_line_ends_behind_the_hyphen_of_an_x_ray(self) -> None:
        shown = Wording(small_content(), "en", {}, on_screen=True)
        assert shown.say("X-ray, B-12 and follow-up") == "X\u2011ray, B-12 and follow-up"
        assert Wording(small_content(), "en", {}).say("X-ray") == "X-ray"

    def test_a_language_that_is_not_there_falls_back_on_the_first(self) -> None:
        assert Wording(small_content(), "xx", {}).say(en("Home")) == "Home"

    def test_terms_are_plain_words(self, english: Wording) -> None:
        assert (
            english.say("A [[vertebra|small bone]], a [[vertebra]].") == "A small bone, a vertebra."
        )

    def test_direction(self) -> None:
        content = small_content(("en", "ar"))
        assert Wording(content, "en", {}).direction == "ltr"
        assert Wording(content, "ar", {}).direction == "rtl"


class TestSlots:
    def test_the_value_of_the_clinic(self) -> None:
        wording = Wording(small_content(), "en", {"lifting-weeks": 4, "phone": "555-0100"})
        assert wording.say("{lifting-weeks} weeks; call {phone}.") == "4 weeks; call 555-0100."

    def test_between_arabic_words_a_phone_number_keeps_its_order(self) -> None:
        wording = Wording(small_content(("en", "ar")), "ar", {"phone": "555-0100"})
        assert wording.say({"ar": "اتصل {phone}"}) == "اتصل \u2068555-0100\u2069"
        assert wording.fill({"ar": "اتصل {at}"}, at="555-0100") == "اتصل \u2068555-0100\u2069"

    def test_the_default(self, english: Wording) -> None:
        assert english.say("{lifting-weeks} weeks; call {emergency-number}.") == (
            "6 weeks; call 911."
        )

    def test_neither_value_nor_default(self, english: Wording) -> None:
        assert english.say("When to come: {phone}.") == "When to come: ask your care team."

    def test_inside_a_term(self, english: Wording) -> None:
        assert english.spans("[[sedation|for {lifting-weeks} weeks]]") == (
            Span("for 6 weeks", "sedation"),
        )

    def test_a_choice_is_said_in_the_language(self) -> None:
        wording = Wording(small_content(("en", "es")), "es", {"place": 2})
        assert wording.say("{place}") == "es: in our clinic"

    def test_a_date(self) -> None:
        wording = Wording(small_content(), "en", {"open-since": "2026-03-31"})
        assert wording.say("{open-since}") == "Tuesday, March 31"

    def test_a_value_is_never_read_as_marks(self) -> None:
        wording = Wording(small_content(), "en", {"clinic-name": "[[vertebra]] {phone} <b>"})
        assert wording.say("At {clinic-name}") == "At [[vertebra]] {phone} <b>"
        assert wording.spans("At {clinic-name}") == (Span("At [[vertebra]] {phone} <b>"),)
        assert wording.rich("At {clinic-name}") == "At [[vertebra]] {phone} &lt;b&gt;"


class TestRich:
    def test_a_term_is_a_link(self, english: Wording) -> None:
        assert english.rich("A [[vertebra|bone]].") == 'A <a href="term:vertebra">bone</a>.'

    def test_a_term_that_the_glossary_lacks_is_plain(self, english: Wording) -> None:
        assert english.rich("A [[nothing|bone]].") == "A bone."

    def test_markup_in_words_is_shown_as_it_is(self, english: Wording) -> None:
        assert english.rich("1 < 2 & <img src='x'>") == "1 &lt; 2 &amp; &lt;img src='x'&gt;"

    @given(MARKED)
    @example('[[vertebra|"><img src=x>]]')
    @example('[["><b>|x]]')
    @example("[[vertebra|{phone}]] &lt;")
    def test_no_markup_but_ours(self, text: str) -> None:
        wording = Wording(small_content(), "en", {"phone": "<b>1</b> &amp;"})
        rich = wording.rich(text)
        plain = LINK.sub(lambda link: link[2], rich)
        assert "<" not in plain
        assert ">" not in plain
        assert html.unescape(plain) == wording.say(text)
        assert [(link[1], html.unescape(link[2])) for link in LINK.finditer(rich)] == [
            (span.term_id, span.words) for span in wording.spans(text) if span.term_id
        ]

    @given(MARKED)
    def test_spans_say_the_same_words(self, text: str) -> None:
        wording = Wording(small_content(), "en", {})
        assert "".join(span.words for span in wording.spans(text)) == wording.say(text)


class TestFill:
    def test_marks_of_the_screen(self, english: Wording) -> None:
        assert english.fill(en("Topic {number} of {total}"), number=2, total=12) == "Topic 2 of 12"

    def test_marks_come_before_slots_of_the_same_name(self, english: Wording) -> None:
        assert english.fill("Call {phone}", phone="555-0100") == "Call 555-0100"

    def test_slots_are_filled_too(self, english: Wording) -> None:
        assert english.fill("{lifting-weeks} weeks, {count}", count=3) == "6 weeks, 3"

    @pytest.mark.parametrize(
        ("language", "words"),
        [("en", "3,175 and 999"), ("es", "3,175 and 999"), ("vi", "3.175 and 999")],
    )
    def test_numbers_are_written_as_the_language_does(self, language: str, words: str) -> None:
        wording = Wording(small_content(("en", "es", "vi")), language, {})
        assert wording.fill("{count} and {of}", count=3175, of=999) == words

    def test_a_date(self) -> None:
        content = small_content(("en", "es"))
        assert Wording(content, "en", {}).date(date(2026, 1, 1)) == "Thursday, January 1"
        assert (
            Wording(content, "es", {}).date(date(2026, 1, 1)) == "es: es: Thursday, es: January 1"
        )


class TestTermsIn:
    def test_in_the_order_of_appearance_each_once(self, english: Wording) -> None:
        page = english.content.procedures[0].pages[0]
        assert [term.id for term in english.terms_in(page)] == [
            "bone-cement",
            "vertebra",
            "sedation",
            "balloon",
        ]

    def test_titles_stand_before_their_items(self) -> None:
        content = small_content_dict()
        content["procedures"][0]["pages"][0]["blocks"] = [
            {"kind": "list", "items": [en("[[sedation]]")], "title": en("[[balloon]]")}
        ]
        wording = Wording(decode(content), "en", {})
        page = wording.content.procedures[0].pages[0]
        assert [term.id for term in wording.terms_in(page)] == ["balloon", "sedation"]

    def test_in_a_step(self) -> None:
        content = small_content_dict()
        told = step("in", "way-in", "side", 6, {})
        told["caption"] = en("The [[balloon]] fills the [[vertebra|bone]].")
        content["procedures"][0]["walkthrough"]["steps"].append(told)
        wording = Wording(decode(content), "en", {})
        found = wording.terms_in(wording.content.procedures[0].walkthrough.steps[-1])
        assert [term.id for term in found] == ["balloon", "vertebra"]
