"""`main.py doctor`: what staff would be told, in plain words."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from kiosk.adapters.files import DataFolder, DiskFiles, data_folder
from kiosk.adapters.pin_file import PinGate
from kiosk.adapters.store import ContentStore, Version
from kiosk.content.digest import review_state
from kiosk.content.model import Content
from kiosk.content.wording import Wording
from kiosk.loading import Loaded, load
from kiosk.options import SHIPPED_CONTENT
from kiosk.staff.pin import Broken, NotSet, Ready, Status, Stopped, Waiting


def run(content: Path | None, data: Path | None) -> int:
    """Print what the kiosk shows and what is wrong; 0 where nothing is, else 1."""
    folder = data_folder(data, os.environ)
    loaded = load(content, folder, DiskFiles())
    print(f"This machine's own files: {folder.path}")
    if loaded.content is None:
        print(f"Nothing can be shown: {SHIPPED_CONTENT} is broken. Install the kiosk again.")
    else:
        print("\n".join(_state(loaded, loaded.content, folder)))
    print(_pin_words(PinGate(folder.pin, folder.tries, 0.0).status(0.0)))
    for problem in loaded.problems:
        print(problem.as_line())
    count = len(loaded.problems)
    print(f"{count} {'thing' if count == 1 else 'things'} to mend." if count else "All is well.")
    return 1 if count else 0


def _pin_words(status: Status) -> str:
    match status:
        case NotSet():
            return "PIN of the staff area: not set; set it with python3 main.py pin"
        case Stopped():
            return "PIN of the staff area: stopped after too many wrong tries; main.py pin --unlock"
        case Broken(message, fix):
            return f"PIN of the staff area: {message} {fix}"
        case Waiting():
            return "PIN of the staff area: set; it was entered wrongly several times"
        case Ready():
            return "PIN of the staff area: set"


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
