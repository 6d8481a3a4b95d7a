"""Restart: the same program with the same words, in the same process."""

from __future__ import annotations

import sys

import pytest

from kiosk import app, cli
from kiosk.options import LEAVE_STATUS, RESTART_STATUS


class Begun(Exception):
    """The program would have become another one by now."""


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What would be run."""
    found: list[list[str]] = []

    def execv(program: str, words: list[str]) -> None:
        assert program == words[0] == sys.executable
        found.append(words[1:])
        raise Begun

    monkeypatch.setattr("os.execv", execv)
    monkeypatch.setattr("gc.disable", lambda: None)
    monkeypatch.setattr(sys, "orig_argv", ["python3", "main.py", "--data", "here"])
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return found


def test_a_restart_begins_anew_with_the_same_words(
    begun: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "run", lambda _: RESTART_STATUS)
    with pytest.raises(Begun):
        cli.main([])
    assert begun == [["main.py", "--data", "here"]]


@pytest.mark.parametrize("status", [0, 1, LEAVE_STATUS])
def test_all_else_ends_with_its_status(
    begun: list[list[str]], monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    monkeypatch.setattr(app, "run", lambda _: status)
    assert cli.main([]) == status
    assert begun == []
