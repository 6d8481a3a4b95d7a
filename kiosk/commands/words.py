"""`main.py words`: a table for translators, to be opened in any spreadsheet."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

from kiosk.adapters.disk import Disk, replace_file
from kiosk.adapters.files import DiskFiles, Missing, Unreadable
from kiosk.content.decoding import parse
from kiosk.content.limits import MAX_CONTENT_BYTES
from kiosk.content.problems import Problem, did_you_mean
from kiosk.content.side_by_side import Pair, State, languages_of, side_by_side


def run(code: str, file: Path, since: Path | None, to: Path | None) -> int:
    """Write each text of `file` in its first language and in `code`; 1 and why where that fails.

    Texts that `since`, an older file, has in other words of the first language are pointed out.
    """
    value, before = _values(file), _values(since) if since is not None else None
    wrong = next((each for each in (value, before) if isinstance(each, str)), None)
    if wrong is None and code not in languages_of(value):
        codes = languages_of(value)
        wrong = f'{file} has no language "{code}". {did_you_mean(code, codes)}'
    if wrong is not None:
        print(wrong)
        return 1
    pairs = side_by_side(value, code, before)
    table = to or Path(f"words-{code}.csv")
    try:
        replace_file(Disk(), table, _table(pairs, languages_of(value)[0], code))
    except OSError as error:
        print(f"{table} cannot be written: {error.strerror}.")
        return 1
    print(_summary(table, pairs))
    return 0


def _values(file: Path) -> object:
    """The JSON values of a file, or a sentence saying why not."""
    data = DiskFiles().read(file, MAX_CONTENT_BYTES)
    if isinstance(data, Missing):
        return f"{file} is not there. Check its name."
    if isinstance(data, Unreadable):
        return f"{file}: {data.message} {data.fix}"
    parsed = parse(data, file=str(file), largest=MAX_CONTENT_BYTES)
    return parsed.as_line() if isinstance(parsed, Problem) else parsed.value


def _table(pairs: list[Pair], first: str, code: str) -> bytes:
    text = io.StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow(["to do", first, code, "where"])
    rows.writerows((pair.state.value, pair.first, pair.words, pair.path) for pair in pairs)
    return text.getvalue().encode("utf-8-sig")  # or spreadsheets take it for another encoding


def _summary(table: Path, pairs: list[Pair]) -> str:
    counts = Counter(pair.state for pair in pairs)
    to_do = [f"{counts[state]} {state.value}" for state in State if state and counts[state]]
    return f"{table}: {len(pairs)} texts; {', '.join(to_do) or 'nothing to do'}."
