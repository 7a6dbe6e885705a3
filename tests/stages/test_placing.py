"""Reports placed in stories one by one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.model.sketch import Placed, Sketch
from consilience.stages.placing import LIKE, Pile, place
from consilience.stages.sketch import TERMS

WORDS = [f"w{number}" for number in range(12)]


def drawn(id: str, terms: str, day: int | None = None) -> Placed:
    """Return a report of equally heavy terms, and as many light ones of its own as a long report has."""
    held = terms.split()
    weight = round(1000 / max(len(held), 1) ** 0.5)
    own = tuple((f"{id}-{number}", 1) for number in range(TERMS - len(held)) if held)
    published = date(2031, 5, day) if day else None
    return Placed(id, Sketch((*((term, weight) for term in held), *own)), published)


def homes(reports: Sequence[Placed]) -> dict[str, str]:
    return {report.id: report.parcel for report in place(reports, Pile(reports))}


def test_reports_of_unlike_words_tell_stories_of_their_own() -> None:
    reports = [drawn("a", "ferry quay fog", 1), drawn("b", "quake dam minaret", 2), drawn("c", "fog ferry strait", 3)]
    assert homes(reports) == {"a": "a", "b": "b", "c": "a"}


def test_a_story_is_that_of_its_earliest_report() -> None:
    reports = [drawn("a", "ferry quay", 3), drawn("b", "ferry quay", 1), drawn("c", "ferry quay")]
    assert set(homes(reports).values()) == {"b"}


def test_a_report_like_one_only_of_many_stays_out() -> None:
    story = [drawn(f"s{n}", "ferry quay fog strait", n + 1) for n in range(9)]
    bridge = drawn("bridge", "ferry quay levee sluice dam spill", 10)
    odd = drawn("odd", "levee sluice crest sandbag pump gate", 11)
    found = homes([*story, bridge, odd])
    assert found["bridge"] == "s0"
    assert found["odd"] == "odd"


def test_each_report_knows_the_earlier_one_that_it_is_most_like() -> None:
    reports = [drawn("a", "ferry quay", 1), drawn("b", "ferry quay fog", 2), drawn("c", "ferry quay fog", 3)]
    found = {report.id: report for report in place(reports, Pile(reports))}
    assert (found["a"].parent, found["b"].parent, found["c"].parent) == ("", "a", "b")
    assert found["c"].likeness > found["b"].likeness >= LIKE


def test_a_report_without_words_tells_a_story_of_its_own() -> None:
    assert homes([drawn("a", ""), drawn("b", "")]) == {"a": "a", "b": "b"}


def test_only_what_moves_is_returned() -> None:
    shelf = _Shelf()
    shelf.put(place([first := drawn("a", "ferry quay", 1), far := drawn("z", "quake dam", 1)], Pile([first, far])))
    new = drawn("b", "ferry quay fog", 2)
    shelf.put([new])
    assert [report.id for report in place([new], shelf)] == ["b"]


@settings(max_examples=150)
@given(
    st.lists(st.tuples(st.sets(st.sampled_from(WORDS), min_size=1, max_size=5), st.integers(0, 6)), max_size=14),
    st.integers(0, 1000),
    st.integers(1, 4),
)
def test_where_reports_lie_does_not_depend_on_how_they_came(
    told: list[tuple[set[str], int]], seed: int, at_once: int
) -> None:
    reports = [drawn(f"{n:02}", " ".join(sorted(words)), day or None) for n, (words, day) in enumerate(told)]
    shuffled = Random(seed).sample(reports, len(reports))
    shelf = _Shelf()
    for at in range(0, len(shuffled), at_once):
        new = shuffled[at : at + at_once]
        shelf.put(new)
        shelf.put(place(new, shelf))
    assert {report.id: report for report in shelf.all} == {
        report.id: report for report in place(reports, Pile(reports))
    }


@settings(max_examples=100)
@given(
    st.lists(st.tuples(st.sets(st.sampled_from(WORDS), min_size=1, max_size=5), st.integers(0, 6)), max_size=14),
    st.integers(1, 4),
)
def test_the_earliest_are_placed_while_later_reports_wait_on_the_shelf(
    told: list[tuple[set[str], int]], at_once: int
) -> None:
    reports = [drawn(f"{n:02}", " ".join(sorted(words)), day or None) for n, (words, day) in enumerate(told)]
    shelf = _Shelf()
    shelf.put(reports)
    for at in range(0, len(reports), at_once):
        shelf.put(place(sorted(reports, key=lambda report: report.order)[at : at + at_once], shelf))
    assert {report.id: report for report in shelf.all} == {
        report.id: report for report in place(reports, Pile(reports))
    }


class _Shelf(Pile):
    """Reports in memory that lie where they were put."""

    def __init__(self) -> None:
        super().__init__([])
        self._lying: dict[str, Placed] = {}

    @property
    def all(self) -> list[Placed]:
        return list(self._lying.values())

    def put(self, reports: Sequence[Placed]) -> None:
        self._lying.update((report.id, report) for report in reports)
        super().__init__(self._lying.values())

    def members(self, parcel: str) -> list[Placed]:
        return [report for report in self.all if report.parcel == parcel]

    def following(self, parcel: str) -> list[Placed]:
        inside = {report.id for report in self.members(parcel)}
        return [report for report in self.all if report.parent in inside]
