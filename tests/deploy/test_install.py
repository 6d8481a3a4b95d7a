"""Installing, upgrading and taking away, as a plan and as files in a folder."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.commands.install import Doer, Stopped, look, wanted_files
from kiosk.commands.install_plan import (
    COMMAND,
    DATA,
    FRESH,
    PROGRAM,
    PROGRAMS,
    Machine,
    Put,
    Run,
    Step,
    install_plan,
    refusal,
    uninstall_plan,
)
from kiosk.options import ROOT

BARE = Machine(debian=13, packaged=False, desktop=False, has_pin=False, running=True, present={})
RELEASE = 'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nVERSION_ID="13"\nID=debian\n'


class Programs:
    """Stands in for the system's programs: notes what was run; `failing` names what fails."""

    def __init__(self, failing: str = "") -> None:
        self.ran: list[str] = []
        self._failing = failing

    def __call__(self, words: Sequence[str]) -> int:
        self.ran.append(" ".join(words))
        return 1 if self._failing and self._failing in self.ran[-1] else 0


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """As small as one may be, and private as a home folder's files are."""
    folder = tmp_path / "checkout"
    for name in ("kiosk", "assets", "deploy"):
        (folder / name / "__pycache__").mkdir(parents=True)
        (folder / name / "part").write_text("new")
        (folder / name / "__pycache__" / "part.pyc").write_text("")
    for name in PROGRAMS:
        (folder / "deploy" / name).write_text("#!/bin/sh\n")
    for name in ("main.py", "requirements.txt", "content.json", "content.schema.json",
                 "kiosk.example.toml", "LICENSE"):  # fmt: skip
        (folder / name).write_text(name)
        (folder / name).chmod(0o600)
    (folder / "tests").mkdir()
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A Debian 13 on which systemd runs."""
    folder = tmp_path / "root"
    (folder / "etc").mkdir(parents=True)
    (folder / "etc/os-release").write_text(RELEASE)
    (folder / "run/systemd/system").mkdir(parents=True)
    return folder


def done(steps: Sequence[Step], root: Path, checkout: Path, programs: Programs) -> None:
    doer = Doer(root, programs, checkout)
    for step in steps:
        doer.do(step)


def tree(root: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def test_a_bare_machine_gets_everything(root: Path, checkout: Path) -> None:
    machine = look(root)
    assert machine == BARE
    assert refusal(machine) is None
    programs = Programs()
    done(install_plan(machine, wanted_files()), root, checkout, programs)
    program = root / PROGRAM.lstrip("/")
    assert (program / "kiosk/part").read_text() == "new"
    assert (program / "main.py").stat().st_mode & 0o777 == 0o644
    for name in PROGRAMS:
        assert (program / name).stat().st_mode & 0o777 == 0o755
    assert not (program / "tests").exists()
    assert not list(program.rglob("*.pyc"))
    assert not (root / FRESH.lstrip("/")).exists()
    assert (root / COMMAND.lstrip("/")).stat().st_mode & 0o777 == 0o755
    assert look(root).present == {path: put.data for path, put in wanted_files().items()}
    assert programs.ran[-1] == "systemctl try-restart spine-kiosk-seat.service spine-kiosk.service"


def test_the_user_is_made_before_the_kiosk_starts(root: Path, checkout: Path) -> None:
    """And only once the file that describes the user is written."""
    programs = Programs()
    done(install_plan(BARE, wanted_files()), root, checkout, programs)
    order = [
        next(i for i, ran in enumerate(programs.ran) if ran.startswith(words))
        for words in (
            "env",
            "python3",
            "systemd-sysusers",
            "install -d",
            "systemctl enable",
            "systemctl try-restart",
        )
    ]
    assert order == sorted(order)


def test_again_writes_nothing_anew_and_keeps_the_data(root: Path, checkout: Path) -> None:
    """That is also the upgrade: a newer checkout, the same command."""
    done(install_plan(look(root), wanted_files()), root, checkout, Programs())
    data = root / DATA.lstrip("/") / "clinic.json"
    data.parent.mkdir(parents=True)
    data.write_text("{}")
    (root / PROGRAM.lstrip("/") / "stale.py").write_text("")
    before = tree(root)
    steps = install_plan(look(root), wanted_files())
    assert not any(isinstance(part, Put) for step in steps for part in step.does)
    done(steps, root, checkout, Programs())
    before.pop(f"{PROGRAM.lstrip('/')}/stale.py")
    assert tree(root) == before


def test_only_what_differs_is_written() -> None:
    files = wanted_files()
    present = {path: put.data for path, put in files.items()}
    present[COMMAND] = b"older"
    steps = install_plan(replace(BARE, present=present), files)
    assert [part for step in steps for part in step.does if isinstance(part, Put)] == [
        files[COMMAND]
    ]


@pytest.mark.parametrize("failing", ["main.py check", "apt-get -q install"])
def test_an_upgrade_that_fails_leaves_the_old_program(
    root: Path, checkout: Path, failing: str
) -> None:
    done(install_plan(look(root), wanted_files()), root, checkout, Programs())
    (checkout / "kiosk/part").write_text("newer")
    with pytest.raises(Stopped, match=failing):
        done(install_plan(look(root), wanted_files()), root, checkout, Programs(failing))
    assert (root / PROGRAM.lstrip("/") / "kiosk/part").read_text() == "new"
    done(install_plan(look(root), wanted_files()), root, checkout, Programs())
    assert (root / PROGRAM.lstrip("/") / "kiosk/part").read_text() == "newer"


@pytest.mark.parametrize("with_data", [False, True])
def test_taking_it_away_leaves_what_was_there_before(
    root: Path, checkout: Path, with_data: bool
) -> None:
    before = tree(root)
    done(install_plan(look(root), wanted_files()), root, checkout, Programs())
    data = root / DATA.lstrip("/") / "clinic.json"
    data.parent.mkdir(parents=True)
    data.write_text("{}")
    programs = Programs()
    done(uninstall_plan(look(root), with_data=with_data), root, checkout, programs)
    kept = {} if with_data else {str(data.relative_to(root)): b"{}"}
    assert tree(root) == before | kept
    assert "systemctl unmask --quiet ctrl-alt-del.target" in programs.ran
    assert "systemctl enable --quiet getty@tty1.service" in programs.ran
    done(uninstall_plan(look(root), with_data=with_data), root, checkout, Programs())


def test_every_switch_that_is_thrown_is_thrown_back() -> None:
    def switched(steps: Sequence[Step]) -> set[tuple[str, str]]:
        return {
            (part.words[1], part.words[-1])
            for step in steps
            for part in step.does
            if isinstance(part, Run) and part.words[0] == "systemctl"
        }

    there, back = switched(install_plan(BARE, {})), switched(uninstall_plan(BARE, with_data=False))
    opposite = {"mask": "unmask", "enable": "disable", "disable": "enable"}
    assert {(opposite[word], unit) for word, unit in there if word in opposite} <= back


@pytest.mark.parametrize(
    ("machine", "words"),
    [
        (replace(BARE, debian=12), "Debian 13"),
        (replace(BARE, debian=None), "Debian 13"),
        (replace(BARE, packaged=True), "apt install"),
        (replace(BARE, desktop=True), "desktop"),
    ],
)
def test_where_it_cannot_be_it_says_what_to_do(machine: Machine, words: str) -> None:
    refused = refusal(machine)
    assert refused is not None
    assert words in refused.message


@pytest.mark.parametrize("release", ["ID=ubuntu\nVERSION_ID=24.04\n", ""])
def test_other_systems_are_told_apart(root: Path, release: str) -> None:
    (root / "etc/os-release").write_text(release)
    assert look(root).debian is None


@pytest.mark.parametrize("command", ["install", "uninstall"])
def test_a_dry_run_needs_no_root_and_changes_nothing(command: str) -> None:
    """By the system's own Python: nothing is set up for it."""
    told = subprocess.run(
        [sys.executable, "-S", str(ROOT / "main.py"), command, "--dry-run"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.startswith("This would be done:\n 1. ")
    for step in install_plan(BARE, wanted_files()) if command == "install" else ():
        assert step.says in told.stdout
