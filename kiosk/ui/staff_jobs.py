"""The one job that is done for staff at a time: one to wait for, or a quiet one in between."""

from __future__ import annotations

from typing import NamedTuple

from kiosk.staff.answers import Answer, Job
from kiosk.ui.staff_view import StaffView


class Done(NamedTuple):
    """A job that is over, what came of it, and whether staff knew nothing of it."""

    job: Job
    answer: Answer
    quiet: bool


class OneJob:
    """Starts jobs and hears of their end. A quiet one makes way for whatever staff want done."""

    def __init__(self, staff: StaffView) -> None:
        self._jobs, self._clock, self._staff = staff.desk.jobs, staff.desk.clock, staff
        self._job: Job | None = None
        self._quiet = False

    @property
    def is_free(self) -> bool:
        """Whether nothing is under way."""
        return self._job is None

    def begin(self, job: Job, said: str) -> None:
        """Begin a job while `said` is told; "" is a quiet one, whose failing is told to nobody."""
        if self._quiet:
            self.cancel()
        try:
            self._jobs.start(job, self._clock())
        except OSError as error:
            if said:
                message = error.strerror or type(error).__name__
                told = self._staff.words.did_not.format(message=message, fix="")
                self._staff.say(told, bad=True)
            return
        self._job, self._quiet = job, not said
        self._staff.set_doing(said)

    def heard(self) -> Done | None:
        """What has come of the job, once it is over."""
        answer = self._jobs.poll(self._clock()) if self._job is not None else None
        if self._job is None or answer is None:
            return None
        done = Done(self._job, answer, self._quiet)
        self._job, self._quiet = None, False
        self._staff.set_doing("")
        return done

    def cancel(self) -> None:
        """End the job."""
        self._jobs.cancel()
        self._job, self._quiet = None, False
