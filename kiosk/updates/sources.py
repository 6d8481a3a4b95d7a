"""Content on a stick: finding it, and reading it as a folder or as a packed bundle.

How content goes live is not known here, nor where else it may come from one day.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Protocol
from zlib import crc32

from kiosk.adapters.stick_files import NotThere, is_real_folder, opened, read_at, read_file
from kiosk.content.limits import MAX_CONTENT_BYTES
from kiosk.content.problems import Problem, printable
from kiosk.staff.answers import Candidate, Failed, Found
from kiosk.staff.archive import (
    COPY_AGAIN,
    PACK_AGAIN,
    BadArchive,
    Entry,
    ReadAt,
    entries_of,
    unpacked,
)
from kiosk.staff.limits import (
    MAX_CANDIDATES,
    MAX_ENTRIES_LOOKED_AT,
    MAX_FILES,
    MAX_PICTURE_BYTES,
)
from kiosk.staff.manifest import Listed, Manifest, read_manifest
from kiosk.staff.names import BUNDLE_ENDING, CONTENT, MANIFEST, MEDIA, name_fault


class Source(Protocol):
    """Content to be read: its files are asked for by the names they have in a bundle."""

    def has(self, name: str) -> bool:
        """Whether there is something of that name; whether it is good shows when it is read."""
        ...

    def read(self, name: str) -> bytes | Problem:
        """A file's bytes, or why they cannot be had."""
        ...

    def label(self, name: str) -> str:
        """What to call a file in a problem, so that staff find it."""
        ...

    def faults(self) -> tuple[Problem, ...]:
        """What is wrong with files that nothing asks for."""
        ...


@contextmanager
def source_of(candidate: Candidate) -> Iterator[Source | tuple[Problem, ...]]:
    """The content behind a candidate; problems where it cannot even be opened."""
    path = Path(candidate.path)
    if candidate.kind == "folder":
        yield FolderSource(path)
        return
    if candidate.kind == "file":
        yield FolderSource(path.parent, path.name)
        return
    try:
        with opened(path) as file:
            yield _bundle(path, file)
    except NotThere as wrong:
        yield (_problem(str(path), wrong.message, wrong.fix),)


# --- finding ----------------------------------------------------------------------------------


def find(stick: Path) -> Found:
    """The content on a stick: folders with a content.json and bundles, on top and one level down.

    Raises OSError where the stick cannot be looked at.
    """
    candidates: list[Candidate] = []
    looked = 0
    folders = [stick]
    for folder in folders:
        with os.scandir(folder) as entries:
            for entry in entries:
                looked += 1
                if looked > MAX_ENTRIES_LOOKED_AT:
                    return Found(_ordered(candidates), more=True)
                if entry.name.startswith(".") or not entry.name.isprintable():
                    continue
                if folder == stick and entry.is_dir(follow_symlinks=False):
                    folders.append(Path(entry.path))
                found = _candidate(entry, stick)
                if found is not None:
                    candidates.append(found)
    return Found(_ordered(candidates), more=len(candidates) > MAX_CANDIDATES)


def found_on(stick: Path) -> Found | Failed:
    """The same, and why the stick cannot be read where it cannot."""
    try:
        return find(stick)
    except OSError as error:
        why = error.strerror or type(error).__name__
        fix = "Take the stick out and plug it in again; if that does not help, use another one."
        return Failed(f"The stick cannot be read: {why}.", fix)


def _candidate(entry: os.DirEntry[str], stick: Path) -> Candidate | None:
    name = entry.name.lower()
    if entry.is_dir(follow_symlinks=False):
        return None
    path = Path(entry.path)
    if name == CONTENT:
        place = printable(str(path.parent.relative_to(stick) / CONTENT))
        written = _written(entry)
        stamp = _stamp([written, *_media_written(path.parent / MEDIA)])
        return Candidate("folder", str(path.parent), place, written[1], stamp)
    if name.endswith(BUNDLE_ENDING):
        place = printable(str(path.relative_to(stick)))
        written = _written(entry)
        return Candidate("bundle", str(path), place, written[1], _stamp([written]))
    return None


def _written(entry: os.DirEntry[str]) -> tuple[str, int, int]:
    """A file's name, its bytes, and when it was last written."""
    told = entry.stat(follow_symlinks=False)
    return entry.name, told.st_size, told.st_mtime_ns


def _media_written(media: Path) -> list[tuple[str, int, int]]:
    """The same of the pictures beside the content; of more than may be shown, of none beyond."""
    if not is_real_folder(media):
        return []
    with os.scandir(media) as entries:
        return sorted(_written(entry) for entry in islice(entries, MAX_FILES))


def _stamp(written: list[tuple[str, int, int]]) -> int:
    return crc32(repr(written).encode("utf-8", "backslashreplace"))


def _ordered(candidates: list[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(candidates, key=lambda each: each.name)[:MAX_CANDIDATES])


# --- reading ----------------------------------------------------------------------------------


class FolderSource:
    """A folder with a content file, and its pictures in `media`."""

    def __init__(self, folder: Path, content: str = CONTENT) -> None:
        self._folder = folder
        self._content = content

    def has(self, name: str) -> bool:
        """See `Source.has`."""
        return os.path.lexists(self._folder / name)

    def read(self, name: str) -> bytes | Problem:
        """See `Source.read`."""
        path = self._path(name)
        try:
            if name != CONTENT and not is_real_folder(self._folder / MEDIA):
                raise NotThere(f"{path.parent} is no folder.", "Copy the folder itself.")
            return read_file(path, MAX_CONTENT_BYTES if name == CONTENT else MAX_PICTURE_BYTES)
        except NotThere as wrong:
            return _problem(str(path), wrong.message, wrong.fix)

    def label(self, name: str) -> str:
        """See `Source.label`."""
        return str(self._path(name))

    def _path(self, name: str) -> Path:
        return self._folder / (self._content if name == CONTENT else name)

    def faults(self) -> tuple[Problem, ...]:
        """None: what else lies in a folder is left alone."""
        return ()


class BundleSource:
    """A packed bundle, open for reading."""

    def __init__(
        self, path: Path, read_at: ReadAt, entries: dict[str, Entry], manifest: Manifest
    ) -> None:
        self._path = path
        self._read_at = read_at
        self._entries = entries
        self._manifest = manifest

    def has(self, name: str) -> bool:
        """See `Source.has`."""
        return name in self._entries

    def read(self, name: str) -> bytes | Problem:
        """See `Source.read`. The bytes are those that the manifest lists."""
        try:
            data = unpacked(self._read_at, self._entries[name])
        except (BadArchive, NotThere) as wrong:
            return _unusable(self._path, wrong.message, wrong.fix)
        if not self._manifest.files[name].holds(data):
            message = f'It is damaged: "{name}" in it is not what was packed; its sum differs.'
            return _unusable(self._path, message, COPY_AGAIN)
        return data

    def label(self, name: str) -> str:
        """See `Source.label`."""
        return f"{self._path}/{name}"

    def faults(self) -> tuple[Problem, ...]:
        """The first damage anywhere in the bundle: all of it is mended in the same way."""
        read = (self.read(name) for name in self._manifest.files if name != CONTENT)
        return tuple(islice((each for each in read if isinstance(each, Problem)), 1))


def _bundle(path: Path, file: int) -> BundleSource | tuple[Problem, ...]:
    def reading(offset: int, length: int) -> bytes:
        return read_at(file, path, offset, length)

    try:
        entries = entries_of(reading, os.fstat(file).st_size)
        data = unpacked(reading, entries[MANIFEST])
    except BadArchive as wrong:
        return (_unusable(path, wrong.message, wrong.fix),)
    manifest = read_manifest(data)
    if manifest is None:
        message = f"Its {MANIFEST} is damaged, or made for a newer kiosk."
        return (_unusable(path, message, PACK_AGAIN),)
    if set(manifest.files) != set(entries) - {MANIFEST} or any(map(name_fault, manifest.files)):
        message = f"Its {MANIFEST} does not list the files that are in it."
        return (_unusable(path, message, PACK_AGAIN),)
    return BundleSource(path, reading, entries, manifest)


def sums(files: dict[str, Listed]) -> dict[str, str]:
    """The sums of the pictures among these files."""
    return {name: one.sha256 for name, one in files.items() if name != CONTENT}


def _unusable(bundle: Path, message: str, fix: str) -> Problem:
    """A problem of the packed file as a whole, told by its own name."""
    return _problem(str(bundle), f"The packed file {bundle.name} cannot be used. {message}", fix)


def _problem(file: str, message: str, fix: str) -> Problem:
    return Problem(printable(file), 1, 1, "", printable(message), fix)
