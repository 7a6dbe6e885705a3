from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from made_up import DAY, HARROW, OLD_QUAY, OSTRAVIA, PORT_SEL, claim, report

from consilience.model.claim import Claim
from consilience.model.document import Document
from consilience.model.fact import Reconciliation
from consilience.stages.cluster import cluster_stories
from consilience.stages.dedup import group_duplicates
from consilience.stages.reconcile import reconcile

PLACES = (PORT_SEL, HARROW, OLD_QUAY, OSTRAVIA)
CLAIM = st.fixed_dictionaries(
    {
        "low": st.integers(1, 40),
        "open": st.booleans(),
        "measure": st.sampled_from(("killed", "injured", "missing")),
        "of": st.sampled_from((None, "children", "civilians")),
        "place": st.sampled_from((*PLACES, None)),
        "speaker": st.sampled_from((None, "Ana Ruel", "police")),
        "day": st.sampled_from((None, DAY)),
    }
)
REPORTS = st.lists(st.lists(CLAIM, max_size=4), min_size=1, max_size=5)


def build(rows: list[list[dict]]) -> tuple[list[Document], list[Claim]]:
    documents, claims = [], []
    for i, told in enumerate(rows):
        source = report(f"r{i}", f"Report {i} of the flood in Port Sel. " + " ".join(str(row) for row in told))
        documents.append(source)
        claims += [
            claim(
                source,
                row["low"],
                None if row["open"] else row["low"],
                measure=row["measure"],
                of=row["of"],
                places=(row["place"],) if row["place"] else (),
                speaker=row["speaker"],
                when=row["day"],
                at=100 * n,
            )
            for n, row in enumerate(told)
        ]
    return documents, claims


def run(documents: list[Document], claims: list[Claim]) -> Reconciliation:
    groups = group_duplicates(documents)
    return reconcile(claims, documents, cluster_stories(documents), groups)


@settings(max_examples=40, deadline=None)
@given(REPORTS, st.integers(0, 10_000))
def test_shuffled_input_gives_the_same_facts(rows: list, seed: int) -> None:
    documents, claims = build(rows)
    before = run(documents, claims)
    Random(seed).shuffle(documents)
    Random(seed + 1).shuffle(claims)
    assert run(documents, claims) == before


@settings(max_examples=40, deadline=None)
@given(REPORTS)
def test_every_claim_is_in_one_fact_and_has_one_origin(rows: list) -> None:
    documents, claims = build(rows)
    found = run(documents, claims)
    assert sorted(name for fact in found.facts for name in fact.claims) == sorted(each.id for each in claims)
    assert [name for name, _ in found.origins] == sorted(each.id for each in claims)
    assert len({fact.id for fact in found.facts}) == len(found.facts)


@settings(max_examples=40, deadline=None)
@given(REPORTS, st.integers(0, 4))
def test_an_exact_copy_adds_no_independent_source(rows: list, which: int) -> None:
    documents, claims = build(rows)
    before = run(documents, claims)
    original = documents[which % len(documents)]
    copy = replace(original, name="copy")
    copied = [replace(each, document=copy.id) for each in claims if each.document == original.id]
    after = run([*documents, copy], claims + copied)
    assert len({o for _, o in after.origins}) == len({o for _, o in before.origins})
    old = {name: fact for fact in before.facts for name in fact.claims}
    for fact in after.facts:
        kept = [name for name in fact.claims if name in old]
        assert kept, "a copy alone makes no fact"
        assert len(fact.origins) == len(old[kept[0]].origins)
        assert set(kept) == set(old[kept[0]].claims)


@settings(max_examples=20, deadline=None)
@given(REPORTS)
def test_adding_the_same_twice_adds_nothing(rows: list) -> None:
    documents, claims = build(rows)
    assert run(documents * 2, claims * 2) == run(documents, claims)


def test_two_questions_that_read_the_same_have_two_ids() -> None:
    source = report("a")
    claims = [claim(source, 4), claim(source, 9, at=80), claim(source, 15, at=160)]
    found = reconcile(claims, [source])
    assert len({fact.id for fact in found.facts}) == len(found.facts) == 3


def test_nothing_in_gives_nothing_out() -> None:
    assert reconcile([], []) == Reconciliation()
