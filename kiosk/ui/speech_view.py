"""Read aloud, for QML and the window: what is said, what is marked, and when it is over.

`kiosk.speech` decides; here its words go to the voice, and touches, keys and changes of the place
come in as its events. The voice reports from its own thread, by a signal that Qt queues.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QEvent, QObject, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.adapters.voice import Saying, Voice
from kiosk.speech.chunks import Chunk, Telling
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
from kiosk.ui.recovery_view import RecoveryView
from kiosk.ui.shell import ShellView
from kiosk.ui.spoken import spoken_now, step_now
from kiosk.ui.walkthrough_view import WalkthroughView
from kiosk.visit.places import Screen

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SPEECH_KEY = Qt.Key.Key_F24
"""What a keypad's speech key becomes; see `kiosk.ui.keypad`."""
OWN = ("read.", "bar.read")
"""How the names of its own controls begin: a touch on one does not end the reading."""
PLAYERS = "walkthrough."
PICTURE = "walkthrough.picture"
"""The player's controls neither: whoever plays the steps wants to hear their captions. A touch on
the picture is one on the screen."""


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
        self.reported.connect(self._heard, Qt.ConnectionType.QueuedConnection)
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
            self._open(spoken_now(self._shell, self._walkthrough, self._recovery))
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
            self._open(step_now(self._shell, self._walkthrough))

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
            if not self._spares(_place_of(event)):
                self._apply(Stopped())
        return False

    def _press_key(self) -> None:
        self._by_key = True
        if self._reader.on:
            self._apply(PauseOrGoOn())
        else:
            self._open(spoken_now(self._shell, self._walkthrough, self._recovery))

    def _spares(self, at: QPointF | None) -> bool:
        """Whether a touch there leaves the reading alone."""
        if at is None or self._window is None:
            return at is None
        playing = self._shell.visit.place.screen is Screen.WALKTHROUGH
        spared = (*OWN, PLAYERS) if playing else OWN
        return any(
            name.startswith(spared) and not name.startswith(PICTURE)
            for name in _names_at(self._window.contentItem(), at)
        )

    @Slot()
    def _focused(self) -> None:
        if self._reader.on and self._reader.by_key and self._by_key:
            self._naming.start()

    @Slot()
    def _name(self) -> None:
        """Say what the keyboard is on, as a screen reader does: its name, its state, its hint."""
        item = self._window.activeFocusItem() if self._window else None
        node = QAccessible.queryAccessibleInterface(item) if item is not None else None
        if item is None or node is None or not item.objectName():
            return
        words, say = self._shell.content.interface, self._shell.wording.say
        parts = [node.text(QAccessible.Text.Name)]
        if node.state().checkable:
            parts.append(say(words.on if node.state().checked else words.off))
        parts.append(node.text(QAccessible.Text.Description))
        name = Telling(self._shell.wording).plain(*parts)
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
            self._open(spoken_now(self._shell, self._walkthrough, self._recovery))

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


def _place_of(event: QEvent) -> QPointF | None:
    """Where in the window something is touched; None for what is no touch of a place."""
    if isinstance(event, QTouchEvent):
        return event.points()[0].position() if event.points() else None
    return event.position() if isinstance(event, QMouseEvent) else None


def _names_at(root: QQuickItem, at: QPointF) -> list[str]:
    """The names of the visible items at a place of the window, one inside the other."""
    names: list[str] = []
    for item in reversed(root.childItems()):
        if item.isVisible() and item.contains(item.mapFromScene(at)):
            if item.objectName():
                names.append(item.objectName())
            names += _names_at(item, at)
    return names
