"""Labelled events: reports read into a record of their own, the exports scored by the folder's own scorer."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from consilience.deriving import derive
from consilience.evaluate.suite.scorer import Row, printed, read_rows, write_rows
from consilience.model.document import Document
from consilience.model.harvest import Harvest
from consilience.reading import reports_in
from consilience.stages.rows import claim_rows, entity_row, relation_row

Exports = dict[str, list[Row]]  # claims, relations and entities
SCORER = Path("gold") / "score.py"
CASUALTIES = "casualties"
PAIRED = ("figures", "alignment", "origins", "entities")
SHARES = ("speaker_named", "places", "when", "actor")
PAIR = 2
Counts = dict[str, tuple[int, ...]]  # hits and all; of a pair score hits, predicted and labelled


@dataclass(frozen=True, slots=True)
class Event:
    """A labelled event: where its reports and its labels lie. `figures_only`: other claims are not labelled."""

    name: str
    group: str
    reports: Path
    gold: Path
    documents: Path
    figures_only: bool


def events_in(folder: Path) -> tuple[Event, ...]:
    """Return the labelled events of `folder`, by name."""
    found = []
    key = folder / "gold" / "seeds.jsonl"
    if key.exists():
        found.append(Event("seeds", "seeds", folder / "seeds", key, folder / "seeds", figures_only=False))
    for gold in sorted((folder / "dev" / "gold").glob("*.jsonl")):
        reports = folder / "dev" / "reports" / gold.name
        if "." not in gold.stem and reports.exists():
            found.append(Event(gold.stem, "development", reports, gold, reports.parent, figures_only=True))
    return tuple(found)


def documents_of(event: Event) -> list[Document]:
    """Return the reports of an event."""
    return [item for item in reports_in([event.reports], None) if isinstance(item, Document)]


def exports(harvests: Sequence[Harvest]) -> Exports:
    """Return what a record of these reports exports."""
    record = derive(harvests)
    return {
        "claims": list(claim_rows(record)),
        "relations": [relation_row(relation) for relation in record.relations],
        "entities": [entity_row(entity) for entity in record.entities],
    }


def peer_exports(documents: Sequence[Document], answer: Callable[[Sequence[Row]], Iterable[Row]]) -> Exports:
    """Return the claims that a peer makes of these reports, all of them questions of their own."""
    rows = [
        {"id": document.name, "text": document.text, "published": document.published and document.published.isoformat()}
        for document in documents
    ]
    return {"claims": [claim for told in answer(rows) for claim in told["claims"]]}


def counts(folder: Path, event: Event, told: Exports) -> Counts:
    """Return what the folder's scorer counts in the exports of `event`, by name of the score."""
    whole = _scored(folder, event, told, event.gold)
    found = {name: _pair(whole[name]) for name in PAIRED if name in whole}
    if not whole["alignment"]["gold_pairs_in_full_gold"]:
        del found["alignment"]  # the labels name no questions
    found |= {name: _share(whole["attributes"][name]) for name in SHARES}
    if "relations" in whole:
        found["relations"] = _share(whole["relations"])
    harm = {"claims": [row for row in told["claims"] if row["kind"] == CASUALTIES]}
    labelled = [row for row in read_rows(event.gold) if row["kind"] == CASUALTIES]
    with tempfile.TemporaryDirectory(prefix="consilience-") as place:
        gold = Path(place) / event.gold.name
        write_rows(gold, labelled)
        found[CASUALTIES] = _pair(_scored(folder, event, harm, gold)["figures"])
    return found


def _scored(folder: Path, event: Event, told: Exports, gold: Path) -> Row:
    with tempfile.TemporaryDirectory(prefix="consilience-") as place:
        files = {name: Path(place) / f"{name}.jsonl" for name in told}
        for name, rows in told.items():
            write_rows(files[name], rows)
        options: list[str | Path] = ["--json", "--documents", event.documents]
        for name in set(files) - {"claims"}:
            options += [f"--{name}", files[name]]
        if event.figures_only:
            options.append("--figures-only")
        return printed([folder / SCORER, files["claims"], gold, *options])


def _pair(score: Row) -> tuple[int, ...]:
    return score["hit"], score["predicted"], score["gold"]


def _share(score: Row) -> tuple[int, ...]:
    return round((score["accuracy"] or 0) * score["of"]), score["of"]


def pooled(events: Sequence[Counts]) -> Counts:
    """Return the counts of all `events` together."""
    names = dict.fromkeys(name for each in events for name in each)
    return {name: tuple(map(sum, zip(*(each[name] for each in events if name in each), strict=True))) for name in names}


def value(count: tuple[int, ...]) -> float | None:
    """Return the share of hits, or F1 where three counts are given; None where nothing was asked.

    >>> value((3, 4, 5)), value((3, 4)), value((0, 0))
    (0.6666666666666666, 0.75, None)
    """
    hit, *of = count
    return (2 * hit if len(of) == PAIR else hit) / sum(of) if sum(of) else None
