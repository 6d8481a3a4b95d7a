"""Content from a stick by touches alone: found, checked, looked at, tried, used, undone."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from kiosk.adapters.store import ContentStore
from kiosk.options import SHIPPED_CONTENT
from kiosk.staff.names import REPORT
from kiosk.ui.staff_sticks import LOOK_INTO_SECONDS
from kiosk.ui.staff_view import IDLE_SECONDS
from kiosk.visit.places import ATTRACT, HOME
from tests.factory import as_bytes
from tests.staff_ui.conftest import Open, Room
from tests.updates.bundles import as_folder, bundled, content, files

LOOKS = 1.1
"""Seconds after which sticks are looked for again."""


def plug(at: Room, version: int = 7, where: str = "") -> None:
    """Put small content on the stick."""
    as_folder(at.stick / where, files(version))


def look_for(at: Room, screen: str) -> None:
    """Open the update screen and wait for what comes of the stick."""
    at.driver.tap("staff.update")
    at.go_on(LOOKS)
    at.wait_for(screen)


def live(at: Room) -> int:
    """The version that the patient in front of the kiosk would see."""
    return at.driver.shell.content.version


def test_a_stick_that_is_plugged_in_is_found_and_goes_live_without_a_restart(room: Open) -> None:
    at = room()
    window = at.driver.window
    at.come_in()
    at.driver.tap("staff.update")
    assert any("Plug in the stick" in each for each in at.driver.texts())
    plug(at)
    at.go_on(LOOKS)
    at.wait_for("offer")
    assert "Version 7 is ready" in at.driver.texts()
    day = date.fromtimestamp((at.stick / "content.json").stat().st_mtime)
    assert any(f"Its file is of {day}." in each for each in at.driver.texts())
    assert live(at) == 1
    at.driver.tap("staff.use")
    at.wait_for("home")
    assert at.said() == "Done. Patients see version 7 now. No restart is needed."
    assert live(at) == 7
    assert at.kiosk.window is window
    at.driver.tap("staff.close")
    at.driver.wake()
    assert at.driver.place == HOME
    assert [one["name"] for one in at.kiosk.home.property("procedures")] == ["Vertebroplasty"]
    assert at.driver.find("procedure.kyphoplasty") is None
    at.hold()  # the home screen has the same corner
    at.enter()
    at.wait_for("home")
    at.driver.tap("staff.undo")
    at.wait_for("home")
    assert at.said() == "Undone. Patients see version 1 again."
    assert live(at) == 1
    assert len(at.kiosk.home.property("procedures")) == 2


def test_labels_of_the_kiosks_own_are_told_before_and_after(room: Open) -> None:
    at = room()
    held = files(7)
    value = json.loads(held["content.json"])
    del value["interface"]["back"], value["interface"]["home"]
    as_folder(at.stick, {**held, "content.json": json.dumps(value).encode()})
    at.come_in()
    look_for(at, "offer")
    assert any("no words for 2 labels" in each for each in at.driver.texts())
    at.driver.tap("staff.use")
    at.wait_for("home")
    told = "It has no words for 2 labels of the screen; the kiosk’s own are shown."
    assert told in at.driver.texts()


def test_another_disk_without_content_is_no_reason_to_choose(room: Open) -> None:
    """A machine may have one mounted where sticks are."""
    at = room()
    plug(at)
    (at.stick.parent / "disk").mkdir()
    at.come_in()
    at.go_on(LOOKS)
    assert at.said() == "A stick was plugged in: STICK. A stick was plugged in: disk."
    look_for(at, "offer")
    assert "Version 7 is ready" in at.driver.texts()


def test_shipped_content_is_always_there(room: Open) -> None:
    at = room()
    plug(at)
    at.come_in()
    at.driver.tap("staff.shipped")
    assert at.said() == "Patients see the shipped content already."
    at.driver.tap("staff.undo")
    assert "nothing to undo" in at.said()
    look_for(at, "offer")
    at.driver.tap("staff.use")
    at.wait_for("home")
    at.driver.tap("staff.shipped")
    at.wait_for("home")
    assert "came with the kiosk, version 1" in at.said()
    assert live(at) == 1


def test_every_change_can_be_looked_at(room: Open) -> None:
    at = room()
    value = json.loads(SHIPPED_CONTENT.read_bytes())
    value["version"] = 2
    value["procedures"][0]["pages"][0]["title"]["en"] = "Quite another title"
    as_folder(at.stick, {"content.json": json.dumps(value).encode()})
    at.come_in()
    look_for(at, "offer")
    assert "1 page changed" in at.driver.texts()
    at.driver.tap("staff.changes")
    assert at.screen == "changes"
    assert {"Quite another title", "Now", "New"} <= set(at.driver.texts())
    at.driver.tap("staff.back")
    assert at.screen == "offer"
    at.driver.tap("staff.not_now")
    assert at.said() == "Nothing was changed. Patients see version 1."
    assert live(at) == 1


def test_new_content_can_be_walked_through_before_it_is_live(room: Open) -> None:
    at = room()
    plug(at)
    at.come_in()
    look_for(at, "offer")
    at.driver.tap("staff.preview")
    assert (at.driver.place, live(at)) == (HOME, 7)
    assert any("Trial of version 7" in each for each in at.driver.texts())
    at.driver.tap("bar.size")
    at.driver.tap("staff.trial.end")
    assert at.screen == "offer"
    assert live(at) == 1
    assert at.driver.shell.visit.place == ATTRACT
    assert ContentStore(at.data.store).highest() == 0


def test_a_trial_shows_what_waits_for_patients_and_goes_on_at_a_touch(room: Open) -> None:
    at = room()
    held = content(7)
    held["interface"]["attract_title"] = {"en": "Another welcome"}
    as_folder(at.stick, {**files(7), "content.json": as_bytes(held)})
    at.come_in()
    look_for(at, "offer")
    at.driver.tap("staff.preview")
    end = at.driver.middle("staff.trial.end")
    at.driver.tap("staff.trial.wait")
    assert at.driver.place == ATTRACT
    assert "Another welcome" in at.driver.texts()
    assert at.driver.middle("staff.trial.end") == end
    at.go_on(IDLE_SECONDS - 1)
    at.driver.wake()
    assert (at.screen, at.driver.place, live(at)) == ("preview", HOME, 7)
    at.driver.tap("bar.size")  # patients' own rules hold again
    at.driver.tap("staff.trial.wait")
    at.driver.tap("staff.trial.end")
    assert (at.screen, live(at)) == ("offer", 1)
    at.driver.tap("staff.preview")
    assert at.driver.place == HOME
    at.driver.tap("staff.trial.wait")
    at.go_on(IDLE_SECONDS)
    assert (at.is_open, live(at)) == (False, 1), "staff have walked away"


def test_a_trial_that_staff_walk_away_from_ends_with_the_old_content(room: Open) -> None:
    at = room()
    plug(at)
    at.come_in()
    look_for(at, "offer")
    at.driver.tap("staff.preview")
    at.driver.wait_for_nobody()
    at.driver.wait_until(lambda: not at.is_open)
    assert live(at) == 1
    at.driver.wake()
    assert live(at) == 1


def test_older_content_needs_a_second_yes(room: Open) -> None:
    at = room()
    plug(at)
    at.come_in()
    look_for(at, "offer")
    at.driver.tap("staff.use")
    at.wait_for("home")
    plug(at, 3)
    look_for(at, "offer")
    assert any("Patients see version 7, taken on " in each for each in at.driver.texts())
    at.driver.tap("staff.use")
    assert at.screen == "second"
    assert any("version 7 has been shown here before" in each for each in at.driver.texts())
    assert live(at) == 7
    at.driver.tap("staff.use_anyway")
    at.wait_for("home")
    assert live(at) == 3


def test_everything_wrong_is_told_on_screen_and_on_the_stick(room: Open) -> None:
    at = room()
    value = json.loads(SHIPPED_CONTENT.read_bytes())
    value["procedures"][1]["name"] = 3
    for page in value["procedures"][0]["pages"][:9]:
        page["titel"] = page.pop("title")
    as_folder(at.stick, {"content.json": json.dumps(value, indent=1).encode()})
    at.come_in()
    look_for(at, "problems")
    texts = at.driver.texts()
    assert any("titel" in each for each in texts)
    assert any("content.json, line" in each and "procedures[0].pages" in each for each in texts)
    assert not any("procedures[1].name" in each for each in texts)
    while at.driver.control("staff.further").enabled:
        at.driver.tap("staff.further")
    assert any("procedures[1].name" in each for each in at.driver.texts())
    assert any(REPORT in each for each in at.driver.texts())
    report = (at.stick / REPORT).read_text()
    assert report.count("content.json, line ") >= 10
    assert 'Vertebroplasty, page "overview"' in report  # its title is what is missing
    assert live(at) == 1


def test_a_bundle_that_is_broken_has_no_lines(room: Open) -> None:
    at = room()
    at.stick.mkdir()
    spoilt = bytearray(bundled(files(8)))
    spoilt[spoilt.find(b"content.json") + 40] ^= 1
    (at.stick / "content-v8.kiosk.zip").write_bytes(spoilt)
    at.come_in()
    look_for(at, "problems")
    assert "content-v8.kiosk.zip" in at.driver.texts()
    told = [each for each in at.driver.texts() if each.startswith("1. ")]
    assert len(told) == 1
    assert "The packed file content-v8.kiosk.zip" in told[0]


def test_of_several_contents_staff_choose(room: Open) -> None:
    at = room()
    plug(at, 7, "spring")
    (at.stick / "content-v8.kiosk.zip").write_bytes(bundled(files(8)))
    at.come_in()
    look_for(at, "update")
    at.driver.wait_until(lambda: at.driver.find("staff.candidate.1") is not None)
    names = [at.driver.control(f"staff.candidate.{n}").item.property("text") for n in (0, 1)]
    chosen = names.index(next(each for each in names if "v8" in each))
    at.driver.tap(f"staff.candidate.{chosen}")
    at.wait_for("offer")
    assert "Version 8 is ready" in at.driver.texts()


def look_again(at: Room) -> None:
    """Let the kiosk look once more into a stick that it has looked into, and hear of it."""
    at.go_on(LOOK_INTO_SECONDS)
    at.driver.wait_until(lambda: not at.jobs.busy)
    at.go_on(0)


def test_content_that_is_copied_while_staff_wait_is_noticed_once_it_is_whole(room: Open) -> None:
    at = room()
    at.stick.mkdir()
    at.come_in()
    look_for(at, "update")
    at.driver.wait_until(lambda: any("no content on STICK" in one for one in at.driver.texts()))
    whole = files(7)
    as_folder(at.stick, {"content.json": whole["content.json"][:-40]})
    look_again(at)
    assert any("being copied to STICK" in one for one in at.driver.texts())
    assert at.driver.find("staff.candidate.0") is None
    as_folder(at.stick, {"content.json": whole["content.json"]})
    look_again(at)
    as_folder(at.stick, whole)  # its pictures came last
    look_again(at)
    assert (at.screen, at.staff.property("doing")) == ("update", "")
    look_again(at)
    at.wait_for("offer")
    assert "Version 7 is ready" in at.driver.texts()


def test_looking_again_takes_nothing_from_what_staff_do(room: Open) -> None:
    at = room()
    plug(at, 7, "spring")
    plug(at, 8, "summer")
    at.come_in()
    look_for(at, "update")
    at.driver.wait_until(lambda: at.driver.find("staff.candidate.1") is not None)
    button = at.driver.control("staff.candidate.1").item
    look_again(at)
    assert at.driver.control("staff.candidate.1").item is button, "the same list, not a new one"
    stood = at.driver.control("staff.candidate.1").box
    plug(at, 9, "winter")
    look_again(at)
    assert any("being copied to STICK" in one for one in at.driver.texts())
    assert at.driver.control("staff.candidate.1").box == stood, "nothing moves when that is told"
    at.go_on(LOOK_INTO_SECONDS)
    assert at.jobs.busy
    assert at.staff.property("doing") == ""
    at.driver.tap("staff.candidate.1")
    at.wait_for("offer")
    assert "Version 8 is ready" in at.driver.texts()


def test_what_is_mended_while_its_problems_are_shown_is_checked_again(room: Open) -> None:
    at = room()
    plug(at, 7)
    good = (at.stick / "content.json").read_bytes()
    (at.stick / "content.json").write_bytes(b"{")
    at.come_in()
    look_for(at, "problems")
    look_again(at)
    assert (at.screen, at.staff.property("doing")) == ("problems", "")
    (at.stick / "content.json").write_bytes(good)
    look_again(at)
    look_again(at)
    at.wait_for("offer")
    assert any(REPORT in each and "removed" in each for each in at.driver.texts())
    assert not (at.stick / REPORT).exists()


def test_an_empty_stick_and_one_that_is_pulled_out_are_told(room: Open) -> None:
    at = room()
    at.stick.mkdir()
    at.come_in()
    look_for(at, "update")
    at.driver.wait_until(lambda: any("no content on STICK" in one for one in at.driver.texts()))
    Path(at.stick).rmdir()
    at.go_on(LOOKS)
    assert at.said() == "A stick was taken out: STICK."
    assert any("Plug in the stick" in each for each in at.driver.texts())
