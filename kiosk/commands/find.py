"""`main.py find`: where in the content that patients read a sentence of the screen stands."""

from __future__ import annotations

import os
from pathlib import Path

from kiosk.adapters.files import DiskFiles, Missing, Unreadable, data_folder
from kiosk.content.decoding import parse
from kiosk.content.finding import Hit, hits
from kiosk.content.limits import MAX_CONTENT_BYTES
from kiosk.content.problems import Problem, printable
from kiosk.loading import load

MOST = 40
"""Places that are told; whoever gets more looks for more words."""


FROM_A_STICK = "It came from a stick. Copy its folder, change the copy, and bring it on a stick."


def run(wanted: str, content: Path | None, data: Path | None) -> int:
    """Print each place that says `wanted`; 0 where there is one, else 1 and why not.

    It looks in the file `content`; without one in what the kiosk of the folder `data` shows now.
    """
    if content is not None:
        return _find(wanted, content, "")
    live = load(None, data_folder(data, os.environ), DiskFiles())
    return _find(wanted, live.file, FROM_A_STICK if live.version else "")


def _find(wanted: str, file: Path, remark: str) -> int:
    read = DiskFiles().read(file, MAX_CONTENT_BYTES)
    if isinstance(read, Missing):
        print(f"{file} is not there. Check its name.")
        return 1
    if isinstance(read, Unreadable):
        print(f"{read.message} {read.fix}")
        return 1
    parsed = parse(read, file=str(file), largest=MAX_CONTENT_BYTES)
    if isinstance(parsed, Problem):
        print(parsed.as_line())
        return 1
    found = list(hits(parsed.text, parsed.value, wanted))
    for hit in found[:MOST]:
        print(_told(hit, file))
    if not found:
        print(f'Nothing in {file} says "{printable(wanted)}". Try two or three words of it.')
        return 1
    count = "1 place" if len(found) == 1 else f"{len(found)} places"
    more = f"; the first {MOST} are told, more words find fewer" if len(found) > MOST else ""
    print(f"{count} in {file}{more}.")
    if remark:
        print(remark)
    return 0


def _told(hit: Hit, file: Path) -> str:
    language = f" ({hit.language})" if hit.language else ""
    place = f": {hit.place}" if hit.place else ""
    return f"{file.name}, line {hit.line}{place}{language}\n    {printable(hit.reads)}"
