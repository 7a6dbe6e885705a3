from datetime import date

from made_up import SELMARK, claim, report

from consilience.model.fact import Fact
from consilience.stages.reconcile import reconcile

A, B, C = report("a"), report("b"), report("c")
LATER = report("d", day=date(2031, 5, 6))
MUCH_LATER = report("e", day=date(2031, 5, 12))


def fact(*claims) -> Fact:
    (found,) = reconcile(claims, [A, B, C, LATER, MUCH_LATER]).facts
    return found


def test_best_is_the_figure_of_most_independent_origins() -> None:
    found = fact(claim(A, 30), claim(B, 30), claim(C, 34))
    assert found.figures is not None
    assert (found.figures.low, found.figures.best, found.figures.high) == (30, 30, 34)
    assert found.status == "disputed"
    assert "34" in found.why


def test_of_figures_with_one_origin_each_the_latest_is_best() -> None:
    found = fact(claim(A, 30, speaker="Ana Ruel"), claim(LATER, 44, speaker="Ana Ruel"))
    assert found.figures is not None
    assert (found.figures.low, found.figures.best, found.figures.high) == (44, 44, 44)
    assert found.status == "single_origin"
    assert len(found.history) == 2


def test_a_stale_figure_of_another_origin_is_no_dispute() -> None:
    found = fact(claim(A, 30), claim(MUCH_LATER, 44))
    assert found.figures is not None
    assert found.figures.best == 44
    assert found.status == "single_origin"


def test_two_origins_that_agree_corroborate() -> None:
    found = fact(claim(A, 30, speaker="Ana Ruel"), claim(B, 30, None, speaker="Port Sel Police"))
    assert found.status == "corroborated"
    assert found.origins == ("Ana Ruel", "Port Sel Police")
    assert found.unshown == ()


def test_reports_that_do_not_say_where_they_have_it_from_corroborate_nothing() -> None:
    found = fact(claim(A, 30), claim(B, 30, None))
    assert found.status == "cannot_tell"
    assert found.unshown == found.origins == ("doc:a", "doc:b")
    assert len(found.doubts) == 2


def test_a_figure_shown_by_one_stands_before_one_that_two_only_repeat() -> None:
    found = fact(claim(A, 300, speaker="Ana Ruel"), claim(B, 30), claim(C, 30, at=5))
    assert found.figures is not None
    assert found.figures.best == 300


def test_the_claims_behind_low_best_and_high_are_named() -> None:
    low, high = claim(A, 30), claim(B, 34)
    figures = fact(low, high, claim(C, 30)).figures
    assert figures is not None
    assert figures.low_claim in {low.id, claim(C, 30).id}
    assert figures.high_claim == high.id


def test_figures_are_told_in_the_unit_of_the_best() -> None:
    area = {"kind": "territory", "measure": "area_controlled", "places": (SELMARK,), "when": None}
    found = fact(
        claim(A, 390, unit="square mile", speaker="Ana Ruel", **area),
        claim(B, 1000, unit="square kilometre", speaker="Jo Sund", **area),
    )
    assert found.figures is not None
    assert found.figures.unit in ("square mile", "square kilometre")
    assert found.status == "corroborated"
    assert found.figures.high is not None
    assert found.figures.low is not None
    assert found.figures.high / found.figures.low < 1.02


def test_what_is_only_feared_cannot_be_told() -> None:
    assert fact(claim(A, 30, modality="possible")).status == "cannot_tell"


def test_what_another_denies_is_disputed() -> None:
    found = fact(claim(A, 30, speaker="Ana Ruel"), claim(B, 30, speaker="Ivo Dann", modality="denied"))
    assert found.status == "disputed"
    assert "Ivo Dann" in found.why


def test_a_figure_that_its_source_withdraws_does_not_stand() -> None:
    wrong = claim(A, 44, speaker="Ana Ruel")
    right = claim(LATER, 30, speaker="Ana Ruel", words="she corrected the toll to 30")
    found = fact(wrong, right)
    assert found.figures is not None
    assert (found.figures.best, found.figures.high) == (30, 30)
    assert found.claims == (wrong.id, right.id)


def test_an_event_without_a_figure_has_no_figures() -> None:
    found = fact(claim(A, kind="emergency", measure="state_of_emergency", places=(SELMARK,)))
    assert found.figures is None
    assert found.label == "state of emergency in Selmark Province, 4 May 2031"


def test_what_is_taken_back_and_told_by_nobody_else_is_retracted() -> None:
    told = claim(A, 27, measure="missing", speaker="Ministry of Health")
    words = "The ministry withdrew its report of 27 missing"
    taken = claim(LATER, 27, measure="missing", speaker="Ministry of Health", words=words)
    found = fact(told, taken)
    assert found.status == "retracted"
    assert found.figures is None


def test_a_total_that_its_own_source_carried_on_is_superseded() -> None:
    start = date(2031, 5, 1)
    first = claim(A, 71, speaker="Harbour Monitor", when=(start, date(2031, 5, 3)))
    later = claim(B, 240, speaker="Harbour Monitor", when=(start, date(2031, 5, 30)))
    facts = reconcile([first, later], [A, B]).facts
    assert sorted(each.status for each in facts) == ["single_origin", "superseded"]
    assert "240" in next(each.why for each in facts if each.status == "superseded")


def test_a_label_reads_as_a_heading() -> None:
    assert fact(claim(A, 6, of="children")).label == "children killed in Port Sel, 4 May 2031"
    assert fact(claim(A, 6, kind="damage", measure="buildings", unit="building", of="shops")).label.endswith(
        "(shops) in Port Sel, 4 May 2031"
    )


def test_each_step_of_a_figure_tells_what_it_superseded() -> None:
    found = fact(claim(A, 20, speaker="Ana Ruel"), claim(LATER, 31, speaker="Ana Ruel"))
    assert [words.split(": ")[-1] for _, words in found.steps] == ["first told", "supersedes 20 people"]
    assert tuple(id for id, _ in found.steps) == found.history


def test_each_end_of_a_figure_tells_its_rule() -> None:
    found = fact(claim(A, 31, speaker="Ana Ruel"), claim(B, 31, speaker="Jo Beck"))
    rules = dict(found.rules)
    assert rules["best"] == "2 of 2 sources stand by it in their last words"
    assert "31 people" in rules["low"]


def test_a_source_whose_last_word_is_another_figure_does_not_corroborate() -> None:
    found = fact(claim(A, 20, speaker="Ana Ruel"), claim(LATER, 31, speaker="Jo Beck"))
    assert found.status == "single_origin"
    assert "Ana Ruel told another figure" in found.why
