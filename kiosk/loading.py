"""What the kiosk starts with: content, settings and clinic values, and what is wrong with them.

Reads the files once, and falls back where one is bad: on the content before, on the content that
the kiosk was shipped with, on default settings, on values left to the care team. Staff are told by
`doctor`.

A kiosk starts far more often than its content changes: bytes that passed every check under this
version of the program are only decoded, and the checks are not even loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from kiosk import __version__
from kiosk.adapters.engines import MISSING, speech_engine
from kiosk.adapters.files import DataFolder, Files, Missing, Unreadable
from kiosk.adapters.pictures import picture_file
from kiosk.adapters.store import ContentStore
from kiosk.content.choosing import Candidate, choose
from kiosk.content.limits import MAX_CLINIC_BYTES, MAX_CONTENT_BYTES
from kiosk.content.model import Content
from kiosk.content.own_words import OwnWords, interface_of
from kiosk.content.problems import Problem
from kiosk.options import ROOT, SHIPPED_CONTENT
from kiosk.settings import MAX_SETTINGS_BYTES, Read, Settings, read_settings
from kiosk.staff.kept import SHIPPED

if TYPE_CHECKING:
    from kiosk.content.clinic import Clinic, Value
    from kiosk.staff.chosen import Chosen, ChosenRead

ASSETS = ROOT / "assets"
MAX_PASSED_BYTES = 1_000
CRASHED = Problem(
    "kiosk",
    1,
    1,
    "",
    "The kiosk crashed three times within a minute. It shows the content it was shipped with, with "
    "default settings.",
    "If it runs well so, the content or kiosk.toml is to blame: undo the last change and restart.",
)


class Loaded(Struct, frozen=True):
    """What to show. `content` is None only where the shipped content itself is broken.

    `file` is where the content came from, `media` the folder of the clinic's own pictures.
    `version` is its name in the store, "" for the shipped content and for a file named by hand.
    """

    content: Content | None
    file: Path
    media: Path
    clinic: Mapping[str, Value]
    settings: Settings
    problems: tuple[Problem, ...]
    passed: str
    """Stands for "these bytes passed the checks of this version"; see `DataFolder.passed`."""
    version: str = ""
    chosen: Chosen | None = None
    """What staff have set, which `settings` follow already; None where they have set nothing."""
    own_words: tuple[str, ...] = ()
    """The words of the interface that are the program's own, since the content lacks them."""


def load(
    wanted: Path | None,
    data: DataFolder,
    files: Files,
    *,
    shipped: Path = SHIPPED_CONTENT,
    crashed: bool = False,
) -> Loaded:
    """Read everything.

    `wanted` is a content file named on the command line. Without it the store's live content is
    shown where there is one, else the one before, else the shipped content. A kiosk that keeps
    crashing (`crashed`) tries nothing but the shipped content and default settings.
    """
    found = _Finding(files, shipped)
    store = ContentStore(data.store, files=files)
    chosen = choose(
        found.candidates(None if crashed else wanted, None if crashed else store),
        passed=_passed(data.passed, files),
        program=__version__,
    )
    problems = [*((CRASHED,) if crashed else ()), *found.problems, *chosen.problems]
    settings, set_here = Read(Settings(), ()), None
    values: Mapping[str, Value] = {}
    if chosen.content is not None:
        if not crashed:
            settings, set_here = _all_settings(data, files, chosen.content)
        problems += settings.problems
        clinic = _clinic(data.clinic, files, chosen.content)
        if clinic is not None:
            values = clinic.values
            problems += clinic.problems
    if speech_engine() is None:
        problems.append(MISSING)
    elif settings.settings.natural.command:
        from kiosk.adapters.natural import missing_voices  # few kiosks have one

        problems += missing_voices(settings.settings.natural, str(data.settings))
    file = found.places.get(chosen.name, shipped)
    return Loaded(
        content=chosen.content,
        file=file,
        media=file.parent / "media",
        clinic=values,
        settings=settings.settings,
        problems=tuple(problems),
        passed=chosen.passed,
        version=chosen.name if chosen.name in found.versions else "",
        chosen=set_here,
        own_words=chosen.own,
    )


def load_version(
    name: str, data: DataFolder, files: Files, *, shipped: Path = SHIPPED_CONTENT
) -> Loaded | Unreadable:
    """One version of the store with this machine's settings and values, for a preview."""
    version = ContentStore(data.store, files=files).open(name)
    if isinstance(version, Unreadable):
        return version
    file, own = version.folder / "content.json", own_words(files, shipped)
    reader = content_reader(file, own)
    chosen = choose(
        [Candidate(name, version.data, reader, version.record.passed, own)], program=__version__
    )
    if chosen.content is None:
        first = chosen.problems[0]
        return Unreadable(file, first.message, first.fix)
    settings, set_here = _all_settings(data, files, chosen.content)
    clinic = _clinic(data.clinic, files, chosen.content)
    return Loaded(
        content=chosen.content,
        file=file,
        media=file.parent / "media",
        clinic={} if clinic is None else clinic.values,
        settings=settings.settings,
        problems=settings.problems + (() if clinic is None else clinic.problems),
        passed=chosen.passed,
        version=name,
        chosen=set_here,
        own_words=chosen.own,
    )


def shipped_problems(files: Files, shipped: Path = SHIPPED_CONTENT) -> tuple[Problem, ...]:
    """What is wrong with the content that was shipped, checked in full: 1 s on a small machine."""
    found = _Finding(files, shipped)
    chosen = choose(found.candidates(None, None))
    return (*found.problems, *chosen.problems)


class _Finding:
    """Looks for content, the best first, and notes where it stands and what is wrong with it."""

    def __init__(self, files: Files, shipped: Path) -> None:
        self._files = files
        self._shipped = shipped
        self._own = own_words(files, shipped)
        self.places: dict[str, Path] = {}
        self.versions: set[str] = set()
        self.problems: list[Problem] = []

    def candidates(self, wanted: Path | None, store: ContentStore | None) -> Iterator[Candidate]:
        """What may be shown; each is only read when the ones before it were no good."""
        if wanted is not None:
            yield from self._file("wanted", wanted)
        elif store is not None:
            yield from self._stored(store)
        yield from self._file(SHIPPED, self._shipped)

    def _file(self, name: str, path: Path) -> Iterator[Candidate]:
        match self._files.read(path, MAX_CONTENT_BYTES):
            case bytes() as data:
                yield self._candidate(name, path, data)
            case Unreadable() as failed:
                self.problems.append(_told(failed))
            case Missing():
                self.problems.append(_missing(path))

    def _stored(self, store: ContentStore) -> Iterator[Candidate]:
        pointer = store.pointer()
        if isinstance(pointer, Unreadable):
            self.problems.append(_told(pointer))
            return
        for name in (pointer.live, pointer.before):
            if name is None or name == SHIPPED:
                return
            version = store.open(name)
            if isinstance(version, Unreadable):
                self.problems.append(_told(version))
                continue
            self.versions.add(name)
            path = version.folder / "content.json"
            yield self._candidate(name, path, version.data, version.record.passed)

    def _candidate(self, name: str, path: Path, data: bytes, passed: str = "") -> Candidate:
        self.places[name] = path
        own = None if name == SHIPPED else self._own
        return Candidate(name, data, content_reader(path, own), passed, own)


def own_words(files: Files, shipped: Path) -> OwnWords:
    """The words of the interface that the program came with, read once they are wanted."""

    @cache
    def words() -> Mapping[str, Any]:
        read = files.read(shipped, MAX_CONTENT_BYTES)
        return interface_of(read) if isinstance(read, bytes) else {}

    return words


def content_reader(
    path: Path, own: OwnWords | None = None
) -> Callable[[bytes], Content | tuple[Problem, ...]]:
    """`read_content` for a file that stands at `path`, with its pictures in `media` beside it.

    What it lacks of the interface's words is taken from the program's `own`.
    """

    def read(data: bytes) -> Content | tuple[Problem, ...]:
        from kiosk.content.reading import read_content
        from kiosk.walkthrough.laws import broken_laws

        return read_content(
            data,
            file=str(path),
            has_picture=picture_finder(path.parent / "media"),
            check_walkthrough=broken_laws,
            own=own,
        )

    return read


def picture_finder(media: Path) -> Callable[[str], bool]:
    """Answers whether the picture of a name (`shipped:`, `icon:`, `media/`) is there."""
    return lambda name: picture_file(name, ASSETS, media) is not None


def _all_settings(data: DataFolder, files: Files, content: Content) -> tuple[Read, Chosen | None]:
    """The technician's settings with those of staff over them, and the latter by themselves."""
    read = _settings(data.settings, files, content)
    staff = _chosen(data.chosen, files)
    if staff is None:
        return read, None
    merged = Read(read.settings.with_chosen(staff.chosen), read.problems + staff.problems)
    return merged, staff.chosen


def _chosen(path: Path, files: Files) -> ChosenRead | None:
    """What staff have set; None where they have set nothing."""
    read = files.read(path, MAX_SETTINGS_BYTES)
    if isinstance(read, Missing):
        return None
    from kiosk.staff.chosen import Chosen, ChosenRead, read_chosen

    if isinstance(read, Unreadable):
        return ChosenRead(Chosen(), (_told(read),))
    return read_chosen(read, file=str(path))


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
