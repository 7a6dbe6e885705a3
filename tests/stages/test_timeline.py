from datetime import timedelta

from made_up import DAY, claim, report

from consilience.stages.reconcile import reconcile
from consilience.stages.timeline import timeline

A, B = report("a"), report("b")
PUBLISHED = {document.id: DAY for document in (A, B)}


def test_entries_run_from_the_earliest_day_and_hold_claims_and_facts() -> None:
    quake = claim(A, 4, when=DAY - timedelta(days=90))
    flood, again = claim(A, 30, at=90), claim(B, 30)
    facts = reconcile([quake, flood, again], [A, B]).facts
    entries = timeline([again, flood, quake], facts, PUBLISHED)
    assert [entry.day for entry in entries] == ["2031-02-03", "2031-05-04"]
    assert set(entries[1].claims) == {flood.id, again.id}
    assert {entry.fact for entry in entries} == {fact.id for fact in facts}


def test_a_claim_without_a_day_joins_the_only_day_of_its_fact() -> None:
    dated, open_ = claim(A, 30), claim(B, 30, when=None)
    (entry,) = timeline([dated, open_], reconcile([dated, open_], [A, B]).facts)
    assert len(entry.claims) == 2


def test_what_is_planned_or_undated_has_no_entry() -> None:
    planned, undated = claim(A, 30, modality="planned"), claim(A, 30, measure="injured", when=None, at=50)
    assert timeline([planned, undated], reconcile([planned, undated], [A]).facts) == ()
