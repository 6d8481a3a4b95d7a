"""proof.pdf, read back: every word of the content stands in it."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from kiosk.content.shape import texts
from kiosk.content.wording import Wording
from tests.factory import as_bytes, decode, minimal_content
from tests.proof.conftest import few_pages, prove


def read(folder: Path) -> list[str]:
    """The words of each sheet, with single spaces and without ligatures."""
    told = [page.extract_text() for page in PdfReader(folder / "proof.pdf").pages]
    return [re.sub(r"\s+", " ", unicodedata.normalize("NFKC", words)) for words in told]


@pytest.fixture(scope="module")
def sheets(proved: Path) -> list[str]:
    return read(proved)


def test_every_text_of_pages_steps_and_stretches_is_there(sheets: list[str]) -> None:
    content = decode(few_pages())
    wording = Wording(content, "en", {})
    paper = "".join(sheets).replace(" ", "")
    procedure = content.procedures[0]
    for told in (*content.shared_pages, *content.glossary, procedure):
        for text in texts(told):
            assert wording.say(text).replace(" ", "") in paper, text


def test_the_cover_says_what_is_signed_and_that_nobody_has(sheets: list[str]) -> None:
    cover = sheets[0]
    for words in (
        "Content version 1",
        "Made on 2026-03-02",
        "No clinician has reviewed these words yet.",
        "Signature",
        "1280x800",
    ):
        assert words in cover
    assert re.search(r"Digest of the words ([0-9a-f]{8} ){7}[0-9a-f]{8}", cover)


def test_empty_values_facts_sources_and_figures_are_told(sheets: list[str]) -> None:
    assert re.search(r"\(phone\) ask your care team still empty", sheets[1])
    assert "default, from first-source" in sheets[1]
    assert "Nothing has been signed yet" in sheets[1]
    paper = " ".join(sheets)
    assert "Facts W4 P10" in paper
    assert "Sources first-source, second-source" in paper
    assert re.search(r"\d+ words, [\d.]+ a sentence · grade -?[\d.]+", paper)
    assert "Clinic-set, still empty: phone" in paper


def test_contents_lead_to_the_right_pages(sheets: list[str]) -> None:
    contents = next(sheet for sheet in sheets if " Contents " in sheet)
    for title in ("Overview", "When to call", "Lie down", "Which"):
        found = re.search(rf"{title} (\d+)", contents)
        assert found is not None
        assert title in sheets[int(found[1]) - 1]


def test_sheets_are_numbered(sheets: list[str]) -> None:
    for number, sheet in enumerate(sheets, start=1):
        assert re.search(rf"2026-03-02 {number}\b", sheet)


def test_what_changed_since_the_signed_version_is_listed(tmp_path: Path, qtbot: QtBot) -> None:
    folder, content = tmp_path / "out", minimal_content()
    signed = tmp_path / "signed.json"
    back = content["interface"].pop("back")  # nobody has signed what the kiosk would put in
    signed.write_bytes(as_bytes(content))
    content["interface"]["back"] = back
    content["procedures"][0]["pages"][0]["lead"]["en"] = "Something else is the main thing."
    assert prove(folder, content, signed=signed, theme="dark") == 0
    sheets = read(folder)
    assert "Compared with version 1" in sheets[1]
    assert "Changed: page “when-to-call” of vertebroplasty" in sheets[1]
    assert "Changed: control “back”" in sheets[1]
    assert "changed since signed" in " ".join(sheets)
