"""Plays one scene for real, in a process of its own: what the tracer kills and lets fail."""

from __future__ import annotations

import sys
from pathlib import Path

from kiosk.adapters.disk import Disk
from tests.faults.scenes import BY_NAME


def main(name: str, folder: str) -> int:
    """Exit status 0 once the scene is done, 1 where the disk reported an error."""
    try:
        BY_NAME[name].act(Path(folder), Disk())
    except OSError:
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
