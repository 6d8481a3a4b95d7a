"""Reading to the end, asking what words mean, taking questions along, hearing what is there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from kiosk.content.model import Content
from kiosk.visit.places import ATTRACT, HOME, Place, Screen
from kiosk.visit.preferences import Preferences
from tests.ui.conftest import DESKTOP, LANDSCAPE, PORTRAIT, Start
from tests.ui.driver import MOST_PARTS, Driver, scrolling_parent, word_in, words_of

TOPICS = Place(Screen.TOPICS, "kyphoplasty")
PAGE = Place(Screen.PAGE, "kyphoplasty", "overview")
ASKING = Place(Screen.PAGE, "kyphoplasty", "questions")
QUESTIONS = Place(Screen.QUESTIONS)
WALKTHROUGH = Place(Screen.WALKTHROUGH, "kyphoplasty")
RECOVERY = Place(Screen.RECOVERY, "kyphoplasty")
A_STEP_MM = 8
"""No press shows less more than this: the end of a page does not come by a sliver."""
AN_EDGE_MM = 13
"""What may be left unseen at the end: the lower edge of a box, never words."""
A_VEIL_MM = 2.5
"""So much of the view's upper edge shows nothing: what ends there is not cut."""
Role = QAccessible.Role
PRESSED_ROLES = {Role.Button, Role.CheckBox, Role.RadioButton}


@pytest.fixture
def driver(start: Start, shipped: Content) -> Driver:
    driver = start(shipped, LANDSCAPE, calm=True)
    driver.go(PAGE)
    return driver


def in_view(driver: Driver) -> set[str]:
    """The words of the page that stand in view now, if only in part."""
    page = driver.page()
    area = page.mapRectToScene(QRectF(0, 0, page.width(), page.height()))
    return {
        words_of(item)
        for item in driver.items()
        if words_of(item)
        and item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).intersects(area)
    }


# --- to the end and back ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("screen", "each"),
    [(LANDSCAPE, 6), (PORTRAIT, 3)],
    ids=["landscape", "portrait"],
)
def test_the_buttons_lead_to_the_end_of_a_page_past_all_its_words(
    start: Start, shipped: Content, screen: tuple[int, int], each: int
) -> None:
    driver = start(shipped, screen, calm=True)
    mm = float(driver.shell.property("mm"))
    for page in shipped.procedures[1].pages[::each]:
        driver.go(Place(Screen.PAGE, "kyphoplasty", page.id))
        words = set(driver.texts())
        passed = in_view(driver)
        for _ in range(MOST_PARTS):
            button = driver.find("scroll.down")
            if button is None or not button.enabled:
                break
            before = driver.scrolled()
            driver.tap("scroll.down")
            moved = driver.scrolled() - before
            assert A_STEP_MM * mm < moved < driver.page().height()
            passed |= in_view(driver)
        end = float(driver.page().property("contentHeight")) - driver.page().height()
        assert driver.scrolled() >= end - AN_EDGE_MM * mm
        assert words <= passed | set(driver.seen_texts())


def cut_where_it_begins(driver: Driver) -> list[str]:
    """The lines, pictures and buttons that the upper edge of the view cuts through."""
    page = driver.page()
    edge = page.mapToScene(QPointF(0, 0)).y()
    inside = [one for one in driver.items() if scrolling_parent(one) is page]
    veiled, cut = A_VEIL_MM * float(driver.shell.property("mm")), []
    for item in inside:
        top = item.mapToScene(QPointF(0, 0)).y()
        heights = [item.height()]
        if words := words_of(item):
            heights = [float(item.property("lineHeight"))] * int(item.property("lineCount"))
        elif not item.objectName() and not item.inherits("QQuickImage"):
            continue
        for height in heights:
            if top < edge - 1 and top + height > edge + veiled:
                cut.append(words or item.objectName() or "a picture")
            top += height
    return cut


@pytest.mark.parametrize(
    ("screen", "text_size", "page_id"),
    [(LANDSCAPE, 2.0, "overview"), (DESKTOP, 1.0, "benefits-risks"), (PORTRAIT, 1.5, "who")],
)
def test_no_line_picture_or_button_is_cut_where_a_new_view_begins(
    start: Start, shipped: Content, screen: tuple[int, int], text_size: float, page_id: str
) -> None:
    driver = start(shipped, screen, calm=True)
    driver.go(Place(Screen.PAGE, "kyphoplasty", page_id))
    driver.shell.choose(Preferences("en", text_size=text_size, calm=True))
    driver.settle()
    for way in ("scroll.down", "scroll.up"):
        driver.tap(way)
        assert driver.control(way).enabled, "there is more than one turn to look at"
        while driver.control(way).enabled:
            assert cut_where_it_begins(driver) == [], (way, driver.scrolled())
            driver.tap(way)


def test_the_buttons_lead_up_again_and_end_where_the_page_ends(driver: Driver) -> None:
    assert not driver.control("scroll.up").enabled
    while driver.control("scroll.down").enabled:
        driver.tap("scroll.down")
    assert driver.control("scroll.up").enabled
    while driver.control("scroll.up").enabled:
        driver.tap("scroll.up")
    assert driver.scrolled() == 0
    assert driver.control("scroll.down").enabled


def test_a_page_that_fits_needs_no_buttons(start: Start, small: Content) -> None:
    driver = start(small, DESKTOP, calm=True)
    driver.go(Place(Screen.PAGE, "", "about"))
    assert not driver.scrolls()
    assert driver.find("scroll.down") is None


# --- words ------------------------------------------------------------------------------------


@pytest.mark.parametrize("term", ["kyphoplasty", "balloon", "bone-cement", "vertebra"])
def test_an_underlined_word_says_what_it_means(driver: Driver, term: str) -> None:
    text = driver.running_text(term)
    driver.reveal_item(text)
    scrolled = driver.scrolled()
    driver.clock.go_on(1.0)
    driver.tap_at(word_in(text, term))
    driver.settle()
    found = next(one for one in driver.shell.content.glossary if one.id == term)
    say = driver.shell.wording.say
    assert {say(found.term), say(found.meaning)} <= set(driver.seen_texts())
    driver.tap("term.close")
    assert driver.shell.visit.term == ""
    assert (driver.place, driver.scrolled()) == (PAGE, scrolled)


def test_a_broad_finger_beside_the_word_is_near_enough(driver: Driver) -> None:
    at = word_in(driver.running_text("balloon"), "balloon")
    mm = float(driver.shell.property("mm"))
    driver.clock.go_on(1.0)
    at.setX(at.x() - 4 * mm)
    driver.tap_at(at)
    assert driver.shell.visit.term == "balloon"


def test_plain_words_mean_nothing_more(driver: Driver) -> None:
    title = next(one for one in driver.items() if words_of(one) == "What it is")
    driver.clock.go_on(1.0)
    driver.tap_at(title.mapToScene(title.boundingRect().center()))
    driver.settle()
    assert driver.shell.visit.term == ""


def test_touches_beside_the_meaning_leave_it_open(driver: Driver) -> None:
    driver.tap("term.balloon")
    for name in ("bar.home", "scroll.down"):
        at = driver.middle(name)
        driver.clock.go_on(1.0)
        driver.tap_at(at)
        driver.settle()
    assert (driver.shell.visit.term, driver.place) == ("balloon", PAGE)


# --- questions to take along ------------------------------------------------------------------


def test_ticked_questions_stand_on_the_list_in_their_order_until_unticked(driver: Driver) -> None:
    driver.go(HOME)
    assert not any("(" in one for one in driver.texts())
    driver.go(ASKING)
    names = [name for name in driver.names() if name.startswith("question.")]
    wanted = [names[2], names[0], names[3]]
    told = [str(driver.control(name).item.property("text")) for name in wanted]
    for name in wanted:
        driver.tap(name)
        assert checked(driver.control(name).item)
    driver.tap("bar.home")
    assert any(one.endswith("(3)") for one in driver.texts())
    driver.tap("home.questions")
    assert [one for one in driver.texts() if one in told] == told
    driver.tap(wanted[1])
    assert [one for one in driver.texts() if one in told] == [told[0], told[2]]
    driver.go(ASKING)
    assert [checked(driver.control(name).item) for name in wanted] == [True, False, True]
    driver.tap(wanted[0])
    driver.tap(wanted[2])
    driver.go(QUESTIONS)
    assert driver.shell.wording.say(driver.shell.content.interface.my_questions_none) in (
        driver.texts()
    )
    assert not [name for name in driver.names() if name.startswith("question.")]


def test_a_question_shows_that_it_is_pressed_before_it_is_ticked(driver: Driver) -> None:
    driver.go(ASKING)
    name = next(name for name in driver.names() if name.startswith("question."))
    driver.reveal(name)
    driver.clock.go_on(1.0)
    at = driver.middle(name)
    driver.press(at)
    assert driver.control(name).item.property("down")
    assert driver.shell.visit.marked == ()
    driver.release(at)
    assert len(driver.shell.visit.marked) == 1


# --- what is heard ----------------------------------------------------------------------------


def heard(item: QQuickItem) -> QAccessibleInterface:
    """An item as a screen reader meets it."""
    interface: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(item)
    assert interface is not None, f"{item.objectName()} is not in the tree"
    return interface


def checked(item: QQuickItem) -> bool:
    return bool(heard(item).state().checked)


@pytest.mark.parametrize(
    "place",
    [ATTRACT, HOME, TOPICS, PAGE, ASKING, QUESTIONS, WALKTHROUGH, RECOVERY],
    ids=lambda place: place.screen,
)
def test_every_control_has_a_name_and_a_role_and_every_text_is_heard(
    driver: Driver, place: Place
) -> None:
    if place == ATTRACT:
        driver.wait_for_nobody()
    else:
        driver.go(place)
    names: list[str] = []
    for item in driver.items():
        if item.inherits("QQuickAbstractButton"):
            interface = heard(item)
            assert interface.role() in PRESSED_ROLES, item.objectName()
            name = interface.text(QAccessible.Text.Name)
            assert name.strip(), item.objectName()
            assert interface.actionInterface() is not None
            names.append(name)
    inside = {name for name in names if names.count(name) > 1}
    assert inside <= {"Earlier", "Later"}, "two controls of one name cannot be told apart"
    for item in driver.items():
        if words_of(item).strip() and not stands_on_a_control(item):
            assert heard(item).text(QAccessible.Text.Name).strip() == words_of(item).strip()


def stands_on_a_control(item: QQuickItem) -> bool:
    """Whether words are told as the name of the control they stand on."""
    above: QQuickItem | None = item.parentItem()
    while above is not None:
        if above.inherits("QQuickAbstractButton"):
            return True
        above = above.parentItem()
    return False


def test_dialogs_say_what_they_are(driver: Driver) -> None:
    interface = driver.shell.content.interface
    say = driver.shell.wording.say
    driver.tap("term.balloon")
    assert dialogs(driver) == [say(interface.what_it_means)]
    driver.fall_idle()
    assert dialogs(driver)[-1] == say(interface.still_there)
    driver.tap("still.here")
    driver.go(RECOVERY)
    driver.tap("recovery.day")
    assert dialogs(driver) == [say(interface.pick_day)]


def dialogs(driver: Driver) -> list[str]:
    """The names of what lies over the screen, the frontmost last."""
    found: list[QAccessibleInterface | None] = [
        QAccessible.queryAccessibleInterface(item) for item in driver.items()
    ]
    return [
        one.text(QAccessible.Text.Name)
        for one in found
        if one is not None and one.role() is Role.Dialog
    ]


def test_a_screen_reader_presses_as_a_finger_does(driver: Driver) -> None:
    driver.clock.go_on(1.0)
    press(driver, "bar.size")
    assert driver.shell.visit.preferences.text_size == 1.25
    driver.clock.go_on(1.0)
    press(driver, "bar.home")
    driver.settle()
    assert driver.place == HOME


def press(driver: Driver, name: str) -> None:
    actions = heard(driver.control(name).item).actionInterface()
    assert actions is not None
    actions.doAction(actions.pressAction())


def test_what_is_chosen_is_told_not_only_coloured(driver: Driver) -> None:
    assert checked(driver.control("bar.calm").item)
    driver.tap("bar.calm")
    assert not checked(driver.control("bar.calm").item)
    driver.go(RECOVERY)
    driver.tap("recovery.later")
    stations = [one for one in driver.controls() if one.name.startswith("recovery.station.")]
    assert [checked(one.item) for one in stations].index(True) == 1
