"""What is right and wrong with the tree that a screen reader finds."""

from __future__ import annotations

from tests.accessibility.bus import Node
from tests.accessibility.conftest import Reader

CONTROLS = frozenset(
    {"push button", "button", "radio button", "check box", "toggle button", "slider"}
)
"""Roles of what can be pressed; at-spi2 2.56 renamed the first."""
BARE = frozenset({"filler", "unknown", "panel"})


def plain(words: str) -> str:
    """Words without what only lays them out."""
    return " ".join(words.split())


def controls(reader: Reader) -> list[Node]:
    """What can be pressed now."""
    return [one for one in reader.nodes() if one.role in CONTROLS and "enabled" in one.states]


def faults(reader: Reader) -> list[str]:
    """What is wrong with the tree of what shows now."""
    nodes = reader.nodes()
    told = plain(" | ".join(f"{one.name} | {one.description}" for one in nodes))
    found = [
        f"nothing says {said!r}"
        for said, front in reader.texts
        if front and plain(said) not in told
    ]
    for one in nodes:
        what = f"{one.role} {one.name!r} at {one.box}"
        if not any(one.box) and one.role != "application":  # scrolled away has a place too
            found.append(f"{what} is not to be seen")
        if one.role in BARE or (one.role in CONTROLS and not one.name):
            found.append(f"{what} says nothing")
        if one.role in CONTROLS and not {"Press", "Increase"} & set(one.actions):
            found.append(f"{what} can only {one.actions}")
    return found


def only_in_front(reader: Reader, before: list[Node]) -> None:
    """Nothing that was there before the dialog is reached, seen or not; the dialog is whole."""
    application, window, dialog, *_ = now = reader.nodes()
    assert (application.role, window.role, dialog.role) == ("application", "frame", "dialog")
    assert dialog.name
    assert {one.at for one in now} & {one.at for one in before} == {application.at, window.at}
    found = faults(reader)
    assert not found, found
    focused = reader.focused()
    assert focused is not None
    assert focused.at in {one.at for one in dialog.all()}


def behind_is_dead(reader: Reader, before: list[Node]) -> None:
    """Who has kept hold of a control that now lies behind cannot press it either."""
    visit, nodes = reader.visit, reader.nodes()
    for one in before:
        if one.role in CONTROLS and "Press" in one.actions:
            reader.bus.press_blindly(one)
    reader.tell("rest")
    assert (reader.visit, reader.nodes()) == (visit, nodes)
