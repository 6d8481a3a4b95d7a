"""The schema on disk, the pseudo-language, migrations, places, and the report of a check."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from kiosk.content.checking import check_content, check_report
from kiosk.content.marks import loose_marks, pieces
from kiosk.content.migrations import migrated
from kiosk.content.model import Content
from kiosk.content.place_words import place_words
from kiosk.content.places import places_of
from kiosk.content.problems import Path as PathInFile
from kiosk.content.problems import Problem, closest, listed, path_text, shown
from kiosk.content.pseudo import PSEUDO, pseudo, with_pseudo
from kiosk.content.schema import content_schema, schema_file
from kiosk.content.shape import mapped, texts
from kiosk.content.wording import Wording
from kiosk.walkthrough.laws import broken_laws
from tests.content.reads import no_breaks, read
from tests.factory import as_bytes, minimal_content, small_content, small_content_dict

ROOT = Path(__file__).parents[2]


class TestSchema:
    def test_the_file_is_the_one_that_the_types_make(self) -> None:
        assert (ROOT / "content.schema.json").read_bytes() == schema_file(), (
            "write it anew: python -m kiosk.content.schema > content.schema.json"
        )

    def test_content_may_name_it_so_that_editors_help(self) -> None:
        content = {"$schema": "content.schema.json"} | minimal_content()
        assert isinstance(read(content), Content)

    def test_every_struct_says_what_it_is(self) -> None:
        for definition in content_schema()["$defs"].values():
            assert definition["description"]
            assert "\n    " not in definition["description"]


def test_reading_good_content_loads_nothing_that_explains() -> None:
    code = (
        "import sys; from tests.content.reads import read; "
        "from tests.factory import as_bytes, small_content_dict; "
        "assert not isinstance(read(as_bytes(small_content_dict())), tuple); "
        "print(sorted({'jsonschema', 'difflib', 'textstat', 'PySide6'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


class TestPseudo:
    def test_marks_stay_whole(self) -> None:
        found = pseudo("A [[bone-cement|bone]] in a [[vertebra]], {lifting-weeks} weeks.")
        assert [piece.term for piece in pieces(found) if piece.term] == ["bone-cement", "vertebra"]
        assert "{lifting-weeks}" in found
        assert not loose_marks(found)

    def test_words_are_longer_and_can_still_be_read(self) -> None:
        words = " ".join(text["en"] for text in texts(small_content()) if isinstance(text, dict))
        assert 1.3 < len(pseudo(words)) / len(words) < 1.5
        assert pseudo("Back") == "Baáçk"

    def test_the_language_is_whole_and_mirrored(self) -> None:
        content = with_pseudo(small_content(("en", "es")))
        assert content.languages[-1] == PSEUDO
        assert Wording(content, "en-XA", {}).direction == "rtl"
        for text in texts(content):
            assert isinstance(text, dict)
            assert set(text) == {"en", "es", "en-XA"}

    def test_plain_texts_are_told_in_it_too(self) -> None:
        content = small_content_dict(("en", "es"))
        content["title"] = "Spine"
        found = with_pseudo(read_good(content))
        assert found.title == {"en": "Spine", "es": "Spine", "en-XA": "Špiínñeé"}

    def test_nothing_else_changes(self) -> None:
        def english(text: str | dict[str, str]) -> str | dict[str, str]:
            return text if isinstance(text, str) else {"en": text["en"]}

        content = small_content()
        found = mapped(with_pseudo(content), english)
        assert found.procedures == content.procedures
        assert found.interface == content.interface

    def test_it_passes_every_check(self) -> None:
        data = msgspec.json.encode(with_pseudo(small_content()))
        assert isinstance(read(data), Content)


def read_good(content: dict[str, object]) -> Content:
    """Content that has to be good."""
    found = read(content)
    assert isinstance(found, Content)
    return found


def test_the_content_that_tests_are_made_with_keeps_the_laws_of_the_walkthrough() -> None:
    for content in (minimal_content(), small_content_dict()):
        assert isinstance(read(content, check_walkthrough=broken_laws), Content)


class TestMigrations:
    def test_older_content_goes_through_every_step(self) -> None:
        steps = {
            1: lambda value: value | {"path": [*value.get("path", []), 1]},
            2: lambda value: value | {"path": [*value.get("path", []), 2]},
        }
        found = migrated({"format": 1}, steps, current=3)
        assert found == {"format": 3, "path": [1, 2]}

    @pytest.mark.parametrize("value", [{}, {"format": "1"}, {"format": 0}, {"format": 1}])
    def test_what_there_is_no_way_from_stays(self, value: dict[str, object]) -> None:
        assert migrated(dict(value)) == value


class TestPlaceWords:
    def test_it_is_told_where_to_look(self) -> None:
        content = small_content_dict(("ar", "en"))
        told: dict[PathInFile, str] = {
            ("procedures", 0, "pages", 1, "title"): 'ar: Vertebroplasty, page "ar: Who"',
            ("procedures", 1, "walkthrough", "steps", 0): (
                'ar: Kyphoplasty, walkthrough, step "ar: Lie down"'
            ),
            ("interface", "back"): "labels of the screen",
            ("glossary", 9): "glossary word 10",
            ("slots", 0, "default"): "clinic's value \"ar: The clinic's phone number\"",
            ("nothing", 5, "like", "it"): "",
        }
        assert {path: place_words(content, path) for path in told} == told

    @pytest.mark.parametrize("value", [None, [], {"procedures": 5}, {"procedures": [{"id": 3}]}])
    def test_whatever_the_shape(self, value: object) -> None:
        assert place_words(value, ("procedures", 0, "pages", 1)) == "procedure 1, page 2"


class TestPlaces:
    TEXT = '{"a": [1, {"b": 2}],\n "c\\u0041": {}}'

    def test_values_and_keys(self) -> None:
        places = places_of(self.TEXT)
        assert places.of(("a",)) == (1, 7)
        assert places.of(("a",), on_key=True) == (1, 2)
        assert places.of(("a", 1, "b")) == (1, 17)
        assert places.of(("cA",), on_key=True) == (2, 2)

    def test_what_is_not_there_is_found_around_it(self) -> None:
        places = places_of(self.TEXT)
        assert places.of(("a", 1, "missing", 5)) == (1, 11)
        assert places.of(("missing",)) == (1, 1)

    def test_windows_lines(self) -> None:
        assert places_of('{\r\n"a": 1,\r\n"b": 2}').of(("b",)) == (3, 6)


class TestReport:
    def test_of_good_content(self) -> None:
        found = check_report(
            as_bytes(small_content_dict()),
            file="content.json",
            has_picture=lambda _: True,
            check_walkthrough=no_breaks,
        )
        assert list(found) == ["ok", "problems", "pages", "warnings", "ease"]
        assert (found["ok"], found["problems"]) == (True, [])
        assert len(found["pages"]) == 32
        json.dumps(found)

    def test_of_bad_content(self) -> None:
        found = check_report(
            b"{", file="content.json", has_picture=lambda _: True, check_walkthrough=no_breaks
        )
        assert found == {
            "ok": False,
            "problems": [
                {
                    "file": "content.json",
                    "line": 1,
                    "column": 2,
                    "path": "",
                    "message": "The file ends too early.",
                    "fix": found["problems"][0]["fix"],
                }
            ],
            "pages": [],
            "warnings": [],
            "ease": [],
        }

    def test_advice_has_its_place_and_keeps_nothing_off_the_screen(self) -> None:
        content = minimal_content()
        lead = "You " + "go " * 30 + "home."
        content["procedures"][0]["pages"][0]["lead"] = {"en": lead}
        data = as_bytes(content)
        found = check_content(
            data, file="content.json", has_picture=lambda _: True, check_walkthrough=no_breaks
        )
        assert found.ok
        told = next(each for each in found.advice if "A sentence has 32 words" in each.message)
        assert told.severity == "warning"
        assert told.path == "procedures[0].pages[0].lead.en"
        assert lead in data.decode().splitlines()[told.line - 1]
        assert "(warning)" in told.as_line()
        report = found.as_json()
        assert (report["ok"], report["problems"]) == (True, [])
        assert told.as_json() in report["warnings"]


class TestWordsOfProblems:
    def test_one_line(self) -> None:
        problem = Problem("content.json", 12, 5, "procedures[0].id", "It is wrong.", "Mend it.")
        assert problem.as_line() == "content.json:12:5: procedures[0].id: It is wrong. Mend it."

    def test_of_the_whole_file(self) -> None:
        assert Problem("c.json", 1, 1, "", "Bad.", "Mend.").as_line() == "c.json:1:1: Bad. Mend."

    def test_paths(self) -> None:
        path = ("procedures", 1, "pages", 3, "blocks", 2, "items")
        assert path_text(path) == "procedures[1].pages[3].blocks[2].items"

    @pytest.mark.parametrize(
        ("value", "words"),
        [("a", '"a"'), (True, "true"), (None, "null"), ({}, "an object { … }"), (1.5, "1.5")],
    )
    def test_values(self, value: object, words: str) -> None:
        assert shown(value) == words

    def test_long_values_are_cut(self) -> None:
        assert len(shown("x" * 1000)) < 50

    def test_lists(self) -> None:
        assert listed(["a", "b", "c"]) == '"a", "b" or "c"'
        assert listed(["a"]) == '"a"'

    @pytest.mark.parametrize("word", ["notYet", "not-yet", "Not_Yet", "not_yett"])
    def test_the_closest_word(self, word: str) -> None:
        assert closest(word, ["normal", "not_yet", "may_do"]) == "not_yet"

    def test_no_word_is_close(self) -> None:
        assert closest("zebra", ["normal", "not_yet"]) is None
