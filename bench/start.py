"""How long the kiosk takes to its first picture, what memory then, and what CPU at rest.

Beside a bare Qt Quick window and Chromium in kiosk mode with a plain page, in turn, on one
virtual screen. The first picture is seen from outside, alike for all: a corner of the screen has
the colour of paper that all three begin with. Chromium shows an empty window of another colour
before; the kiosk a large drawing after, which is timed as well.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZE = (1920, 1080)
ROUNDS = 5
PATIENCE = 30.0
REST_SECONDS = 10.0
SETTLE_SECONDS = 3.0
PAGE = "<!doctype html><meta charset=utf-8><body style='background:#f7f3ec'><h1>Touch to begin</h1>"
PAPER = bytes.fromhex("ecf3f7")
"""The page's colour, blue first, as it stands in the screen's memory."""
BLACK = bytes(3)
CORNER = (4, 4)
"""Where to look, in pixels from the top left: beside all words, and far from the mouse pointer."""
KIOSK = "kiosk"


@dataclass(frozen=True)
class Figures:
    """One start: seconds to the first picture, MB (PSS of the process tree) then, and settled.

    `drawn` is when the kiosk's drawing is there (None for the others), `rest` CPU % at rest.
    """

    seconds: float
    drawn: float | None
    memory: float
    settled: float
    rest: float


def main() -> int:
    """Run every program ROUNDS times in turn and print a Markdown table of medians."""
    missing = [name for name in ("Xvfb", "chromium") if shutil.which(name) is None]
    if missing:
        print(f"Missing: {', '.join(missing)}. apt-get install xvfb chromium")
        return 1
    with tempfile.TemporaryDirectory() as scratch, screen(Path(scratch)) as shot:
        folder = Path(scratch)
        os.environ["XDG_DATA_HOME"] = scratch  # the kiosk's own folder, without options
        (folder / "page.html").write_text(PAGE, encoding="utf-8")
        found: dict[str, list[Figures]] = {}
        for number in range(ROUNDS + 1):
            for name, command in commands(folder, number).items():
                figures = measured(command, shot, draws=name == KIOSK)
                if number:  # the first round warms the disk
                    found.setdefault(name, []).append(figures)
    print(table(found))
    return 0


def commands(folder: Path, number: int) -> dict[str, list[str]]:
    """What to run, by name. Chromium has a new profile in each round: no round helps the next.

    Without a window manager `--kiosk` alone leaves its window as small as it likes.
    """
    chromium = ["chromium", "--kiosk", "--no-first-run", "--disable-gpu", "--disable-sync"]
    chromium += ["--window-position=0,0", f"--window-size={SIZE[0]},{SIZE[1]}", "--disable-quic"]
    chromium += ["--disable-background-networking", "--disable-component-update"]
    chromium += ["--no-sandbox"] if os.geteuid() == 0 else []
    page = (folder / "page.html").as_uri()
    return {
        KIOSK: [sys.executable, str(ROOT / "main.py")],
        "bare Qt Quick window": [sys.executable, str(ROOT / "bench" / "bare_window.py")],
        "Chromium, plain page": [*chromium, f"--user-data-dir={folder / f'profile{number}'}", page],
    }


@contextmanager
def screen(folder: Path) -> Iterator[Path]:
    """A virtual screen whose pixels stand in a file."""
    number = next(n for n in range(80, 200) if not Path(f"/tmp/.X11-unix/X{n}").exists())
    width, height = SIZE
    server = subprocess.Popen(
        ["Xvfb", f":{number}", "-screen", "0", f"{width}x{height}x24", "-fbdir", str(folder)],
        stderr=subprocess.DEVNULL,
    )
    os.environ["DISPLAY"] = f":{number}"
    os.environ.pop("WAYLAND_DISPLAY", None)
    os.environ.pop("QT_QPA_PLATFORM", None)
    try:
        shot = folder / "Xvfb_screen0"
        socket = Path(f"/tmp/.X11-unix/X{number}")
        pixels = width * height * 4
        wait(
            lambda: socket.exists() and shot.exists() and shot.stat().st_size > pixels,
            "the virtual screen",
        )
        yield shot
    finally:
        server.terminate()
        server.wait()


def measured(command: list[str], shot: Path, draws: bool) -> Figures:
    """Start a program, wait for its picture, look at its memory, let it rest, end it.

    `draws` says that a drawing follows over the whole screen.
    """
    wait(lambda: corner(shot) == {BLACK}, "an empty screen")
    begin = time.perf_counter()
    program = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        wait(lambda: painted(shot, draws), " ".join(command[:2]))
        seconds = time.perf_counter() - begin
        memory = sum(proportional_kb(pid) for pid in tree(program.pid)) / 1000
        drawn = None
        if draws:
            wait(lambda: corner(shot) not in ({BLACK}, {PAPER}), "the drawing")
            drawn = time.perf_counter() - begin
        time.sleep(SETTLE_SECONDS)
        before = sum(cpu_seconds(pid) for pid in tree(program.pid))
        time.sleep(REST_SECONDS)
        after = sum(cpu_seconds(pid) for pid in tree(program.pid))
        settled = sum(proportional_kb(pid) for pid in tree(program.pid)) / 1000
        return Figures(seconds, drawn, memory, settled, 100 * (after - before) / REST_SECONDS)
    finally:
        end(program)


def end(program: subprocess.Popen[bytes]) -> None:
    """End a program and all below it: kindly, for a kiosk that is killed has crashed."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(program.pid, how)
        with contextlib.suppress(subprocess.TimeoutExpired):
            program.wait(timeout=5)


def wait(condition: object, what: str) -> None:
    """Look every two milliseconds until a condition holds."""
    assert callable(condition)
    end = time.perf_counter() + PATIENCE
    while not condition():
        if time.perf_counter() > end:
            raise TimeoutError(f"waited {PATIENCE:g} s for {what}")
        time.sleep(0.002)


def painted(shot: Path, draws: bool) -> bool:
    """Whether the corner shows paper, or a drawing where one is to come, all at once."""
    colours = corner(shot)
    return colours == {PAPER} or (draws and colours != {BLACK})


def corner(shot: Path) -> set[bytes]:
    """The colours (blue, green, red) of a hundred pixels in a row at `CORNER`."""
    width, height = SIZE
    left, top = CORNER
    with shot.open("rb") as pixels:
        pixels.seek(-4 * (width * (height - top) - left), os.SEEK_END)
        row = pixels.read(400)
    return {row[place : place + 3] for place in range(0, len(row), 4)}


def tree(root: int) -> list[int]:
    """A process and all below it."""
    parents: dict[int, list[int]] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                stat = (folder / "stat").read_text()
            except OSError:
                continue
            parents.setdefault(int(stat.rpartition(")")[2].split()[1]), []).append(int(folder.name))
    found, queue = [], [root]
    while queue:
        pid = queue.pop()
        found.append(pid)
        queue += parents.get(pid, [])
    return found


def proportional_kb(pid: int) -> int:
    """Memory in kB; what several processes share is counted once, in parts."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:"))


def cpu_seconds(pid: int) -> float:
    """CPU time that a process has used so far."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def table(found: dict[str, list[Figures]]) -> str:
    """Medians, and the kiosk's ratio to each other program, round by round."""
    lines = [
        "| program | first picture | kiosk / it | memory then | kiosk / it | settled | kiosk / it "
        "| CPU of one core at rest |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    kiosk = found[KIOSK]
    for name, runs in found.items():
        pairs = list(zip(kiosk, runs, strict=True))
        slower = statistics.median(mine.seconds / its.seconds for mine, its in pairs)
        larger = statistics.median(mine.memory / its.memory for mine, its in pairs)
        settled = statistics.median(mine.settled / its.settled for mine, its in pairs)
        lines.append(
            f"| {name} | {statistics.median(run.seconds for run in runs):.2f} s | {slower:.2f} "
            f"| {statistics.median(run.memory for run in runs):.0f} MB | {larger:.2f} "
            f"| {statistics.median(run.settled for run in runs):.0f} MB | {settled:.2f} "
            f"| {statistics.median(run.rest for run in runs):.1f} % |"
        )
    drawn = statistics.median(run.drawn for run in kiosk if run.drawn is not None)
    lines += ["", f"The kiosk's drawing is there after {drawn:.2f} s."]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
