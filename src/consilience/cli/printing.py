"""What commands print: rows, explanations, scores and briefs."""

from __future__ import annotations

import csv
import json as jsonlib
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from consilience.cli.options import BriefForm, RowForm
from consilience.errors import InputError

if TYPE_CHECKING:
    from consilience.evaluate import Floor, Score
    from consilience.model.record import Record
    from consilience.stages.explain import Explanation
    from consilience.workspace import Workspace

Row = dict[str, Any]
LONGEST_CELL = 120  # characters of one cell of a table
# Report text goes to a terminal: control characters could move its cursor, recolour it or retitle its window.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def harmless(text: str) -> str:
    r"""Return `text` with every character that a terminal would act on replaced.

    >>> harmless("12 dead\x1b[2J")
    '12 dead\ufffd[2J'
    """
    return _CONTROL.sub("\ufffd", text)


def print_rows(rows: Iterable[Row], form: RowForm, *, columns: Sequence[str], title: str) -> None:
    """Print `rows`; a table holds `columns` only, JSON Lines and CSV hold every field."""
    if form is RowForm.jsonl:
        for row in rows:
            print(jsonlib.dumps(row, ensure_ascii=False))
        return
    held = list(rows)
    if form is RowForm.csv:
        _print_csv(held)
    else:
        _print_table(held, columns, title)


def _print_csv(rows: Sequence[Row]) -> None:
    writer = csv.DictWriter(sys.stdout, fieldnames=list(rows[0]) if rows else [], lineterminator="\n")
    if rows:
        writer.writeheader()
    for row in rows:
        writer.writerow({name: _csv_cell(value) for name, value in row.items()})


def _csv_cell(value: Any) -> Any:
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    # A sheet would run a cell that begins like a formula: the apostrophe makes it text.
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def _print_table(rows: Sequence[Row], columns: Sequence[str], title: str) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not rows:
        print(f"no {title}")
        return
    table = Table(title=f"{title} ({len(rows)})", title_justify="left")
    for name in columns:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(_cell(row[name])) for name in columns))  # Text: square brackets are no markup
    Console(width=None if sys.stdout.isatty() else 160).print(table)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:,.10g}"
    told = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    told = harmless(" ".join(told.split()))
    return told if len(told) <= LONGEST_CELL else told[: LONGEST_CELL - 1] + "…"


def print_explanation(explanation: Explanation, *, json: bool) -> None:
    """Print what an item rests on."""
    if json:
        print(jsonlib.dumps(asdict(explanation), ensure_ascii=False))
        return
    width = max(len(label) for label, _ in explanation.lines)
    before = ""
    for label, text in explanation.lines:
        indent = text[: len(text) - len(text.lstrip(" "))]
        print(f"{label if label != before else '':>{width}}  {indent}{harmless(' '.join(text.split()))}")
        before = label


def write_brief(workspace: Workspace, form: BriefForm, out: Path | None) -> None:
    """Write the brief to the file `out` and tell what it holds, or print it."""
    from consilience import render

    written = {
        BriefForm.html: render.brief_html,
        BriefForm.md: render.brief_markdown,
        BriefForm.json: render.brief_json,
    }[form](workspace.brief())
    if out is None:
        sys.stdout.write(written if form is BriefForm.json else "\n".join(map(harmless, written.split("\n"))))
        return
    try:
        out.write_text(written, encoding="utf-8")
    except OSError as error:
        raise InputError(
            f"{out} cannot be written: {error.strerror}", hint="check the folder and its rights"
        ) from error
    print(f"the brief is at {out.resolve()}")
    for line in contents(workspace.record()):
        print(f"  {line}")


def contents(record: Record) -> list[str]:
    """Return what `record` holds, a line for each sort of thing."""
    copies = sum(len(group.members) - 1 for group in record.groups)
    states = Counter(fact.status.replace("_", " ") for fact in record.facts)
    related = Counter(relation.relation for relation in record.relations)
    noise = sum(len(source.noise) for source in record.sources)
    return [
        f"{len(record.sources)} reports, {copies} of them copies or revisions, in {len(record.stories)} stories",
        f"{len(record.claims)} claims from {len({origin for _, origin in record.origins})} origins",
        f"{len(record.facts)} facts{_listed(states)}",
        f"{len(record.relations)} pairs of claims compared{_listed(related)}",
        f"{len(record.entities)} people, bodies and places",
        f"{noise} stretches set aside as no reporting, {len(record.rejections)} inputs rejected",
    ]


def _listed(counts: Counter[str]) -> str:
    return ": " + ", ".join(f"{count} {name}" for name, count in counts.most_common()) if counts else ""


def print_scores(scores: Sequence[Score], floors: Sequence[Floor], *, json: bool) -> bool:
    """Print `scores` beside their `floors`; return whether one lies below its floor."""
    least = {floor.name: floor for floor in floors}
    below = [s.name for s in scores if s.name in least and s.value < least[s.name].least - least[s.name].tolerance]
    if json:
        print(jsonlib.dumps({"scores": {score.name: asdict(score) for score in scores}, "below": below}))
        return bool(below)
    for score in scores:
        floor = least.get(score.name)
        told = f"  floor {floor.least:.3f}{'  BELOW' if score.name in below else ''}" if floor else ""
        print(f"{score.name:22} {score.value:.3f}  ({score.hit} of {score.of}){told}")
    return bool(below)
