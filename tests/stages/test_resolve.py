"""Spellings of one person, body or place are held together across reports."""

from __future__ import annotations

from itertools import permutations

from reading_of import reading_of

from consilience.model.claim import Attribution, Claim
from consilience.model.reading import Reading
from consilience.model.span import Span
from consilience.model.values import Place
from consilience.stages.resolve import canonical_claims, resolve_entities

FIRST = reading_of("Governor Oleksii Marchenko said 4 people died. Marchenko left.", "first")
SECOND = reading_of("Governor Aleksey Marchenko said 5 people died.", "second")
OTHER = reading_of("Mayor Boris Marchenko said 6 people died.", "other")


def person(name: str, *readings: Reading) -> set[str]:
    return {e.name for e in resolve_entities(readings) if e.type == "person" and name in e.mentions}


def test_spellings_of_one_name_are_one_person() -> None:
    assert person("Oleksii Marchenko", FIRST, SECOND) == person("Aleksey Marchenko", FIRST, SECOND)


def test_reason_for_a_merger_is_kept_in_words() -> None:
    merged = next(e for e in resolve_entities([FIRST, SECOND]) if "Aleksey Marchenko" in e.mentions)
    assert "spelled alike" in merged.why


def test_different_given_names_are_never_one_person() -> None:
    assert person("Boris Marchenko", FIRST, OTHER) == {"Boris Marchenko"}


def test_order_of_reports_changes_nothing() -> None:
    assert len({resolve_entities(order) for order in permutations([FIRST, SECOND, OTHER])}) == 1


def test_claim_takes_the_name_of_its_entity() -> None:
    entities = resolve_entities([FIRST, SECOND])
    claims = [
        Claim(
            "d", Span(0, 1, "G"), "casualties", "killed", attribution=Attribution(name, "person", chain=("AFP", name))
        )
        for name in ("Oleksii Marchenko", "Aleksey Marchenko")
    ]
    first, second = canonical_claims(claims, entities)
    assert first.attribution.speaker == second.attribution.speaker == first.attribution.chain[-1]


def test_office_is_given_to_the_one_who_holds_it_in_another_report() -> None:
    holder = reading_of("Kenyan President Grace Otieno spoke on Monday.", "holder")
    claim = Claim("d", Span(0, 1, "G"), "statement", "says", attribution=Attribution("Kenyan president", "person"))
    (named,) = canonical_claims([claim], resolve_entities([holder], [claim]))
    assert named.attribution.speaker == "Grace Otieno"


def test_body_and_its_acronym_are_one() -> None:
    readings = [reading_of("The Lake Safety Office (LSO) warned. LSO staff came.", "a")]
    entity = next(e for e in resolve_entities(readings) if e.name == "Lake Safety Office")
    assert {"LSO", "Lake Safety Office"} <= set(entity.mentions)


def test_places_that_no_table_knows_are_merged_where_their_names_are_spelled_alike() -> None:
    claims = [
        Claim("d", Span(0, 1, "G"), "attack", "air_strike", places=(Place(name, "facility", "XO"),))
        for name in ("Tarnukin Airbase", "al-Tarnoukin Airfield", "Tarnukin Hospital", "Tarnukin Airbase")
    ]
    named = canonical_claims(claims, resolve_entities([], claims))
    assert [claim.places[0].name for claim in named] == ["Tarnukin Airbase"] * 2 + [
        "Tarnukin Hospital",
        "Tarnukin Airbase",
    ]


def test_office_without_a_state_serves_where_one_person_alone_holds_it() -> None:
    holder = reading_of("Commander-in-chief Grace Otieno spoke on Monday.", "holder")
    speaker = Attribution("Kenya's top military commander", "person")
    claim = Claim("d", Span(0, 1, "G"), "statement", "says", attribution=speaker)
    (named,) = canonical_claims([claim], resolve_entities([holder], [claim]))
    assert named.attribution.speaker == "Grace Otieno"
