"""The player's screen, by touch and key, at every screen size."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt

from kiosk.content.model import Content, Step
from kiosk.screen_size import TESTED_SCREENS
from kiosk.visit.places import Place, Screen
from kiosk.visit.preferences import Preferences
from tests.ui.conftest import LANDSCAPE, Start
from tests.ui.driver import Driver

KYPHOPLASTY = Place(Screen.WALKTHROUGH, "kyphoplasty")
BUTTONS = (
    "previous", "play", "next", "replay", "slower", "all", "labels", "xray", "compare", "earlier",
    "later",
)  # fmt: skip
SIZES = (1.0, 1.25, 1.5, 2.0)

EACH_SCREEN = pytest.mark.parametrize("screen", TESTED_SCREENS, ids=lambda s: f"{s[0]}x{s[1]}")


def steps(driver: Driver) -> tuple[Step, ...]:
    procedure = driver.shell.procedure(driver.place.procedure)
    assert procedure is not None
    return procedure.walkthrough.steps


def index(driver: Driver) -> int:
    return int(str(driver.kiosk.walkthrough.property("stepIndex")))


def progress(driver: Driver) -> float:
    return float(str(driver.kiosk.walkthrough.property("stepProgress")))


def plays(driver: Driver) -> bool:
    return bool(driver.kiosk.walkthrough.property("playing"))


@pytest.fixture
def driver(start: Start, shipped: Content) -> Driver:
    driver = start(shipped, (1920, 1080))
    driver.go(KYPHOPLASTY)
    return driver


def test_nothing_moves_until_play_is_touched(driver: Driver) -> None:
    driver.frame()
    driver.frame()
    assert (plays(driver), progress(driver)) == (False, 0.0)
    driver.tap("walkthrough.play")
    assert plays(driver)
    driver.wait_until(lambda: progress(driver) > 0)
    driver.tap("walkthrough.play")
    assert not plays(driver)


def test_next_and_before_leaf_through_all_steps(driver: Driver) -> None:
    say = driver.shell.wording.say
    for number, step in enumerate(steps(driver)):
        assert index(driver) == number
        assert say(step.title) in driver.seen_texts()
        assert say(step.caption) in driver.seen_texts()
        if number < len(steps(driver)) - 1:
            driver.tap("walkthrough.next")
    assert not driver.control("walkthrough.next").enabled
    driver.tap("walkthrough.previous")
    assert index(driver) == len(steps(driver)) - 2


def test_a_chip_for_every_step(driver: Driver) -> None:
    for number, step in enumerate(steps(driver)):
        driver.tap(f"walkthrough.step.{step.id}")
        assert (index(driver), plays(driver)) == (number, False)


def test_chips_that_do_not_fit_are_turned_to(start: Start, shipped: Content) -> None:
    driver = start(shipped, (1280, 800))
    driver.go(KYPHOPLASTY)
    last = f"walkthrough.step.{steps(driver)[-1].id}"
    assert driver.find(last) is None
    for _ in steps(driver):
        if driver.find(last) is None:
            driver.tap("walkthrough.chips.after")
    driver.tap(last)
    assert index(driver) == len(steps(driver)) - 1
    assert not driver.control("walkthrough.chips.after").enabled
    driver.tap("walkthrough.chips.before")
    assert driver.find(last) is None


def test_the_scrubber_follows_a_finger_and_its_buttons(driver: Driver) -> None:
    rail = driver.control("walkthrough.scrubber")
    left, top, wide, tall = rail.box
    driver.clock.go_on(1.0)
    driver.tap_at(QPointF(left + wide / 2, top + tall / 2))
    assert progress(driver) == pytest.approx(0.5, abs=0.02)
    driver.clock.go_on(1.0)
    at = QPointF(left + wide / 2, top + tall / 2)
    driver.drag(at, QPointF(left + wide + 40, top + tall / 2))
    assert progress(driver) == 1.0
    driver.tap("walkthrough.earlier")
    assert progress(driver) == pytest.approx(0.875)
    driver.tap("walkthrough.later")
    assert progress(driver) == 1.0
    assert not plays(driver)


def test_speed_play_all_and_names_are_switched(driver: Driver) -> None:
    player, look = driver.kiosk.walkthrough, driver.kiosk.walkthrough.looking
    assert look.property("labelsOn")
    for name, view, what in (
        ("slower", player, "halfSpeed"),
        ("all", player, "playAll"),
        ("labels", look, "labelsOn"),
        ("xray", look, "xrayOn"),
    ):
        before = view.property(what)
        driver.tap(f"walkthrough.{name}")
        assert view.property(what) != before
        driver.tap(f"walkthrough.{name}")
        assert view.property(what) == before


def test_names_stand_on_the_picture_while_it_rests(driver: Driver) -> None:
    driver.tap("walkthrough.step.tube-in")
    driver.kiosk.walkthrough.scrub(1.0)
    driver.settle()
    assert {"Nerve", "Hollow tube"} <= set(driver.seen_texts())
    driver.tap("walkthrough.labels")
    assert "Nerve" not in driver.seen_texts()
    driver.tap("walkthrough.labels")
    driver.tap("walkthrough.replay")
    assert plays(driver)
    assert "Nerve" not in driver.texts()


def test_leaving_stops_it(driver: Driver) -> None:
    driver.tap("walkthrough.play")
    driver.tap("bar.back")
    assert not plays(driver)
    assert driver.place.screen is not Screen.WALKTHROUGH


def test_calm_motion_leaves_the_steps_and_takes_the_motion(driver: Driver) -> None:
    driver.tap("bar.calm")
    for name in ("play", "replay", "slower", "all", "earlier", "later"):
        assert not driver.control(f"walkthrough.{name}").enabled
    driver.tap("walkthrough.next")
    assert (index(driver), progress(driver)) == (1, 1.0)


def test_every_button_is_reached_by_tab_and_pressed_by_key(driver: Driver) -> None:
    reached = set()
    for _ in range(60):
        driver.key(Qt.Key.Key_Tab)
        reached.add(driver.focused())
    wanted = {f"walkthrough.{name}" for name in BUTTONS} - {"walkthrough.previous"}
    assert wanted <= reached
    assert f"walkthrough.step.{steps(driver)[-1].id}" in reached


def test_a_touched_part_tells_its_name_and_one_sentence(driver: Driver) -> None:
    driver.tap("walkthrough.step.drill-in")
    driver.kiosk.walkthrough.scrub(1.0)
    driver.settle()
    assert "Touch the picture to learn more." in driver.seen_texts()
    left, top, wide, tall = driver.control("walkthrough.picture").box
    driver.clock.go_on(1.0)
    driver.tap_at(QPointF(left + wide * 0.5, top + tall * 0.3))
    driver.settle()
    assert "Back muscle lies between the skin and the spine." in driver.seen_texts()
    assert "Touch the picture to learn more." not in driver.texts()
    driver.tap("walkthrough.told")
    assert driver.find("walkthrough.told") is None


def test_keys_lead_through_every_part(driver: Driver) -> None:
    driver.tap("walkthrough.step.balloon-fill")
    driver.kiosk.walkthrough.scrub(1.0)
    for _ in range(80):
        driver.key(Qt.Key.Key_Tab)
        if driver.focused() == "walkthrough.picture":
            break
    told = []
    for _ in range(30):
        driver.key(Qt.Key.Key_Return)
        driver.settle()
        found = driver.kiosk.walkthrough.looking.told_part(0)
        if not found:
            break
        told.append(found)
        assert driver.control("walkthrough.told").enabled
    assert len(told) == len(set(told))
    assert {"hollow-tube", "balloon", "nerve", "disc", "broken-vertebra", "vertebra"} <= set(told)


def test_xray_says_what_it_is(driver: Driver) -> None:
    driver.tap("walkthrough.xray")
    assert any(text.startswith("This is the live X") for text in driver.seen_texts())
    driver.tap("walkthrough.xray")
    assert not any(text.startswith("This is the live X") for text in driver.texts())


def test_both_procedures_stand_side_by_side(driver: Driver) -> None:
    driver.tap("walkthrough.compare")
    driver.settle()
    assert driver.place == Place(Screen.WALKTHROUGH)
    assert {"Vertebroplasty", "Kyphoplasty"} <= set(driver.seen_texts())
    left, right = (driver.control(f"walkthrough.picture{end}").box for end in ("", ".second"))
    assert left[2:] == right[2:]
    assert apart(left, right) >= 5 * float(driver.shell.property("mm")) - 1
    driver.tap("walkthrough.step.make-room-9")
    assert "Vertebroplasty does not do this." in driver.seen_texts()
    driver.tap("walkthrough.play")
    driver.wait_until(lambda: progress(driver) > 0)
    driver.tap("bar.back")
    assert driver.place.screen is Screen.HOME


def test_the_comparison_opens_from_the_page_that_says_which_is_which(driver: Driver) -> None:
    which = Place(Screen.PAGE, page="which")
    driver.go(which)
    driver.reveal("page.compare")
    driver.tap("page.compare")
    assert driver.place == Place(Screen.WALKTHROUGH)
    driver.tap("bar.back")
    assert driver.place == which


def unfold(driver: Driver) -> None:
    """Ask for all buttons where only some stand."""
    if driver.find("walkthrough.more") is not None:
        driver.tap("walkthrough.more")
        driver.settle()


def test_on_a_small_screen_large_letters_fold_what_is_seldom_needed_away(
    start: Start, shipped: Content
) -> None:
    driver = start(shipped, LANDSCAPE)
    driver.go(KYPHOPLASTY)
    driver.shell.choose(replace(driver.shell.visit.preferences, text_size=2.0))
    driver.settle()
    room = driver.page().height()
    assert driver.find("walkthrough.slower") is None
    driver.tap("walkthrough.play")
    assert plays(driver)
    driver.tap("walkthrough.play")
    driver.tap("walkthrough.more")
    driver.settle()
    driver.tap("walkthrough.slower")
    assert driver.kiosk.walkthrough.property("halfSpeed")
    assert driver.page().height() < room
    driver.tap("walkthrough.chips.after")
    driver.settle()
    driver.tap("walkthrough.step.balloon-out")
    assert steps(driver)[driver.kiosk.walkthrough.property("stepIndex")].id == "balloon-out"
    driver.tap("walkthrough.more")
    driver.settle()
    assert driver.find("walkthrough.slower") is None
    assert driver.page().height() == room


@pytest.mark.parametrize("language", ["en", "es", "vi", "ar"])
def test_two_presses_show_the_whole_of_the_longest_caption_on_the_smallest_screen(
    start: Start, shipped: Content, language: str
) -> None:
    driver = start(shipped, LANDSCAPE, calm=True)
    driver.go(KYPHOPLASTY)
    driver.shell.choose(Preferences(language, text_size=2.0, calm=True))
    say = driver.shell.wording.say
    longest = max(steps(driver), key=lambda step: len(say(step.caption)))
    for _ in range(steps(driver).index(longest)):
        driver.tap("walkthrough.next")
    driver.settle()
    for presses in range(3):
        if presses:
            driver.tap("scroll.down")
        if driver.find("scroll.down") is None or not driver.control("scroll.down").enabled:
            return
    raise AssertionError(f"{longest.id}: a third press is needed")


@EACH_SCREEN
@pytest.mark.parametrize("size", SIZES)
def test_the_comparison_fits_every_screen_and_text_size(
    start: Start, shipped: Content, screen: tuple[int, int], size: float
) -> None:
    driver = start(shipped, screen, calm=True)
    driver.go(Place(Screen.WALKTHROUGH))
    driver.shell.choose(replace(driver.shell.visit.preferences, text_size=size))
    driver.settle()
    unfold(driver)
    mm = driver.shell.property("mm")
    names = [f"walkthrough.{name}" for name in BUTTONS if name != "compare"]
    pictures = ["walkthrough.picture", "walkthrough.picture.second"]
    boxes = {name: driver.control(name).box for name in (*names, *pictures)}
    for name, (left, top, wide, tall) in boxes.items():
        assert min(wide, tall) >= 20 * mm - 1, name
        assert min(left, top, screen[0] - left - wide, screen[1] - top - tall) >= 0, name
    every = list(boxes)
    for i, a in enumerate(every):
        for b in every[i + 1 :]:
            assert apart(boxes[a], boxes[b]) >= 5 * mm - 2, f"{a} and {b}"


@EACH_SCREEN
@pytest.mark.parametrize("size", SIZES)
def test_the_player_fits_every_screen_and_text_size(
    start: Start, shipped: Content, screen: tuple[int, int], size: float
) -> None:
    driver = start(shipped, screen, calm=True)
    driver.go(KYPHOPLASTY)
    driver.shell.choose(replace(driver.shell.visit.preferences, text_size=size))
    driver.settle()
    unfold(driver)
    mm = driver.shell.property("mm")
    boxes = {}
    for name in BUTTONS:
        control = driver.control(f"walkthrough.{name}")
        left, top, wide, tall = control.box
        assert min(wide, tall) >= 20 * mm - 1, name
        assert left >= 0, name
        assert left + wide <= screen[0], name
        assert top >= screen[1] / 3 - 1, f"{name} stands too high"
        boxes[name] = control.box
    for step in steps(driver):
        chip = driver.find(f"walkthrough.step.{step.id}")
        if chip is not None:
            boxes[step.id] = chip.box
    assert any(step.id in boxes for step in steps(driver))
    names = list(boxes)
    for i, a in enumerate(names):
        for b in names[i + 1 :]:
            assert apart(boxes[a], boxes[b]) >= 5 * mm - 2, f"{a} and {b}"


def apart(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> float:
    """The gap between two boxes, in px."""
    across = max(a[0] - b[0] - b[2], b[0] - a[0] - a[2])
    down = max(a[1] - b[1] - b[3], b[1] - a[1] - a[3])
    return max(across, down)
