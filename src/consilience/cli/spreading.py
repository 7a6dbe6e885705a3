"""Commands for many machines: reports read over a cluster, and what was read taken into a record."""

from __future__ import annotations

import json as jsonlib
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from consilience.cli.options import JobsOption, JsonOption, ParserOption, RecordOption, SourcesArgument
from consilience.cli.progress import progress
from consilience.cli.session import begin, record_of, summary
from consilience.errors import InputError

spreading = typer.Typer()


@spreading.command()
def spread(
    context: typer.Context,
    sources: SourcesArgument,
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder to write, which all machines reach.")],
    master: Annotated[
        str | None,
        typer.Option(help="The cluster, such as spark://HOST:7077; else as Spark is set, else this machine."),
    ] = None,
    settings: Annotated[
        list[str] | None, typer.Option("--set", help="A setting of Spark, such as spark.executor.memory=4g.")
    ] = None,
    parser: ParserOption = None,
    json: JsonOption = False,
) -> None:
    """Read and derive reports over a cluster, into a folder of Parquet; needs the extra spark.

    Example: consilience spread archives/ -o crisis/ --master spark://desk.example:7077
    """
    from consilience.spread.run import spread_reports

    wrong = [setting for setting in settings or [] if "=" not in setting]
    if wrong:
        raise InputError(f"{wrong[0]!r} sets nothing", hint="NAME=VALUE, such as spark.executor.memory=4g")
    told = dict(setting.split("=", 1) for setting in settings or [])
    held = begin(context, parser=parser)
    counts = spread_reports(sources or [], str(out.absolute()), held, master=master, spark=told)
    if json:
        print(jsonlib.dumps(counts))
    else:
        print("; ".join(f"{count:,} {name}" for name, count in counts.items()), f"in {out.resolve()}")
    if counts["rejections"]:
        raise typer.Exit(1)


@spreading.command("import")
def import_(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="What consilience spread has written.")],
    record: RecordOption = None,
    jobs: JobsOption = None,
    json: JsonOption = False,
) -> None:
    """Take what was read over a cluster into a record, without reading it anew.

    Example: consilience import crisis/ --record crisis.db
    """
    from consilience.spread.taking import take
    from consilience.store.address import open_store
    from consilience.workspace import Workspace

    held = begin(context, record=record, jobs=jobs)
    with Workspace(store := open_store(record_of(held)), held) as workspace:
        with progress("importing") as show:
            tally = take(folder, store, size=held.chunk, progress=show)
        with progress("deriving"):
            workspace.run()
    print(jsonlib.dumps(asdict(tally)) if json else summary(tally))
    if tally.rejected:
        raise typer.Exit(1)
