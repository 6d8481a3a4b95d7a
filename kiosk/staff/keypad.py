"""Which key of an assistive keypad does what: by the number that the kernel gives the key.

Kiosk keypads send F17 to F24, for which many keyboard layouts have no name; the
number is always there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import msgspec
from msgspec import Struct

from kiosk.content.problems import did_you_mean, shown

FUNCTION_KEYS = {f"F{number}": 183 + number - 13 for number in range(13, 25)}
"""The kernel's numbers of the keys that no usual keyboard has, by name."""
MOST = 247
"""The largest number that reaches a window."""
ORDINARY = frozenset({1, 15, 28, 57, 96, 103, 104, 105, 106, 108, 109})
"""Escape, Tab, Enter twice, Space, arrows and page keys: they do the same on every kiosk."""


class Keypad(Struct, frozen=True, kw_only=True):
    """The number of the key for each use; 0 where the keypad has none.

    They stand in the order in which staff are asked for them.
    """

    next: int = FUNCTION_KEYS["F18"]
    previous: int = FUNCTION_KEYS["F17"]
    press: int = FUNCTION_KEYS["F20"]
    back: int = FUNCTION_KEYS["F19"]
    home: int = FUNCTION_KEYS["F21"]
    speech: int = FUNCTION_KEYS["F24"]
    louder: int = FUNCTION_KEYS["F23"]
    quieter: int = FUNCTION_KEYS["F22"]

    def use_of(self, number: int) -> str:
        """What the key of that number is for; "" for any other key."""
        return next((use for use, mine in self.uses().items() if number and mine == number), "")

    def uses(self) -> dict[str, int]:
        """The number of each use."""
        return msgspec.structs.asdict(self)


USES = tuple(Keypad().uses())


class Wrong(NamedTuple):
    """What is wrong with one line of the settings, and how to mend it."""

    use: str
    message: str
    fix: str


def key_name(number: int) -> str:
    """What a key is called in the settings: "F17", else its number."""
    return next((name for name, mine in FUNCTION_KEYS.items() if mine == number), str(number))


def is_fit(number: object) -> bool:
    """Whether a key of that number may be given a use; 0 stands for no key."""
    if isinstance(number, bool) or not isinstance(number, int):
        return False
    return 0 <= number <= MOST and number not in ORDINARY


def is_fit_mapping(value: object) -> bool:
    """Whether a mapping names known uses only, and no key twice."""
    if not isinstance(value, Mapping) or not set(value) <= set(USES):
        return False
    used = [number for number in value.values() if number]
    return all(is_fit(number) for number in value.values()) and len(set(used)) == len(used)


def read_keypad(values: object) -> tuple[Keypad, list[Wrong]]:
    """What a group of settings says; what is wrong keeps its default.

    A key is `"F13"` to `"F24"`, a number from 1 to 247, or `"none"`.
    """
    if not isinstance(values, Mapping):
        fix = "Write [keypad] on a line of its own and the settings below it."
        return Keypad(), [Wrong("", '"keypad" is a group of settings, not one value.', fix)]
    wrong = list(_unfit(values))
    bad = {each.use for each in wrong}
    right = {use: _number(key) for use, key in values.items() if use not in bad}
    merged = {**Keypad().uses(), **right}
    for use, number in right.items():
        others = [other for other in USES if other != use and number and merged[other] == number]
        if others:
            fix = f'Give one of them another key, or write {others[0]} = "none".'
            wrong.append(Wrong(use, f"{key_name(number)} is the key for {others[0]} too.", fix))
    if any(each.use in right for each in wrong):
        return Keypad(), wrong  # half of a mapping would be a trap
    return Keypad(**merged), wrong


def _unfit(values: Mapping[str, object]) -> Iterator[Wrong]:
    for use, key in values.items():
        if use not in USES:
            yield Wrong(use, f'"{use}" is nothing that a key does.', did_you_mean(use, USES))
        elif _number(key) < 0:
            fix = f'Write "F13" to "F24", a number from 1 to {MOST}, or "none".'
            yield Wrong(use, f"{shown(key)} is no key of a keypad.", fix)


def _number(key: object) -> int:
    """The number that a setting stands for; -1 for what stands for none."""
    if key == "none":
        return 0
    if isinstance(key, str):
        return FUNCTION_KEYS.get(key.upper(), -1)
    return key if isinstance(key, int) and key and is_fit(key) else -1
