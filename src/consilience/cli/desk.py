"""Commands of an analyst: rulings on claims, facts and names."""

from __future__ import annotations

import json as jsonlib
from dataclasses import asdict
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from consilience.cli.listing import form_of, show
from consilience.cli.options import JsonOption, RecordOption, RowForm, RowFormOption
from consilience.cli.session import begin, open_record
from consilience.errors import InputError

if TYPE_CHECKING:
    from consilience.model.ruling import Outcome

desk = typer.Typer()
Item = Annotated[str, typer.Argument(metavar="ID", help="A claim, fact or entity; its first digits suffice.")]
Items = Annotated[list[str], typer.Argument(metavar="ID...", help="Items of one sort; the first keeps its name.")]
Note = Annotated[str, typer.Option("--note", help="Why, in a few words.")]
By = Annotated[str | None, typer.Option("--by", help="Who decides; else the setting 'analyst'.", show_default=False)]


@desk.command()
def accept(
    context: typer.Context,
    id: Item,
    record: RecordOption = None,
    by: By = None,
    note: Note = "",
    json: JsonOption = False,
) -> None:
    """Mark a claim, fact or entity as checked.

    Example: consilience accept 3fa91c --by "M. Tasko" --record crisis.db
    """
    with open_record(begin(context, record=record)) as workspace:
        _tell(workspace.accept(id, by=by, note=note), json=json)


@desk.command()
def reject(
    context: typer.Context,
    id: Item,
    record: RecordOption = None,
    by: By = None,
    note: Note = "",
    json: JsonOption = False,
) -> None:
    """Set a claim, fact or entity aside; nothing derived uses it any more.

    Example: consilience reject 3fa91c --by "M. Tasko" --note "an exercise, not the event" --record crisis.db
    """
    with open_record(begin(context, record=record)) as workspace:
        _tell(workspace.reject(id, by=by, note=note), json=json)


@desk.command()
def correct(
    context: typer.Context,
    id: Item,
    changes: Annotated[list[str], typer.Argument(metavar="FIELD=VALUE...", help="What it should be.")],
    record: RecordOption = None,
    by: By = None,
    note: Note = "",
    json: JsonOption = False,
) -> None:
    """Put fields of a claim right, choose the best figure of a fact, or name or place an entity.

    Examples: consilience correct 3fa91c measure=injured figure=12 --by "M. Tasko"
    consilience correct 77b0 best=3fa91c --by "M. Tasko"
    consilience correct 90ce name="Port Orvel" lat=51.5 lon=23.2 --by "M. Tasko"
    """
    with open_record(begin(context, record=record)) as workspace:
        _tell(workspace.correct(id, dict(map(_change, changes)), by=by, note=note), json=json)


@desk.command()
def merge(
    context: typer.Context,
    ids: Items,
    record: RecordOption = None,
    by: By = None,
    note: Note = "",
    json: JsonOption = False,
) -> None:
    """Hold facts (or claims) to answer one question, or entities to be one.

    Example: consilience merge 3fa91c 77b0 --by "M. Tasko" --record crisis.db
    """
    with open_record(begin(context, record=record)) as workspace:
        _tell(workspace.merge(*ids, by=by, note=note), json=json)


@desk.command()
def split(
    context: typer.Context,
    id: Item,
    parts: Annotated[list[str], typer.Argument(help="Claims of the fact, or spellings of the entity.")],
    record: RecordOption = None,
    by: By = None,
    note: Note = "",
    json: JsonOption = False,
) -> None:
    """Take claims out of a fact, or spellings out of an entity; they stay together.

    Example: consilience split 90ce "Orvelin-on-Sea" --by "M. Tasko" --record crisis.db
    """
    with open_record(begin(context, record=record)) as workspace:
        _tell(workspace.split(id, *parts, by=by, note=note), json=json)


@desk.command()
def undo(
    context: typer.Context,
    ruling: Annotated[str, typer.Argument(help="A ruling; its first digits suffice.")],
    record: RecordOption = None,
) -> None:
    """Take a ruling back.

    Example: consilience undo 5d1e --record crisis.db
    """
    with open_record(begin(context, record=record)) as workspace:
        gone = workspace.undo(ruling)
        workspace.run()
    print(f"undone: {gone.verb} {' '.join(gone.subjects)} by {gone.by} at {gone.at}")


@desk.command()
def rulings(
    context: typer.Context, record: RecordOption = None, form: RowFormOption = None, json: JsonOption = False
) -> None:
    """List what analysts decided and what became of it.

    Example: consilience rulings --record crisis.db
    """
    show(context, record, form or form_of(json, RowForm.table), "rulings")


@desk.command()
def changes(
    context: typer.Context,
    since: Annotated[str, typer.Option(help="A day or moment, ISO 8601: 2031-05-06 or 2031-05-06T18:00.")],
    record: RecordOption = None,
    added: Annotated[bool, typer.Option("--added", help="Go by when reports were added, not by their dates.")] = False,
    form: RowFormOption = None,
    json: JsonOption = False,
) -> None:
    """List what moved: figures, disputes that opened or closed, origins that joined, corrections, new facts.

    Example: consilience changes --since 2031-05-06 --record crisis.db
    """
    show(context, record, form or form_of(json, RowForm.table), "changes", since=_moment(since), added=added)


def _moment(told: str) -> date | datetime:
    try:
        return date.fromisoformat(told) if len(told) == len("2031-05-06") else datetime.fromisoformat(told)
    except ValueError:
        raise InputError(
            f"{told!r} is no day or moment", hint="ISO 8601, such as 2031-05-06 or 2031-05-06T18:00"
        ) from None


def _change(told: str) -> tuple[str, str]:
    name, sign, value = told.partition("=")
    if not sign or not name.strip():
        raise InputError(f"{told!r} sets no field", hint="FIELD=VALUE, such as figure=74")
    return name.strip(), value


def _tell(outcome: Outcome, *, json: bool) -> None:
    from consilience.cli.printing import harmless

    if json:
        print(jsonlib.dumps(_plain(outcome), ensure_ascii=False))
        return
    print(harmless(f"{outcome.state}: {outcome.why}"))
    for claim in outcome.claims:
        print(harmless(f"  {claim.id}  {claim.span.text}"))
    print(f"ruling {outcome.ruling.id}; take it back with: consilience undo {outcome.ruling.id[:8]}")


def _plain(outcome: Outcome) -> dict[str, Any]:
    return {"ruling": {"id": outcome.ruling.id, **asdict(outcome.ruling)}, "state": outcome.state, "why": outcome.why}
