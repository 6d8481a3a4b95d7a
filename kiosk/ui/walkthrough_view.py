"""The walkthrough's player for QML: which step, which second, playing or not.

Time comes in through `advance`; nothing here reads a clock. What is drawn is `scene()`, a pure
function of the step and the second, so that playing, scrubbing and jumping show the same picture.
"""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.model import Procedure, Tool
from kiosk.ui.shell import ShellView
from kiosk.visit.places import Screen
from kiosk.walkthrough.timeline import Scene, Timeline

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST_FRAME = 0.1
"""Seconds; after a hitch the walkthrough goes on where it was instead of skipping ahead."""
AT_END = 1e-6


@QmlElement
class WalkthroughView(QObject):
    """Follows the shell: when the place is a walkthrough, this plays it."""

    loaded = Signal()
    step_changed = Signal()
    moved = Signal()
    playing_changed = Signal()
    modes_changed = Signal()

    def __init__(self, shell: ShellView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._procedure: Procedure | None = None
        self._timeline: Timeline | None = None
        self._step = 0
        self._t = 0.0
        self._playing = False
        self._half = False
        self._all = False
        self._labels = True
        shell.arriving.connect(self._follow)
        shell.visit_ended.connect(self._forget)
        shell.preferences_changed.connect(self._calm_changed)
        self._follow()

    # --- following the visit ----------------------------------------------------------------

    def _follow(self) -> None:
        place = self._shell.visit.place
        here = place.screen is Screen.WALKTHROUGH
        procedure = self._shell.procedure(place.procedure) if here else None
        if procedure is None:
            self._set_playing(False)
            self._procedure = None
            return
        if procedure is not self._procedure:
            self._procedure = procedure
            self._timeline = Timeline(procedure.walkthrough)
            self._go(0)
        self.loaded.emit()
        self.step_changed.emit()  # what it says, where the language changed

    def _forget(self) -> None:
        self._half, self._all, self._labels = False, False, True
        self.modes_changed.emit()

    def _calm_changed(self) -> None:
        if self._shell.visit.preferences.calm:
            self._set_playing(False)
        self.moved.emit()

    # --- what is drawn ----------------------------------------------------------------------

    def scene(self) -> Scene | None:
        """The moment to draw; with calm motion the end of the step. None where there is none."""
        if self._timeline is None:
            return None
        t = self._timeline.ends[self._step] if self._shell.visit.preferences.calm else self._t
        return self._timeline.scene(self._step, t)

    def coming_scene(self) -> Scene | None:
        """How the next step begins, for painters that make ready."""
        if self._timeline is None or self._step + 1 >= len(self._timeline.steps):
            return None
        return self._timeline.scene(self._step + 1, self._timeline.ends[self._step])

    def tool(self) -> Tool | None:
        """The tool of the procedure that is shown."""
        return self._procedure.walkthrough.tool if self._procedure else None

    def rests(self) -> bool:
        """Whether nothing moves: the step waits, or motion is off."""
        return not self._playing

    def names_parts(self) -> bool:
        """Whether the patient wants to see the parts' names."""
        return self._labels

    def label_words(self) -> list[tuple[str, str]]:
        """The parts that this step names, each with its name in the patient's language."""
        if self._procedure is None:
            return []
        names = {part.id: part.name for part in self._shell.content.parts}
        wanted = self._procedure.walkthrough.steps[self._step].labels
        return [(part, self._shell.wording.say(names[part])) for part in wanted if part in names]

    # --- playing ----------------------------------------------------------------------------

    @Slot(float)
    def advance(self, seconds: float) -> None:
        """Let so much time pass on the screen. A step that ends waits, unless all are played."""
        if not self._playing or self._timeline is None:
            return
        passed = min(max(0.0, seconds), LONGEST_FRAME) * (0.5 if self._half else 1.0)
        self._t += passed
        end = self._timeline.ends[self._step]
        if self._t >= end:
            if self._all and self._step < len(self._timeline.steps) - 1:
                self._step += 1
                self.step_changed.emit()
            else:
                self._t = end
                self._set_playing(False)
        self.moved.emit()

    @Slot()
    def play(self) -> None:
        """Play this step on; from its beginning where it is at its end."""
        if self._timeline is None or self._shell.visit.preferences.calm:
            return
        if self._ended():
            self._t = self._timeline.starts[self._step]
            self.moved.emit()
        self._set_playing(True)

    @Slot()
    def pause(self) -> None:
        """Stop where it is."""
        self._set_playing(False)

    @Slot()
    def toggle(self) -> None:
        """Play, or pause."""
        if self._playing:
            self.pause()
        else:
            self.play()

    @Slot()
    def replay(self) -> None:
        """Play this step from its beginning."""
        self._go(self._step)
        self.play()

    @Slot()
    def next(self) -> None:
        """To the next step; it plays if this one did."""
        self._leaf(1)

    @Slot()
    def previous(self) -> None:
        """To the step before; it plays if this one did."""
        self._leaf(-1)

    @Slot(int)
    def go_to(self, step: int) -> None:
        """To the beginning of a step; nothing moves until the patient presses play."""
        self._set_playing(False)
        self._go(step)

    @Slot(float)
    def scrub(self, part: float) -> None:
        """To a part (0 to 1) of this step."""
        if self._timeline is None:
            return
        self._set_playing(False)
        seconds = self._timeline.steps[self._step].seconds
        self._t = self._timeline.starts[self._step] + min(1.0, max(0.0, part)) * seconds
        self.moved.emit()

    @Slot(float)
    def nudge(self, part: float) -> None:
        """Scrub on by a part of this step, back where it is below 0."""
        self.scrub(self._get_step_progress() + part)

    @Slot(bool)
    def set_half_speed(self, half: bool) -> None:
        """Play at half speed, or at full speed."""
        self._half = half
        self.modes_changed.emit()

    @Slot(bool)
    def set_play_all(self, every: bool) -> None:
        """Run on from step to step, or wait after each."""
        self._all = every
        self.modes_changed.emit()

    @Slot(bool)
    def set_labels_on(self, on: bool) -> None:
        """Show the names of the parts, or not."""
        self._labels = on
        self.modes_changed.emit()

    def _leaf(self, way: int) -> None:
        if self._timeline is None or not 0 <= self._step + way < len(self._timeline.steps):
            return
        goes_on = self._playing or self._ended()
        self._go(self._step + way)
        if goes_on:
            self.play()

    def _go(self, step: int) -> None:
        if self._timeline is None:
            return
        self._step = min(max(0, step), len(self._timeline.steps) - 1)
        self._t = self._timeline.starts[self._step]
        self.step_changed.emit()
        self.moved.emit()

    def _ended(self) -> bool:
        return self._timeline is not None and self._t >= self._timeline.ends[self._step] - AT_END

    def _set_playing(self, playing: bool) -> None:
        if playing != self._playing:
            self._playing = playing
            self._shell.set_busy(playing)
            self.playing_changed.emit()

    # --- what QML binds to --------------------------------------------------------------------

    def _get_title(self) -> str:
        return self._shell.wording.say(self._procedure.name) if self._procedure else ""

    def _get_steps(self) -> list[dict[str, object]]:
        if self._procedure is None:
            return []
        say = self._shell.wording.say
        return [
            {"id": step.id, "title": say(step.title), "phase": step.phase, "number": number}
            for number, step in enumerate(self._procedure.walkthrough.steps, start=1)
        ]

    def _get_step_index(self) -> int:
        return self._step

    def _get_step_count(self) -> int:
        return len(self._timeline.steps) if self._timeline else 0

    def _get_step_title(self) -> str:
        if self._procedure is None:
            return ""
        return self._shell.wording.say(self._procedure.walkthrough.steps[self._step].title)

    def _get_caption(self) -> str:
        if self._procedure is None:
            return ""
        return self._shell.wording.say(self._procedure.walkthrough.steps[self._step].caption)

    def _get_step_of(self) -> str:
        return self._shell.wording.fill(
            self._shell.content.interface.step_of,
            number=self._step + 1,
            total=self._get_step_count(),
        )

    def _get_playing(self) -> bool:
        return self._playing

    def _get_t(self) -> float:
        return self._t

    def _get_duration(self) -> float:
        return self._timeline.duration if self._timeline else 0.0

    def _get_step_progress(self) -> float:
        if self._timeline is None:
            return 0.0
        if self._shell.visit.preferences.calm:
            return 1.0
        return self._timeline.part(self._step, self._t)

    def _get_half_speed(self) -> bool:
        return self._half

    def _get_play_all(self) -> bool:
        return self._all

    def _get_labels_on(self) -> bool:
        return self._labels

    def _get_calm(self) -> bool:
        return self._shell.visit.preferences.calm

    title = Property(str, _get_title, notify=loaded)
    steps = Property(list, _get_steps, notify=loaded)
    stepCount = Property(int, _get_step_count, notify=loaded)  # noqa: N815
    stepIndex = Property(int, _get_step_index, notify=step_changed)  # noqa: N815
    stepTitle = Property(str, _get_step_title, notify=step_changed)  # noqa: N815
    caption = Property(str, _get_caption, notify=step_changed)
    stepOf = Property(str, _get_step_of, notify=step_changed)  # noqa: N815
    playing = Property(bool, _get_playing, notify=playing_changed)
    t = Property(float, _get_t, notify=moved)
    duration = Property(float, _get_duration, notify=loaded)
    stepProgress = Property(float, _get_step_progress, notify=moved)  # noqa: N815
    calm = Property(bool, _get_calm, notify=moved)
    halfSpeed = Property(bool, _get_half_speed, notify=modes_changed)  # noqa: N815
    playAll = Property(bool, _get_play_all, notify=modes_changed)  # noqa: N815
    labelsOn = Property(bool, _get_labels_on, notify=modes_changed)  # noqa: N815
