"""`main.py install` and `uninstall`: put the kiosk on this machine, or take it away again.

Standard library only, so that nothing has to be set up before.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.commands.install_plan import (
    COMMAND,
    COPIED,
    DATA,
    DEPLOY,
    PROGRAMS,
    UNIT,
    CopyProgram,
    Machine,
    Put,
    Remove,
    Run,
    Step,
    Swap,
    install_plan,
    refusal,
    system_files,
    uninstall_plan,
)
from kiosk.options import ROOT

FROZEN = """\
The kiosk is installed here from its package. A newer one takes its place:
  sudo apt install ./spine-kiosk_VERSION_amd64.deb
It goes with sudo apt remove spine-kiosk, and with apt purge the clinic's data goes too."""

Runner = Callable[[Sequence[str]], int]


class Stopped(Exception):
    """A step failed; the text says which, and why."""


class Doer:
    """Does what a plan says, below `root` (for trying; else `/`), with programs run by `runner`."""

    def __init__(self, root: Path, runner: Runner, checkout: Path = ROOT) -> None:
        self._root = root
        self._runner = runner
        self._checkout = checkout

    def do(self, step: Step) -> None:
        """Do a whole step; raises `Stopped`."""
        for part in step.does:
            try:
                self._part(part)
            except OSError as error:
                raise Stopped(f"{error.filename}: {error.strerror}") from error

    def _part(self, part: Put | CopyProgram | Swap | Remove | Run) -> None:
        match part:
            case Put(path, data, mode):
                self._put(self._at(path), data, mode)
            case CopyProgram(to):
                self._copy(self._at(to))
            case Swap(fresh, place):
                self._swap(self._at(fresh), self._at(place))
            case Remove(path):
                self._remove(self._at(path))
            case Run(words, may_fail):
                if self._runner(words) != 0 and not may_fail:
                    raise Stopped(f"This failed: {' '.join(words)}")

    def _at(self, path: str) -> Path:
        return self._root / path.lstrip("/")

    def _put(self, path: Path, data: bytes, mode: int) -> None:
        """Write whole or not at all: udev and systemd may read at any moment."""
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(path.name + ".new")
        fresh.write_bytes(data)
        fresh.chmod(mode)
        fresh.replace(path)

    def _copy(self, to: Path) -> None:
        leave = shutil.ignore_patterns("__pycache__", "*.pyc", "*.qmlc")
        to.mkdir(parents=True)
        to.chmod(0o755)
        for name in COPIED:
            source = self._checkout / name
            if source.is_dir():
                shutil.copytree(source, to / name, ignore=leave)
            else:
                shutil.copyfile(source, to / name)
        for name in PROGRAMS:
            self._put(to / name, (self._checkout / "deploy" / name).read_bytes(), 0o755)
        for path in to.rglob("*"):  # a checkout may be private; the kiosk's user must read this
            path.chmod(0o755 if path.is_dir() or path.name in PROGRAMS else 0o644)

    def _swap(self, fresh: Path, place: Path) -> None:
        old = place.with_name(place.name + ".old")
        self._remove(old)
        if place.exists():
            place.rename(old)
        fresh.rename(place)
        self._remove(old)

    def _remove(self, path: Path) -> None:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def wanted_files() -> dict[str, Put]:
    """The system's files as they should be, by path."""
    files = {path: Put(path, source.read_bytes()) for path, source in system_files("/etc").items()}
    command = (DEPLOY / "command").read_bytes()
    return {**files, COMMAND: Put(COMMAND, command, 0o755)}


def look(root: Path) -> Machine:
    """This machine, or the one whose files are below `root`."""
    release = root / "etc/os-release"
    words = release.read_text(encoding="utf-8") if release.exists() else ""
    number = re.search(r'^VERSION_ID="?(\d+)', words, re.MULTILINE)
    debian = int(number[1]) if number and re.search(r"^ID=debian$", words, re.MULTILINE) else None
    there = {path: root / path.lstrip("/") for path in wanted_files()}
    return Machine(
        debian=debian,
        packaged=(root / "usr/lib/systemd/system" / UNIT).exists(),
        desktop=os.path.lexists(root / "etc/systemd/system/display-manager.service"),
        has_pin=(root / DATA.lstrip("/") / "pin.json").exists(),
        running=(root / "run/systemd/system").is_dir(),
        present={path: at.read_bytes() for path, at in there.items() if at.is_file()},
    )


def install(*, dry_run: bool, yes: bool) -> int:
    """Say what will be done, and do it; 0 where all was done (or only said), else 1."""
    if getattr(sys, "frozen", False):
        print(FROZEN, file=sys.stderr)
        return 1
    machine = look(Path("/"))
    refused = refusal(machine)
    if refused is not None:
        print(refused.message, file=sys.stderr)
        if not dry_run:
            return 1
    status = _go(install_plan(machine, wanted_files()), "install", dry_run=dry_run, yes=yes)
    if status == 0 and not dry_run:
        if not machine.has_pin:
            print("The staff area has no PIN yet.")
            if not sys.stdin.isatty() or _run([COMMAND, "pin"]) != 0:
                print("Set it with: sudo spine-kiosk pin")
        print("Done. The kiosk shows when the machine is started again: sudo reboot")
    return status


def uninstall(*, dry_run: bool, yes: bool, with_data: bool) -> int:
    """The same for taking it away; the clinic's data goes only `with_data`."""
    machine = look(Path("/"))
    if getattr(sys, "frozen", False) or machine.packaged:
        print(FROZEN, file=sys.stderr)
        return 1
    steps = uninstall_plan(machine, with_data=with_data)
    status = _go(steps, "uninstall", dry_run=dry_run, yes=yes)
    if status == 0 and not dry_run and not with_data:
        print(f"Done. This clinic's data is still in {DATA}.")
    return status


def _go(steps: Sequence[Step], command: str, *, dry_run: bool, yes: bool) -> int:
    print("This would be done:" if dry_run else "This will be done:")
    for number, step in enumerate(steps, 1):
        print(f"{number:2}. {step.says}")
    if dry_run:
        return 0
    if os.geteuid() != 0:
        print(f"Nothing was changed. Run: sudo python3 main.py {command}", file=sys.stderr)
        return 1
    if not yes and sys.stdin.isatty() and input("Go on? [y/N] ").strip().lower() != "y":
        print("Nothing was changed.")
        return 1
    doer = Doer(Path("/"), _run)
    for number, step in enumerate(steps, 1):
        print(f"{number:2}. ...", flush=True)
        try:
            doer.do(step)
        except Stopped as why:
            print(f"Stopped at step {number}. {why}", file=sys.stderr)
            print("When this is mended, run the same command again.", file=sys.stderr)
            return 1
    return 0


def _run(words: Sequence[str]) -> int:
    os.umask(0o022)
    return subprocess.run(words, check=False).returncode
