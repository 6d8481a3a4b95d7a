"""Small, valid content made by code, for every test that needs something to show.

`minimal_content()` is the least that is valid; `small_content_dict()` has every kind of block,
both procedures, terms, slots and a full recovery. Both return fresh JSON-like dicts to change at
will; `decode` makes frozen `Content` of them and `as_bytes` the bytes of a content file.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import msgspec

from kiosk.content.model import Content
from tests.factory_interface import INTERFACE

Json = dict[str, Any]

PAGE_ICONS = {
    "overview": "spine",
    "who": "person",
    "benefits-risks": "balance",
    "waiting": "hourglass",
    "before": "clipboard",
    "the-day": "sun",
    "what-happens": "needle",
    "right-after": "bed",
    "going-home": "house",
    "when-to-call": "phone",
    "questions": "question",
    "sources": "book",
}


def en(words: str) -> Json:
    """A text in English alone."""
    return {"en": words}


def decode(content: Json) -> Content:
    """Freeze a dict as `Content`; raises where it does not fit the types."""
    return msgspec.convert(content, Content)


def as_bytes(content: Json) -> bytes:
    """A content file: indented JSON in UTF-8."""
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


def minimal_content() -> Json:
    """The least that is valid: one procedure with one page, one step and two milestones."""
    return {
        "format": 1,
        "version": 1,
        "languages": [{"code": "en", "name": "English"}],
        "review": {},
        "title": en("Spine care"),
        "interface": json.loads(json.dumps(INTERFACE)),
        "slots": [],
        "sources": [],
        "glossary": [],
        "parts": [],
        "shared_pages": [],
        "procedures": [
            {
                "id": "vertebroplasty",
                "name": en("Vertebroplasty"),
                "say": en("ver-TEE-bro-plas-tee"),
                "summary": en("Bone cement for a broken bone."),
                "picture": "shipped:vertebroplasty",
                "alt": en("A needle in a spine bone."),
                "pages": [
                    page("when-to-call", [{"kind": "paragraph", "text": en("Call us any time.")}])
                ],
                "walkthrough": {
                    "intro": en("See what will happen."),
                    "tool": {"kind": "needle", "width": 3.0, "tip_y": -8},
                    "steps": [step("lie-down", "get-ready", "room", 6, {"lie": 1})],
                },
                "recovery": {
                    "intro": en("How you may feel."),
                    "call_page": "when-to-call",
                    "milestones": [
                        milestone("first-minutes", 0, "minutes", normal=["You rest."]),
                        milestone("next-days", 1, "days", may_do=["Walk a little."]),
                    ],
                },
            }
        ],
    }


def small_content(languages: Sequence[str] = ("en",)) -> Content:
    """`small_content_dict`, frozen."""
    return decode(small_content_dict(languages))


def small_content_dict(languages: Sequence[str] = ("en",)) -> Json:
    """Both procedures, the comparison and every kind of block.

    Languages beside `en` have the English words behind their code ("es: You lie down."); `ar` is
    written from right to left.
    """
    content = minimal_content()
    content["slots"] = slots()
    content["sources"] = [
        {"id": "first-source", "title": "First source", "publisher": "A publisher", "year": 2009},
        {
            "id": "second-source",
            "title": "Second source",
            "publisher": "Another publisher",
            "year": 2018,
            "note": en("One hospital only."),
        },
    ]
    content["glossary"] = [
        term("vertebra", "vertebra", "One of the bones of your spine."),
        term("bone-cement", "bone cement", "A paste that gets hard in the bone."),
        term("sedation", "sedation", "Medicine that makes you calm and sleepy."),
        term("balloon", "balloon", "A small bag that a doctor can fill."),
    ]
    content["parts"] = [
        {"id": name, "name": en(name.capitalize()), "sentence": en(f"This is the {name}.")}
        for name in ("needle", "cement", "vertebra", "balloon")
    ]
    content["shared_pages"] = [
        page("which", [comparison()], icon="compare"),
        page("about", [paragraph("This is general information.")], icon="info"),
    ]
    content["procedures"] = [
        procedure("vertebroplasty", "needle"),
        procedure("kyphoplasty", "tube"),
    ]
    return in_languages(content, languages)


def in_languages(content: Json, languages: Sequence[str]) -> Json:
    """The same content with its English texts told in `languages`, and these declared."""
    names = {"en": "English", "es": "Español", "ar": "العربية"}

    def told(value: Any) -> Any:
        if isinstance(value, list):
            return [told(item) for item in value]
        if not isinstance(value, dict):
            return value
        if set(value) == {"en"}:
            words = value["en"]
            return {code: words if code == "en" else f"{code}: {words}" for code in languages}
        return {key: told(item) for key, item in value.items()}

    result: Json = told(content)
    result["languages"] = [
        {"code": code, "name": names.get(code, code)}
        | ({"direction": "rtl"} if code == "ar" else {})
        for code in languages
    ]
    return result


# --- the pieces -------------------------------------------------------------------------------


def paragraph(words: str) -> Json:
    """A paragraph block."""
    return {"kind": "paragraph", "text": en(words)}


def page(name: str, blocks: list[Json], icon: str | None = None) -> Json:
    """A page titled by its id."""
    return {
        "id": name,
        "title": en(name.replace("-", " ").capitalize()),
        "icon": icon or PAGE_ICONS.get(name, "info"),
        "lead": en("Here is the main thing to know."),
        "blocks": blocks,
    }


def term(name: str, words: str, meaning: str) -> Json:
    """A glossary entry."""
    return {"id": name, "term": en(words), "meaning": en(meaning)}


def slots() -> list[Json]:
    """A slot of every type, with and without default."""
    return [
        {"id": "phone", "type": "phone", "label": en("The clinic's phone number")},
        {"id": "clinic-name", "type": "name", "label": en("The clinic's name")},
        {
            "id": "lifting-weeks",
            "type": "number",
            "label": en("Weeks without lifting"),
            "default": 6,
            "source": "first-source",
            "minimum": 1,
            "maximum": 26,
        },
        {
            "id": "emergency-number",
            "type": "phone",
            "label": en("Emergency number"),
            "default": "911",
        },
        {
            "id": "place",
            "type": "choice",
            "label": en("Where it is done"),
            "choices": [en("in the hospital"), en("in our clinic")],
        },
        {"id": "open-since", "type": "date", "label": en("Open since")},
    ]


def comparison() -> Json:
    """A table of both procedures."""
    return {
        "kind": "table",
        "columns": [en("Vertebroplasty"), en("Kyphoplasty")],
        "rows": [
            {"label": en("Balloon"), "cells": [en("No"), en("Yes")]},
            {"label": en("Bone cement"), "cells": [en("Yes"), en("Yes")]},
        ],
        "sources": ["first-source"],
    }


def every_block() -> list[Json]:
    """One block of every kind."""
    return [
        {"kind": "heading", "text": en("What it is")},
        {
            "kind": "paragraph",
            "text": en("A doctor puts [[bone-cement|bone cement]] into the [[vertebra]]."),
            "sources": ["first-source"],
        },
        {
            "kind": "list",
            "title": en("Good to know"),
            "items": [en("You may be awake."), en("You get [[sedation]].")],
        },
        {
            "kind": "steps",
            "title": en("In this order"),
            "items": [en("You lie down."), en("The skin is numbed."), en("You rest.")],
        },
        {
            "kind": "note",
            "title": en("Lifting"),
            "text": en("Lift nothing heavy for {lifting-weeks} weeks."),
            "sources": ["first-source"],
        },
        {
            "kind": "warning",
            "tier": "call",
            "title": en("Call us"),
            "text": en("Our number is {phone}."),
            "items": [en("You have a fever."), en("The place is red.")],
        },
        {
            "kind": "tiles",
            "tiles": [
                {"value": en("1 hour"), "label": en("on your back")},
                {"value": en("6 weeks"), "label": en("no heavy things")},
            ],
        },
        {
            "kind": "picture",
            "picture": "shipped:spine",
            "alt": en("A spine with one broken bone."),
            "caption": en("The broken bone is lower."),
        },
        comparison(),
        {
            "kind": "figures",
            "title": en("Vertebroplasty: less pain after two weeks"),
            "of": 100,
            "rows": [
                {
                    "count": 44,
                    "label": en("44 of 100 had only mild pain."),
                    "rest": en("56 of 100 had more pain."),
                },
                {
                    "count": 21,
                    "label": en("21 of 100 without cement had only mild pain."),
                    "rest": en("79 of 100 had more pain."),
                },
            ],
            "sources": ["second-source"],
        },
        {"kind": "term", "term": "balloon"},
        {
            "kind": "questions",
            "title": en("Ask your team"),
            "items": [en("May I eat?"), en("Who drives me home?")],
        },
        {"kind": "sources"},
    ]


def call_page() -> Json:
    """The page with the three tiers."""
    items = {
        "emergency": ["You have strong chest pain.", "You cannot breathe well."],
        "call": ["You have a fever."],
        "expected": ["The place is sore."],
    }
    blocks: list[Json] = [
        {
            "kind": "warning",
            "tier": tier,
            "title": en(f"Tier {tier}"),
            "items": [en(words) for words in texts],
        }
        for tier, texts in items.items()
    ]
    return page("when-to-call", blocks)


def procedure(name: str, tool: str) -> Json:
    """A procedure with all twelve pages, a walkthrough that keeps the laws, and its recovery."""
    pages = [page(each, [paragraph("You can ask us more about it.")]) for each in PAGE_ICONS]
    by_id = {each["id"]: each for each in pages}
    by_id["overview"]["blocks"] = every_block()
    by_id["when-to-call"].update(call_page())
    by_id["sources"]["blocks"] = [{"kind": "sources"}]
    return {
        "id": name,
        "name": en(name.capitalize()),
        "say": en("-".join(name)),
        "summary": en("One line that says what it is."),
        "picture": f"shipped:{name}",
        "alt": en(f"A drawing of {name}."),
        "pages": pages,
        "walkthrough": walkthrough(tool),
        "recovery": recovery(),
    }


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
