"""Everything that the check of a content file reports: problems, warnings, how each page reads."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from kiosk.content.advice import advice
from kiosk.content.meaning import CheckWalkthrough, HasPicture
from kiosk.content.model import Content
from kiosk.content.own_words import OwnWords, own_faults
from kiosk.content.plain_language import Measure, measures
from kiosk.content.problems import Problem
from kiosk.content.reading import filled_in, located, parsed_text, read_content


class Checked(Struct, frozen=True):
    """The outcome of a check; without problems `content` is there and its pages are measured.

    `own` warns of words of the program's own that stand in for those the content lacks.
    """

    content: Content | None
    problems: tuple[Problem, ...] = ()
    own: tuple[Problem, ...] = ()
    advice: tuple[Problem, ...] = ()
    pages: tuple[Measure, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the kiosk would show this content."""
        return not self.problems

    def as_json(self) -> dict[str, Any]:
        """`{"ok": …, "problems": […], "pages": […], "warnings": […], "ease": […]}`.

        Warnings have the form of problems and leave `ok` true. `ease` has the points of the pages
        in languages for which there is such a measure.
        """
        return {
            "ok": self.ok,
            "problems": [problem.as_json() for problem in self.problems],
            "pages": [measure.as_json() for measure in self.pages],
            "warnings": [warning.as_json() for warning in (*self.own, *self.advice)],
            "ease": [measure.ease_json() for measure in self.pages if measure.ease is not None],
        }


def check_content(
    data: bytes,
    *,
    file: str,
    has_picture: HasPicture,
    check_walkthrough: CheckWalkthrough,
    own: OwnWords | None = None,
) -> Checked:
    """Read a content file as `read_content` does, and measure its pages where it is good."""
    read = read_content(
        data, file=file, has_picture=has_picture, check_walkthrough=check_walkthrough, own=own
    )
    if not isinstance(read, Content):
        return Checked(None, read)
    pages, text = measures(read), parsed_text(data, file)
    taken = own_faults(filled_in(data, own)) if own is not None else ()
    return Checked(
        read,
        (),
        located(taken, text, file, severity="warning"),
        located(advice(read, pages), text, file, severity="warning"),
        pages,
    )


def check_report(
    data: bytes, *, file: str, has_picture: HasPicture, check_walkthrough: CheckWalkthrough
) -> dict[str, Any]:
    """The check in its JSON form."""
    return check_content(
        data, file=file, has_picture=has_picture, check_walkthrough=check_walkthrough
    ).as_json()
