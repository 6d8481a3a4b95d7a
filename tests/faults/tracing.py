"""Real processes at real system calls: `strace` kills them at the K-th, or lets that one fail."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from signal import SIGKILL
from tempfile import TemporaryDirectory
from typing import NamedTuple

from kiosk.options import ROOT
from tests.faults.scenes import Scene, Seen, look

CALLS = ("mkdir", "write", "fsync", "rename", "unlink", "rmdir")
"""What changes the disk, but for opening files: a Python program opens hundreds to read them."""

MOST = 100


class Point(NamedTuple):
    """One run: which call, which time it was made, what happened then, and what a start shows."""

    call: str
    which: int
    status: int
    seen: Seen


def sweep(scene: Scene, fault: str, scratch: Path) -> Iterator[Point]:
    """Every writing call of a scene in turn; `fault` as strace writes it, as in "error=EIO"."""
    prepared = scratch / "prepared"
    prepared.mkdir()
    scene.prepare(prepared)
    for call in CALLS:
        for which in range(1, MOST):
            with TemporaryDirectory(dir=scratch) as name:
                folder = Path(name)
                copytree(prepared, folder, dirs_exist_ok=True)
                status, reached = traced(scene, folder, f"{call}:{fault}:when={which}")
                if not reached:
                    break
                yield Point(call, which, status, look(folder))


def traced(scene: Scene, folder: Path, inject: str) -> tuple[int, bool]:
    """Play a scene under strace: its exit status, and whether the fault came to pass."""
    log = folder / "strace.log"
    call = inject.partition(":")[0]
    quicker = [] if "signal=" in inject else ["--seccomp-bpf"]  # which sends no signals
    done = subprocess.run(
        ["strace", "-f", *quicker, "-qq", "-o", str(log), "-e", f"trace={call}",
         "-e", f"inject={inject}", sys.executable, "-B", "-m", "tests.faults.play", scene.name,
         str(folder)],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    told = log.read_text("utf-8", "replace")
    log.unlink()
    return done.returncode, "(INJECTED)" in told or done.returncode == -SIGKILL
