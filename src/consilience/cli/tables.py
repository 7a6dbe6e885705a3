"""The rows that each command prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import Any

from consilience.stages.rows import claim_rows, entity_row, fact_row, relation_row, story_row
from consilience.workspace import Workspace

Row = dict[str, Any]


def claims(workspace: Workspace, search: str | None = None) -> Iterable[Row]:
    """Yield the lines of claims.jsonl, only those that hold the words of `search` where it is given."""
    rows = claim_rows(workspace.record())
    if search is None:
        return rows
    rank = {claim.id: place for place, claim in enumerate(workspace.search(search))}
    return sorted((row for row in rows if row["id"] in rank), key=lambda row: rank[row["id"]])


def relations(workspace: Workspace) -> Iterable[Row]:
    """Yield the lines of relations.jsonl."""
    return map(relation_row, workspace.relations())


def entities(workspace: Workspace) -> Iterable[Row]:
    """Yield the lines of entities.jsonl."""
    return map(entity_row, workspace.entities())


def stories(workspace: Workspace) -> Iterator[Row]:
    """Yield the stories with their days, places and reports."""
    names = {source.document.id: source.document.name for source in workspace.sources()}
    return (story_row(story, names) for story in workspace.stories())


def facts(workspace: Workspace) -> Iterator[Row]:
    """Yield the facts with figures, status and origins."""
    return map(fact_row, workspace.facts())


def timeline(workspace: Workspace) -> Iterator[Row]:
    """Yield the lines of the timeline with their evidence."""
    for day in workspace.timeline():
        for line in day.lines:
            yield {
                "when": day.when,
                "text": line.text,
                "note": line.note,
                "citations": [f"{c.name}:{c.start}-{c.end}" for c in line.citations],
            }


def sources(workspace: Workspace) -> Iterator[Row]:
    """Yield the reports with their dates, copies and counts."""
    record = workspace.record()
    made = Counter(claim.document for claim in record.claims)
    copies = {member: group for group in record.groups for member in group.members}
    names = {source.document.id: source.document.name for source in record.sources}
    older = dict(workspace.revisions())
    for source in record.sources:
        document = source.document
        group = copies.get(document.id)
        yield {
            "id": document.id,
            "name": document.name,
            "title": document.title,
            "publisher": document.publisher,
            "url": document.url,
            "reported": source.reported,
            "dated_by": source.dated_by,
            "claims": made[document.id],
            "noise": len(source.noise),
            "copies": len(group.members) - 1 if group else 0,
            "copy_reason": group.reason if group else None,
            "revision_of": names[older[document.id]] if document.id in older else None,
        }


def noise(workspace: Workspace) -> Iterator[Row]:
    """Yield what was set aside, with its words."""
    for document, marked in workspace.noise():
        yield {
            "doc": document.name,
            "start": marked.start,
            "end": marked.end,
            "reason": marked.reason,
            "quote": document.text[marked.start : marked.end],
        }


def rejections(workspace: Workspace) -> Iterator[Row]:
    """Yield the inputs that could not be read."""
    for rejection in workspace.rejections():
        yield {"where": rejection.where, "reason": rejection.reason, "detail": rejection.detail}


def rulings(workspace: Workspace) -> Iterator[Row]:
    """Yield the rulings with what each does."""
    for outcome in workspace.rulings():
        ruling = outcome.ruling
        yield {
            "id": ruling.id,
            "at": ruling.at,
            "by": ruling.by,
            "verb": ruling.verb,
            "sort": ruling.sort,
            "subjects": list(ruling.subjects),
            "changes": [f"{name}={value}" for name, value in ruling.changes],
            "note": ruling.note,
            "state": outcome.state,
            "why": outcome.why,
            "quotes": [claim.span.text for claim in outcome.claims],
        }


def changes(workspace: Workspace, since: date | datetime, *, added: bool = False) -> Iterator[Row]:
    """Yield what moved since a day or moment, with the words that brought it."""
    for change in workspace.changes(since, added=added):
        yield {
            "change": change.sort,
            "fact": change.fact,
            "story": change.story,
            "label": change.label,
            "before": change.before,
            "after": change.after,
            "why": change.why,
            "citations": [f"{c.name}:{c.start}-{c.end}" for c in change.citations],
        }


ROWS: dict[str, Callable[..., Iterable[Row]]] = {
    "changes": changes,
    "claims": claims,
    "entities": entities,
    "facts": facts,
    "noise": noise,
    "rejections": rejections,
    "relations": relations,
    "rulings": rulings,
    "sources": sources,
    "stories": stories,
    "timeline": timeline,
}

# A terminal is narrow: the table shows these, jsonl and csv all.
TABLE_COLUMNS: dict[str, tuple[str, ...]] = {
    "changes": ("change", "label", "before", "after", "why", "citations"),
    "claims": ("doc", "measure", "low", "high", "unit", "places", "speaker", "when", "quote"),
    "entities": ("type", "name", "mentions"),
    "facts": ("id", "label", "low", "best", "high", "unit", "status", "origins"),
    "noise": ("doc", "start", "end", "reason", "quote"),
    "rejections": ("where", "reason", "detail"),
    "relations": ("a", "b", "relation", "why"),
    "rulings": ("id", "at", "by", "verb", "quotes", "state", "why", "note"),
    "sources": ("name", "publisher", "reported", "dated_by", "claims", "noise", "copies"),
    "stories": ("id", "title", "first", "last", "reports", "places"),
    "timeline": ("when", "text", "note"),
}
