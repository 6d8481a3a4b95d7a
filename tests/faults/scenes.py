"""What staff do with the store and the PIN, each with what may be there before and after it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shutil import rmtree

from argon2 import PasswordHasher

from kiosk import __version__
from kiosk.adapters.disk import Disk
from kiosk.adapters.files import DataFolder, DiskFiles
from kiosk.adapters.pin_file import PinGate, set_pin
from kiosk.adapters.staff_files import clinic_values, keep_chosen, keep_clinic_value
from kiosk.adapters.store import ContentStore
from kiosk.content.choosing import check_digest
from kiosk.content.digest import content_digest
from kiosk.loading import load
from kiosk.staff.answers import Live, Undo, Use
from kiosk.staff.chosen import Chosen
from kiosk.staff.kept import Record
from kiosk.staff.manifest import listed
from kiosk.staff.names import CONTENT
from kiosk.staff.pin import Broken
from kiosk.updates.doing import Doing
from tests.factory import as_bytes, decode, minimal_content
from tests.staff.pictures import png

SHIPPED_VERSION = 1
QUICK = PasswordHasher(1, 8, 1)
"""The cost of the hash is not under test."""

DAMAGED = -1
DAY = date(2026, 3, 4)


@dataclass(frozen=True)
class Seen:
    """What a start finds: the version shown, problems told to staff, and the highest version."""

    version: int
    highest: int
    problems: tuple[str, ...] = ()
    failures: int = 0
    pin: str = "NotSet"
    idle: float = 120.0
    clinic: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True)
class Scene:
    """`act` changes the disk from what `prepare` left; `ok` says what may be seen during it.

    `done` is the only thing to be seen once `act` has returned.
    """

    name: str
    prepare: Callable[[Path], None]
    act: Callable[[Path, Disk], None]
    ok: Callable[[Seen], bool]
    done: Callable[[Seen], bool]


def look(folder: Path) -> Seen:
    """Start on a data folder, as the kiosk does."""
    data = DataFolder(folder / "data")
    loaded = load(None, data, DiskFiles(), shipped=folder / "shipped.json")
    assert loaded.content is not None, [each.message for each in loaded.problems]
    store = ContentStore(data.store)
    gate = PinGate(data.pin, data.tries, 0.0)
    counted = gate._counted()
    return Seen(
        version=loaded.content.version,
        highest=store.highest(),
        problems=tuple(each.message for each in loaded.problems),
        failures=DAMAGED if isinstance(counted, Broken) else counted,
        pin=type(gate.status(0.0)).__name__,
        idle=loaded.settings.idle,
        clinic=tuple(clinic_values(data.clinic).items()),
    )


def content_of(version: int) -> bytes:
    """A content file of that version, with a picture of the clinic's own."""
    content = minimal_content()
    content["version"] = version
    content["procedures"][0]["picture"] = "media/spine.png"
    return as_bytes(content)


def files_of(version: int) -> dict[str, bytes]:
    """The files of a version."""
    return {CONTENT: content_of(version), "media/spine.png": png(4, 4, version % 256)}


def install(folder: Path, version: int, disk: Disk | None = None) -> None:
    """Make a version ready and let it go live."""
    files = files_of(version)
    store = ContentStore(DataFolder(folder / "data").store, disk)
    record = Record(
        version=version,
        digest=content_digest(decode(json.loads(files[CONTENT]))),
        passed=check_digest(files[CONTENT], __version__),
        files={name: listed(data) for name, data in files.items()},
    )
    store.use(store.add(files, record))


def fresh(folder: Path) -> None:
    """A kiosk that shows what it was shipped with."""
    content = minimal_content()
    content["version"] = SHIPPED_VERSION
    (folder / "shipped.json").write_bytes(as_bytes(content))


def installed(*versions: int) -> Callable[[Path], None]:
    """A kiosk that was updated to these versions, one after the other."""

    def prepare(folder: Path) -> None:
        fresh(folder)
        for version in versions:
            install(folder, version)

    return prepare


def marked(highest: int) -> Callable[[Path], None]:
    """A kiosk whose versions are lost, but for the number of the highest."""

    def prepare(folder: Path) -> None:
        fresh(folder)
        install(folder, highest)
        store = DataFolder(folder / "data").store
        rmtree(store / "versions")
        (store / "current.json").unlink()

    return prepare


def _undo(folder: Path, disk: Disk) -> None:
    ContentStore(DataFolder(folder / "data").store, disk).undo()


def _show_shipped(folder: Path, disk: Disk) -> None:
    ContentStore(DataFolder(folder / "data").store, disk).show_shipped()


def _tidy(folder: Path, disk: Disk) -> None:
    ContentStore(DataFolder(folder / "data").store, disk).tidy()


def _wrong_pin(folder: Path, disk: Disk) -> None:
    """One wrong try. Only the count is under test: the hash would take its 50 ms each time."""
    data = DataFolder(folder / "data")
    gate = PinGate(data.pin, data.tries, 0.0, disk)
    gate._count(3)


def _set_pin(folder: Path, disk: Disk) -> None:
    data = DataFolder(folder / "data")
    set_pin(data.pin, data.tries, "482915", disk, QUICK)


def with_tries(failures: int) -> Callable[[Path], None]:
    """A kiosk with so many wrong tries, and no PIN yet."""

    def prepare(folder: Path) -> None:
        fresh(folder)
        data = DataFolder(folder / "data")
        data.path.mkdir()
        PinGate(data.pin, data.tries, 0.0)._count(failures)

    return prepare


def with_settings(folder: Path) -> None:
    """A kiosk on which staff have set a time."""
    fresh(folder)
    keep_chosen(DataFolder(folder / "data").chosen, Chosen(idle_seconds=100))


def _keep_settings(folder: Path, disk: Disk) -> None:
    chosen = Chosen(idle_seconds=200, languages=("en",))
    keep_chosen(DataFolder(folder / "data").chosen, chosen, disk)


def with_clinic(folder: Path) -> None:
    """A kiosk with one value of the clinic's."""
    fresh(folder)
    keep_clinic_value(DataFolder(folder / "data").clinic, "phone", "555-0100")


def _keep_clinic(folder: Path, disk: Disk) -> None:
    keep_clinic_value(DataFolder(folder / "data").clinic, "weeks", 4, disk)


def _shows(*versions: int) -> Callable[[Seen], bool]:
    """One of these versions is shown, whole; nothing is wrong; the mark is no lower than it."""

    def holds(seen: Seen) -> bool:
        is_known = seen.version == SHIPPED_VERSION or seen.highest >= seen.version
        return seen.version in versions and not seen.problems and is_known

    return holds


def _idle(*seconds: float) -> Callable[[Seen], bool]:
    return lambda seen: seen.idle in seconds and not seen.problems


_OLD_CLINIC = (("phone", "555-0100"),)
_NEW_CLINIC = (*_OLD_CLINIC, ("weeks", 4))


def _counted(*failures: int) -> Callable[[Seen], bool]:
    return lambda seen: seen.failures in failures


SCENES = (
    Scene("first update", fresh, lambda folder, disk: install(folder, 5, disk),
          _shows(1, 5), _shows(5)),
    Scene("an older one", marked(9), lambda folder, disk: install(folder, 5, disk),
          _shows(1, 5), _shows(5)),
    Scene("next update", installed(5), lambda folder, disk: install(folder, 6, disk),
          _shows(5, 6), _shows(6)),
    Scene("undo", installed(5, 6), _undo, _shows(5, 6), _shows(5)),
    Scene("undo to shipped", installed(5), _undo, _shows(1, 5), _shows(1)),
    Scene("shipped", installed(5, 6), _show_shipped, _shows(1, 6), _shows(1)),
    Scene("tidy", installed(5, 6, 7), _tidy, _shows(7), _shows(7)),
    Scene("PIN set", with_tries(100), _set_pin,
          lambda seen: (seen.pin, seen.failures) in (
              ("NotSet", 100), ("Stopped", 100), ("Ready", 0)),
          lambda seen: (seen.pin, seen.failures) == ("Ready", 0)),
    Scene("first PIN", fresh, _set_pin,
          lambda seen: seen.pin in ("NotSet", "Ready"), lambda seen: seen.pin == "Ready"),
    Scene("first settings", fresh, _keep_settings, _idle(120, 200), _idle(200)),
    Scene("settings", with_settings, _keep_settings, _idle(100, 200), _idle(200)),
    Scene("clinic's value", with_clinic, _keep_clinic,
          lambda seen: seen.clinic in (_OLD_CLINIC, _NEW_CLINIC),
          lambda seen: seen.clinic == _NEW_CLINIC),
    Scene("first value", fresh, _keep_clinic,
          lambda seen: seen.clinic in ((), (("weeks", 4),)),
          lambda seen: seen.clinic == (("weeks", 4),)),
    Scene("wrong PIN", with_tries(2), _wrong_pin, _counted(2, 3), _counted(3)),
)  # fmt: skip
SMALL = ("PIN", "settings", "value")
"""What the names of scenes hold that do not touch the store."""
BY_NAME = {scene.name: scene for scene in SCENES}


def live(folder: Path, name: str | None, disk: Disk) -> Live:
    """`Use` (or `Undo` for None) as the importer does it, errors and all."""
    doing = Doing(DataFolder(folder / "data"), DAY, disk, folder / "shipped.json")
    answer = doing.answer(Undo() if name is None else Use(name))
    assert isinstance(answer, Live)
    return answer
