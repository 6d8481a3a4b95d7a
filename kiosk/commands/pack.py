"""`main.py pack`: makes one file of a folder of content, to carry on a stick."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from kiosk.adapters.disk import Disk, replace_file
from kiosk.adapters.files import DiskFiles
from kiosk.loading import own_words
from kiosk.options import SHIPPED_CONTENT
from kiosk.staff.answers import Candidate
from kiosk.staff.archive import packed
from kiosk.staff.limits import MAX_BUNDLE_BYTES
from kiosk.staff.manifest import manifest_bytes
from kiosk.staff.names import BUNDLE_ENDING, MANIFEST, MEDIA
from kiosk.updates.examining import examine
from kiosk.updates.sources import source_of


def run(folder: Path, to: Path | None) -> int:
    """Pack `folder` into the file or folder `to`; 0 where that was done, else 1 and why not."""
    if folder.is_file():
        print(f"{folder} is a file. Name the folder that holds it, with its pictures in media.")
        return 1
    if to is not None and not to.is_dir() and not to.name.lower().endswith(BUNDLE_ENDING):
        print(f"There is no folder {to}. Look up what your stick is called, and name its folder.")
        return 1
    own = own_words(DiskFiles(), SHIPPED_CONTENT)
    with source_of(Candidate("folder", str(folder), str(folder))) as source:
        examined = source if isinstance(source, tuple) else examine(source, own, whole=True)
    if isinstance(examined, tuple):
        for problem in examined:
            print(problem.as_line())
        print(f"{folder} is not packed: mend {len(examined)} first.")
        return 1
    content, files = examined.content, examined.files
    data = packed({**files, MANIFEST: manifest_bytes(content.version, files)})
    if len(data) > MAX_BUNDLE_BYTES:
        print(f"The bundle would take {len(data):,} bytes; {MAX_BUNDLE_BYTES:,} are the most.")
        return 1
    bundle = to or Path()
    try:
        if bundle.is_dir():  # as a stick is
            bundle /= f"content-v{content.version}{BUNDLE_ENDING}"
        replace_file(Disk(), bundle, data)
    except OSError as error:
        print(f"{bundle} cannot be written: {error.strerror}.")
        return 1
    count = len(files) - 1
    pictures = f"{count} {'picture' if count == 1 else 'pictures'}"
    print(f"{bundle}: version {content.version}, {pictures}, {len(data):,} bytes.")
    if lacking := examined.filled.names:
        print(f"Patients will read the kiosk's own words for: {', '.join(lacking)}.")
    if unused := _unused(folder, files):
        print(f"Not packed, since no page shows them: {', '.join(unused)}.")
    return 0


def _unused(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """Pictures that lie in the folder for nothing."""
    with suppress(OSError):
        names = [f"{MEDIA}/{path.name}" for path in (folder / MEDIA).iterdir()]
        return sorted(name for name in names if name not in files)
    return []
