"""What every screen shares: where the visit is, the patient's preferences, and the kiosk's words.

`ShellView` is the only holder of the visit's state. QML tells it one event per touch; it asks the
pure `kiosk.visit` what follows, and emits only what changed. One timer waits for the next deadline,
so a kiosk that nobody touches does nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.model import Content, Page, Procedure
from kiosk.content.wording import Wording
from kiosk.staff.keypad import Keypad, is_fit
from kiosk.ui.blocks import word_count
from kiosk.ui.pictures import PictureUrls
from kiosk.visit.events import (
    BecameBusy,
    BecameIdle,
    Chose,
    ClosedCalendar,
    ClosedLanguages,
    ClosedTerm,
    Event,
    OpenedTerm,
    PickedDay,
    StillHere,
    Tapped,
    Ticked,
    ToggledQuestion,
    Touched,
    Went,
    WentBack,
    WentHome,
    Woke,
)
from kiosk.visit.places import Place, Screen
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import (
    Rules,
    Visit,
    accepts,
    after,
    begin,
    behind,
    next_deadline,
    seconds_left,
)

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ShellView(QObject):
    """The visit, for QML.

    `clock` returns monotonic seconds; `mm` is the screen's pixels per millimetre; `clinic` holds
    the clinic-set values by slot id.
    """

    arriving = Signal()
    """The place or language changed, and QML has not heard yet: other views make ready. QML's own
    handlers run before Python's, whatever the order of connecting."""
    place_changed = Signal()
    preferences_changed = Signal()
    language_changed = Signal()
    term_changed = Signal()
    countdown_changed = Signal()
    marked_changed = Signal()
    day_changed = Signal()
    popups_changed = Signal()
    """The calendar or the choice of languages opened or closed."""
    visit_ended = Signal()
    content_changed = Signal()
    """Other content is shown from now on; it comes before everything else that changes with it."""

    def __init__(
        self,
        content: Content,
        clinic: Mapping[str, str | int],
        rules: Rules,
        clock: Callable[[], float],
        mm: float,
        pictures: PictureUrls,
        staff_note: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.content = content
        self.clinic = clinic
        self.rules = rules
        self.pictures = pictures
        self._clock = clock
        self._mm = mm
        self._staff_note = staff_note
        self.by_key = False
        self.keypad = Keypad()
        self.learning: Callable[[int], None] | None = None
        """Who wants to know which keys a keypad has, while staff press each."""
        self._busy: frozenset[str] = frozenset()
        self._accepts: Callable[[str], bool] | None = None
        self._visit = begin(clock(), rules)
        self.wording = self._wording_for(self._visit.preferences.language)
        self._words = self.wording.interface()
        self._seconds_left = -1
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.tick)
        self._arm()

    # --- the visit ------------------------------------------------------------------------

    @property
    def visit(self) -> Visit:
        """The state as it is now."""
        return self._visit

    def procedure(self, procedure_id: str) -> Procedure | None:
        """The procedure of that id, if there is one."""
        return next((one for one in self.content.procedures if one.id == procedure_id), None)

    def page(self, place: Place) -> Page | None:
        """The page that a place shows, if it shows one."""
        procedure = self.procedure(place.procedure)
        pages = procedure.pages if procedure else self.content.shared_pages
        return next((page for page in pages if page.id == place.page), None)

    def apply(self, event: Event) -> None:
        """Let one event happen now, and tell QML what changed."""
        before, now = self._visit, self._clock()
        self._visit = after(before, event, now, self.rules)
        self._tell(before)
        self._arm()

    def _tell(self, before: Visit) -> None:
        visit = self._visit
        if visit.preferences.language != before.preferences.language:
            self.wording = self._wording_for(visit.preferences.language)
            self._words = self.wording.interface()
            self.arriving.emit()
            self.language_changed.emit()
        if visit.preferences != before.preferences:
            self.preferences_changed.emit()
        if visit.place.screen is Screen.ATTRACT is not before.place.screen:
            self.visit_ended.emit()
        if visit.marked != before.marked:
            self.marked_changed.emit()
        if visit.day != before.day:
            self.day_changed.emit()
        if visit.place != before.place:
            self.arriving.emit()
            self.place_changed.emit()
        if visit.term != before.term:
            self.term_changed.emit()
        if (visit.picking, visit.choosing) != (before.picking, before.choosing):
            self.popups_changed.emit()
        left = seconds_left(visit, self._clock(), self.rules)
        if (-1 if left is None else left) != self._seconds_left:
            self._seconds_left = -1 if left is None else left
            self.countdown_changed.emit()

    def _arm(self) -> None:
        deadline = next_deadline(self._visit, self._clock(), self.rules)
        if deadline is None:
            self._timer.stop()
        else:
            self._timer.start(max(1, int((deadline - self._clock()) * 1000) + 1))

    def _wording_for(self, language: str) -> Wording:
        return Wording(self.content, language, self.clinic, on_screen=True)

    def show(
        self,
        content: Content,
        clinic: Mapping[str, str | int],
        rules: Rules,
        pictures: PictureUrls,
        staff_note: bool,
    ) -> None:
        """Show other content from now on, to the next patient: the visit ends."""
        self.end_visit()
        self.content, self.clinic, self.rules, self.pictures = content, clinic, rules, pictures
        self._staff_note = staff_note
        self._visit = begin(self._clock(), rules)
        self.wording = self._wording_for(self._visit.preferences.language)
        self._words = self.wording.interface()
        self.content_changed.emit()
        self.arriving.emit()
        self.language_changed.emit()
        self.preferences_changed.emit()
        self._arm()

    def end_visit(self) -> None:
        """Forget whoever is here, whatever they do."""
        before, self._visit = self._visit, begin(self._clock(), self.rules)
        self._tell(before)
        self._arm()

    def hand_over(self, accepts: Callable[[str], bool] | None) -> None:
        """Let staff's own rules say which taps count, while they stand here; None ends that."""
        self._accepts = accepts

    @Slot()
    def tick(self) -> None:
        """Let time pass: the countdown, and the end of a visit that nobody continues."""
        self.apply(Ticked())

    @Slot(str, result=bool)
    def tap(self, control: str) -> bool:
        """Whether this tap counts. Every control asks once per tap, before it acts."""
        if self._accepts is not None:
            return self._accepts(control)
        counts = accepts(self._visit, control, self._clock(), self.rules)
        self.apply(Tapped(control))
        return counts

    @Slot()
    def touched(self) -> None:
        """A touch that hit no control: the patient is still there."""
        self.apply(Touched())

    def learns(self, key: int) -> bool:
        """Whether a keypad's key is pressed to be learned, not to do anything."""
        return self.learning is not None and key != 0 and is_fit(key)

    def learn(self, key: int) -> None:
        """A key was pressed to be learned; it is a touch like any other."""
        self.touched()
        if self.learning is not None:
            self.learning(key)

    @Slot(result=bool)
    def keyed(self) -> bool:
        """Whether the last thing that the patient used was a key, not a finger."""
        return self.by_key

    @Slot()
    def wake(self) -> None:
        """Leave the attract screen."""
        self.apply(Woke())

    @Slot()
    def still_here(self) -> None:
        """Answer the countdown."""
        self.apply(StillHere())

    def set_busy(self, busy: bool, what: str = "walkthrough") -> None:
        """A walkthrough or speech began or ended; the kiosk is idle when both have."""
        self._busy = (self._busy | {what}) if busy else (self._busy - {what})
        if busy or not self._busy:
            self.apply(BecameBusy() if busy else BecameIdle())

    # --- going places ---------------------------------------------------------------------

    def go(self, place: Place) -> None:
        """Go to a place."""
        self.apply(Went(place, self._words_at(place)))

    def _words_at(self, place: Place) -> int:
        page = self.page(place)
        return word_count(page, self.wording) if page else 0

    @Slot()
    def go_home(self) -> None:
        """Back to the two procedures."""
        self.apply(WentHome())

    @Slot()
    def go_back(self) -> None:
        """Close what is open, else one level up."""
        if self._visit.term:
            self.apply(ClosedTerm())
        elif self._visit.picking:
            self.apply(ClosedCalendar())
        elif self._visit.choosing:
            self.apply(ClosedLanguages())
        else:
            self.apply(WentBack(self._words_at(behind(self._visit))))

    @Slot(str)
    def go_topics(self, procedure: str) -> None:
        """The topics of one procedure."""
        self.go(Place(Screen.TOPICS, procedure))

    @Slot(str, str)
    def go_page(self, procedure: str, page: str) -> None:
        """One page; `procedure` is empty for a shared page."""
        self.go(Place(Screen.PAGE, procedure, page))

    @Slot(str)
    def go_walkthrough(self, procedure: str) -> None:
        """The animated steps of one procedure."""
        self.go(Place(Screen.WALKTHROUGH, procedure))

    @Slot(str)
    def go_recovery(self, procedure: str) -> None:
        """The recovery timeline of one procedure."""
        self.go(Place(Screen.RECOVERY, procedure))

    @Slot()
    def go_questions(self) -> None:
        """The questions that the patient ticked."""
        self.go(Place(Screen.QUESTIONS))

    @Slot(str)
    def open_term(self, term: str) -> None:
        """Say what a word means."""
        self.apply(OpenedTerm(term))

    @Slot(str)
    def tap_word(self, term: str) -> None:
        """A word in running text was touched: say what it means, if the tap counts."""
        if self.tap(f"word.{term}"):
            self.open_term(term)

    @Slot()
    def close_term(self) -> None:
        """Close the meaning."""
        self.apply(ClosedTerm())

    @Slot(str)
    def toggle_question(self, question: str) -> None:
        """Tick or untick a question."""
        self.apply(ToggledQuestion(question))

    @Slot(str)
    def pick_day(self, iso_day: str) -> None:
        """Remember the day of the procedure for this visit; empty forgets it."""
        self.apply(PickedDay(iso_day))

    # --- preferences ----------------------------------------------------------------------

    def choose(self, preferences: Preferences) -> None:
        """Take over the patient's preferences."""
        self.apply(Chose(preferences))

    # --- what QML binds to ----------------------------------------------------------------

    def _get_screen(self) -> str:
        return str(self._visit.place.screen.value)

    def _get_procedure(self) -> str:
        return self._visit.place.procedure

    def _get_page(self) -> str:
        return self._visit.place.page

    def _get_words(self) -> dict[str, object]:
        return self._words

    def _get_language(self) -> str:
        return self._visit.preferences.language

    def _get_right_to_left(self) -> bool:
        mine = self._get_language()
        return any(one.code == mine and one.direction == "rtl" for one in self.content.languages)

    def _get_mm(self) -> float:
        return self._mm

    def set_mm(self, mm: float) -> None:
        """Take over the pixels per millimetre of another screen."""
        if mm != self._mm:
            self._mm = mm
            self.preferences_changed.emit()

    def _get_staff_note(self) -> bool:
        return self._staff_note

    def _get_term(self) -> dict[str, str]:
        return self.wording.meaning(self._visit.term)

    def _get_seconds_left(self) -> int:
        return self._seconds_left

    def _get_countdown(self) -> str:
        return self.wording.fill(self.content.interface.seconds_left, seconds=self._seconds_left)

    def _get_marked_count(self) -> int:
        return len(self._visit.marked)

    screen = Property(str, _get_screen, notify=place_changed)
    procedureId = Property(str, _get_procedure, notify=place_changed)  # noqa: N815
    pageId = Property(str, _get_page, notify=place_changed)  # noqa: N815
    words = Property(dict, _get_words, notify=language_changed)
    rightToLeft = Property(bool, _get_right_to_left, notify=language_changed)  # noqa: N815
    mm = Property(float, _get_mm, notify=preferences_changed)
    staffNote = Property(bool, _get_staff_note, notify=content_changed)  # noqa: N815
    term = Property(dict, _get_term, notify=term_changed)
    secondsLeft = Property(int, _get_seconds_left, notify=countdown_changed)  # noqa: N815
    countdown = Property(str, _get_countdown, notify=countdown_changed)
    markedCount = Property(int, _get_marked_count, notify=marked_changed)  # noqa: N815
