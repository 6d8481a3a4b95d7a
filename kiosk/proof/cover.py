"""The words of the paper's first pages: what is proved, who signed it, what is empty or new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from kiosk.content.digest import Change, review_state, words_digest
from kiosk.content.model import Content, Slot
from kiosk.content.wording import Wording
from kiosk.proof.document import Cover
from kiosk.proof.wanted import Wanted


def cover_of(asked: Wanted, wording: Wording, changes: Sequence[Change], made: date) -> Cover:
    """Everything that stands before the first entry."""
    content = asked.content
    title = f"{wording.say(content.title)}: every word patients read"
    digest = words_digest(asked.loaded.content or content)
    width, height = asked.screen
    look = asked.preferences
    facts = (
        ("Content", f"version {content.version}"),
        ("Digest of the words", " ".join(digest[at : at + 8] for at in range(0, 64, 8))),
        *_own(asked.loaded.own_words),
        ("Made on", made.isoformat()),
        ("Languages of the content", ", ".join(_languages(asked.loaded.content or content))),
        ("Shown here", f"{look.language}, {width}x{height}, text {look.text_size:g}, {look.theme}"),
    )
    return Cover(
        title=title,
        facts=facts,
        review=_review(content),
        slots=tuple(_slot(slot, asked, wording) for slot in content.slots),
        changes=tuple(_changed(asked.signed, content, changes)),
        sources=tuple(_sources(wording)),
        foot=f"{title} · version {content.version} · {digest[:16]} · {made.isoformat()}",
        made=made.isoformat(),
        right_to_left=wording.direction == "rtl",
    )


def _own(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    if names:
        yield "Not in it, the kiosk's own", ", ".join(names)


def _languages(content: Content) -> Iterator[str]:
    for one in content.languages:
        checked = "" if one.checked else " (not checked by a qualified person yet)"
        yield f"{one.name}{checked}"


def _review(content: Content) -> str:
    match review_state(content):
        case "none":
            return "No clinician has reviewed these words yet."
        case "valid":
            return f"Reviewed by {content.review.reviewer} on {content.review.date}."
        case "lapsed":
            return (
                f"{content.review.reviewer} reviewed an earlier version on {content.review.date}; "
                "words have changed since, so that review no longer holds."
            )


def _slot(slot: Slot, asked: Wanted, wording: Wording) -> tuple[str, str, str]:
    value = wording.say(f"{{{slot.id}}}")
    if slot.id in asked.loaded.clinic:
        origin = "set by the clinic"
    elif slot.default is not None:
        origin = f"default, from {slot.source}" if slot.source else "default"
    else:
        origin = "still empty"
    return f"{wording.say(slot.label)} ({slot.id})", value, origin


def _changed(signed: Content | None, content: Content, changes: Sequence[Change]) -> Iterator[str]:
    if signed is None:
        if review_state(content) == "valid":
            yield "Nothing: the signature is for these very words."
        else:
            yield "Nothing has been signed yet, so everything is new."
        return
    by = signed.review.reviewer
    who = f"signed by {by} on {signed.review.date}" if by else "which carries no signature"
    yield f"Compared with version {signed.version}, {who}."
    if not changes:
        yield "No word is different."
    for one in changes:
        where = f" of {one.procedure}" if one.procedure and one.procedure != one.name else ""
        yield f"{_KINDS[one.kind]}: {one.part} “{one.name}”{where}"


_KINDS = {"added": "New", "removed": "Taken out", "changed": "Changed", "moved": "Moved"}


def _sources(wording: Wording) -> Iterator[tuple[str, str]]:
    for one in wording.content.sources:
        note = f" {wording.say(one.note)}" if one.note is not None else ""
        yield one.id, f"{wording.say(one.title)}. {wording.published(one)}.{note}"
