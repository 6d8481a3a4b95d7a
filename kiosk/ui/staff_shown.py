"""What patients see, for staff: where it came from, and putting something else on the screen."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.adapters.files import DiskFiles
from kiosk.adapters.store import ContentStore, Version
from kiosk.loading import Loaded, load
from kiosk.options import SHIPPED_CONTENT
from kiosk.staff.kept import Pointer
from kiosk.staff.telling import Shown
from kiosk.ui.shell import ShellView
from kiosk.ui.showing import show
from kiosk.ui.staff_desk import Desk


class OnScreen:
    """What is live, read anew whenever it may have changed. `heard` is called after each look."""

    def __init__(self, shell: ShellView, desk: Desk, heard: Callable[[], None]) -> None:
        self._shell, self._desk, self._heard = shell, desk, heard
        self.loaded = desk.loaded
        self.can_undo = False
        self.shown = self._look()

    @property
    def is_shipped(self) -> bool:
        """Whether patients see the content that came with the kiosk."""
        return self.loaded.file == SHIPPED_CONTENT

    @property
    def version(self) -> int:
        """The version that patients see."""
        return self.shown.content.version

    def refresh(self) -> None:
        """Look again where it came from, and whether there is a way back."""
        self.shown = self._look()
        pointer = ContentStore(self._desk.data.store).pointer()
        self.can_undo = isinstance(pointer, Pointer) and pointer.before is not None
        self._heard()

    def load_live(self) -> None:
        """Read what is live with this machine's settings and values, and show it."""
        by_hand = self.loaded.file if self.shown.file else None
        loaded = load(by_hand, self._desk.data, DiskFiles())
        self._take(loaded)

    def load_updated(self) -> None:
        """The same once another version has gone live; content named by hand makes way for it."""
        self._take(load(None, self._desk.data, DiskFiles()))

    def _take(self, loaded: Loaded) -> None:
        if loaded.content is not None:
            self.loaded = loaded
            self.put_back()
        self.refresh()

    def put_back(self) -> None:
        """Show what is live, to a patient who comes anew."""
        show(self._shell, self.loaded)

    def _look(self) -> Shown:
        loaded = self.loaded
        assert loaded.content is not None
        store = ContentStore(self._desk.data.store)
        version = store.open(loaded.version) if loaded.version else None
        by_hand = not loaded.version and loaded.file != SHIPPED_CONTENT
        offered = loaded.settings.offered(loaded.content.languages, configured=bool(loaded.clinic))
        return Shown(
            content=loaded.content,
            origin=version.record.origin if isinstance(version, Version) else "",
            day=version.record.day if isinstance(version, Version) else "",
            file=str(loaded.file) if by_hand else "",
            problems=len(loaded.problems),
            offered=tuple(each.name for each in offered),
            unchecked=sum(not each.checked for each in offered[1:]),
            own_words=len(loaded.own_words),
        )
