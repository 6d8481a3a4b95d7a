"""What the command line asks for, as plain values."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SHIPPED_CONTENT = ROOT / "content.json"
PROGRAM = "/opt/spine-kiosk"
"""Where an installed kiosk lies."""
DATA = "/var/lib/spine-kiosk"
"""Where an installed kiosk keeps its files."""
INSTALLED = ROOT.is_relative_to(PROGRAM)
"""Whether this is the installed program, whose screen a service shows; else it is a checkout."""
COMMAND_LINE = "sudo spine-kiosk" if INSTALLED else "python3 main.py"
"""What a technician types before a command."""
LEAVE_STATUS = 10
"""Exit status by which the system knows that staff want it back; see `deploy/`."""
RESTART_STATUS = 11
"""What the kiosk's run ends with when it is to begin anew."""


def pin_command(data: Path | None) -> str:
    """What a technician types to set the PIN of the kiosk that `--data` names.

    An installed kiosk's command knows where its files are.
    """
    command = f"{COMMAND_LINE} pin"
    if data is None or (INSTALLED and data == Path(DATA)):
        return command
    # From the root on: it is typed some day, in whatever folder.
    return f"{command} --data {shlex.quote(str(data.absolute()))}"


def mend_shipped() -> str:
    """How to mend the content that was shipped, which somebody may have edited."""
    back = " (git checkout content.json)" if (ROOT / ".git").exists() else ""
    return (
        f"Mend what is listed, or bring back the file as it came{back}. Else install the kiosk "
        "again."
    )


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
