"""What the store writes down."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.kept import (
    SHIPPED,
    Mark,
    Pointer,
    Record,
    is_version_name,
    kept_bytes,
    next_name,
    read_kept,
)
from kiosk.staff.manifest import listed

ONE, TWO = "000001-0123456789ab", "000002-0123456789ab"


def test_going_live_and_back() -> None:
    first = Pointer().showing(ONE)
    assert (first.live, first.before) == (ONE, SHIPPED)
    second = first.showing(TWO)
    assert (second.live, second.before) == (TWO, ONE)
    assert second.undone() == Pointer(ONE, TWO)
    assert second.undone().undone() == second
    assert second.showing(TWO) == second
    assert second.showing(SHIPPED).undone().live == TWO


def test_where_nothing_was_before_undo_changes_nothing() -> None:
    assert Pointer().undone() == Pointer()


def test_it_reads_back() -> None:
    record = Record(3, "d", "p", {"content.json": listed(b"x")}, "stick", "2026-03-04", ("es",))
    assert read_kept(kept_bytes(record), Record) == record
    assert read_kept(kept_bytes(Pointer(ONE, SHIPPED)), Pointer) == Pointer(ONE, SHIPPED)
    assert read_kept(kept_bytes(Mark(7)), Mark) == Mark(7)


@pytest.mark.parametrize(
    "data",
    [b"", b"\0" * 40, b"{", b"[]", b'{"live": "../../etc"}', b'{"live": "000001-0123456789ab/.."}',
     b'{"live": 1}', b'{"live": "", "more": 1}', b"[" * 100_000],
)  # fmt: skip
def test_damage_is_seen(data: bytes) -> None:
    assert read_kept(data, Pointer) is None


@given(st.lists(st.integers(1, 999_998)), st.text("0123456789abcdef", min_size=64, max_size=64))
def test_names_count_on(numbers: list[int], digest: str) -> None:
    names = [f"{number:06d}-0123456789ab" for number in numbers]
    name = next_name([*names, "lost+found", "x"], digest)
    assert is_version_name(name)
    assert name > max(names, default="")
