"""The home screen and the topic lists, for QML."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.content.model import Page
from kiosk.ui.shell import ShellView

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class HomeView(QObject):
    """The procedures to choose from, the shared pages, and the topics of the chosen procedure."""

    changed = Signal()

    def __init__(self, shell: ShellView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        shell.place_changed.connect(self.changed)
        shell.language_changed.connect(self.changed)

    def _entry(self, page: Page) -> dict[str, str]:
        return {"id": page.id, "title": self._shell.wording.say(page.title), "icon": page.icon}

    def _get_procedures(self) -> list[dict[str, str]]:
        say, url = self._shell.wording.say, self._shell.pictures.url
        return [
            {
                "id": one.id,
                "name": say(one.name),
                "say": say(one.say),
                "summary": say(one.summary),
                "picture": url(one.picture),
                "alt": say(one.alt),
            }
            for one in self._shell.content.procedures
        ]

    def _get_shared(self) -> list[dict[str, str]]:
        return [self._entry(page) for page in self._shell.content.shared_pages]

    def _get_topics(self) -> list[dict[str, str]]:
        procedure = self._shell.procedure(self._shell.visit.place.procedure)
        return [self._entry(page) for page in procedure.pages] if procedure else []

    def _get_chosen(self) -> dict[str, str]:
        mine = self._shell.visit.place.procedure
        return next((one for one in self._get_procedures() if one["id"] == mine), {})

    procedures = Property(list, _get_procedures, notify=changed)
    shared = Property(list, _get_shared, notify=changed)
    topics = Property(list, _get_topics, notify=changed)
    chosen = Property(dict, _get_chosen, notify=changed)
