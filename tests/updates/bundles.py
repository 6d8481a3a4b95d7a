"""Sticks and bundles made by code: good ones, and every kind of bad one."""

from __future__ import annotations

import io
import json
import os
import struct
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from kiosk.staff.archive import packed
from kiosk.staff.limits import MAX_FILES, MAX_PICTURE_BYTES
from kiosk.staff.manifest import manifest_bytes
from kiosk.staff.names import CONTENT, MANIFEST
from tests.factory import Json, as_bytes, minimal_content, small_content_dict
from tests.staff.pictures import png

PICTURE = "media/spine.png"


def content(version: int = 3) -> Json:
    """Content with one picture of the clinic's own."""
    made = minimal_content()
    made["version"] = version
    made["procedures"][0]["picture"] = PICTURE
    return made


def files(version: int = 3) -> dict[str, bytes]:
    """Good content, as files."""
    return {CONTENT: as_bytes(content(version)), PICTURE: png(6, 6, 9)}


def bundled(held: Mapping[str, bytes]) -> bytes:
    """A bundle of these files, manifest and all."""
    return packed({**held, MANIFEST: manifest_bytes(1, held)})


def as_folder(folder: Path, held: Mapping[str, bytes]) -> Path:
    """These files in a folder."""
    for name, data in held.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


# --- bad bundles ------------------------------------------------------------------------------


def zipped(held: Mapping[str, bytes], change: Callable[[zipfile.ZipInfo], None]) -> bytes:
    """A zip file in which each entry was changed."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, data in {MANIFEST: manifest_bytes(1, held), **held}.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            change(info)
            archive.writestr(info, data)
    return whole.getvalue()


def named(name: str) -> bytes:
    """A bundle with one more file, of that name."""
    return bundled({**files(), name: png(2, 2)})


def replaced(old: bytes, new: bytes, data: bytes | None = None) -> bytes:
    """A good bundle in which some bytes were changed everywhere, lengths kept."""
    whole = bundled(files()) if data is None else data
    assert len(old) == len(new)
    assert old in whole
    return whole.replace(old, new)


def mode(bits: int) -> bytes:
    """A bundle whose files are links, devices and the like."""

    def change(info: zipfile.ZipInfo) -> None:
        info.external_attr = bits << 16

    return zipped(files(), change)


def lying(size: int) -> bytes:
    """A bundle that says of its content that it is `size` bytes long, unpacked."""
    data = bundled(files())
    honest = struct.pack("<I", len(files()[CONTENT]))
    return replaced(honest, struct.pack("<I", size), data)


def bomb() -> bytes:
    """A bundle that unpacks to far more than it may."""
    held = {**files(), **{f"media/p{n}.png": bytes(MAX_PICTURE_BYTES) for n in range(30)}}
    return bundled(held)


def overlapping() -> bytes:
    """Two entries that share their bytes: how small files unpack to anything."""
    data = bundled({**files(), "media/a.png": png(6, 6, 9)})
    end = struct.unpack_from("<I", data, len(data) - 6)[0]
    directory = bytearray(data[end:])
    last = directory.rfind(b"PK\1\2")
    first = directory.find(b"PK\1\2")
    directory[last + 42 : last + 46] = directory[first + 42 : first + 46]
    return data[:end] + bytes(directory)


def encrypted() -> bytes:
    """A bundle that says it is locked."""
    data = bytearray(bundled(files()))
    for magic, place in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        offset = data.find(magic)
        while offset >= 0:
            data[offset + place] |= 1
            offset = data.find(magic, offset + 1)
    return bytes(data)


def unlisted() -> bytes:
    """A file that the manifest does not know."""
    held = files()
    return packed({**held, "media/more.png": png(2, 2), MANIFEST: manifest_bytes(1, held)})


def other_bytes() -> bytes:
    """A picture that is not the one that was packed."""
    held = files()
    return packed({**held, PICTURE: png(6, 6, 10), MANIFEST: manifest_bytes(1, held)})


def twice() -> bytes:
    """The same name in two spellings."""
    return bundled({**files(), "media/SPINE.png": png(2, 2)})


GOOD = bundled(files())

BAD_BUNDLES: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "empty"),
    "half copied": (lambda: GOOD[: len(GOOD) // 2], "only in part"),
    "last byte missing": (lambda: GOOD[:-1], "only in part"),
    "no zip": (lambda: bytes(5000), "only in part"),
    "more at the end": (lambda: GOOD + b"more", "only in part"),
    "more at the start": (lambda: b"more" + GOOD, "does not fit"),
    "comment": (lambda: GOOD[:-2] + b"\4\0more", "only in part"),
    "a name that leaves": (lambda: named("../evil.png"), "is no file of a bundle"),
    "a whole path": (lambda: named("/etc/evil.png"), "is no file of a bundle"),
    "a drive": (lambda: named("C:evil.png"), "is no file of a bundle"),
    "backslashes": (lambda: replaced(b"media/spine.png", b"media\\spine.png"), "is no file"),
    "a hidden file": (lambda: named("media/.evil.png"), "is no file of a bundle"),
    "a deeper folder": (lambda: named("media/a/b.png"), "is no file of a bundle"),
    "a device of Windows": (lambda: named("media/CON.png"), "means something else"),
    "a name with a zero": (lambda: replaced(b"spine.png", b"spin\0.png"), "is no file"),
    "an accent": (lambda: named("media/spiné.png"), "is no file of a bundle"),
    "a long name": (lambda: named("media/" + "a" * 200 + ".png"), "too long"),
    "a program": (lambda: named("media/evil.py"), "no PNG or JPEG"),
    "a drawing": (lambda: named("media/evil.svg"), "no PNG or JPEG"),
    "a font": (lambda: named("media/evil.ttf"), "no PNG or JPEG"),
    "names that clash": (twice, "twice"),
    "links": (lambda: mode(0o120777), "link"),
    "devices": (lambda: mode(0o020666), "link"),
    "pipes": (lambda: mode(0o010666), "link"),
    "folders": (lambda: mode(0o040755), "link"),
    "locked": (encrypted, "password"),
    "too many files": (
        lambda: bundled({**files(), **{f"media/p{n}.png": b"" for n in range(MAX_FILES)}}),
        f"more than {MAX_FILES} files",
    ),
    "bomb": (bomb, "more than 64 MB"),
    "a bomb in one file": (
        lambda: bundled({**files(), PICTURE: bytes(MAX_PICTURE_BYTES * 20)}), "too large"),
    "a size that is too small": (lambda: lying(7), "damaged"),
    "a size that is too large": (lambda: lying(1_000_000), "damaged"),
    "a size that is huge": (lambda: lying(0xFFFFFFF0), "too large"),
    "overlap": (overlapping, "overlap"),
    "no manifest": (lambda: packed(files()), "no manifest.json"),
    "no content": (lambda: bundled({PICTURE: png(2, 2)}), "no content.json"),
    "a file not in the manifest": (unlisted, "does not list"),
    "another picture": (other_bytes, "sum differs"),
    "a broken manifest": (
        lambda: packed({**files(), MANIFEST: b'{"format": 1'}), "manifest.json is damaged"),
    "a manifest of tomorrow": (
        lambda: packed({**files(), MANIFEST: manifest_bytes(1, files()).replace(
            b'"format": 1', b'"format": 2')}), "newer kiosk"),
    "a picture that is missing": (lambda: bundled({CONTENT: files()[CONTENT]}), "no picture"),
    "a picture that is broken": (
        lambda: bundled({**files(), PICTURE: png(6, 6)[:-9]}), "only in part"),
    "a picture that is text": (lambda: bundled({**files(), PICTURE: b"<svg/>"}), "no picture"),
}  # fmt: skip
"""By class: how to make one, and a part of what staff are told."""


# --- bad content ------------------------------------------------------------------------------


def worded(words: str) -> bytes:
    """Content that says these words, as they stand in JSON."""
    return as_bytes(content()).replace(b'"Spine care"', words.encode("utf-8", "surrogatepass"))


def many_faults() -> bytes:
    """As much nonsense as fits, of nearly the right shape."""
    made = small_content_dict()
    page = json.dumps(made["procedures"][0]["pages"][0])
    pages = ",".join([page.replace('"kind"', '"knid"')] * 400)
    rest = json.dumps(made["procedures"][0] | {"pages": []})
    procedure = rest.replace('"pages": []', f'"pages": [{pages}]')
    made["procedures"] = []
    return json.dumps(made).replace('"procedures": []', f'"procedures": [{procedure}]').encode()


BAD_CONTENT: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "is empty"),
    "too large": (lambda: b" " * 4_000_001, "too large"),
    "too deep": (lambda: b"[" * 3_900_000, "far too deep"),
    "objects too deep": (lambda: b'{"a":' * 700_000, "far too deep"),
    "a key twice": (lambda: as_bytes(content()).replace(
        b'"format": 1,', b'"format": 1, "format": 1,'), "twice"),
    "no number": (lambda: as_bytes(content()).replace(
        b'"version": 3', b'"version": NaN'), "not a number"),
    "endless": (lambda: as_bytes(content()).replace(
        b'"version": 3', b'"version": Infinity'), "not a number"),
    "a number of many digits": (lambda: as_bytes(content()).replace(
        b'"version": 3', b'"version": ' + b"9" * 3_000_000), "digits"),
    "half a character": (lambda: worded('"Spine \\ud800 care"'), "broken in half"),
    "not UTF-8": (lambda: as_bytes(content()).replace(b"Spine care", b"Spine \xff"), "UTF-8"),
    "UTF-16": (lambda: as_bytes(content()).decode().encode("utf-16"), "UTF-16"),
    "hidden signs": (lambda: worded('"Spine\\u0000care"'), "hidden sign"),
    "a newer format": (lambda: as_bytes(content()).replace(
        b'"format": 1', b'"format": 9'), "newer kiosk"),
    "another file": (lambda: b'{"name": "package", "version": "1.0.0"}', '"name"'),
    "a list": (lambda: b"[1, 2, 3]", "object"),
    "thousands of faults": (many_faults, "\"kind\" is missing"),
    "megabytes of commas": (lambda: b"," * 3_900_000, ""),
    "megabytes of a list": (lambda: b"[" + b"0," * 1_900_000 + b"0]", "far more"),
    "a long list": (lambda: b"[" + b"0," * 59_000 + b"0]", "object"),
    "megabytes of keys": (lambda: b"{" + b",".join(
        b'"k%d":0' % n for n in range(300_000)) + b"}", "far more"),
    "many keys": (lambda: b"{" + b",".join(
        b'"a-key-of-my-own-%d":0' % n for n in range(59_000)) + b"}", "a-key"),
    "megabytes of text": (lambda: worded('"' + "[[" * 1_500_000 + '"'), "other half"),
}  # fmt: skip
"""By class: how to make one, and a part of what staff are told."""


def odd_stick(folder: Path) -> Path:
    """A folder in which nothing is what it seems."""
    secret = folder.parent / "secret.png"
    secret.write_bytes(png(6, 6))
    held = content()
    as_folder(folder, {CONTENT: as_bytes(held)})
    (folder / "media").mkdir()
    os.symlink(secret, folder / PICTURE)
    return folder
