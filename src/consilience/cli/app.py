"""Commands, each a thin call of the workspace."""

from __future__ import annotations

import os
import sys
import traceback
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.cli.desk import desk
from consilience.cli.listing import form_of, show
from consilience.cli.options import (
    BriefForm,
    ConfigOption,
    JobsOption,
    JsonOption,
    OutOption,
    ParserOption,
    RecordOption,
    RowForm,
    RowFormOption,
    SourcesArgument,
    TracebackOption,
    VersionOption,
)
from consilience.cli.quality import quality
from consilience.cli.session import begin, done, open_record, open_temporary, read_in, record_of
from consilience.cli.spreading import spreading
from consilience.cli.stores import stores
from consilience.cli.unfinished import broken_off, noted
from consilience.errors import ConsilienceError, InputError

if TYPE_CHECKING:
    from consilience.config import Settings

USAGE = 2
BUG = 70  # EX_SOFTWARE of sysexits.h
STOPPED = 130  # by Ctrl-C: 128 and the number of the signal
app = typer.Typer(
    name="consilience",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Many reports of a crisis in, one evidence-linked record out.\n\n"
    "Example: consilience brief reports/ -o brief.html",
)


def main() -> None:
    """Run the command; a deliberate error is told as message and hint, without a traceback."""
    try:
        try:
            app()
        finally:
            sys.stdout.flush()  # what a full disk refuses is told below, not when Python ends
    except ConsilienceError as error:
        sys.exit(complain(error))
    except SystemExit as ended:
        if ended.code == STOPPED:  # Typer says nothing
            print("stopped", file=sys.stderr)
        raise
    except BrokenPipeError:  # the reader, such as head, has seen enough
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        if "--traceback" in sys.argv:
            raise
        _drop_output()
        sys.exit(complain(_of_system(error)))
    except Exception as error:  # a bug: nobody but a developer can read a traceback
        if "--traceback" in sys.argv:
            raise
        sys.exit(confess(error))


def complain(error: ConsilienceError) -> int:
    """Print `error` to the standard error stream and return its exit code."""
    print(f"error: {error.message}", file=sys.stderr)
    if error.hint:
        print(f"hint: {error.hint}", file=sys.stderr)
    return USAGE


def _drop_output() -> None:
    """Send what waits to be written nowhere: Python would try it once more at its end, and tell of a bug."""
    with suppress(OSError):  # no file behind it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _of_system(error: OSError) -> ConsilienceError:
    """Tell what the system refused, such as to write where no space is left."""
    what = error.filename or "what the command writes"
    return InputError(f"{what}: {error.strerror or error}", hint="check the disk, its space and the rights on it")


def confess(error: Exception) -> int:
    """Print in one line that `error` is a bug, and return its exit code."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    told = (str(error).splitlines() or [""])[0]
    print(f"error: {type(error).__name__}: {told} ({Path(frame.filename).name}:{frame.lineno})", file=sys.stderr)
    print("hint: this is a bug; report it with what `consilience --traceback ...` prints", file=sys.stderr)
    return BUG


@app.callback()
def common(
    context: typer.Context,
    config: ConfigOption = None,
    traceback: TracebackOption = False,
    version: VersionOption = False,
) -> None:
    context.obj = config


@app.command()
def version() -> None:
    """Print the version and what the installed parts are.

    Example: consilience version
    """
    from consilience import __version__
    from consilience.models.parser import DEFAULT_MODEL
    from consilience.models.pin import installed_version, pin_notice

    print(f"consilience {__version__}")
    print(f"{DEFAULT_MODEL} {installed_version(DEFAULT_MODEL)}, spacy {installed_version('spacy')}")
    if notice := pin_notice(DEFAULT_MODEL):
        print(f"note: {notice}")


@app.command()
def add(
    context: typer.Context,
    sources: SourcesArgument,
    record: RecordOption = None,
    parser: ParserOption = None,
    jobs: JobsOption = None,
    json: JsonOption = False,
) -> None:
    """Read reports into a record that lasts.

    Example: consilience add reports/ --record crisis.db
    """
    _add(begin(context, record=record, parser=parser, jobs=jobs), sources or [], json=json)


@app.command()
def resume(
    context: typer.Context,
    record: RecordOption = None,
    parser: ParserOption = None,
    jobs: JobsOption = None,
    json: JsonOption = False,
) -> None:
    """Go on with an `add` that was broken off: what it had read is passed over.

    Example: consilience resume --record crisis.db
    """
    settings = begin(context, record=record, parser=parser, jobs=jobs)
    sources, held = broken_off(record_of(settings))
    _add(settings if parser else replace(settings, parser=held), sources, json=json)


def _add(settings: Settings, sources: list[str], *, json: bool) -> None:
    with open_record(settings, create=True) as workspace:
        with noted(record_of(settings), sources, parser=settings.parser):
            read_in(workspace, sources)
        done(workspace, json=json)


@app.command()
def brief(
    context: typer.Context,
    sources: SourcesArgument = None,
    record: RecordOption = None,
    out: OutOption = None,
    form: Annotated[BriefForm | None, typer.Option("--format", help="Else told by the name of the output.")] = None,
    parser: ParserOption = None,
    jobs: JobsOption = None,
    json: JsonOption = False,
) -> None:
    """Write the brief of reports, or of a record.

    Examples: consilience brief reports/ -o brief.html
    consilience brief --record crisis.db --format md
    """
    from consilience.cli.printing import write_brief

    chosen = form or BriefForm.of(out, json=json)
    settings = begin(context, record=record, parser=parser, jobs=jobs)
    if sources and not record:
        with open_temporary(settings) as workspace:
            read_in(workspace, sources)
            write_brief(workspace, chosen, out)
            done(workspace, quiet=out is None)
        return
    with open_record(settings, create=bool(sources)) as workspace:
        if sources:
            read_in(workspace, sources)
        write_brief(workspace, chosen, out)
        if sources:
            done(workspace, quiet=out is None)


@app.command()
def stories(
    context: typer.Context, record: RecordOption = None, form: RowFormOption = None, json: JsonOption = False
) -> None:
    """List the events that the reports tell of.

    Example: consilience stories --record crisis.db
    """
    show(context, record, form or form_of(json, RowForm.table), "stories")


@app.command()
def claims(
    context: typer.Context,
    record: RecordOption = None,
    form: RowFormOption = None,
    json: JsonOption = False,
    search: Annotated[str | None, typer.Option(help="Only claims whose evidence holds all these words.")] = None,
) -> None:
    """Print the claims, one a line, as the record's contract has them.

    Example: consilience claims --record crisis.db --format csv
    """
    show(context, record, form or form_of(json, RowForm.jsonl), "claims", search=search)


@app.command()
def facts(
    context: typer.Context, record: RecordOption = None, form: RowFormOption = None, json: JsonOption = False
) -> None:
    """List the questions with their best figures, ranges, status and origins.

    Example: consilience facts --record crisis.db
    """
    show(context, record, form or form_of(json, RowForm.table), "facts")


@app.command()
def relations(
    context: typer.Context, record: RecordOption = None, form: RowFormOption = None, json: JsonOption = False
) -> None:
    """Print the pairs of claims that agree, move on, differ in scope or conflict.

    Example: consilience relations --record crisis.db --format jsonl
    """
    show(context, record, form or form_of(json, RowForm.jsonl), "relations")


@app.command()
def entities(
    context: typer.Context, record: RecordOption = None, form: RowFormOption = None, json: JsonOption = False
) -> None:
    """Print the people, bodies and places with all their spellings.

    Example: consilience entities --record crisis.db --format jsonl
    """
    show(context, record, form or form_of(json, RowForm.jsonl), "entities")


@app.command()
def timeline(
    context: typer.Context, record: RecordOption = None, form: RowFormOption = None, json: JsonOption = False
) -> None:
    """List what happened when.

    Example: consilience timeline --record crisis.db
    """
    show(context, record, form or form_of(json, RowForm.table), "timeline")


@app.command()
def sources(
    context: typer.Context, record: RecordOption = None, form: RowFormOption = None, json: JsonOption = False
) -> None:
    """List the reports with their dates, copies and counts.

    Example: consilience sources --record crisis.db
    """
    show(context, record, form or form_of(json, RowForm.table), "sources")


@app.command()
def noise(
    context: typer.Context, record: RecordOption = None, form: RowFormOption = None, json: JsonOption = False
) -> None:
    """List what was set aside as no reporting, with the reason.

    Example: consilience noise --record crisis.db
    """
    show(context, record, form or form_of(json, RowForm.table), "noise")


@app.command()
def rejections(
    context: typer.Context, record: RecordOption = None, form: RowFormOption = None, json: JsonOption = False
) -> None:
    """List the inputs that could not be read, with the reason.

    Example: consilience rejections --record crisis.db
    """
    show(context, record, form or form_of(json, RowForm.table), "rejections")


@app.command()
def why(
    context: typer.Context,
    id: Annotated[str, typer.Argument(help="A claim, fact, entity, story or report; its first digits suffice.")],
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """Tell what an item of the record rests on: its evidence, its proof, its origin.

    Example: consilience why 3fa91c --record crisis.db
    """
    from consilience.cli.printing import print_explanation

    with open_record(begin(context, record=record)) as workspace:
        print_explanation(workspace.why(id), json=json)


app.add_typer(desk)
app.add_typer(quality)
app.add_typer(stores)
app.add_typer(spreading)
