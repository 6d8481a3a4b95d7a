"""The importer's process: one job in, one answer out, with little memory and little time.

What is on a stick is only ever touched here, apart from the screen. Started by
`kiosk.updates.importer`; the job comes on standard input, the answer goes to standard output.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec

from kiosk.adapters.clock import SystemClock
from kiosk.adapters.files import DataFolder
from kiosk.adapters.single import hold
from kiosk.staff.answers import Answer, Candidate, Failed, Find, answer_bytes, read_job
from kiosk.staff.limits import IMPORT_CPU_SECONDS, IMPORT_MEMORY_BYTES, MAX_BUNDLE_BYTES

NICENESS = 10
"""Below the screen: patients shall not notice."""

_PARENT_DIES = 1  # PR_SET_PDEATHSIG
_KILL = 9


def main(folder: str) -> int:
    """Do the job on standard input for the data folder `folder`."""
    _confine()
    data = DataFolder(Path(folder))
    try:
        answer = _done(data, sys.stdin.buffer.read(1_000_000))
    except MemoryError:
        answer = Failed(
            "The content needs more memory than an update may take.",
            "It is far too large or made to do harm; ask for another copy.",
        )
    sys.stdout.buffer.write(answer_bytes(answer))
    sys.stdout.buffer.flush()
    return 0


def _done(data: DataFolder, words: bytes) -> Answer:
    try:
        job = read_job(words)
    except msgspec.DecodeError:
        return Failed("The importer did not understand what to do.", "Restart the kiosk.")
    if isinstance(job, Find):  # asked for every two seconds: without all that the rest needs
        from kiosk.updates.sources import found_on

        return found_on(Path(job.folder))
    from kiosk.updates.doing import Doing

    doing = Doing(data, SystemClock().today())
    try:
        held = hold(data.store_lock)
    except OSError as error:
        if isinstance(job, Candidate):
            message = f"The new content cannot be kept here: {error.strerror}."
            return Failed(message, "Free the disk of the kiosk or have it checked.")
        held = None
        return doing.answer(job)
    if held is None:
        return Failed("Another update is still under way.", "Wait a minute and try again.")
    try:
        return doing.answer(job)
    finally:
        held.let_go()


def _confine() -> None:
    """Take from this process what it does not need."""
    if sys.platform != "win32":
        import resource

        for limit, most in (
            (resource.RLIMIT_AS, IMPORT_MEMORY_BYTES),
            (resource.RLIMIT_CPU, IMPORT_CPU_SECONDS),
            (resource.RLIMIT_FSIZE, MAX_BUNDLE_BYTES),
            (resource.RLIMIT_CORE, 0),
        ):
            hard = resource.getrlimit(limit)[1]
            new = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(limit, (new, new))
        os.nice(NICENESS)
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PARENT_DIES, _KILL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
