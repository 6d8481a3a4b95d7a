"""The reader: every way to go on, back, slower, louder, and to end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech.chunks import Chunk
from kiosk.speech.reading import (
    LEAST_VOLUME,
    PATIENCE,
    Again,
    Ended,
    Event,
    Failed,
    Left,
    Louder,
    Named,
    Opened,
    Paced,
    Passed,
    PauseOrGoOn,
    Phase,
    Reader,
    Stopped,
    after,
    utterance,
)

CHUNKS = tuple(Chunk(f"Chunk {number}.", "en", (f"Chunk {number}",)) for number in range(3))


def happened(*events: Event, reader: Reader | None = None, now: float = 0.0) -> Reader:
    """What a reader has become; an `Ended` or `Failed` of turn -1 is that of its turn."""
    reader = reader or Reader()
    for event in events:
        if isinstance(event, Ended | Failed) and event.turn < 0:
            event = type(event)(reader.turn)
        reader = after(reader, event, now)
    return reader


def words(reader: Reader) -> str:
    said = utterance(reader)
    return said.words if said else ""


SAID = Ended(-1)
DIED = Failed(-1)


def test_it_reads_chunk_after_chunk_and_is_then_off() -> None:
    reader = happened(Opened(CHUNKS))
    heard = []
    while reader.on:
        heard.append(words(reader))
        reader = happened(SAID, reader=reader)
    assert heard == [chunk.words for chunk in CHUNKS]


def test_for_keys_it_stays_on_and_reads_anew_from_the_beginning() -> None:
    reader = happened(Opened(CHUNKS, by_key=True, stays=True), SAID, SAID, SAID)
    assert reader.phase is Phase.WAITING
    assert words(happened(PauseOrGoOn(), reader=reader)) == CHUNKS[0].words


def test_what_an_older_turn_reports_is_ignored() -> None:
    reader = happened(Opened(CHUNKS))
    late = Ended(reader.turn)
    again = happened(Again(), reader=reader)
    assert after(again, late, 0.0) == again
    assert after(again, Failed(late.turn), 0.0) == again


def test_pause_goes_on_in_the_middle() -> None:
    reader = happened(Opened(CHUNKS), SAID, PauseOrGoOn())
    assert reader.phase is Phase.PAUSED
    assert reader.held
    on = happened(PauseOrGoOn(), reader=reader)
    assert (on.phase, on.turn, on.index) == (Phase.SPEAKING, reader.turn, 1)


def test_again_says_the_chunk_from_its_beginning_even_from_pause() -> None:
    reader = happened(Opened(CHUNKS), SAID, PauseOrGoOn(), Again())
    assert words(reader) == CHUNKS[1].words
    assert not reader.held


def test_slower_says_the_chunk_anew_and_lasts_until_the_visit_ends() -> None:
    reader = happened(Opened(CHUNKS), SAID)
    slow = happened(Paced(), reader=reader)
    assert slow.slow
    assert slow.turn > reader.turn
    assert words(slow) == CHUNKS[1].words
    assert happened(Stopped(), Opened(CHUNKS), reader=slow).slow
    assert not happened(Left(), Opened(CHUNKS), reader=slow).slow


def test_slower_in_a_pause_begins_the_chunk_anew_when_it_goes_on() -> None:
    reader = happened(Opened(CHUNKS), PauseOrGoOn(), Paced())
    assert reader.phase is Phase.PAUSED
    assert happened(PauseOrGoOn(), reader=reader).turn > reader.turn


def test_volume_has_ends_and_changes_nothing_else() -> None:
    reader = happened(Opened(CHUNKS))
    loud = happened(*[Louder(1)] * 9, reader=reader)
    soft = happened(*[Louder(-1)] * 9, reader=reader)
    assert (loud.volume, soft.volume) == (1.0, LEAST_VOLUME)
    assert loud.turn == soft.turn == reader.turn
    assert happened(Left(0.4), reader=loud).volume == 0.4


def test_a_name_is_said_in_between_and_the_page_waits() -> None:
    reader = happened(Opened(CHUNKS, by_key=True, stays=True), SAID, Named(Chunk("Home.", "en")))
    assert words(reader) == "Home."
    reader = happened(SAID, reader=reader)
    assert reader.phase is Phase.PAUSED
    assert words(happened(PauseOrGoOn(), reader=reader)) == CHUNKS[1].words


def test_an_engine_that_dies_is_tried_once_more_then_left_alone() -> None:
    reader = happened(Opened(CHUNKS), SAID, DIED)
    assert words(reader) == CHUNKS[1].words
    assert not happened(DIED, reader=reader).on
    assert happened(SAID, DIED, reader=reader).on  # the next chunk has its own tries


def test_on_attract_it_forgets_after_a_while() -> None:
    reader = happened(Opened(CHUNKS, by_key=True, stays=True, lonely=True), SAID, SAID, SAID)
    assert after(reader, Passed(), PATIENCE - 1).on
    assert not after(reader, Passed(), PATIENCE).on


def test_nothing_to_say_is_no_reading() -> None:
    assert not happened(Opened(())).on


EVENTS = st.one_of(
    st.builds(
        Opened,
        st.sampled_from(((), CHUNKS[:1], CHUNKS)),
        st.booleans(),
        st.booleans(),
        st.booleans(),
    ),
    st.builds(Ended, st.just(-1)),
    st.builds(Failed, st.just(-1)),
    st.builds(Ended, st.integers(0, 5)),
    st.builds(Named, st.builds(Chunk, st.just("Back."), st.just("en"))),
    st.sampled_from((PauseOrGoOn(), Again(), Paced(), Louder(1), Louder(-1))),
    st.sampled_from((Stopped(), Left(), Passed())),
)


@given(st.lists(EVENTS, max_size=40))
def test_whatever_happens_it_says_something_exactly_while_it_speaks(events: list[Event]) -> None:
    reader, turns = Reader(), 0
    for event in events:
        reader = happened(event, reader=reader)
        assert (utterance(reader) is not None) == (reader.phase is Phase.SPEAKING)
        assert reader.turn >= turns
        turns = reader.turn
        if reader.on:
            assert 0 <= reader.index < len(reader.chunks)
    assert not happened(Stopped(), reader=reader).on
