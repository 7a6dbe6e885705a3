"""Reports of an invented border war through the whole path: what belongs to one event, and what does not."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from consilience import Workspace
from consilience.model.fact import Fact
from consilience.model.record import Record

MARKET = (
    "Shelling of the market in Gulu, Uganda, killed 31 people on Monday, the mayor Amos Okello said. "
    "Last month in Arua a car bomb killed 54 people. "
    "Since the war began in 2029 more than 12,000 people have been killed, the United Nations says."
)
AGAIN = (
    "The death toll of Monday's shelling of the market in Gulu has risen to 34, the regional governor Rose Acen "
    "said on Tuesday. In Lira, an air strike on a bus station killed 31 people on Monday, the Red Cross said."
)
BUS = (
    "An air strike killed 31 people at a bus station in Lira, Uganda, on Monday, the Red Cross said. "
    "Some 12,000 people have died in the war, according to the United Nations."
)
TALLY = "At least 34 people died in the shelling of the market in Gulu on Monday, doctors at the town's hospital said."


Report = dict[str, str]


def told(name: str, text: str, day: int) -> Report:
    """Return a report of an outlet of its own."""
    publisher = f"{name.title()} Gazette"
    return {"id": name, "title": text.split(",")[0], "source": publisher, "date": f"2031-05-{day:02}", "text": text}


REPORTS = [told("north", MARKET, 5), told("south", AGAIN, 6), told("east", BUS, 5), told("west", TALLY, 6)]


def add(workspace: Workspace, reports: list[Report]) -> Record:
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{report['id']}.json" for report in reports]
        for path, report in zip(paths, reports, strict=True):
            path.write_text(json.dumps(report), encoding="utf-8")
        return workspace.add(*paths).run().record()


def record_of(*reports: Report) -> Record:
    with Workspace.memory() as workspace:
        return add(workspace, list(reports))


@pytest.fixture(scope="module")
def record() -> Record:
    return record_of(*REPORTS)


def figures(record: Record) -> dict[frozenset[float], Fact]:
    """Return the facts of killed people by the figures that their claims tell."""
    claims = {claim.id: claim for claim in record.claims}
    found = {}
    for fact in record.facts:
        if fact.question.measure == "killed":
            lows = (claims[id].quantity for id in fact.claims)
            found[frozenset(q.low for q in lows if q and q.low is not None)] = fact
    return found


def test_a_background_figure_never_joins_the_main_fact(record: Record) -> None:
    for told in figures(record):
        assert not {54.0} & told or told == {54.0}
        assert not {12000.0} & told or told == {12000.0}


def test_two_attacks_of_one_day_in_one_country_stay_two(record: Record) -> None:
    scopes = [fact.question.scope for told, fact in figures(record).items() if 31.0 in told]
    assert len(scopes) == 2
    assert {place for scope in scopes for place in scope if place in ("Gulu", "Lira")} == {"Gulu", "Lira"}


def test_the_later_toll_of_the_market_updates_the_first(record: Record) -> None:
    market = next(fact for told, fact in figures(record).items() if 34.0 in told)
    assert market.figures is not None
    assert market.figures.best == 34
    assert any("supersedes 31 people" in words for _, words in market.steps)


def shape(record: Record) -> tuple[object, ...]:
    """Return what a record says, without the order in which it came."""
    return record.facts, record.relations, record.origins


def test_shuffled_reports_make_the_same_record(record: Record) -> None:
    for seed in range(2):
        shuffled = REPORTS[:]
        Random(seed).shuffle(shuffled)
        assert shape(record_of(*shuffled)) == shape(record)


def test_reports_in_two_halves_make_the_same_record(record: Record) -> None:
    with Workspace.memory() as workspace:
        add(workspace, REPORTS[:2])
        halved = add(workspace, REPORTS[2:])
        assert shape(halved) == shape(record)
        assert shape(workspace.run().record()) == shape(record)


def test_an_exact_copy_adds_no_fact_no_figure_and_no_origin(record: Record) -> None:
    copied = record_of(*REPORTS, REPORTS[0] | {"id": "copy", "source": "Copy Post"})

    def told(held: Record) -> set[tuple[object, ...]]:
        def ends(fact: Fact) -> tuple[float | None, ...] | None:
            return (fact.figures.low, fact.figures.best, fact.figures.high) if fact.figures else None

        return {(fact.question, ends(fact), len(fact.origins), fact.status) for fact in held.facts}

    assert told(copied) == told(record)
