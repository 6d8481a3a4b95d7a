"""The player without its screen: steps, seconds, playing and waiting; time comes in by hand."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.content.model import Content
from kiosk.ui.walkthrough_view import WalkthroughView
from kiosk.visit.places import Place, Screen
from kiosk.walkthrough.playing import LONGEST_FRAME
from tests.ui.player import KYPHOPLASTY, VERTEBROPLASTY, Player
from tests.walkthrough.stories import biopsy

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def player(shipped: Content) -> Player:
    player = Player(shipped)
    player.go(KYPHOPLASTY)
    return player


def test_there_is_nothing_to_show_elsewhere(shipped: Content) -> None:
    player = Player(shipped)
    assert player.view.scene() is None
    assert player.view.tool() is None
    assert player.view.label_words() == []
    assert player.get("steps") == []
    assert player.get("caption") == ""
    for act in (
        player.view.play,
        player.view.next,
        player.view.replay,
        lambda: player.view.scrub(1),
    ):
        act()
    player.view.advance(1.0)
    assert not player.plays()


def test_a_walkthrough_begins_still_at_its_first_step(player: Player, shipped: Content) -> None:
    walkthrough = next(one for one in shipped.procedures if one.id == "kyphoplasty").walkthrough
    first = walkthrough.steps[0]
    say = player.shell.wording.say
    assert (player.index, player.seconds, player.plays()) == (0, 0.0, False)
    assert player.get("stepCount") == len(walkthrough.steps)
    assert player.get("title") == "Kyphoplasty"
    assert player.get("stepTitle") == say(first.title)
    assert player.get("caption") == say(first.caption)
    assert player.get("stepOf") == f"Step 1 of {len(walkthrough.steps)}"
    steps = player.get("steps")
    assert isinstance(steps, list)
    assert steps[0] == {
        "id": first.id,
        "title": say(first.title),
        "phase": "get-ready",
        "number": 1,
    }
    player.view.advance(3.0)
    assert player.seconds == 0.0


def test_a_step_plays_to_its_end_and_waits(player: Player) -> None:
    player.view.play()
    assert player.plays()
    player.play_for(1.0)
    assert player.seconds == pytest.approx(1.0)
    player.play_for(30.0)
    assert not player.plays()
    assert player.index == 0
    assert player.get("stepProgress") == 1.0
    player.view.next()
    assert player.plays()
    assert player.index == 1
    assert player.get("stepProgress") == 0.0


def test_play_all_runs_on_to_the_very_end(player: Player) -> None:
    player.view.set_play_all(True)
    assert player.get("playAll")
    player.view.play()
    player.play_for(300.0)
    assert not player.plays()
    assert player.index == int(str(player.get("stepCount"))) - 1
    assert player.get("stepProgress") == 1.0


def test_half_speed_takes_twice_as_long(player: Player) -> None:
    player.view.set_half_speed(True)
    assert player.get("halfSpeed")
    player.view.play()
    player.play_for(2.0)
    assert player.seconds == pytest.approx(1.0)


def test_a_hitch_does_not_skip_what_happens(player: Player) -> None:
    player.view.play()
    player.view.advance(5.0)
    assert player.seconds == pytest.approx(LONGEST_FRAME)
    player.view.advance(-5.0)
    assert player.seconds == pytest.approx(LONGEST_FRAME)


def test_pausing_and_going_on(player: Player) -> None:
    player.view.toggle()
    player.play_for(2.0)
    player.view.toggle()
    player.play_for(2.0)
    assert not player.plays()
    assert player.seconds == pytest.approx(2.0)
    player.view.toggle()
    player.play_for(1.0)
    assert player.seconds == pytest.approx(3.0)


def test_playing_a_step_that_has_ended_begins_it_anew(player: Player) -> None:
    player.view.scrub(1.0)
    player.view.play()
    assert player.get("stepProgress") == 0.0
    player.view.scrub(0.5)
    player.view.replay()
    assert player.get("stepProgress") == 0.0
    assert player.plays()


def test_leafing_while_paused_does_not_start_anything(player: Player) -> None:
    player.view.next()
    assert (player.index, player.plays()) == (1, False)
    player.view.previous()
    assert (player.index, player.plays()) == (0, False)
    player.view.previous()
    assert player.index == 0
    player.view.go_to(99)
    last = int(str(player.get("stepCount"))) - 1
    assert player.index == last
    player.view.next()
    assert player.index == last


def test_leafing_while_it_plays_goes_on_playing(player: Player) -> None:
    player.view.play()
    player.play_for(1.0)
    player.view.next()
    assert (player.index, player.plays()) == (1, True)


def test_a_chip_goes_to_its_step_and_stands_still(player: Player) -> None:
    player.view.play()
    player.view.go_to(4)
    assert (player.index, player.plays()) == (4, False)
    assert player.get("stepProgress") == 0.0
    player.view.go_to(-3)
    assert player.index == 0


def test_scrubbing_stops_playing_and_stays_in_the_step(player: Player) -> None:
    player.view.go_to(2)
    player.view.play()
    player.view.scrub(0.25)
    assert not player.plays()
    assert player.get("stepProgress") == pytest.approx(0.25)
    player.view.scrub(7.0)
    assert (player.index, player.get("stepProgress")) == (2, 1.0)
    player.view.scrub(-7.0)
    assert (player.index, player.get("stepProgress")) == (2, 0.0)
    player.view.nudge(0.125)
    assert player.get("stepProgress") == pytest.approx(0.125)


def test_playing_and_scrubbing_to_a_second_show_the_same_scene(player: Player) -> None:
    player.view.go_to(8)
    player.view.play()
    player.play_for(4.0)
    played = player.view.scene()
    part = float(str(player.get("stepProgress")))
    player.view.go_to(3)
    player.view.go_to(8)
    player.view.scrub(part)
    scrubbed = player.view.scene()
    assert played is not None
    assert scrubbed is not None
    for name in ("fill", "lift", "balloon"):
        assert scrubbed.pose.track(name) == pytest.approx(played.pose.track(name), abs=1e-9)


def test_calm_motion_shows_the_end_of_each_step_and_never_plays(player: Player) -> None:
    player.view.play()
    player.shell.choose(replace(player.shell.visit.preferences, calm=True))
    assert not player.plays()
    assert player.get("calm")
    assert player.get("stepProgress") == 1.0
    player.view.play()
    assert not player.plays()
    player.view.go_to(5)
    scene = player.view.scene()
    assert scene is not None
    assert scene.pose.needle == 1.0
    assert scene.shift.still


def test_the_visit_knows_while_it_plays(player: Player) -> None:
    player.view.play()
    assert player.shell.visit.busy
    player.view.pause()
    assert [player.shell.visit.busy] == [False]
    player.view.play()
    player.shell.go_home()
    assert not player.plays()
    assert not player.shell.visit.busy


def test_coming_back_begins_anew(player: Player) -> None:
    player.view.go_to(6)
    player.shell.go_home()
    player.go(VERTEBROPLASTY)
    assert (player.index, player.get("title")) == (0, "Vertebroplasty")
    player.view.go_to(3)
    player.go(KYPHOPLASTY)
    assert player.index == 0


def test_a_third_procedure_of_content_alone_plays(small: Content, qtbot: QtBot) -> None:
    third = msgspec.structs.replace(
        small.procedures[0], id="biopsy", name="Biopsy", walkthrough=biopsy()
    )
    content = msgspec.structs.replace(small, procedures=(*small.procedures, third))
    player = Player(content)
    player.go(Place(Screen.WALKTHROUGH, "biopsy"))
    player.view.set_play_all(True)
    with qtbot.waitSignal(player.view.step_changed):
        player.view.play()
        player.play_for(60.0)
    player.play_for(300.0)
    scene = player.view.scene()
    assert scene is not None
    assert scene.pose.hollow == 1.0
    assert scene.pose.needle == 0.0


def test_views_are_made_with_a_parent(player: Player) -> None:
    parent = QObject()
    assert WalkthroughView(player.shell, parent).parent() is parent
