"""The installed kiosk under the real systemd: started, killed, stopped, its display taken away.

`sudo python3 bench/session.py FOLDER [PACKAGE]`, where FOLDER is a Debian 13 with systemd and the
package in it; a newer PACKAGE is installed over that first. Boots the folder by systemd-nspawn,
with a screen that nobody sees; wlr-randr and grim in FOLDER switch it off and take its picture.
Standard library only.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

UNIT = "spine-kiosk.service"
USER = "spine-kiosk"
PATIENCE = 120.0
KILLS = 5
AWAY = 25.0
THEIRS = ("kiosk.toml", "clinic.json", "staff.json", "pin.json")
DROP_IN = """\
[Unit]
ConditionPathExists=
[Service]
Environment=WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 SEATD_VTBOUND=0
"""
"""No console and no graphics in a container: cage draws on a screen of its own."""
SCREEN = ("env", "XDG_RUNTIME_DIR=/run/spine-kiosk", "WAYLAND_DISPLAY=wayland-0")


class Machine:
    """A Debian in a folder that was booted. Close it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for unit in (UNIT, "spine-kiosk-seat.service"):
            place = folder / "etc/systemd/system" / f"{unit}.d"
            place.mkdir(parents=True, exist_ok=True)
            (place / "headless.conf").write_text(DROP_IN)
        self.nspawn = subprocess.Popen(
            ["systemd-nspawn", "-b", "-D", folder, "--register=no", "--keep-unit",
             "--private-network", "--console=pipe"],
            env={**os.environ, "SYSTEMD_NSPAWN_UNIFIED_HIERARCHY": "1"},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self.leader = ""
        self.wait_until("its systemd", self._booted)
        self.wait_until("the kiosk", lambda: self.show("ActiveState") == "active")

    def close(self) -> None:
        """Switch it off."""
        if self.leader:
            os.kill(int(self.leader), signal.SIGRTMIN + 4)
        self.nspawn.wait()

    def _booted(self) -> bool:
        children = Path(f"/proc/{self.nspawn.pid}/task/{self.nspawn.pid}/children")
        self.leader = (children.read_text().split() or [""])[-1]
        state = self.run("systemctl", "is-system-running").strip() if self.leader else ""
        return state in ("running", "degraded")

    def run(self, *words: str) -> str:
        """What a program inside prints."""
        inside = ["nsenter", "-t", self.leader, "-m", "-p", "-n", "-i", "-u", "-C"]
        clean = ["env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root"]
        done = subprocess.run(
            [*inside, *clean, *words], capture_output=True, text=True, check=False
        )
        return done.stdout + done.stderr

    def show(self, name: str) -> str:
        """A property of the kiosk's unit."""
        return self.run("systemctl", "show", "--value", "-p", name, UNIT).strip()

    def pictured(self) -> float:
        """When the kiosk last said that its first picture was there, on the monotonic clock."""
        return int(self.show("ActiveEnterTimestampMonotonic")) / 1e6

    def begun(self) -> float:
        """When it was last executed."""
        return int(self.show("ExecMainStartTimestampMonotonic")) / 1e6

    def kiosk(self) -> int:
        """The kiosk's own process, as the world outside knows it."""
        for entry in Path("/proc").iterdir():
            with contextlib.suppress(OSError, StopIteration):
                told = (entry / "cmdline").read_bytes().split(b"\0")[0]
                if told == b"/opt/spine-kiosk/spine-kiosk" and (entry / "root").samefile(
                    f"/proc/{self.leader}/root"
                ):
                    return int(entry.name)
        sys.exit("The kiosk does not run.")

    def wait_until(self, what: str, there: Callable[[], bool]) -> None:
        """Look again and again; leaves with a word where it never comes."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with contextlib.suppress(OSError):
                if there():
                    return
            time.sleep(0.05)
        sys.exit(f"{what} does not come.")

    def signalled(self, number: signal.Signals) -> tuple[float, float]:
        """Seconds from a signal to the next first picture, and from its exec to there."""
        now = time.monotonic()
        os.kill(self.kiosk(), number)
        self.wait_until("the next picture", lambda: self.pictured() > now)
        return self.pictured() - now, self.pictured() - self.begun()


def upgrade(machine: Machine, package: Path) -> None:
    """Install a newer package over the one that runs, and say what became of data and kiosk."""
    shutil.copy(package, machine.folder / "root/newer.deb")
    data = machine.folder / "var/lib/spine-kiosk"
    kept = {path: path.read_bytes() for path in map(data.joinpath, THEIRS) if path.exists()}
    version = ("dpkg-query", "-W", "-f", "${Version}", "spine-kiosk")
    now, before = time.monotonic(), machine.run(*version)
    said = machine.run("apt-get", "install", "-y", "-q", "/root/newer.deb")
    if machine.run(*version) == before:
        sys.exit(f"It was not installed:\n{said}")
    machine.wait_until("the new kiosk's picture", lambda: machine.pictured() > now)
    changed = [path.name for path, held in kept.items() if path.read_bytes() != held]
    print(f"upgraded {before} to {machine.run(*version)}, and the kiosk was started anew")
    print(f"changed by it, of {len(kept)} files: {' '.join(changed) or 'none'}", flush=True)


def main(folder: str, package: str = "") -> int:
    """Do all of it and print a line for each."""
    machine = Machine(Path(folder))
    try:
        print(f"start: first picture {machine.pictured() - machine.begun():.2f} s after exec")
        if package:
            upgrade(machine, Path(package))
        for _ in range(KILLS):
            whole, own = machine.signalled(signal.SIGKILL)
            print(f"kill -9: picture after {whole:.2f} s, {own:.2f} s of it from exec", flush=True)
        whole, own = machine.signalled(signal.SIGSTOP)
        print(f"SIGSTOP: picture after {whole:.2f} s, {own:.2f} s of it from exec", flush=True)
        starts = machine.show("NRestarts")
        for switch, seconds in (("--off", AWAY), ("--on", 8.0)):
            told = machine.run("runuser", "-u", USER, "--", *SCREEN, "wlr-randr", "--output",
                               "HEADLESS-1", switch)  # fmt: skip
            time.sleep(seconds)
            print(f"display {switch} for {seconds:g} s: {told or 'done'}".strip(), flush=True)
        print(f"restarts by it: {int(machine.show('NRestarts')) - int(starts)}")
        machine.run(
            "runuser", "-u", USER, "--", *SCREEN, "grim", "/var/lib/spine-kiosk/picture.png"
        )
        print(f"the picture: {folder}/var/lib/spine-kiosk/picture.png")
    finally:
        machine.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
