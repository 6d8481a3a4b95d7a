"""What staff have set: read back as written, and what is damaged costs no more than itself."""

from __future__ import annotations

import random

import pytest

from kiosk.screen_size import ScreenSize
from kiosk.settings import Settings
from kiosk.staff.chosen import BOUNDS, Chosen, chosen_bytes, read_chosen
from kiosk.visit.hours import Hours

ALL = Chosen(
    languages=("en", "es"),
    idle_seconds=90,
    countdown_seconds=30,
    opens="07:30",
    closes="19:00",
    days=(1, 3, 7),
    volume_percent=40,
    screen_mm=381,
)


def test_what_was_written_is_read() -> None:
    assert read_chosen(chosen_bytes(ALL), file="staff.json") == (ALL, ())
    assert read_chosen(chosen_bytes(Chosen()), file="staff.json") == (Chosen(), ())


def test_it_goes_before_what_the_technician_wrote() -> None:
    toml = Settings(idle=200, countdown=45, languages=("es",), debounce=1.0)
    assert toml.with_chosen(Chosen()) == toml
    made = toml.with_chosen(ALL)
    assert (made.idle, made.countdown, made.debounce) == (90, 30, 1.0)
    assert made.languages == ("en", "es")
    assert made.hours == Hours(450, 1140, (0, 2, 6))
    assert made.screen == ScreenSize(381)
    assert made.volume == pytest.approx(0.4)


@pytest.mark.parametrize("name", BOUNDS)
@pytest.mark.parametrize("wrong", ['"90"', "true", "1e9", "-1", "null", "[1]", "1.5"])
def test_what_is_unfit_is_left_out_and_told(name: str, wrong: str) -> None:
    data = f'{{\n  "volume_percent": 40,\n  "{name}": {wrong}\n}}'.encode()
    if name == "volume_percent":
        data = f'{{\n  "idle_seconds": 90,\n  "{name}": {wrong}\n}}'.encode()
    chosen, problems = read_chosen(data, file="staff.json")
    assert getattr(chosen, name) is None
    assert [(each.line, each.path) for each in problems] == [(3, name)]
    assert (chosen.volume_percent, chosen.idle_seconds) in ((40, None), (None, 90))


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b"{}" + b" " * 9000, b'{"a": ' * 5000],
)
def test_a_damaged_file_is_told_and_costs_the_defaults(data: bytes) -> None:
    chosen, problems = read_chosen(data, file="staff.json")
    assert chosen == Chosen()
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("key", "wrong"),
    [("opens", '"8:00"'), ("opens", '"24:00"'), ("days", "[0]"), ("days", "[8]"),
     ("days", '["Mo"]'), ("languages", '"en"'), ("languages", '["../x"]'), ("idle", "3")],
)  # fmt: skip
def test_words_and_lists_are_checked_too(key: str, wrong: str) -> None:
    chosen, problems = read_chosen(f'{{"{key}": {wrong}}}'.encode(), file="staff.json")
    assert chosen == Chosen()
    assert len(problems) == 1


def test_spoilt_bytes_never_raise() -> None:
    spoiling, good = random.Random(5), bytearray(chosen_bytes(ALL))
    for _ in range(300):
        data = bytearray(good)
        for _ in range(spoiling.randint(1, 4)):
            data[spoiling.randrange(len(data))] = spoiling.randrange(256)
        chosen, problems = read_chosen(bytes(data), file="staff.json")
        assert problems or isinstance(chosen, Chosen)
        Settings().with_chosen(chosen)
