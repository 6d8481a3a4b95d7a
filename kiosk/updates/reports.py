"""The text file beside refused content that says what is wrong, and its end once it is mended."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Literal

from kiosk.adapters.stick_files import NotThere, read_file, remove_file
from kiosk.content.problems import Problem, printable
from kiosk.staff.answers import Candidate
from kiosk.staff.names import CONTENT, REPORT, called

Cleared = Literal["", "removed", "kept"]
"""Whether an outdated report was removed, or could not be; "" where there is none."""

_FIRST_LINE = re.compile(r"The kiosk did not take (.+) on \d{4}-\d\d-\d\d\.")
_ENOUGH = 4096
"""Bytes at a report's beginning, by which it is known."""


def report_words(candidate: Candidate, problems: tuple[Problem, ...], today: date) -> str:
    """The text file that tells what is wrong. Its first line is how it is known again."""
    count = len(problems)
    told = [
        (f"{number}. {each.message}", f"   {each.fix}", f"   {_where(each, candidate)}", "")
        for number, each in enumerate(problems, 1)
    ]
    lines = [
        f"The kiosk did not take {candidate.name} on {today.isoformat()}.",
        "Patients read what they read before. Whoever made the new content can mend it:",
        f"{count} {'thing is' if count == 1 else 'things are'} wrong.",
        "",
        *(line for lines in told for line in lines),
    ]
    return "\n".join(lines)


def place_of(candidate: Candidate) -> Path:
    """Where the report on it stands, on its stick."""
    path = Path(candidate.path)
    return (path if candidate.kind == "folder" else path.parent) / REPORT


def clear_report(candidate: Candidate) -> Cleared:
    """Remove the report beside content that is good now, where it tells of that content.

    One that tells of other content stays as long as that content is there. Whatever else has the
    report's name stays, too.
    """
    report = place_of(candidate)
    refused = PurePosixPath(_refused_in(report)).name
    own = CONTENT if candidate.kind == "folder" else printable(Path(candidate.path).name)
    if not refused or (refused != own and os.path.lexists(report.with_name(refused))):
        return ""
    return "removed" if remove_file(report) else "kept"


def clear_kept(report: Path, candidate: Candidate) -> None:
    """The same for the kiosk's own copy, which tells of the last content that was refused."""
    if _refused_in(report) == candidate.name:
        remove_file(report)


def _refused_in(report: Path) -> str:
    """The content that a report tells of; "" where this is no report of ours."""
    try:
        first = read_file(report, _ENOUGH).partition(b"\n")[0]
    except NotThere:
        return ""
    known = _FIRST_LINE.fullmatch(first.decode("utf-8", "replace").rstrip("\r"))
    return known[1] if known else ""


def _where(problem: Problem, candidate: Candidate) -> str:
    """Where it is to be mended; of a folder, below it."""
    file = called(problem.file)
    if candidate.kind == "folder":
        file = problem.file.removeprefix(candidate.path).lstrip("/\\") or candidate.name
    if problem.path or problem.line > 1:
        file += f", line {problem.line}"
    return ", ".join(filter(None, (file, problem.place, problem.path)))
