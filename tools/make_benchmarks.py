"""Make docs/reference/benchmarks.md and its plots from what was measured, benchmarks/results.

    python tools/make_benchmarks.py

The plots need matplotlib (in the extra `dev`); equal results give equal bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / "benchmarks/results"
PAGE = ROOT / "docs/reference/benchmarks.md"
PLOTS = PAGE.with_name("benchmarks")
OURS, OTHERS = "#1f6f8b", "#b0b7bd"
Row = dict[str, Any]
HEAD = """# Benchmarks

Made by `tools/make_benchmarks.py` from `benchmarks/results`, which `make bench` fills: not to be edited by hand.
What is measured, and why it is as it is: [speed and memory](../explanation/speed.md). Milliseconds and seconds are
those of the processor, of all processes together, unless the clock's are named.
"""


def page(held: dict[str, Row]) -> str:
    """Return the page for the results of each kind of machine, by its name."""
    return "\n".join([HEAD, *(line for name, results in sorted(held.items()) for line in _machine(name, results))])


def _machine(name: str, results: Row) -> Iterator[str]:
    told = results["machine"]
    libraries = ", ".join(f"{library} {version}" for library, version in told["libraries"].items())
    yield f"## {told['processor']}, {told['cores']} cores\n"
    yield f"{told['system']}, Python {told['python']}, {libraries}.\n"
    for what, tell in SECTIONS.items():
        if what in results:
            yield from tell(name, results[what]["measured"])
            yield f"Measured on {results[what]['on']}; load of the machine {results[what]['load']}.\n"


def _speed(jobs: int) -> Any:
    def tell(name: str, measured: Row) -> Iterator[str]:
        yield f"### Beside what people use today, {_processes(jobs)}\n"
        yield f"{measured['reports']} reports of {measured['words']} words, from a file to a record with its brief:"
        yield f"**{measured['median ratio']} times** as fast as spaCy with all its parts by medians,"
        yield f"{measured['best ratio']} by best passes, {measured['clock ratio']} by the clock"
        yield f"(goal {measured['goal']:g}).\n"
        columns = ("median ms", "best ms", "clock ms", "reports/s by the clock")
        rows = [(row["name"], *(row[of] for of in columns)) for row in measured["contestants"]]
        yield from _table(("", *columns), rows)
        if jobs == 1:
            yield f"![milliseconds a report of each](benchmarks/{name}-speed.svg)\n"

    return tell


def _processes(jobs: int) -> str:
    return "one process" if jobs == 1 else f"{jobs} processes"


def _stages(name: str, measured: Row) -> Iterator[str]:
    yield "### By stage\n"
    yield f"Milliseconds a report of 400 words, {sum(measured.values()):.1f} in all.\n"
    yield f"![milliseconds a report of each stage](benchmarks/{name}-stages.svg)\n"
    yield from _table(("stage", "ms"), list(measured.items()))


def _growth(title: str, what: str) -> Any:
    def tell(name: str, measured: Row) -> Iterator[str]:
        yield f"### {title}\n"
        columns = list(measured["sizes"][0])
        yield from _table(columns, [tuple(row.get(of, "") for of in columns) for row in measured["sizes"]])
        yield f"![what a report takes in a record of so many]({PLOTS.name}/{name}-{what}.svg)\n"

    return tell


def _reconciling(name: str, measured: list[Row]) -> Iterator[str]:
    yield "### Reconciling many claims at once\n"
    columns = [column for column in measured[0] if any(row[column] is not None for row in measured)]
    yield from _table(columns, [tuple(row[of] if row[of] is not None else "" for of in columns) for row in measured])


def _spark(name: str, measured: Row) -> Iterator[str]:
    yield "### Spark beside the pool\n"
    yield f"{measured['reports']} reports, {measured['jobs']} workers each, `{measured['master']}`;"
    yield f"the same claims, facts and relations: {'yes' if measured['same'] else 'NO'}.\n"
    ways = ("pool", "spark")
    yield from _table(("", "s", "reports/s"), [(w, *list(measured[w].values())[:2]) for w in ways])


SECTIONS = {
    "speed, 1 process": _speed(1),
    "speed, 2 processes": _speed(2),
    "stages": _stages,
    "growth": _growth("As the record grows", "growth"),
    "growth, nothing read": _growth("As the record grows, reading left out", "growth-unread"),
    "reconciling": _reconciling,
    "spark": _spark,
}


def _table(head: Any, rows: list[tuple[Any, ...]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "| --- |" + " ---: |" * (len(head) - 1)
    for row in rows:
        yield "| " + " | ".join(f"{cell:,}" if isinstance(cell, int) else str(cell) for cell in row) + " |"
    yield ""


def plots(name: str, results: Row) -> None:
    """Write the plots of one kind of machine."""
    measured = {what: results[what]["measured"] for what in SECTIONS if what in results}
    if "speed, 1 process" in measured:
        rows = measured["speed, 1 process"]["contestants"]
        _bars(f"{name}-speed", {row["name"]: row["median ms"] for row in rows}, ours="Consilience")
    if "stages" in measured:
        _bars(f"{name}-stages", measured["stages"], ours=None)
    for what, told in (("growth", "growth"), ("growth-unread", "growth, nothing read")):
        if told in measured:
            _lines(f"{name}-{what}", measured[told]["sizes"])


def _bars(name: str, held: dict[str, float], *, ours: str | None) -> None:
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 0.5 + 0.36 * len(held)), layout="constrained")
    colours = [OURS if ours in (None, label) else OTHERS for label in held]
    bars = axes.barh(list(held), list(held.values()), color=colours)
    axes.bar_label(bars, fmt="%.1f", padding=3)
    axes.invert_yaxis()
    axes.set_xlabel("milliseconds of processor time a report")
    axes.spines[["top", "right"]].set_visible(False)
    _save(figure, name)


def _lines(name: str, sizes: list[Row]) -> None:
    from matplotlib import pyplot

    panels = {
        "ms a report": ("adding ms", "deriving ms"),
        "peak MB": ("adding peak MB", "deriving peak MB"),
        "s for one more": ("one more s", "one more, worst s"),
    }
    figure, every = pyplot.subplots(1, len(panels), figsize=(9, 2.8), layout="constrained")
    for axes, (label, columns) in zip(every, panels.items(), strict=True):
        for column, style in zip(columns, ("o-", "s--"), strict=True):
            across, up = [row["reports"] for row in sizes], [row[column] for row in sizes]
            axes.plot(across, up, style, color=OURS, label=column)
        axes.set(xscale="log", xlabel="reports", title=label, ylim=(0, None))
        axes.legend(frameon=False, fontsize=7)
        axes.spines[["top", "right"]].set_visible(False)
    _save(figure, name)


def _save(figure: Any, name: str) -> None:
    from matplotlib import pyplot

    PLOTS.mkdir(exist_ok=True)
    with pyplot.rc_context({"svg.hashsalt": name, "svg.fonttype": "none"}):
        figure.savefig(PLOTS / f"{name}.svg", facecolor="white", metadata={"Date": None, "Creator": None})
    pyplot.close(figure)


def main() -> None:
    held = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(RESULTS.glob("*.json"))}
    PAGE.write_text(page(held), encoding="utf-8")
    for name, results in held.items():
        plots(name, results)
    print(f"{PAGE.relative_to(ROOT)} and its plots are written")


if __name__ == "__main__":
    main()
