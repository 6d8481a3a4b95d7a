"""Walkthrough steps and recovery milestones, for content made by `tests.factory`."""

from __future__ import annotations

from collections.abc import Sequence

from tests.factory_pages import Json, en


def step(
    name: str,
    phase: str,
    view: str,
    seconds: float,
    ends: Json,
    labels: Sequence[str] = (),
) -> Json:
    """A step titled by its id."""
    return {
        "id": name,
        "phase": phase,
        "title": en(name.replace("-", " ").capitalize()),
        "caption": en("This is what happens now."),
        "seconds": seconds,
        "view": view,
        "ends": ends,
        "labels": list(labels),
    }


def walkthrough(tool: str) -> Json:
    """Steps of a needle (no balloon) or of a tube with drill and balloon."""
    ready = step("lie-down", "get-ready", "room", 8, {"lie": 1, "arm": {"to": 1, "begin": 0.5}})
    numb = step("numb-the-skin", "get-ready", "room", 6, {"numb": 1})
    mix = step("mix-cement", "cement", "side", 6, {"mix": 1})
    cement = step("fill-with-cement", "cement", "side", 10, {"cement": 1}, ["cement"])
    rest = step("lie-still", "rest", "room", 8, {"rest": 1})
    if tool == "needle":
        steps = [
            ready,
            numb,
            step("needle-in", "way-in", "side", 10, {"needle": 1, "stylet": 1}, ["needle"]),
            step("stylet-out", "way-in", "side", 6, {"stylet": 0}),
            mix,
            cement,
            step("cement-sets", "rest", "side", 6, {"set": {"to": 0.8}}),
            step("needle-out", "rest", "side", 6, {"needle": 0}),
            step("cement-hard", "rest", "side", 6, {"set": 1}),
            rest,
        ]
        data: Json = {"kind": "needle", "width": 3.0, "tip_y": -8, "cement_ml": 2}
    else:
        steps = [
            ready,
            numb,
            step("small-cut", "way-in", "side", 6, {"cut": 1}),
            step("tube-in", "way-in", "side", 10, {"needle": 1, "stylet": 1}, ["needle"]),
            step("stylet-out", "way-in", "side", 6, {"stylet": 0}),
            step("drill-in", "way-in", "side", 6, {"drill": 1}),
            step("drill-out", "way-in", "side", 6, {"drill": 0}),
            step("balloon-in", "make-room", "side", 6, {"balloon": 1}, ["balloon"]),
            step("balloon-fills", "make-room", "side", 12, {"fill": 1, "lift": 1}),
            step("balloon-empties", "make-room", "side", 6, {"fill": 0}),
            step("balloon-out", "make-room", "side", 6, {"balloon": 0}),
            mix,
            cement,
            step("cement-sets", "rest", "side", 6, {"set": {"to": 0.8}}),
            step("tube-out", "rest", "side", 6, {"needle": 0}),
            step("cement-hard", "rest", "side", 6, {"set": 1}),
            rest,
        ]
        data = {
            "kind": "tube",
            "width": 4.2,
            "tip_y": 12,
            "drill_y": -11,
            "balloon": True,
            "cement_ml": 2,
        }
    return {"intro": en("See what will happen."), "tool": data, "steps": steps}


def milestone(name: str, amount: float, unit: str, **lists: list[str]) -> Json:
    """A milestone with any of its five lists."""
    return {
        "id": name,
        "begins": {"amount": amount, "unit": unit},
        "when": en(name.replace("-", " ").capitalize()),
        "title": en("What matters now"),
        "icon": "clock",
    } | {key: [en(words) for words in texts] for key, texts in lists.items()}


def recovery() -> Json:
    """Seven milestones from the first minutes to after six weeks."""
    return {
        "intro": en("How the next weeks may go."),
        "call_page": "when-to-call",
        "milestones": [
            milestone("first-minutes", 0, "minutes", normal=["You lie on your stomach."]),
            milestone("first-hour", 20, "minutes", may_do=["Rest on your back."]),
            milestone("first-day", 3, "hours", not_yet=["Do not drive."], wound=["Keep it dry."]),
            milestone("next-days", 24, "hours", medicine=["Ask before you take a pill."]),
            milestone("first-week", 3, "days", normal=["The place is sore."], may_do=["Walk."]),
            milestone("six-weeks", 1, "weeks", not_yet=["No lifting for {lifting-weeks} weeks."]),
            milestone("later", 6, "weeks", may_do=["Ask what you may lift."]),
        ],
    }
