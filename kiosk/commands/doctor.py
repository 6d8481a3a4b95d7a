"""`main.py doctor`: what staff would be told, in plain words."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from kiosk import __version__
from kiosk.adapters.clock import SystemClock
from kiosk.adapters.engines import EngineFailedError, speech_engine
from kiosk.adapters.files import DataFolder, DiskFiles, data_folder
from kiosk.adapters.health import read_health
from kiosk.adapters.machine import read_machine, read_service
from kiosk.adapters.natural import natural_voices
from kiosk.adapters.pin_file import PinGate
from kiosk.adapters.store import ContentStore, Version
from kiosk.commands.doctor_machine import Told, clock_words, machine_words
from kiosk.commands.install_plan import UNIT
from kiosk.content.digest import review_state
from kiosk.content.model import Content
from kiosk.content.problems import Problem
from kiosk.content.wording import Wording
from kiosk.loading import Loaded, load, shipped_problems
from kiosk.options import INSTALLED, SHIPPED_CONTENT, mend_shipped, pin_command
from kiosk.screen_size import USUAL_SIZE
from kiosk.staff.pin import Broken, NotSet, Ready, Status, Stopped, Waiting


def run(content: Path | None, data: Path | None) -> int:
    """Print what the kiosk shows and what is wrong; 0 where nothing is, else 1."""
    folder = data_folder(data, os.environ)
    loaded = load(content, folder, DiskFiles())
    machine = _machine(loaded, folder) if INSTALLED else []
    print(f"Spine kiosk {__version__}. This machine's own files: {folder.path}")
    for told in machine:
        print(told.line)
    if loaded.content is None:
        print(f"Nothing can be shown: {SHIPPED_CONTENT} is broken. {mend_shipped()}")
    else:
        print("\n".join(_state(loaded, loaded.content, folder)))
        print(_voices(loaded, loaded.content))
    gate = PinGate(folder.pin, folder.tries, 0.0, command=pin_command(data))
    pin = _pin_words(gate.status(0.0), gate.command)
    print(pin.line)
    to_mend = [f"{told.line}. {told.fix}" for told in (*machine, pin) if told.fix]
    to_mend += [problem.as_line() for problem in (*loaded.problems, *_fallback(loaded))]
    for line in to_mend:
        print(line)
    count = len(to_mend)
    print(f"{count} {'thing' if count == 1 else 'things'} to mend." if count else "All is well.")
    return 1 if count else 0


def _machine(loaded: Loaded, folder: DataFolder) -> list[Told]:
    """The state of the service and of what is plugged in."""
    # Not by its value: a screen of the usual size may have been told, too.
    sized = loaded.settings.screen is not USUAL_SIZE
    health = read_health(folder.path)
    told = machine_words(read_service(UNIT), read_machine(), health, sized)
    return [*told, clock_words(SystemClock().wall())]


def _fallback(loaded: Loaded) -> tuple[Problem, ...]:
    """What is wrong with the content that was shipped, where other content is shown; told first.

    A start looks at it only when all else has failed.
    """
    if loaded.content is None or loaded.file == SHIPPED_CONTENT:
        return ()
    wrong = shipped_problems(DiskFiles(), SHIPPED_CONTENT)
    if wrong:
        print(
            f"Nothing can take its place, should it fail: {SHIPPED_CONTENT} is broken. "
            f"{mend_shipped()}"
        )
    return wrong


def _pin_words(status: Status, command: str) -> Told:
    """Whether staff can get in; without a PIN nobody can."""
    match status:
        case NotSet():
            fix = f"Staff cannot get into the staff area until one is set: {command}"
            return Told("PIN of the staff area: not set", fix)
        case Stopped():
            fix = f"Staff cannot get in until they are forgiven: {command} --unlock"
            return Told("PIN of the staff area: stopped after too many wrong tries", fix)
        case Broken(message, fix):
            return Told(f"PIN of the staff area: {message.removesuffix('.')}", fix)
        case Waiting():
            return Told("PIN of the staff area: set; it was entered wrongly several times")
        case Ready():
            return Told("PIN of the staff area: set")


def _voices(loaded: Loaded, content: Content) -> str:
    """Which engine speaks which language; a natural voice is made to speak, to see whether it does.

    It gets longer than a patient would wait: its files may be read for the first time.
    """
    if speech_engine() is None:
        return "Read aloud: nothing can be"
    natural = natural_voices(loaded.settings.natural, patience=30.0)
    told = []
    for language in content.languages:
        engine, by = natural.get(language.code), "espeak-ng"
        if engine is not None:
            try:
                engine.wave("1 2 3.", language.code, False, lambda: True)
                by = "piper"
            except EngineFailedError as error:
                by = f"espeak-ng, since piper fails ({error})"
            engine.rest()
        told.append(f"{language.name} by {by}")
    return f"Read aloud: {', '.join(told)}"


def _state(loaded: Loaded, content: Content, folder: DataFolder) -> Iterator[str]:
    """What is shown, who has reviewed it, and what the clinic has not filled in yet."""
    shipped = " (the content that was shipped)" if loaded.file == SHIPPED_CONTENT else ""
    yield f"Showing: {loaded.file}{shipped}, version {content.version}"
    version = ContentStore(folder.store).open(loaded.version) if loaded.version else None
    if isinstance(version, Version):
        yield f"Installed: {version.record.day} from {version.record.origin}"
    match review_state(content):
        case "none":
            yield "Review: no clinician has reviewed these words yet"
        case "valid":
            yield f"Review: by {content.review.reviewer} on {content.review.date}"
        case "lapsed":
            yield f"Review: words have changed since {content.review.reviewer} reviewed them"
    if loaded.own_words:
        yield f"The program's own words, since this content has none: {', '.join(loaded.own_words)}"
    unchecked = [language.name for language in content.languages if not language.checked]
    if unchecked:
        yield f"Languages that no qualified person has checked: {', '.join(unchecked)}"
    words = Wording(content, content.languages[0].code, {})
    empty = [
        words.say(slot.label)
        for slot in content.slots
        if slot.id not in loaded.clinic and slot.default is None
    ]
    if empty:
        yield f"Not filled in by the clinic yet: {', '.join(empty)}"
