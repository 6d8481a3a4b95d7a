"""Updating content, for QML: sticks, what is on them, what would change, going live and back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.adapters.files import DiskFiles
from kiosk.loading import load_version
from kiosk.staff.answers import (
    Answer,
    Candidate,
    Failed,
    Find,
    Found,
    Job,
    Live,
    Offer,
    Refused,
    ShowShipped,
    Undo,
    Use,
)
from kiosk.staff.telling import (
    difference_entry,
    offer_headline,
    offer_line,
    problem_entry,
    refused_lines,
)
from kiosk.ui.staff_jobs import OneJob
from kiosk.ui.staff_sticks import Sticks
from kiosk.ui.staff_trial import TrialView
from kiosk.ui.staff_view import StaffView

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

AT_ONCE = 6
"""Changes and problems on one page: a page of hundreds would take seconds to lay out."""


@QmlElement
class UpdateView(QObject):
    """Follows the staff area while it is open: looks for sticks, runs one job at a time."""

    changed = Signal()
    part_changed = Signal()

    def __init__(self, staff: StaffView, trial: TrialView, parent: QObject) -> None:
        super().__init__(parent)
        self._staff, self._desk, self._on_screen = staff, staff.desk, staff.on_screen
        self._trial = trial
        self._job, self._sticks = OneJob(staff), Sticks(staff.desk.watch, staff.words)
        self._offer: Offer | None = None
        self._refused, self._first = Refused(()), 0
        self._chosen: Candidate | None = None
        staff.ticked.connect(self.tick)
        staff.closed.connect(self._forget)

    @Slot()
    def tick(self) -> None:
        """Let time pass: hear of the job, look for sticks, and at those that came."""
        if self._staff.where == "pin":
            return
        now = self._desk.clock()
        done = self._job.heard()
        if done is not None:
            self._heard(done.job, done.answer, quiet=done.quiet)
        self._watch(now)
        if self._staff.where in ("update", "problems") and self._job.is_free:
            self._look_into(now)

    def _look_into(self, now: float) -> None:
        """Look for content on a stick that came, or quietly for what has changed on another."""
        stick, quiet = self._sticks.next(now), False
        if stick is None:
            stick, quiet = self._sticks.next_again(now), True
        if stick is not None:
            said = self._staff.words.update_looking.format(stick=stick.name)
            self._job.begin(Find(stick.folder), "" if quiet else said)

    def _watch(self, now: float) -> None:
        moves, words = self._sticks.look(now), self._staff.words
        if moves is None or not (moves.came or moves.went):
            return
        if self._staff.where in ("home", "update"):
            went = [words.update_went.format(stick=stick.name) for stick in moves.went]
            came = [words.update_came.format(stick=stick.name) for stick in moves.came]
            self._staff.say(" ".join(went + came))
        self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        """Staff have left: the next who come look anew."""
        self._job.cancel()
        self._offer, self._refused, self._chosen = None, Refused(()), None
        self._sticks.forget()

    # --- jobs -----------------------------------------------------------------------------

    def _heard(self, job: Job, answer: Answer, *, quiet: bool) -> None:
        match answer:
            case Found():
                self._take_found(answer, quiet=quiet)
            case Offer():
                self._offer = answer
                self.changed.emit()
                self._staff.say("")
                self._staff.go("offer")
            case Refused():
                self._refused, self._first = answer, 0
                self.changed.emit()
                self.part_changed.emit()
                self._staff.say("")
                self._staff.go("problems")
            case Live():
                self._gone_live(job, answer)
            case Failed(message, fix):
                if isinstance(job, Find):
                    with self._telling():
                        self._sticks.fail(message, fix)
                    return
                self._on_screen.load_updated()
                self._told_not(message, fix)

    def _take_found(self, found: Found, *, quiet: bool) -> None:
        with self._telling():
            news = self._sticks.take(found, again=quiet)
        match self._staff.where:
            case "update" if news and self._sticks.only_one:
                self.choose(0)
            case "problems" if news and (mended := self._sticks.mended(self._chosen)) is not None:
                self.choose(mended)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Tell QML if anything changes meanwhile: a list made anew loses the focus."""
        before = self._sticks.hints, self._sticks.names
        yield
        if (self._sticks.hints, self._sticks.names) != before:
            self._staff.moved()
            self.changed.emit()

    def _gone_live(self, job: Job, live: Live) -> None:
        self._on_screen.load_updated()
        if not live.done:
            self._told_not(live.problem, live.fix)
            return
        words = self._staff.words
        said = {Use: words.did_live, Undo: words.did_undo, ShowShipped: words.did_shipped}
        self._staff.say(said[type(job)].format(version=self._on_screen.version))
        self._staff.go("home")

    def _told_not(self, message: str, fix: str) -> None:
        words = self._staff.words
        said = words.did_not.format(message=message, fix=fix)
        now = words.did_not_now.format(version=self._on_screen.version)
        self._staff.say(f"{said} {now}", bad=True)
        self._staff.go("home")

    # --- what staff do --------------------------------------------------------------------

    @Slot()
    def open(self) -> None:
        """Look for sticks; one that was looked at before is looked at again."""
        self._sticks.again()
        self._staff.say("")
        self._staff.go("update")
        self.changed.emit()

    @Slot(int)
    def choose(self, number: int) -> None:
        """Check one of the candidates and compare it with what patients see."""
        chosen = self._chosen = self._sticks.candidates[number]
        self._job.begin(chosen, self._staff.words.update_checking.format(name=chosen.name))

    @Slot()
    def use(self) -> None:
        """Let the offer go live; where there are reasons to ask once more, ask first."""
        if self._offer is None:
            return
        if self._offer.second_yes and self._staff.where != "second":
            self._staff.go("second")
            return
        self._job.begin(Use(self._offer.name), self._staff.words.working)

    @Slot()
    def not_now(self) -> None:
        """Leave everything as it is."""
        self._staff.say(self._staff.words.did_not_use.format(version=self._on_screen.version))
        self._staff.go("home")

    @Slot()
    def undo(self) -> None:
        """Bring the content before back."""
        if self._on_screen.can_undo:
            self._job.begin(Undo(), self._staff.words.working)
        else:
            self._staff.say(self._staff.words.nothing_to_undo)

    @Slot()
    def show_shipped(self) -> None:
        """Bring the content back that came with the kiosk."""
        if self._on_screen.is_shipped:
            self._staff.say(self._staff.words.is_shipped_already)
        else:
            self._job.begin(ShowShipped(), self._staff.words.working)

    @Slot()
    def try_out(self) -> None:
        """Walk through the offer."""
        if self._offer is not None:
            self._trial.begin(load_version(self._offer.name, self._desk.data, DiskFiles()))

    @Slot()
    def see_changes(self) -> None:
        """All changes, old beside new."""
        self._first = 0
        self.part_changed.emit()
        self._staff.go("changes")

    @Slot(int)
    def turn(self, direction: int) -> None:
        """The next (1) or the earlier (-1) part of a long list."""
        if 0 <= self._first + direction * AT_ONCE < self._count():
            self._first += direction * AT_ONCE
            self.part_changed.emit()

    def _count(self) -> int:
        if self._staff.where == "problems" or self._offer is None:
            return len(self._refused.problems)
        return len(self._offer.comparison.differences)

    # --- what QML binds to ----------------------------------------------------------------

    def _get_hints(self) -> list[str]:
        return self._sticks.hints

    def _get_candidates(self) -> list[dict[str, str]]:
        return self._sticks.names

    def _get_version(self) -> int:
        return self._offer.version if self._offer else 0

    def _get_now(self) -> str:
        return offer_line(self._offer, self._on_screen.version, self._staff.words)

    def _get_headline(self) -> list[str]:
        return offer_headline(self._offer, self._staff.words) if self._offer else []

    def _get_notes(self) -> list[str]:
        return list(self._offer.notes) if self._offer else []

    def _get_reasons(self) -> list[str]:
        return list(self._offer.second_yes) if self._offer else []

    def _get_changes(self) -> list[dict[str, object]]:
        if self._offer is None:
            return []
        part = self._offer.comparison.differences[self._first : self._first + AT_ONCE]
        return [difference_entry(each, self._staff.words) for each in part]

    def _get_left_out(self) -> int:
        return self._offer.comparison.left_out if self._offer else 0

    def _get_problems(self) -> list[dict[str, str]]:
        part = enumerate(self._refused.problems[self._first :][:AT_ONCE], self._first + 1)
        return [problem_entry(number, each, self._staff.words) for number, each in part]

    def _get_report(self) -> list[str]:
        return refused_lines(self._refused, self._on_screen.version, self._staff.words)

    def _get_part(self) -> dict[str, object]:
        """Which part of a long list is shown."""
        total = self._count()
        last = min(total, self._first + AT_ONCE)
        said = {"from": self._first + 1, "to": last, "total": total}
        return {
            "several": total > AT_ONCE,
            "more": last < total,
            "earlier": self._first > 0,
            "said": self._staff.words.part_of.format_map(said),
        }

    hints = Property(list, _get_hints, notify=changed)
    candidates = Property(list, _get_candidates, notify=changed)
    version = Property(int, _get_version, notify=changed)
    now = Property(str, _get_now, notify=changed)
    headline = Property(list, _get_headline, notify=changed)
    notes = Property(list, _get_notes, notify=changed)
    reasons = Property(list, _get_reasons, notify=changed)
    leftOut = Property(int, _get_left_out, notify=changed)  # noqa: N815
    report = Property(list, _get_report, notify=changed)
    changes = Property(list, _get_changes, notify=part_changed)
    problems = Property(list, _get_problems, notify=part_changed)
    part = Property(dict, _get_part, notify=part_changed)
