"""A walkthrough's player on a visit, without QML: time comes in by hand."""

from __future__ import annotations

from kiosk.content.model import Content
from kiosk.loading import ASSETS
from kiosk.proof.stage import StoppedClock
from kiosk.ui.pictures import PictureUrls
from kiosk.ui.shell import ShellView
from kiosk.ui.walkthrough_view import WalkthroughView
from kiosk.visit.places import Place, Screen
from kiosk.visit.state import Rules

VERTEBROPLASTY = Place(Screen.WALKTHROUGH, "vertebroplasty")
KYPHOPLASTY = Place(Screen.WALKTHROUGH, "kyphoplasty")
COMPARED = Place(Screen.WALKTHROUGH)


class Player:
    """A walkthrough view on a visit, without QML."""

    def __init__(self, content: Content) -> None:
        self.clock = StoppedClock()
        pictures = PictureUrls(ASSETS)
        self.shell = ShellView(content, {}, Rules(), self.clock, 4.0, pictures)
        self.view = WalkthroughView(self.shell)
        self.shell.wake()

    def go(self, place: Place) -> WalkthroughView:
        self.clock.go_on(5)
        self.shell.go(place)
        return self.view

    def get(self, name: str) -> object:
        return self.view.property(name)

    def play_for(self, seconds: float) -> None:
        """Let seconds pass in frames."""
        frames = round(seconds * 50)
        for _ in range(frames):
            self.view.advance(seconds / frames)

    @property
    def index(self) -> int:
        return int(str(self.get("stepIndex")))

    @property
    def seconds(self) -> float:
        return float(str(self.get("t")))

    def plays(self) -> bool:
        return bool(self.get("playing"))
