"""Proofs of small content: one made by the real command, twice over, and more by calling it."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.options import ROOT, ProofOptions
from kiosk.proof import command
from tests.factory import as_bytes, small_content_dict

MADE = date(2026, 3, 2)

PROGRAM = """
import sys
from datetime import date
from kiosk import cli
from kiosk.adapters import clock
class Calendar(clock.SystemClock):
    def today(self): return date(2026, 3, 2)
clock.SystemClock = Calendar
sys.exit(cli.main(["proof", *sys.argv[1:]]))
"""
"""The command line on a fixed day."""


def few_pages() -> dict[str, Any]:
    """One procedure with two pages, two steps and three stretches; every kind of block."""
    content = small_content_dict()
    first = content["procedures"][0]
    first["pages"] = [page for page in first["pages"] if page["id"] in ("overview", "when-to-call")]
    first["pages"][0]["facts"] = ["W4", "P10"]
    first["walkthrough"]["steps"] = first["walkthrough"]["steps"][:2]
    first["recovery"]["milestones"] = first["recovery"]["milestones"][:3]
    content["procedures"] = [first]
    return content


def prove(folder: Path, content: dict[str, Any], **options: Any) -> int:
    """Run the command on content that is written beside the folder, with nobody's own values."""
    file = folder.parent / f"{folder.name}.json"
    file.write_bytes(as_bytes(content))
    asked = ProofOptions(
        folder=folder,
        content=file,
        data=folder.parent / "nothing",
        **{"screen": "1280x800", **options},
    )
    return command.run(asked, MADE)


@pytest.fixture(scope="session")
def proved_twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two folders, each filled by a program of its own."""
    base = tmp_path_factory.mktemp("proof")
    (base / "few.json").write_bytes(as_bytes(few_pages()))
    running = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(base / name), "--content", str(base / "few.json"),
             "--data", str(base / "nothing"), "--screen", "1280x800"],
            cwd=ROOT, stderr=subprocess.PIPE, text=True,
        )
        for name in ("one", "two")
    ]  # fmt: skip
    said = [each.communicate()[1] for each in running]
    assert [each.returncode for each in running] == [0, 0], said
    assert said == ["", ""]
    return base / "one", base / "two"


@pytest.fixture(scope="session")
def proved(proved_twice: tuple[Path, Path]) -> Path:
    """A folder that the command has filled."""
    return proved_twice[0]
