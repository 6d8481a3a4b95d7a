"""`main.py find`: where in a content file a sentence of the screen stands."""

from __future__ import annotations

from pathlib import Path

from kiosk.adapters.files import DiskFiles, Missing, Unreadable
from kiosk.content.decoding import parse
from kiosk.content.finding import Hit, hits
from kiosk.content.limits import MAX_CONTENT_BYTES
from kiosk.content.problems import Problem, printable

MOST = 40
"""Places that are told; whoever gets more looks for more words."""


def run(wanted: str, file: Path) -> int:
    """Print each place in `file` that says `wanted`; 0 where there is one, else 1 and why not."""
    data = DiskFiles().read(file, MAX_CONTENT_BYTES)
    if isinstance(data, Missing):
        print(f"{file} is not there. Check its name.")
        return 1
    if isinstance(data, Unreadable):
        print(f"{data.message} {data.fix}")
        return 1
    parsed = parse(data, file=str(file), largest=MAX_CONTENT_BYTES)
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
    print(f"{count}{more}.")
    return 0


def _told(hit: Hit, file: Path) -> str:
    language = f" ({hit.language})" if hit.language else ""
    place = f": {hit.place}" if hit.place else ""
    return f"{file.name}, line {hit.line}{place}{language}\n    {printable(hit.reads)}"
