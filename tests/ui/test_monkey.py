"""Thousands of touches by two random hands, at once, each on a kiosk of its own."""

from __future__ import annotations

import os
import subprocess
import sys

import msgspec
import pytest

from kiosk.content.model import Content
from kiosk.options import ROOT
from tests.ui.monkey import Played, everywhere

TOUCHES = 2_000
"""Of each hand."""
SEEDS = (1, 2)
REACHED = 0.6
"""The share of all places that so few random touches must find, on slow machines too; an hour finds
all of them. What words mean pops up besides."""
MOST_MEGABYTES = 300


@pytest.fixture(scope="module")
def played() -> list[Played]:
    """What came of the two hands. Each process ends on the attract screen, or not at all."""
    # Drawn at most 25 times a second, as slow machines do: half of the time would go into frames.
    environment = os.environ | {"QT_QPA_UPDATE_IDLE_TIME": "40"}
    command = [sys.executable, "-m", "tests.ui.monkey", "--json", "--touches", str(TOUCHES)]
    running = [
        subprocess.Popen(
            [*command, "--seed", str(seed)],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for seed in SEEDS
    ]
    ended = [each.communicate() for each in running]
    for said, complained in ended:
        assert said, complained
    return [msgspec.json.decode(said, type=Played) for said, _ in ended]


def test_nothing_complains_however_one_touches(played: list[Played]) -> None:
    assert [each.complaints for each in played] == [[], []]
    assert [each.touches for each in played] == [TOUCHES, TOUCHES]


def test_nothing_is_left_over_when_the_visits_have_ended(played: list[Played]) -> None:
    assert [each.left for each in played] == [[], []]
    assert max(each.megabytes for each in played) < MOST_MEGABYTES


def test_random_touches_reach_most_places(played: list[Played], shipped: Content) -> None:
    met = {place for each in played for place in each.met}
    everything = everywhere(shipped)
    assert met <= everything
    places = {one for one in everything if not one.startswith("word ")}
    assert len(met & places) >= REACHED * len(places), sorted(places - met)
