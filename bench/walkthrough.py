"""Frames per second, CPU and memory while kyphoplasty plays and is scrubbed, beside Chromium.

The real kiosk on the software renderer, and the same picture in Chromium as a canvas and as SVG, on
one virtual screen, one after the other: at 1920x1080, at 3840x2160, and with everything, the screen
included, on one core. Takes five minutes; the tables go to build/bench-walkthrough.md.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench.start import cpu_seconds, proportional_kb, tree, wait

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 180.0
PICTURE = (0.612, 0.704)
"""How much of the screen's width and height the kiosk's picture takes."""
KIOSK = "kiosk"
WAYS = ("canvas", "svg")
OUT = ROOT / "build" / "bench-walkthrough.md"
Row = dict[str, Any]


@dataclass(frozen=True)
class Setting:
    """A screen, how many cores there are for everything on it, and which scenes are played."""

    screen: tuple[int, int]
    one_core: bool = False
    short: bool = False

    def __str__(self) -> str:
        wide, high = self.screen
        return f"{wide}x{high}{', everything on one core' if self.one_core else ''}"


SETTINGS = (
    Setting((1920, 1080)),
    Setting((3840, 2160), short=True),
    Setting((1920, 1080), one_core=True, short=True),
)


def main() -> int:
    """Run every way in every setting, and write a Markdown page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--screen", help="WIDTHxHEIGHT: only this screen")
    parser.add_argument("--one-core", action="store_true", help="only this many cores")
    parser.add_argument("--kiosk-only", action="store_true", help="without Chromium")
    asked = parser.parse_args()
    missing = [name for name in ("Xvfb", "chromium") if shutil.which(name) is None]
    if missing:
        print(f"Missing: {', '.join(missing)}. apt-get install xvfb chromium")
        return 1
    settings: tuple[Setting, ...] = SETTINGS
    if asked.screen or asked.one_core:
        wide, high = (int(part) for part in (asked.screen or "1920x1080").split("x"))
        settings = (Setting((wide, high), asked.one_core),)
    page = [f"Load of this machine before: {os.getloadavg()[0]:.2f}; a quiet one has 0.2 or less."]
    for setting in settings:
        rows = measured(setting, asked.kiosk_only)
        page += [f"**{setting}**", table(rows), verdicts(setting, rows)]
        print("\n\n".join(page[-3:]), flush=True)
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text("\n\n".join(page) + "\n", encoding="utf-8")
    print(f"\n{page[0]}\n{OUT}")
    return 0


def measured(setting: Setting, kiosk_only: bool) -> dict[str, list[Row]]:
    """Every program's figures in a setting, scene by scene."""
    cores = os.sched_getaffinity(0)
    if setting.one_core:
        os.sched_setaffinity(0, {min(cores)})
    rows: dict[str, list[Row]] = {}
    wide, high = setting.screen
    asked = ["short"] if setting.short else []
    with tempfile.TemporaryDirectory() as scratch, screen(wide, high):
        rows[KIOSK] = kiosk(asked)
        if not kiosk_only:
            folder = exported(Path(scratch), wide, high, asked)
            for way in WAYS:
                rows[f"Chromium, {way}"] = chromium(folder, way, wide, high)
    os.sched_setaffinity(0, cores)
    return rows


def verdicts(setting: Setting, rows: dict[str, list[Row]]) -> str:
    """Which aims the kiosk meets in a setting, one per line."""
    plain = [one for one in rows[KIOSK] if "spine" not in one["scene"]]
    spine = [one for one in rows[KIOSK] if "spine" in one["scene"]]
    large = setting.screen[0] > 1920
    fast, slow = (29.5, 29.5) if large else (59, 40)
    aims = [
        (f"{fast:.0f} frames/s", min(one["fps"] for one in plain), fast),
        (f"{slow:.0f} while the spine moves", min(one["fps"] for one in spine), slow),
    ]
    if not large and not setting.one_core:
        aims.append(("p99 under 20 ms", -max(one["p99"] for one in plain), -20))
        aims.append(("45 % of one core", -max(one["cpu"] for one in plain), -45))
    canvas = rows.get("Chromium, canvas")
    if canvas:
        half = sum(one["cpu"] for one in rows[KIOSK]) / sum(one["cpu"] for one in canvas)
        tenth = rows[KIOSK][-1]["memory"] / canvas[-1]["memory"]
        aims.append(("half of the canvas's CPU", -half, -0.5))
        aims.append(("a tenth of its memory", -tenth, -0.1))
    return "\n".join(
        f"- {name}: {'met' if found >= wanted else 'missed'} ({abs(found):.3g})"
        for name, found, wanted in aims
    )


@contextmanager
def screen(width: int, height: int) -> Iterator[None]:
    """A virtual screen."""
    number = next(n for n in range(80, 200) if not Path(f"/tmp/.X11-unix/X{n}").exists())
    server = subprocess.Popen(
        ["Xvfb", f":{number}", "-screen", "0", f"{width}x{height}x24"], stderr=subprocess.DEVNULL
    )
    os.environ["DISPLAY"] = f":{number}"
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        os.environ.pop(name, None)
    wait(lambda: Path(f"/tmp/.X11-unix/X{number}").exists(), "the virtual screen")
    try:
        yield
    finally:
        server.terminate()
        server.wait()


def kiosk(asked: list[str]) -> list[Row]:
    """The kiosk's own figures, scene by scene."""
    command = [sys.executable, "-m", "bench.walkthrough_kiosk", *asked]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def exported(scratch: Path, width: int, height: int, asked: list[str]) -> Path:
    """The folder that Chromium is served."""
    size = f"{round(width * PICTURE[0])}x{round(height * PICTURE[1])}"
    command = [sys.executable, "-m", "bench.walkthrough_shapes", str(scratch), size, *asked]
    subprocess.run(command, cwd=ROOT, check=True)
    shutil.copy(ROOT / "bench" / "walkthrough.html", scratch / "index.html")
    return scratch


class Listener(SimpleHTTPRequestHandler):
    """Serves the page, and hears when a scene begins and ends."""

    begun: tuple[float, float] = (0.0, 0.0)
    rows: list[Row] = []
    program: list[int] = []
    done = threading.Event()

    def do_POST(self) -> None:
        """A scene begins, or has ended, or all have."""
        told = json.loads(self.rfile.read(int(self.headers["Content-Length"])) or b"{}")
        pids = tree(self.program[0])
        now = (time.perf_counter(), sum(cpu_seconds(pid) for pid in pids))
        if self.path == "/begin":
            Listener.begun = now
        elif self.path == "/end":
            self.rows.append(row(told, now[0] - self.begun[0], now[1] - self.begun[1], pids))
        else:
            self.done.set()
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads a log of requests."""


def row(told: Row, seconds: float, cpu: float, pids: list[int]) -> Row:
    """The figures of a scene that Chromium has played."""
    times = told["times"]
    gaps = sorted(b - a for a, b in pairwise(times))
    return {
        "scene": told["scene"],
        "fps": 1000 * len(gaps) / (times[-1] - times[0]),
        "p50": gaps[len(gaps) // 2],
        "p99": gaps[int(len(gaps) * 0.99)],
        "cpu": 100 * cpu / seconds,
        "memory": sum(proportional_kb(pid) for pid in pids) / 1000,
    }


def chromium(folder: Path, way: str, width: int, height: int) -> list[Row]:
    """Chromium's figures for a canvas or for SVG, scene by scene."""
    Listener.rows, Listener.program, Listener.done = [], [], threading.Event()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Listener, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    command = ["chromium", "--kiosk", "--no-first-run", "--disable-gpu", "--disable-sync"]
    command += ["--window-position=0,0", f"--window-size={width},{height}", "--disable-quic"]
    command += ["--disable-background-networking", "--disable-component-update"]
    command += ["--no-sandbox"] if os.geteuid() == 0 else []
    command += [f"--user-data-dir={folder / f'profile-{way}'}"]
    command += [f"http://127.0.0.1:{server.server_port}/index.html?way={way}"]
    program = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    Listener.program.append(program.pid)
    try:
        if not Listener.done.wait(PATIENCE):
            raise TimeoutError(f"Chromium has not played its {way} in {PATIENCE:g} s")
    finally:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()
        server.shutdown()
    return Listener.rows


def table(rows: dict[str, list[Row]]) -> str:
    """One line per program and scene."""
    lines = ["| program | scene | frames/s | p50 ms | p99 ms | CPU of one core | memory MB |"]
    lines.append("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    for name, scenes in rows.items():
        for one in scenes:
            lines.append(
                f"| {name} | {one['scene']} | {one['fps']:.0f} | {one['p50']:.1f} "
                f"| {one['p99']:.1f} | {one['cpu']:.0f} % | {one['memory']:.0f} |"
            )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
