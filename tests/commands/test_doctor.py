"""`doctor`: what staff are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import cli
from kiosk.adapters.files import DataFolder
from kiosk.adapters.pin_file import set_pin
from kiosk.commands import doctor
from kiosk.staff.pin import HARD_STOP
from tests.factory import as_bytes, minimal_content
from tests.faults.scenes import QUICK, installed


def told(folder: Path, capsys: pytest.CaptureFixture[str], status: int) -> str:
    """What doctor prints for a data folder with a PIN and the content.json in it."""
    data = DataFolder(folder)
    set_pin(data.pin, data.tries, "482915", hasher=QUICK)
    content = str(folder / "content.json")
    assert cli.main(["doctor", "--data", str(folder), "--content", content]) == status
    return capsys.readouterr().out


def test_the_clinics_own_content(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = minimal_content()
    content["slots"] = [
        {"id": "phone", "type": "phone", "label": {"en": "Phone of the clinic"}},
        {"id": "clinic-name", "type": "name", "label": {"en": "Name of the clinic"}},
    ]
    (tmp_path / "content.json").write_bytes(as_bytes(content))
    (tmp_path / "clinic.json").write_text('{"phone": "555-0100"}')
    said = told(tmp_path, capsys, 0)
    assert f"Showing: {tmp_path / 'content.json'}, version 1\n" in said
    assert "no clinician has reviewed these words yet" in said
    assert "checked: English" in said
    assert "Not filled in by the clinic yet: Name of the clinic\n" in said
    assert said.endswith("All is well.\n")


def test_words_changed_after_a_review(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = minimal_content()
    content["review"] = {"reviewer": "Dr. Example", "date": "2026-01-02", "digest": "0" * 64}
    (tmp_path / "content.json").write_bytes(as_bytes(content))
    assert "words have changed since Dr. Example reviewed them" in told(tmp_path, capsys, 0)


def test_bad_content_gives_way_to_what_was_shipped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = minimal_content()
    content["version"] = 0
    (tmp_path / "content.json").write_bytes(as_bytes(content))
    (tmp_path / "kiosk.toml").write_text("[visit]\nidle-seconds = 3\n")
    said = told(tmp_path, capsys, 1)
    assert "(the content that was shipped)" in said
    assert f"{tmp_path / 'content.json'}:" in said
    assert f"{tmp_path / 'kiosk.toml'}:2:" in said
    assert said.endswith("2 things to mend.\n")


def test_what_was_installed_and_the_state_of_the_pin(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(5)(tmp_path)
    monkeypatch.setattr(doctor, "shipped_problems", lambda *_: ())  # tried in the test below
    data = DataFolder(tmp_path / "data")
    cli.main(["doctor", "--data", str(data.path)])
    said = capsys.readouterr().out
    assert "/content/versions/000001-" in said
    assert "version 5\n" in said
    how = f"python3 main.py pin --data {data.path}"
    last = f"not set. Staff cannot get into the staff area until one is set: {how}"
    assert said.endswith(f"PIN of the staff area: {last}\n1 thing to mend.\n")
    set_pin(data.pin, data.tries, "482915", hasher=QUICK)
    for failures, told, status in [
        (0, "set\n", 0),
        (7, "several times", 0),
        (HARD_STOP, f"until they are forgiven: {how} --unlock", 1),
    ]:
        data.tries.write_text(f'{{"failures": {failures}}}')
        assert cli.main(["doctor", "--data", str(data.path)]) == status
        assert told in capsys.readouterr().out.partition("PIN of the staff area")[2]


@pytest.mark.parametrize(
    ("shipped", "what"),
    [(b"{\n\n,}", ":3:1: "), (None, ":1:1: There is no such file.")],
)
def test_a_fallback_that_is_broken_is_a_thing_to_mend(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    shipped: bytes | None,
    what: str,
) -> None:
    """The version shown is good, but nothing is there to take its place."""
    broken = tmp_path / "shipped.json"
    if shipped is not None:
        broken.write_bytes(shipped)
    monkeypatch.setattr(doctor, "SHIPPED_CONTENT", broken)
    (tmp_path / "content.json").write_bytes(as_bytes(minimal_content()))
    said = told(tmp_path, capsys, 1)
    assert f"Showing: {tmp_path / 'content.json'}, version 1\n" in said
    assert f"{broken} is broken. Mend what is listed" in said
    assert f"\n{broken}{what}" in said
    assert said.endswith("\n1 thing to mend.\n")
