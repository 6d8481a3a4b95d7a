"""The fast path, and what is said before anything is set up."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from kiosk import bootstrap, fresh_machine, stamps
from kiosk.fresh_machine import SetUpError
from kiosk.options import ROOT
from tests.setup.checkouts import Checkout

MISSING = {"libnothing.so.9": ("libnothing9t64", "libnothing9")}


@pytest.mark.parametrize(
    ("words", "environment", "purpose"),
    [
        ([], {"DISPLAY": ":0"}, "x11"),
        ([], {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        (["--window", "800x600"], {"DISPLAY": ":0"}, "x11"),
        (["run"], {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "offscreen"),
        (["run"], {"QT_QPA_PLATFORM": "xcb"}, "x11"),
        (["run"], {"QT_QPA_PLATFORM": "wayland-egl"}, "wayland"),
        (["proof", "out"], {"DISPLAY": ":0"}, "offscreen"),
        (["check", "content.json"], {"DISPLAY": ":0"}, "text"),
        (["test", "-k", "run"], {"DISPLAY": ":0"}, "test"),
    ],
)
def test_what_a_command_needs(
    words: list[str],
    environment: dict[str, str],
    purpose: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert bootstrap.purpose_of(words) == purpose


def test_ready_means_stamped_from_this_very_lock_file(tmp_path: Path) -> None:
    root = str(tmp_path)
    python = Path(stamps.venv_python(root))
    python.parent.mkdir(parents=True)
    python.touch()
    lock, stamp = Path(stamps.lock_file(root, "text")), Path(stamps.stamp_file(root, "text"))
    lock.write_text("one")
    assert not stamps.is_ready(root, "text")
    stamp.write_text("one")
    assert stamps.is_ready(root, "text")
    assert not stamps.is_ready(root, "x11")
    lock.write_text("two")
    assert not stamps.is_ready(root, "text")
    stamp.write_text("two")
    python.unlink()
    assert not stamps.is_ready(root, "text")


def test_without_a_screen_one_line_is_said_before_anything_is_set_up(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path, tmp_path)
    done = checkout.run(QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert done.stderr.startswith("This machine has no screen")
    assert done.stderr.count("\n") == 1
    assert not checkout.venv.exists()


@pytest.mark.parametrize("environment", [{"DISPLAY": ":987"}, {"WAYLAND_DISPLAY": "wayland-987"}])
def test_a_screen_that_does_not_answer_is_none(tmp_path: Path, environment: dict[str, str]) -> None:
    done = Checkout(tmp_path, tmp_path).run(QT_QPA_PLATFORM="", **environment)
    assert done.returncode == 1
    assert done.stderr.startswith("This machine has no screen")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--window", "huge"], "write a size like 1280x800"),
        (["dance"], "invalid choice: 'dance'"),
    ],
)
def test_wrong_words_are_told_before_anything_is_set_up(
    tmp_path: Path, words: list[str], said: str
) -> None:
    checkout = Checkout(tmp_path, tmp_path)
    done = checkout.run(*words)
    assert done.returncode == 2
    assert said in done.stderr
    assert not checkout.venv.exists()


@pytest.mark.parametrize("part", ["main.py", "kiosk/__init__.py", "kiosk/bootstrap.py"])
def test_an_old_python_can_read_far_enough_to_say_so(part: str) -> None:
    ast.parse((ROOT / part).read_text(), feature_version=(3, 7))


class Debian:
    """Stands in for apt on the PATH: logs what it is asked, and installs nothing."""

    def __init__(self, folder: Path, known: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.log = folder / "log"
        self.log.touch()
        scripts = {
            "apt-get": f'echo "$@" >> {self.log}',
            "apt-cache": f'test "$2" = {known} && echo Package: {known}',
            "sudo": 'test "$1" = -n || exit 1; shift; exec "$@"',
        }
        for name, script in scripts.items():
            (folder / name).write_text(f"#!/bin/sh\n{script}\n")
            (folder / name).chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
        monkeypatch.setattr("os.geteuid", lambda: 1000)
        monkeypatch.setitem(fresh_machine.NEEDS, "offscreen", MISSING)


@pytest.mark.parametrize("known", MISSING["libnothing.so.9"])
def test_without_rights_the_one_command_to_run_is_said(
    tmp_path: Path, known: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    debian = Debian(tmp_path, known, monkeypatch)
    (tmp_path / "sudo").write_text("#!/bin/sh\nexit 1\n")
    with pytest.raises(SetUpError) as told:
        fresh_machine.system_packages("offscreen")
    assert str(told.value).endswith(f"sudo apt-get update && sudo apt-get install -y {known}")
    assert debian.log.read_text() == ""


@pytest.mark.parametrize("known", MISSING["libnothing.so.9"])
def test_with_sudo_the_package_is_installed_and_named(
    tmp_path: Path,
    known: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    debian = Debian(tmp_path, known, monkeypatch)
    with pytest.raises(SetUpError, match=r"are still missing: libnothing\.so\.9"):
        fresh_machine.system_packages("offscreen")
    asked = debian.log.read_text().splitlines()
    assert asked == ["update", f"install -y --no-install-recommends {known}"]
    assert capsys.readouterr().err.strip().endswith(known)


def test_a_failed_install_gives_apts_last_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Debian(tmp_path, "libnothing9", monkeypatch)
    (tmp_path / "apt-get").write_text("#!/bin/sh\necho E: No space left >&2\nexit 100\n")
    with pytest.raises(SetUpError, match="E: No space left"):
        fresh_machine.system_packages("offscreen")


def pins(lock: str) -> list[str]:
    """`name==version` of every package in a lock file; each must stand there with hashes."""
    lines = (ROOT / lock).read_text().splitlines()
    heads = [line for line in lines if line and not line.startswith(" ")]
    assert all(line.startswith("    --hash=sha256:") for line in lines if line not in heads)
    assert all(head.endswith("\\") for head in heads)
    return [head.split()[0] for head in heads]


def test_the_tests_run_on_what_is_shipped() -> None:
    shipped = pins("requirements.txt")
    assert set(shipped) <= set(pins("requirements-test.txt"))
    assert "pyside6-essentials==6.12.0" not in shipped  # aborts on Python 3.11


def test_help_needs_no_set_up(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path, tmp_path)
    done = checkout.run("--help")
    assert done.returncode == 0
    assert done.stdout.startswith("usage: main.py")
    assert not checkout.venv.exists()
