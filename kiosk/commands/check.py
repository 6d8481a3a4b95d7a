"""`main.py check`: every problem of a content file at once, and how each page reads."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from kiosk.adapters.files import DiskFiles, Missing, Unreadable
from kiosk.content.checking import Checked, check_content
from kiosk.content.limits import MAX_CONTENT_BYTES
from kiosk.content.plain_language import Measure
from kiosk.content.problems import Problem
from kiosk.loading import picture_finder
from kiosk.walkthrough.laws import broken_laws


def run(file: Path, *, as_json: bool) -> int:
    """Print what is wrong with a content file; 0 where the kiosk would show it, else 1."""
    checked = _checked(file)
    if as_json:
        print(json.dumps(checked.as_json(), indent=2, ensure_ascii=False))
    else:
        print("\n".join(_told(file, checked)))
    return 0 if checked.ok else 1


def _checked(file: Path) -> Checked:
    match DiskFiles().read(file, MAX_CONTENT_BYTES):
        case bytes() as data:
            return check_content(
                data,
                file=str(file),
                has_picture=picture_finder(file.parent / "media"),
                check_walkthrough=broken_laws,
            )
        case Missing():
            wrong = Problem(str(file), 1, 1, "", "There is no such file.", "Check its name.")
        case Unreadable(message=message, fix=fix):
            wrong = Problem(str(file), 1, 1, "", message, fix)
    return Checked(None, (wrong,))


def _told(file: Path, checked: Checked) -> list[str]:
    """The report for people, line by line."""
    if not checked.ok:
        count = len(checked.problems)
        told = [problem.as_line() for problem in checked.problems]
        return [*told, f"{file}: {count} {'problem' if count == 1 else 'problems'}."]
    told = [one.as_line() for one in checked.advice]
    return [*told, *_table(checked.pages), f"{file} is good."]


def _table(pages: Sequence[Measure]) -> list[str]:
    """One line for each page; `raw` is the grade with every syllable of the procedures' names."""
    width = max(len(_name(page)) for page in pages)
    head = f"{'page':{width}}  language  words  words a sentence  grade   raw"
    return [
        head,
        *(
            f"{_name(page):{width}}  {page.language:8}  {page.words:5}"
            f"  {page.words_per_sentence:16.1f}  {_grade(page.grade)}  {_grade(page.raw_grade)}"
            for page in pages
        ),
    ]


def _name(page: Measure) -> str:
    return f"{page.procedure}/{page.page}" if page.procedure else page.page


def _grade(grade: float | None) -> str:
    return "    -" if grade is None else f"{grade:5.1f}"
