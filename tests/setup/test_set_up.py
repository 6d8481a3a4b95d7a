"""Set-up as a whole: real checkouts, real `.venv`s, real pip, real interruptions."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.setup.checkouts import Checkout, SlowShop, make_wheel, slow_shop


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two versions of the one package that the checkouts need."""
    folder = tmp_path_factory.mktemp("shop")
    make_wheel(folder, "1.0")
    make_wheel(folder, "2.0")
    return folder


@pytest.fixture(scope="module")
def set_up_once(tmp_path_factory: pytest.TempPathFactory, shop: Path) -> tuple[Path, str]:
    """A checkout after its first start, and what that start said."""
    made = Checkout(tmp_path_factory.mktemp("once"), shop)
    made.needs("1.0")
    done = made.run("--window", "640x480")
    assert done.returncode == 7, done.stderr
    assert f"runs 1.0 in {made.venv} with (640, 480)" in done.stdout
    return made.root, done.stderr


@pytest.fixture
def fresh(tmp_path: Path, shop: Path) -> Checkout:
    """A checkout that was never started."""
    made = Checkout(tmp_path / "kiosk", shop)
    made.needs("1.0")
    return made


@pytest.fixture
def ready(fresh: Checkout, set_up_once: tuple[Path, str]) -> Checkout:
    """A checkout that is set up."""
    shutil.copytree(set_up_once[0] / ".venv", fresh.venv, symlinks=True)
    return fresh


@pytest.fixture
def slow(shop: Path) -> Iterator[SlowShop]:
    """The same wheels, handed out only when the test says so."""
    with slow_shop(shop) as running:
        yield running


def test_the_first_start_says_what_it_does(set_up_once: tuple[Path, str]) -> None:
    said = set_up_once[1]
    assert "Setting the kiosk up in .venv. This happens once." in said
    assert "Traceback" not in said


def test_the_next_start_says_nothing_and_needs_no_network(ready: Checkout) -> None:
    done = ready.run(PIP_FIND_LINKS="/nowhere")
    assert (done.returncode, done.stderr) == (7, "")
    assert done.stdout == f"runs 1.0 in {ready.venv} with None\n"


def test_a_new_lock_file_is_followed(ready: Checkout) -> None:
    ready.needs("2.0")
    assert "runs 2.0" in ready.run().stdout
    assert ready.run().stderr == ""


def test_offline_a_fresh_machine_says_what_to_do(fresh: Checkout) -> None:
    done = fresh.run(PIP_FIND_LINKS="/nowhere")
    assert done.returncode == 1
    assert "Set-up needs the internet, once" in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(fresh.venv.glob("ready-*"))


def test_offline_with_a_new_lock_file_what_was_installed_stays(ready: Checkout) -> None:
    before = (ready.root / "requirements.txt").read_text()
    ready.needs("2.0")
    assert ready.run(PIP_FIND_LINKS="/nowhere").returncode == 1
    (ready.root / "requirements.txt").write_text(before)
    done = ready.run(PIP_FIND_LINKS="/nowhere")
    assert (done.returncode, done.stderr) == (7, "")


def test_a_package_that_was_tampered_with_is_refused(ready: Checkout) -> None:
    lock = ready.root / "requirements.txt"
    before = lock.read_text()
    lock.write_text(before.replace("sha256:", "sha256:0")[:-2] + "\n")
    done = ready.run()
    assert done.returncode == 1
    assert "is not the one in the lock file" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_damaged_installation_is_told_and_mended(ready: Checkout) -> None:
    next(ready.venv.rglob("tinypart.py")).unlink()
    done = ready.run()
    assert done.returncode == 1
    assert "is damaged: No module named 'tinypart'" in done.stderr
    assert "Traceback" not in done.stderr
    (ready.venv / "bin" / "python").unlink()
    assert "runs 1.0" in ready.run().stdout


def test_killed_half_way_the_next_start_sets_up_afresh(fresh: Checkout, slow: SlowShop) -> None:
    with fresh.start(PIP_FIND_LINKS=slow.address) as first:
        slow.asked.wait()
        os.killpg(first.pid, signal.SIGKILL)
        first.communicate()
    assert not list(fresh.venv.glob("ready-*"))
    slow.open.set()
    done = fresh.run(PIP_FIND_LINKS=slow.address)
    assert "runs 1.0" in done.stdout, done.stderr


def test_two_starts_at_once_set_up_once(fresh: Checkout, slow: SlowShop) -> None:
    with fresh.start(PIP_FIND_LINKS=slow.address) as first:
        slow.asked.wait()
        with fresh.start(PIP_FIND_LINKS=slow.address) as second:
            assert second.stderr
            assert "waiting for it" in second.stderr.readline()
            slow.open.set()
            said = [process.communicate() for process in (first, second)]
    assert [process.returncode for process in (first, second)] == [7, 7], said
    assert slow.delivered == 1
