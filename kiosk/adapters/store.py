"""The contents on this machine's disk: one folder for each version, and a pointer to the live one.

A version is written whole and flushed before anything points at it; it goes live by one rename.
So whenever the power goes, what is live is the old content or the new one, whole. Nothing read here
is trusted: a version is what its record says to the last byte, or it is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from kiosk.adapters.disk import (
    Disk,
    make_folders,
    remove_tree,
    replace_file,
    sync_folder,
    write_file,
)
from kiosk.adapters.files import DataFolder, DiskFiles, Files, Missing, Unreadable
from kiosk.adapters.single import hold
from kiosk.content.limits import MAX_CONTENT_BYTES
from kiosk.staff.kept import (
    SHIPPED,
    Mark,
    Pointer,
    Record,
    is_version_name,
    kept_bytes,
    next_name,
    read_kept,
)
from kiosk.staff.limits import MAX_MANIFEST_BYTES, MAX_PICTURE_BYTES
from kiosk.staff.names import CONTENT, MEDIA, name_fault

RECORD = "record.json"
_MEND = "Update the content once more, from a stick."


def tidy(data: DataFolder) -> None:
    """Remove what can no longer be shown, unless an update is under way. Failing is no harm."""
    with suppress(OSError):
        held = hold(data.store_lock) if data.store.exists() else None
        if held is not None:
            ContentStore(data.store).tidy()
            held.let_go()


class Version(Struct, frozen=True):
    """A version whose every byte is what its record says."""

    name: str
    folder: Path
    data: bytes
    record: Record


class ContentStore:
    """The store in `folder`, which need not be there yet."""

    def __init__(self, folder: Path, disk: Disk | None = None, files: Files | None = None) -> None:
        self.folder = folder
        self._disk = disk or Disk()
        self._files = files or DiskFiles()
        self._versions = folder / "versions"
        self._pointer = folder / "current.json"
        self._mark = folder / "highest.json"

    # --- reading ---

    def pointer(self) -> Pointer | Unreadable:
        """Which version is live; the shipped content where nothing has ever been installed."""
        read = self._files.read(self._pointer, MAX_MANIFEST_BYTES)
        if isinstance(read, Missing):
            return Pointer()
        if isinstance(read, Unreadable):
            return read
        pointer = read_kept(read, Pointer)
        if pointer is None:
            message = f"{self._pointer} is damaged: it no longer says which content to show."
            return Unreadable(self._pointer, message, _MEND)
        return pointer

    def open(self, name: str) -> Version | Unreadable:
        """Read a version and compare each of its files with what was recorded."""
        folder = self._folder(name)
        read = self._files.read(folder / RECORD, MAX_MANIFEST_BYTES)
        record = read_kept(read, Record) if isinstance(read, bytes) else None
        if record is None or CONTENT not in record.files:
            return Unreadable(folder, f"The content in {folder} is damaged or not there.", _MEND)
        data = b""
        for file, listed in record.files.items():
            most = MAX_CONTENT_BYTES if file == CONTENT else MAX_PICTURE_BYTES
            found = None if name_fault(file) else self._files.read(folder / file, most)
            if not isinstance(found, bytes) or not listed.holds(found):
                message = f"{folder / file} is damaged: it is not what was installed."
                return Unreadable(folder / file, message, _MEND)
            if file == CONTENT:
                data = found
        return Version(name, folder, data, record)

    def highest(self) -> int:
        """The highest version number that was ever live; 0 where none was or nobody knows."""
        read = self._files.read(self._mark, MAX_MANIFEST_BYTES)
        mark = read_kept(read, Mark) if isinstance(read, bytes) else None
        return mark.highest if mark is not None else 0

    # --- writing: all of these raise OSError ---

    def add(self, files: Mapping[str, bytes], record: Record) -> str:
        """Write a new version, flushed to the last name, and return its name. It is not live."""
        make_folders(self._disk, self._versions)
        name = next_name([path.name for path in self._versions.iterdir()], record.digest)
        folder = self._folder(name)
        try:
            self._write(folder, files, record)
        except OSError:
            remove_tree(self._disk, folder)
            raise
        return name

    def _write(self, folder: Path, files: Mapping[str, bytes], record: Record) -> None:
        self._disk.make_folder(folder)
        sync_folder(self._disk, self._versions)
        media = folder / MEDIA
        if any(name != CONTENT for name in files):
            self._disk.make_folder(media)
        for name, data in files.items():
            write_file(self._disk, folder / name, data)
        if any(name != CONTENT for name in files):
            sync_folder(self._disk, media)
        write_file(self._disk, folder / RECORD, kept_bytes(record))
        sync_folder(self._disk, folder)

    def use(self, name: str) -> None:
        """Let a version go live, once it has been read back whole.

        Where this raises OSError, read the pointer to see what is live.
        """
        version = self.open(name)
        if isinstance(version, Unreadable):
            raise OSError(version.message)
        highest = max(self.highest(), version.record.version)
        if highest != self.highest():
            replace_file(self._disk, self._mark, kept_bytes(Mark(highest)))
        self._point(self._known().showing(name))

    def undo(self) -> None:
        """Let the version before go live again; where there is none, nothing changes."""
        known = self._known()
        before = known.before
        if before is not None and before != SHIPPED:
            version = self.open(before)
            if isinstance(version, Unreadable):
                raise OSError(version.message)
        if known.undone() != known:
            self._point(known.undone())

    def show_shipped(self) -> None:
        """Let the shipped content go live; undo brings the other one back."""
        make_folders(self._disk, self.folder)
        self._point(self._known().showing(SHIPPED))

    def tidy(self) -> None:
        """Remove all versions but the live one and the one before, and what a kill left lying.

        Nothing is removed while nobody knows which versions these are. Failing is no harm.
        """
        pointer = self.pointer()
        if isinstance(pointer, Unreadable):
            return
        for path in list(self._leftovers(pointer)):
            if path.is_dir() and not path.is_symlink():
                remove_tree(self._disk, path)
            else:
                with suppress(OSError):
                    self._disk.remove(path)

    def _leftovers(self, pointer: Pointer) -> Iterator[Path]:
        with suppress(OSError):
            yield from (path for path in self._versions.iterdir() if not pointer.keeps(path.name))
        with suppress(OSError):
            yield from self.folder.glob("*.new")

    def _known(self) -> Pointer:
        """The pointer to go on from; a damaged one has forgotten what was live."""
        pointer = self.pointer()
        return Pointer() if isinstance(pointer, Unreadable) else pointer

    def _point(self, pointer: Pointer) -> None:
        replace_file(self._disk, self._pointer, kept_bytes(pointer))

    def _folder(self, name: str) -> Path:
        """The folder of a version; raises ValueError for what is no name of one."""
        if not is_version_name(name):
            raise ValueError(f"{name!r} is no version")
        return self._versions / name
