"""What installing the kiosk on a machine comes to, step by step. Pure; standard library only.

Nothing here looks at the machine: it is described by `Machine`, and the plan is data that can be
shown before any of it is done. The package made by `deploy/build_deb.py` has the same layout.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.options import DATA as DATA
from kiosk.options import PROGRAM as PROGRAM

FRESH = PROGRAM + ".new"
SESSION = PROGRAM + "/session"
CACHE = "/var/cache/spine-kiosk"
COMMAND = "/usr/local/bin/spine-kiosk"
UNIT = "spine-kiosk.service"
SEAT = "spine-kiosk-seat.service"
GETTY = "getty@tty1.service"
USER = "spine-kiosk"
OLDEST_DEBIAN = 13
"""Whose cage 0.2 is the oldest that is fit."""

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"
COPIED = ("main.py", "requirements.txt", "content.json", "content.schema.json",
          "kiosk.example.toml", "LICENSE", "kiosk", "assets", "deploy")  # fmt: skip
"""What of a checkout the installed program needs."""
PROGRAMS = ("session", "set-clock")
"""What systemd runs of `deploy`, put beside the program."""

PACKAGES = ("cage", "seatd", "xwayland", "espeak-ng", "alsa-utils", "util-linux-extra",
            "python3-venv", "libegl1", "libgl1", "libglib2.0-0t64", "libxkbcommon0",
            "libfontconfig1", "libdbus-1-3", "libgssapi-krb5-2", "libwayland-cursor0",
            "libwayland-egl1")  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What a plan depends on. `present` are the files that are there, of those that are ours."""

    debian: int | None
    packaged: bool
    desktop: bool
    has_pin: bool
    running: bool
    present: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the kiosk is not installed here, and what to do instead."""

    message: str


@dataclass(frozen=True, slots=True)
class Put:
    """Write a file; `mode` as of chmod."""

    path: str
    data: bytes
    mode: int = 0o644


@dataclass(frozen=True, slots=True)
class CopyProgram:
    """Copy what the program needs from the checkout into a new folder beside the installed one."""

    to: str = FRESH


@dataclass(frozen=True, slots=True)
class Swap:
    """Put the new program in the place of the old one."""

    fresh: str = FRESH
    place: str = PROGRAM


@dataclass(frozen=True, slots=True)
class Remove:
    """Remove a file or a folder, if it is there."""

    path: str


@dataclass(frozen=True, slots=True)
class Run:
    """Run a program; `may_fail` where its failure is no reason to stop."""

    words: tuple[str, ...]
    may_fail: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do, and what to tell the technician of it."""

    says: str
    does: tuple[Put | CopyProgram | Swap | Remove | Run, ...]


def system_files(base: str) -> dict[str, Path]:
    """What goes where in the system, from `deploy/system`.

    `base` is `/etc`, where `main.py install` puts them, or `/usr/lib`, where packages do.
    """
    folder = DEPLOY / "system"
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {f"{base}/{path.relative_to(folder).as_posix()}": path for path in found}


def refusal(machine: Machine) -> Refusal | None:
    """Why not to install here; None where nothing speaks against it."""
    if machine.debian is None or machine.debian < OLDEST_DEBIAN:
        return Refusal(
            "This is not Debian 13 or newer. The kiosk's screen needs cage 0.2, which older ones\n"
            "lack. python3 main.py shows the kiosk on any system, without locking it down."
        )
    if machine.packaged:
        return Refusal(
            "The kiosk is installed here from its package. Upgrade it with a newer package:\n"
            "  sudo apt install ./spine-kiosk_VERSION_amd64.deb"
        )
    if machine.desktop:
        return Refusal(
            "This machine starts a desktop, which would take the kiosk's screen. Switch it off\n"
            "  sudo systemctl disable display-manager\n"
            "and start the machine again, or install Debian 13 without a desktop."
        )
    return None


def install_plan(machine: Machine, files: Mapping[str, Put]) -> tuple[Step, ...]:
    """All steps, in order. `files` are the system's files by path; those that are there stay."""
    return tuple(_install(machine, files))


def _install(machine: Machine, files: Mapping[str, Put]) -> Iterator[Step]:
    yield Step(
        f"Install from Debian, where missing: {', '.join(PACKAGES)}",
        (
            _apt("update", may_fail=True),
            _apt("install", "-y", "--no-install-recommends", *PACKAGES),
        ),
    )
    yield Step(
        f"Copy the program to {PROGRAM} and set it up there (the old one runs on meanwhile)",
        (
            Remove(FRESH),
            CopyProgram(),
            Run(("python3", f"{FRESH}/main.py", "check")),
            Run(("python3", "-m", "compileall", "-q", f"{FRESH}/kiosk")),
            Swap(),
        ),
    )
    changed = tuple(put for path, put in files.items() if machine.present.get(path) != put.data)
    if changed:
        yield Step("Write " + ", ".join(put.path for put in changed), changed)
    yield Step(
        f"Let a user of its own run it: {USER}, who may not log in, and keep its data in {DATA}",
        (
            Run(("systemd-sysusers", "spine-kiosk.conf")),
            Run(("install", "-d", "-o", USER, "-g", USER, "-m", "750", DATA, CACHE)),
        ),
    )
    yield Step(
        "Switch off: the login prompt on the kiosk's screen, Ctrl+Alt+Del, SysRq keys",
        (
            Run(("systemctl", "mask", "--quiet", "ctrl-alt-del.target")),
            Run(("systemctl", "disable", "--quiet", GETTY)),
        ),
    )
    starts = (Run(("systemctl", "enable", "--quiet", UNIT)),)
    yield Step(
        "Show the kiosk at every start of the machine (one that runs is started anew now)",
        starts + _take_effect() if machine.running else starts,
    )


def _take_effect() -> tuple[Run, ...]:
    return (
        Run(("systemctl", "daemon-reexec")),
        Run(("systemctl", "try-reload-or-restart", "systemd-logind.service"), may_fail=True),
        Run(("udevadm", "control", "--reload"), may_fail=True),
        Run(("/usr/lib/systemd/systemd-sysctl", "90-spine-kiosk.conf"), may_fail=True),
        # One that does not run would take the console from whoever works there.
        Run(("systemctl", "try-restart", SEAT, UNIT)),
    )


def uninstall_plan(machine: Machine, *, with_data: bool) -> tuple[Step, ...]:
    """All steps that take the kiosk away again; its data only `with_data`."""
    return tuple(_uninstall(machine, with_data))


def _uninstall(machine: Machine, with_data: bool) -> Iterator[Step]:
    yield Step(
        "End the kiosk, and show it no more",
        (
            Run(("systemctl", "disable", "--quiet", UNIT), may_fail=True),
            *((Run(("systemctl", "stop", UNIT, SEAT), may_fail=True),) if machine.running else ()),
        ),
    )
    if machine.present:
        paths = sorted(machine.present)
        yield Step("Remove " + ", ".join(paths), tuple(Remove(path) for path in paths))
    yield Step(f"Remove the program, {PROGRAM}", (Remove(PROGRAM), Remove(FRESH), Remove(CACHE)))
    back: tuple[Run, ...] = (
        Run(("systemctl", "unmask", "--quiet", "ctrl-alt-del.target"), may_fail=True),
        Run(("systemctl", "enable", "--quiet", GETTY), may_fail=True),
    )
    if machine.running:
        back += (
            Run(("systemctl", "daemon-reexec"), may_fail=True),
            Run(("udevadm", "control", "--reload"), may_fail=True),
            Run(("systemctl", "start", "--no-block", GETTY), may_fail=True),
        )
    yield Step("Give back the login prompt and Ctrl+Alt+Del", back)
    if with_data:
        yield Step(
            f"Remove this clinic's data, {DATA}, and the user {USER}",
            (Remove(DATA), Run(("userdel", USER), may_fail=True)),
        )


def _apt(*words: str, may_fail: bool = False) -> Run:
    return Run(("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", *words), may_fail)
