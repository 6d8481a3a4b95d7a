"""The PIN on disk: who gets in, and that a wrong try is counted before it is looked at."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from kiosk.adapters import pin_file
from kiosk.adapters.disk import Disk
from kiosk.adapters.files import DataFolder
from kiosk.adapters.pin_file import HASHER, PinGate, forgive, set_pin
from kiosk.staff.pin import (
    FREE_TRIES,
    HARD_STOP,
    Broken,
    NotSet,
    Opened,
    Ready,
    Stopped,
    Waiting,
    Wrong,
)
from tests.faults.failing import FailingDisk
from tests.faults.scenes import QUICK

RIGHT, WRONG = "482915", "482916"


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "data")
    set_pin(folder.pin, folder.tries, RIGHT, hasher=QUICK)
    return folder


def gate(data: DataFolder, now: float = 0.0, disk: Disk | None = None) -> PinGate:
    return PinGate(data.pin, data.tries, now, disk)


def test_right_and_wrong(data: DataFolder) -> None:
    staff = gate(data)
    assert staff.status(0.0) == Ready(FREE_TRIES)
    assert staff.enter(WRONG, 0.0) == Wrong(left=FREE_TRIES - 1, wait=0.0)
    assert staff.enter(RIGHT, 0.0) == Opened()
    assert staff.status(0.0) == Ready(FREE_TRIES)


def test_after_five_even_the_right_one_has_to_wait(data: DataFolder) -> None:
    staff = gate(data)
    for _ in range(FREE_TRIES - 1):
        staff.enter(WRONG, 0.0)
    assert staff.enter(WRONG, 100.0) == Wrong(left=0, wait=30.0)
    assert staff.enter(RIGHT, 129.0) == Waiting(1.0)
    assert staff.enter(WRONG, 130.0) == Wrong(left=0, wait=60.0)
    assert staff.enter(RIGHT, 190.0) == Opened()


def test_switching_off_does_not_shorten_the_wait(data: DataFolder) -> None:
    staff = gate(data)
    for _ in range(FREE_TRIES):
        staff.enter(WRONG, 0.0)
    assert gate(data, now=7.0).status(7.0) == Waiting(30.0)


def test_a_try_is_on_disk_before_the_digits_are_looked_at(
    data: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PowerCut(BaseException):
        pass

    class Cut:
        def verify(self, *_: object) -> None:
            raise PowerCut

    monkeypatch.setattr(pin_file, "HASHER", Cut())
    with pytest.raises(PowerCut):
        gate(data).enter(RIGHT, 0.0)
    assert gate(data).status(0.0) == Ready(FREE_TRIES - 1)


@pytest.mark.parametrize("at", range(6))
def test_who_cannot_be_counted_does_not_get_in(data: DataFolder, at: int) -> None:
    staff = gate(data, disk=FailingDisk(at, 28, "before", stays_broken=True))
    verdict = staff.enter(RIGHT, 0.0)
    assert isinstance(verdict, Broken)
    assert "No space left" in verdict.message


def test_after_a_hundred_only_the_technician_helps(data: DataFolder) -> None:
    staff, now = gate(data), 0.0
    for _ in range(HARD_STOP):
        now += 3600
        verdict = staff.enter(WRONG, now)
    assert verdict == Stopped()
    assert staff.enter(RIGHT, now + 1e6) == Stopped()
    assert gate(data).status(0.0) == Stopped()
    forgive(data.tries)
    assert staff.enter(RIGHT, now) == Opened()


def test_a_new_pin_counts_at_once(data: DataFolder) -> None:
    staff = gate(data)
    for _ in range(FREE_TRIES):
        staff.enter(WRONG, 0.0)
    set_pin(data.pin, data.tries, WRONG, hasher=QUICK)
    assert staff.enter(WRONG, 0.0) == Opened()
    assert isinstance(staff.enter(RIGHT, 0.0), Wrong)


def test_without_a_pin_nobody_gets_in(tmp_path: Path) -> None:
    staff = gate(DataFolder(tmp_path / "data"))
    assert staff.status(0.0) == NotSet()
    assert staff.enter("000000", 0.0) == NotSet()
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("spoilt", [b"", b"{}", b'{"hash": "482915"}', b"\0" * 50])
def test_a_damaged_pin_lets_nobody_in(data: DataFolder, spoilt: bytes) -> None:
    data.pin.write_bytes(spoilt)
    assert isinstance(gate(data).enter(RIGHT, 0.0), Broken)


def test_a_hash_that_is_none_lets_nobody_in(data: DataFolder) -> None:
    data.pin.write_bytes(b'{"hash": "$argon2id$nonsense"}')
    verdict = gate(data).enter(RIGHT, 0.0)
    assert isinstance(verdict, Broken)
    assert "damaged" in verdict.message


@pytest.mark.parametrize("spoilt", [b"", b"{}", b'{"failures": -5}', b"\0" * 50])
def test_a_damaged_count_lets_nobody_in(data: DataFolder, spoilt: bytes) -> None:
    data.tries.write_bytes(spoilt)
    assert isinstance(gate(data).enter(RIGHT, 0.0), Broken)


def test_it_is_kept_as_argon2id_and_for_one_user_alone(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    set_pin(data.pin, data.tries, RIGHT)
    kept = data.pin.read_text()
    assert "$argon2id$v=19$m=65536,t=3" in kept
    assert RIGHT not in kept
    assert HASHER.type.name == "ID"
    if os.name == "posix":
        assert stat.S_IMODE(data.pin.stat().st_mode) == 0o600
        assert stat.S_IMODE(data.tries.stat().st_mode) == 0o600
    assert gate(data).enter(RIGHT, 0.0) == Opened()


def test_unfit_digits_are_not_set(tmp_path: Path) -> None:
    data = DataFolder(tmp_path / "data")
    with pytest.raises(ValueError, match="no fit PIN"):
        set_pin(data.pin, data.tries, "123456")
    assert not data.path.exists()
