import pytest
from made_up import HARROW, claim, report

from consilience.model.fact import DuplicateGroup
from consilience.stages.facts.denials import denials, disowned
from consilience.stages.facts.origins import trace_origins
from consilience.stages.facts.questions import answer
from consilience.stages.facts.shown import DISOWNED
from consilience.stages.facts.voices import plain_origin


def origins(claims: list, reports: list, groups: tuple = ()) -> list[str]:
    rows = [answer(each, "s", None) for each in claims]
    found = trace_origins([rows], claims, reports, groups).of
    return [found[each.id] for each in claims]


def test_a_post_quoted_by_five_outlets_is_one_origin() -> None:
    reports = [report(f"outlet{i}") for i in range(5)]
    assert set(origins([claim(each, 12, speaker="Ana Ruel") for each in reports], reports)) == {"Ana Ruel"}


def test_an_agency_text_in_three_outlets_is_one_origin() -> None:
    reports = [report(f"outlet{i}", f"PORT SEL (Reuters) - Two ferries collided. {i}") for i in range(3)]
    assert set(origins([claim(each, 12) for each in reports], reports)) == {"Reuters in doc:outlet0"}


def test_an_agency_tells_of_two_events_in_two_accounts() -> None:
    reports = [report(name, f"PORT SEL (Reuters) - Two ferries collided. {name}") for name in "abc"]
    claims = [claim(each, 12) for each in reports]
    stories = dict(zip((each.id for each in reports), "tsu", strict=True))
    rows = [answer(each, stories[each.document], None) for each in claims]
    found = trace_origins([[row] for row in rows], claims, reports).of
    assert [plain_origin(found[each.id]) for each in claims] == ["Reuters"] * 3
    assert len(set(found.values())) == 3


def test_an_agency_that_a_report_follows_is_the_author_of_its_own_texts() -> None:
    wire, paper = report("wire", "PORT SEL (Reuters) - Two ferries collided."), report("paper")
    claims = [claim(wire, 12), claim(paper, 12, speaker="Reuters")]
    assert origins(claims, [wire, paper]) == ["Reuters in doc:wire"] * 2


def test_a_report_in_its_own_voice_is_its_own_origin() -> None:
    reports = [report("a"), report("b")]
    assert origins([claim(each, 12) for each in reports], reports) == ["doc:a", "doc:b"]


def test_a_copy_has_the_origin_of_its_lead() -> None:
    reports = [report("a"), report("b")]
    group = DuplicateGroup(reports[0].id, tuple(each.id for each in reports), "near")
    assert origins([claim(each, 12) for each in reports], reports, (group,)) == ["doc:a", "doc:a"]


def test_a_headline_has_the_origin_that_the_text_credits() -> None:
    only = report("a")
    claims = [claim(only, 12, at=0), claim(only, 12, None, at=300, speaker="Port Sel Fire Brigade")]
    assert set(origins(claims, [only])) == {"Port Sel Fire Brigade"}


def test_officials_are_the_named_body_that_gives_the_same_figure() -> None:
    only = report("a")
    claims = [claim(only, 12, speaker="officials"), claim(only, 12, at=90, speaker="Port Sel Fire Brigade")]
    assert set(origins(claims, [only])) == {"Port Sel Fire Brigade"}


def test_witnesses_of_two_reports_are_two_origins() -> None:
    reports = [report("a"), report("b")]
    assert len(set(origins([claim(each, 12, speaker="witness") for each in reports], reports))) == 2


def test_the_head_of_a_monitor_speaks_for_it() -> None:
    a = report("a", "The Selmark Observatory counted 12 dead.")
    b = report("b", "Twelve died, Observatory head Ana Ruel said.")
    claims = [claim(a, 12, speaker="Selmark Observatory"), claim(b, 12, speaker="Ana Ruel")]
    assert origins(claims, [a, b]) == ["Selmark Observatory"] * 2


def test_a_minister_and_the_government_are_two_origins() -> None:
    a = report("a", "The government counted 12 dead.")
    b = report("b", "Twelve died, Government of Ostravia spokeswoman Ana Ruel said.")
    claims = [claim(a, 12, speaker="Government of Ostravia"), claim(b, 12, speaker="Ana Ruel")]
    assert len(set(origins(claims, [a, b]))) == 2


def test_a_surveyor_of_a_body_speaks_for_it() -> None:
    only = report("a")
    claims = [
        claim(only, 12, speaker="Selmark Survey"),
        claim(only, 12, at=90, speaker="engineer at the Selmark Survey"),
    ]
    assert set(origins(claims, [only])) == {"Selmark Survey"}


def test_a_report_that_cites_itself_is_its_own_origin() -> None:
    only = report("a")
    assert origins([claim(only, 12, speaker="our teams")], [only]) == ["doc:a"]


@pytest.mark.parametrize(
    ("told", "disowns"),
    [
        ("The Selmark hospital has not given any figure.", True),
        ("The Selmark hospital said it had confirmed nothing.", True),
        ("We have not given up on anybody, said the Selmark hospital.", False),
        ("The Selmark hospital would not read out names; the ward did not say thank you.", False),
    ],
)
def test_only_who_denies_having_told_a_count_disowns_it(told: str, disowns: bool) -> None:
    assert bool(denials(["Selmark hospital"], [report("d", told)])) is disowns


SAID = "Selmark hospital"
BODY = [
    claim(report("a"), 12, speaker=SAID),
    claim(report("a"), 30, measure="injured", at=90, speaker=SAID),
    claim(report("a"), 7, at=180, speaker=SAID, places=(HARROW,)),
]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("The Selmark hospital denied having told of 12 dead.", {30, 7}),  # its figure
        ("The Selmark hospital had not given any number of injured.", {12, 7}),  # its measure
        ("The Selmark hospital had given no toll for Harrow.", {12, 30}),  # its measure and place
        ("The Selmark hospital had given no toll.", {30}),
        ("The Selmark hospital said it had confirmed nothing.", set()),
    ],
)
def test_a_denial_takes_back_the_claims_that_it_speaks_of(words: str, left: set[int]) -> None:
    rows = [answer(each, "s", None) for each in BODY]
    taken = disowned(rows, words)
    assert {row.low for row in rows if row.claim not in taken} == left


def test_a_denial_in_the_story_unmasks_the_count_and_spares_the_others() -> None:
    a, b = report("a"), report("b", "The Selmark hospital has not given any number of injured to anybody.")
    dead, hurt = claim(a, 12, speaker=SAID), claim(a, 30, measure="injured", at=90, speaker=SAID)
    rows = [answer(each, "s", None) for each in (dead, hurt)]
    doubts = trace_origins([[row] for row in rows], [dead, hurt], [a, b]).doubts
    assert doubts == {hurt.id: DISOWNED}
