"""Which touches end the reading aloud: all but those on its own controls and on the player's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickItem

OWN = ("read.", "bar.read")
"""How the names of its own controls begin."""
PLAYERS = "walkthrough."
"""Whoever plays the steps wants to hear their captions."""
PICTURE = "walkthrough.picture"
"""A touch on the picture is one on the screen."""


def ends_reading(event: QEvent, root: QQuickItem, playing: bool) -> bool:
    """Whether a touch of what stands in `root` does; `playing` says that the player is there."""
    at = _place_of(event)
    if at is None:
        return False
    spared = (*OWN, PLAYERS) if playing else OWN
    return not any(
        name.startswith(spared) and not name.startswith(PICTURE) for name in _names_at(root, at)
    )


def _place_of(event: QEvent) -> QPointF | None:
    """Where in the window something is touched; None for what is no touch of a place."""
    if isinstance(event, QTouchEvent):
        return event.points()[0].position() if event.points() else None
    return event.position() if isinstance(event, QMouseEvent) else None


def _names_at(root: QQuickItem, at: QPointF) -> list[str]:
    """The names of the visible items at a place of the window, one inside the other."""
    names: list[str] = []
    for item in reversed(root.childItems()):
        if item.isVisible() and item.contains(item.mapFromScene(at)):
            if item.objectName():
                names.append(item.objectName())
            names += _names_at(item, at)
    return names
