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
_SPELLED = re.compile(
    r"\b(?:CT|MRI|IV|AHRQ|ASBMR|ACR|BHOF|BMJ|NSAID|AINE|CNTT|[A-Z]{2}(?=\d{3}))(?=\d*s?\b)"
)
"""Short forms that are said letter by letter; others (NICE, VAPOUR) are said as words."""
_CODE = re.compile(r"(?<=[A-Z])0\d+\b")
"""A number that is a name: nobody says its noughts."""
_ROMAN = re.compile(r"(?<=[A-Z]{4} )IV\b")
"""The fourth study of a name, not what goes into a vein."""
_LIKE = {
    "vertebroplasty": "vertebroh-plasty",
    "kyphoplasty": "kypho-plasty",
    "acetaminophen": "a-seeta-minnofen",
}
"""English names that voices stress where nobody does, as they get them right; in every language."""
_ALIKE = {"vi": {"stroke": "xtrốc", "bone": "bôn"}}
"""English words that a voice takes for its own language's."""
_NAMES = re.compile(r"\b[^\W\d_]+\b")
_UNA = re.compile(r"(?<![\d.,])1(?= (?!de\b|enseguida\b)([a-záéíóúñ]+))")
_MASCULINE = ("día", "problema", "síntoma")
_AGAIN = re.compile(r"\s?\([12]\)")
"""Arabic has its own words for one and two of a thing; the digit behind them is for the eye."""
_EMERGENCY = re.compile(r"(?<![\d.,])911(?![\d.,]?\d)")
_PHONE = re.compile(
    r"(?<!\d)(?:(?:\+\d{1,3}[ .-]?|1[.-])?\(?\d{2,4}\)?(?:[ .-]\d{2,4}){1,4}|\+?\d{7,})(?!\d)"
)
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
    plain = _ROMAN.sub("4", plain)
    plain = _SPELLED.sub(lambda found: (" " if code == "ar" else ".").join(found[0]), plain)
    plain = _CODE.sub(lambda found: " " + " ".join(found[0]), plain)
    plain = _by_language(plain, code)
    plain = plain.replace("/", " ").strip()
    return plain if not plain or plain[-1] in _ENDS else f"{plain}."


def sounded(words: str, language: str) -> str:
    """What a voice of that language gets for its engine to say the `words` right."""
    alike = {**_LIKE, **_ALIKE.get(language.split("-")[0], {})}
    return _NAMES.sub(lambda found: _respelled(found[0], alike), words)


def joined(*parts: str) -> str:
    """Several texts said one after the other, each with its own stop; empty ones are left out."""
    return " ".join(
        part if part[-1] in _ENDS else f"{part}." for part in (one.strip() for one in parts) if part
    )


def _by_language(words: str, code: str) -> str:
    """What one language's voice would stumble on."""
    if code == "es":
        return _UNA.sub(lambda found: _one(found[1]), words)
    return _AGAIN.sub("", words) if code == "ar" else words


def _one(noun: str) -> str:
    """The Spanish number one before a noun."""
    female = noun.endswith(("a", "ión", "dad", "vez")) and noun not in _MASCULINE
    return "una" if female else "un"


def _respelled(word: str, alike: dict[str, str]) -> str:
    found = alike.get(word.lower(), word)
    return found.capitalize() if found != word and word[0].isupper() else found


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
