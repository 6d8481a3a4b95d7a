"""The same as `test_failing_disk`, but for real: a real process, at its real system calls."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.faults.scenes import BY_NAME
from tests.faults.tracing import sweep

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="strace, and what it does, is Linux alone"
)


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("next update", "signal=KILL"),
        ("undo", "signal=KILL"),
        ("shipped", "signal=KILL"),
        ("wrong PIN", "signal=KILL"),
        ("next update", "error=ENOSPC"),
        ("undo", "error=EIO"),
    ],
)
def test_old_or_new_at_every_call(name: str, fault: str, scratch: Path) -> None:
    assert shutil.which("strace"), "install strace: python3 main.py test does it on Debian"
    scene = BY_NAME[name]
    points = list(sweep(scene, fault, scratch))
    assert {"write", "fsync", "rename"} <= {point.call for point in points}
    for point in points:
        fine = scene.done if point.status == 0 else scene.ok
        assert fine(point.seen), point
    assert any(point.status != 0 for point in points)
