"""The walkthrough's player for QML: which step, which second, playing or not.

Time comes in through `advance`; nothing here reads a clock. What is drawn is `scene()`, a pure
function of the step and the second, so that playing, scrubbing and jumping show the same picture.
A walkthrough's place without a procedure is the comparison: two of them in step with each other.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter

from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.model import Procedure, Step, Tool
from kiosk.ui.shell import ShellView
from kiosk.ui.walkthrough_look import WalkthroughLook
from kiosk.ui.walkthrough_words import WalkthroughWords
from kiosk.walkthrough.playing import Playing, advanced, leafed, scrubbed, started, went
from kiosk.walkthrough.programme import Beat, Programme
from kiosk.walkthrough.timeline import Scene

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class WalkthroughView(QObject):
    """Follows the shell: when the place is a walkthrough, this plays it."""

    loaded = Signal()
    left = Signal()
    """There is nothing to draw any more."""
    step_changed = Signal()
    moved = Signal()
    playing_changed = Signal()
    modes_changed = Signal()

    def __init__(self, shell: ShellView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._look = WalkthroughLook(shell, self)
        self._words = WalkthroughWords(shell)
        self._sides: tuple[Procedure, ...] = ()
        self._programme: Programme | None = None
        self._moment: tuple[Programme, int, float, bool] | None = None
        self._scenes: dict[tuple[int, float], Scene] = {}
        self._now = Playing()
        self.waits_for: Callable[[], bool] = lambda: False
        self._look.modes_changed.connect(self.moved)
        shell.arriving.connect(self._follow)
        shell.visit_ended.connect(self._forget)
        shell.preferences_changed.connect(self._calm_changed)
        self._follow()

    # --- following the visit ----------------------------------------------------------------

    @Slot()
    def _follow(self) -> None:
        sides = self._words.shown()
        if not sides:
            self.pause()
            self._look.close()
            self._sides, self._programme, self._moment = (), None, None
            self.left.emit()
            return
        if sides != self._sides:
            self._sides = sides
            self._programme = Programme([side.walkthrough for side in sides])
            self._go(0)
        self.loaded.emit()
        self.step_changed.emit()  # what it says, where the language changed
        self._look.said_anew()

    @Slot()
    def _forget(self) -> None:
        self._now = Playing()
        self._look.forget()
        self.modes_changed.emit()

    @Slot()
    def _calm_changed(self) -> None:
        if self._get_calm():
            self.pause()
        self.moved.emit()

    def _become(self, now: Playing) -> None:
        """Take over what a button has made of the player, and tell what changed."""
        before, said = self._now, self._steps_now()
        self._now = now
        if before.beat != now.beat or (now.moves and not before.moves):
            self._look.close()
        if before.beat != now.beat or said != self._steps_now():
            self.step_changed.emit()
        if before.t != now.t or before.beat != now.beat:
            self.moved.emit()
        if before.moves != now.moves:
            self._shell.set_busy(now.moves)
            self.playing_changed.emit()
        if (before.half, before.every) != (now.half, now.every):
            self.modes_changed.emit()

    # --- what is drawn ----------------------------------------------------------------------

    def _second(self, programme: Programme) -> float:
        """The second that is shown: with calm motion the end of the step."""
        return programme.ends[self._now.beat] if self._get_calm() else self._now.t

    def _steps_now(self) -> list[Step | None]:
        """The step that each side is in."""
        programme = self._programme
        if programme is None or self._now.beat >= len(programme.beats):
            return []
        second = self._second(programme)
        return [programme.step(s, self._now.beat, second) for s in range(len(self._sides))]

    def scene(self, side: int = 0, fine: float = 0.0) -> Scene | None:
        """The moment to draw with `fine` px to a millimetre; with calm motion the end of the step.

        None where there is none.
        """
        if self._programme is None or side >= len(self._sides):
            return None
        programme, second = self._programme, self._second(self._programme)
        moment = (programme, self._now.beat, second, self._look.shows_xray())
        if moment != self._moment:  # asked for by every tile of a picture
            self._moment, self._scenes = moment, {}
        if (side, fine) not in self._scenes:
            _, beat, _, xray = moment
            self._scenes[side, fine] = programme.scene(side, beat, second, xray, fine)
        return self._scenes[side, fine]

    def ahead(self, side: int = 0) -> list[Scene]:
        """What is likely to be shown soon, for painters that make ready."""
        if self._programme is None or side >= len(self._sides):
            return []
        return self._programme.ahead(side, self._now.beat, self._look.shows_xray())

    def tool(self, side: int = 0) -> Tool | None:
        """The tool of a procedure that is shown."""
        return self._sides[side].walkthrough.tool if side < len(self._sides) else None

    def rests(self) -> bool:
        """Whether nothing moves: the step waits, or motion is off."""
        return not self._now.moves

    def label_words(self, side: int = 0) -> list[tuple[str, str]]:
        """The parts that this step names, each with its name in the patient's language."""
        steps = self._steps_now()
        return self._look.names_in(steps[side] if side < len(steps) else None)

    def told(self) -> list[tuple[Procedure, Step | None]]:
        """Whose steps are shown, and the step that each is in."""
        return list(zip(self._sides, self._steps_now(), strict=False))

    @property
    def beats(self) -> tuple[Beat, ...]:
        """The pieces of the programme: the steps, or where two are compared what is in step."""
        return self._programme.beats if self._programme else ()

    @property
    def looking(self) -> WalkthroughLook:
        """What is switched on, and what is told about."""
        return self._look

    # --- playing ----------------------------------------------------------------------------

    @Slot(float)
    def advance(self, seconds: float) -> None:
        """Let so much time pass on the screen. A step that ends waits, unless all are played."""
        if self._programme is not None:
            self._become(advanced(self._now, self._programme, seconds, self.waits_for()))

    @Slot()
    def play(self) -> None:
        """Play this step on; from its beginning where it is at its end."""
        if self._programme is not None and not self._get_calm():
            self._become(started(self._now, self._programme))

    @Slot()
    def pause(self) -> None:
        """Stop where it is."""
        self._become(replace(self._now, moves=False))

    @Slot()
    def toggle(self) -> None:
        """Play, or pause."""
        if self._now.moves:
            self.pause()
        else:
            self.play()

    @Slot()
    def replay(self) -> None:
        """Play this step from its beginning."""
        self._go(self._now.beat)
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
        self.pause()
        self._go(step)

    @Slot(float)
    def scrub(self, part: float) -> None:
        """To a part (0 to 1) of this step."""
        if self._programme is not None:
            self._become(scrubbed(self._now, self._programme, part))

    @Slot(float)
    def nudge(self, part: float) -> None:
        """Scrub on by a part of this step, back where it is below 0."""
        self.scrub(self._get_step_progress() + part)

    @Slot(bool)
    def set_half_speed(self, half: bool) -> None:
        """Play at half speed, or at full speed."""
        self._become(replace(self._now, half=half))

    @Slot(bool)
    def set_play_all(self, every: bool) -> None:
        """Run on from step to step, or wait after each."""
        self._become(replace(self._now, every=every))

    def _leaf(self, way: int) -> None:
        if self._programme is not None:
            now = leafed(self._now, self._programme, way)
            self._become(replace(now, moves=now.moves and not self._get_calm()))

    def _go(self, beat: int) -> None:
        if self._programme is not None:
            self._become(went(self._now, self._programme, beat))

    # --- what QML binds to --------------------------------------------------------------------

    def _get_title(self) -> str:
        return self._words.title(self._sides)

    def _get_steps(self) -> list[dict[str, object]]:
        return self._words.steps(self._programme, self._get_comparing())

    def _get_sides(self) -> list[dict[str, str]]:
        return self._words.sides(self._sides, self._steps_now())

    def _get_step_title(self) -> str:
        if self._get_comparing():
            return self._words.phase(self.beats[self._now.beat].phase)
        return self._get_sides()[0]["title"] if self._sides else ""

    def _get_caption(self) -> str:
        sides = self._get_sides()
        return sides[0]["caption"] if len(sides) == 1 else ""

    def _get_step_of(self) -> str:
        return self._words.step_of(self._now.beat + 1, self._get_step_count())

    def _get_step_progress(self) -> float:
        if self._programme is None:
            return 0.0
        return self._programme.part(self._now.beat, self._second(self._programme))

    def _get_step_count(self) -> int:
        return len(self.beats)

    def _get_comparing(self) -> bool:
        return len(self._sides) > 1

    def _get_comparable(self) -> bool:
        return len(self._shell.content.procedures) > 1

    def _get_calm(self) -> bool:
        return self._shell.visit.preferences.calm

    _get_step_index = attrgetter("_now.beat")
    _get_playing = attrgetter("_now.moves")
    _get_t = attrgetter("_now.t")
    _get_half_speed = attrgetter("_now.half")
    _get_play_all = attrgetter("_now.every")
    _get_look = attrgetter("_look")
    title = Property(str, _get_title, notify=loaded)
    steps = Property(list, _get_steps, notify=loaded)
    stepCount = Property(int, _get_step_count, notify=loaded)  # noqa: N815
    comparing = Property(bool, _get_comparing, notify=loaded)
    comparable = Property(bool, _get_comparable, notify=loaded)
    look = Property(WalkthroughLook, _get_look, constant=True)
    sides = Property(list, _get_sides, notify=step_changed)
    stepIndex = Property(int, _get_step_index, notify=step_changed)  # noqa: N815
    stepTitle = Property(str, _get_step_title, notify=step_changed)  # noqa: N815
    caption = Property(str, _get_caption, notify=step_changed)
    stepOf = Property(str, _get_step_of, notify=step_changed)  # noqa: N815
    playing = Property(bool, _get_playing, notify=playing_changed)
    t = Property(float, _get_t, notify=moved)
    stepProgress = Property(float, _get_step_progress, notify=moved)  # noqa: N815
    calm = Property(bool, _get_calm, notify=moved)
    halfSpeed = Property(bool, _get_half_speed, notify=modes_changed)  # noqa: N815
    playAll = Property(bool, _get_play_all, notify=modes_changed)  # noqa: N815
