"""Written words as a voice must get them: numbers, ranges and short forms said right."""

from __future__ import annotations

import re

_THOUSANDS = {"en": ",", "es": ",", "ar": ",", "vi": "."}
"""As `kiosk.content.wording` writes numbers; a voice reads some of these as decimal marks."""
_TO = {"en": "to", "es": "a", "vi": "đến", "ar": "إلى"}
_SHORT = {
    "en": {"mm": "millimeters", "cm": "centimeters", "mL": "milliliters", "ml": "milliliters"},
    "es": {"mm": "milímetros", "cm": "centímetros", "mL": "mililitros", "ml": "mililitros"},
    "vi": {"mm": "mi li mét", "cm": "xen ti mét", "mL": "mi li lít", "ml": "mi li lít"},
    "ar": {"mm": "مليمتر", "cm": "سنتيمتر", "mL": "مليلتر", "ml": "مليلتر"},
}
_SPELLED = re.compile(r"\b(?:CT|MRI|IV|AHRQ|ASBMR|NSAID|AINE|CNTT)(?=s?\b)")
"""Short forms that are said letter by letter; others (NICE, VAPOUR) are said as words."""
_EMERGENCY = re.compile(r"(?<![\d.,])911(?![\d.,]?\d)")
_PHONE = re.compile(r"\+?\(?\d{2,4}\)?(?:[ .-]\d{2,4}){1,4}(?!\d)")
_PHONE_DIGITS = 7
"""From so many digits on, groups of them are a phone number: 10-12 is none."""
_RANGE = re.compile(r"(?<=\d)\s?[–—-]\s?(?=\d)")
_UNIT = re.compile(r"(?<=\d)\s?(mm|cm|mL|ml)\b")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00ad\ufeff]")
_PLAIN = str.maketrans({"\u00a0": " ", "\u2011": "-", "[": " ", "]": " "})
_ENDS = ".!?؟…:;"
_BREAKS = re.compile(r"\s*(?:\s[–—]\s|\s*[·|•]\s*)\s*")


def said(words: str, language: str) -> str:
    """The words for a voice of that language (a code, as in `en` or `pt-BR`), as one line.

    Ends with a stop, so that what follows does not run on; "" stays "".
    """
    code = language.split("-")[0]
    plain = _INVISIBLE.sub("", words).translate(_PLAIN)
    plain = " ".join(_BREAKS.sub(", ", plain).split())
    plain = _thousands_joined(plain, code)
    plain = _PHONE.sub(lambda found: _digits_apart(found[0]), plain)
    plain = _EMERGENCY.sub("9 1 1", plain)
    plain = _RANGE.sub(f" {_TO[code]} " if code in _TO else ", ", plain)
    plain = _UNIT.sub(lambda found: " " + _SHORT.get(code, {}).get(found[1], found[1]), plain)
    plain = _SPELLED.sub(lambda found: " ".join(found[0]), plain)
    plain = plain.replace("/", " ").strip()
    return plain if not plain or plain[-1] in _ENDS else f"{plain}."


def joined(*parts: str) -> str:
    """Several texts said one after the other, each with its own stop; empty ones are left out."""
    return " ".join(
        part if part[-1] in _ENDS else f"{part}." for part in (one.strip() for one in parts) if part
    )


def _thousands_joined(words: str, code: str) -> str:
    mark = re.escape(_THOUSANDS.get(code, "\u202f"))
    number = re.compile(rf"(?<![\d.,])\d{{1,3}}(?:{mark}\d{{3}})+(?![\d])")
    return number.sub(lambda found: re.sub(r"\D", "", found[0]), words)


def _digits_apart(number: str) -> str:
    """A phone number digit by digit, with a pause where the groups end."""
    groups = re.findall(r"\d+", number)
    lengths = {len(group) for group in groups}
    if sum(len(group) for group in groups) < _PHONE_DIGITS or lengths == {4}:  # from year to year
        return number
    return ", ".join(" ".join(group) for group in groups)
