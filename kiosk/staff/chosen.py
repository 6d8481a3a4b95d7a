"""What staff have set at the screen: `staff.json` in the data folder, beside the technician's own.

Each thing that is set goes before the same in `kiosk.toml`; what is not set follows that. A file
that is damaged, or says something unfit, costs what is unfit and is told; the kiosk runs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct

from kiosk.content.decoding import parse
from kiosk.content.problems import Fault, Problem, did_you_mean, shown
from kiosk.content.reading import located
from kiosk.staff.keypad import is_fit_mapping

MAX_CHOSEN_BYTES = 8_000
SET_ANEW = "Set it anew in the staff area, or take the line away."


class Chosen(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What staff have set; None and () stand for what they have left alone.

    `languages` are the codes that are switched on. Opening hours are set where `opens` is: from
    `opens` to `closes`, as "08:00", on `days` (1 is Monday). `screen_mm` is the screen's diagonal.
    `keypad` has the number of the key for each use.
    """

    languages: tuple[str, ...] = ()
    idle_seconds: int | None = None
    countdown_seconds: int | None = None
    opens: str | None = None
    closes: str | None = None
    days: tuple[int, ...] | None = None
    volume_percent: int | None = None
    screen_mm: int | None = None
    keypad: dict[str, int] | None = None


class ChosenRead(NamedTuple):
    """What is fit for use, and what is wrong with the rest."""

    chosen: Chosen
    problems: tuple[Problem, ...]


class Bounds(NamedTuple):
    """Of a number: both ends are fit."""

    least: int
    most: int


BOUNDS = {
    "idle_seconds": Bounds(20, 3600),
    "countdown_seconds": Bounds(10, 300),
    "volume_percent": Bounds(0, 100),
    "screen_mm": Bounds(178, 3048),
}
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")


def read_chosen(data: bytes, *, file: str) -> ChosenRead:
    """Read what `chosen_bytes` has written, or what is left of it."""
    parsed = parse(data, file=file, largest=MAX_CHOSEN_BYTES)
    if isinstance(parsed, Problem):
        return ChosenRead(Chosen(), (parsed,))
    if not isinstance(parsed.value, dict):
        fault = Fault((), "This file holds no object.", SET_ANEW)
        return ChosenRead(Chosen(), located([fault], parsed.text, file))
    fit: dict[str, Any] = {}
    faults = []
    for name, value in parsed.value.items():
        if name not in _FIT:
            fix = did_you_mean(name, list(_FIT))
            faults.append(Fault((name,), f'"{name}" is nothing that is set here.', fix, True))
        elif _FIT[name](value):
            fit[name] = tuple(value) if isinstance(value, list) else value
        else:
            faults.append(Fault((name,), f"{shown(value)} cannot be followed.", SET_ANEW))
    problems = located(faults, parsed.text, file) if faults or parsed.suspect else ()
    return ChosenRead(Chosen(**fit), problems)


def chosen_bytes(chosen: Chosen) -> bytes:
    """As a file that people can read as well."""
    return msgspec.json.format(msgspec.json.encode(chosen), indent=2) + b"\n"


def minutes(time: str) -> int:
    """A time of day such as "08:30" in minutes since midnight."""
    hours, _, rest = time.partition(":")
    return int(hours) * 60 + int(rest)


def _is_number(name: str) -> Callable[[object], bool]:
    least, most = BOUNDS[name]

    def fits(value: object) -> bool:
        return isinstance(value, int) and not isinstance(value, bool) and (least <= value <= most)

    return fits


def _is_time(value: object) -> bool:
    return isinstance(value, str) and _TIME.fullmatch(value) is not None


def _are_codes(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(each, str) and _CODE.fullmatch(each) for each in value
    )


def _are_days(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(each, int) and not isinstance(each, bool) and 1 <= each <= 7 for each in value
    )


_FIT: Mapping[str, Callable[[object], bool]] = {
    "languages": _are_codes,
    "opens": _is_time,
    "closes": _is_time,
    "days": _are_days,
    "keypad": is_fit_mapping,
    **{name: _is_number(name) for name in BOUNDS},
}
