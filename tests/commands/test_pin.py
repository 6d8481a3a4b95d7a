"""`pin`: set at the machine, twice, or by an install script."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.adapters.files import DataFolder
from kiosk.adapters.pin_file import PinGate
from kiosk.commands import pin
from kiosk.staff.pin import HARD_STOP, Opened, Ready, Stopped


def gate(folder: Path) -> PinGate:
    data = DataFolder(folder)
    return PinGate(data.pin, data.tries, 0.0)


def test_asked_twice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = iter(["482915", "482915"])
    assert pin.run(tmp_path / "data", unlock=False, ask=lambda _: next(answers)) == 0
    assert gate(tmp_path / "data").enter("482915", 0.0) == Opened()
    said = capsys.readouterr().out
    assert "482915" not in said
    assert said.startswith(
        f"This is for the kiosk that keeps its files in {tmp_path / 'data'} (none has run there"
    )


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["482915", "482916"], "do not agree"),
        (["123456"], "in a row"),
        (["1234"], "six digits"),
    ],
)
def test_unfit_digits_change_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], typed: list[str], told: str
) -> None:
    """Nor is anybody asked for unfit ones once more."""
    answers = iter(typed)
    assert pin.run(tmp_path / "data", unlock=False, ask=lambda _: next(answers)) == 1
    assert told in capsys.readouterr().err
    assert not (tmp_path / "data").exists()


def test_an_install_script_gives_it_on_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("482915\n"))
    assert cli.main(["pin", "--data", str(tmp_path / "data")]) == 0
    assert gate(tmp_path / "data").enter("482915", 0.0) == Opened()


def test_without_a_folder_it_says_which_kiosk_it_is_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    (tmp_path / "spine-kiosk").mkdir()
    for words in (["pin"], ["pin", "--unlock"]):
        monkeypatch.setattr("sys.stdin", io.StringIO("482915\n"))
        assert cli.main(words) == 0
        said = capsys.readouterr().out
        assert f"keeps its files in {tmp_path / 'spine-kiosk'}.\n" in said
        assert "--data FOLDER" in said


def test_the_technician_unlocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = DataFolder(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO("482915\n"))
    cli.main(["pin", "--data", str(tmp_path)])
    data.tries.write_text(f'{{"failures": {HARD_STOP}}}')
    assert gate(tmp_path).status(0.0) == Stopped()
    assert cli.main(["pin", "--unlock", "--data", str(tmp_path)]) == 0
    assert isinstance(gate(tmp_path).status(0.0), Ready)
    assert gate(tmp_path).enter("482915", 0.0) == Opened()


def test_a_folder_that_cannot_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").write_text("in the way")
    monkeypatch.setattr("sys.stdin", io.StringIO("482915\n"))
    assert cli.main(["pin", "--data", str(tmp_path / "data")]) == 1
    assert "cannot be kept" in capsys.readouterr().err
