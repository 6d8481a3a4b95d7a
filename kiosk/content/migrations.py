"""Content of older programs, brought up to date by pure functions, one for each step.

Format 1 is the first, so there is no step yet. Words of the interface need none: what content lacks
of these is the program's own (`kiosk.content.own_words`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from kiosk.content.own_words import Filled, OwnWords, with_own_words

Migration = Callable[[dict[str, Any]], dict[str, Any]]

CURRENT_FORMAT = 1
MIGRATIONS: dict[int, Migration] = {}
"""By the format they start from; each returns values of the next format."""


def migrated(
    value: dict[str, Any],
    migrations: Mapping[int, Migration] = MIGRATIONS,
    current: int = CURRENT_FORMAT,
) -> dict[str, Any]:
    """The values in the current format, as far as there is a way to it."""
    number = value.get("format")
    while isinstance(number, int) and number < current and number in migrations:
        value = migrations[number](value)
        number += 1
        value["format"] = number
    return value


def brought_up(value: dict[str, Any], own: OwnWords | None) -> Filled:
    """The values as this program needs them; without `own` words none is put in or passed over."""
    value = migrated(value)
    return Filled(value) if own is None else with_own_words(value, own)
