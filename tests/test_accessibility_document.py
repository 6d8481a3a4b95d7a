"""docs/accessibility.md names tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs/accessibility.md"


def test_every_test_it_names_is_there() -> None:
    words = DOCUMENT.read_text()
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", words)
    assert len(named) > 40
    missing = [
        f"{file}::{test}"
        for file, test in named
        if not (ROOT / file).is_file() or f"def {test}" not in (ROOT / file).read_text()
    ]
    assert not missing


def test_every_row_names_one() -> None:
    rows = [line for line in DOCUMENT.read_text().splitlines() if line.startswith("| ")]
    told = [row for row in rows if not row.startswith(("| what", "| ---"))]
    assert len(told) > 30
    assert not [row for row in told if "`tests/" not in row]
