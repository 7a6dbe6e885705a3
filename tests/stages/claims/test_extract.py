"""Claims from single sentences about invented events, kind by kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from claims.claim_cases import BY_KIND, NOTHING, Expected
from claims.plain_cases import PLAIN
from claims.wider_cases import WIDER
from claims.worded_cases import EVENTS, WORDED
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consilience.kinds import all_kinds
from consilience.model.claim import LONGEST_EVIDENCE, Claim

Reader = Callable[[str], tuple[Claim, ...]]
HARMED = ("casualties", "statement")
ROWS = [
    pytest.param(kind, text, expected, id=f"{kind}-{number}")
    for kind, rows in BY_KIND.items()
    for number, (text, expected) in enumerate(rows)
]
WORDS = st.sampled_from(
    "killed injured 12 people of the at least , and including 3 . were homes destroyed no ( ) dozens – “ evacuated \n"
    " missing drones shot down 40 km wide rose among them 5% $3 million children fled".split(" ")
)


@pytest.mark.parametrize(("kind", "text", "expected"), ROWS)
def test_sentence_claims_its_figures(claims: Reader, kind: str, text: str, expected: Expected) -> None:
    found = [c for c in claims(text) if c.kind == kind]
    counted = sorted((c.measure, c.quantity.low, c.quantity.high) for c in found if c.quantity and _told(c))
    events = {c.measure for c in found if not _told(c)}
    assert counted == sorted((m, low, high) for m, low, high in expected if low is not None)
    assert {m for m, low, _ in expected if low is None} <= events


def _told(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.low is not None


@pytest.mark.parametrize(("text", "expected"), PLAIN + WORDED + WIDER)
def test_plain_sentence_claims_just_its_figures(claims: Reader, text: str, expected: tuple[str, ...]) -> None:
    found = sorted(f"{c.kind}.{c.measure} {c.quantity.low:g}" for c in claims(text) if c.quantity and _told(c))
    assert found == list(expected)


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_sentence_tells_its_events_without_a_figure(claims: Reader, text: str, expected: tuple[str, ...]) -> None:
    found = sorted(f"{c.kind}.{c.measure}" for c in claims(text) if not _told(c) and c.kind not in HARMED)
    assert found == list(expected)


@pytest.mark.parametrize("text", NOTHING)
def test_background_number_claims_nothing(claims: Reader, text: str) -> None:
    assert [c for c in claims(text) if c.kind != "statement"] == []


@pytest.mark.parametrize("kind", sorted(BY_KIND))
def test_every_kind_has_a_dozen_cases(kind: str) -> None:
    assert len(BY_KIND[kind]) >= 12


def test_every_kind_but_statements_has_cases() -> None:
    assert set(BY_KIND) == {kind.name for kind in all_kinds()} - {"statement"}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Rescuers said 12 people were killed.", "asserted"),
        ("In May, six people were killed in the valley.", "asserted"),
        ("The talks failed due to the murder of two envoys.", "asserted"),
        ("The panel will look into the deaths of 12 miners.", "asserted"),
        ("It is not clear how the 12 miners were killed.", "asserted"),
        ("Another 40 mm of rain is expected.", "possible"),
        ("The army will send 3,000 troops to the border.", "planned"),
        ("Up to 70 homes may have been destroyed.", "possible"),
        ("The governor asked the president to declare a national emergency.", "requested"),
        ("Soldiers allegedly killed 12 villagers.", "alleged"),
        ("Nine people, including the alleged leader, were arrested.", "asserted"),
        ("The prime minister pledged 50 million euros in aid for flood victims.", "planned"),
        ("Relief agencies need $42 million for the displaced.", "requested"),
        ("Although strong winds gusting to 70 mph are forecast, crews hope.", "possible"),
        ("The river at Tarn is expected to peak at 12.9 metres.", "possible"),
        ("Six of the crew are presumed dead.", "possible"),
        ("The 90 villagers would be evacuated in January.", "planned"),
        ("Losses could be high, and 20 houses were destroyed.", "asserted"),
        ("When that did not stop him, they killed two guards.", "asserted"),
        ("No fewer than thirty miners were killed.", "asserted"),
        ("Nobody had expected the blast, in which 36 miners were killed.", "asserted"),
        ("He was not there when 4 people were hurt.", "asserted"),
        ("The army denied that 40 soldiers were captured.", "denied"),
    ],
)
def test_modality_follows_the_wording(claims: Reader, text: str, modality: str) -> None:
    assert claims(text)[0].modality == modality


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The governor declared a regional emergency.", "regional"),
        ("The president declared a federal state of emergency.", "national"),
        ("The mayor declared a state of emergency in the town.", "local"),
        (
            "A state of emergency will be introduced on the regional level today, followed by a request to the "
            "cabinet to think of a federal one.",
            "regional",
        ),
    ],
)
def test_emergency_has_the_level_of_its_wording(claims: Reader, text: str, level: str) -> None:
    assert claims(text)[0].level == level


def test_family_counts_as_household(claims: Reader) -> None:
    (claim,) = claims("Some 2,300 families fled their homes.")
    assert claim.quantity is not None
    assert claim.quantity.unit == "household"


def test_narrower_people_are_kept_beside_the_unit(claims: Reader) -> None:
    (claim,) = claims("The blast killed at least nine children.")
    assert claim.quantity is not None
    assert (claim.quantity.unit, claim.quantity.of, claim.quantity.hedge) == ("person", "children", "at least")


def test_slots_show_figure_and_trigger(claims: Reader) -> None:
    text = "Heavy rain left nine people dead in Orrin."
    (claim,) = claims(text)
    shown = {slot.name: text[slot.start : slot.end] for slot in claim.slots}
    assert shown == {"figure": "nine", "trigger": "dead", "counted": "people"}


def test_evidence_is_the_clause_and_not_the_sentence(claims: Reader) -> None:
    text = "The storm killed 12 people in Tarn, destroyed 40 houses in the hills and cut the road to the coast."
    first = claims(text)[0]
    assert "12 people" in first.span.text
    assert "40 houses" not in first.span.text


def test_released_hostages_are_no_captives(claims: Reader) -> None:
    assert [c for c in claims("The rebels released 12 hostages.") if c.kind == "capture"] == []


def test_double_spaces_change_nothing(claims: Reader) -> None:
    plain, spaced = "About 800 people were displaced.", "About  800  people  were  displaced."
    values = [[(c.kind, c.measure, c.quantity and c.quantity.low) for c in claims(text)] for text in (plain, spaced)]
    assert values[0] == values[1]


def test_words_that_lost_their_space_are_read(claims: Reader) -> None:
    (claim,) = claims("Some 300 people hadevacuated the valley.")
    assert claim.measure == "evacuated"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=120))
def test_any_text_gives_exact_spans(claims: Reader, text: str) -> None:
    for claim in claims(text):
        claim.span.verify(text)
        assert len(claim.span.text) <= LONGEST_EVIDENCE
        assert all(0 <= slot.start < slot.end <= len(text) for slot in claim.slots)
