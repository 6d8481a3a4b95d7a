"""What the kiosk starts with: content, settings and clinic values, and what is wrong with them.

Reads the files once, and falls back where one is bad: on the content that the kiosk was shipped
with, on default settings, on values left to the care team. Staff are told by `doctor`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kiosk.adapters.files import DataFolder, Files, Missing, Unreadable
from kiosk.adapters.pictures import picture_file
from kiosk.content.choosing import choose
from kiosk.content.clinic import Clinic, Value, read_clinic
from kiosk.content.limits import MAX_CLINIC_BYTES, MAX_CONTENT_BYTES
from kiosk.content.model import Content, Walkthrough
from kiosk.content.problems import LawBreak, Problem
from kiosk.content.reading import read_content
from kiosk.options import ROOT, SHIPPED_CONTENT
from kiosk.settings import MAX_SETTINGS_BYTES, Read, Settings, read_settings
from kiosk.walkthrough.laws import broken_laws

ASSETS = ROOT / "assets"


@dataclass(frozen=True)
class Loaded:
    """What to show. `content` is None only where the shipped content itself is broken.

    `file` is where the content came from, `media` the folder of the clinic's own pictures.
    """

    content: Content | None
    file: Path
    media: Path
    clinic: Mapping[str, Value]
    settings: Settings
    problems: tuple[Problem, ...]


def load(
    wanted: Path | None, data: DataFolder, files: Files, *, shipped: Path = SHIPPED_CONTENT
) -> Loaded:
    """Read everything.

    `wanted` is a content file named on the command line. Without it the content of the data folder
    is shown where there is one, and else the shipped content.
    """
    own = wanted or data.content
    problems: list[Problem] = []
    read = files.read(own, MAX_CONTENT_BYTES)
    if isinstance(read, Unreadable):
        problems.append(_told(read))
    elif isinstance(read, Missing) and wanted is not None:
        problems.append(_missing(own))
    basis = files.read(shipped, MAX_CONTENT_BYTES)
    chosen = choose(
        read if isinstance(read, bytes) else None,
        basis if isinstance(basis, bytes) else b"",
        read_wanted=content_reader(own),
        read_shipped=partial(content_reader(shipped), check_walkthrough=_proved),
    )
    problems += chosen.problems
    settings, clinic = Read(Settings(), ()), Clinic({}, ())
    if chosen.content is not None:
        settings = _settings(data.settings, files, chosen.content)
        clinic = _clinic(data.clinic, files, chosen.content)
    file = shipped if chosen.shipped else own
    return Loaded(
        chosen.content,
        file,
        file.parent / "media",
        clinic.values,
        settings.settings,
        (*problems, *settings.problems, *clinic.problems),
    )


def content_reader(path: Path) -> Callable[..., Content | tuple[Problem, ...]]:
    """`read_content` for a file that stands at `path`, with its pictures in `media` beside it."""
    return partial(
        read_content,
        file=str(path),
        has_picture=picture_finder(path.parent / "media"),
        check_walkthrough=broken_laws,
    )


def picture_finder(media: Path) -> Callable[[str], bool]:
    """Answers whether the picture of a name (`shipped:`, `icon:`, `media/`) is there."""
    return lambda name: picture_file(name, ASSETS, media) is not None


def _settings(path: Path, files: Files, content: Content) -> Read:
    match files.read(path, MAX_SETTINGS_BYTES):
        case bytes() as data:
            codes = [language.code for language in content.languages]
            return read_settings(data, file=str(path), content_languages=codes)
        case Unreadable() as failed:
            return Read(Settings(), (_told(failed),))
        case Missing():
            return Read(Settings(), ())


def _clinic(path: Path, files: Files, content: Content) -> Clinic:
    match files.read(path, MAX_CLINIC_BYTES):
        case bytes() as data:
            return read_clinic(data, content.slots, file=str(path))
        case Unreadable() as failed:
            return Clinic({}, (_told(failed),))
        case Missing():
            return Clinic({}, ())


def _proved(_: Walkthrough) -> tuple[LawBreak, ...]:
    """The shipped walkthroughs keep the laws: the tests prove it, so that no start has to."""
    return ()


def _missing(path: Path) -> Problem:
    return Problem(str(path), 1, 1, "", "There is no such file.", "Check its name.")


def _told(failed: Unreadable) -> Problem:
    return Problem(str(failed.path), 1, 1, "", failed.message, failed.fix)
