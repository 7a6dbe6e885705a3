from datetime import date
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from made_up import report

from consilience.stages.cluster import cluster_stories

FERRY = [
    "Two ferries, the Anna and the Bela, collided in fog off Port Sel on Sunday and divers searched the strait.",
    "Divers searched the strait off Port Sel where the ferry Anna sank after it struck the Bela in fog.",
    "The captain of the Bela was questioned about the fog and the ferry collision off Port Sel.",
]
QUAKE = [
    "A quake of magnitude 6.1 brought down the minaret of Harrow and cracked the Lorn dam on Sunday.",
    "Engineers inspect the cracked Lorn dam above Harrow after the quake that felled its minaret.",
]


def _reports() -> list:
    days = [date(2031, 5, 4), date(2031, 5, 5), date(2031, 5, 6)]
    return [report(f"f{i}", text, days[i], title="Ferry collision off Port Sel") for i, text in enumerate(FERRY)] + [
        report(f"q{i}", text, days[i], title="Quake at Harrow") for i, text in enumerate(QUAKE)
    ]


def test_reports_of_two_events_become_two_stories() -> None:
    reports = _reports()
    stories = cluster_stories(reports)
    assert [len(story.documents) for story in stories] == [3, 2]
    assert stories[0].title == "Ferry collision off Port Sel"
    assert (stories[0].first, stories[0].last) == ("2031-05-04", "2031-05-06")


def test_every_report_is_in_one_story() -> None:
    reports = _reports()
    members = [document for story in cluster_stories(reports) for document in story.documents]
    assert sorted(members) == sorted(document.id for document in reports)


def test_no_reports_make_no_stories() -> None:
    assert cluster_stories([]) == ()


def test_a_copy_joins_its_lead_and_changes_nothing_else() -> None:
    reports = _reports()
    copied = [*reports, report("copy", FERRY[0], date(2031, 5, 9))]
    before = {story.documents for story in cluster_stories(reports)}
    after = cluster_stories(copied)
    copy = copied[-1].id
    assert {tuple(d for d in story.documents if d != copy) for story in after} == before


def test_chief_places_are_those_of_most_reports() -> None:
    reports = _reports()
    places = {document.id: ["Port Sel", "Anna Bay"] if i == 0 else ["Port Sel"] for i, document in enumerate(reports)}
    assert cluster_stories(reports, places=places)[0].places == ("Port Sel", "Anna Bay")


@settings(max_examples=20)
@given(st.integers(0, 1000))
def test_the_order_of_reports_makes_no_difference_to_stories(seed: int) -> None:
    shuffled = _reports()
    Random(seed).shuffle(shuffled)
    assert cluster_stories(shuffled) == cluster_stories(_reports())
