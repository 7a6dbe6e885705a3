"""The command that scores: a record against labelled claims, the pipeline against passages and the key for origins."""

from __future__ import annotations

import json as jsonlib
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.cli.options import JsonOption, RecordOption
from consilience.cli.session import begin, open_record, open_temporary, read_in
from consilience.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consilience.config import Settings
    from consilience.evaluate import Floor, Score

quality = typer.Typer()


@quality.command()
def evaluate(
    context: typer.Context,
    cases: Annotated[
        Path | None,
        typer.Argument(
            help="With --origins: cases in TOML, a file or folder; else the project's key. With --suite: the folder."
        ),
    ] = None,
    gold: Annotated[Path | None, typer.Option(help="A file of labelled claims, in the form of claims.jsonl.")] = None,
    reports: Annotated[Path | None, typer.Option(help="Reports to read; else --record names them.")] = None,
    record: RecordOption = None,
    floors: Annotated[Path | None, typer.Option(help="Least scores, TOML; below one, exit code 1.")] = None,
    figures_only: Annotated[bool, typer.Option(help="The gold holds only claims with figures.")] = False,
    origins: Annotated[bool, typer.Option("--origins", help="Judge the cases of the key for origins instead.")] = False,
    passages: Annotated[
        Path | None, typer.Option(help="Labelled passages, TOML, a file or folder: scores by kind of crisis instead.")
    ] = None,
    suite: Annotated[
        bool, typer.Option("--suite", help="Run public tasks and labelled events of a folder instead (../shared).")
    ] = False,
    task: Annotated[list[str] | None, typer.Option(help="With --suite: this task only; may be repeated.")] = None,
    quick: Annotated[bool, typer.Option("--quick", help="With --suite: the tasks that take seconds.")] = False,
    peers: Annotated[
        bool, typer.Option("--peers", help="With --suite: also what people use today, where it is installed.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Score the record against labelled claims, the reading of passages, the counting of origins, or public tasks.

    Examples: consilience evaluate --gold examples/key/claims.jsonl --reports examples/reports
    consilience evaluate --passages tests/data/crises
    consilience evaluate --origins
    consilience evaluate --suite ../shared --task names --peers
    """
    from consilience.evaluate import read_floors

    least = read_floors(floors) if floors else ()
    settings = begin(context, record=record)
    if suite:
        below = _run_suite(cases, (tuple(task or ()), quick, peers), settings, least, json=json)
    elif origins:
        below = _judge_origins(cases, settings, least, json=json)
    elif passages is not None:
        below = _score_passages(passages, settings, least, json=json)
    elif gold is None:
        raise InputError(
            "nothing is named to score against", hint="give --gold FILE, --passages PATH, --origins or --suite"
        )
    else:
        below = _score_claims(gold, reports, settings, least, figures_only=figures_only, json=json)
    if below:
        raise typer.Exit(1)


def _score_claims(
    gold: Path, reports: Path | None, settings: Settings, least: Sequence[Floor], *, figures_only: bool, json: bool
) -> bool:
    from consilience.cli.printing import print_scores
    from consilience.evaluate import read_gold, score

    labelled = read_gold(gold)
    with open_temporary(settings) if reports else open_record(settings) as workspace:
        if reports:
            read_in(workspace, [str(reports)])
        scores = score(workspace.record(), labelled, figures_only=figures_only)
    return print_scores(scores, least, json=json)


def _score_passages(path: Path, settings: Settings, least: Sequence[Floor], *, json: bool) -> bool:
    """Print the table of the passages by kind of crisis; return whether a score lies below its floor."""
    from consilience.evaluate.passage_score import lines, score_passages, total_scores
    from consilience.evaluate.passages import read_passages
    from consilience.reading import prepare_reading

    held = read_passages(path)
    groups = score_passages(held, prepare_reading(settings.parser, settings.cache))
    below = _below(total_scores(groups), least)
    if json:
        told = {name: {score.name: asdict(score) for score in scores} for name, scores in groups.items()}
        print(jsonlib.dumps({"groups": told, "below": below}, ensure_ascii=False))
    else:
        print("\n".join([*lines(groups, held), *_told_below(below)]))
    return bool(below)


def _run_suite(
    folder: Path | None,
    chosen: tuple[tuple[str, ...], bool, bool],
    settings: Settings,
    least: Sequence[Floor],
    *,
    json: bool,
) -> bool:
    """Print the table of the public tasks and events; return whether a score lies below its floor."""
    from consilience.evaluate.suite import table
    from consilience.evaluate.suite.run import DEFAULT_FOLDER, Choice, run_suite
    from consilience.reading import load_parts

    place = folder or DEFAULT_FOLDER
    outcome = run_suite(place, Choice(*chosen), load_parts(settings.parser, settings.cache), _tell_work)
    if json:
        print(jsonlib.dumps(table.as_object(outcome, least), ensure_ascii=False))
    else:
        print("\n".join([*table.lines(outcome, least), *_told_below(table.below(outcome, least))]))
    return bool(table.below(outcome, least))


def _tell_work(line: str) -> None:
    if sys.stderr.isatty():
        print(line, file=sys.stderr)


def _told_below(names: Sequence[str]) -> list[str]:
    return [f"BELOW ITS FLOOR: {name}" for name in names]


def _judge_origins(cases: Path | None, settings: Settings, least: Sequence[Floor], *, json: bool) -> bool:
    """Print the error table of the cases; return whether a score lies below its floor."""
    from consilience.cli.printing import print_scores
    from consilience.evaluate.origin_cases import key_folder, read_cases
    from consilience.evaluate.origin_score import judge, rates, table
    from consilience.evaluate.origin_table import judgement_row, lines
    from consilience.reading import prepare_reading

    held = read_cases(cases or key_folder())
    judgements = judge(held, prepare_reading(settings.parser, settings.cache))
    scores = rates(judgements)
    if not json:
        print("\n".join(lines(table(judgements))))
        print()
        return print_scores(scores, least, json=False)
    below = _below(scores, least)
    told = {
        "scores": {score.name: asdict(score) for score in scores},
        "below": below,
        "types": [asdict(line) for line in table(judgements)],
        "cases": [judgement_row(judgement) for judgement in judgements],
    }
    print(jsonlib.dumps(told, ensure_ascii=False))
    return bool(below)


def _below(scores: Sequence[Score], floors: Sequence[Floor]) -> list[str]:
    least = {floor.name: floor.least - floor.tolerance for floor in floors}
    return [score.name for score in scores if score.value < least.get(score.name, 0.0)]
