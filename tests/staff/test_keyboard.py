"""Our own keyboard writes whatever a clinic may be called."""

from __future__ import annotations

import pytest

from kiosk.staff.keyboard import ERASE, LAYERS, ON, SPACE, Layer, after_key, face

LONGEST = 60


def written(keys: list[str], text: str = "") -> str:
    for key in keys:
        text = after_key(text, key, LONGEST)
    return text


def keys_of(*layers: str) -> set[str]:
    return {key for name, rows in LAYERS.items() if name in layers for row in rows for key in row}


@pytest.mark.parametrize("layer", LAYERS)
def test_no_key_stands_twice_on_a_layer(layer: Layer) -> None:
    keys = [key for row in LAYERS[layer] for key in row if key]
    assert len(keys) == len(set(keys))


def test_vietnamese_is_written_with_marks() -> None:
    """Every vowel with every tone, small and large, as one letter."""
    keys = keys_of("letters", "accents")
    tones = ["", *(ON + mark for mark in "\u0301\u0300\u0309\u0303\u0323")]
    assert set(tones[1:]) <= keys
    made = set()
    for vowel in "aăâeêioôơuưy":
        assert vowel in keys
        for letter in (vowel, face(vowel, shifted=True)):
            made |= {written([tone] if tone else [], letter) for tone in tones}
    assert len(made) == 12 * 2 * 6
    assert all(len(letter) == 1 for letter in made)
    assert written(["e", ON + "\u0302", ON + "\u0301"]) == "ế"


def test_spanish_and_arabic_letters_have_keys() -> None:
    assert set("abcdefghijklmnopqrstuvwxyzáéíóúñü¿¡0123456789") <= keys_of("letters", "accents")
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىة"
    assert set(letters) <= keys_of("arabic")


def test_phone_numbers_have_theirs() -> None:
    assert set("0123456789+-()") | {SPACE, ERASE} <= keys_of("phone")


def test_every_row_of_letters_is_as_broad_as_the_others() -> None:
    for name in ("letters", "accents", "arabic"):
        for row in LAYERS[name][:4]:
            assert len(row) + (ERASE in row) == 10


@pytest.mark.parametrize(
    ("text", "key", "after"),
    [("", SPACE, ""), ("a", SPACE, "a "), ("", ERASE, ""), ("ab", ERASE, "a"),
     ("", ON + "\u0301", ""), ("b", ON + "\u0302", "b"), ("a" * LONGEST, "b", "a" * LONGEST)],
)  # fmt: skip
def test_a_key_that_can_add_nothing_adds_nothing(text: str, key: str, after: str) -> None:
    assert after_key(text, key, LONGEST) == after
