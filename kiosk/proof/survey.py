"""What a screen shows right now, out of its item tree: texts and controls with their places."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.proof.edges import edge_contrast
from kiosk.proof.lettering import Lettering, lettering, pixels_of
from kiosk.proof.measure import UNSEEN, Box, drawn
from kiosk.proof.seen import Control, Survey, Text
from kiosk.proof.stage import has_kin

SEEN = 0.05
"""What is less opaque than this is not seen."""
SLACK = 1.5
"""Pixels; what rounding to whole ones may cost."""

CONTROLS = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.Slider,
        QAccessible.Role.PageTab,
        QAccessible.Role.Link,
        QAccessible.Role.SpinBox,
        QAccessible.Role.EditableText,
    }
)


def survey(root: QQuickItem, picture: QImage, unrolled: bool = False) -> Survey:
    """What `root`, the window's content item, shows; `picture` is the window as drawn.

    Where a dialog lies over the screen, what it holds is all that counts. `unrolled` takes what is
    scrolled out of sight for shown too, on a sheet of its own; it has no colours.
    """
    seen = list(_visible(_front(root)))
    controls = tuple(
        one for item in seen if _role(item) in CONTROLS for one in _control(item, unrolled, picture)
    )
    texts = tuple(
        one
        for item in seen
        if item.inherits("QQuickText")
        for one in _text(item, picture, unrolled)
    )
    scrolls = any(one.name == "scroll.down" for one in controls)
    drags = tuple(_called(item) for item in seen if _overflows(item) and not scrolls)
    return Survey(texts, controls, drags)


def controls_of(root: QQuickItem) -> tuple[Control, ...]:
    """The controls of `root`, the window's content item, that are seen right now."""
    return tuple(
        one
        for item in _visible(_front(root))
        if _role(item) in CONTROLS
        for one in _control(item, unrolled=False)
    )


# --- the tree ---------------------------------------------------------------------------------


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or item.opacity() < SEEN:
        return
    yield item
    for child in item.childItems():
        yield from _visible(child)


def _front(root: QQuickItem) -> QQuickItem:
    """The topmost dialog, or all of the window."""
    dialogs = [one for one in _visible(root) if _role(one) == QAccessible.Role.Dialog]
    return dialogs[-1] if dialogs else root


def _above(item: QQuickItem) -> Iterator[QQuickItem]:
    """Parents, nearest first."""
    parent = item.parentItem()
    while parent is not None:
        yield parent
        parent = parent.parentItem()


def _role(item: QQuickItem) -> QAccessible.Role:
    """The item's role in the accessibility tree; buttons have theirs without saying so."""
    told = _told(item)
    if told is not None:
        return told.role()
    button = item.inherits("QQuickAbstractButton")
    return QAccessible.Role.Button if button else QAccessible.Role.NoRole


def _said(item: QQuickItem) -> str:
    told = _told(item)
    return told.text(QAccessible.Text.Name) if told is not None else ""


def _told(item: QQuickItem) -> QAccessibleInterface | None:
    """What the accessibility tree knows of an item; None where it stays out of it."""
    if not has_kin(item, "proof_told", ("QQuickAccessibleAttached",)):
        return None
    return QAccessible.queryAccessibleInterface(item)


def _called(item: QQuickItem) -> str:
    return item.objectName() or re.sub(r"_QML(TYPE)?_\d+.*", "", item.metaObject().className())


def scene_box(item: QQuickItem, part: QRectF | None = None) -> Box:
    """Where an item, or a part of it in its own coordinates, stands in the window."""
    box = item.mapRectToScene(part or QRectF(0, 0, item.width(), item.height()))
    return Box(box.x(), box.y(), box.width(), box.height())


def _overflows(item: QQuickItem) -> bool:
    return item.inherits("QQuickFlickable") and (
        item.property("contentHeight") > item.height() + SLACK
        or item.property("contentWidth") > item.width() + SLACK
    )


def _clipped(item: QQuickItem, box: Box) -> Box | None:
    """The part of a box of an item that no clipping parent and no edge of the window hides."""
    shown: Box | None = box
    for parent in _above(item):
        if shown is not None and (parent.clip() or parent.parentItem() is None):
            shown = shown.common(scene_box(parent))
    return shown


def _shown(item: QQuickItem, box: Box, unrolled: bool) -> tuple[Box | None, str]:
    """The part of a box that is seen or, `unrolled`, can be scrolled to; and the sheet it is on."""
    if not unrolled:
        return _clipped(item, box), ""
    shown: Box | None = box
    for parent in _above(item):
        if _overflows(parent):
            return shown, _called(parent)
        if shown is not None and (parent.clip() or parent.parentItem() is None):
            shown = shown.common(scene_box(parent))
    return shown, ""


# --- controls ---------------------------------------------------------------------------------


def _control(item: QQuickItem, unrolled: bool, picture: QImage | None = None) -> Iterator[Control]:
    box = scene_box(item)
    shown, sheet = _shown(item, box, unrolled)
    if shown is not None:
        role = str(_role(item).name)
        on = tuple(_called(one) for one in _above(item) if _role(one) in CONTROLS)
        awake = item.isEnabled()
        whole = awake and picture is not None and _clipped(item, box) == box
        edge = edge_contrast(picture, box) if picture is not None and whole else None
        yield Control(_called(item), role, _said(item), box, shown, awake, on, sheet, edge)


# --- texts ------------------------------------------------------------------------------------


def _text(item: QQuickItem, picture: QImage, unrolled: bool) -> Iterator[Text]:
    if not item.property("text"):
        return
    letters = lettering(item)
    box = scene_box(item, letters.painted)
    shown, sheet = _shown(item, box, unrolled)
    if shown is None:
        return
    seen = _clipped(item, box)
    owner = next((one for one in _above(item) if _role(one) in CONTROLS), None)
    asked = [QColor(letters.ink)] + ([QColor(letters.link)] if "<a " in letters.text else [])
    yield Text(
        text=html.unescape(re.sub(r"<[^>]*>", "", letters.text)) if letters.rich else letters.text,
        box=box,
        shown=shown,
        cut=_cut(item, letters, box),
        broken=letters.broken,
        font_px=letters.font_px,
        cap_height=letters.cap_height,
        drawn=drawn(pixels_of(picture, seen), [one.rgb() & 0xFFFFFF for one in asked])
        if seen is not None and seen == shown
        else UNSEEN,
        owner=_called(owner) if owner is not None else "",
        asleep=owner is not None and not owner.isEnabled(),
        sheet=sheet,
    )


def _cut(item: QQuickItem, letters: Lettering, box: Box) -> str:
    """Why a part of a text can never be read; "" where all of it can."""
    if letters.truncated:
        return "shortened with dots"
    if not letters.fits_across:
        return "wider than its room"
    if not letters.fits_down:
        return "taller than its room"
    for parent in _above(item):
        room = scene_box(parent)
        if parent.inherits("QQuickFlickable"):
            if box.x < room.x - SLACK or box.right > room.right + SLACK:
                return f"reaches out of {_called(parent)} sideways"
            scrolled = parent.property("contentHeight") > parent.height() + SLACK
            visible = box.common(room) if scrolled else box
            if visible is None:
                return ""
            box = visible
        elif _holds(parent) and not box.inside(room, SLACK):
            return f"reaches out of {_called(parent)}"
    return ""


def _holds(item: QQuickItem) -> bool:
    """Whether what reaches out of this item is cut off or looks as if it had no room."""
    if item.clip() or item.parentItem() is None or _role(item) in CONTROLS:
        return True
    if not item.inherits("QQuickRectangle"):
        return False
    colour = item.property("color")
    return isinstance(colour, QColor) and colour.alpha() > 0
