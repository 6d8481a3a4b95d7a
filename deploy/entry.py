"""The packaged program's entry: the command line, without the set-up that a checkout needs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kiosk import cli


def use_what_is_inside(inside: Path) -> None:
    """Let the voice and the sound come from the package: the machine may have neither."""
    os.environ["PATH"] = f"{inside}:{os.environ.get('PATH', os.defpath)}"
    os.environ["ESPEAK_DATA_PATH"] = str(inside)
    os.environ.setdefault("ALSA_CONFIG_DIR", str(inside / "alsa"))


if __name__ == "__main__":
    use_what_is_inside(Path(__file__).resolve().parent)
    sys.exit(cli.main(sys.argv[1:]))
