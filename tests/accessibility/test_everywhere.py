"""A screen reader's walk through every page, step, stretch and staff page, over the real bus."""

from __future__ import annotations

import json

import msgspec
import pytest

from kiosk.content.model import Content, Procedure
from kiosk.content.wording import Wording
from kiosk.options import SHIPPED_CONTENT
from tests.accessibility.bus import Node
from tests.accessibility.conftest import Reader
from tests.accessibility.hosted import PIN
from tests.accessibility.judging import faults, only_in_front
from tests.updates.bundles import as_folder, files

CONTENT = msgspec.json.decode(SHIPPED_CONTENT.read_bytes(), type=Content)
ENGLISH = Wording(CONTENT, "en", {}, on_screen=True)
EACH_PROCEDURE = pytest.mark.parametrize("procedure", CONTENT.procedures, ids=lambda one: one.id)
LOOKS = 1.1
"""Seconds after which sticks are looked for again."""


def came(reader: Reader, title: str) -> list[str]:
    """What is wrong with how a page came: said, on its heading, and all of it in the tree."""
    reader.bus.event(lambda event: event.member == "Announcement" and event.value == title)
    focused = reader.focused()
    wrong: list[str] = []
    if focused is None or focused.name != title:
        wrong.append(f"the keyboard is on {focused and focused.name!r}")
    return [f"{title}: {one}" for one in [*wrong, *faults(reader)]]


@EACH_PROCEDURE
def test_every_page_of_a_procedure(reader: Reader, procedure: Procedure) -> None:
    reader.tell("go attract")
    wrong: list[str] = []
    for number, page in enumerate(procedure.pages):
        reader.bus.forget_events()
        if number == 0:
            reader.tell(f"go page {procedure.id} {page.id}")
        else:
            reader.press("Next topic")
        wrong += came(reader, ENGLISH.say(page.title))
    assert not wrong, "\n".join(wrong)


def test_every_page_of_both_procedures_and_the_meanings_of_words(reader: Reader) -> None:
    wrong: list[str] = []
    for page in CONTENT.shared_pages:
        reader.tell("go attract")
        reader.bus.forget_events()
        reader.tell(f"go page _ {page.id}")
        wrong += came(reader, ENGLISH.say(page.title))
    assert not wrong, "\n".join(wrong)
    seen: set[str] = set()
    for procedure in CONTENT.procedures:
        for page in procedure.pages:
            names = [ENGLISH.say(term.term) for term in ENGLISH.terms_in(page)]
            new = [name for name in names if name not in seen]
            if new:
                reader.tell(f"go page {procedure.id} {page.id}")
            for name in new[::2]:  # they are laid out alike
                before = reader.nodes()
                reader.press(name)
                only_in_front(reader, before)
                reader.press("Close")
            seen.update(new)
    assert len(seen) > 5


def followed(reader: Reader, button: str, told: list[str]) -> list[str]:
    """What is wrong here and after each press of a button: each announces the next, told so."""
    wrong = faults(reader)
    for title in told:
        reader.bus.forget_events()
        reader.press(button)
        said = reader.announced()
        wrong += [] if said.startswith(title) else [f"{title}: {said!r} was announced"]
        wrong += [f"{title}: {one}" for one in faults(reader)]
    return wrong


@EACH_PROCEDURE
def test_every_step_of_the_walkthrough(reader: Reader, procedure: Procedure) -> None:
    reader.tell(f"go walkthrough {procedure.id}")
    titles = [ENGLISH.say(step.title) for step in procedure.walkthrough.steps[1:]]
    wrong = followed(reader, "Next step", titles)
    assert not wrong, "\n".join(wrong)


@EACH_PROCEDURE
def test_every_stretch_of_the_recovery(reader: Reader, procedure: Procedure) -> None:
    reader.tell(f"go recovery {procedure.id}")
    told = [
        f"{ENGLISH.say(stretch.when)}. {ENGLISH.say(stretch.title)}"
        for stretch in procedure.recovery.milestones[1:]
    ]
    wrong = followed(reader, "Later", told)
    assert not wrong, "\n".join(wrong)


# --- staff ------------------------------------------------------------------------------------

SETTINGS = {
    "Languages": "languages",
    "Idle times": "times",
    "Opening hours": "hours",
    "Volume": "volume",
    "Date and time": "date",
    "Keypad": "keypad",
    "Change the PIN": "new_pin",
}


class Staff:
    """Staff who cannot see the screen; `wrong` is what they met on their way."""

    def __init__(self, reader: Reader) -> None:
        reader.tell("go home")
        self.reader, self._patients = reader, reader.nodes()
        self.wrong: list[str] = []
        self.seen: list[str] = []
        reader.bus.forget_events()
        reader.tell("staff")
        self.look("pin")
        for digit in PIN:
            reader.press(digit)
        self.look("home")

    def press(self, name: str, screen: str) -> None:
        """Press, wait for that screen, and look at it."""
        self.reader.bus.forget_events()
        self.reader.press(name)
        self.look(screen)

    def look(self, screen: str) -> None:
        """Wait for that screen: it must be whole, announced, and all that is reached."""
        self.reader.tell(f"staff {screen}")
        only_in_front(self.reader, self._patients)
        if screen not in self.seen and not self.reader.announced():
            self.wrong.append(f"{screen} was not announced")
        self.seen.append(screen)

    def back(self, screen: str) -> None:
        """One page up."""
        self.reader.press("Back")
        self.reader.tell(f"staff {screen}")


def test_every_staff_page(reader: Reader) -> None:
    staff = Staff(reader)
    staff.press("Clinic’s details", "clinic")
    staff.press(_rows(reader)[0].name, "typing")
    staff.back("clinic")
    staff.back("home")
    staff.press("Settings", "settings")
    for name, screen in SETTINGS.items():
        staff.press(name, screen)
        staff.back("settings")
    staff.press("Restart the kiosk", "sure")
    staff.back("settings")
    staff.back("home")
    staff.press("Health", "health")
    staff.press("Set the screen’s size", "screen")
    staff.press("Use this size", "keep")
    staff.press("No, go back", "screen")
    staff.back("health")
    staff.back("home")
    staff.press("Clean the screen", "cleaning")
    reader.tell("pass 61")
    reader.tell("staff home")
    assert not staff.wrong, staff.wrong


def test_every_page_of_an_update(reader: Reader) -> None:
    staff = Staff(reader)
    staff.press("Update content", "update")
    as_folder(reader.stick, files(7))
    reader.bus.forget_events()
    reader.tell(f"pass {LOOKS}")
    staff.look("offer")
    staff.press("See the changes", "changes")
    staff.back("offer")
    reader.press("Try it first")
    reader.tell("staff preview")
    assert not faults(reader)
    reader.press("End the trial")
    reader.tell("staff offer")
    staff.press("Use it", "home")
    as_folder(reader.stick, files(3))
    reader.press("Update content")
    reader.tell(f"pass {LOOKS}")
    reader.tell("staff offer")
    staff.press("Use it", "second")
    staff.press("Not now", "home")
    staff.press("Undo", "home")
    value = json.loads(SHIPPED_CONTENT.read_bytes())
    value["procedures"][1]["name"] = 3
    as_folder(reader.stick, {"content.json": json.dumps(value).encode()})
    reader.press("Update content")
    reader.bus.forget_events()
    reader.tell(f"pass {LOOKS}")
    staff.look("problems")
    assert not staff.wrong, staff.wrong


def _rows(reader: Reader) -> list[Node]:
    """What can be pressed below the ways out."""
    ways = ("Back", "Close")
    return [one for one in reader.nodes() if "Press" in one.actions and one.name not in ways]
