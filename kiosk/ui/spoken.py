"""What there is to read aloud where the visit is now: the frontmost sheet, else the screen."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleInterface

from kiosk.speech import screens
from kiosk.speech.chunks import Chunk, Telling
from kiosk.speech.pages import page_chunks
from kiosk.ui.blocks import question_text
from kiosk.ui.recovery_view import RecoveryView
from kiosk.ui.shell import ShellView
from kiosk.ui.walkthrough_view import WalkthroughView
from kiosk.visit.places import Screen


def spoken_now(
    shell: ShellView, walkthrough: WalkthroughView, recovery: RecoveryView
) -> tuple[Chunk, ...]:
    """All of it, from its title."""
    visit, wording = shell.visit, shell.wording
    if visit.asked_at is not None:
        return screens.asking_chunks(wording)
    if visit.choosing:
        return screens.languages_chunks(wording)
    if visit.picking:
        month = recovery.property("month")
        return screens.calendar_chunks(f"{month['name']} {month['year']}", wording)
    if visit.term:
        return screens.term_chunks(visit.term, wording)
    match visit.place.screen:
        case Screen.ATTRACT:
            return screens.attract_chunks(wording)
        case Screen.HOME:
            return screens.home_chunks(wording)
        case Screen.QUESTIONS:
            asked = [question_text(key, shell.content, wording) for key in visit.marked]
            return screens.questions_chunks(asked, wording)
        case Screen.WALKTHROUGH:
            title = Telling(wording).plain(str(walkthrough.property("title")))
            return (title, *step_now(shell, walkthrough))
        case _:
            return _of_procedure(shell, recovery)


def step_now(shell: ShellView, walkthrough: WalkthroughView) -> tuple[Chunk, ...]:
    """The step that the player is in."""
    return screens.step_chunks(walkthrough.told(), shell.wording)


def focus_chunk(node: QAccessibleInterface, shell: ShellView) -> Chunk:
    """What the keyboard is on, as a screen reader says it: its name, its state, its hint."""
    words, wording = shell.content.interface, shell.wording
    parts = [node.text(QAccessible.Text.Name)]
    if node.state().checkable:
        parts.append(wording.say(words.on if node.state().checked else words.off))
    parts.append(node.text(QAccessible.Text.Description))
    return Telling(wording).plain(*parts)


def _of_procedure(shell: ShellView, recovery: RecoveryView) -> tuple[Chunk, ...]:
    place, wording = shell.visit.place, shell.wording
    page = shell.page(place)
    if place.screen is Screen.PAGE:
        return page_chunks(page, wording) if page else ()
    procedure = shell.procedure(place.procedure)
    if procedure is None:
        return ()
    if place.screen is Screen.TOPICS:
        return screens.topics_chunks(procedure, wording)
    milestone = procedure.recovery.milestones[int(recovery.property("current"))]
    dates = str(recovery.property("dates"))
    return screens.recovery_chunks(procedure, milestone, dates, wording)
