"""What patients read, as frozen types: the one vocabulary that every other part speaks.

`content.json` is decoded straight into these types, and its JSON Schema is generated from them,
so a field's constraint is written once. Nothing here knows about files, screens or languages
beyond holding them; `kiosk.content.wording` turns a `Text` into the words of one language.

Annotations are evaluated here, not postponed: the decoder would have to evaluate them at start-up.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from kiosk.content.interface import Interface

Text = str | dict[str, str]
"""Words in every language alike, or words by language code (`{"en": ..., "es": ...}`).

Two marks are understood inside: `{slot-id}` stands for a clinic-set value, and
`[[term-id|shown words]]` makes the shown words a glossary term (`[[term-id]]` shows the id itself).
"""

Id = Annotated[
    str,
    Meta(
        pattern=r"^[a-z][a-z0-9-]*$",
        max_length=60,
        description="small letters, digits and hyphens, beginning with a letter",
    ),
]
FactId = Annotated[
    str, Meta(pattern=r"^[A-Z][0-9]{1,2}$", description="a letter and a number, as in W4")
]
PictureName = Annotated[
    str,
    Meta(
        pattern=r"^(shipped:[a-z0-9-]+|media/[A-Za-z0-9_-][A-Za-z0-9._-]*)$",
        description="shipped:NAME for a picture of ours, media/FILE for one of the clinic",
    ),
]
Day = Annotated[
    str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$", description="year-month-day, as in 2026-03-31")
]
Count = Annotated[int, Meta(ge=0, le=1000)]
SlotNumber = Annotated[int, Meta(ge=-1_000_000, le=1_000_000)]
UnitInterval = Annotated[float, Meta(ge=0, le=1)]


class Base(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Shared settings: immutable, keyword-only, and strict about unknown keys."""


# --- blocks -----------------------------------------------------------------------------------


class Block(Base, frozen=True, kw_only=True, tag_field="kind"):
    """One piece of a page. `sources` are ids of `Content.sources` that back what it says."""

    sources: tuple[Id, ...] = ()


class Heading(Block, frozen=True, kw_only=True, tag="heading"):
    """A short line that opens a chunk of the page."""

    text: Text


class Paragraph(Block, frozen=True, kw_only=True, tag="paragraph"):
    """A few sentences."""

    text: Text


class BulletList(Block, frozen=True, kw_only=True, tag="list"):
    """Up to seven points in no order."""

    title: Text | None = None
    items: Annotated[tuple[Text, ...], Meta(min_length=1, max_length=7)]


class NumberedSteps(Block, frozen=True, kw_only=True, tag="steps"):
    """Up to seven things in their order."""

    title: Text | None = None
    items: Annotated[tuple[Text, ...], Meta(min_length=1, max_length=7)]


class Note(Block, frozen=True, kw_only=True, tag="note"):
    """Something to keep in mind, set apart from the running text."""

    title: Text | None = None
    text: Text


class Drawing(Base, frozen=True, kw_only=True):
    """A small square drawing of one sign; `alt` says what it shows."""

    picture: PictureName
    alt: Text


class Warning(Block, frozen=True, kw_only=True, tag="warning"):
    """One tier of "when to call": an emergency, a call to the clinic, or what is to be expected.

    `drawings` are none, or one for each item in the same order.
    """

    tier: Literal["emergency", "call", "expected"]
    title: Text
    text: Text | None = None
    items: Annotated[tuple[Text, ...], Meta(min_length=1, max_length=14)]
    drawings: tuple[Drawing, ...] = ()


class Tile(Base, frozen=True, kw_only=True):
    """One fact at a glance: `value` large ("40 minutes to 2 hours"), `label` small beneath it."""

    value: Text
    label: Text


class Tiles(Block, frozen=True, kw_only=True, tag="tiles"):
    """Two to four facts at a glance."""

    tiles: Annotated[tuple[Tile, ...], Meta(min_length=2, max_length=4)]


class Picture(Block, frozen=True, kw_only=True, tag="picture"):
    """A drawing: `shipped:NAME` is ours, `media/NAME` the clinic's. `alt` says what it shows."""

    picture: PictureName
    alt: Text
    caption: Text | None = None


class Row(Base, frozen=True, kw_only=True):
    """One row of a table; `cells` are as many as the table has columns."""

    label: Text
    cells: Annotated[tuple[Text, ...], Meta(min_length=1, max_length=3)]


class Table(Block, frozen=True, kw_only=True, tag="table"):
    """A comparison: one label per row, one to three columns."""

    columns: Annotated[tuple[Text, ...], Meta(min_length=1, max_length=3)]
    rows: Annotated[tuple[Row, ...], Meta(min_length=1, max_length=12)]


class FigureRow(Base, frozen=True, kw_only=True):
    """`count` figures of a picture of `Figures.of`, both ways round.

    `label` says what happened to the `count`, `rest` what happened to the others; both are
    sentences that contain the number themselves, so that they read well aloud.
    """

    count: Count
    label: Text
    rest: Text


class Figures(Block, frozen=True, kw_only=True, tag="figures"):
    """A number shown as so many of 100 (or 1,000) little figures."""

    title: Text
    of: Literal[100, 1000]
    rows: Annotated[tuple[FigureRow, ...], Meta(min_length=1, max_length=2)]


class TermCard(Block, frozen=True, kw_only=True, tag="term"):
    """A glossary term, told where it first stands."""

    term: Id


class Questions(Block, frozen=True, kw_only=True, tag="questions"):
    """Questions to ask the team; a patient can tick the ones she wants to take along."""

    title: Text | None = None
    items: Annotated[tuple[Text, ...], Meta(min_length=1, max_length=7)]


class SourceList(Block, frozen=True, kw_only=True, tag="sources"):
    """All entries of `Content.sources`, listed."""


AnyBlock = (
    Heading
    | Paragraph
    | BulletList
    | NumberedSteps
    | Note
    | Warning
    | Tiles
    | Picture
    | Table
    | Figures
    | TermCard
    | Questions
    | SourceList
)


class Page(Base, frozen=True, kw_only=True):
    """One topic. `lead` is its one main message, shown first and large.

    `title` fits on a button; `icon` names a drawing in `assets/icons`; `facts` are the ids of
    `docs/facts.md` that the page tells; `next_step` says what to do now.
    """

    id: Id
    title: Text
    icon: Id
    lead: Text
    blocks: Annotated[tuple[AnyBlock, ...], Meta(min_length=1)]
    facts: tuple[FactId, ...] = ()
    next_step: Text | None = None


# --- walkthrough ------------------------------------------------------------------------------

Track = Literal[
    "lie",
    "arm",
    "numb",
    "cut",
    "needle",
    "stylet",
    "drill",
    "balloon",
    "fill",
    "lift",
    "mix",
    "cement",
    "set",
    "rest",
]
Phase = Literal["get-ready", "way-in", "make-room", "cement", "rest"]
View = Literal["room", "side", "slice", "mixing", "syringe", "monitor"]
"""What is seen: the room; the cutaway from the side; the same with a cross-section beside it, with
the dish in which the cement is mixed, with the syringe that fills balloon or bone, or with the
monitor on which the doctor watches the same on live X-ray."""


class Move(Base, frozen=True, kw_only=True):
    """Where a track goes within a step, and during which part of it (0 is its start, 1 its end)."""

    to: UnitInterval
    begin: UnitInterval = 0.0
    end: UnitInterval = 1.0


class Step(Base, frozen=True, kw_only=True):
    """One step: its words, its length in seconds, its view, and where each track stands at its end.

    A track that `ends` does not name stays where the step before left it. `zoom` is how close the
    side view comes, from 0 (skin to spine) to 1 (the broken bone).
    """

    id: Id
    phase: Phase
    title: Text
    caption: Text
    seconds: Annotated[float, Meta(ge=3, le=20)]
    view: View
    zoom: UnitInterval = 0.0
    ends: dict[Track, UnitInterval | Move] = {}
    labels: tuple[Id, ...] = ()
    spoken: Text | None = None
    facts: tuple[FactId, ...] = ()


class Tool(Base, frozen=True, kw_only=True):
    """What goes in, in millimetres of the anatomy in `kiosk.walkthrough.anatomy`.

    `width` is the outer diameter of needle or tube, `tip_y` where its tip is when `needle` is 1.
    `drill_y` and `balloon` say how far those go, where the procedure has them.
    """

    kind: Literal["needle", "tube"]
    width: Annotated[float, Meta(gt=0, le=6)]
    tip_y: Annotated[float, Meta(ge=-12, le=16)]
    side: Literal["left", "right"] = "left"
    drill_y: Annotated[float, Meta(ge=-12, le=16)] | None = None
    balloon: bool = False
    cement_ml: Annotated[float, Meta(gt=0, le=4)] | None = None


class Walkthrough(Base, frozen=True, kw_only=True):
    """The animated steps of one procedure."""

    intro: Text
    tool: Tool
    steps: Annotated[tuple[Step, ...], Meta(min_length=1, max_length=24)]


class Part(Base, frozen=True, kw_only=True):
    """A thing that the walkthrough shows: its name for a label and one plain sentence for a tap."""

    id: Id
    name: Text
    sentence: Text


# --- recovery ---------------------------------------------------------------------------------


class Span(Base, frozen=True, kw_only=True):
    """A length of time after the procedure."""

    amount: Annotated[float, Meta(ge=0, le=1000)]
    unit: Literal["minutes", "hours", "days", "weeks"]


class Milestone(Base, frozen=True, kw_only=True):
    """One stretch of the recovery, from `begins` until the next one begins.

    `when` names it in words ("The first 20 minutes"), `title` says what matters then. The five
    lists are what is normal, what the patient may do, what not yet, medicine, and the wound.
    """

    id: Id
    begins: Span
    when: Text
    title: Text
    icon: Id
    normal: tuple[Text, ...] = ()
    may_do: tuple[Text, ...] = ()
    not_yet: tuple[Text, ...] = ()
    medicine: tuple[Text, ...] = ()
    wound: tuple[Text, ...] = ()
    facts: tuple[FactId, ...] = ()


class Recovery(Base, frozen=True, kw_only=True):
    """The recovery timeline of one procedure; `call_page` is its page with the three tiers."""

    intro: Text
    call_page: Id
    milestones: Annotated[tuple[Milestone, ...], Meta(min_length=2, max_length=14)]


# --- the whole --------------------------------------------------------------------------------


class Procedure(Base, frozen=True, kw_only=True):
    """One procedure. `say` helps to speak it ("ver-TEE-bro-plas-tee"), `summary` is one line."""

    id: Id
    name: Text
    say: Text
    summary: Text
    picture: PictureName
    alt: Text
    pages: Annotated[tuple[Page, ...], Meta(min_length=1, max_length=16)]
    walkthrough: Walkthrough
    recovery: Recovery


class Term(Base, frozen=True, kw_only=True):
    """A medical word and its meaning in one or two plain sentences."""

    id: Id
    term: Text
    meaning: Text


class Source(Base, frozen=True, kw_only=True):
    """Where facts come from: `title`, who published it and when; `note` says how far it reaches.

    `year` is left out where it is not known, rather than guessed.
    """

    id: Id
    title: Text
    publisher: Text
    year: Annotated[int, Meta(ge=1990, le=2100)] | None = None
    note: Text | None = None


class Slot(Base, frozen=True, kw_only=True):
    """A value that the clinic fills in, and that survives updates.

    `default` is general information and needs its `source`; a slot without one reads
    "Ask your care team" (`Interface.ask_your_team`) until the clinic fills it in.
    """

    id: Id
    type: Literal["number", "date", "phone", "name", "choice"]
    label: Text
    default: SlotNumber | str | None = None
    source: Id | None = None
    minimum: SlotNumber | None = None
    maximum: SlotNumber | None = None
    choices: tuple[Text, ...] = ()


class Language(Base, frozen=True, kw_only=True):
    """A language the content is offered in; `checked` once a qualified person has checked it."""

    code: Annotated[
        str,
        Meta(
            pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$",
            max_length=20,
            description="a language code, as in en, es or pt-BR",
        ),
    ]
    name: str
    direction: Literal["ltr", "rtl"] = "ltr"
    checked: bool = False


class Review(Base, frozen=True, kw_only=True):
    """Who has reviewed these very words, and when; empty as long as nobody has."""

    reviewer: str | None = None
    date: Day | None = None
    digest: (
        Annotated[
            str,
            Meta(pattern=r"^[0-9a-f]{64}$", description="64 digits that the sign command writes"),
        ]
        | None
    ) = None


class Content(Base, frozen=True, kw_only=True):
    """Everything that patients read.

    `shared_pages` belong to no procedure: the comparison (`id` "which"), and about the information.
    `schema` (in the file `$schema`) names the JSON Schema, so that editors help; nothing reads it.
    """

    schema: str | None = field(default=None, name="$schema")
    format: Literal[1]
    version: Annotated[int, Meta(ge=1, le=1_000_000)]
    languages: Annotated[tuple[Language, ...], Meta(min_length=1)]
    review: Review
    title: Text
    interface: Interface
    slots: tuple[Slot, ...]
    sources: tuple[Source, ...]
    glossary: tuple[Term, ...]
    parts: tuple[Part, ...]
    shared_pages: tuple[Page, ...]
    procedures: Annotated[tuple[Procedure, ...], Meta(min_length=1, max_length=4)]
