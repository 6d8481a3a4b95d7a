"""Every screen in every look that a patient or a clinic can give it, and what is wrong there.

`python -m tests.ui.layout_spread` (`make audit`) audits the full product, look by look, and prints
what it finds as it goes; `--done FILE` lets it go on where it was stopped. The test suite audits a
covering part. Words narrow it down, such as `--screen 1280x800 --text-size 2 --stop home`; `--fine`
draws every pixel and looks at the colours of all of a long page.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import msgspec

from kiosk.app import make_application
from kiosk.content.model import Content
from kiosk.options import SHIPPED_CONTENT
from kiosk.proof.audit import Finding, findings
from kiosk.proof.survey import survey
from kiosk.proof.walk import Kind, Stop, places
from kiosk.screen_size import TESTED_SCREENS
from kiosk.visit.preferences import TEXT_SIZES, Preferences, Theme
from tests.ui.staged import staged

LARGEST_FOR_TESTS = 2_100_000
"""Pixels; a screen of more is drawn with half of them each way: the same millimetres, faster."""

LEAVES_SOMETHING = (
    Kind.TERM,
    Kind.ASKING,
    Kind.LANGUAGES,
    Kind.CALENDAR,
    Kind.DAY,
    Kind.QUESTIONS,
)
"""After these stops something stays open or ticked until the visit ends."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a screen's layout depends on. `screen` is in pixels."""

    screen: tuple[int, int]
    text_size: float
    theme: Theme
    language: str

    def __str__(self) -> str:
        size = "x".join(str(side) for side in self.screen)
        return f"{size} {self.text_size:g} {self.theme.value} {self.language}"


Views = Mapping[tuple[int, int], list[tuple[Stop, Look]]]
"""What to look at, by screen."""


def axes(content: Content) -> tuple[list[tuple[int, int]], list[float], list[Theme], list[str]]:
    """Every screen, text size, theme and language there is."""
    languages = [language.code for language in content.languages]
    return list(TESTED_SCREENS), list(TEXT_SIZES), list(Theme), languages


def all_looks(content: Content) -> list[Look]:
    """The full product: its first third has every screen, text size and language together."""
    screens, sizes, themes, languages = axes(content)
    layouts = list(product(screens, sizes, languages))
    return [
        Look(screen, size, themes[(number + turn) % len(themes)], language)
        for turn in range(len(themes))
        for number, (screen, size, language) in enumerate(layouts)
    ]


def layout_of(stop: Stop) -> str:
    """What is laid out alike: the steps of a walkthrough, and the same page of two procedures."""
    return f"{stop.place.screen} {stop.place.page} {stop.kind} {len(stop.ticked)}"


def covering(content: Content) -> Iterator[tuple[Stop, Look]]:
    """Each layout in so many looks that it meets every value of every axis.

    The looks of one place differ from those of the next, so that combinations come up somewhere.
    Stops that are laid out alike share one set of looks among them.
    """
    screens, sizes, themes, languages = axes(content)
    rounds = max(len(axis) for axis in axes(content))
    groups: dict[str, list[Stop]] = defaultdict(list)
    for stop in places(content):
        groups[layout_of(stop)].append(stop)
    for number, stops in enumerate(groups.values()):
        for turn in range(max(rounds, len(stops))):
            look = Look(
                screens[(turn + number) % len(screens)],
                sizes[(turn + number // len(screens)) % len(sizes)],
                themes[(turn + number // 2) % len(themes)],
                languages[(turn + number // 3) % len(languages)],
            )
            yield stops[turn % len(stops)], look


def by_screen(views: Iterable[tuple[Stop, Look]]) -> Views:
    """The same, sorted so that one kiosk shows all that belongs to its screen."""
    sorted_: dict[tuple[int, int], list[tuple[Stop, Look]]] = defaultdict(list)
    for stop, look in views:
        sorted_[look.screen].append((stop, look))
    for of_screen in sorted_.values():
        of_screen.sort(key=lambda view: (str(view[1]), view[0].name))
    return sorted_


def audit(
    content: Content, screen: tuple[int, int], views: Iterable[tuple[Stop, Look]], *, fine: bool
) -> Iterator[tuple[Stop, Look, Finding]]:
    """What is wrong on one screen. `fine` draws every pixel and each part of a long page.

    Otherwise a long page is looked at once, unrolled, and only what is seen of it has colours.
    """
    most = screen[0] * screen[1] if fine else LARGEST_FOR_TESTS
    with staged(content, screen, most=most) as shown:
        stage, root = shown.stage, shown.kiosk.window.contentItem()
        before: tuple[Stop, Look] | None = None
        for stop, look in views:
            afresh = before is None or before[1] != look or before[0].kind in LEAVES_SOMETHING
            before = stop, look
            if afresh:
                liked = Preferences(look.language, text_size=look.text_size, theme=look.theme)
                stage.look(liked)
            pictures = stage.parts(stop) if fine else iter([stage.stand(stop, afresh=afresh)])
            found = dict.fromkeys(
                one
                for picture in pictures
                for one in findings(survey(root, picture, unrolled=not fine), shown.mm)
            )
            yield from ((stop, look, one) for one in found)


def told(found: Iterable[tuple[Stop, Look, Finding]]) -> str:
    """One line for each finding, with where it is."""
    return "\n".join(f"{stop.name} [{look}] {finding}" for stop, look, finding in found)


def looks_wanted(content: Content, asked: argparse.Namespace) -> list[Look]:
    """What the words of a command line leave over."""
    return [
        look
        for look in all_looks(content)
        if (not asked.screen or "x".join(map(str, look.screen)) in asked.screen)
        and asked.text_size in (None, look.text_size)
        and asked.theme in (None, look.theme)
        and asked.language in (None, look.language)
    ]


def asked_for(arguments: list[str]) -> argparse.Namespace:
    """The words of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--screen", nargs="*", default=(), help="only these, such as 1280x800")
    parser.add_argument("--text-size", type=float, help="only this one")
    parser.add_argument("--theme", type=Theme, help="only this one")
    parser.add_argument("--language", help="only this one")
    parser.add_argument("--stop", default="", help="only stops whose name holds this")
    parser.add_argument("--fine", action="store_true", help="every pixel, and all of a long page")
    parser.add_argument("--content", type=Path, default=SHIPPED_CONTENT, help="of this file")
    parser.add_argument("--done", type=Path, help="keeps what was done, to go on another time")
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Audit all looks that the words do not leave out; returns 0 where nothing is wrong."""
    asked = asked_for(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application(sys.argv[:1])
    content = msgspec.json.decode(asked.content.read_bytes(), type=Content)
    stops = [stop for stop in places(content) if asked.stop in stop.name]
    done = asked.done.read_text().splitlines() if asked.done and asked.done.exists() else []
    finished = {line.partition(":")[0] for line in done}
    for look in looks_wanted(content, asked):
        if str(look) in finished:
            continue
        found = 0
        for one in audit(content, look.screen, [(stop, look) for stop in stops], fine=asked.fine):
            found += 1
            print(told([one]), flush=True)
        done.append(f"{look}: {len(stops)} views, {found} findings")
        print(done[-1], flush=True)
        if asked.done:
            asked.done.write_text("\n".join(done) + "\n")
    app.processEvents()
    numbers = [
        [int(word) for word in line.split(": ")[1].split() if word.isdigit()] for line in done
    ]
    views, count = (sum(column) for column in zip(*numbers, strict=True)) if numbers else (0, 0)
    print(f"{views} views, {count} findings.")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
