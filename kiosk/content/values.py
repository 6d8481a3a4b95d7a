"""Whether a value is fit for a clinic-set slot: the same rules for defaults and for what is set."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from kiosk.content.limits import MAX_NAME_LENGTH, MAX_PHONE_LENGTH
from kiosk.content.problems import shown

_PHONE = re.compile(r"\+?[0-9(][0-9 ()./-]*[0-9](?: ?(?:ext|x)\.? ?[0-9]+)?")


def wrong_value(slot: dict[str, Any], value: object) -> tuple[str, str] | None:
    """What is wrong with a value for a slot (as it stands in JSON) and how to mend it, or None."""
    match slot.get("type"):
        case "number":
            return _wrong_number(slot, value)
        case "date":
            return _wrong_date(value)
        case "phone":
            if isinstance(value, str) and _is_phone(value.strip()):
                return None
            return f"{shown(value)} is no phone number.", 'Write it in quotes, as in "555-0100".'
        case "name":
            return _wrong_name(value)
        case "choice":
            return _wrong_choice(slot, value)
    return None


def _is_phone(text: str) -> bool:
    """Whether this can be dialled: three digits or more ("911"), with the usual signs between."""
    digits = sum(letter in "0123456789" for letter in text)
    return digits >= 3 and len(text) <= MAX_PHONE_LENGTH and bool(_PHONE.fullmatch(text))


def _wrong_number(slot: dict[str, Any], value: object) -> tuple[str, str] | None:
    least, most = slot.get("minimum"), slot.get("maximum")
    if isinstance(value, bool) or not isinstance(value, int):
        return f"{shown(value)} is no whole number.", "Write digits, without quotes, as in 6."
    if isinstance(least, int) and value < least:
        return f"{value} is too small.", f"Use {least} or more."
    if isinstance(most, int) and value > most:
        return f"{value} is too large.", f"Use {most} or less."
    return None


def _wrong_date(value: object) -> tuple[str, str] | None:
    if isinstance(value, str) and real_day(value):
        return None
    return f"{shown(value)} is no day of the calendar.", 'Write it as in "2026-03-31".'


def real_day(text: str) -> bool:
    """Whether this is a day of the calendar, written year-month-day."""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is None:
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _wrong_name(value: object) -> tuple[str, str] | None:
    if not isinstance(value, str) or not value.strip():
        return f"{shown(value)} is no name.", 'Write it in quotes, as in "Spine Clinic".'
    if len(value) > MAX_NAME_LENGTH:
        fix = f"Use {MAX_NAME_LENGTH} letters at most, so that it fits on a line."
        return f"The name has {len(value)} letters.", fix
    if not value.isprintable():
        return "The name has a line break or another hidden sign in it.", "Write it anew."
    return None


def _wrong_choice(slot: dict[str, Any], value: object) -> tuple[str, str] | None:
    choices = slot.get("choices")
    count = len(choices) if isinstance(choices, list | tuple) else 0
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= count:
        return None
    return f"{shown(value)} is no choice.", f"Write its number, from 1 to {count}."
