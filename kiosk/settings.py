"""This machine's settings: what `kiosk.toml` in the data folder says, checked key by key.

A kiosk runs with any such file: what is right is followed, what is wrong keeps its default and is
told to staff, all at once.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.model import Language
from kiosk.content.problems import Problem, did_you_mean, listed, shown
from kiosk.screen_size import USUAL_SIZE, ScreenSize
from kiosk.speech.natural import NaturalVoices, read_speech
from kiosk.staff.keypad import Keypad, read_keypad
from kiosk.toml_faults import Lines, decoded, lines_of, syntax_problem
from kiosk.visit.hours import Hours
from kiosk.visit.preferences import USUAL_VOLUME, default_preferences
from kiosk.visit.state import Rules

if TYPE_CHECKING:
    from kiosk.staff.chosen import Chosen

MAX_SETTINGS_BYTES = 64_000
"""The file has a dozen lines."""


class Settings(Struct, frozen=True, kw_only=True):
    """How this machine is set up. Times in seconds.

    `languages` are codes of the content's languages that patients may choose from, the first being
    the one a visit starts in; empty leaves the choice to `offered`. `stick_folders` are looked at
    for updates beside the usual places of sticks. `volume` (0 to 1) is how loud a visit starts.
    """

    screen: ScreenSize = USUAL_SIZE
    languages: tuple[str, ...] = ()
    idle: float = 120.0
    idle_cap: float = 600.0
    countdown: float = 60.0
    after_busy: float = 60.0
    debounce: float = 0.5
    settle: float = 0.4
    stick_folders: tuple[str, ...] = ()
    hours: Hours | None = None
    volume: float = USUAL_VOLUME
    keypad: Keypad = Keypad()
    natural: NaturalVoices = NaturalVoices()

    def with_chosen(self, chosen: Chosen) -> Settings:
        """The same, but for what staff have set at the screen."""
        from kiosk.staff.chosen import minutes

        changed: dict[str, object] = {}
        if chosen.languages:
            changed["languages"] = chosen.languages
        if chosen.idle_seconds is not None:
            changed["idle"] = float(chosen.idle_seconds)
        if chosen.countdown_seconds is not None:
            changed["countdown"] = float(chosen.countdown_seconds)
        if chosen.volume_percent is not None:
            changed["volume"] = chosen.volume_percent / 100
        if chosen.screen_mm is not None:
            changed["screen"] = ScreenSize(float(chosen.screen_mm))
        if chosen.keypad is not None:
            changed["keypad"] = Keypad(**chosen.keypad)
        if chosen.opens is not None:
            usual = Hours()
            changed["hours"] = Hours(
                minutes(chosen.opens),
                usual.closes if chosen.closes is None else minutes(chosen.closes),
                usual.days if chosen.days is None else tuple(each - 1 for each in chosen.days),
            )
        return replace(self, **changed)

    def offered(self, languages: Sequence[Language], configured: bool) -> tuple[Language, ...]:
        """The languages to offer of those that the content has, which starts with its own.

        What staff have named is offered. Where they have named none, translations that nobody has
        checked are left out, but for a kiosk without any value of the clinic (not `configured`):
        that is a demonstration, and shows them marked as unchecked.
        """
        by_code = {language.code: language for language in languages}
        named = tuple(by_code[code] for code in self.languages if code in by_code)
        own, *others = languages
        return named or (own, *(each for each in others if each.checked or not configured))

    def rules(self, offered: Sequence[Language]) -> Rules:
        """How a visit goes on this machine, with these languages to choose from."""
        return Rules(
            idle=self.idle,
            idle_cap=max(self.idle, self.idle_cap),
            countdown=self.countdown,
            after_busy=self.after_busy,
            debounce=self.debounce,
            settle=self.settle,
            hours=self.hours,
            preferences=default_preferences(tuple(each.code for each in offered), self.volume),
        )


class Read(NamedTuple):
    """The settings to run with, and what is wrong with the file."""

    settings: Settings
    problems: tuple[Problem, ...]


class _Number(NamedTuple):
    """A number that may be set: which field it fills, between which bounds, how many to a unit."""

    field: str
    least: float
    most: float
    to_a_unit: float = 1


_NUMBERS: dict[tuple[str, str], _Number] = {
    ("screen", "diagonal-inches"): _Number("diagonal", 7, 120),
    ("screen", "width-mm"): _Number("width", 100, 3000),
    ("screen", "height-mm"): _Number("height", 100, 3000),
    ("visit", "idle-seconds"): _Number("idle", 20, 3600),
    ("visit", "longest-idle-seconds"): _Number("idle_cap", 20, 3600),
    ("visit", "countdown-seconds"): _Number("countdown", 10, 300),
    ("visit", "after-playing-seconds"): _Number("after_busy", 0, 600),
    ("touch", "same-button-ms"): _Number("debounce", 0, 2000, 1000),
    ("touch", "changed-page-ms"): _Number("settle", 0, 2000, 1000),
}
_GROUPS = ("keypad", "speech")
"""The groups that are read elsewhere."""
_TABLES = tuple(dict.fromkeys(table for table, _ in _NUMBERS))
_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")


def read_settings(data: bytes, *, file: str, content_languages: Sequence[str]) -> Read:
    """Read the bytes of a settings file; `file` is what to call it, as staff will look for it."""
    import tomllib  # only now: most kiosks have no such file

    text = decoded(data, file, MAX_SETTINGS_BYTES)
    if isinstance(text, Problem):
        return Read(Settings(), (text,))
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Read(Settings(), (syntax_problem(text, str(error), file),))
    reading = _Reading(file, lines_of(text))
    settings = reading.settings(values, content_languages)
    problems = sorted(reading.problems, key=lambda one: (one.line, one.path))
    return Read(settings, tuple(problems))


class _Reading:
    """One pass over a settings file: collects every problem, and keeps what is right."""

    def __init__(self, file: str, lines: Lines) -> None:
        self._file = file
        self._lines = lines
        self.problems: list[Problem] = []

    def settings(self, values: Mapping[str, object], content_languages: Sequence[str]) -> Settings:
        """The settings among the values of the file."""
        self._unknown_keys(values, "", (*_TABLES, "languages", "stick-folders", *_GROUPS))
        numbers = dict(self._numbers(values))
        screen = self._screen(numbers)
        visit = {key: numbers[key] for key in numbers.keys() - {"diagonal", "width", "height"}}
        languages = self._languages(values.get("languages", []), content_languages)
        made = replace(
            Settings(languages=languages, stick_folders=self._folders(values.get("stick-folders"))),
            **visit,
        )
        keypad, wrong = read_keypad(values.get("keypad", {}))
        for use, message, fix in wrong:
            self._wrong(f"keypad.{use}" if use else "keypad", message, fix)
        natural, unfit = read_speech(values.get("speech", {}), content_languages)
        for path, message, fix in unfit:
            self._wrong(f"speech.{path}" if path else "speech", message, fix)
        made = replace(made, keypad=keypad, natural=natural)
        if made.idle_cap < made.idle:
            self._wrong(
                "visit.longest-idle-seconds",
                f"The longest idle time ({made.idle_cap:g}) is shorter than the usual one "
                f"({made.idle:g}).",
                f"Write {made.idle:g} or more, or take the line away.",
            )
        return made if screen is None else replace(made, screen=screen)

    def _numbers(self, values: Mapping[str, object]) -> Iterator[tuple[str, float]]:
        for table in _TABLES:
            inside = values.get(table, {})
            if not isinstance(inside, dict):
                fix = f"Write [{table}] on a line of its own and the settings below it."
                self._wrong(table, f'"{table}" is a group of settings, not one value.', fix)
                continue
            keys = tuple(key for group, key in _NUMBERS if group == table)
            self._unknown_keys(inside, table, keys)
            for key in keys:
                if key in inside:
                    number = self._number(f"{table}.{key}", inside[key], _NUMBERS[table, key])
                    if number is not None:
                        yield _NUMBERS[table, key].field, number

    def _number(self, path: str, value: object, wanted: _Number) -> float | None:
        bounds = f"Write a number from {wanted.least:g} to {wanted.most:g}"
        if isinstance(value, bool) or not isinstance(value, int | float) or math.isnan(value):
            quotes = ", without quotes" if isinstance(value, str) else ""
            self._wrong(path, f"{shown(value)} is no number.", f"{bounds}{quotes}.")
        elif not wanted.least <= value <= wanted.most:
            size = "small" if value < wanted.least else "large"
            self._wrong(path, f"{value:g} is too {size}.", f"{bounds}.")
        else:
            return value / wanted.to_a_unit
        return None

    def _screen(self, numbers: Mapping[str, float]) -> ScreenSize | None:
        sides = [numbers[side] for side in ("width", "height") if side in numbers]
        if sides and "diagonal" in numbers:
            self._wrong(
                "screen.diagonal-inches",
                "The screen's size is told twice: by its diagonal and by its sides.",
                "Keep diagonal-inches, or keep width-mm and height-mm.",
            )
        if "diagonal" in numbers:
            return ScreenSize.of_inches(numbers["diagonal"])
        if len(sides) == 1:
            told, missing = ("width", "height") if "width" in numbers else ("height", "width")
            fix = f"Add {missing}-mm, or write diagonal-inches instead of both."
            self._wrong(f"screen.{told}-mm", f"The screen's {missing} is missing.", fix)
            return None
        return ScreenSize.of_sides(*sides) if sides else None

    def _languages(self, value: object, known: Sequence[str]) -> tuple[str, ...]:
        if not isinstance(value, list):
            fix = 'Write a list, as in languages = ["en", "es"].'
            self._wrong("languages", f"{shown(value)} is no list of languages.", fix)
            return ()
        right: list[str] = []
        for code in value:
            if not isinstance(code, str) or not _CODE.fullmatch(code):
                fix = 'Write codes in quotes, as in languages = ["en", "es"].'
                self._wrong("languages", f"{shown(code)} is no code of a language.", fix)
            elif code not in known:
                fix = f"Take it out. The content has {listed(known, 'and')}."
                self._wrong("languages", f'The content has no language "{code}".', fix)
            elif code in right:
                self._wrong("languages", f'"{code}" stands here twice.', "Keep one of them.")
            else:
                right.append(code)
        return tuple(right)

    def _folders(self, value: object) -> tuple[str, ...]:
        folders = [] if value is None else value
        if isinstance(folders, list) and all(
            isinstance(each, str)
            and (PurePosixPath(each).is_absolute() or PureWindowsPath(each).is_absolute())
            for each in folders
        ):
            return tuple(dict.fromkeys(folders))
        fix = 'Write whole paths in a list, as in stick-folders = ["/srv/updates"].'
        self._wrong("stick-folders", f"{shown(value)} is no list of folders.", fix)
        return ()

    def _unknown_keys(self, values: Mapping[str, object], table: str, known: Sequence[str]) -> None:
        for key in values:
            if key not in known:
                path = f"{table}.{key}" if table else key
                self._wrong(path, f'"{key}" is no setting.', did_you_mean(key, known))

    def _wrong(self, path: str, message: str, fix: str) -> None:
        line = self._lines.get(path) or self._lines.get(path.rpartition(".")[0], 1)
        self.problems.append(Problem(self._file, line, 1, path, message, fix))
