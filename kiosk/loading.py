"""What the kiosk starts with: content, settings and clinic values, and what is wrong with them.

Reads the files once, and falls back where one is bad: on the content that the kiosk was shipped
with, on default settings, on values left to the care team. Staff are told by `doctor`.

A kiosk starts far more often than its content changes: bytes that passed every check under this
version of the program are only decoded, and the checks are not even loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__
from kiosk.adapters.files import DataFolder, Files, Missing, Unreadable
from kiosk.adapters.pictures import picture_file
from kiosk.content.choosing import choose
from kiosk.content.limits import MAX_CLINIC_BYTES, MAX_CONTENT_BYTES
from kiosk.content.model import Content
from kiosk.content.problems import Problem
from kiosk.options import ROOT, SHIPPED_CONTENT
from kiosk.settings import MAX_SETTINGS_BYTES, Read, Settings, read_settings

if TYPE_CHECKING:
    from kiosk.content.clinic import Clinic, Value

ASSETS = ROOT / "assets"
MAX_PASSED_BYTES = 1_000


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
    passed: str
    """Stands for "these bytes passed the checks of this version"; see `DataFolder.passed`."""


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
        read_shipped=content_reader(shipped),
        passed=_passed(data.passed, files),
        program=__version__,
    )
    problems += chosen.problems
    settings = Read(Settings(), ())
    values: Mapping[str, Value] = {}
    if chosen.content is not None:
        settings = _settings(data.settings, files, chosen.content)
        problems += settings.problems
        clinic = _clinic(data.clinic, files, chosen.content)
        if clinic is not None:
            values = clinic.values
            problems += clinic.problems
    file = shipped if chosen.shipped else own
    return Loaded(
        content=chosen.content,
        file=file,
        media=file.parent / "media",
        clinic=values,
        settings=settings.settings,
        problems=tuple(problems),
        passed=chosen.passed,
    )


def content_reader(path: Path) -> Callable[[bytes], Content | tuple[Problem, ...]]:
    """`read_content` for a file that stands at `path`, with its pictures in `media` beside it."""

    def read(data: bytes) -> Content | tuple[Problem, ...]:
        from kiosk.content.reading import read_content
        from kiosk.walkthrough.laws import broken_laws

        return read_content(
            data,
            file=str(path),
            has_picture=picture_finder(path.parent / "media"),
            check_walkthrough=broken_laws,
        )

    return read


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


def _clinic(path: Path, files: Files, content: Content) -> Clinic | None:
    """The clinic's values; None where it has set none."""
    read = files.read(path, MAX_CLINIC_BYTES)
    if isinstance(read, Missing):
        return None
    from kiosk.content.clinic import Clinic, read_clinic

    if isinstance(read, Unreadable):
        return Clinic({}, (_told(read),))
    return read_clinic(read, content.slots, file=str(path))


def _passed(path: Path, files: Files) -> tuple[str, ...]:
    read = files.read(path, MAX_PASSED_BYTES)
    return tuple(read.decode("ascii", "replace").split()) if isinstance(read, bytes) else ()


def _missing(path: Path) -> Problem:
    return Problem(str(path), 1, 1, "", "There is no such file.", "Check its name.")


def _told(failed: Unreadable) -> Problem:
    return Problem(str(failed.path), 1, 1, "", failed.message, failed.fix)
