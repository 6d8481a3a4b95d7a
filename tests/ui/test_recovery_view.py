"""The recovery timeline, driven as a patient does: along the path and to the calendar."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage

from kiosk.content.model import Content, Milestone
from kiosk.month import days_shown
from kiosk.screen_size import TESTED_SCREENS
from kiosk.ui.recovery_path import pastel
from kiosk.ui.recovery_view import LISTS, MONTHS_AROUND
from kiosk.visit.places import Place, Screen
from tests.factory import small_content
from tests.ui.conftest import TODAY, Start
from tests.ui.driver import Driver

KYPHOPLASTY = Place(Screen.RECOVERY, "kyphoplasty")
VERTEBROPLASTY = Place(Screen.RECOVERY, "vertebroplasty")


def milestones(driver: Driver) -> tuple[Milestone, ...]:
    procedure = driver.shell.procedure(driver.place.procedure)
    assert procedure is not None
    return procedure.recovery.milestones


def station(driver: Driver, index: int) -> str:
    return f"recovery.station.{milestones(driver)[index].id}"


def current(driver: Driver) -> int:
    return driver.kiosk.recovery.property("current")  # type: ignore[no-any-return]


def picking(driver: Driver) -> bool:
    return driver.shell.visit.picking


def dates_told(driver: Driver) -> str:
    return str(driver.kiosk.recovery.property("dates"))


def say(driver: Driver, milestone: Milestone) -> str:
    return driver.shell.wording.say(milestone.title)


@pytest.fixture
def driver(start: Start, shipped: Content) -> Driver:
    driver = start(shipped, (1920, 1080), calm=True)
    driver.go(KYPHOPLASTY)
    return driver


# --- along the path ---------------------------------------------------------------------------


@pytest.mark.parametrize("screen", TESTED_SCREENS)
def test_every_milestone_opens_by_its_station_on_every_screen(
    start: Start, shipped: Content, screen: tuple[int, int]
) -> None:
    driver = start(shipped, screen, calm=True)
    driver.go(VERTEBROPLASTY)
    wording, interface = driver.shell.wording, shipped.interface
    for index in (*range(1, len(milestones(driver))), 0):
        driver.tap(station(driver, index))
        milestone = milestones(driver)[index]
        assert say(driver, milestone) in driver.texts()
        assert driver.scrolled() == 0
        for kind in LISTS:
            assert (wording.say(getattr(interface, kind)) in driver.texts()) == bool(
                getattr(milestone, kind)
            )
            for item in getattr(milestone, kind):
                assert wording.say(item) in driver.texts()


@pytest.mark.parametrize("screen", TESTED_SCREENS)
def test_stations_are_large_enough_and_keep_their_distance(
    start: Start, shipped: Content, screen: tuple[int, int]
) -> None:
    driver = start(shipped, screen, calm=True)
    driver.go(KYPHOPLASTY)
    mm = driver.shell.property("mm")
    boxes = [driver.control(station(driver, i)).box for i in range(len(milestones(driver)))]
    assert all(min(width, height) >= 20 * mm for _, _, width, height in boxes)
    for (left, _, width, _), (following, *_) in pairwise(boxes):
        assert following - left - width >= 5 * mm - 2
    earlier, later = driver.control("recovery.earlier").box, driver.control("recovery.later").box
    if earlier[0] < boxes[0][0] and earlier[1] < boxes[0][1] + boxes[0][3]:
        assert boxes[0][0] - earlier[0] - earlier[2] >= 5 * mm - 2
        assert later[0] - boxes[-1][0] - boxes[-1][2] >= 5 * mm - 2


def test_the_buttons_step_from_end_to_end(driver: Driver) -> None:
    last = len(milestones(driver)) - 1
    assert not driver.control("recovery.earlier").enabled
    for index in range(1, last + 1):
        driver.tap("recovery.later")
        assert current(driver) == index
    assert not driver.control("recovery.later").enabled
    driver.tap("recovery.earlier")
    assert current(driver) == last - 1


def test_a_finger_that_drags_along_the_path_sees_each_milestone(driver: Driver) -> None:
    seen = []
    driver.kiosk.recovery.current_changed.connect(lambda: seen.append(current(driver)))
    last = len(milestones(driver)) - 1
    first, end = driver.middle(station(driver, 0)), driver.middle(station(driver, last))
    driver.clock.go_on(1)
    driver.drag(first, end, steps=60)
    assert seen == list(range(1, last + 1))
    driver.clock.go_on(1)
    driver.drag(end, QPointF(0, end.y()), steps=60)
    assert current(driver) == 0, "dragged beyond the first one, it stays there"


def test_a_drag_right_after_the_screen_changed_does_nothing(driver: Driver) -> None:
    driver.go(Place(Screen.TOPICS, "kyphoplasty"))
    driver.shell.go_recovery("kyphoplasty")
    driver.settle()
    start, end = driver.middle(station(driver, 0)), driver.middle(station(driver, 5))
    driver.drag(start, end)
    assert current(driver) == 0


def test_the_last_touch_of_a_shaky_hand_counts_once(driver: Driver) -> None:
    driver.clock.go_on(1)
    driver.tap_now("recovery.later")
    driver.tap_now("recovery.later")
    driver.settle()
    assert current(driver) == 1


def test_it_is_mirrored_where_one_reads_from_right_to_left(start: Start) -> None:
    content = small_content(("ar", "en"))
    driver = start(content, (1920, 1080), calm=True)
    driver.go(VERTEBROPLASTY)
    last = len(milestones(driver)) - 1
    xs = [driver.middle(station(driver, index)).x() for index in range(last + 1)]
    assert xs == sorted(xs, reverse=True)
    assert driver.middle("recovery.earlier").x() > xs[0]
    driver.clock.go_on(1)
    driver.drag(driver.middle(station(driver, 0)), driver.middle(station(driver, 3)), steps=20)
    assert current(driver) == 3


def test_the_intro_stands_at_the_beginning_only(driver: Driver) -> None:
    procedure = driver.shell.procedure("kyphoplasty")
    assert procedure is not None
    intro = driver.shell.wording.say(procedure.recovery.intro)
    assert intro in driver.texts()
    driver.tap("recovery.later")
    assert intro not in driver.texts()


# --- when to call -----------------------------------------------------------------------------


@pytest.mark.parametrize("screen", TESTED_SCREENS)
@pytest.mark.parametrize("sizes", [0, 3], ids=["size 1", "size 2"])
def test_when_to_call_is_always_in_sight_and_one_touch_away(
    start: Start, shipped: Content, screen: tuple[int, int], sizes: int
) -> None:
    driver = start(shipped, screen, calm=True)
    driver.go(KYPHOPLASTY)
    for _ in range(sizes):
        driver.tap("bar.size")
    for index in range(len(milestones(driver))):
        if index:
            driver.tap("recovery.later")
        assert driver.is_seen("recovery.call")
    driver.tap("recovery.call")
    assert driver.place == Place(Screen.PAGE, "kyphoplasty", "when-to-call")
    driver.tap("bar.back")
    assert driver.place == KYPHOPLASTY
    assert current(driver) == len(milestones(driver)) - 1, "back where one was"


def test_the_phone_is_asked_for_until_the_clinic_has_filled_it_in(driver: Driver) -> None:
    unknown = driver.shell.wording.say(driver.shell.content.interface.ask_your_team)
    assert any(unknown in one and "phone" in one for one in driver.texts())


def test_words_that_need_it_are_explained(driver: Driver) -> None:
    link = next(one for one in driver.items() if 'href="term:' in str(one.property("markup")))
    driver.reveal_item(link)
    link.termTapped.emit("bone-cement")  # type: ignore[attr-defined]
    assert driver.shell.visit.term == "bone-cement"


# --- the day ----------------------------------------------------------------------------------


def test_a_picked_day_gives_each_milestone_its_dates(driver: Driver) -> None:
    assert dates_told(driver) == ""
    driver.tap("recovery.day")
    assert picking(driver)
    driver.tap(f"calendar.{TODAY.isoformat()}")
    assert not picking(driver)
    assert driver.shell.visit.day == TODAY.isoformat()
    assert dates_told(driver) == driver.shell.wording.date(TODAY)
    assert dates_told(driver) in driver.texts()
    for index, milestone in enumerate(milestones(driver)):
        driver.tap(station(driver, index))
        begins = TODAY
        if milestone.begins.unit in ("days", "weeks"):
            by = milestone.begins.amount * (7 if milestone.begins.unit == "weeks" else 1)
            begins = TODAY + timedelta(days=by)
            assert driver.shell.wording.date(begins) in dates_told(driver)
    assert dates_told(driver).startswith("From ")


def test_the_day_can_be_changed_and_forgotten(driver: Driver) -> None:
    driver.shell.pick_day("2025-02-03")
    driver.tap("recovery.day")
    assert driver.find("calendar.2025-02-28"), "it opens on the month of the picked day"
    driver.tap("calendar.later")
    driver.tap("calendar.2025-03-07")
    assert driver.shell.visit.day == "2025-03-07"
    driver.tap("recovery.day")
    driver.tap("calendar.forget")
    assert driver.shell.visit.day == ""
    assert not picking(driver)
    assert dates_told(driver) == ""
    driver.tap("recovery.day")
    assert driver.find("calendar.forget") is None


def test_the_calendar_turns_a_year_each_way_and_no_further(driver: Driver) -> None:
    driver.tap("recovery.day")
    for control in ("calendar.earlier", "calendar.later"):
        turns = 0
        while driver.control(control).enabled:
            driver.tap(control)
            turns += 1
            assert turns <= 2 * MONTHS_AROUND
        assert turns == (MONTHS_AROUND if control == "calendar.earlier" else 2 * MONTHS_AROUND)
    assert driver.find(f"calendar.{date(TODAY.year + 1, TODAY.month, 1).isoformat()}")


@pytest.mark.parametrize("screen", TESTED_SCREENS)
@pytest.mark.parametrize("sizes", [0, 3], ids=["size 1", "size 2"])
def test_all_days_fit_and_are_large_enough(
    start: Start, shipped: Content, screen: tuple[int, int], sizes: int
) -> None:
    """March 2025 spreads over six weeks, as wide as a month gets; a few may be turned to."""
    driver = start(shipped, screen, calm=True)
    driver.go(KYPHOPLASTY)
    for _ in range(sizes):
        driver.tap("bar.size")
    driver.shell.pick_day("2025-03-07")
    driver.kiosk.recovery.open_calendar()
    driver.settle()
    assert len(days_shown(date(2025, 3, 1))) == 42
    mm = driver.shell.property("mm")
    days: set[str] = set()
    for turns in range(2):
        if turns and len(days) < 31:
            driver.tap("calendar.later")
        usable = [
            one for one in driver.controls() if one.enabled and one.name.startswith("calendar.")
        ]
        for one in usable:
            assert driver.is_seen(one.name)
            assert min(one.box[2:]) >= 20 * mm
        days |= {one.name for one in usable if one.name.startswith("calendar.2025-03-")}
    assert len(days) == 31


def test_escape_and_close_leave_the_day_as_it_was(driver: Driver) -> None:
    driver.shell.pick_day("2025-03-07")
    driver.tap("recovery.day")
    driver.key(Qt.Key.Key_Escape)
    assert not picking(driver)
    driver.tap("recovery.day")
    driver.tap("calendar.close")
    assert (picking(driver), driver.shell.visit.day) == (False, "2025-03-07")
    assert driver.place == KYPHOPLASTY


def test_what_lies_under_the_calendar_cannot_be_touched(driver: Driver) -> None:
    later = driver.middle("recovery.later")
    driver.tap("recovery.day")
    driver.clock.go_on(1)
    driver.tap_at(later)
    driver.settle()
    assert current(driver) == 0
    assert picking(driver)


def test_the_next_patient_finds_nothing_of_it(driver: Driver) -> None:
    driver.tap(station(driver, 4))
    driver.shell.pick_day("2025-03-07")
    driver.tap("recovery.day")
    driver.wait_for_nobody()
    assert driver.place == Place(Screen.ATTRACT)
    driver.go(KYPHOPLASTY)
    assert (current(driver), dates_told(driver), picking(driver)) == (0, "", False)
    assert driver.find("calendar.close") is None


# --- how it looks -----------------------------------------------------------------------------


def test_each_theme_draws_the_path_in_its_own_colours(driver: Driver) -> None:
    """One pixel of the first stretch, between two stations, in light, dark and high contrast."""
    left, right = driver.middle(station(driver, 0)), driver.middle(station(driver, 1))
    seen = []
    for _ in range(3):
        driver.settle()
        image: QImage = driver.window.grabWindow()
        middle = (left + right) / 2
        mm = driver.shell.property("mm")
        seen.append(QColor(image.pixel(round(middle.x()), round(middle.y() - 3 * mm))).name())
        driver.tap("bar.colours")
    assert len(set(seen)) == 3
    assert seen[2] == "#000000"


def test_stretches_go_softly_from_warm_to_cool() -> None:
    warm, cool = QColor("#8A3A1C"), QColor("#0F5257")
    hues = [pastel(warm, cool, step / 4, 0.83).hslHue() for step in range(5)]
    assert hues == sorted(hues)
    assert abs(hues[0] - warm.hslHue()) <= 1
    assert abs(hues[-1] - cool.hslHue()) <= 1
    lightness = {round(pastel(warm, cool, step / 4, 0.83).lightnessF(), 2) for step in range(5)}
    assert lightness == {0.83}
