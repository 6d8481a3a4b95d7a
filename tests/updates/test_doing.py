"""An update from the stick to the screen and back, as the importer does it."""

from __future__ import annotations

import errno
import json
from datetime import date
from pathlib import Path

import pytest

from kiosk.adapters.files import DataFolder, DiskFiles
from kiosk.content.digest import words_digest
from kiosk.loading import Loaded, load, load_version
from kiosk.staff.answers import (
    Candidate,
    Failed,
    Find,
    Found,
    Job,
    Live,
    Offer,
    Refused,
    ShowShipped,
    Tidy,
    Undo,
    Use,
    answer_bytes,
    job_bytes,
    read_answer,
    read_job,
)
from kiosk.staff.limits import MAX_CANDIDATES, MAX_ENTRIES_LOOKED_AT
from kiosk.staff.names import REPORT
from kiosk.updates.doing import Doing
from tests.factory import Json, as_bytes, decode, in_languages, minimal_content, small_content_dict
from tests.staff.pictures import png
from tests.updates.bundles import PICTURE, as_folder, bundled, content, files

DAY = date(2026, 3, 4)


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    (tmp_path / "shipped.json").write_bytes(as_bytes(minimal_content()))
    return DataFolder(tmp_path / "data")


@pytest.fixture
def doing(data: DataFolder) -> Doing:
    return Doing(data, DAY, shipped=data.path.parent / "shipped.json")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def shown(data: DataFolder) -> int:
    loaded = load(None, data, DiskFiles(), shipped=data.path.parent / "shipped.json")
    assert loaded.content is not None
    return loaded.content.version


def offered(doing: Doing, stick: Path, held: Json) -> Offer:
    """What comes of a bundle with this content."""
    path = stick / "update.kiosk.zip"
    path.write_bytes(bundled({"content.json": as_bytes(held), PICTURE: png(6, 6)}))
    answer = doing.answer(Candidate("bundle", str(path), path.name))
    assert isinstance(answer, Offer), answer
    return answer


def versioned(version: int, held: Json | None = None) -> Json:
    return {**(held or content()), "version": version}


def test_from_the_stick_to_the_screen_and_back(doing: Doing, data: DataFolder, stick: Path) -> None:
    as_folder(stick, files(version=4))
    found = doing.answer(Find(str(stick)))
    assert isinstance(found, Found)
    (candidate,) = found.candidates
    assert (candidate.kind, candidate.name) == ("folder", "content.json")
    offer = doing.answer(candidate)
    assert isinstance(offer, Offer)
    assert (offer.version, offer.version_now, offer.day_now) == (4, 1, "")
    assert "1 picture new" in offer.comparison.headline
    assert offer.second_yes == ()
    assert shown(data) == 1  # nothing is live before the yes
    assert doing.answer(Use(offer.name)) == Live(offer.name, done=True, can_undo=True)
    assert shown(data) == 4
    assert doing.answer(Undo()) == Live("", done=True, can_undo=True)
    assert shown(data) == 1
    doing.answer(Undo())
    assert shown(data) == 4
    assert doing.answer(ShowShipped()) == Live("", done=True, can_undo=True)
    assert shown(data) == 1


def test_the_day_is_told_with_the_next_update(doing: Doing, stick: Path) -> None:
    doing.answer(Use(offered(doing, stick, versioned(4)).name))
    assert offered(doing, stick, versioned(5)).day_now == "2026-03-04"


def test_where_there_is_nothing_to_undo(doing: Doing, data: DataFolder) -> None:
    assert doing.answer(Undo()) == Live("", done=True, can_undo=False)
    assert shown(data) == 1


def test_a_version_that_is_not_there_cannot_go_live(doing: Doing) -> None:
    answer = doing.answer(Use("000007-0123456789ab"))
    assert isinstance(answer, Live)
    assert (answer.name, answer.done) == ("", False)
    assert answer.problem
    assert doing.answer(Use("../../etc")) == Live(
        "", False, False, "The disk reported an error: '../../etc' is no version.", answer.fix
    )


def test_an_older_version_needs_a_second_yes_also_after_undo(doing: Doing, stick: Path) -> None:
    doing.answer(Use(offered(doing, stick, versioned(9)).name))
    doing.answer(Undo())
    (reason,) = offered(doing, stick, versioned(8)).second_yes
    assert "version 8" in reason
    assert "version 9" in reason
    assert offered(doing, stick, versioned(9)).second_yes == ()


def test_a_language_that_lacks_words_is_switched_off_after_a_second_yes(
    doing: Doing, data: DataFolder, stick: Path
) -> None:
    held = versioned(4, small_content_dict(("en", "es")))
    del held["procedures"][0]["pages"][2]["lead"]["es"]
    offer = offered(doing, stick, held)
    assert offer.switched_off == ("Español",)
    assert offer.second_yes == (
        "Español is missing on 1 page (1 texts). Patients will not be offered Español.",
    )
    told = [spoken.language for each in offer.comparison.differences for spoken in each.words]
    assert set(told) == {"English"}  # it is said once that there is no Spanish
    doing.answer(Use(offer.name))
    loaded = load(None, data, DiskFiles(), shipped=data.path.parent / "shipped.json")
    assert loaded.content is not None
    assert [each.code for each in loaded.content.languages] == ["en"]


def test_a_language_that_lacks_words_excuses_nothing_else(doing: Doing, stick: Path) -> None:
    held = versioned(4, small_content_dict(("en", "es")))
    del held["procedures"][0]["pages"][2]["lead"]["es"]
    held["procedures"][0]["pages"][2]["icon"] = "no-such-icon"
    path = stick / "update.kiosk.zip"
    path.write_bytes(bundled({"content.json": as_bytes(held)}))
    answer = doing.answer(Candidate("bundle", str(path), path.name))
    assert isinstance(answer, Refused)
    assert {"missing" in each.message for each in answer.problems} == {True, False}


def test_a_label_that_is_missing_is_the_kiosks_own_and_switches_nothing_off(
    doing: Doing, data: DataFolder, stick: Path
) -> None:
    held = versioned(4)
    title = held["interface"].pop("back")["en"]
    held["interface"]["of_tomorrow"] = {"en": "A word of a newer kiosk"}
    offer = offered(doing, stick, held)
    assert (offer.second_yes, offer.switched_off) == ((), ())
    assert "It has no words for 1 label of the screen; the kiosk's own are shown." in offer.notes
    assert any(note.startswith("It has words for 1 label that this kiosk") for note in offer.notes)
    doing.answer(Use(offer.name))
    loaded = load(None, data, DiskFiles(), shipped=data.path.parent / "shipped.json")
    assert loaded.content is not None
    assert (loaded.content.version, loaded.own_words) == (4, ("back",))
    assert loaded.content.interface.back == {"en": title}
    kept = json.loads(loaded.file.read_bytes())["interface"]
    assert "back" not in kept  # another program may have other words
    preview = load_version(offer.name, data, DiskFiles(), shipped=data.path.parent / "shipped.json")
    assert isinstance(preview, Loaded)
    assert preview.own_words == ("back",)


def test_other_words_under_the_same_number_are_pointed_out(doing: Doing, stick: Path) -> None:
    first = versioned(4)
    doing.answer(Use(offered(doing, stick, first).name))
    assert not any("both are called" in note for note in offered(doing, stick, first).notes)
    other = {**first, "title": {"en": "Another title"}}
    notes = offered(doing, stick, other).notes
    assert "It differs from what patients see, though both are called version 4." in notes


def test_a_change_of_english_alone_is_a_note_and_no_hindrance(doing: Doing, stick: Path) -> None:
    both = in_languages(versioned(4), ("en", "es"))
    doing.answer(Use(offered(doing, stick, both).name))
    alone = {**both, "title": {**both["title"], "en": "Another title"}}
    offer = offered(doing, stick, {**alone, "version": 5})
    (note,) = [each for each in offer.notes if "English has changed in 1 place" in each]
    assert "Español" in note
    assert offer.second_yes == ()


def test_what_staff_should_know(doing: Doing, data: DataFolder, stick: Path) -> None:
    held = versioned(4, small_content_dict())
    notes = offered(doing, stick, held).notes
    assert "No clinician has reviewed these words yet." in notes
    assert "No qualified person has checked the words in English." in notes
    assert any(note.startswith("The clinic has not filled in: ") for note in notes)
    held["review"] = {
        "reviewer": "Dr. A",
        "date": "2026-01-02",
        "digest": words_digest(decode(held)),
    }
    assert "Reviewed by Dr. A on 2026-01-02." in offered(doing, stick, held).notes
    held["title"] = {"en": "Other"}
    assert "Words have changed since Dr. A reviewed them." in offered(doing, stick, held).notes


def test_problems_are_told_on_the_stick_and_in_the_data_folder(
    doing: Doing, data: DataFolder, stick: Path
) -> None:
    held = content()
    held["titel"] = held.pop("title")
    as_folder(stick, {"content.json": as_bytes(held), PICTURE: png(6, 6)})
    answer = doing.answer(Candidate("folder", str(stick), "content.json"))
    assert isinstance(answer, Refused)
    assert answer.on_stick == str(stick / REPORT)
    words = (stick / REPORT).read_text()
    assert words.count("titel") >= 1
    assert all(problem.fix in words for problem in answer.problems)
    line = as_bytes(held).decode().splitlines().index('  "titel": {') + 1
    assert f"\n   content.json, line {line}, titel\n" in words
    assert Path(answer.report).read_text().split() == words.split()
    assert shown(data) == 1


def test_the_report_on_the_stick_goes_once_its_content_is_mended(
    doing: Doing, data: DataFolder, stick: Path
) -> None:
    broken = {**files(), "content.json": b"{"}
    folder = Candidate("folder", str(stick / "spring"), "spring/content.json")
    report = stick / "spring" / REPORT
    as_folder(stick / "spring", broken)
    (stick / "holiday.txt").write_text("The kiosk did not take it")
    assert isinstance(doing.answer(folder), Refused)
    assert data.report.exists()

    bundle = stick / "spring" / "other.kiosk.zip"
    bundle.write_bytes(bundled(files()))
    other = doing.answer(Candidate("bundle", str(bundle), "spring/other.kiosk.zip"))
    assert isinstance(other, Offer)
    assert not any(REPORT in note for note in other.notes)
    assert report.exists(), "content.json is as bad as before"

    as_folder(stick / "spring", files())
    mended = doing.answer(folder)
    assert isinstance(mended, Offer)
    assert any(REPORT in note and "removed" in note for note in mended.notes)
    assert not report.exists()
    assert not data.report.exists()
    left = sorted(path.name for path in stick.rglob("*") if path.is_file())
    assert left == ["content.json", "holiday.txt", "other.kiosk.zip", "spine.png"]
    again = doing.answer(folder)
    assert isinstance(again, Offer)
    assert not any(REPORT in note for note in again.notes)


def test_a_report_on_content_that_is_gone_goes_with_the_next_good_one(
    doing: Doing, stick: Path
) -> None:
    bundle = stick / "first.kiosk.zip"
    bundle.write_bytes(b"")
    doing.answer(Candidate("bundle", str(bundle), bundle.name))
    bundle.unlink()
    as_folder(stick, files())
    doing.answer(Candidate("folder", str(stick), "content.json"))
    assert not (stick / REPORT).exists()


@pytest.mark.parametrize("words", ["", "The kiosk did not take part.", "My own notes\n"])
def test_what_is_not_the_kiosks_own_report_stays(doing: Doing, stick: Path, words: str) -> None:
    as_folder(stick, files())
    (stick / REPORT).write_text(words)
    doing.answer(Candidate("folder", str(stick), "content.json"))
    assert (stick / REPORT).read_text() == words


def test_a_report_that_cannot_be_removed_is_told(
    doing: Doing, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_folder(stick, {**files(), "content.json": b"{"})
    folder = Candidate("folder", str(stick), "content.json")
    doing.answer(folder)
    as_folder(stick, files())

    def read_only(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "unlink", read_only)
    answer = doing.answer(folder)
    assert isinstance(answer, Offer)
    assert any("delete that file at a computer" in note for note in answer.notes)


def test_a_damaged_packed_file_is_told_by_its_own_name(doing: Doing, stick: Path) -> None:
    spoilt = bytearray(bundled(files()))
    spoilt[spoilt.find(b"content.json") + 40] ^= 1
    bundle = stick / "content-v3.kiosk.zip"
    bundle.write_bytes(spoilt)
    answer = doing.answer(Candidate("bundle", str(bundle), bundle.name))
    assert isinstance(answer, Refused)
    (problem,) = answer.problems
    assert problem.file == str(bundle)
    assert problem.message.startswith("The packed file content-v3.kiosk.zip cannot be used.")
    assert problem.fix.startswith("Copy it to the stick again")
    assert "\n   content-v3.kiosk.zip\n" in (stick / REPORT).read_text()


def test_a_stick_is_searched_one_level_deep_and_not_through_links(
    doing: Doing, stick: Path, tmp_path: Path
) -> None:
    as_folder(stick / "spring", files())
    as_folder(stick / "deep" / "deeper", files())
    as_folder(tmp_path / "elsewhere", files())
    (stick / "link").symlink_to(tmp_path / "elsewhere")
    (stick / "spring" / "B.KIOSK.ZIP").write_bytes(b"")
    (stick / "holiday.zip").write_bytes(b"")
    (stick / ".hidden.kiosk.zip").write_bytes(b"")
    found = doing.answer(Find(str(stick)))
    assert isinstance(found, Found)
    assert [each.name for each in found.candidates] == ["spring/B.KIOSK.ZIP", "spring/content.json"]


def test_a_stick_full_of_other_things_does_not_take_long(doing: Doing, stick: Path) -> None:
    for number in range(MAX_CANDIDATES + 1):
        (stick / f"{number}.kiosk.zip").write_bytes(b"")
    found = doing.answer(Find(str(stick)))
    assert isinstance(found, Found)
    assert (len(found.candidates), found.more) == (MAX_CANDIDATES, True)
    for number in range(MAX_ENTRIES_LOOKED_AT):
        (stick / f"{number}.txt").write_bytes(b"")
    found = doing.answer(Find(str(stick)))
    assert isinstance(found, Found)
    assert found.more


def test_a_stick_that_is_gone(doing: Doing, stick: Path) -> None:
    assert isinstance(doing.answer(Find(str(stick / "gone"))), Failed)
    answer = doing.answer(Candidate("bundle", str(stick / "gone.kiosk.zip"), "gone"))
    assert isinstance(answer, Refused)
    assert "is not there" in answer.problems[0].message


def test_tidying_keeps_what_is_shown(doing: Doing, data: DataFolder, stick: Path) -> None:
    for version in (4, 5, 6):
        doing.answer(Use(offered(doing, stick, versioned(version)).name))
    doing.answer(Tidy())
    assert len(list((data.store / "versions").iterdir())) == 2
    assert shown(data) == 6


@pytest.mark.parametrize(
    "job",
    [Find("/media/a"), Candidate("bundle", "/a", "b"), Use("x"), Undo(), ShowShipped(), Tidy()],
)
def test_jobs_and_answers_cross_between_processes(job: Job, doing: Doing, stick: Path) -> None:
    assert read_job(job_bytes(job)) == job
    answer = offered(doing, stick, versioned(4))
    assert read_answer(answer_bytes(answer)) == answer
    assert read_answer(answer_bytes(answer)[:-9]) is None
