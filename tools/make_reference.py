"""Write docs/reference from the code, so that it cannot tell another story.

    python tools/make_reference.py [--check]

--check writes nothing and fails where a file differs from what the code says.
"""

from __future__ import annotations

import argparse
import inspect
import re
import sys
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import typer

from consilience import bounds, config, errors, pipeline
from consilience.cli.app import app
from consilience.kinds import BUILT_IN, Measure

REFERENCE = Path(__file__).parent.parent / "docs" / "reference"
NOTE = "<!-- Written by tools/make_reference.py; change the code instead. -->\n\n"


def commands() -> str:
    """Return the page of all commands with their arguments, options and examples."""
    group: Any = typer.main.get_command(app)
    page = ["# Commands", "", "Exit codes: 0 all went well, 1 some input was rejected or a score lies below its floor,"]
    page += ["2 wrong usage or a record that cannot be used, 70 a bug. `--help` tells the same as this page.", ""]
    for name in sorted(group.commands):
        command = group.commands[name]
        page += [f"## consilience {name}", "", _paragraphs(command.help), ""]
        for parameter in command.params:
            if parameter.name == "help":
                continue
            label = ", ".join(parameter.opts) if parameter.param_type_name == "option" else parameter.name.upper()
            page.append(f"- `{label}`: {parameter.help}")
        page.append("")
    return "\n".join(page)


def _paragraphs(told: str) -> str:
    lines = [" ".join(part.split()) for part in inspect.cleandoc(told).split("\n\n")]
    return "\n\n".join(re.sub(r"^(Examples?:) (.*)$", _examples, line) for line in lines)


def _examples(match: re.Match[str]) -> str:
    return f"{match[1]}\n\n    " + match[2].replace(" consilience ", "\n    consilience ")


def settings() -> str:
    """Return the page of all settings with their defaults."""
    comments = dict(re.findall(r"^    (\w+):.*?  # (.*)$", inspect.getsource(config.Settings), re.M))
    page = ["# Settings", "", "A setting comes from an option or argument, else from the environment (`CONSILIENCE_`"]
    page += [
        "and its name in capitals), else from `consilience.toml` in the current folder or the file after `--config`."
    ]
    page += ["A name that is no setting is an error.", "", "| setting | default | meaning |", "| --- | --- | --- |"]
    page += [f"| `{held.name}` | `{held.default}` | {comments[held.name]} |" for held in fields(config.Settings)]
    return "\n".join(page) + "\n"


def error_page() -> str:
    """Return the page of all deliberate errors."""
    page = ["# Errors", "", "All derive from `ConsilienceError`, which has a `message` and a `hint`.", ""]
    page += ["| error | derives from | when |", "| --- | --- | --- |"]
    for name, held in vars(errors).items():
        if inspect.isclass(held) and issubclass(held, errors.ConsilienceError):
            page.append(f"| `{name}` | `{held.__mro__[1].__name__}` | {(held.__doc__ or '').splitlines()[0]} |")
    return "\n".join(page) + "\n"


def bound_page() -> str:
    """Return the page of the bounds beyond which an input is refused."""
    page = ["# Bounds", "", "What is larger is told as a rejection; time and memory stay bounded.", ""]
    page += ["| bound | at most | of what, and why |", "| --- | --- | --- |"]
    reasons = dict(re.findall(r"^(\w+) = .*?  # (.*)$", inspect.getsource(bounds), re.M))
    page += [f"| `{name}` | {getattr(bounds, name):,} | {reason} |" for name, reason in reasons.items()]
    return "\n".join(page) + "\n"


def kinds() -> str:
    """Return the page of all claim kinds with their measures."""
    page = ["# Claim kinds", "", "`figures` tells how the figures of one question move: a toll or total grows, a stock"]
    page += ["rises and falls, what happens once is another question the next day, an event has mostly no figure.", ""]
    for kind in BUILT_IN:
        page += [f"## {kind.name}", "", "| measure | says | figures | units |", "| --- | --- | --- | --- |"]
        page += [_measure(measure) for measure in kind.measures]
        page.append("")
    return "\n".join(page)


def _measure(held: Measure) -> str:
    return f"| `{held.name}` | {held.label} | {held.accrues} | {', '.join(held.units)} |"


def stages() -> str:
    """Return the page of all stages with what they read and write."""
    page = ["# Stages", "", "Checked when the package is imported: a stage that reads what none before it wrote fails."]
    halves = (
        ("Of one report", pipeline.READ, "given: document"),
        ("Of all reports together", pipeline.DERIVE, "given: readings, claims"),
    )
    for title, steps, given in halves:
        page += ["", f"## {title}", "", f"({given})", "", "| stage | reads | writes |", "| --- | --- | --- |"]
        page += [f"| {step.name} | {', '.join(step.reads)} | {', '.join(step.writes)} |" for step in steps]
    return "\n".join(page) + "\n"


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands,
    "errors.md": error_page,
    "bounds.md": bound_page,
    "kinds.md": kinds,
    "settings.md": settings,
    "stages.md": stages,
}


def differing() -> list[str]:
    """Return the names of the pages that differ from what the code says."""
    return [name for name, write in PAGES.items() if _held(REFERENCE / name) != NOTE + write()]


def _held(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--check", action="store_true")
    stale = differing()
    if ask.parse_args().check:
        print("\n".join(f"docs/reference/{name} is stale" for name in stale), file=sys.stderr)
        return 1 if stale else 0
    REFERENCE.mkdir(parents=True, exist_ok=True)
    for name in stale:
        (REFERENCE / name).write_text(NOTE + PAGES[name](), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
