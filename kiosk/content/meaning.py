"""What no schema can say of content: ids that name something, numbers that fit, laws that hold.

Works on JSON values of any shape, so that a file that does not fit the types everywhere is still
checked where it does. A list too broken to know its ids proves nothing about who refers to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec
from msgspec import Struct

from kiosk.content import model
from kiosk.content.interface import MARKS, Interface
from kiosk.content.limits import MAX_FAULTS
from kiosk.content.problems import Fault, LawBreak, Path, did_you_mean, path_text
from kiosk.content.shape import Node, nodes
from kiosk.content.text_faults import Known, text_faults
from kiosk.content.uncertain import ids_of, languages_of, list_of
from kiosk.content.values import real_day, wrong_value

HasPicture = Callable[[str], bool]
CheckWalkthrough = Callable[[model.Walkthrough], Sequence[LawBreak]]

_MINUTES = {"minutes": 1, "hours": 60, "days": 1440, "weeks": 10080}
_NO_MARKS: frozenset[str] = frozenset()


class _Scope(NamedTuple):
    """What the checks know of the whole file."""

    known: Known
    sources: tuple[str, ...] | None
    parts: tuple[str, ...] | None
    has_picture: HasPicture
    check_walkthrough: CheckWalkthrough


def meaning_faults(
    value: object, *, has_picture: HasPicture, check_walkthrough: CheckWalkthrough
) -> list[Fault]:
    """What is wrong with the meaning of a content file's values, as far as anybody would read."""
    if not isinstance(value, dict):
        return []
    terms, slots = ids_of(value, "glossary"), ids_of(value, "slots")
    scope = _Scope(
        Known(languages_of(value), terms, slots),
        ids_of(value, "sources"),
        ids_of(value, "parts"),
        has_picture,
        check_walkthrough,
    )
    found: list[Fault] = []
    for node in nodes(value, model.Content):
        if len(found) > MAX_FAULTS:
            break
        for path, field, text in node.texts():
            marks = MARKS.get(field, _NO_MARKS) if node.kind is Interface else None
            found += text_faults(path, text, scope.known, marks)
        if issubclass(node.kind, model.Block):
            found += _references(node, "sources", scope.sources, 'entry in "sources"')
        check = _CHECKS.get(node.kind)
        if check is not None:
            found += check(node, scope)
    return found


# --- ids --------------------------------------------------------------------------------------


def _twins(node: Node, key: str, id_key: str = "id") -> Iterator[Fault]:
    """The second and later entries of a list that have the same id."""
    first: dict[str, Path] = {}
    for index, each in enumerate(list_of(node.value, key)):
        name = each.get(id_key) if isinstance(each, dict) else None
        if not isinstance(name, str):
            continue
        path = (*node.path, key, index)
        if name in first:
            message = f'"{name}" is there twice; {path_text(first[name])} has it too.'
            yield Fault((*path, id_key), message, "Give one of them another name.")
        first.setdefault(name, path)


def _reference(path: Path, name: object, known: Sequence[str] | None, what: str) -> Iterator[Fault]:
    if isinstance(name, str) and known is not None and name not in known:
        fix = did_you_mean(name, known) if known else f"Make an {what} first."
        yield Fault(path, f'There is no {what} with the id "{name}".', fix)


def _references(node: Node, key: str, known: Sequence[str] | None, what: str) -> Iterator[Fault]:
    for index, name in enumerate(list_of(node.value, key)):
        yield from _reference((*node.path, key, index), name, known, what)


def _picture(node: Node, key: str, scope: _Scope, prefix: str = "") -> Iterator[Fault]:
    name = node.value.get(key)
    if not isinstance(name, str) or scope.has_picture(prefix + name):
        return
    if prefix:
        fix = "Use the name of a drawing in assets/icons, without .svg."
    elif name.startswith("media/"):
        fix = 'Put the picture into the folder "media" beside this file, or correct the name.'
    elif name.startswith("shipped:"):
        fix = "Use the name of a drawing in assets/pictures, without .svg."
    else:
        return
    yield Fault((*node.path, key), f'There is no picture "{name}".', fix)


# --- one check for each kind of struct --------------------------------------------------------


def _content(node: Node, _: _Scope) -> Iterator[Fault]:
    yield from _twins(node, "languages", "code")
    for key in ("slots", "sources", "glossary", "parts", "shared_pages", "procedures"):
        yield from _twins(node, key)


def _procedure(node: Node, scope: _Scope) -> Iterator[Fault]:
    yield from _picture(node, "picture", scope)
    yield from _twins(node, "pages")
    recovery = node.value.get("recovery")
    if isinstance(recovery, dict):
        pages = ids_of(node.value, "pages")
        path = (*node.path, "recovery", "call_page")
        yield from _reference(path, recovery.get("call_page"), pages, "page of this procedure")


def _page(node: Node, scope: _Scope) -> Iterator[Fault]:
    yield from _picture(node, "icon", scope, "icon:")


def _picture_block(node: Node, scope: _Scope) -> Iterator[Fault]:
    yield from _picture(node, "picture", scope)


def _warning(node: Node, scope: _Scope) -> Iterator[Fault]:
    drawings, items = (len(list_of(node.value, key)) for key in ("drawings", "items"))
    if drawings not in (0, items):
        fix = "Give one for each item, in the same order, or none."
        words = f"There are {drawings} drawings for {items} items."
        yield Fault((*node.path, "drawings"), words, fix)


def _term_card(node: Node, scope: _Scope) -> Iterator[Fault]:
    known = scope.known.terms
    yield from _reference((*node.path, "term"), node.value.get("term"), known, "glossary entry")


def _table(node: Node, _: _Scope) -> Iterator[Fault]:
    columns = node.value.get("columns")
    if not isinstance(columns, list):
        return
    for index, row in enumerate(list_of(node.value, "rows")):
        cells = row.get("cells") if isinstance(row, dict) else None
        if isinstance(cells, list) and len(cells) != len(columns):
            message = f"This row has {len(cells)} cells, the table {len(columns)} columns."
            fix = "Give each row one cell for each column."
            yield Fault((*node.path, "rows", index, "cells"), message, fix)


def _figures(node: Node, _: _Scope) -> Iterator[Fault]:
    whole = node.value.get("of")
    for index, row in enumerate(list_of(node.value, "rows")):
        count = row.get("count") if isinstance(row, dict) else None
        if isinstance(count, int) and isinstance(whole, int) and count > whole:
            path = (*node.path, "rows", index, "count")
            fix = f'Use a number from 0 to {whole}, or another "of".'
            yield Fault(path, f"{count} of {whole} cannot be.", fix)


def _walkthrough(node: Node, scope: _Scope) -> Iterator[Fault]:
    yield from _twins(node, "steps")
    try:
        walkthrough = msgspec.convert(node.value, model.Walkthrough)
    except (msgspec.ValidationError, RecursionError, UnicodeEncodeError):
        return  # the types are told of elsewhere
    for broken in scope.check_walkthrough(walkthrough):
        message = f'Step "{broken.step}" breaks the law "{broken.law}": {broken.message}.'
        fix = f"{broken.fix[:1].upper()}{broken.fix[1:]}."
        yield Fault((*node.path, "steps", broken.index), message, fix)


def _step(node: Node, scope: _Scope) -> Iterator[Fault]:
    yield from _references(node, "labels", scope.parts, 'entry in "parts"')
    ends = node.value.get("ends")
    for track, move in ends.items() if isinstance(ends, dict) else ():
        begin, end = (
            (move.get("begin", 0), move.get("end", 1)) if isinstance(move, dict) else (0, 1)
        )
        if isinstance(begin, int | float) and isinstance(end, int | float) and begin >= end:
            path = (*node.path, "ends", track)
            message = f'"{track}" begins at {begin} and ends at {end}.'
            yield Fault(path, message, 'Let "end" be larger than "begin".')


def _recovery(node: Node, _: _Scope) -> Iterator[Fault]:
    yield from _twins(node, "milestones")
    last = -1.0
    for index, each in enumerate(list_of(node.value, "milestones")):
        minutes = _minutes(each.get("begins")) if isinstance(each, dict) else None
        if minutes is None:
            continue
        if minutes <= last:
            path = (*node.path, "milestones", index, "begins")
            message = "This does not begin later than the one before it."
            yield Fault(path, message, "Put the milestones in the order of time.")
        last = max(last, minutes)


def _minutes(begins: object) -> float | None:
    """How long after the procedure this is, if it is a span of time."""
    if not isinstance(begins, dict):
        return None
    amount, unit = begins.get("amount"), begins.get("unit")
    if not isinstance(amount, int | float) or not 0 <= amount <= 1000:
        return None
    if not isinstance(unit, str) or unit not in _MINUTES:
        return None
    return amount * _MINUTES[unit]


def _milestone(node: Node, scope: _Scope) -> Iterator[Fault]:
    yield from _picture(node, "icon", scope, "icon:")
    lists = ("normal", "may_do", "not_yet", "medicine", "wound")
    if not any(node.value.get(key) for key in lists):
        fix = 'Fill at least one of "normal", "may_do", "not_yet", "medicine" and "wound".'
        yield Fault(node.path, "This milestone says nothing.", fix)


def _slot(node: Node, scope: _Scope) -> Iterator[Fault]:
    slot = node.value
    kind, default = slot.get("type"), slot.get("default")
    least, most = slot.get("minimum"), slot.get("maximum")
    yield from _reference(
        (*node.path, "source"), slot.get("source"), scope.sources, 'entry in "sources"'
    )
    if isinstance(least, int) and isinstance(most, int) and least > most:
        fix = "Swap them."
        yield Fault((*node.path, "minimum"), f"{least} is more than the maximum {most}.", fix)
    if kind == "choice" and len(list_of(slot, "choices")) < 2:
        yield Fault(node.path, "A choice needs at least two choices.", 'Fill "choices".')
    if default is None or isinstance(default, list | dict):
        return
    wrong = wrong_value(slot, default)
    if wrong is not None:
        yield Fault((*node.path, "default"), *wrong)
    if kind in ("number", "choice", "date") and slot.get("source") is None:
        fix = 'Add "source": the id of its source; or take the default away.'
        yield Fault(node.path, "A default needs a source that says so.", fix)


_NAMES_OF_TIME = (("months", 12, "month"), ("weekdays", 7, "day"), ("weekdays_short", 7, "day"))


def _interface(node: Node, _: _Scope) -> Iterator[Fault]:
    for key, wanted, what in _NAMES_OF_TIME:
        held = node.value.get(key)
        if isinstance(held, list) and len(held) != wanted:
            fix = f"Write all {wanted}, one for each {what}."
            yield Fault((*node.path, key), f"There are {len(held)} here, not {wanted}.", fix)
    if node.value.get("attract_lines") == []:
        fix = "Write at least one line."
        yield Fault((*node.path, "attract_lines"), "This list is empty.", fix)


def _review(node: Node, _: _Scope) -> Iterator[Fault]:
    day = node.value.get("date")
    if isinstance(day, str) and not real_day(day):
        fix = "Write year-month-day, as in 2026-03-31."
        yield Fault((*node.path, "date"), f'"{day}" is no day of the calendar.', fix)
    given = [key for key in ("reviewer", "date") if node.value.get(key)]
    if len(given) == 1:
        fix = 'Fill both "reviewer" and "date", or neither.'
        yield Fault(node.path, f'The review has a "{given[0]}" alone.', fix)


_CHECKS: dict[type[Struct], Callable[[Node, _Scope], Iterable[Fault]]] = {
    model.Content: _content,
    model.Procedure: _procedure,
    model.Page: _page,
    model.Picture: _picture_block,
    model.Drawing: _picture_block,
    model.Warning: _warning,
    model.TermCard: _term_card,
    model.Table: _table,
    model.Figures: _figures,
    model.Walkthrough: _walkthrough,
    model.Step: _step,
    model.Recovery: _recovery,
    model.Milestone: _milestone,
    model.Slot: _slot,
    model.Review: _review,
    Interface: _interface,
}
