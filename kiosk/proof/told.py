"""What a clinician reads on paper: every text of the content in reading order, with its backing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from msgspec import Struct, structs

from kiosk.content.digest import Change
from kiosk.content.marks import slots_in
from kiosk.content.model import Content, Milestone, Page, Procedure, Step, Text
from kiosk.content.plain_language import Measure
from kiosk.content.shape import texts
from kiosk.content.wording import Wording
from kiosk.proof.lines import Line, Style, block_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One page, step or list of the paper.

    `stops` are the names of the pictures without their number ("vertebroplasty-overview"); `key`
    is what `Change` calls the piece; `empty` are the ids of clinic-set values it shows and that
    nobody has filled in; `changed` is "added", "changed" or "moved" since the signed version.
    """

    key: tuple[str | None, str, str]
    title: str
    where: str
    lines: tuple[Line, ...]
    stop: str = ""
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    measure: Measure | None = None
    empty: tuple[str, ...] = ()
    changed: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under one heading of the paper."""

    title: str
    entries: tuple[Entry, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Told:
    """Everything the entries are made from: say `sections()`."""

    wording: Wording
    clinic: Mapping[str, str | int]
    measures: Mapping[tuple[str | None, str], Measure]
    changes: Mapping[tuple[str | None, str, str], str]

    def sections(self) -> Iterator[Section]:
        """The paper's sections, in the order of the content."""
        content, say = self.wording.content, self.wording.say
        yield Section("Before a procedure is chosen", tuple(self._start()))
        for procedure in content.procedures:
            name = say(procedure.name)
            yield Section(name, tuple(self._pages(procedure)))
            yield Section(f"{name}: the walkthrough", tuple(self._steps(procedure)))
            yield Section(f"{name}: the recovery", tuple(self._milestones(procedure)))
        yield Section("Words explained", tuple(self._words_explained()))
        yield Section("Words on buttons and screens", tuple(self._controls()))

    # --- sections -------------------------------------------------------------------------

    def _start(self) -> Iterator[Entry]:
        content, words = self.wording.content, self.wording.content.interface
        attract: list[Text] = [words.attract_title, *words.attract_lines, words.touch_to_begin]
        yield self._entry(
            (None, "screen", "attract"), "Waiting for a patient", "screen", attract, stop="attract"
        )
        home: list[Text] = [words.home_question, words.home_lead]
        for procedure in content.procedures:
            home += [procedure.name, procedure.say, procedure.summary, procedure.alt]
        yield self._entry((None, "screen", "home"), "Home", "screen", home, stop="home")
        for number, page in enumerate(content.shared_pages, start=1):
            yield self._page(None, page, f"shared page {number} of {len(content.shared_pages)}")

    def _pages(self, procedure: Procedure) -> Iterator[Entry]:
        say, mine = self.wording.say, procedure.id
        own: list[Text] = [procedure.name, procedure.say, procedure.summary, procedure.alt]
        title = f"{say(procedure.name)}: the list of topics"
        key = (mine, "procedure", mine)
        yield self._entry(key, title, "screen", own, stop=f"{mine}-topics")
        for number, page in enumerate(procedure.pages, start=1):
            where = f"{say(procedure.name)}, topic {number} of {len(procedure.pages)}"
            yield self._page(mine, page, where)

    def _steps(self, procedure: Procedure) -> Iterator[Entry]:
        say, mine, walkthrough = self.wording.say, procedure.id, procedure.walkthrough
        name, total = say(procedure.name), len(walkthrough.steps)
        yield self._entry(
            (mine, "walkthrough", mine), "About the walkthrough", name, [walkthrough.intro],
            measure=self.measures.get((mine, "walkthrough")),
        )  # fmt: skip
        for number, step in enumerate(walkthrough.steps, start=1):
            yield self._step(mine, step, number, f"{name}, step {number} of {total}")

    def _milestones(self, procedure: Procedure) -> Iterator[Entry]:
        say, mine, recovery = self.wording.say, procedure.id, procedure.recovery
        name, total = say(procedure.name), len(recovery.milestones)
        yield self._entry(
            (mine, "recovery", mine), "About the recovery", name, [recovery.intro],
            measure=self.measures.get((mine, "recovery")),
        )  # fmt: skip
        for number, stretch in enumerate(recovery.milestones, start=1):
            yield self._milestone(mine, stretch, number, f"{name}, stretch {number} of {total}")

    def _words_explained(self) -> Iterator[Entry]:
        content, say = self.wording.content, self.wording.say
        meanings = [Line(say(term.meaning), mark=say(term.term)) for term in content.glossary]
        yield Entry(
            key=(None, "glossary", "glossary"), title="Medical words",
            where="shown when a word is touched", lines=tuple(meanings),
            measure=self.measures.get((None, "glossary")),
            changed=self._any_changed("term"),
        )  # fmt: skip
        parts = [Line(say(part.sentence), mark=say(part.name)) for part in content.parts]
        yield Entry(
            key=(None, "parts", "parts"), title="Things the walkthrough shows",
            where="labels, and what is said when one is touched", lines=tuple(parts),
            changed=self._any_changed("part"),
        )  # fmt: skip

    def _controls(self) -> Iterator[Entry]:
        lines = []
        for name, held in structs.asdict(self.wording.content.interface).items():
            told = held if isinstance(held, tuple) else (held,)
            words = " · ".join(self.wording.say(text) for text in told)
            lines.append(Line(words, mark=name.replace("_", " ")))
        yield Entry(
            key=(None, "controls", "controls"), title="Buttons, headings and questions",
            where="every screen", lines=tuple(lines), changed=self._any_changed("control"),
        )  # fmt: skip

    # --- entries --------------------------------------------------------------------------

    def _page(self, procedure: str | None, page: Page, where: str) -> Entry:
        say = self.wording.say
        lines = [Line(say(page.lead), Style.LEAD)]
        for block in page.blocks:
            lines += block_lines(block, self.wording)
        if page.next_step is not None:
            lines.append(Line(say(page.next_step), mark="what to do now"))
        cited = dict.fromkeys(source for block in page.blocks for source in block.sources)
        return Entry(
            key=(procedure, "page", page.id), title=say(page.title), where=where,
            lines=tuple(lines), stop=f"{procedure}-{page.id}" if procedure else page.id,
            facts=page.facts, sources=tuple(cited),
            measure=self.measures.get((procedure, page.id)),
            empty=self._empty(page), changed=self.changes.get((procedure, "page", page.id), ""),
        )  # fmt: skip

    def _step(self, procedure: str, step: Step, number: int, where: str) -> Entry:
        say = self.wording.say
        parts = {part.id: say(part.name) for part in self.wording.content.parts}
        lines = [Line(say(step.caption), Style.LEAD)]
        if step.spoken is not None:
            lines.append(Line(say(step.spoken), mark="spoken"))
        if step.labels:
            labels = ", ".join(parts.get(name, name) for name in step.labels)
            lines.append(Line(labels, Style.ASIDE, "labels"))
        about = f"{step.seconds:g} s, {step.view} view"
        lines.append(Line(about, Style.ASIDE, "drawing"))
        return Entry(
            key=(procedure, "step", step.id), title=say(step.title), where=where,
            lines=tuple(lines), stop=f"{procedure}-watch-{number:02}-{step.id}", facts=step.facts,
            empty=self._empty(step), changed=self.changes.get((procedure, "step", step.id), ""),
        )  # fmt: skip

    def _milestone(self, procedure: str, stretch: Milestone, number: int, where: str) -> Entry:
        say, words = self.wording.say, self.wording.content.interface
        lines = [Line(say(stretch.title), Style.LEAD)]
        for title, items in (
            (words.normal, stretch.normal),
            (words.may_do, stretch.may_do),
            (words.not_yet, stretch.not_yet),
            (words.medicine, stretch.medicine),
            (words.wound, stretch.wound),
        ):
            if items:
                lines.append(Line(say(title), Style.HEADING))
                lines += [Line(say(item), mark="•") for item in items]
        return Entry(
            key=(procedure, "milestone", stretch.id), title=say(stretch.when), where=where,
            lines=tuple(lines), stop=f"{procedure}-recovery-{number:02}-{stretch.id}",
            facts=stretch.facts, empty=self._empty(stretch),
            changed=self.changes.get((procedure, "milestone", stretch.id), ""),
        )  # fmt: skip

    def _entry(
        self,
        key: tuple[str | None, str, str],
        title: str,
        where: str,
        told: Iterable[Text],
        *,
        stop: str = "",
        measure: Measure | None = None,
    ) -> Entry:
        lines = tuple(Line(self.wording.say(text)) for text in told)
        changed = self.changes.get(key, "")
        return Entry(
            key=key, title=title, where=where, lines=lines, stop=stop, measure=measure,
            changed=changed,
        )  # fmt: skip

    def _empty(self, told: Struct) -> tuple[str, ...]:
        asked = {
            name
            for text in texts(told)
            for words in ([text] if isinstance(text, str) else text.values())
            for name in slots_in(words)
        }
        slots = self.wording.content.slots
        return tuple(one.id for one in slots if one.id in asked and one.id not in self.clinic)

    def _any_changed(self, part: str) -> str:
        return "changed" if any(key[1] == part for key in self.changes) else ""


def changes_by_piece(changes: Iterable[Change]) -> dict[tuple[str | None, str, str], str]:
    """What happened to each piece, by its procedure, part and name."""
    return {(one.procedure, one.part, one.name): one.kind for one in changes}


def measures_by_page(
    measured: Iterable[Measure], language: str
) -> dict[tuple[str | None, str], Measure]:
    """The figures of one language, by procedure and page."""
    return {(one.procedure, one.page): one for one in measured if one.language == language}


def empty_slots(content: Content, clinic: Mapping[str, str | int]) -> list[str]:
    """The ids of clinic-set values that nobody has filled in."""
    return [slot.id for slot in content.slots if slot.id not in clinic]
