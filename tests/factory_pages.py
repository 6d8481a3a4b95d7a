"""Pages, blocks, terms and slots as JSON-like dicts, for content made by `tests.factory`."""

from __future__ import annotations

from typing import Any

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
