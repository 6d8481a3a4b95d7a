"""The player without its screen: two compared, X-ray, names, what is told, what is forgotten."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSizeF

from kiosk.content.model import Content
from kiosk.ui.painting import camera
from kiosk.ui.walkthrough_picture import WalkthroughPicture
from kiosk.visit.places import Screen
from tests.ui.player import COMPARED, KYPHOPLASTY, Player

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def player(shipped: Content) -> Player:
    player = Player(shipped)
    player.go(KYPHOPLASTY)
    return player


def test_the_end_of_a_visit_forgets_how_it_was_played(player: Player) -> None:
    player.view.set_half_speed(True)
    player.view.set_play_all(True)
    player.view.looking.set_labels_on(False)
    player.view.looking.set_xray_on(True)
    while player.shell.visit.place.screen is not Screen.ATTRACT:
        player.clock.go_on(600)
        player.shell.tick()
    assert [player.get(name) for name in ("halfSpeed", "playAll")] == [False, False]
    look = player.view.looking
    assert [look.property(name) for name in ("labelsOn", "xrayOn", "hinting")] == [
        True,
        False,
        True,
    ]
    assert look.property("told") == {}


def test_labels_are_words_of_the_content(player: Player) -> None:
    player.view.go_to(8)
    assert ("balloon", "Balloon") in player.view.label_words()


def test_the_comparison_shows_both_in_step(player: Player) -> None:
    player.go(COMPARED)
    assert player.get("comparing")
    assert player.view.tool(0) != player.view.tool(1)
    rooms = {"get-ready": 0, "make-room": 0}
    for number in range(int(str(player.get("stepCount")))):
        player.view.go_to(number)
        player.view.scrub(0.5)
        sides = player.get("sides")
        assert isinstance(sides, list)
        assert [side["name"] for side in sides] == ["Vertebroplasty", "Kyphoplasty"]
        if player.get("stepTitle") == "Make room":
            rooms["make-room"] += 1
            assert sides[0] == {
                "name": "Vertebroplasty",
                "title": "Vertebroplasty does not do this.",
                "caption": "",
            }
            assert sides[1]["caption"]
        if player.get("stepTitle") == "Get ready":
            rooms["get-ready"] += 1
            assert sides[0]["title"] == sides[1]["title"]
    assert rooms == {"get-ready": 4, "make-room": 3}


def test_the_comparison_is_played_and_scrubbed_as_one(player: Player) -> None:
    player.go(COMPARED)
    player.view.set_play_all(True)
    player.view.play()
    player.play_for(400.0)
    last = [player.view.scene(side) for side in (0, 1)]
    assert all(scene is not None and scene.pose.rest == 1.0 for scene in last)
    assert player.view.scene(2) is None
    assert player.view.tool(2) is None
    player.go(KYPHOPLASTY)
    assert not player.get("comparing")
    assert player.index == 0


def test_xray_names_only_what_it_shows(player: Player) -> None:
    player.view.go_to(5)
    assert "nerve" in dict(player.view.label_words())
    player.view.looking.set_xray_on(True)
    scene = player.view.scene()
    assert scene is not None
    assert scene.xray
    assert "nerve" not in dict(player.view.label_words())
    assert "pedicle" in dict(player.view.label_words())
    player.view.go_to(0)
    assert "pillow" in dict(player.view.label_words())


def test_what_is_told_closes_by_the_same_touch_and_as_the_picture_moves_on(player: Player) -> None:
    look = player.view.looking
    look.tell(0, "nerve", True)
    told = look.property("told")
    assert isinstance(told, dict)
    assert (told["name"], told["low"], told["side"]) == ("Nerve", True, 0)
    assert str(told["text"]).startswith("A nerve carries")
    assert (look.told_part(0), look.told_part(1)) == ("nerve", "")
    look.tell(0, "nerve", True)
    assert look.property("told") == {}
    for act in (player.view.play, player.view.next, player.shell.go_home):
        look.tell(0, "disc", False)
        assert look.told_part(0) == "disc"
        act()
        assert look.told_part(0) == ""
    look.tell(0, "no-such-part", False)
    assert look.property("told") == {}


def test_a_content_without_words_for_a_part_tells_what_it_is_called_otherwise(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = player.view.looking
    look.tell(0, "crack-after-cement", False)
    own = look.property("told")
    monkeypatch.delitem(look._parts, "crack-after-cement")
    assert look.knows("crack-after-cement")
    other = look.property("told")
    assert isinstance(own, dict)
    assert isinstance(other, dict)
    assert (own["name"], other["name"]) == ("Crack after the cement", "Crack")
    look.close()


def test_a_picture_without_size_has_no_labels(player: Player) -> None:
    picture = WalkthroughPicture(player.shell, player.view, 0)
    for number in range(int(str(player.get("stepCount")))):
        player.view.go_to(number)
        player.view.scrub(0.1)
        assert picture.property("labels") == []
    picture.setSize(QSizeF(400, 300))
    assert picture.property("labels") != []


def test_the_slice_says_which_side_is_which_once_it_stands_still(player: Player) -> None:
    picture = WalkthroughPicture(player.shell, player.view, 0)
    picture.setSize(QSizeF(1200, 800))
    slices = {5}
    for number in range(int(str(player.get("stepCount")))):
        player.view.go_to(number)
        player.view.scrub(1.0)
        cues = picture.property("cues")
        assert isinstance(cues, list)
        assert bool(cues) == (number in slices)
    player.view.go_to(5)
    player.view.scrub(1.0)
    back, front = picture.property("cues")
    card = camera.card(camera.Size(1200, 800), "slice")
    for cue in (back, front):
        assert card.contains(QRectF(cue["x"], cue["y"], cue["width"], cue["height"]))
    assert (back["text"], front["text"]) == ("Your back", "Your front")
    assert back["y"] < front["y"]
    player.view.scrub(0.05)
    assert picture.property("cues") == []
    player.view.scrub(1.0)
    picture.setSize(QSizeF(200, 90))
    assert picture.property("cues") == []
