"""`main.py check`: every problem of a file, folder or bundle at once, and how each page reads."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from kiosk.adapters.files import DiskFiles
from kiosk.content.checking import Checked, check_content
from kiosk.content.plain_language import Measure
from kiosk.loading import own_words
from kiosk.options import SHIPPED_CONTENT
from kiosk.staff.answers import Candidate
from kiosk.staff.names import CONTENT, REPORT
from kiosk.updates.examining import examine
from kiosk.updates.reports import clear_report
from kiosk.updates.sources import source_of
from kiosk.walkthrough.laws import broken_laws


def run(file: Path, *, as_json: bool, pages: bool) -> int:
    """Print what is wrong with content, with `pages` how each page reads; 0 where it is good."""
    checked = _checked(file)
    if as_json:
        print(json.dumps(checked.as_json(), indent=2, ensure_ascii=False))
    else:
        print("\n".join(_told(file, checked, pages)))
        if checked.ok and clear_report(_candidate(file)) == "removed":
            print(f"What {REPORT} beside it told of is mended; that file was removed.")
    return 0 if checked.ok else 1


def _checked(path: Path) -> Checked:
    """Check a content file, a folder that holds one, or a packed bundle."""
    with source_of(_candidate(path)) as source:
        if isinstance(source, tuple):
            return Checked(None, source)
        own = own_words(DiskFiles(), SHIPPED_CONTENT)
        examined = examine(source, own, whole=True)
        if isinstance(examined, tuple):
            return Checked(None, examined)
        return check_content(
            examined.files[CONTENT],
            file=source.label(CONTENT),
            has_picture=lambda _: True,  # all have been looked at
            check_walkthrough=broken_laws,
            own=own,
        )


def _candidate(path: Path) -> Candidate:
    if path.is_symlink():  # an author may name one; on a stick they are not followed
        path = path.resolve()
    if path.is_dir():
        return Candidate("folder", str(path), str(path))
    kind: Literal["file", "bundle"] = "bundle" if path.suffix.lower() == ".zip" else "file"
    return Candidate(kind, str(path), str(path))


def _told(file: Path, checked: Checked, pages: bool) -> list[str]:
    """The report for people, line by line."""
    if not checked.ok:
        count = len(checked.problems)
        told = [problem.as_line() for problem in checked.problems]
        return [*told, f"{file}: {count} {'problem' if count == 1 else 'problems'}."]
    told = [one.as_line() for one in (*checked.own, *checked.advice)]
    last = f"{file} is good."
    if count := len(checked.advice):
        last += f" {count} {'place' if count == 1 else 'places'} could be plainer."
    if count := len(checked.own):
        last += f" {count} {'label' if count == 1 else 'labels'} of the screen to look at."
    return [*told, *(_table(checked.pages) if pages else ()), last]


def _table(pages: Sequence[Measure]) -> list[str]:
    """One line for each page; `raw` is the grade with every syllable of the procedures' names.

    `ease` is Spanish alone, on the scale of INFLESZ.
    """
    width = max(len(_name(page)) for page in pages)
    head = f"{'page':{width}}  language  words  words a sentence  grade   raw  ease"
    return [
        head,
        *(
            f"{_name(page):{width}}  {page.language:8}  {page.words:5}"
            f"  {page.words_per_sentence:16.1f}  {_grade(page.grade)}  {_grade(page.raw_grade)}"
            f" {_grade(page.ease.inflesz if page.ease is not None else None)}"
            for page in pages
        ),
    ]


def _name(page: Measure) -> str:
    return f"{page.procedure}/{page.page}" if page.procedure else page.page


def _grade(grade: float | None) -> str:
    return "    -" if grade is None else f"{grade:5.1f}"
