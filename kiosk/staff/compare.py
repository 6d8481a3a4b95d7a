"""What an update would change, in words: counted in a line, and each change old beside new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Literal

from msgspec import Struct

from kiosk.content.digest import Change, changed_since
from kiosk.content.model import Content, Language, Procedure, Slot, Source, Text
from kiosk.content.shape import texts
from kiosk.content.wording import Wording
from kiosk.staff.limits import MAX_TOLD

Kind = Literal["added", "removed", "changed", "moved"]

_NOUNS = {
    "page": ("page", "pages"),
    "step": ("walkthrough step", "walkthrough steps"),
    "milestone": ("recovery stage", "recovery stages"),
    "procedure": ("procedure's heading or first words", "procedures' headings or first words"),
    "walkthrough": ("walkthrough's opening", "walkthroughs' openings"),
    "recovery": ("recovery's opening", "recoveries' openings"),
    "term": ("glossary word", "glossary words"),
    "source": ("source", "sources"),
    "slot": ("clinic's value", "clinic's values"),
    "part": ("named part of the picture", "named parts of the picture"),
    "language": ("language", "languages"),
    "control": ("text on a button or label", "texts on buttons or labels"),
    "picture": ("picture", "pictures"),
}
_KINDS: dict[Kind, str] = {
    "changed": "changed", "added": "new", "removed": "gone", "moved": "moved",
}  # fmt: skip
_UNTITLED = "(without a title)"
STAFF_LANGUAGE = "en"
"""What the staff area is written in."""


class Row(Struct, frozen=True):
    """A text before and after, side by side; "" where there is none. Equal where it is the same."""

    before: str
    after: str


class Spoken(Struct, frozen=True):
    """The texts of one changed thing in one language in which they differ."""

    language: str
    rows: tuple[Row, ...]


class Difference(Struct, frozen=True):
    """One changed thing: what (`part`, as in `digest.Change`), in which procedure, its title.

    Without `words` the same words look or play another way (order, timing, a picture, an icon).
    `as_before` are the languages that say what they said before where staff's language is new.
    """

    kind: Kind
    part: str
    noun: str
    place: str
    title: str
    words: tuple[Spoken, ...] = ()
    as_before: tuple[str, ...] = ()


class Comparison(Struct, frozen=True):
    """All that an update would change; `headline` counts it, a sentence for each kind of thing.

    `left_out` differences more there are than are told one by one.
    """

    headline: tuple[str, ...]
    differences: tuple[Difference, ...]
    left_out: int = 0

    @property
    def same(self) -> bool:
        """Whether nothing would change."""
        return not self.differences


class _Subject(Struct, frozen=True):
    """A thing that may differ: where it stands, its title, its texts."""

    place: Text
    title: Text
    texts: tuple[Text, ...]


def compare(
    old: Content,
    new: Content,
    old_pictures: Mapping[str, str] | None = None,
    new_pictures: Mapping[str, str] | None = None,
) -> Comparison:
    """What differs in `new`; the pictures are sums of the clinic's own picture files by name."""
    before, after = _subjects(old), _subjects(new)
    changes = list(changed_since(old, new))
    found = [
        _difference(
            change,
            before.get((change.procedure, change.part, change.name)),
            after.get((change.procedure, change.part, change.name)),
            old,
            new,
        )
        for change in changes[:MAX_TOLD]
    ]
    pictures = list(_pictures(old_pictures or {}, new_pictures or {}))
    counted: Counter[tuple[str, str]] = Counter((change.part, change.kind) for change in changes)
    counted.update((each.part, each.kind) for each in pictures)
    return Comparison(_headline(counted), (*found, *pictures), max(0, len(changes) - MAX_TOLD))


def language_of_staff(content: Content) -> Language:
    """The language in which staff are told of content: theirs, or its first where it lacks that."""
    theirs = (each for each in content.languages if each.code == STAFF_LANGUAGE)
    return next(theirs, content.languages[0])


def _difference(
    change: Change, was: _Subject | None, is_now: _Subject | None, old: Content, new: Content
) -> Difference:
    """One change with its words in each language in which they differ."""
    shown, content = (is_now, new) if is_now is not None else (was, old)
    wording = Wording(content, language_of_staff(content).code, {})
    place = title = ""
    if shown is not None:
        place, title = wording.say(shown.place), wording.say(shown.title)
    return Difference(
        kind=change.kind,
        part=change.part,
        noun=_NOUNS[change.part][0],
        place=place,
        title=title or change.name or _UNTITLED,
        words=tuple(_spoken(was, is_now, old, new)),
        as_before=tuple(_as_before(was, is_now, old, new)),
    )


def _spoken(
    was: _Subject | None, is_now: _Subject | None, old: Content, new: Content
) -> Iterator[Spoken]:
    languages: dict[str, str] = {each.code: each.name for each in (*new.languages, *old.languages)}
    for code, name in languages.items():
        before = _said(was, old, code)
        after = _said(is_now, new, code)
        if before != after:
            yield Spoken(name, tuple(_rows(before, after)))


def _as_before(
    was: _Subject | None, is_now: _Subject | None, old: Content, new: Content
) -> Iterator[str]:
    """The other languages in which a text is an old one that is new in the language of staff."""
    first = language_of_staff(new)
    known = set(_said(was, old, first.code))
    told = _said(is_now, new, first.code)
    if not known:  # nobody could read it before
        return
    for language in new.languages:
        before = set(_said(was, old, language.code))
        now = _said(is_now, new, language.code)
        pairs = zip(told, now, strict=False)
        if any(text not in known and same != text and same in before for text, same in pairs):
            yield language.name


def _said(subject: _Subject | None, content: Content, code: str) -> list[str]:
    """The texts in a language, one a line; none where the content does not speak it."""
    if subject is None or code not in {each.code for each in content.languages}:
        return []
    wording = Wording(content, code, {})
    return [wording.say(text) for text in subject.texts]


def _rows(before: list[str], after: list[str]) -> Iterator[Row]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for _, first, last, new_first, new_last in matcher.get_opcodes():
        for offset in range(max(last - first, new_last - new_first)):
            yield Row(
                before[first + offset] if first + offset < last else "",
                after[new_first + offset] if new_first + offset < new_last else "",
            )


def _pictures(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Difference]:
    """The clinic's own picture files that differ; one of the same name shows in the same places."""
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) == new.get(name):
            continue
        kind: Kind = "added" if name not in old else "changed" if name in new else "removed"
        yield Difference(kind, "picture", _NOUNS["picture"][0], "", name)


def _headline(counted: Mapping[tuple[str, str], int]) -> tuple[str, ...]:
    """Sentences such as "3 pages changed, 1 new"."""
    sentences = []
    for part, nouns in _NOUNS.items():
        counts = [
            (counted[part, kind], word) for kind, word in _KINDS.items() if (part, kind) in counted
        ]
        told: list[str] = []
        for count, word in counts:
            noun = "" if told else f" {nouns[0] if count == 1 else nouns[1]}"
            told.append(f"{count}{noun} {word}")
        if told:
            sentences.append(", ".join(told))
    return tuple(sentences) or ("Nothing would change",)


# --- what there is to differ ------------------------------------------------------------------


def _subjects(content: Content) -> dict[tuple[str | None, str, str], _Subject]:
    """Everything that `changed_since` can name, by that name."""
    found: dict[tuple[str | None, str, str], _Subject] = {
        (None, "control", "title"): _Subject("", content.title, (content.title,))
    }
    for field in content.interface.__struct_fields__:
        held = getattr(content.interface, field)
        told = tuple(_texts_of(held))
        found[None, "control", field] = _Subject("", told[0] if told else field, told)
    for language in content.languages:
        found[None, "language", language.code] = _language(language)
    for slot in content.slots:
        found[None, "slot", slot.id] = _slot(slot)
    for source in content.sources:
        found[None, "source", source.id] = _source(source)
    for term in content.glossary:
        found[None, "term", term.id] = _Subject("", term.term, tuple(texts(term)))
    for part in content.parts:
        found[None, "part", part.id] = _Subject("", part.name, tuple(texts(part)))
    for page in content.shared_pages:
        found[None, "page", page.id] = _Subject("", page.title, tuple(texts(page)))
    for procedure in content.procedures:
        found |= _of_procedure(procedure)
    return found


def _of_procedure(procedure: Procedure) -> dict[tuple[str | None, str, str], _Subject]:
    name, own = procedure.id, (procedure.name, procedure.say, procedure.summary, procedure.alt)
    place = procedure.name
    walkthrough, recovery = procedure.walkthrough, procedure.recovery
    found: dict[tuple[str | None, str, str], _Subject] = {
        (name, "procedure", name): _Subject(place, place, own),
        (name, "walkthrough", name): _Subject(place, "walkthrough", (walkthrough.intro,)),
        (name, "recovery", name): _Subject(place, "recovery", (recovery.intro,)),
    }
    for page in procedure.pages:
        found[name, "page", page.id] = _Subject(place, page.title, tuple(texts(page)))
    for step in walkthrough.steps:
        found[name, "step", step.id] = _Subject(place, step.title, tuple(texts(step)))
    for stage in recovery.milestones:
        found[name, "milestone", stage.id] = _Subject(place, stage.when, tuple(texts(stage)))
    return found


def _texts_of(held: object) -> Iterable[Text]:
    if isinstance(held, str | dict):
        return (held,)
    return held if isinstance(held, tuple) else (str(held),)


def _language(language: Language) -> _Subject:
    checked = "checked by a qualified person" if language.checked else "not yet checked"
    return _Subject("", language.name, (language.name, checked))


def _slot(slot: Slot) -> _Subject:
    default = "no default" if slot.default is None else f"default: {slot.default}"
    bounds = f"from {slot.minimum} to {slot.maximum}"
    return _Subject("", slot.label, (slot.label, default, bounds, *slot.choices))


def _source(source: Source) -> _Subject:
    year = "" if source.year is None else str(source.year)
    note = () if source.note is None else (source.note,)
    return _Subject("", source.title, (source.title, source.publisher, year, *note))
