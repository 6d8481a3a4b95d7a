"""Does one job of the importer, inside the process that is kept apart from the screen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from kiosk import __version__
from kiosk.adapters.disk import Disk
from kiosk.adapters.files import DataFolder, DiskFiles, Unreadable, note
from kiosk.adapters.stick_files import leave_note
from kiosk.adapters.store import ContentStore
from kiosk.content.choosing import check_digest
from kiosk.content.digest import content_digest, review_state
from kiosk.content.model import Content
from kiosk.content.own_words import Filled
from kiosk.content.problems import Problem
from kiosk.content.wording import Wording
from kiosk.loading import Loaded, load, own_words
from kiosk.options import SHIPPED_CONTENT
from kiosk.staff.answers import (
    Answer,
    Candidate,
    Failed,
    Find,
    Job,
    Live,
    Offer,
    Refused,
    ShowShipped,
    Tidy,
    Undo,
    Use,
)
from kiosk.staff.compare import Comparison, compare, language_of_staff
from kiosk.staff.kept import SHIPPED, Pointer, Record
from kiosk.staff.languages import without
from kiosk.staff.manifest import listed
from kiosk.staff.names import CONTENT, REPORT
from kiosk.updates.examining import Examined, examine
from kiosk.updates.reports import Cleared, clear_kept, clear_report, place_of, report_words
from kiosk.updates.sources import found_on, source_of, sums

DISK_FIX = "Free the disk of the kiosk or have it checked; patients see the old content meanwhile."

_REPORT_NOTES: dict[Cleared, tuple[str, ...]] = {
    "": (),
    "removed": (f"What {REPORT} on the stick told of is mended; that file was removed.",),
    "kept": (
        f"What {REPORT} on the stick tells of is mended. The kiosk cannot write to the stick: "
        "delete that file at a computer.",
    ),
}


class Doing:
    """Does jobs on the data folder. `today` is the day to note with what is installed."""

    def __init__(
        self, data: DataFolder, today: date, disk: Disk | None = None,
        shipped: Path = SHIPPED_CONTENT,
    ) -> None:  # fmt: skip
        self._data = data
        self._today = today
        self._shipped = shipped
        self._store = ContentStore(data.store, disk)
        self._own = own_words(DiskFiles(), shipped)

    def answer(self, job: Job) -> Answer:
        """Do a job; raises nothing but MemoryError."""
        match job:
            case Find(folder):
                return found_on(Path(folder))
            case Candidate():
                return self._examined(job)
            case Use(name):
                return self._gone_live(job, name)
            case Undo() | ShowShipped() | Tidy():
                return self._gone_live(job, None)

    # --- making ready ---

    def _examined(self, candidate: Candidate) -> Answer:
        with source_of(candidate) as source:
            examined = source if isinstance(source, tuple) else examine(source, self._own)
        if not isinstance(examined, Examined):
            return self._refused(candidate, examined)
        now = load(None, self._data, DiskFiles(), shipped=self._shipped)
        try:
            name = self._store.add(examined.files, self._record(examined, candidate))
        except OSError as error:
            return Failed(f"The new content cannot be kept here: {_why(error)}.", DISK_FIX)
        return self._offer(candidate, name, examined, now)

    def _record(self, examined: Examined, candidate: Candidate) -> Record:
        return Record(
            version=examined.content.version,
            digest=content_digest(examined.content),
            passed=check_digest(examined.files[CONTENT], __version__),
            files={name: listed(data) for name, data in examined.files.items()},
            origin=candidate.name,
            day=self._today.isoformat(),
            switched_off=tuple(each.code for each in examined.switched_off),
        )

    def _offer(self, candidate: Candidate, name: str, examined: Examined, now: Loaded) -> Answer:
        new = examined.content
        old = now.content
        if old is None:
            return Failed(
                "The content that came with the kiosk is broken.", "Install the kiosk anew."
            )
        version = None if now.version == SHIPPED else self._store.open(now.version)
        record = None if version is None or isinstance(version, Unreadable) else version.record
        left_out = {each.code for each in examined.switched_off}
        clear_kept(self._data.report, candidate)
        told = _REPORT_NOTES[clear_report(candidate)]
        comparison = compare(
            without(old, left_out),
            new,
            sums(record.files) if record else {},
            sums({name: listed(data) for name, data in examined.files.items()}),
        )
        return Offer(
            name=name,
            version=new.version,
            version_now=old.version,
            day_now=record.day if record else "",
            comparison=comparison,
            second_yes=tuple(self._reasons(examined)),
            notes=(*_notes(examined, now, comparison), *told),
            switched_off=tuple(each.name for each in examined.switched_off),
            day_new=_day_of(candidate),
        )

    def _reasons(self, examined: Examined) -> list[str]:
        """Why to ask once more before this goes live."""
        reasons = []
        highest, new = self._store.highest(), examined.content
        if new.version < highest:
            reasons.append(
                f"This is version {new.version}; version {highest} has been shown here before. "
                "It may be out of date."
            )
        for each in examined.switched_off:
            where = "page" if each.pages == 1 else "pages"
            reasons.append(
                f"{each.name} is missing on {each.pages} {where} ({each.texts} texts). "
                f"Patients will not be offered {each.name}."
            )
        return reasons

    def _refused(self, candidate: Candidate, problems: tuple[Problem, ...]) -> Refused:
        words = report_words(candidate, problems, self._today)
        note(self._data.report, words)
        beside = place_of(candidate)
        left = leave_note(beside, words)
        kept = str(self._data.report) if self._data.report.exists() else ""
        return Refused(problems, kept, str(beside) if left else "")

    # --- going live ---

    def _gone_live(self, job: Use | Undo | ShowShipped | Tidy, name: str | None) -> Live:
        """Do it, then look at the disk: after an error either may be live."""
        wanted = self._wanted(job, name)
        message = fix = ""
        try:
            match job:
                case Use(name):
                    self._store.use(name)
                case Undo():
                    self._store.undo()
                case ShowShipped():
                    self._store.show_shipped()
                case Tidy():
                    self._store.tidy()
        except (OSError, ValueError) as error:
            message, fix = f"The disk reported an error: {_why(error)}.", DISK_FIX
        pointer = self._store.pointer()
        if isinstance(pointer, Unreadable):
            return Live(SHIPPED, False, False, message or pointer.message, fix or pointer.fix)
        done = pointer.live == wanted and not message
        return Live(pointer.live, done, pointer.before is not None, message, fix)

    def _wanted(self, job: Use | Undo | ShowShipped | Tidy, name: str | None) -> str:
        pointer = self._store.pointer()
        known = Pointer() if isinstance(pointer, Unreadable) else pointer
        match job:
            case Use():
                return name or SHIPPED
            case Undo():
                return known.undone().live
            case ShowShipped():
                return SHIPPED
            case Tidy():
                return known.live


def _day_of(candidate: Candidate) -> str:
    """The day that the content was last written, as its stick tells; "" where it does not."""
    path = Path(candidate.path)
    with suppress(OSError, OverflowError, ValueError):
        file = path / CONTENT if candidate.kind == "folder" else path
        return date.fromtimestamp(file.stat().st_mtime).isoformat()
    return ""


def _notes(examined: Examined, now: Loaded, comparison: Comparison) -> list[str]:
    """What staff should know before it goes live."""
    notes, new = [], examined.content
    if now.content is not None and now.content.version == new.version and not comparison.same:
        notes.append(
            f"It differs from what patients see, though both are called version {new.version}."
        )
    match review_state(new):
        case "none":
            notes.append("No clinician has reviewed these words yet.")
        case "valid":
            notes.append(f"Reviewed by {new.review.reviewer} on {new.review.date}.")
        case "lapsed":
            notes.append(f"Words have changed since {new.review.reviewer} reviewed them.")
    notes += _of_controls(examined.filled)
    notes += _of_languages(new, comparison)
    unchecked = [each.name for each in new.languages if not each.checked]
    if unchecked:
        notes.append(f"No qualified person has checked the words in {', '.join(unchecked)}.")
    wording = Wording(new, new.languages[0].code, {})
    empty = [
        wording.say(slot.label)
        for slot in new.slots
        if slot.default is None and slot.id not in now.clinic
    ]
    if empty:
        notes.append(f"The clinic has not filled in: {', '.join(empty)}.")
    if now.problems:
        notes.append(f"The kiosk has {len(now.problems)} other problems; see the health page.")
    return notes


def _of_languages(new: Content, comparison: Comparison) -> Iterator[str]:
    """Which translations were not changed along with the words that they translate."""
    places = [each.as_before for each in comparison.differences if each.as_before]
    if places:
        kept = {name for names in places for name in names}
        names = ", ".join(each.name for each in new.languages if each.name in kept)
        where = "1 place" if len(places) == 1 else f"{len(places)} places"
        yield (
            f"{language_of_staff(new).name} has changed in {where} where these languages have "
            f"not: {names}. “See the changes” shows them."
        )


def _of_controls(filled: Filled) -> Iterator[str]:
    """Which words are the program's own, and which it has no use for."""
    if lacking := len(filled.names):
        labels = "label" if lacking == 1 else "labels"
        yield f"It has no words for {lacking} {labels} of the screen; the kiosk's own are shown."
    if unknown := len(filled.unknown):
        labels = "label" if unknown == 1 else "labels"
        yield (
            f"It has words for {unknown} {labels} that this kiosk does not have; they are not "
            "shown. It may be made for a newer kiosk."
        )


def _why(error: BaseException) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    with suppress(IndexError):
        return str(error.args[0])
    return type(error).__name__
