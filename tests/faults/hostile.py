"""How long and how much memory each class of hostile content takes, as the importer reads it.

`python -m tests.faults.hostile`; with two numbers, so many spoilt bundles are tried after that,
from that seed: `python -m tests.faults.hostile 20000 7`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

from kiosk.adapters.files import DataFolder
from kiosk.options import ROOT
from kiosk.staff.answers import Answer, Candidate, Offer, Refused, job_bytes, read_answer
from kiosk.updates.doing import Doing
from kiosk.updates.importer import worker_command
from tests.factory import as_bytes, minimal_content
from tests.updates.bundles import BAD_BUNDLES, BAD_CONTENT, GOOD, as_folder, files
from tests.updates.test_hostile import DAY, spoilt

GOAL_SECONDS = 2.0
GOAL_MB = 256


class Run(NamedTuple):
    """What the importer made of one class. `cpu` seconds are its own, whatever else runs."""

    kind: str
    seconds: float
    cpu: float
    megabytes: float
    answer: Answer | None


def measured(kind: str, candidate: Candidate, data: Path) -> Run:
    """One candidate through the importer's process, timed from its start to its end."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        worker_command(data), cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(job_bytes(candidate))
    process.stdin.close()
    words = process.stdout.read()
    process.stdout.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - begin
    cpu = usage.ru_utime + usage.ru_stime
    return Run(kind, seconds, cpu, usage.ru_maxrss / 1024, read_answer(words))


def runs(folder: Path) -> Iterator[Run]:
    """Every class in turn, a good bundle first."""
    data = folder / "data"
    path = folder / "update.kiosk.zip"
    bundle = Candidate("bundle", str(path), path.name)
    path.write_bytes(GOOD)
    yield measured("a good bundle", bundle, data)
    for kind in BAD_BUNDLES:
        path.write_bytes(BAD_BUNDLES[kind][0]())
        yield measured(kind, bundle, data)
    for kind in BAD_CONTENT:
        stick = as_folder(folder / "stick", {**files(), "content.json": BAD_CONTENT[kind][0]()})
        yield measured(f"content: {kind}", Candidate("folder", str(stick), "content"), data)


def fuzzed(count: int, folder: Path, seed: int) -> str:
    """So many spoilt bundles in this process; anything but a refusal or an offer raises."""
    random, whole = Random(seed), 0
    shipped = folder / "shipped.json"
    shipped.write_bytes(as_bytes(minimal_content()))
    doing = Doing(DataFolder(folder / "data"), DAY, shipped=shipped)
    path = folder / "spoilt.kiosk.zip"
    for _ in range(count):
        path.write_bytes(spoilt(GOOD, random))
        answer = doing.answer(Candidate("bundle", str(path), path.name))
        whole += isinstance(answer, Offer)
        if not isinstance(answer, Offer | Refused):
            raise AssertionError(answer)
        if whole % 50 == 49:
            doing._store.tidy()
    return (
        f"{count} spoilt bundles (seed {seed}): {count - whole} refused, {whole} whole, 0 crashes"
    )


def main(count: int = 0, seed: int = 0) -> int:
    """Print the table; 1 where a class misses the goal."""
    missed = 0
    with TemporaryDirectory() as name:
        print("| class | answer | s | CPU s | MB |\n| --- | --- | ---: | ---: | ---: |")
        for run in runs(Path(name)):
            answer = type(run.answer).__name__.lower() if run.answer else "none"
            figures = f"{run.seconds:.2f} | {run.cpu:.2f} | {run.megabytes:.0f}"
            print(f"| {run.kind} | {answer} | {figures} |")
            fine = isinstance(run.answer, Refused | Offer)
            missed += not fine or run.seconds > GOAL_SECONDS or run.megabytes > GOAL_MB
        if count:
            print(fuzzed(count, Path(name), seed))
    print(f"{missed} over {GOAL_SECONDS:g} s or {GOAL_MB} MB, or not answered.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
