"""Sets a fresh machine up, then hands over to the command line. Standard library only.

What the kiosk needs is installed once into `.venv`. A stamp in there repeats the lock file it
was installed from; where both agree, set-up costs one look at it, and nothing else is imported.
"""

from __future__ import annotations

import os
import sys

from kiosk.stamps import ROOT, is_ready, venv_python

OLDEST_PYTHON = (3, 11)


def main() -> None:
    """Run the command line inside `.venv`, setting that up first where it is missing or stale."""
    if sys.version_info < OLDEST_PYTHON:
        version = sys.version.split()[0]
        sys.exit(f"The kiosk needs Python 3.11 or newer; this is Python {version}.")
    arguments = sys.argv[1:]
    purpose = purpose_of(arguments)
    try:
        if purpose == "nothing":
            sys.exit(_command_line(arguments))
        if not is_ready(ROOT, purpose):
            from kiosk import cli, fresh_machine

            cli.parse(arguments)  # a wrong word or a missing screen is said before any download
            fresh_machine.set_up(ROOT, purpose)
        if not _runs_inside(ROOT):
            _hand_over(ROOT)
        sys.exit(_command_line(arguments))
    except KeyboardInterrupt:
        sys.exit(130)


def purpose_of(arguments: list[str]) -> str:
    """What a command needs to be set up.

    `nothing`, `text`, `offscreen`, `x11`, `wayland` or `test`.
    """
    command = arguments[0] if arguments and not arguments[0].startswith("-") else "run"
    if command in ("install", "uninstall"):
        return "nothing"
    if command in ("check", "doctor", "find", "importer", "pack", "pin", "sign", "words"):
        return "text"
    if command == "test":
        return "test"
    if command == "run" and sys.platform == "linux":
        platform = os.environ.get("QT_QPA_PLATFORM", "")
        if platform.startswith("wayland"):
            return "wayland"
        if platform.startswith("xcb"):
            return "x11"
        if not platform and os.environ.get("WAYLAND_DISPLAY"):
            return "wayland"
        if not platform and os.environ.get("DISPLAY"):
            return "x11"
    return "offscreen"


def _runs_inside(root: str) -> bool:
    """Whether this process is `.venv`'s own interpreter."""
    try:
        return os.path.samefile(sys.prefix, os.path.join(root, ".venv"))
    except OSError:
        return False


def _hand_over(root: str) -> None:
    """Become the same command under `.venv`'s interpreter; never returns."""
    command = [venv_python(root), *sys.orig_argv[1:]]
    if sys.platform == "win32":  # has no exec: a process that "execs" returns to the prompt
        import subprocess

        with subprocess.Popen(command) as process:
            while True:
                try:
                    sys.exit(process.wait())
                except KeyboardInterrupt:
                    continue  # the child got it too and says how it ends
    else:
        os.execv(command[0], command)


def _command_line(arguments: list[str]) -> int:
    """Run the command; a package that cannot be imported is told as damage, not as a traceback."""
    try:
        from kiosk import cli

        return cli.main(arguments)
    except ImportError as error:
        if (error.name or "").split(".")[0] == "kiosk":
            raise
        from kiosk import fresh_machine

        fresh_machine.forget(ROOT)
        print(
            f"The installation in .venv is damaged: {error}\n"
            "Run the same command again; it will be set up afresh.",
            file=sys.stderr,
        )
        return 1
