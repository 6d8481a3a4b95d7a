"""The words on the kiosk's own controls: content like any other, so they stand in content.json."""

from msgspec import Struct

Text = str | dict[str, str]


class Interface(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Every word that a screen shows beside the pages; the screen fills in the `{name}` marks."""

    touch_to_begin: Text
    attract_title: Text
    attract_lines: tuple[Text, ...]
    home_question: Text
    home_lead: Text
    compare_steps: Text
    sources: Text
    my_questions: Text
    my_questions_none: Text
    my_questions_lead: Text
    ask_your_team: Text
    back: Text
    home: Text
    next_topic: Text
    read_on: Text
    read_back: Text
    topic_of: Text
    """Where one is: `{number}` and `{total}`."""
    part_of: Text
    """Which part of a long page is seen: `{number}` and `{total}`."""
    watch: Text
    watch_lead: Text
    recovery: Text
    recovery_lead: Text
    text_size: Text
    colours: Text
    calm_motion: Text
    lower_controls: Text
    read_aloud: Text
    read_go_on: Text
    read_again: Text
    read_slower: Text
    read_softer: Text
    read_louder: Text
    read_stop: Text
    keys_help: Text
    """How to go about the kiosk by keys alone; it is only spoken."""
    """On the button that moves all that one touches to the lower half of the screen."""
    language: Text
    not_checked: Text
    """Under the name of a language whose words no qualified person has checked."""
    on: Text
    off: Text
    close: Text
    what_it_means: Text
    words_on_this_page: Text
    sources_of_this: Text
    what_to_do_now: Text
    still_there: Text
    still_there_lead: Text
    still_here_button: Text
    seconds_left: Text
    """How long until the kiosk starts over: `{seconds}`."""
    play: Text
    pause: Text
    previous_step: Text
    next_step: Text
    replay_step: Text
    half_speed: Text
    play_all: Text
    more_buttons: Text
    """Where few fit: what shows the player's other buttons, and puts them away again."""
    step_of: Text
    """Which step: `{number}` and `{total}`."""
    scrub: Text
    labels: Text
    x_ray: Text
    x_ray_note: Text
    """What the live X-ray picture shows dark, and that printed films show it white."""
    touch_part: Text
    """That the parts of a picture can be touched."""
    slice_back: Text
    slice_front: Text
    """In the cross-section: which side is the patient's back, and which her front."""
    compare: Text
    phase_get_ready: Text
    phase_way_in: Text
    phase_make_room: Text
    phase_cement: Text
    phase_rest: Text
    """The parts of a procedure in which two are compared."""
    phase_skipped: Text
    """That `{procedure}` has no such part."""
    when_to_call: Text
    call_clinic: Text
    """The clinic's number: `{phone}`."""
    normal: Text
    may_do: Text
    not_yet: Text
    medicine: Text
    wound: Text
    unit_minutes: Text
    unit_hours: Text
    unit_days: Text
    unit_weeks: Text
    unit_months: Text
    """What the numbers along the recovery timeline count."""
    pick_day: Text
    picked_day: Text
    """The day the patient picked: `{date}`."""
    forget_day: Text
    earlier: Text
    later: Text
    today: Text
    months: tuple[Text, ...]
    weekdays: tuple[Text, ...]
    """From Monday on."""
    weekdays_short: tuple[Text, ...]
    """The same, as they stand above the days of a calendar."""
    date_span: Text
    """From one date to another: `{first}` and `{last}`."""
    date_from: Text
    """From a date on: `{date}`."""
    date: Text
    """How a date is written: `{weekday}`, `{day}`, `{month}`."""
    of_count: Text
    """The caption of a figure picture: `{count}` and `{of}`."""


MARKS: dict[str, frozenset[str]] = {
    "topic_of": frozenset({"number", "total"}),
    "part_of": frozenset({"number", "total"}),
    "seconds_left": frozenset({"seconds"}),
    "step_of": frozenset({"number", "total"}),
    "phase_skipped": frozenset({"procedure"}),
    "call_clinic": frozenset({"phone"}),
    "picked_day": frozenset({"date"}),
    "date_span": frozenset({"first", "last"}),
    "date_from": frozenset({"date"}),
    "date": frozenset({"weekday", "day", "month"}),
    "of_count": frozenset({"count", "of"}),
}
"""The marks that a screen fills in, by field: each must stand in the text, and no other may."""
