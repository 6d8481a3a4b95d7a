"""The importer's own process: it answers, it is ended when it is late, and it cannot grow."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.staff.answers import Answer, Candidate, Failed, Find, Found, Job, Live, Offer, Use
from kiosk.staff.limits import IMPORT_SECONDS
from kiosk.updates import importer as module
from kiosk.updates.importer import ENDED, LATE, TOO_MUCH, Importer
from tests.updates.bundles import as_folder, files


@pytest.fixture
def importer(tmp_path: Path) -> Iterator[Importer]:
    made = Importer(tmp_path / "data")
    yield made
    made.close()


def answered(importer: Importer, job: Job) -> Answer:
    """The answer, however long it takes."""
    importer.start(job, 0.0)
    return waited(importer)


def waited(importer: Importer) -> Answer:
    while (answer := importer.poll(0.0)) is None:
        os.sched_yield()
    return answer


def instead(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Let another program stand in for the importer's."""
    monkeypatch.setattr(module, "worker_command", lambda data: [sys.executable, "-c", program])


def test_an_update_through_the_process(importer: Importer, tmp_path: Path) -> None:
    stick = as_folder(tmp_path / "stick", files(version=4))
    found = answered(importer, Find(str(stick)))
    assert isinstance(found, Found)
    offer = answered(importer, found.candidates[0])
    assert isinstance(offer, Offer)
    assert answered(importer, Use(offer.name)) == Live(offer.name, done=True, can_undo=True)
    assert not importer.busy


def test_one_job_at_a_time(importer: Importer, tmp_path: Path) -> None:
    importer.start(Find(str(tmp_path)), 0.0)
    assert importer.busy
    with pytest.raises(RuntimeError):
        importer.start(Find(str(tmp_path)), 0.0)
    assert isinstance(waited(importer), Found)


def test_a_process_that_hangs_is_ended(
    importer: Importer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead(monkeypatch, "import signal; signal.pause()")
    importer.start(Find(str(tmp_path)), 100.0)
    assert importer.poll(100.0 + IMPORT_SECONDS) is None
    assert importer.poll(100.1 + IMPORT_SECONDS) == LATE
    assert not importer.busy
    monkeypatch.undo()
    assert isinstance(answered(importer, Find(str(tmp_path))), Found)


def test_a_process_that_is_killed_is_told(
    importer: Importer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead(monkeypatch, "import os; os.kill(os.getpid(), 9)")
    assert answered(importer, Find(str(tmp_path))) == ENDED


@pytest.mark.parametrize("words", ["", "{}", "[1", '{\\"type\\": \\"live\\"}', "nonsense"])
def test_nonsense_is_no_answer(
    importer: Importer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    instead(monkeypatch, f'print("{words}")')
    assert answered(importer, Find(str(tmp_path))) == ENDED


def test_endless_words_are_no_answer(
    importer: Importer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead(monkeypatch, "while True: print('x' * 100_000)")
    assert answered(importer, Find(str(tmp_path))) == TOO_MUCH


def test_cancelling_ends_it(
    importer: Importer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead(monkeypatch, "import signal; signal.pause()")
    importer.start(Find(str(tmp_path)), 0.0)
    importer.cancel()
    assert not importer.busy
    assert importer.poll(0.0) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such caps")
def test_it_cannot_grow_past_its_memory(
    importer: Importer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = (
        "import sys\n"
        "from kiosk.updates import sources, worker\n"
        "sources.found_on = lambda _: bytearray(600_000_000)\n"
        f"sys.exit(worker.main({str(tmp_path / 'data')!r}))"
    )
    instead(monkeypatch, program)
    answer = answered(importer, Find(str(tmp_path)))
    assert isinstance(answer, Failed)
    assert "more memory" in answer.message


def test_two_at_once_on_one_store(importer: Importer, tmp_path: Path) -> None:
    from kiosk.adapters.single import hold

    held = hold(tmp_path / "data" / "content.lock")
    assert held is not None
    stick = as_folder(tmp_path / "stick", files())
    answer = answered(importer, Candidate("folder", str(stick), "content.json"))
    assert isinstance(answer, Failed)
    assert "still under way" in answer.message
    held.let_go()
    assert isinstance(answered(importer, Candidate("folder", str(stick), "x")), Offer)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells which files are open")
def test_a_hundred_looks_leave_nothing_open(
    importer: Importer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead(monkeypatch, "pass")
    answered(importer, Find(str(tmp_path)))
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(100):
        answered(importer, Find(str(tmp_path)))
    importer.close()
    assert len(os.listdir("/proc/self/fd")) <= before
