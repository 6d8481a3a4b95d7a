"""The page that a patient reads, and the list of questions she takes along, for QML."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.model import Page, Procedure, Questions
from kiosk.ui.blocks import block_map, question_text
from kiosk.ui.shell import ShellView

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PageView(QObject):
    """Follows the shell: when the place is a page, this is what stands on it."""

    changed = Signal()
    marked_changed = Signal()

    def __init__(self, shell: ShellView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._shown: dict[str, object] = {}
        shell.arriving.connect(self._refresh)
        shell.marked_changed.connect(self.marked_changed)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        place = self._shell.visit.place
        page = self._shell.page(place)
        if page is None:
            return
        self._shown = self._page_map(page, self._shell.procedure(place.procedure))
        self.changed.emit()

    def _page_map(self, page: Page, procedure: Procedure | None) -> dict[str, object]:
        shell, wording = self._shell, self._shell.wording
        interface = shell.content.interface
        pages = procedure.pages if procedure else (page,)
        number = next(index for index, one in enumerate(pages) if one.id == page.id)
        where = f"{procedure.id if procedure else ''}/{page.id}"
        cited = {source for block in page.blocks for source in block.sources}
        following = pages[number + 1] if number + 1 < len(pages) else None
        return {
            "id": page.id,
            "procedure": procedure.id if procedure else "",
            "procedure_name": wording.say(procedure.name) if procedure else "",
            "title": wording.say(page.title),
            "icon": page.icon,
            "lead": {"markup": wording.rich(page.lead), "plain": wording.say(page.lead)},
            "number": number + 1,
            "total": len(pages),
            "topic_of": wording.fill(interface.topic_of, number=number + 1, total=len(pages)),
            "blocks": [
                block_map(block, f"{where}/{index}", wording, shell.pictures.url)
                for index, block in enumerate(page.blocks)
            ],
            "next_step": wording.say(page.next_step) if page.next_step else "",
            "terms": [
                {"id": term.id, "term": wording.say(term.term)} for term in wording.terms_in(page)
            ],
            "sources": [wording.cited(one) for one in shell.content.sources if one.id in cited],
            "next_id": following.id if following else "",
            "next_title": wording.say(following.title) if following else "",
            "next_icon": following.icon if following else "",
        }

    @Slot(str, result=bool)
    def is_marked(self, question: str) -> bool:
        """Whether the patient ticked this question."""
        return question in self._shell.visit.marked

    def _get_shown(self) -> dict[str, object]:
        return self._shown

    def _get_marked(self) -> list[str]:
        return list(self._shell.visit.marked)

    def _get_my_questions(self) -> list[dict[str, str]]:
        shell = self._shell
        return [
            {"key": key, "plain": question_text(key, shell.content, shell.wording)}
            for key in shell.visit.marked
        ]

    def _get_asking_pages(self) -> list[dict[str, str]]:
        shell, say = self._shell, self._shell.wording.say
        asking = [
            (procedure, max(procedure.pages, key=_questions_on))
            for procedure in shell.content.procedures
        ]
        return [
            {
                "procedure": procedure.id,
                "page": page.id,
                "icon": page.icon,
                "title": f"{say(procedure.name)}: {say(page.title)}",
            }
            for procedure, page in asking
            if _questions_on(page)
        ]

    shown = Property(dict, _get_shown, notify=changed)
    marked = Property(list, _get_marked, notify=marked_changed)
    myQuestions = Property(list, _get_my_questions, notify=marked_changed)  # noqa: N815
    askingPages = Property(list, _get_asking_pages, notify=changed)  # noqa: N815


def _questions_on(page: Page) -> int:
    """How many questions there are to tick."""
    return sum(len(block.items) for block in page.blocks if isinstance(block, Questions))
