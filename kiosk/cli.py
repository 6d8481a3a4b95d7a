"""The command line: which command, with which options. Each command is imported when it is run.

Importing this module costs the standard library only: it is also read before set-up.
"""

from __future__ import annotations

import argparse
import gc
import os
import re
import sys
from pathlib import Path

from kiosk.adapters.display import has_display
from kiosk.options import RESTART_STATUS, SHIPPED_CONTENT, ProofOptions, RunOptions

NO_SCREEN = (
    "This machine has no screen to show the kiosk on "
    "(nothing answers at DISPLAY or WAYLAND_DISPLAY)."
)


def main(arguments: list[str]) -> int:
    """Run one command and return its exit status; wrong options exit with status 2."""
    try:
        status = _run(arguments)
        if sys.stdout is not None:  # as under pythonw
            sys.stdout.flush()
    except BrokenPipeError:  # who reads has read enough, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    return status


def _of_content(options: argparse.Namespace) -> int:
    """Run a command of those who write content."""
    match options.command:
        case "check":
            from kiosk.commands import check

            return check.run(options.file, as_json=options.json, pages=options.pages)
        case "find":
            from kiosk.commands import find

            return find.run(" ".join(options.words), options.content, options.data)
        case "pack":
            from kiosk.commands import pack

            return pack.run(options.folder, options.to)
        case "sign":
            from kiosk.commands import sign

            return sign.run(options.file, options.reviewer, options.date)
        case "words":
            from kiosk.commands import words

            return words.run(options.language, options.file, options.since, options.to)
        case command:
            raise AssertionError(command)


def _run(arguments: list[str]) -> int:
    options = parse(arguments)
    match options.command:
        case "check" | "find" | "pack" | "sign" | "words":
            return _of_content(options)
        case "pin":
            from kiosk.commands import pin

            return pin.run(options.data, unlock=options.unlock)
        case "importer":
            from kiosk.updates import worker

            return worker.main(str(options.data))
        case "install":
            from kiosk.commands import install

            return install.install(dry_run=options.dry_run, yes=options.yes)
        case "uninstall":
            from kiosk.commands import install

            return install.uninstall(
                dry_run=options.dry_run, yes=options.yes, with_data=options.with_data
            )
        case "doctor":
            from kiosk.commands import doctor

            return doctor.run(options.content, options.data)
        case "proof":
            from kiosk.proof import command

            return command.run(
                ProofOptions(
                    folder=options.folder,
                    screen=options.screen,
                    language=options.language,
                    text_size=options.text_size,
                    theme=options.theme,
                    signed=options.signed,
                    content=options.content,
                    data=options.data,
                )
            )
        case "test":
            from kiosk.commands import checks

            return checks.run(options.pytest)
        case _:
            gc.disable()  # until the first screen shows: a start makes little that does not stay
            from kiosk import app

            status = app.run(
                RunOptions(window=options.window, content=options.content, data=options.data)
            )
            if status == RESTART_STATUS:
                start_anew()
            return status


def start_anew() -> None:
    """Begin as the same program with the same words, in the same process: nobody need notice."""
    words = sys.argv[1:] if getattr(sys, "frozen", False) else sys.orig_argv[1:]
    os.execv(sys.executable, [sys.executable, *words])


def parse(arguments: list[str]) -> argparse.Namespace:
    """Read the words of the command line; leave with one message where they cannot be followed.

    The command comes first and is `run` where none is named.
    """
    words = list(arguments)
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        words.insert(0, "run")
    if words[0] == "test":  # all other words are pytest's
        return argparse.Namespace(command="test", pytest=words[1:])
    if words == ["run"]:  # how it starts every morning, without waiting for a parser
        options = argparse.Namespace(command="run", window=None, content=None, data=None)
    else:
        options = _parser().parse_args(words)
    if options.command == "run" and not has_display(os.environ):
        sys.exit(NO_SCREEN)
    return options


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py", description="A waiting room kiosk about vertebroplasty and kyphoplasty."
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    run = commands.add_parser("run", help="show the kiosk (this is done when no command is named)")
    run.add_argument("--window", type=_size, metavar="WxH", help="in a window of so many pixels")
    run.add_argument("--content", type=Path, metavar="FILE", help="show this content.json")
    run.add_argument("--data", type=Path, metavar="FOLDER", help="where this machine's files are")

    check = commands.add_parser("check", help="list all problems of a content.json")
    check.add_argument(
        "file",
        type=Path,
        nargs="?",
        default=SHIPPED_CONTENT,
        metavar="FILE",
        help="a content file, a folder with one, or a bundle",
    )
    check.add_argument("--pages", action="store_true", help="how easily each page reads, too")
    check.add_argument("--json", action="store_true", help="as JSON, with figures for each page")

    find = commands.add_parser("find", help="where a sentence of the screen stands in the content")
    find.add_argument("words", nargs="+", metavar="WORDS", help="some of its words, as one reads")
    find.add_argument("--content", type=Path, metavar="FILE", help="in this one, not what is shown")
    find.add_argument("--data", type=Path, metavar="FOLDER", help="what this kiosk shows")

    doctor = commands.add_parser("doctor", help="tell staff what is wrong, in plain words")
    doctor.add_argument("--content", type=Path, metavar="FILE", help="the content.json in use")
    doctor.add_argument("--data", type=Path, metavar="FOLDER", help="where its files are")

    pack = commands.add_parser("pack", help="make one file of a folder, to carry on a stick")
    pack.add_argument("folder", type=Path, metavar="FOLDER", help="with content.json and media")
    pack.add_argument(
        "--to", type=Path, metavar="STICK", help="the stick's folder, or another name for the file"
    )

    sign = commands.add_parser("sign", help="write down who has reviewed these words")
    sign.add_argument("file", type=Path, nargs="?", default=SHIPPED_CONTENT, metavar="FILE")
    sign.add_argument("--reviewer", required=True, metavar="NAME", help="who signed the paper")
    sign.add_argument("--date", metavar="DAY", help="as in 2026-03-16; today without it")

    words = commands.add_parser("words", help="a table of a language's words, for translators")
    words.add_argument("language", metavar="CODE", help="the language, as in es")
    words.add_argument("file", type=Path, nargs="?", default=SHIPPED_CONTENT, metavar="FILE")
    words.add_argument("--since", type=Path, metavar="FILE", help="an older one: what has changed")
    words.add_argument("--to", type=Path, metavar="FILE", help="instead of words-CODE.csv")

    pin = commands.add_parser("pin", help="set the PIN of the staff area")
    pin.add_argument("--unlock", action="store_true", help="keep it, but forgive wrong tries")
    pin.add_argument(
        "--data", type=Path, metavar="FOLDER", help="the one the kiosk was started with"
    )

    install = commands.add_parser("install", help="put the kiosk on this machine (Debian 13)")
    uninstall = commands.add_parser("uninstall", help="take it away again; the data stays")
    for each in (install, uninstall):
        each.add_argument("--dry-run", action="store_true", help="only say what would be done")
        each.add_argument("--yes", action="store_true", help="do it without asking")
    uninstall.add_argument("--with-data", action="store_true", help="remove the data too")

    importer = commands.add_parser("importer")  # the kiosk starts it itself
    importer.add_argument("data", type=Path)

    proof = commands.add_parser("proof", help="pictures of every screen, and a PDF to sign")
    proof.add_argument("folder", type=Path, metavar="FOLDER", help="where they go")
    proof.add_argument("--screen", default="1920x1080", metavar="WxH", help="the screen's pixels")
    proof.add_argument("--language", default="", metavar="CODE", help="en, ... or en-XA for a test")
    proof.add_argument("--text-size", default="1", metavar="SIZE", help="1, 1.25, 1.5 or 2")
    proof.add_argument("--theme", default="light", metavar="NAME", help="light, dark or contrast")
    proof.add_argument("--signed", type=Path, metavar="FILE", help="the content.json last signed")
    proof.add_argument("--content", type=Path, metavar="FILE", help="prove this content.json")
    proof.add_argument("--data", type=Path, metavar="FOLDER", help="where this machine's files are")

    commands.add_parser("test", help="run every check; further words go to pytest")
    return parser


def _size(text: str) -> tuple[int, int]:
    """`1280x800` as numbers."""
    parts = re.fullmatch(r"([1-9]\d{2,4})x([1-9]\d{2,4})", text)
    if parts is None:
        raise argparse.ArgumentTypeError("write a size like 1280x800")
    return int(parts[1]), int(parts[2])
