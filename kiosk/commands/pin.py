"""`main.py pin`: sets the PIN of the staff area, at the machine and never from its screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from getpass import getpass
from pathlib import Path

from kiosk.adapters.files import DataFolder, data_folder
from kiosk.adapters.pin_file import forgive, set_pin
from kiosk.options import INSTALLED
from kiosk.staff.pin import DIGIT_WORDS, LENGTH, digits_fault

Ask = Callable[[str], str]


def run(data: Path | None, *, unlock: bool, ask: Ask | None = None) -> int:
    """Set a new PIN, or only forgive wrong tries (`unlock`); 0 where that was done, else 1.

    The PIN is asked for twice, without showing it. Where no terminal is there to ask, it is read
    from one line of the input, as an install script gives it.
    """
    folder = data_folder(data, os.environ)
    try:
        print(_whose(folder, chosen=data is not None))
        if unlock:
            if not folder.tries.exists():
                print("There are no wrong tries to forgive.")
                return 0
            forgive(folder.tries)
            print("Wrong tries are forgiven. The PIN is the one it was.")
            return 0
        digits = _asked(ask or (getpass if sys.stdin.isatty() else None))
        if digits is None:
            return 1
        set_pin(folder.pin, folder.tries, digits)
    except OSError as error:
        print(f"The PIN cannot be kept in {folder.path}: {error.strerror}.", file=sys.stderr)
        return 1
    print("The PIN is set. It opens the staff area from now on, without a restart.")
    return 0


def _whose(folder: DataFolder, *, chosen: bool) -> str:
    """Which kiosk this PIN is for: the one that keeps its files in this folder."""
    said = f"This is for the kiosk that keeps its files in {folder.path.absolute()}"
    if not folder.path.is_dir():
        said += " (none has run there yet)"
    if chosen or INSTALLED:
        return f"{said}."
    return f"{said}.\nOf one that was started with --data FOLDER, name the same folder here."


def _asked(ask: Ask | None) -> str | None:
    """The new PIN; None where there is none that is fit, which has been said."""
    if ask is None:
        digits = sys.stdin.readline().strip()
    else:
        digits = ask(f"New PIN, {LENGTH} digits (they are not shown): ").strip()
    fault = digits_fault(digits)
    if fault is not None:
        print(DIGIT_WORDS[fault], file=sys.stderr)
        return None
    if ask is not None and ask("Once more: ").strip() != digits:
        print("The two do not agree; nothing was changed.", file=sys.stderr)
        return None
    return digits
