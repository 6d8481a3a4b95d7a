"""Reading from JSON values that may have any shape."""

from __future__ import annotations

from typing import Any


def ids_of(value: dict[str, Any], key: str) -> tuple[str, ...] | None:
    """The ids of a list, or None where one of them cannot be read."""
    entries = value.get(key)
    if not isinstance(entries, list):
        return None
    found = [each.get("id") if isinstance(each, dict) else None for each in entries]
    return tuple(each for each in found if isinstance(each, str)) if None not in found else None


def languages_of(value: dict[str, Any]) -> dict[str, str] | None:
    """Codes and names of the languages, or None where they cannot be read."""
    entries = value.get("languages")
    if not isinstance(entries, list) or not entries:
        return None
    found = {}
    for each in entries:
        if not isinstance(each, dict) or not isinstance(each.get("code"), str):
            return None
        found[each["code"]] = str(each.get("name", each["code"]))
    return found


def list_of(value: dict[str, Any], key: str) -> list[Any]:
    """The list under a key; where there is none, an empty one."""
    held = value.get(key)
    return held if isinstance(held, list) else []
