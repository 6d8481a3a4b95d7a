"""What staff set at the screen: kept on disk, followed at once, said, and there after a restart."""

from __future__ import annotations

import json
from math import hypot

import pytest

from kiosk.adapters.files import DiskFiles
from kiosk.loading import load
from kiosk.options import LEAVE_STATUS, RESTART_STATUS
from kiosk.settings import Settings
from kiosk.ui.staff_health import TRY_SECONDS
from kiosk.visit.hours import Hours
from tests.staff_ui.conftest import PIN, SCREEN, Open, Room
from tests.ui.driver import box_of

NEW_PIN = "593718"


def open_page(at: Room, page: str) -> None:
    """A page of the settings, by touches."""
    at.driver.tap("staff.settings")
    at.driver.tap(f"staff.{page}")
    assert at.screen == page


def kept(at: Room) -> Settings:
    """What the next start follows."""
    return load(None, at.data, DiskFiles()).settings


def value(at: Room, name: str) -> str:
    """What stands between less and more."""
    return str(at.driver.control(f"value.{name}").item.property("text"))


def test_idle_times(room: Open) -> None:
    at = room()
    at.come_in()
    open_page(at, "times")
    assert value(at, "idle_seconds") == "120 seconds"
    at.driver.tap("more.idle_seconds")
    assert value(at, "idle_seconds") == "135 seconds"
    assert at.said() == "Saved. The kiosk asks after 135 seconds without a touch."
    at.driver.tap("less.countdown_seconds")
    assert (kept(at).idle, kept(at).countdown) == (135, 55)
    assert (at.driver.shell.rules.idle, at.driver.shell.rules.countdown) == (135, 55)
    for _ in range(20):
        at.driver.tap("less.countdown_seconds")
    assert kept(at).countdown == 10


def test_languages_are_switched_on_and_off_and_one_stays(room: Open) -> None:
    at = room()
    at.come_in()
    open_page(at, "languages")
    for code in ("vi", "ar", "es"):
        at.driver.tap(f"staff.language:{code}")
    assert at.said() == "Saved. Patients can no longer choose Español."
    assert [each.code for each in at.driver.shell.content.languages] == ["en"]
    at.driver.tap("staff.language:en")
    assert at.said() == "One language has to stay on."
    at.driver.tap("staff.language:vi")
    assert "No qualified person has checked this translation." in at.said()
    assert kept(at).languages == ("en", "vi")
    at.driver.tap("staff.close")
    at.driver.wake()
    at.driver.tap("bar.language")
    assert at.driver.shell.visit.preferences.language == "vi"


def test_volume(room: Open) -> None:
    at = room()
    at.come_in()
    open_page(at, "volume")
    at.driver.tap("less.volume_percent")
    assert at.said() == "Saved. Reading aloud starts at 60 %."
    at.driver.tap("staff.close")
    at.driver.wake()
    assert at.driver.shell.visit.preferences.volume == pytest.approx(0.6)


def test_outside_the_opening_hours_the_screen_is_dark_until_touched(room: Open) -> None:
    at = room()
    at.come_in()
    open_page(at, "hours")
    at.driver.tap("staff.hours")
    assert at.said() == "Saved. Open from 08:00 to 18:00; dark outside."
    at.driver.tap("more.closes")
    at.driver.tap("staff.day:0")
    assert kept(at).hours == at.driver.shell.rules.hours == Hours(480, 1110, (1, 2, 3, 4))
    at.driver.tap("staff.close")  # it is Sunday
    opening = at.kiosk.opening
    at.driver.clock.go_on(200)
    opening.look()
    at.driver.settle()
    assert opening.property("dark")
    assert not at.driver.seen_texts()
    at.driver.wake()
    assert at.driver.place.screen == "attract"  # the touch that lights it does nothing else
    assert not opening.property("dark")
    at.driver.wake()
    assert at.driver.place.screen == "home"
    at.driver.clock.go_on(500)
    opening.look()
    assert not opening.property("dark")  # somebody stands there
    at.driver.shell.tick()
    at.driver.advance(100)
    opening.look()
    assert opening.property("dark")
    at.driver.wake()
    at.hold()
    at.enter()
    at.wait_for("home")
    open_page(at, "hours")
    at.driver.tap("staff.hours")
    assert at.said() == "Saved. The screen is on all day and night."
    assert kept(at).hours is None


def test_the_pin_is_changed_by_who_knows_the_old_one(room: Open) -> None:
    at = room()
    at.come_in()
    at.driver.tap("staff.settings")
    at.driver.tap("staff.new_pin")

    def enter(digits: str, then: str) -> None:
        at.driver.clock.go_on(1)
        at.enter(digits)
        at.driver.wait_until(lambda: then in at.staff.pad.property("lead") + at.said())

    at.enter("111222")
    at.driver.wait_until(lambda: "not the PIN" in str(at.staff.pad.property("said")))
    enter(PIN, "six digits that nobody guesses")
    at.enter("123456")
    assert "in a row" in str(at.staff.pad.property("said"))
    enter(NEW_PIN, "once more")
    enter(PIN, "six digits that nobody guesses")
    assert "did not agree" in str(at.staff.pad.property("said"))
    enter(NEW_PIN, "once more")
    enter(NEW_PIN, "The new PIN is set.")
    assert at.screen == "settings"
    at.driver.tap("staff.close")
    at.hold()
    at.enter(PIN)
    at.driver.wait_until(lambda: "not the PIN" in str(at.staff.pad.property("said")))
    at.enter(NEW_PIN)
    at.wait_for("home")


def test_the_screens_size_is_set_by_a_ruler_and_goes_back_unless_it_is_kept(room: Open) -> None:
    at = room()
    at.come_in()
    mm = float(at.driver.shell.property("mm"))
    at.driver.tap("staff.health")
    at.driver.tap("staff.screen")
    for _ in range(2):
        at.driver.tap("ruler.more")
    assert box_of(at.driver.control("staff.ruler").item)[2] == pytest.approx(110 * mm, abs=1)
    at.driver.tap("staff.try_size")
    assert float(at.driver.shell.property("mm")) == pytest.approx(1.1 * mm)
    at.go_on(TRY_SECONDS + 1)
    assert at.screen == "screen"
    assert float(at.driver.shell.property("mm")) == pytest.approx(mm)
    at.driver.tap("ruler.less")
    at.driver.tap("staff.try_size")
    at.driver.tap("staff.keep")
    assert float(at.driver.shell.property("mm")) == pytest.approx(0.95 * mm)
    assert kept(at).screen.diagonal_mm == pytest.approx(hypot(*SCREEN) / mm / 0.95, abs=1)
    assert at.said().startswith("Saved. The screen is ")


@pytest.mark.parametrize(
    ("button", "status"), [("restart", RESTART_STATUS), ("leave", LEAVE_STATUS)]
)
def test_restart_and_leave_ask_first(room: Open, button: str, status: int) -> None:
    at = room()
    at.come_in()
    at.driver.tap("staff.settings")
    at.driver.tap(f"staff.{button}")
    at.driver.tap("staff.not_sure")
    assert (at.screen, at.left) == ("settings", [])
    at.driver.tap(f"staff.{button}")
    at.driver.tap("staff.sure")
    assert at.left == [status]


def test_a_damaged_file_costs_the_defaults_and_is_told(room: Open) -> None:
    at = room(staff_json=b'{"idle_seconds": 90, "volume_percent": "loud"')
    assert at.driver.shell.rules.idle == 120
    at.come_in()
    assert any("Things to mend: 1" in each for each in at.driver.texts())
    at.driver.tap("staff.health")
    assert any("staff.json" in each for each in at.driver.texts())
    at.driver.tap("staff.back")
    open_page(at, "times")
    at.driver.tap("more.idle_seconds")
    assert json.loads(at.data.chosen.read_bytes()) == {"idle_seconds": 135}
    at.driver.tap("staff.back")
    at.driver.tap("staff.back")
    assert any("nothing to complain of" in each for each in at.driver.texts())


def test_where_it_cannot_be_kept_staff_are_told_and_nothing_changes(room: Open) -> None:
    at = room()
    at.come_in()
    open_page(at, "times")
    (at.data.path / "staff.json.new").mkdir()
    at.driver.tap("more.idle_seconds")
    assert at.said().startswith("That could not be saved: ")
    assert value(at, "idle_seconds") == "120 seconds"
    assert at.driver.shell.rules.idle == 120
