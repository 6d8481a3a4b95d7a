"""Languages that lack words, and content without them."""

from __future__ import annotations

from kiosk.content.model import Content
from kiosk.staff.languages import Incomplete, incomplete_languages, without_languages
from tests.content.reads import problems, read
from tests.factory import as_bytes, small_content_dict


def test_whole_languages() -> None:
    assert incomplete_languages(small_content_dict(("en", "es"))) == ()


def test_what_a_language_lacks_is_counted() -> None:
    content = small_content_dict(("en", "es", "ar"))
    pages = content["procedures"][0]["pages"]
    del pages[2]["lead"]["es"], pages[2]["title"]["es"], pages[3]["lead"]["es"]
    del content["glossary"][0]["term"]["es"]
    assert incomplete_languages(content) == (Incomplete("es", "Español", 4, 2),)


def test_without_it_the_content_is_good() -> None:
    content = small_content_dict(("en", "es", "ar"))
    del content["procedures"][0]["pages"][2]["lead"]["es"]
    assert problems(as_bytes(content))
    good = read(without_languages(content, ("es",)))
    assert isinstance(good, Content)
    assert [each.code for each in good.languages] == ["en", "ar"]


def test_the_first_language_is_never_left_out() -> None:
    content = small_content_dict(("en", "es"))
    del content["procedures"][0]["pages"][2]["lead"]["en"]
    assert incomplete_languages(content) == ()


def test_of_nonsense_nothing_is_said() -> None:
    nonsenses: tuple[object, ...] = (
        [],
        {},
        {"languages": 7},
        {"languages": [1, {"code": 2}]},
        None,
    )
    for nonsense in nonsenses:
        assert incomplete_languages(nonsense) == ()
