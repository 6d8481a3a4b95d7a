"""The audit finds what it looks for, and nothing in a good scene."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.proof.audit import Fault, screen_report
from tests.proof.scenes import MM, faults, seen

GOOD = """
    Word { x: 20; y: 20; width: 500; wrapMode: Text.Wrap; text: "Some words\\nand more" }
    Knob { objectName: "one"; x: 20; y: 200 }
    Knob { objectName: "two"; x: 140; y: 200; Word { anchors.centerIn: parent; text: "Ok" } }
"""

BAD: dict[str, tuple[Fault, str]] = {
    "dots": (Fault.CUT, 'Word { width: 120; elide: Text.ElideRight; text: "Too long for this" }'),
    "lines": (
        Fault.CUT,
        'Word { width: 300; maximumLineCount: 1; wrapMode: Text.Wrap; text: "One line, no more" }',
    ),
    "wide": (Fault.CUT, 'Word { width: 100; text: "Wider than its room" }'),
    "window": (Fault.CUT, 'Word { x: 700; text: "Off the edge" }'),
    "clip": (
        Fault.CUT,
        'Item { clip: true; width: 400; height: 30; Word { text: "Half of it" } }',
    ),
    "ground": (
        Fault.CUT,
        'Rectangle { color: "#eeeeee"; width: 90; height: 90; Word { text: "Spills" } }',
    ),
    "button": (
        Fault.CUT,
        'Knob { objectName: "a"; Word { width: 100; wrapMode: Text.Wrap; text: "a b c d e f g" } }',
    ),
    "sideways": (
        Fault.CUT,
        "Flickable { width: 300; height: 300; contentWidth: 600; contentHeight: 200; clip: true;"
        ' Word { text: "One has to scroll sideways" } Knob { objectName: "scroll.down"; y: 90 } }',
    ),
    "broken word": (
        Fault.BROKEN,
        'Word { width: 200; wrapMode: Text.Wrap; text: "a vertebroplasty" }',
    ),
    "two texts": (Fault.OVERLAP, 'Word { text: "This" } Word { x: 30; y: 10; text: "That" }'),
    "two buttons": (
        Fault.OVERLAP,
        'Knob { objectName: "a" } Knob { objectName: "b"; x: 80 }',
    ),
    "button on text": (
        Fault.OVERLAP,
        'Word { text: "Under it" } Knob { objectName: "a"; x: 50 }',
    ),
    "tiny": (Fault.SMALL_TARGET, 'Knob { objectName: "a"; width: 79 }'),
    "close": (Fault.CLOSE, 'Knob { objectName: "a" } Knob { objectName: "b"; x: 118 }'),
    "no edge": (
        Fault.PALE,
        'Knob { objectName: "a"; x: 50; y: 50; background: Rectangle { color: "#E3EEEC" } }',
    ),
    "pale": (Fault.CONTRAST, 'Word { color: "#767676"; text: "Pale" }'),
    "faint": (Fault.CONTRAST, 'Word { opacity: 0.5; text: "Faint" }'),
    "pale term": (
        Fault.CONTRAST,
        'Word { textFormat: Text.StyledText; linkColor: "#999999";'
        ' text: "Dark <a href=\\"x\\">pale</a>" }',
    ),
    "small": (Fault.SMALL_LETTERS, 'Word { font.pixelSize: 24; text: "Small" }'),
    "drag": (
        Fault.DRAG_ONLY,
        "Flickable { width: 300; height: 300; contentHeight: 600 }",
    ),
}


def test_a_good_scene_has_no_findings(qtbot: QtBot) -> None:
    assert faults(GOOD) == []


@pytest.mark.parametrize("name", BAD)
def test_a_fault_is_found_and_no_other(qtbot: QtBot, name: str) -> None:
    fault, scene = BAD[name]
    assert set(faults(scene)) == {fault}


def test_words_scrolled_out_of_sight_are_not_cut(qtbot: QtBot) -> None:
    scene = """
        Flickable {
            width: 600; height: 300; contentHeight: 900; contentY: 30; clip: true
            Word { text: "Scrolled half away" }
            Word { y: 700; text: "Not yet seen" }
        }
        Knob { objectName: "scroll.down"; x: 650; y: 20 }
    """
    assert faults(scene) == []
    assert [text.text for text in seen(scene).texts] == ["Scrolled half away"]


def test_a_dialog_hides_what_lies_behind_it(qtbot: QtBot) -> None:
    scene = (
        GOOD
        + """
        Item {
            anchors.fill: parent
            Accessible.role: Accessible.Dialog
            Word { text: "Still there?" }
        }
    """
    )
    assert [text.text for text in seen(scene).texts] == ["Still there?"]
    assert seen(scene).controls == ()


def test_a_sleeping_button_may_be_pale(qtbot: QtBot) -> None:
    scene = 'Knob { objectName: "a"; enabled: false; opacity: 0.4; Word { text: "Up" } }'
    assert faults(scene) == []


def test_delegates_of_repeaters_are_seen(qtbot: QtBot) -> None:
    scene = "Column { Repeater { model: 3; Word { required property int index; text: index } } }"
    assert [text.text for text in seen(scene).texts] == ["0", "1", "2"]


def test_the_report_tells_boxes_in_pixels_and_millimetres(qtbot: QtBot) -> None:
    told = screen_report(seen(GOOD), MM)
    one, two = told["controls"]
    assert (one["name"], one["role"], one["words"]) == ("one", "Button", "one")
    assert one["box_px"] == [20, 200, 100, 100]
    assert one["box_mm"] == [5, 50, 25, 25]
    assert one["gap_mm"] == two["gap_mm"] == 5
    words = told["texts"][0]
    assert words["text"] == "Some words\nand more"
    assert words["ink"] == "#1f2a33"
    assert words["ground"] == "#ffffff"
    assert words["contrast"] > 14
    assert not words["cut"]
    assert told["texts"][1]["on"] == "two"
