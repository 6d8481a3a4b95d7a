"""The installed kiosk in a Debian 13 folder: started, killed, stopped, its display taken away.

`python3 bench/session.py FOLDER`, as root, where FOLDER is a Debian 13 with the package installed
and /proc and /dev in it. Stands in for systemd as far as the kiosk's unit goes: it hears READY=1
and WATCHDOG=1, kills what is silent for too long and starts again what has ended. Cage has a screen
of its own that nobody sees; `wlr-randr` in FOLDER takes it away. Standard library only.
"""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

UNIT = Path("usr/lib/systemd/system/spine-kiosk.service")
DATA = "/var/lib/spine-kiosk"
RUN = "/run/spine-kiosk"
PROGRAM = "/opt/spine-kiosk/spine-kiosk"
PATIENCE = 60.0
KILLS = 5
AWAY = 25.0


class Session:
    """The kiosk's session, run and watched as its unit says."""

    def __init__(self, tree: Path) -> None:
        self.tree = tree
        unit = (tree / UNIT).read_text()
        self.watchdog = float(_setting(unit, "WatchdogSec"))
        self.pause = float(_setting(unit, "RestartSec").removesuffix("ms")) / 1000
        self.user = self._ids("spine-kiosk")
        (tree / RUN.lstrip("/")).mkdir(mode=0o700, exist_ok=True)
        os.chown(tree / RUN.lstrip("/"), *self.user)
        self.heard = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        path = tree / RUN.lstrip("/") / "notify"
        path.unlink(missing_ok=True)
        self.heard.bind(str(path))
        path.chmod(0o777)
        self.heard.settimeout(0.02)
        self.process: subprocess.Popen[bytes] | None = None
        self.last_word = 0.0

    def _ids(self, name: str) -> tuple[int, int]:
        for line in (self.tree / "etc/passwd").read_text().splitlines():
            fields = line.split(":")
            if fields[0] == name:
                return int(fields[2]), int(fields[3])
        sys.exit(f"{self.tree}: there is no {name}; install the package first.")

    def environment(self) -> dict[str, str]:
        """What the unit sets, and what cage needs without a screen."""
        return {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG": "C.UTF-8",
            "HOME": DATA,
            "XDG_CACHE_HOME": "/var/cache/spine-kiosk",
            "XDG_RUNTIME_DIR": RUN,
            "QT_QPA_PLATFORM": "wayland",
            "WLR_RENDERER": "pixman",
            "WLR_BACKENDS": "headless",
            "WLR_LIBINPUT_NO_DEVICES": "1",
            "NOTIFY_SOCKET": f"{RUN}/notify",
            "WATCHDOG_USEC": str(int(self.watchdog * 1e6)),
        }

    def start(self) -> float:
        """Start the session; returns the seconds to its first picture."""
        begun = time.monotonic()
        command = ["setpriv", f"--reuid={self.user[0]}", f"--regid={self.user[1]}", "--init-groups",
                   "--no-new-privs", "/opt/spine-kiosk/session"]  # fmt: skip
        self.process = subprocess.Popen(
            ["chroot", str(self.tree), *command],
            env=self.environment(), start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self.last_word = begun
        self.watch_until(lambda words: b"READY=1" in words)
        return time.monotonic() - begun

    def watch_until(self, there: Callable[[bytes], bool], seconds: float = PATIENCE) -> bool:
        """Listen until a message is the one waited for, or the session has ended; whether it is."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                words = self.heard.recv(4096)
            except TimeoutError:
                words = b""
            now = time.monotonic()
            if words:
                self.last_word = now
            if words and there(words):
                return True
            if now - self.last_word > self.watchdog:
                self.end(signal.SIGKILL)
            if self.process is None or self.process.poll() is not None:
                return False
        return False

    def again(self) -> float:
        """Wait for the session's end, then start it as systemd does; seconds to the picture."""
        self.watch_until(lambda _: False)
        self.end(signal.SIGKILL)
        time.sleep(self.pause)
        return self.start()

    def end(self, with_: signal.Signals) -> None:
        """A signal to everything in the session, and wait for its end."""
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, with_)
            self.process.wait()

    def kiosk(self) -> int:
        """The process of the kiosk itself, in cage."""
        assert self.process is not None
        for entry in Path("/proc").iterdir():
            if entry.name.isdecimal():
                try:
                    told = (entry / "cmdline").read_bytes().split(b"\0")
                    group = (entry / "stat").read_text().rpartition(")")[2].split()[2]
                except OSError:
                    continue
                if told[0] == PROGRAM.encode() and int(group) == self.process.pid:
                    return int(entry.name)
        raise RuntimeError("the kiosk does not run")

    def display(self, on: bool) -> str:
        """Switch the screen on or off; what the tool said."""
        environment = {**self.environment(), "WAYLAND_DISPLAY": "wayland-0"}
        switch = ["wlr-randr", "--output", "HEADLESS-1", "--on" if on else "--off"]
        said = subprocess.run(
            ["chroot", str(self.tree), *switch],
            env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return said.stderr.strip()


def _setting(unit: str, name: str) -> str:
    found = re.search(rf"^{name}=(\S+)$", unit, re.MULTILINE)
    assert found is not None, name
    return found[1]


def main(folder: str) -> int:
    """Do all of it and print a line for each."""
    session = Session(Path(folder))
    print(f"start: first picture after {session.start():.2f} s", flush=True)
    for _ in range(KILLS):
        session.watch_until(lambda words: b"WATCHDOG=1" in words)
        begun = time.monotonic()
        os.kill(session.kiosk(), signal.SIGKILL)
        took = session.again()
        whole = time.monotonic() - begun
        print(f"kill -9: picture after {whole:.2f} s ({took:.2f} s from exec)", flush=True)
    session.watch_until(lambda words: b"WATCHDOG=1" in words)
    begun = time.monotonic()
    os.kill(session.kiosk(), signal.SIGSTOP)
    session.again()
    print(f"SIGSTOP: picture after {time.monotonic() - begun:.2f} s", flush=True)
    if (session.tree / "usr/bin/wlr-randr").exists():
        session.watch_until(lambda words: b"WATCHDOG=1" in words)
        wrong = session.display(on=False)
        session.watch_until(lambda _: False, AWAY)
        wrong += session.display(on=True)
        on = session.watch_until(lambda words: b"WATCHDOG=1" in words)
        print(f"display away for {AWAY:g} s: {'runs on' if on else 'ended'} {wrong}".rstrip())
    session.end(signal.SIGTERM)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
