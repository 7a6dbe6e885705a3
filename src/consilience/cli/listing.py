"""Lists of a record: the one way from a command to printed rows."""

from __future__ import annotations

from typing import Any

import typer

from consilience.cli.options import RowForm
from consilience.cli.session import begin, open_record


def form_of(json: bool, otherwise: RowForm) -> RowForm:
    """Return the form of rows where --format names none."""
    return RowForm.jsonl if json else otherwise


def show(context: typer.Context, record: str | None, form: RowForm, what: str, **asked: Any) -> None:
    """Print the rows that `what` names, of the record that the call names; `asked` narrows them."""
    from consilience.cli.printing import print_rows
    from consilience.cli.tables import ROWS, TABLE_COLUMNS

    with open_record(begin(context, record=record)) as workspace:
        print_rows(ROWS[what](workspace, **asked), form, columns=TABLE_COLUMNS[what], title=what)
