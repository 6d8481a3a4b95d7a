"""The clinic's own values: `clinic.json`, one value for each slot that it has filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct, to_builtins

from kiosk.content.decoding import parse
from kiosk.content.limits import MAX_CLINIC_BYTES
from kiosk.content.model import Slot
from kiosk.content.problems import Fault, Problem, did_you_mean
from kiosk.content.reading import located
from kiosk.content.values import wrong_value

Value = str | int


class Clinic(Struct, frozen=True):
    """The values that are fit for use, by slot id, and what is wrong with the others."""

    values: Mapping[str, Value]
    problems: tuple[Problem, ...]


def read_clinic(data: bytes, slots: Iterable[Slot], *, file: str) -> Clinic:
    """Read a JSON object such as `{"phone": "555-0100", "lifting-weeks": 4}`.

    Numbers are for slots of type number and choice (its number, from 1), words for the others. A
    wrong value is left out, so that the slot says its default, and does not cost the rest.
    """
    parsed = parse(data, file=file, largest=MAX_CLINIC_BYTES)
    if isinstance(parsed, Problem):
        return Clinic({}, (parsed,))
    if not isinstance(parsed.value, dict):
        fault = Fault((), "This file holds no object.", 'Write it as {"slot-id": value, …}.')
        return Clinic({}, located([fault], parsed.text, file))
    by_id = {slot.id: slot for slot in slots}
    values: dict[str, Value] = {}
    faults: list[Fault] = []
    for name, value in parsed.value.items():
        slot = by_id.get(name)
        if slot is None:
            message = f'The content has no slot "{name}".'
            fix = did_you_mean(name, list(by_id)) if by_id else "Take it away."
            faults.append(Fault((name,), message, fix, on_key=True))
            continue
        wrong = wrong_value(_as_json(slot), value)
        if wrong is None:
            values[name] = value.strip() if isinstance(value, str) else value
        else:
            faults.append(Fault((name,), *wrong))
    if not faults and not parsed.suspect:
        return Clinic(values, ())
    return Clinic(values, located(faults, parsed.text, file))


def _as_json(slot: Slot) -> dict[str, Any]:
    found: dict[str, Any] = to_builtins(slot)
    return found
