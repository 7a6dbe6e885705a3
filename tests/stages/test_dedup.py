from datetime import date
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from made_up import report

from consilience.model.document import Noise
from consilience.stages.dedup import group_duplicates

WIRE = " ".join(
    f"{who} {did} near the {where} on {day} while {number} boats waited."
    for who, did, where, day, number in [
        ("The coastguard", "searched the water", "northern pier", "Sunday", "eleven"),
        ("Divers", "found the wreck", "lighthouse", "Monday", "four"),
        ("The harbour master", "closed the channel", "fuel depot", "Tuesday", "thirty"),
        ("Two trawlers", "towed the ferry", "customs house", "Wednesday", "nine"),
        ("Families", "gathered with candles", "old fish market", "Thursday", "no"),
    ]
)
OTHER = "The council of Harrow voted on Friday for a school with twelve rooms, a kitchen and a yard for games. " * 3


def test_a_copy_is_grouped_with_the_earliest_as_lead() -> None:
    late, early = report("b", WIRE, date(2031, 5, 5)), report("z", WIRE, date(2031, 5, 4))
    (group,) = group_duplicates([late, early, report("c", OTHER)])
    assert group.lead == early.id
    assert group.members == (early.id, late.id)
    assert group.reason == "exact"


def test_undated_reports_come_after_dated_ones() -> None:
    undated, dated = report("a", WIRE, None), report("b", WIRE)
    assert group_duplicates([undated, dated])[0].lead == dated.id


def test_a_report_with_one_word_changed_is_a_near_copy() -> None:
    (group,) = group_duplicates([report("a", WIRE), report("b", WIRE.replace("eleven", "twelve"))])
    assert group.reason == "near"


def test_agency_text_inside_other_furniture_is_syndicated() -> None:
    furniture = "Our own correspondent adds that the town has seen this before, in the winter of the great storm. "
    framed = furniture + WIRE + " Read also what readers write about the new timetable of the island line. " * 2
    (group,) = group_duplicates([report("a", WIRE), report("b", framed)])
    assert group.reason == "syndicated"


def test_a_changed_text_at_one_address_is_a_revision() -> None:
    first, second = report("a", WIRE, url="https://x.example/1"), report("a", OTHER, url="https://x.example/1")
    (group,) = group_duplicates([first, second])
    assert group.reason == "revision"


def test_shared_noise_does_not_make_copies() -> None:
    plea = "Subscribe to our morning letter and never miss what matters to you and to your town. " * 4
    a, b = report("a", plea + OTHER), report("b", plea + WIRE)
    noise = {a.id: [Noise(0, len(plea), "plea")], b.id: [Noise(0, len(plea), "plea")]}
    assert group_duplicates([a, b], noise) == ()


def test_two_reports_without_text_are_no_copies() -> None:
    assert group_duplicates([report("a", " "), report("b", "!")]) == ()


@settings(max_examples=20)
@given(st.integers(0, 1000))
def test_the_order_of_reports_makes_no_difference(seed: int) -> None:
    reports = [
        report("a", WIRE),
        report("b", WIRE),
        report("c", OTHER),
        report("d", OTHER + " More tomorrow."),
        report("e"),
    ]
    shuffled = list(reports)
    Random(seed).shuffle(shuffled)
    assert group_duplicates(shuffled) == group_duplicates(reports)
