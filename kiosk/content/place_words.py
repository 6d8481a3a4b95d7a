"""Where a problem lies, in words for people who do not know the file: procedure, page, step."""

from __future__ import annotations

from typing import Any

from kiosk.content.problems import Path, printable

_NOUNS = {
    "procedures": "",
    "pages": "page",
    "shared_pages": "page",
    "steps": "step",
    "milestones": "recovery stage",
    "glossary": "glossary word",
    "sources": "source",
    "slots": "clinic's value",
    "parts": "named part of the picture",
    "languages": "language",
    "blocks": "block",
}
"""What the entries of a list are called; an entry of any other list is not told of."""
_PARTS = {
    "walkthrough": "walkthrough",
    "recovery": "recovery",
    "interface": "labels of the screen",
    "review": "review",
}
_LABELS = ("title", "name", "label", "term", "when", "id", "code")
_LONGEST = 60


def place_words(value: object, path: Path) -> str:
    """`Vertebroplasty, walkthrough, step "The needle goes in"`; "" where that says nothing."""
    told, key = [], ""
    held: Any = value
    for part in path:
        held = _inside(held, part)
        if isinstance(part, int) and key in _NOUNS:
            told.append(_entry(_NOUNS[key], held, part + 1))
        elif isinstance(part, str) and part in _PARTS:
            told.append(_PARTS[part])
        key = part if isinstance(part, str) else ""
    return ", ".join(told)


def _inside(held: Any, part: str | int) -> Any:
    if isinstance(held, dict):
        return held.get(part)
    if isinstance(held, list) and isinstance(part, int) and part < len(held):
        return held[part]
    return None


def _entry(noun: str, held: Any, number: int) -> str:
    label = _label(held)
    if not noun:
        return label or f"procedure {number}"
    return f'{noun} "{label}"' if label else f"{noun} {number}"


def _label(held: Any) -> str:
    """What an entry is called in the first language that it has."""
    for key in _LABELS if isinstance(held, dict) else ():
        text = held.get(key)
        words = next(iter(text.values()), "") if isinstance(text, dict) else text
        if isinstance(words, str) and words.strip():
            return printable(words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…")
    return ""
