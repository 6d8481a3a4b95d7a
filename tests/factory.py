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
from tests.factory_pages import (
    PAGE_ICONS,
    Json,
    call_page,
    comparison,
    en,
    every_block,
    page,
    paragraph,
    slots,
    term,
)
from tests.factory_steps import milestone, recovery, step, walkthrough

__all__ = [
    "PAGE_ICONS",
    "Json",
    "as_bytes",
    "decode",
    "en",
    "in_languages",
    "milestone",
    "minimal_content",
    "page",
    "paragraph",
    "procedure",
    "small_content",
    "small_content_dict",
    "step",
    "term",
]


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
