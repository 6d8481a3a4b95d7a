"""What staff are told, as sentences: what is shown, what an update changes, what is wrong."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, datetime

from msgspec import Struct

from kiosk import __version__
from kiosk.content.digest import review_state
from kiosk.content.model import Content
from kiosk.content.problems import Problem
from kiosk.staff.answers import Offer, Refused
from kiosk.staff.compare import Difference
from kiosk.staff.names import REPORT, called
from kiosk.staff.pin import Broken, NotSet, Opened, Ready, Status, Stopped, Verdict, Waiting, Wrong
from kiosk.staff.words import StaffWords

REVIEW_DAYS = 365
"""How long a review counts as fresh."""

A_MINUTE = 60
GIGABYTE = 1e9


class Shown(Struct, frozen=True):
    """What patients see.

    `offered` are the names of the languages that patients may choose from, `unchecked` how many of
    them nobody has checked. `origin` and `day` are "" but for content from a stick; `file` is the
    content that somebody named by hand at the start, "" else. `own_words` counts the labels of the
    screen for which the content has no words, so that patients read the program's own.
    """

    content: Content
    origin: str = ""
    day: str = ""
    file: str = ""
    problems: int = 0
    offered: tuple[str, ...] = ()
    unchecked: int = 0
    own_words: int = 0


class Line(Struct, frozen=True):
    """One thing to know, whether it is one to worry about, and the page where it is mended."""

    text: str
    worry: bool
    page: str = ""


class Health(Struct, frozen=True):
    """How the machine is. Bytes, degrees Celsius and seconds; None where it does not tell."""

    disk_free: int | None
    disk_total: int | None
    memory_free: int | None
    memory_total: int | None
    temperature: float | None
    uptime: float | None


def shown_line(shown: Shown, words: StaffWords) -> str:
    """Which content patients see, and where it came from."""
    version = shown.content.version
    if shown.origin:
        return words.shown_installed.format(version=version, origin=shown.origin, day=shown.day)
    if shown.file:
        return words.shown_by_hand.format(version=version, file=shown.file)
    return words.shown_shipped.format(version=version, program=__version__)


def review_line(content: Content, today: date, words: StaffWords) -> tuple[str, bool]:
    """Who has reviewed the content, and whether that is something to worry about."""
    review = content.review
    filled = {"reviewer": review.reviewer, "day": review.date}
    match review_state(content):
        case "none":
            return words.review_none, True
        case "lapsed":
            return words.review_lapsed.format(**filled), True
        case "valid":
            day = date.fromisoformat(review.date) if review.date else today
            if (today - day).days > REVIEW_DAYS:
                return words.review_old.format(**filled), True
            return words.review_valid.format(**filled), False


def home_lines(shown: Shown, now: datetime, words: StaffWords, clock_wrong: bool) -> Iterator[Line]:
    """What staff see first: what is shown, who has reviewed it, what there is to worry about."""
    if clock_wrong:
        told = words.clock_wrong.format(now=f"{now:%Y-%m-%d}")
        yield Line(told, worry=True, page="date")
    yield Line(shown_line(shown, words), worry=False)
    yield Line(*review_line(shown.content, now.date(), words))
    if shown.own_words:
        yield Line(words.shown_own.format(count=shown.own_words), worry=True)
    yield Line(words.shown_languages.format(names=", ".join(shown.offered)), worry=False)
    if shown.unchecked:
        yield Line(words.shown_unchecked.format(count=shown.unchecked), worry=True)
    if shown.problems:
        yield Line(words.problems_some.format(count=shown.problems), worry=True)
    else:
        yield Line(words.problems_none, worry=False)


def offer_line(offer: Offer | None, shown: int, words: StaffWords) -> str:
    """How old the new content is, and which version patients see meanwhile."""
    now = words.offer_now.format(version=shown)
    if offer is None:
        return now
    if offer.day_now:
        now = words.offer_now_since.format(version=shown, day=offer.day_now)
    new = words.offer_file.format(day=offer.day_new) if offer.day_new else ""
    return " ".join(filter(None, (words.offer_passed, new, now)))


def offer_headline(offer: Offer, words: StaffWords) -> list[str]:
    """What would change, counted; a language that is left out is told of elsewhere."""
    if not offer.comparison.same:
        return list(offer.comparison.headline)
    return [words.offer_same_but if offer.switched_off else words.offer_same]


def pin_line(said: Status | Verdict, words: StaffWords, command: str) -> str:
    """What to say of the PIN; "" where it may simply be entered.

    `command` is what a technician types to set the PIN.
    """
    match said:
        case Wrong(left, wait):
            return _waiting(wait, words) if wait > 0 else words.pin_wrong.format(left=left)
        case Waiting(seconds):
            return _waiting(seconds, words)
        case Stopped():
            return words.pin_stopped.format(command=command)
        case NotSet():
            return words.pin_not_set.format(command=command)
        case Broken(message, fix):
            return f"{message} {fix}"
        case Opened() | Ready():
            return ""


def _waiting(seconds: float, words: StaffWords) -> str:
    whole = math.ceil(seconds)
    if whole <= 2 * A_MINUTE:
        return words.pin_wait.format(wait=words.seconds.format(count=whole))
    return words.pin_wait.format(wait=words.minutes.format(count=math.ceil(whole / A_MINUTE)))


def refused_lines(refused: Refused, shown: int, words: StaffWords) -> list[str]:
    """What refused content means for patients, and where the list of its problems is kept."""
    lead = words.problems_lead.format(version=shown, count=len(refused.problems))
    if refused.on_stick:
        return [lead, words.report_on_stick.format(file=REPORT)]
    return [lead, words.report_kept.format(file=refused.report)] if refused.report else [lead]


def problem_entry(number: int, problem: Problem, words: StaffWords) -> dict[str, str]:
    """One thing to mend, in three texts: what is wrong, how to mend it, where."""
    where = "{file}"  # a packed file or a picture has no lines
    if problem.path:
        where = words.problem_where_path
    elif problem.line > 1:
        where = words.problem_where
    file = called(problem.file)
    told = where.format(file=file, line=problem.line, path=problem.path)
    return {
        "title": f"{number}. {problem.message}",
        "fix": problem.fix,
        "where": f"{problem.place} ({told})" if problem.place else told,
    }


def difference_entry(difference: Difference, words: StaffWords) -> dict[str, object]:
    """One change, as its heading and its rows: old beside new, in each language in which it is."""
    kind = getattr(words, f"kind_{difference.kind}")
    place = f"{difference.place} · " if difference.place else ""
    spoken, kept = difference.words, difference.as_before
    return {
        "title": difference.title,
        "about": f"{place}{difference.noun}, {kind}",
        "note": "" if spoken or difference.part == "picture" else words.same_words,
        "as_before": words.as_before.format(names=", ".join(kept)) if kept else "",
        "rows": [
            {
                "language": each.language if number == 0 and len(spoken) > 1 else "",
                "before": row.before,
                "after": row.after,
                "same": row.before == row.after,
            }
            for each in spoken
            for number, row in enumerate(row for row in each.rows if row.before != row.after)
        ],
    }


def health_lines(health: Health, words: StaffWords) -> Iterator[str]:
    """How the machine is, a line for each thing that it tells."""
    unknown = words.health_unknown
    for said, free, total in (
        (words.health_disk, health.disk_free, health.disk_total),
        (words.health_memory, health.memory_free, health.memory_total),
    ):
        if free is None or total is None:
            yield f"{said.partition(':')[0]}: {unknown}"
        else:
            yield said.format(free=f"{free / GIGABYTE:.1f}", total=f"{total / GIGABYTE:.1f}")
    if health.temperature is not None:
        yield words.health_temperature.format(degrees=round(health.temperature))
    if health.uptime is not None:
        days, rest = divmod(int(health.uptime), 86400)
        yield words.health_uptime.format(days=days, hours=rest // 3600)
