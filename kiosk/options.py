"""What the command line asks for, as plain values."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SHIPPED_CONTENT = ROOT / "content.json"
PROGRAM = "/opt/spine-kiosk"
"""Where an installed kiosk lies."""
INSTALLED = ROOT.is_relative_to(PROGRAM)
"""Whether this is the installed program, whose screen a service shows; else it is a checkout."""
COMMAND_LINE = "sudo spine-kiosk" if INSTALLED else "python3 main.py"
"""What a technician types before a command."""
LEAVE_STATUS = 10
"""Exit status by which the system knows that staff want it back; see `deploy/`."""
RESTART_STATUS = 11
"""What the kiosk's run ends with when it is to begin anew."""


class RunOptions(NamedTuple):
    """How to run the kiosk.

    `window` is a size in pixels; without it the kiosk fills the screen. `content` is a file to show
    instead of the shipped content; `data` the folder of what this machine remembers.
    """

    window: tuple[int, int] | None = None
    content: Path | None = None
    data: Path | None = None


class ProofOptions(NamedTuple):
    """What to prove and how it shall look, in the words of the command line.

    `folder` is where the pictures go; `signed` an older content file that a clinician has signed;
    an empty `language` stands for the content's first one.
    """

    folder: Path
    screen: str = "1920x1080"
    language: str = ""
    text_size: str = "1"
    theme: str = "light"
    signed: Path | None = None
    content: Path | None = None
    data: Path | None = None
