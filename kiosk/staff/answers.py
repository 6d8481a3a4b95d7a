"""What the importer is asked and what it answers, as values that a screen can show."""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec import Struct

from kiosk.content.problems import Problem
from kiosk.staff.compare import Comparison

# --- asked ------------------------------------------------------------------------------------


class Find(Struct, frozen=True, tag="find"):
    """What content there is on the stick at `folder`."""

    folder: str


class Candidate(Struct, frozen=True, tag="examine"):
    """Content on a stick. Sent back as it is, it asks: check it, compare it, make it ready.

    `name` is what to call it, below its stick. A "file" is a content.json of any name. `stamp` is
    another number once it, or a picture beside it, was written anew.
    """

    kind: Literal["folder", "file", "bundle"]
    path: str
    name: str
    bytes: int = 0
    stamp: int = 0


class Use(Struct, frozen=True, tag="use"):
    """Show the version that an `Offer` named."""

    name: str


class Undo(Struct, frozen=True, tag="undo"):
    """Show the version before."""


class ShowShipped(Struct, frozen=True, tag="shipped"):
    """Show the content that came with the program."""


class Tidy(Struct, frozen=True, tag="tidy"):
    """Remove what can no longer be shown, and what was left lying."""


Job = Find | Candidate | Use | Undo | ShowShipped | Tidy

# --- answered ---------------------------------------------------------------------------------


class Found(Struct, frozen=True, tag="found"):
    """The content on a stick; `more` where there is more than is told."""

    candidates: tuple[Candidate, ...]
    more: bool = False


class Offer(Struct, frozen=True, tag="offer"):
    """Content that passed every check and lies ready under `name`; nothing is live yet.

    `second_yes` are reasons to ask once more before `Use`, `notes` what staff should know.
    `switched_off` are languages that the update leaves incomplete, by their names. `day_now` is
    when the content that is shown was taken, `day_new` the day of the new file; "" is unknown.
    """

    name: str
    version: int
    version_now: int
    day_now: str
    comparison: Comparison
    second_yes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    switched_off: tuple[str, ...] = ()
    day_new: str = ""


class Refused(Struct, frozen=True, tag="refused"):
    """Everything that is wrong with the content; the old one stays.

    `report` is the text file that tells the same, in the data folder; `on_stick` another one
    beside the content, "" where the stick could not be written.
    """

    problems: tuple[Problem, ...]
    report: str = ""
    on_stick: str = ""


class Live(Struct, frozen=True, tag="live"):
    """What is live now: read anew from the disk, whatever happened before.

    `name` is "" for the shipped content. `done` says whether it is what was asked for; `problem`
    is "" or what went wrong, `fix` how to mend it.
    """

    name: str
    done: bool
    can_undo: bool
    problem: str = ""
    fix: str = ""


class Failed(Struct, frozen=True, tag="failed"):
    """The job was not done, for a reason that is not the content's. The old content stays."""

    message: str
    fix: str


Answer = Found | Offer | Refused | Live | Failed

_JOBS: msgspec.json.Decoder[Job] = msgspec.json.Decoder(Job)
_ANSWERS: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer)


def job_bytes(job: Job) -> bytes:
    """A job on its way to the importer."""
    return msgspec.json.encode(job)


def read_job(data: bytes) -> Job:
    """The job in these bytes; raises `msgspec.DecodeError`."""
    return _JOBS.decode(data)


def answer_bytes(answer: Answer) -> bytes:
    """An answer on its way back."""
    return msgspec.json.encode(answer)


def read_answer(data: bytes) -> Answer | None:
    """The answer in these bytes; None where it is none, as of an importer that was ended."""
    try:
        return _ANSWERS.decode(data)
    except (msgspec.DecodeError, RecursionError):
        return None
