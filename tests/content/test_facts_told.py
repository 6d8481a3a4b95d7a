"""Each fact of docs/facts.md is really told, in English words, for each procedure that claims it.

A page that lists a fact in its `facts` might still have lost the words for it. Here stand, for each
fact, words that cannot be left out; all have to be found on the pages, steps and milestones of one
procedure that list the fact, taken together.
"""

from __future__ import annotations

import re
from collections import defaultdict

import msgspec
import pytest

from kiosk.content.model import Content, Milestone, Page, Step
from kiosk.content.shape import texts
from kiosk.content.wording import Wording
from kiosk.options import SHIPPED_CONTENT

BOTH = {
    "W1": r"row of bones; vertebra",
    "W2": r"hurt badly; bone itself; less often; nerve",
    "W3": r"repair the broken bone",
    "W4": r"acrylic; (fills|goes|puts).* (bone|hollow|room)|fills that room",
    "W5": r"stronger; ease the pain",
    "W9": r"all or part of one caves in|caved in",
    "W10": r"hospital or a day clinic",
    "W11": r"height back; (no|without a) balloon",
    "W12": r"common cause is osteoporosis|come from osteoporosis; thin",
    "W13": r"2 months or more; bed rest; pain medicine; physical therapy",
    "W14": r"cancer has broken; multiple myeloma",
    "W15": r"an injury has broken",
    "W16": r"meant to keep the bone from caving in again",
    "P1": r"a doctor looks you over",
    "P2": r"blood for tests",
    "P3": r"x-ray and a bone scan; radiation",
    "P4": r"MRI; magnetic",
    "P5": r"CT scan; X-ray pictures that a computer",
    "P6": r"talk with you about each medicine; up to a week before",
    "P7": r"pregnant, or you could be",
    "P8": r"list every medicine; without a doctor’s order",
    "P9": r"drink a lot of alcohol",
    "P10": r"aspirin; ibuprofen; warfarin; slows clotting",
    "P11": r"which ones to take on the day",
    "P12": r"smoke.*try to stop",
    "Y1": r"6 hours without food",
    "Y2": r"3 to 6 hours without drinks",
    "Y3": r"stop eating and drinking",
    "Y4": r"small sip of water",
    "Y5": r"arrive at the time your care team gave you",
    "N1": r"most people are awake; sedation; IV; local anesthetic",
    "N2": r"to relax; numbs the place over the broken bone",
    "N3": r"awake and sleepy; should feel no pain there",
    "N4": r"general anesthesia; sleep through it all|fully asleep",
    "V1": r"lie on your stomach|face down",
    "V2": r"x-ray camera; watches",
    "V3": r"live X-ray; right place",
    "V4": r"cleans the skin; numbs",
    "V5": r"hollow needle|hollow tube; through your skin|goes through it",
    "V6": r"thick as toothpaste",
    "V7": r"barium; show on X-ray",
    "V8": r"in the right place|fills the hollow; slowly",
    "V9": r"watches; leak",
    "I1": r"may have a CT scan; where the cement is",
    "I2": r"stomach for 10 to 20 minutes; hard",
    "I3": r"recovery room",
    "I4": r"on your back for about 1 more hour",
    "I5": r"should be able to walk",
    "T1": r"40 minutes to 2 hours",
    "H1": r"may hurt at first",
    "H2": r"many people feel; quick, clear relief|clear relief",
    "S1": r"a few hours",
    "S2": r"longer if a problem comes up",
    "S3": r"probably go home the same day",
    "S4": r"watches for problems",
    "R1": r"sore",
    "R2": r"ice can help; 15 minutes in each hour",
    "R3": r"acetaminophen; ibuprofen",
    "R4": r"muscle relaxant; cramps",
    "R5": r"24 hours; bed; bathroom",
    "R6": r"after 24 hours; little by little",
    "R7": r"your doctor tells you",
    "X1": r"no heavy lifting or hard activity; at least 6",
    "X2": r"do not drive until your doctor says you may",
    "G1": r"safe in general",
    "G2": r"bleed",
    "G3": r"infection",
    "G4": r"allergic reaction",
    "G5": r"general anesthesia; breathing or your heart",
    "G6": r"may leak out of the bone; spine or a nerve",
    "G7": r"(more|less) often with",
    "O1": r"less pain; enjoy daily life more|better daily life",
    "O2": r"need less pain medicine; move more easily",
    "E1": r"little or no benefit",
    "E3": r"usual care|under 1 point on a pain scale of 10",
    "E4": r"under 6 weeks old; 44 of 100; 56 of 100; 21 of 100; 79 of 100; 14 days",
    "E5": r"16 of 100; 84 of 100; 21 of 100; 79 of 100; both groups; due to chance",
    "E6": r"recent break; has not healed; option",
    "E7": r"2 to 12 weeks; in the hospital for their break still hurt at 3 months",
    "E8": r"3,175; 8 of 1,000; 992 of 1,000; 1 of 1,000; 999 of 1,000; 20 of 1,000; 980 of 1,000;"
    r" most leaks cause no; can be deadly; no sure count; others saw more; do not fit you",
    "E9": r"about 5 times higher; first year; treat",
    "E10": r"do not drive yourself; tell staff now; severe chest pain; trouble breathing;"
    r" cough up blood; faint; face or throat swells; stroke; weakness in a leg;"
    r" sudden severe pain, numbness or tingling in your arms or legs; numb between your legs;"
    r" cannot pass urine; bladder or bowels",
    "E11": r"fever or chills; same day; 10 minutes of pressure; new back pain; new break;"
    r" red, swollen or draining; worse, or it does not get better; headache.*when you stand",
    "M1": r"if I wait|if you wait|waiting",
    "M2": r"of 1,000 people",
    "M3": r"get help now; call the clinic; you can expect this",
    "M4": r"new break",
    "M5": r"treating osteoporosis|treat my osteoporosis",
    "M6": r"some people should not have it",
    "M7": r"bandage; bath",
    "M8": r"take you home; stay the night; at least 24 hours; strong pain medicine",
    "M9": r"follow-up visit",
    "M10": r"in your bone for life",
    "M11": r"ask them before you decide",
    "C2": r"never stop or start one on your own; stent; heart valve; clot; stroke;"
    r" the doctor who gave you the medicine decides; how many days",
    "C3": r"may tell you otherwise; diabetes",
    "C5": r"awake and sleepy, or fully asleep",
    "C6": r"middle of your back",
    "C7": r"risks of (vertebro|kypho)plasty",
    "C8": r"no one can promise that",
    "C9": r"ask before you take one; kidney or stomach trouble; blood thinner; the label says",
    "C10": r"risky for many older adults",
    "C14": r"experts do not agree",
    "D1": r"experts do not agree|no one is sure|we promise nothing",
    "D3": r"waiting without it is a choice",
    "D4": r"others now say to take it easy",
}  # fmt: skip
"""By fact: words that have to be told, parted by semicolons, each a pattern."""
ONE = {
    "vertebroplasty": {
        "W8": r"as an outpatient; compression fracture",
        "E2": r"no clear benefit over a pretend procedure",
    },
    "kyphoplasty": {
        "W6": r"balloon makes room|opens a space; hollow",
        "W7": r"ease pain; straighter",
        "K1": r"small cut in your back|a small cut",
        "K2": r"tiny drill; an opening",
        "K3": r"special balloon",
        "K4": r"fills it|fills slowly; opens a space; shape|lift the bone",
        "K5": r"the balloon comes out|emptied and taken out; into the hollow|fills the hollow",
        "K6": r"keep the new shape",
        "E2": r"too little proof to judge kyphoplasty",
        "D2": r"about 3 degrees; may be lost again",
    },
}


@pytest.fixture(scope="module")
def told() -> dict[tuple[str, str], str]:
    """By procedure and fact: all English words that stand where the fact is said to be told."""
    content = msgspec.json.decode(SHIPPED_CONTENT.read_bytes(), type=Content)
    wording = Wording(content, "en", {})
    words: dict[tuple[str, str], str] = defaultdict(str)
    for procedure in content.procedures:
        tellers: list[Page | Step | Milestone] = [
            *procedure.pages,
            *procedure.walkthrough.steps,
            *procedure.recovery.milestones,
        ]
        for teller in tellers:
            for fact in teller.facts:
                said = " ".join(wording.say(text) for text in texts(teller))
                words[procedure.id, fact] += f" {said}"
    return words


CLAIMS = [
    (procedure, fact, pattern.strip())
    for procedure, own in ONE.items()
    for fact, patterns in (BOTH | own).items()
    for pattern in patterns.split(";")
]


def test_the_words_that_cannot_be_left_out(told: dict[tuple[str, str], str]) -> None:
    lost = [
        claim for claim in CLAIMS if not re.search(claim[2], told[claim[:2]], re.IGNORECASE)
    ]  # fmt: skip
    assert lost == []


def test_no_fact_is_forgotten_here(told: dict[tuple[str, str], str]) -> None:
    # Names, the order of telling and what the clinic sets are not a matter of words.
    by_shape = {"C1", "C4", "C11", "C12", "C13"}
    claimed = {(procedure, fact) for procedure, fact, _ in CLAIMS}
    assert {claim for claim in told if claim[1] not in by_shape} == claimed
