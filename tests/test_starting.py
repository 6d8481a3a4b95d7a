"""What the kiosk says where it cannot start, and what it hands to its staff area when it does."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import __version__, app, options
from kiosk.adapters.files import DataFolder, note
from kiosk.content.choosing import check_digest
from kiosk.loading import load
from kiosk.options import SHIPPED_CONTENT, RunOptions, pin_command


class Enough(Exception):
    """The start got as far as the test wants."""


def test_a_broken_file_is_to_be_mended_not_the_whole_installation(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    edited = tmp_path / "content.json"
    edited.write_text('{\n  "format": 1,,\n}')
    monkeypatch.setattr(app, "SHIPPED_CONTENT", edited)
    monkeypatch.setattr(app, "load", lambda *a, **k: load(*a, **k, shipped=edited))
    assert app.run(RunOptions(data=tmp_path / "data")) == 1
    assert f"{edited}:2:" in caplog.text
    caplog.clear()
    said = capsys.readouterr().err
    assert f"{edited} cannot be shown. Mend what is listed, or bring back the file" in said


def test_only_a_checkout_is_brought_back_by_git(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(options, "ROOT", tmp_path)
    assert "git" not in options.mend_shipped()
    (tmp_path / ".git").touch()
    assert "(git checkout content.json)" in options.mend_shipped()


def test_staff_are_told_the_command_of_this_kiosk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QGuiApplication
) -> None:
    def begun(*given: object) -> object:
        raise Enough(given[-1])

    note(DataFolder(tmp_path).passed, check_digest(SHIPPED_CONTENT.read_bytes(), __version__))
    monkeypatch.setattr(app, "make_application", lambda *_: qapp)
    monkeypatch.setattr(app, "start_log", lambda _: ())
    monkeypatch.setattr(app, "staff_area", begun)
    with pytest.raises(Enough) as enough:
        app.run(RunOptions(window=(640, 400), data=tmp_path))
    assert enough.value.args == (f"python3 main.py pin --data {tmp_path}",)


def test_the_command_that_sets_the_pin(monkeypatch: pytest.MonkeyPatch) -> None:
    assert pin_command(None) == "python3 main.py pin"
    assert pin_command(Path("/a b")) == "python3 main.py pin --data '/a b'"
    assert pin_command(Path("here")) == f"python3 main.py pin --data {Path.cwd() / 'here'}"
    monkeypatch.setattr(options, "INSTALLED", True)
    monkeypatch.setattr(options, "COMMAND_LINE", "sudo spine-kiosk")
    assert pin_command(Path(options.DATA)) == "sudo spine-kiosk pin"
