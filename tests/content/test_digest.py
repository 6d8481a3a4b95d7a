"""What identifies content, what a signature binds, and what is told to have changed."""

from __future__ import annotations

import json

import msgspec

from kiosk.content.digest import Change, changed_since, content_digest, review_state, words_digest
from kiosk.content.model import Content
from tests.factory import Json, decode, en, small_content, small_content_dict


def test_spacing_and_the_order_of_keys_do_not_matter() -> None:
    content = small_content_dict()
    turned = json.dumps(dict(reversed(content.items()))).encode()
    assert content_digest(decode(content)) == content_digest(
        msgspec.json.decode(turned, type=Content)
    )


def test_defaults_written_out_do_not_matter() -> None:
    content = small_content_dict()
    content["languages"][0]["direction"] = "ltr"
    content["$schema"] = "content.schema.json"
    assert content_digest(decode(content)) == content_digest(small_content())


def test_every_word_matters() -> None:
    content = small_content_dict()
    content["parts"][0]["sentence"] = en("This is a needle.")
    assert content_digest(decode(content)) != content_digest(small_content())
    assert words_digest(decode(content)) != words_digest(small_content())


class TestReview:
    @staticmethod
    def signed() -> Json:
        content = small_content_dict()
        digest = words_digest(decode(content))
        content["review"] = {"reviewer": "A. Doctor", "date": "2026-03-31", "digest": digest}
        return content

    def test_nobody_has_reviewed(self) -> None:
        assert review_state(small_content()) == "none"

    def test_signed(self) -> None:
        assert review_state(decode(self.signed())) == "valid"

    def test_another_version_number_does_not_undo_it(self) -> None:
        content = self.signed()
        content["version"] = 2
        assert review_state(decode(content)) == "valid"
        assert content_digest(decode(content)) != content_digest(decode(self.signed()))

    def test_another_word_does(self) -> None:
        content = self.signed()
        content["procedures"][0]["pages"][3]["lead"] = en("Wait a while.")
        assert review_state(decode(content)) == "lapsed"

    def test_a_name_without_a_digest_has_signed_nothing(self) -> None:
        content = self.signed()
        del content["review"]["digest"]
        assert review_state(decode(content)) == "lapsed"


class TestChanges:
    def test_none(self) -> None:
        assert changed_since(small_content(), small_content()) == ()

    def test_a_version_number_is_none(self) -> None:
        content = small_content_dict()
        content["version"] = 2
        assert changed_since(small_content(), decode(content)) == ()

    def test_each_kind_of_piece(self) -> None:
        content = small_content_dict()
        procedure = content["procedures"][1]
        procedure["summary"] = en("Another line.")
        procedure["pages"][0]["blocks"][0]["text"] = en("What it does")
        procedure["walkthrough"]["tool"]["width"] = 4.0
        procedure["walkthrough"]["steps"][3]["caption"] = en("Now the tube goes in.")
        procedure["recovery"]["intro"] = en("How you will feel.")
        procedure["recovery"]["milestones"][0]["title"] = en("Rest")
        content["shared_pages"][0]["lead"] = en("They differ.")
        content["glossary"][0]["meaning"] = en("A bone of the spine.")
        content["slots"][2]["default"] = 7
        content["interface"]["home"] = en("Start")
        assert changed_since(small_content(), decode(content)) == (
            Change("changed", None, "control", "home"),
            Change("changed", None, "slot", "lifting-weeks"),
            Change("changed", None, "term", "vertebra"),
            Change("changed", None, "page", "which"),
            Change("changed", "kyphoplasty", "procedure", "kyphoplasty"),
            Change("changed", "kyphoplasty", "page", "overview"),
            Change("changed", "kyphoplasty", "walkthrough", "kyphoplasty"),
            Change("changed", "kyphoplasty", "step", "tube-in"),
            Change("changed", "kyphoplasty", "recovery", "kyphoplasty"),
            Change("changed", "kyphoplasty", "milestone", "first-minutes"),
        )

    def test_added_and_removed(self) -> None:
        content = small_content_dict()
        content["procedures"][0]["pages"][1]["id"] = "for-whom"
        assert changed_since(small_content(), decode(content)) == (
            Change("added", "vertebroplasty", "page", "for-whom"),
            Change("removed", "vertebroplasty", "page", "who"),
        )

    def test_a_page_moved_to_the_end_is_the_only_one_that_moved(self) -> None:
        content = small_content_dict()
        pages = content["procedures"][0]["pages"]
        pages.append(pages.pop(1))
        assert changed_since(small_content(), decode(content)) == (
            Change("moved", "vertebroplasty", "page", "who"),
        )

    def test_another_language(self) -> None:
        changes = changed_since(small_content(), small_content(("en", "es")))
        assert Change("added", None, "language", "es") in changes
        assert Change("changed", "vertebroplasty", "page", "overview") in changes
