"""Everything by keys: a natural order, a ring one can see, no way behind a dialog, no trap."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.content.model import Content
from kiosk.visit.places import ATTRACT, HOME, Place, Screen
from tests.ui.conftest import LANDSCAPE, PORTRAIT, Start
from tests.ui.driver import Driver, parents

TOPICS = Place(Screen.TOPICS, "kyphoplasty")
PAGE = Place(Screen.PAGE, "kyphoplasty", "overview")
ASKING = Place(Screen.PAGE, "kyphoplasty", "questions")
WALKTHROUGH = Place(Screen.WALKTHROUGH, "kyphoplasty")
RECOVERY = Place(Screen.RECOVERY, "kyphoplasty")
EVERYWHERE = (HOME, TOPICS, PAGE, ASKING, WALKTHROUGH, RECOVERY)
PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
MOST_STOPS = 60
CONTRAST = 3.0

EACH_PLACE = pytest.mark.parametrize("place", EVERYWHERE, ids=lambda place: place.screen)


@pytest.fixture
def driver(start: Start, shipped: Content) -> Driver:
    driver = start(shipped, LANDSCAPE, calm=True)
    driver.go(HOME)
    return driver


def usable(driver: Driver) -> list[str]:
    """The buttons that can be used now."""
    return [
        one.name
        for one in driver.controls()
        if one.enabled and one.item.inherits("QQuickAbstractButton")
    ]


def tabbed(driver: Driver, key: Qt.Key = Qt.Key.Key_Tab) -> list[str]:
    """The controls that a key leads to, until it leads to the first one again."""
    stops: list[str] = []
    for _ in range(MOST_STOPS):
        driver.key(key)
        driver.settle()
        name = driver.focused()
        if stops and name == stops[0]:
            return stops
        stops.append(name)
        if driver.control(name).box[3] < driver.page().height():
            assert driver.is_seen(name), f"{name} has the keyboard but is out of sight"
    raise AssertionError(f"{key} leads on and on: {stops}")


def tab_to(driver: Driver, name: str) -> None:
    for _ in range(MOST_STOPS):
        driver.key(Qt.Key.Key_Tab)
        if driver.focused() == name:
            driver.settle()
            return
    raise AssertionError(f"Tab never comes to {name}")


def rings(driver: Driver) -> list[QQuickItem]:
    """What is drawn round a control that has the keyboard."""
    return [one for one in driver.items() if "FocusRing" in one.metaObject().className()]


def contrast(one: QColor, other: QColor) -> float:
    """Of two colours, as WCAG 2 counts it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


# --- getting about ----------------------------------------------------------------------------


@EACH_PLACE
def test_tab_visits_every_control_once_and_it_can_be_seen(driver: Driver, place: Place) -> None:
    driver.go(place)
    wanted = set(usable(driver))
    stops = tabbed(driver)
    assert len(set(stops)) == len(stops)
    assert set(stops) - {"scroll.up", "scroll.down"} == wanted - {"scroll.up", "scroll.down"}


@EACH_PLACE
def test_backtab_goes_the_same_way_back(driver: Driver, place: Place) -> None:
    driver.go(place)
    there = tabbed(driver)[:6]
    driver.go(ATTRACT)
    driver.go(place)
    for name in there:
        driver.key(Qt.Key.Key_Tab)
        assert driver.focused() == name
    for name in reversed(there[:-1]):
        driver.key(Qt.Key.Key_Backtab)
        assert driver.focused() == name


def test_the_order_is_that_of_reading(start: Start, shipped: Content) -> None:
    """Within what scrolls and within the bar: downwards, and along a row."""
    driver = start(shipped, PORTRAIT, calm=True)
    for place in (HOME, TOPICS, ASKING):
        driver.go(place)
        stops = tabbed(driver)
        bar = [name.startswith("bar.") for name in stops]
        assert bar == sorted(bar), "the bar comes last"
        inside = [n for n in stops if not n.startswith(("bar.", "scroll.", "page.next"))]
        spots = [driver.control(name).box for name in inside]
        for (x, y, _, tall), (then_x, then_y, _, _) in pairwise(spots):
            assert then_y >= y + tall / 2 or then_x > x, (place, inside)


@pytest.mark.parametrize(
    ("key", "like"),
    [
        (Qt.Key.Key_Down, Qt.Key.Key_Tab),
        (Qt.Key.Key_Right, Qt.Key.Key_Tab),
        (Qt.Key.Key_Up, Qt.Key.Key_Backtab),
        (Qt.Key.Key_Left, Qt.Key.Key_Backtab),
    ],
)
def test_arrows_go_where_tab_goes(driver: Driver, key: Qt.Key, like: Qt.Key) -> None:
    expected = tabbed(driver, like)
    driver.go(TOPICS)
    driver.go(HOME)
    assert tabbed(driver, key) == expected
    assert rings(driver)


def test_left_leads_on_where_one_reads_from_right_to_left(start: Start, mirrored: Content) -> None:
    driver = start(mirrored, LANDSCAPE, calm=True)
    driver.go(HOME)
    driver.tap("bar.language")
    expected = tabbed(driver)
    driver.go(TOPICS)
    driver.go(HOME)
    assert tabbed(driver, Qt.Key.Key_Left) == expected


def test_page_keys_read_on_and_back(driver: Driver) -> None:
    driver.go(PAGE)
    driver.key(Qt.Key.Key_PageDown)
    driver.settle()
    once = driver.scrolled()
    assert once > 50
    driver.key(Qt.Key.Key_PageDown)
    driver.settle()
    assert driver.scrolled() > once
    for _ in range(2):
        driver.key(Qt.Key.Key_PageUp)
        driver.settle()
    assert driver.scrolled() == 0


# --- the ring ---------------------------------------------------------------------------------


def test_touch_shows_no_ring_and_keys_show_one(driver: Driver) -> None:
    assert rings(driver) == []
    driver.tap("bar.colours")
    assert rings(driver) == []
    driver.key(Qt.Key.Key_Tab)
    assert len(rings(driver)) == 1


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_ring_is_seen_round_every_kind_of_control(driver: Driver, theme: str) -> None:
    """As drawn: its pixels against those of the same place without it."""
    while driver.shell.visit.preferences.theme.value != theme:
        driver.tap("bar.colours")
    for place, names in (
        (HOME, ("home.procedure.kyphoplasty", "home.questions", "bar.calm")),
        (WALKTHROUGH, ("walkthrough.next", "walkthrough.labels", "walkthrough.step.relax")),
        (RECOVERY, ("recovery.station.first-day", "recovery.call", "recovery.later")),
    ):
        driver.go(place)
        driver.settle()
        without: QImage = driver.window.grabWindow()
        for name in names:
            tab_to(driver, name)
            (ring,) = rings(driver)
            seen: QImage = driver.window.grabWindow()
            box = ring.mapRectToScene(QRectF(0, 0, ring.width(), ring.height()))
            left = round(box.left() + 1), round(box.center().y())
            drawn, ground = QColor(seen.pixel(*left)), QColor(without.pixel(*left))
            assert contrast(drawn, ground) >= CONTRAST, (name, drawn.name(), ground.name())


# --- pressing ---------------------------------------------------------------------------------


@pytest.mark.parametrize("key", PRESSES)
def test_return_enter_and_space_press(driver: Driver, key: Qt.Key) -> None:
    tab_to(driver, "bar.size")
    driver.key(key)
    assert driver.shell.visit.preferences.text_size == 1.25
    assert driver.focused() == "bar.size"
    driver.go(HOME)
    tab_to(driver, "home.procedure.kyphoplasty")
    driver.key(key)
    assert driver.place == TOPICS


@pytest.mark.parametrize("key", PRESSES)
def test_a_key_that_is_held_presses_once(driver: Driver, key: Qt.Key) -> None:
    tab_to(driver, "bar.size")
    driver.hold_key(key, repeats=5)
    driver.settle()
    assert driver.shell.visit.preferences.text_size == 1.25


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_A])
def test_any_key_wakes_and_does_nothing_else(driver: Driver, key: Qt.Key) -> None:
    driver.wait_for_nobody()
    driver.hold_key(key, repeats=3)
    driver.settle()
    assert driver.place == HOME
    assert driver.shell.visit.preferences.text_size == 1.0


# --- back -------------------------------------------------------------------------------------


def test_escape_goes_back_step_by_step(driver: Driver) -> None:
    driver.tap("home.procedure.kyphoplasty")
    driver.tap("topics.page.who")
    for place in (TOPICS, HOME, HOME):
        driver.key(Qt.Key.Key_Escape)
        driver.settle()
        assert driver.place == place


def test_escape_held_or_pressed_twice_by_a_shaky_hand_goes_back_once(driver: Driver) -> None:
    for twice in (False, True):
        driver.go(HOME)
        driver.tap("home.procedure.kyphoplasty")
        driver.tap("topics.page.who")
        driver.hold_key(Qt.Key.Key_Escape, repeats=0 if twice else 4)
        if twice:
            driver.clock.go_on(-1.0 + 0.3)
            driver.hold_key(Qt.Key.Key_Escape, repeats=0)
        driver.settle()
        assert driver.place == TOPICS


# --- what lies in front -----------------------------------------------------------------------


def in_front(driver: Driver) -> set[str]:
    """What Tab and the arrows reach in some steps."""
    keys = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Down, Qt.Key.Key_Up)
    reached = set()
    for key in keys:
        for _ in range(3):
            driver.key(key)
            reached.add(driver.focused())
    return reached


def test_nothing_behind_the_meaning_of_a_word_is_reached(driver: Driver) -> None:
    driver.go(PAGE)
    tab_to(driver, "term.balloon")
    scrolled = driver.scrolled()
    driver.key(Qt.Key.Key_Return)
    driver.settle()
    assert driver.focused() == "term.close"
    assert len(rings(driver)) == 1
    assert in_front(driver) == {"term.close"}
    driver.key(Qt.Key.Key_PageDown)
    driver.key(Qt.Key.Key_Escape)
    driver.settle()
    assert (driver.shell.visit.term, driver.place) == ("", PAGE)
    assert (driver.focused(), driver.scrolled()) == ("term.balloon", scrolled)
    assert len(rings(driver)) == 1


def test_nothing_behind_the_calendar_is_reached(driver: Driver) -> None:
    driver.go(RECOVERY)
    tab_to(driver, "recovery.day")
    driver.key(Qt.Key.Key_Space)
    driver.settle()
    stops = tabbed(driver)
    assert all(name.startswith("calendar.") for name in stops)
    assert set(stops) == {name for name in usable(driver) if name.startswith("calendar.")}
    driver.key(Qt.Key.Key_Escape)
    driver.settle()
    assert not driver.shell.visit.picking
    assert (driver.place, driver.focused()) == (RECOVERY, "recovery.day")


@pytest.mark.parametrize("opened", ["", "term.balloon"], ids=["page", "meaning"])
def test_nothing_behind_the_question_is_reached(driver: Driver, opened: str) -> None:
    """Not even another dialog; and the keyboard is given back to where it was."""
    driver.go(PAGE)
    tab_to(driver, opened or "bar.size")
    if opened:
        driver.key(Qt.Key.Key_Return)
    driver.fall_idle()
    assert driver.focused() == "still.here"
    assert in_front(driver) == {"still.here"}
    driver.key(Qt.Key.Key_Return)
    driver.settle()
    assert driver.focused() == ("term.close" if opened else "bar.size")
    assert driver.shell.visit.term == ("balloon" if opened else "")
    assert len(rings(driver)) == 1
    driver.key(Qt.Key.Key_Escape)
    assert (driver.shell.visit.term, driver.place) == ("", PAGE if opened else HOME)


def test_a_finger_does_not_bring_up_a_ring_or_move_the_page(driver: Driver) -> None:
    """Touched, asked and answered: neither the ring nor the page has moved."""
    driver.go(PAGE)
    tab_to(driver, "term.balloon")
    for _ in range(3):
        driver.tap("scroll.up")
    scrolled = driver.scrolled()
    driver.fall_idle()
    driver.tap("still.here")
    assert driver.scrolled() == scrolled


def test_the_languages_and_my_questions_are_walked_forwards_and_back(driver: Driver) -> None:
    """In the order of reading, with a ring at every stop, and no trap."""
    for begin in ("languages", "questions"):
        driver.go(HOME if begin == "languages" else Place(Screen.QUESTIONS))
        if begin == "languages":
            tab_to(driver, "bar.language")
            driver.key(Qt.Key.Key_Return)
            driver.settle()
        there = tabbed(driver)
        assert len(rings(driver)) == 1
        wanted = {one for one in usable(driver) if begin == "questions" or "language." in one}
        assert set(there) == wanted - {"bar.language"} | ({"bar.language"} & set(there))
        back = tabbed(driver, Qt.Key.Key_Backtab)
        start = back.index(there[0])
        assert [back[(start - step) % len(back)] for step in range(len(back))] == there
        driver.key(Qt.Key.Key_Escape)
        driver.settle()


def test_a_page_that_comes_by_key_has_the_ring_on_its_heading(driver: Driver) -> None:
    tab_to(driver, "home.procedure.kyphoplasty")
    driver.key(Qt.Key.Key_Return)
    driver.settle()
    (ring,) = rings(driver)
    heading = ring.parentItem()
    assert heading is not None
    assert heading.property("text") == "Kyphoplasty"
    driver.tap("topics.page.who")
    assert rings(driver) == [], "a finger needs none"


def test_no_control_hides_from_the_keyboard(driver: Driver) -> None:
    """Whatever can be pressed can be pressed by key, wherever one is."""
    for place in EVERYWHERE:
        driver.go(place)
        for name in usable(driver):
            item = driver.control(name).item
            assert item.property("focusPolicy") is not None
            assert item.activeFocusOnTab(), f"{name} is no stop of Tab"
            assert all(one.isEnabled() for one in parents(item))
