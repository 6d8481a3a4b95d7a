"""A machine's settings, right and wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Language
from kiosk.content.problems import Problem
from kiosk.screen_size import ScreenSize
from kiosk.settings import MAX_SETTINGS_BYTES, Read, Settings, read_settings
from kiosk.speech.natural import NaturalVoices
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import Rules

ENGLISH = Language(code="en", name="English")
SPANISH = Language(code="es", name="Español")
ARABIC = Language(code="ar", name="العربية", direction="rtl", checked=True)


def read(text: str | bytes) -> Read:
    data = text.encode() if isinstance(text, str) else text
    return read_settings(data, file="kiosk.toml", content_languages=("en", "es", "ar"))


def only_problem(text: str | bytes) -> Problem:
    (problem,) = read(text).problems
    assert problem.file == "kiosk.toml"
    assert problem.fix
    return problem


def test_everything_can_be_set() -> None:
    text = """
        # The kiosk in the hall
        languages = ["es", "en"]

        [screen]
        width-mm = 476
        height-mm = 268

        [visit]
        idle-seconds = 90
        longest-idle-seconds = 300
        countdown-seconds = 45
        after-playing-seconds = 30

        [touch]
        same-button-ms = 700
        changed-page-ms = 250
    """
    assert read(text) == Read(
        Settings(
            screen=ScreenSize.of_sides(476, 268),
            languages=("es", "en"),
            idle=90,
            idle_cap=300,
            countdown=45,
            after_busy=30,
            debounce=0.7,
            settle=0.25,
        ),
        (),
    )


def test_an_empty_file_changes_nothing() -> None:
    assert read("") == Read(Settings(), ())
    assert Settings().rules((ENGLISH, SPANISH)) == Rules(preferences=Preferences("en"))


def test_a_byte_order_mark_is_no_problem() -> None:
    assert read(b"\xef\xbb\xbf[screen]\ndiagonal-inches = 27\n").problems == ()


def test_settings_make_the_rules_of_the_visit() -> None:
    settings = read('languages = ["es"]\n[visit]\nidle-seconds = 700').settings
    rules = settings.rules(settings.offered((ENGLISH, SPANISH), configured=True))
    assert (rules.idle, rules.idle_cap) == (700, 700)
    assert rules.preferences == Preferences("es")


def test_a_language_that_the_content_has_lost_is_not_offered() -> None:
    settings = Settings(languages=("vi", "es"))
    assert settings.offered((ENGLISH, SPANISH), configured=True) == (SPANISH,)
    assert settings.offered((ENGLISH, ARABIC), configured=True) == (ENGLISH, ARABIC)


@pytest.mark.parametrize(
    ("named", "configured", "offered"),
    [
        ((), False, (ENGLISH, SPANISH, ARABIC)),
        ((), True, (ENGLISH, ARABIC)),
        (("es", "en"), True, (SPANISH, ENGLISH)),
        (("es",), False, (SPANISH,)),
    ],
    ids=["a demonstration", "a clinic's kiosk", "named by staff", "named in a demonstration"],
)
def test_translations_nobody_has_checked_wait_for_staff(
    named: tuple[str, ...], configured: bool, offered: tuple[Language, ...]
) -> None:
    settings = Settings(languages=named)
    assert settings.offered((ENGLISH, SPANISH, ARABIC), configured) == offered


def test_all_problems_are_told_at_once_and_the_rest_is_followed() -> None:
    text = """\
languages = ["en", "vi", "en", 7]
colour = "red"

[screen]
diagonal-inches = "27"

[visit]
idle-second = 90
countdown-seconds = 5
after-playing-seconds = 20

[touch]
same-button-ms = true
"""
    settings, problems = read(text)
    assert settings == Settings(languages=("en",), after_busy=20)
    assert [(one.line, one.path) for one in problems] == [
        (1, "languages"),
        (1, "languages"),
        (1, "languages"),
        (2, "colour"),
        (5, "screen.diagonal-inches"),
        (8, "visit.idle-second"),
        (9, "visit.countdown-seconds"),
        (13, "touch.same-button-ms"),
    ]
    by_line = {one.line: f"{one.message} {one.fix}" for one in problems}
    assert by_line[5] == '"27" is no number. Write a number from 7 to 120, without quotes.'
    assert by_line[8] == '"idle-second" is no setting. Did you mean "idle-seconds"?'
    assert by_line[9] == "5 is too small. Write a number from 10 to 300."


@pytest.mark.parametrize(
    ("text", "path", "words"),
    [
        ("[screen]\nwidth-mm = 400", "screen.width-mm", "height is missing"),
        ("[screen]\nheight-mm = 400", "screen.height-mm", "width is missing"),
        (
            "[screen]\nwidth-mm = 400\nheight-mm = 300\ndiagonal-inches = 20",
            "screen.diagonal-inches",
            "told twice",
        ),
        ("[visit]\nidle-seconds = 99999", "visit.idle-seconds", "too large"),
        ("[visit]\nidle-seconds = nan", "visit.idle-seconds", "no number"),
        (
            "[visit]\nlongest-idle-seconds = 60",
            "visit.longest-idle-seconds",
            "shorter than the usual",
        ),
        ('languages = "es"', "languages", "no list"),
        ('languages = ["English"]', "languages", "no code"),
        ("visit = 60", "visit", "a group of settings"),
        ("[[visit]]\nidle-seconds = 60", "visit", "a group of settings"),
    ],
)
def test_what_does_not_fit(text: str, path: str, words: str) -> None:
    problem = only_problem(text)
    assert problem.path == path
    assert words in problem.message


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[visit]\nidle-seconds 90\n", 2, "equals sign"),
        ("[visit]\nidle-seconds: 90\n", 2, "equals sign"),
        ("[visit]\nidle-seconds = ninety\n", 2, "after the equals sign"),
        ("\n\n[visit]\nidle-seconds =", 4, "after the equals sign"),
        ("[visit]\nidle-seconds = 90\nidle-seconds = 80\n\n[touch]\n", 3, "twice"),
        ("[visit]\n[touch]\n[visit]\n", 3, "twice"),
        ('languages = ["en\n[visit]\n', 1, "does not end"),
        ('languages = ["en", "es"\n[visit]\n', 2, "bracket"),
        ("[visit\nidle-seconds = 3\n", 1, "bracket"),
        ("[visit]\nidle-seconds = 90 seconds\n", 2, "after the value"),
        ("[visit]\n= 90\n", 2, "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(text: str, line: int, words: str) -> None:
    problem = only_problem(text)
    assert problem.line == line
    assert words in problem.message
    assert read(text).settings == Settings()


def test_what_is_no_text_is_told_with_its_line() -> None:
    problem = only_problem(b"[screen]\ndiagonal-inches = 27\n# gr\xf6\xdfer\n")
    assert (problem.line, "UTF-8" in problem.fix) == (3, True)


def test_a_huge_file_is_refused() -> None:
    assert "too large" in only_problem(b"#" * (MAX_SETTINGS_BYTES + 1)).message


@given(st.one_of(st.text(alphabet='[]=".#\n abc-12\\{}'), st.binary()))
def test_whatever_the_file_holds_the_kiosk_has_settings(data: str | bytes) -> None:
    settings, problems = read(data)
    assert settings == Settings() or not problems or isinstance(settings, Settings)
    lines = len((data.encode() if isinstance(data, str) else data).splitlines()) or 1
    assert all(1 <= one.line <= lines + 1 for one in problems)


def test_folders_to_look_at_for_updates() -> None:
    read = read_settings(
        b'stick-folders = ["/srv/a", "E:/", "/srv/a"]', file="kiosk.toml", content_languages=[]
    )
    assert read.settings.stick_folders == ("/srv/a", "E:/")
    assert read.problems == ()


@pytest.mark.parametrize("value", ['"/srv/a"', '["updates"]', "[1]", "true"])
def test_what_is_no_list_of_folders_is_told(value: str) -> None:
    data = f"# a comment\nstick-folders = {value}".encode()
    read = read_settings(data, file="kiosk.toml", content_languages=[])
    assert read.settings.stick_folders == ()
    (problem,) = read.problems
    assert (problem.line, problem.path) == (2, "stick-folders")
    assert "/srv/updates" in problem.fix


def test_natural_voices_can_be_named() -> None:
    text = '[speech]\npiper = "python3 -m piper"\nvoices = { en = "/opt/joe.onnx" }\n'
    voices = NaturalVoices(("python3", "-m", "piper"), (("en", "/opt/joe.onnx"),))
    assert read(text) == Read(Settings(natural=voices), ())


VOICES = 'voices = { en = "/opt/joe.onnx" }'


@pytest.mark.parametrize(
    ("text", "line", "path", "message"),
    [
        ("speech = 3", 1, "speech", "group of settings"),
        (f"[speech]\npiper = 3\n{VOICES}", 2, "speech.piper", "starts no program"),
        (f"[speech]\npiper = 'a \"b'\n{VOICES}", 2, "speech.piper", "starts no program"),
        ('[speech]\npiper = "piper"', 2, "speech.piper", "no voice for it"),
        (f"[speech]\n{VOICES}", 2, "speech.voices", "no program"),
        ('[speech]\npiper = "p"\nvoices = 3', 3, "speech.voices", "no list of voices"),
        (f'[speech]\npiper = "p"\nvoice = 3\n{VOICES}', 3, "speech.voice", "no setting"),
        (
            '[speech]\npiper = "p"\nvoices = { en = "joe.onnx" }',
            3,
            "speech.voices.en",
            "no voice's file",
        ),
        (
            '[speech]\npiper = "p"\n[speech.voices]\nvi = "/a.onnx"',
            4,
            "speech.voices.vi",
            'no language "vi"',
        ),
    ],
)
def test_a_wrong_voice_is_told(text: str, line: int, path: str, message: str) -> None:
    problem = only_problem(text)
    assert (problem.line, problem.path) == (line, path)
    assert message in problem.message
