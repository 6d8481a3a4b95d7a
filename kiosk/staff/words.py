"""The words of the staff area: data of their own, so that they can be translated like the rest."""

from __future__ import annotations

import msgspec
from msgspec import Struct


class StaffWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Every word that staff read, in one language; `{name}` marks what is filled in."""

    area: str
    close: str
    back: str
    working: str
    pin_title: str
    pin_lead: str
    pin_checking: str
    pin_wrong: str
    pin_wait: str
    pin_stopped: str
    pin_not_set: str
    pin_erase: str
    seconds: str
    minutes: str
    showing: str
    shown_shipped: str
    shown_installed: str
    shown_by_hand: str
    review_none: str
    review_valid: str
    review_old: str
    review_lapsed: str
    problems_none: str
    problems_some: str
    update: str
    undo: str
    shipped: str
    reset: str
    cleaning: str
    health: str
    nothing_to_undo: str
    is_shipped_already: str
    did_reset: str
    did_live: str
    did_undo: str
    did_shipped: str
    did_not: str
    did_not_now: str
    update_title: str
    update_plug: str
    update_looking: str
    update_nothing: str
    update_unreadable: str
    update_choose: str
    update_more: str
    update_came: str
    update_went: str
    update_checking: str
    offer_title: str
    offer_now: str
    offer_same: str
    use: str
    look: str
    preview: str
    not_now: str
    did_not_use: str
    second_title: str
    second_yes: str
    changes_title: str
    before: str
    after: str
    same_words: str
    more_changes: str
    kind_added: str
    kind_removed: str
    kind_changed: str
    kind_moved: str
    part_of: str
    earlier: str
    further: str
    problems_title: str
    problems_lead: str
    problem_where: str
    problem_where_path: str
    report_on_stick: str
    report_kept: str
    preview_band: str
    preview_end: str
    did_preview: str
    cleaning_title: str
    cleaning_lead: str
    did_cleaning: str
    health_title: str
    health_disk: str
    health_memory: str
    health_temperature: str
    health_uptime: str
    health_unknown: str
    health_screen: str
    health_ruler: str
    health_mend: str
    health_well: str
    health_log: str
    health_log_none: str


def read_words(data: bytes) -> StaffWords:
    """The words in a file of `assets/staff`. Raises `msgspec.DecodeError` where one is missing."""
    return msgspec.json.decode(data, type=StaffWords)
