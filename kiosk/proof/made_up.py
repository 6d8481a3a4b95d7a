"""An importer's answers, made up of the content that is proved: so that its own words are shown."""

from __future__ import annotations

import json

import msgspec
from msgspec.structs import replace

from kiosk.content.model import Content
from kiosk.content.problems import Problem
from kiosk.content.reading import read_content
from kiosk.proof.stage import SAMPLE_DAY
from kiosk.staff.answers import Answer, Candidate, Find, Found, Job, Live, Offer, Refused
from kiosk.staff.compare import compare, language_of_staff


class MadeUp:
    """Answers in the importer's place, each once it is told to `answer`."""

    busy = False

    def __init__(self, content: Content) -> None:
        self._content = content
        self._waiting: Answer | None = None
        self._answer: Answer | None = None

    def start(self, job: Job, now: float) -> None:
        """Begin a job."""
        del now
        content = self._content
        match job:
            case Find():
                self._waiting = Found(
                    (
                        Candidate("folder", "spring", "spring/content.json"),
                        Candidate("bundle", "new", f"content-v{content.version + 1}.kiosk.zip"),
                    )
                )
            case Candidate(kind="folder"):
                self._waiting = Refused(problems_of(content), report="update-problems.txt")
            case Candidate():
                self._waiting = offer_of(content)
            case _:
                self._waiting = Live("", done=True, can_undo=True)

    def answer(self) -> None:
        """Let the job be done."""
        self._answer, self._waiting = self._waiting, None

    def poll(self, now: float) -> Answer | None:
        """The answer, once there is one."""
        del now
        answer, self._answer = self._answer, None
        return answer

    def cancel(self) -> None:
        """End the job."""
        self._answer = self._waiting = None

    def close(self) -> None:
        """End the job, for good."""
        self.cancel()


def offer_of(content: Content) -> Offer:
    """The content as if it were new, and two pages of it had had other titles before.

    One of them in all languages, the other one in staff's alone.
    """
    first, staffs = content.procedures[0], language_of_staff(content).code
    all_, own = first.pages[:2]
    if isinstance(own.title, dict) and isinstance(first.name, dict):
        own = replace(own, title={**own.title, staffs: first.name[staffs]})
    pages = (replace(all_, title=first.name), own)
    before = replace(
        content,
        procedures=(replace(first, pages=pages + first.pages[2:]), *content.procedures[1:]),
    )
    return Offer(
        name="",
        version=content.version + 1,
        version_now=content.version,
        day_now="2025-11-20",
        day_new=SAMPLE_DAY.isoformat(),
        comparison=compare(before, content),
        second_yes=(
            f"It is older than what was shown here before: version {content.version + 7}.",
        ),
        notes=("No clinician has reviewed these words yet.",),
    )


def problems_of(content: Content) -> tuple[Problem, ...]:
    """What would be wrong with the content if somebody had slipped in an editor."""
    value = msgspec.to_builtins(content)
    for page in value["procedures"][0]["pages"][:7]:
        page["titel"] = page.pop("title")
    read = read_content(
        json.dumps(value, ensure_ascii=False, indent=2).encode(),
        file="spring/content.json",
        has_picture=lambda _: True,
        check_walkthrough=lambda _: (),
    )
    return () if isinstance(read, Content) else read
