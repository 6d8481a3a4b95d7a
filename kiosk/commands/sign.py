"""`main.py sign`: writes down in a content file who has reviewed its words."""

from __future__ import annotations

import json
from pathlib import Path

from kiosk.adapters.clock import SystemClock
from kiosk.adapters.disk import Disk, replace_file
from kiosk.adapters.files import DiskFiles
from kiosk.content.digest import words_digest
from kiosk.content.limits import MAX_CONTENT_BYTES
from kiosk.content.model import Content
from kiosk.content.places import places_of
from kiosk.content.problems import Problem
from kiosk.loading import content_reader

INDENT = "  "


def run(file: Path, reviewer: str, day: str | None) -> int:
    """Sign `file` for `reviewer`; 0 where that was done, else 1 and what is wrong.

    `day` is the day on the signed paper; without one it is today.
    """
    read = DiskFiles().read(file, MAX_CONTENT_BYTES)
    if not isinstance(read, bytes):
        print(f"{file} cannot be read.")
        return 1
    content = content_reader(file)(read)
    if not isinstance(content, Content):
        return _told(file, content)
    day = day or SystemClock().today().isoformat()
    signed = signed_bytes(read, reviewer, day, words_digest(content))
    again = content_reader(file)(signed)
    if not isinstance(again, Content):
        return _told(file, again)
    try:
        replace_file(Disk(), file, signed)
    except OSError as error:
        print(f"{file} cannot be written: {error.strerror}.")
        return 1
    print(f"{file}: version {content.version}, reviewed by {reviewer} on {day}.")
    print(f"Digest of the words, as it stands on the paper: {words_digest(content)}")
    print("It holds until a word changes.")
    return 0


def signed_bytes(data: bytes, reviewer: str, day: str, digest: str) -> bytes:
    """The content file `data` with this review in it; every other byte is as before."""
    text = data.decode("utf-8-sig")
    review = json.dumps(
        {"reviewer": reviewer, "date": day, "digest": digest}, ensure_ascii=False, indent=INDENT
    ).replace("\n", f"\n{INDENT}")
    values = places_of(text).values
    if ("review",) in values:
        start = values[("review",)]
        end = json.JSONDecoder().raw_decode(text, start)[1]
        text = text[:start] + review + text[end:]
    else:
        start = values[()] + 1
        text = f'{text[:start]}\n{INDENT}"review": {review},{text[start:]}'
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    return mark + text.encode()


def _told(file: Path, problems: tuple[Problem, ...]) -> int:
    for problem in problems:
        print(problem.as_line())
    print(f"{file} is not signed: mend {len(problems)} first.")
    return 1
