"""What the walkthrough's player says beside its pictures, in the patient's language."""

from __future__ import annotations

from kiosk.content.model import Procedure, Step
from kiosk.ui.shell import ShellView
from kiosk.visit.places import Screen
from kiosk.walkthrough.programme import Programme

COMPARED = 2
"""How many procedures are compared: the first ones of the content."""


class WalkthroughWords:
    """Whose steps are shown; titles, captions and phases of them in the visit's language."""

    def __init__(self, shell: ShellView) -> None:
        self._shell = shell

    def shown(self) -> tuple[Procedure, ...]:
        """The procedures whose steps the visit's place shows; none where it is another screen."""
        place = self._shell.visit.place
        if place.screen is not Screen.WALKTHROUGH:
            return ()
        if not place.procedure:
            return self._shell.content.procedures[:COMPARED]
        procedure = self._shell.procedure(place.procedure)
        return (procedure,) if procedure else ()

    def title(self, shown: tuple[Procedure, ...]) -> str:
        """What the whole screen is called: the procedure, or that two are compared."""
        say = self._shell.wording.say
        if len(shown) > 1:
            return say(self._shell.content.interface.compare_steps)
        return say(shown[0].name) if shown else ""

    def phase(self, phase: str) -> str:
        """The name of a phase, such as "Way in"."""
        words = getattr(self._shell.content.interface, f"phase_{phase.replace('-', '_')}")
        return self._shell.wording.say(words)

    def step_of(self, number: int, total: int) -> str:
        """Which step of how many this is."""
        return self._shell.wording.fill(
            self._shell.content.interface.step_of, number=number, total=total
        )

    def steps(self, programme: Programme | None, comparing: bool) -> list[dict[str, object]]:
        """One entry per step, or where two are compared one per beat, called by its phase."""
        if programme is None:
            return []
        say = self._shell.wording.say
        found: list[dict[str, object]] = []
        for number, beat in enumerate(programme.beats):
            step = programme.step(0, number, programme.starts[number])
            alone = step is not None and not comparing
            title = say(step.title) if step and alone else self.phase(beat.phase)
            name = step.id if step and alone else f"{beat.phase}-{number + 1}"
            found.append({"id": name, "title": title, "phase": beat.phase, "number": number + 1})
        return found

    def sides(self, shown: tuple[Procedure, ...], steps: list[Step | None]) -> list[dict[str, str]]:
        """What stands beside each picture: whose it is, the step, and its caption."""
        say, fill = self._shell.wording.say, self._shell.wording.fill
        said: list[dict[str, str]] = []
        for side, step in zip(shown, steps, strict=False):
            name = say(side.name)
            if step is None:
                skipped = fill(self._shell.content.interface.phase_skipped, procedure=name)
                said.append({"name": name, "title": skipped, "caption": ""})
            else:
                said.append({"name": name, "title": say(step.title), "caption": say(step.caption)})
        return said
