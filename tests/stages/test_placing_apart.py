"""Placing taken apart finds what placing finds."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from test_placing import WORDS, drawn

from consilience.model.sketch import Placed
from consilience.stages.groups.components import components
from consilience.stages.placing import Pile, place
from consilience.stages.placing_apart import LEAST_PRODUCT, placed_in_order, with_parent


def taken_apart(reports: list[Placed], *, windows: int) -> list[Placed]:
    """Return where reports lie, found pair by pair and then window by window, tree by tree."""
    pile, known = Pile(reports), {report.id: report for report in reports}
    children = []
    for report in reports:
        near = [known[id] for id in pile.near(report, least=LEAST_PRODUCT)]
        children.append(with_parent(report, [other for other in near if other.order < report.order]))
    children.sort(key=lambda report: report.order)
    lying: dict[str, Placed] = {}
    size = -(-len(children) // windows) or 1
    for start in range(0, len(children), size):
        new = {report.id: report for report in children[start : start + size]}
        on = {r.id: lying[r.parent].parcel if r.parent in lying else r.parent or r.id for r in new.values()}
        for tree in components([*new, *sorted(set(on.values()) - new.keys())], on.items()):
            held = [report for report in lying.values() if report.parcel in tree]
            found = placed_in_order([*held, *(new[id] for id in tree if id in new)])
            lying.update((report.id, report) for report in found)
    return [lying[id] for id in sorted(lying)]


@settings(max_examples=200)
@given(
    st.lists(st.tuples(st.sets(st.sampled_from(WORDS), min_size=1, max_size=5), st.integers(0, 6)), max_size=14),
    st.integers(0, 1000),
    st.integers(1, 4),
)
def test_trees_and_windows_give_what_all_reports_together_give(
    told: list[tuple[set[str], int]], seed: int, windows: int
) -> None:
    reports = [drawn(f"{n:02}", " ".join(sorted(words)), day or None) for n, (words, day) in enumerate(told)]
    shuffled = Random(seed).sample(reports, len(reports))
    assert taken_apart(shuffled, windows=windows) == place(reports, Pile(reports))


def test_a_parcel_that_a_report_may_join_is_given_whole() -> None:
    first, second = drawn("a", "ferry quay", 1), drawn("b", "ferry quay", 2)
    held = [replace(first, parcel="a"), replace(second, parent="a", likeness=1.0, parcel="a")]
    late = replace(drawn("c", "ferry quay fog", 3), parent="b", likeness=0.8)
    assert [report.parcel for report in placed_in_order([late, *held])] == ["a"]
