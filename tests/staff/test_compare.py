"""What an update would change, in words."""

from __future__ import annotations

from kiosk.staff.compare import Comparison, Difference, Row, compare
from tests.factory import Json, decode, page, paragraph, small_content_dict


def compared(change: Json, old: Json | None = None) -> Comparison:
    return compare(decode(old or small_content_dict()), decode(change))


def only(comparison: Comparison) -> Difference:
    (difference,) = comparison.differences
    return difference


def test_nothing() -> None:
    same = compared(small_content_dict())
    assert same.same
    assert same.headline == ("Nothing would change",)


def test_a_page_old_beside_new() -> None:
    new = small_content_dict()
    changed = new["procedures"][1]["pages"][3]
    changed["lead"] = {"en": "Another main message."}
    comparison = compared(new)
    found = only(comparison)
    assert comparison.headline == ("1 page changed",)
    assert (found.kind, found.part, found.place) == ("changed", "page", "Kyphoplasty")
    assert found.title == changed["title"]["en"]
    (english,) = found.words
    assert english.language == "English"
    differing = [row for row in english.rows if row.before != row.after]
    was = small_content_dict()["procedures"][1]["pages"][3]["lead"]["en"]
    assert differing == [Row(was, "Another main message.")]


def test_staff_read_their_own_language_whichever_comes_first() -> None:
    old, new = small_content_dict(), small_content_dict()
    arabic = {"code": "ar", "name": "العربية", "direction": "rtl", "checked": False}
    for content in (old, new):
        content["languages"] = [arabic, *content["languages"]]
    new["procedures"][1]["pages"][3]["lead"] = {"en": "Another main message."}
    found = only(compared(new, old))
    assert (found.place, found.title) == (
        "Kyphoplasty",
        new["procedures"][1]["pages"][3]["title"]["en"],
    )


def in_two_languages(lead: Json, title: Json | None = None) -> Json:
    """Small content in English and Spanish; one page has this main message and title."""
    made = small_content_dict()
    made["languages"].append({"code": "es", "name": "Español", "checked": False})
    one = made["procedures"][1]["pages"][3]
    one["lead"] = lead
    one["title"] = title or {"en": "A title", "es": "Un título"}
    return made


def test_languages_that_were_not_changed_along_with_english_are_named() -> None:
    old = in_two_languages({"en": "Rest for two weeks.", "es": "Descanse dos semanas."})
    alone = in_two_languages({"en": "Rest for three weeks.", "es": "Descanse dos semanas."})
    assert only(compared(alone, old)).as_before == ("Español",)
    both = in_two_languages({"en": "Rest for three weeks.", "es": "Descanse tres semanas."})
    assert only(compared(both, old)).as_before == ()
    spanish = in_two_languages({"en": "Rest for two weeks.", "es": "Repose dos semanas."})
    assert only(compared(spanish, old)).as_before == ()
    elsewhere = in_two_languages(
        alone["procedures"][1]["pages"][3]["lead"], {"en": "A title", "es": "Otro título"}
    )
    assert only(compared(elsewhere, old)).as_before == ("Español",), "it changed, but elsewhere"


def test_words_that_are_the_same_in_all_languages_are_no_old_translation() -> None:
    old = in_two_languages({"en": "911", "es": "911"})
    new = in_two_languages({"en": "112", "es": "112"})
    assert only(compared(new, old)).as_before == ()


def test_texts_of_buttons_are_counted_as_such() -> None:
    one, two = small_content_dict(), small_content_dict()
    for made, names in ((one, ["back"]), (two, ["back", "home"])):
        for name in names:
            made["interface"][name] = {"en": "Another text"}
    assert compared(one).headline == ("1 text on a button or label changed",)
    assert compared(two).headline == ("2 texts on buttons or labels changed",)
    assert only(compared(one)).title == "Another text"


def test_pages_are_counted_in_a_sentence() -> None:
    new = small_content_dict()
    pages = new["procedures"][0]["pages"]
    for index in (2, 3):
        pages[index]["lead"] = {"en": "Another main message."}
    pages.append(page("new-one", [paragraph("You can ask.")]))
    new["shared_pages"].pop()
    comparison = compared(new)
    assert comparison.headline == ("2 pages changed, 1 new, 1 gone",)
    added, removed = comparison.differences[2:]
    assert (added.kind, added.words[0].rows[0].before) == ("added", "")
    assert (removed.kind, removed.words[0].rows[0].after) == ("removed", "")


def test_only_the_languages_that_differ_are_shown() -> None:
    old, new = small_content_dict(("en", "es")), small_content_dict(("en", "es"))
    new["procedures"][0]["pages"][3]["lead"]["es"] = "Otra cosa."
    (spanish,) = only(compared(new, old)).words
    assert spanish.language == "Español"


def test_a_new_language_shows_in_everything() -> None:
    comparison = compared(small_content_dict(("en", "ar")))
    assert "1 language new" in comparison.headline
    pages = [each for each in comparison.differences if each.part == "page"]
    assert pages
    assert all([each.language for each in one.words] == ["العربية"] for one in pages)


def test_the_same_words_in_another_time() -> None:
    new = small_content_dict()
    new["procedures"][0]["walkthrough"]["steps"][0]["seconds"] += 1
    found = only(compared(new))
    assert (found.noun, found.words) == ("walkthrough step", ())


def test_every_kind_of_thing_has_its_words() -> None:
    new = small_content_dict()
    new["title"] = {"en": "Other"}
    new["interface"]["months"][0] = {"en": "Jan"}
    new["slots"][0]["label"] = {"en": "Other"}
    new["sources"][0]["publisher"] = "Other"
    new["glossary"][0]["meaning"] = {"en": "Other."}
    new["parts"][0]["sentence"] = {"en": "Other."}
    new["languages"][0]["checked"] = True
    procedure = new["procedures"][0]
    procedure["summary"] = {"en": "Other."}
    procedure["walkthrough"]["intro"] = {"en": "Other."}
    procedure["recovery"]["intro"] = {"en": "Other."}
    procedure["recovery"]["milestones"][0]["title"] = {"en": "Other"}
    differences = compared(new).differences
    assert "1 procedure's heading or first words changed" in compared(new).headline
    new["procedures"][1]["summary"] = {"en": "Other."}
    assert "2 procedures' headings or first words changed" in compared(new).headline
    assert {each.part for each in differences} == {
        "control", "slot", "source", "term", "part", "language", "procedure", "walkthrough",
        "recovery", "milestone",
    }  # fmt: skip
    assert all(each.title and each.words for each in differences)


def test_a_word_on_the_controls_is_called_by_itself() -> None:
    """Staff know no names of fields."""
    new = small_content_dict()
    new["interface"]["back"] = {"en": "Go back"}
    assert only(compared(new)).title == "Go back"


def test_a_picture_of_the_same_name() -> None:
    content = decode(small_content_dict())
    old, new = {"media/a.png": "1", "media/b.png": "1"}, {"media/a.png": "2", "media/c.png": "1"}
    comparison = compare(content, content, old, new)
    assert comparison.headline == ("1 picture changed, 1 new, 1 gone",)
    assert [each.title for each in comparison.differences] == [
        "media/a.png", "media/b.png", "media/c.png"]  # fmt: skip
