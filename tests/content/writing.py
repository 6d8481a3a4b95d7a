"""Content of one page, to see what the check says about its words."""

from __future__ import annotations

from kiosk.content.advice import advice
from kiosk.content.problems import Fault
from tests.factory import Json, decode, en, minimal_content


def content_with(blocks: list[Json], **changes: Json) -> Json:
    """Content whose one page has these blocks, and "Go now." as its lead."""
    content = minimal_content()
    content["procedures"][0]["pages"][0].update(
        {"title": en("Call"), "lead": en("Go now."), "blocks": blocks} | changes
    )
    return content


def faults(blocks: list[Json], glossary: list[Json] | None = None) -> list[Fault]:
    """What the check says about a page with these blocks."""
    return advice(decode(content_with(blocks) | {"glossary": glossary or []}))


def messages(blocks: list[Json], glossary: list[Json] | None = None) -> list[str]:
    """The same, without the places and the mends."""
    return [fault.message for fault in faults(blocks, glossary)]


def in_language(code: str, words: str, **block: object) -> list[Fault]:
    """What the check says about one paragraph of another language, whose English is plain.

    Differences between the languages are left out: the English words say nothing at all.
    """
    content = content_with([{"kind": "paragraph", "text": {"en": "Go.", code: words}} | block])
    content["languages"].append({"code": code, "name": code})
    return [
        fault
        for fault in advice(decode(content))
        if fault.path[:3] == ("procedures", 0, "pages") and "the same" not in fault.message
    ]
