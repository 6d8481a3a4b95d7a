"""Read aloud, for QML and the window: what is said, what is marked, and when it is over.

`kiosk.speech` decides; here its words go to the voice, and touches, keys and changes of the place
come in as its events. The voice reports from its own thread, by a signal that Qt queues.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickWindow

from kiosk.adapters.voice import Saying, Voice
from kiosk.speech.chunks import Chunk
from kiosk.speech.reading import (
    LEAST_VOLUME,
    Again,
    Ended,
    Event,
    Failed,
    Left,
    Louder,
    Named,
    Opened,
    Paced,
    Passed,
    PauseOrGoOn,
    Phase,
    Reader,
    Stopped,
    after,
    utterance,
)
from kiosk.ui.reading_touches import ends_reading
from kiosk.ui.recovery_view import RecoveryView
from kiosk.ui.shell import ShellView
from kiosk.ui.walkthrough_view import WalkthroughView
from kiosk.visit.places import Screen

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SPEECH_KEY = 0x01000047
"""F24, as `Qt.Key` has it, which is long to load: what a keypad's speech key becomes."""


@QmlElement
class SpeechView(QObject):
    """Follows the shell and reads it to whoever asked for it; without a voice, to nobody."""

    changed = Signal()
    shown_changed = Signal()
    reported = Signal(int, bool)
    """From the voice's thread: a turn is over, and whether it was said."""

    def __init__(
        self,
        shell: ShellView,
        walkthrough: WalkthroughView,
        recovery: RecoveryView,
        voice: Voice | None,
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._walkthrough = walkthrough
        self._recovery = recovery
        self._voice = voice
        self._clock = clock
        self._window: QQuickWindow | None = None
        self._reader = Reader()
        self._by_key = False
        self._asked = False
        self._step: object = None
        self._renewing = QTimer(self, singleShot=True, interval=0)
        self._renewing.timeout.connect(self._renew)
        self._naming = QTimer(self, singleShot=True, interval=0)
        self._naming.timeout.connect(self._name)
        self._passing = QTimer(self, singleShot=True)
        self._passing.timeout.connect(lambda: self._apply(Passed()))
        if voice is not None:
            self._follow(voice)

    def _follow(self, voice: Voice) -> None:
        voice.told = self.reported.emit
        self.reported.connect(self._heard)  # a slot, so called in this thread, not the voice's
        shell = self._shell
        for signal in (shell.place_changed, shell.term_changed, shell.popups_changed):
            signal.connect(self._moved)
        shell.language_changed.connect(self._moved)
        shell.countdown_changed.connect(self._counted)
        shell.visit_ended.connect(self._left)
        shell.content_changed.connect(self._left)
        self._left()
        self._walkthrough.step_changed.connect(self._stepped)
        self._walkthrough.waits_for = self.is_captioning
        self._recovery.current_changed.connect(self._moved)
        self._recovery.month_changed.connect(self._moved)

    def watch(self, window: QQuickWindow) -> None:
        """Say the names of what keys lead to in this window."""
        self._window = window
        window.activeFocusItemChanged.connect(self._focused)

    def close(self) -> None:
        """Be silent for good, and let go of the window: it is deleted next, and all it shows."""
        if self._window is not None:
            self._window.activeFocusItemChanged.disconnect(self._focused)
            self._window = None
        if self._voice is not None:
            self._voice.told = None
            self._voice.close()

    @property
    def reader(self) -> Reader:
        """Where the reading stands."""
        return self._reader

    def is_captioning(self) -> bool:
        """Whether the player's caption is still to be heard to its end."""
        reader = self._reader
        return reader.phase is Phase.SPEAKING or (reader.phase is Phase.PAUSED and reader.held)

    # --- events ---------------------------------------------------------------------------

    def _apply(self, event: Event) -> None:
        if self._voice is None:
            return
        before = self._reader
        self._reader = now = after(before, event, self._clock())
        if now == before:
            return
        self._speak(self._voice, before)
        speaking = now.phase is Phase.SPEAKING
        if speaking != (before.phase is Phase.SPEAKING) or isinstance(event, Opened):
            self._shell.set_busy(speaking, "speech")
        if now.until is not None:
            self._passing.start(max(1, int((now.until - self._clock()) * 1000) + 1))
        self.changed.emit()
        self.shown_changed.emit()

    def _speak(self, voice: Voice, before: Reader) -> None:
        """Let the voice do what the reader now wants of it."""
        now, said = self._reader, utterance(self._reader)
        voice.set_volume(now.volume)
        if said is None:
            if now.held:
                voice.hold(True)
            elif before.on:
                voice.stop()
        elif now.turn != before.turn:
            voice.say(Saying(now.turn, said.words, said.language, now.slow))
        elif before.held:
            voice.hold(False)

    @Slot()
    def _left(self) -> None:
        self._apply(Left(self._shell.rules.preferences.volume))

    @Slot(int, bool)
    def _heard(self, turn: int, said: bool) -> None:
        self._apply(Ended(turn) if said else Failed(turn))

    def _open(self, chunks: tuple[Chunk, ...]) -> None:
        screen = self._shell.visit.place.screen
        by_key = self._by_key
        stays = by_key or screen is Screen.WALKTHROUGH
        self._step = self._walkthrough.told() if screen is Screen.WALKTHROUGH else None
        self._apply(Opened(chunks, by_key, stays, screen is Screen.ATTRACT))

    def _all_here(self, step: bool = False) -> tuple[Chunk, ...]:
        """What there is to say where the visit is, or in the player's step alone."""
        from kiosk.ui.spoken import spoken_now, step_now  # not with every start

        if step:
            return step_now(self._shell, self._walkthrough)
        return spoken_now(self._shell, self._walkthrough, self._recovery)

    @Slot()
    def _moved(self) -> None:
        """Something else is in front now: it is read once it stands, if somebody still listens."""
        if self._reader.on:
            self._renewing.start()

    @Slot()
    def _counted(self) -> None:
        asked = self._shell.visit.asked_at is not None
        if asked != self._asked:
            self._asked = asked
            self._moved()

    @Slot()
    def _renew(self) -> None:
        self._naming.stop()
        if self._reader.by_key:
            self._by_key = True
            self._open(self._all_here())
        elif self._reader.on:
            self._apply(Stopped())
        self._by_key = False

    @Slot()
    def _stepped(self) -> None:
        """The player is in another step: its caption comes now."""
        here = self._shell.visit.place.screen is Screen.WALKTHROUGH
        if not self._reader.on or not here or self._renewing.isActive():
            return
        if self._step != self._walkthrough.told():
            self._by_key = self._reader.by_key
            self._open(self._all_here(step=True))

    # --- touches and keys -----------------------------------------------------------------

    def felt(self, event: QEvent) -> bool:
        """A touch or key of the window, before anything else gets it; True swallows it."""
        if self._voice is None:
            return False
        if isinstance(event, QKeyEvent):
            if event.key() == SPEECH_KEY:
                if event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
                    self._press_key()
                return True
            self._by_key = True
        elif self._reader.on:
            self._by_key = False
            playing = self._shell.visit.place.screen is Screen.WALKTHROUGH
            if self._window and ends_reading(event, self._window.contentItem(), playing):
                self._apply(Stopped())
        return False

    def _press_key(self) -> None:
        self._by_key = True
        if self._reader.on:
            self._apply(PauseOrGoOn())
        else:
            self._open(self._all_here())

    @Slot()
    def _focused(self) -> None:
        if self._reader.on and self._reader.by_key and self._by_key:
            self._naming.start()

    @Slot()
    def _name(self) -> None:
        """Say what the keyboard is on, as a screen reader does: its name, its state, its hint."""
        from kiosk.ui.spoken import focus_chunk

        item = self._window.activeFocusItem() if self._window else None
        node = QAccessible.queryAccessibleInterface(item) if item is not None else None
        if item is None or node is None or not item.objectName():
            return
        name = focus_chunk(node, self._shell)
        if name.words:
            self._apply(Named(name))

    # --- what QML calls and binds to --------------------------------------------------------

    @Slot()
    def toggle(self) -> None:
        """Read aloud, or no longer."""
        if self._reader.on:
            self._apply(Stopped())
        else:
            self._by_key = self._shell.by_key
            self._open(self._all_here())

    @Slot()
    def pause_or_go_on(self) -> None:
        """Be silent for now, or go on."""
        self._apply(PauseOrGoOn())

    @Slot()
    def again(self) -> None:
        """Say this chunk again."""
        self._apply(Again())

    @Slot()
    def toggle_slower(self) -> None:
        """Say it slower, or no longer so."""
        self._apply(Paced())

    @Slot(int)
    def louder(self, by: int) -> None:
        """Louder by so many steps, softer where it is below 0."""
        self._apply(Louder(by))

    @Slot()
    def stop(self) -> None:
        """No more reading."""
        self._apply(Stopped())

    def _get_available(self) -> bool:
        return self._voice is not None

    def _get_on(self) -> bool:
        return self._reader.on

    def _get_speaking(self) -> bool:
        return self._reader.phase is Phase.SPEAKING

    def _get_slower(self) -> bool:
        return self._reader.slow

    def _get_softest(self) -> bool:
        return self._reader.volume <= LEAST_VOLUME

    def _get_loudest(self) -> bool:
        return self._reader.volume >= 1

    def _get_shown(self) -> list[str]:
        chunk = self._reader.chunk
        return list(chunk.shown) if chunk else []

    def _get_index(self) -> int:
        return self._reader.index

    available = Property(bool, _get_available, constant=True)
    on = Property(bool, _get_on, notify=changed)
    speaking = Property(bool, _get_speaking, notify=changed)
    slower = Property(bool, _get_slower, notify=changed)
    softest = Property(bool, _get_softest, notify=changed)
    loudest = Property(bool, _get_loudest, notify=changed)
    shown = Property(list, _get_shown, notify=shown_changed)
    index = Property(int, _get_index, notify=shown_changed)
