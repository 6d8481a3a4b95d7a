"""What the proof was asked for, checked: which content, in which language and look."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from kiosk.adapters.files import DiskFiles, Files, Missing, Unreadable, data_folder
from kiosk.content.limits import MAX_CONTENT_BYTES
from kiosk.content.model import Content
from kiosk.content.pseudo import PSEUDO, with_pseudo
from kiosk.content.reading import filled_in, read_content
from kiosk.loading import Loaded, load, own_words
from kiosk.options import SHIPPED_CONTENT, ProofOptions
from kiosk.screen_size import TESTED_SCREENS
from kiosk.visit.preferences import TEXT_SIZES, Preferences, Theme

SIDES = range(480, 8193)
"""Pixels that a side of a screen may have."""


class Refused(Exception):
    """The proof cannot be made; the message says why in one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Everything settled: `content` has the language asked for, `signed` is the older content.

    Words of the interface that `signed` lacks are empty in it: nobody has signed the program's own.
    """

    loaded: Loaded
    content: Content
    preferences: Preferences
    screen: tuple[int, int]
    signed: Content | None


def wanted(options: ProofOptions) -> Wanted:
    """Read what the options name; raises `Refused`."""
    screen = _screen(options.screen)
    size = _one_of("--text-size", options.text_size, [f"{size:g}" for size in TEXT_SIZES])
    theme = _one_of("--theme", options.theme, [theme.value for theme in Theme])
    files = DiskFiles()
    loaded = load(options.content, data_folder(options.data, os.environ), files)
    if loaded.content is None or (options.content and loaded.file != options.content):
        found = [problem.as_line() for problem in loaded.problems]
        raise Refused("\n".join(["There are problems to mend first:", *found]))
    codes = [language.code for language in loaded.content.languages]
    language = _one_of("--language", options.language or codes[0], [*codes, PSEUDO.code])
    pseudo = language == PSEUDO.code
    return Wanted(
        loaded=loaded,
        content=with_pseudo(loaded.content) if pseudo else loaded.content,
        preferences=Preferences(language, text_size=float(size), theme=Theme(theme)),
        screen=screen,
        signed=_signed(options.signed, files) if options.signed else None,
    )


def _one_of(option: str, word: str, possible: Iterable[str]) -> str:
    possible = list(possible)
    if word not in possible:
        raise Refused(f"{option} {word}: there is no such one. Choose {', '.join(possible)}.")
    return word


def _screen(text: str) -> tuple[int, int]:
    sides = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if sides and int(sides[1]) in SIDES and int(sides[2]) in SIDES:
        return int(sides[1]), int(sides[2])
    usual = ", ".join(f"{width}x{height}" for width, height in TESTED_SCREENS)
    raise Refused(
        f"--screen {text}: write pixels such as {usual} (each side {SIDES[0]} to {SIDES[-1]})."
    )


def _signed(path: Path, files: Files) -> Content:
    match files.read(path, MAX_CONTENT_BYTES):
        case bytes() as data:
            own = own_words(files, SHIPPED_CONTENT)
            found = read_content(
                data,
                file=str(path),
                has_picture=lambda _: True,
                check_walkthrough=lambda _: (),
                own=own,
            )
            if isinstance(found, Content):
                lacking = dict.fromkeys(filled_in(data, own).names, "")
                return replace(found, interface=replace(found.interface, **lacking))
            raise Refused(f"--signed {found[0].as_line()}")
        case Missing():
            raise Refused(f"--signed {path}: there is no such file.")
        case Unreadable() as failed:
            raise Refused(f"--signed {failed.message}")
