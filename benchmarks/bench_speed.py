"""Speed beside what people use today, in one run: bench_speed.py [--reports 120] [--jobs 1 2] [--profile]

Generated reports of some 400 words each, warm parts, passes in turn. Consilience goes from a file of JSON Lines to a
record in SQLite with facts and a brief. Beside it run
- spaCy, the model with all its parts over whole texts, as `nlp.pipe`: the floor of whoever parses at all;
- textacy, where it is installed: spaCy and what textacy extracts of people, phrases, triples and quotations;
- Consilience over a parser that is spaCy as it comes, no part left out: what its own parser saves.
Then, in one process, what each stage takes. Counted is the processor's time of all processes, which other work on the
machine touches least, and the clock's; ratios are those of medians, and of best passes, since other work only ever
slows a pass.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property, partial
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from measuring import Row, Watch, keep, watched
from reports import reports, write

from consilience import deriving, pipeline
from consilience.config import Settings
from consilience.engine import Engine, InProcess, ProcessPool, unswept
from consilience.model.document import Document
from consilience.model.harvest import Harvest
from consilience.model.ports import Parser
from consilience.model.reading import Token
from consilience.models.gazetteer import GeoNames
from consilience.models.parser import DEFAULT_MODEL, SpacyParser
from consilience.reading import load_parts, prepare_reading, reports_in
from consilience.stages.brief import compose_brief
from consilience.store.sqlite import SqliteStore
from consilience.workspace import Workspace

if TYPE_CHECKING:
    from spacy.language import Language

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # one core each; read when numpy is first imported, below
GOAL = 6.0  # times as many reports a second as spaCy with all its parts
PASSES = 3
WARM = 8
Pass = Callable[[Sequence[Document]], object]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--reports", type=int, default=120)
    ask.add_argument("--jobs", type=int, nargs="*", default=[1, 2], help="numbers of processes")
    ask.add_argument("--quick", action="store_true", help="small, and not kept among the results")
    ask.add_argument("--profile", action="store_true", help="print where our time goes, and nothing else")
    asked = ask.parse_args()
    documents = list(reports(24 if asked.quick else asked.reports))
    if asked.profile:
        profile(documents)
        return
    for jobs in asked.jobs:
        rows = side_by_side(documents, jobs, passes=1 if asked.quick else PASSES)
        words = sum(len(document.text.split()) for document in documents) / len(documents)
        ratios = {f"{how} ratio": _ratio(rows, f"{how} ms") for how in ("median", "best", "clock")}
        row = {"reports": len(documents), "words": round(words), "goal": GOAL} | ratios | {"contestants": rows}
        keep(f"speed, {jobs} process{'es' if jobs > 1 else ''}", row, quick=asked.quick)
    keep("stages", by_stage(documents), quick=asked.quick)


def side_by_side(documents: list[Document], jobs: int, *, passes: int) -> list[Row]:
    """Return what each contestant takes in `jobs` processes, passes in turn."""
    with contestants(jobs) as entered:
        for run in entered.values():
            run(documents[: WARM * jobs])
        taken: dict[str, list[Watch]] = defaultdict(list)
        for _ in range(passes):
            for name, run in entered.items():
                with watched() as watch:
                    run(documents)
                taken[name].append(watch)
    return [_row(name, watches, len(documents)) for name, watches in taken.items()]


def _row(name: str, watches: list[Watch], count: int) -> Row:
    """Return milliseconds a report: of the processor in the median and in the best pass, and of the clock."""
    processor = [watch.processor / count * 1000 for watch in watches]
    clock = statistics.median(watch.clock / count * 1000 for watch in watches)
    return {
        "name": name,
        "median ms": round(statistics.median(processor), 2),
        "best ms": round(min(processor), 2),
        "clock ms": round(clock, 2),
        "reports/s by the clock": round(1000 / clock, 1),
    }


def _ratio(rows: list[Row], of: str) -> float:
    held = {row["name"]: row[of] for row in rows}
    return round(held["spaCy"] / held["Consilience"], 2)


@contextmanager
def contestants(jobs: int) -> Iterator[dict[str, Pass]]:
    """Yield all that is installed, by name, with its parts loaded."""
    import spacy

    nlp = spacy.load(DEFAULT_MODEL)
    engines = [_engine(prepare, jobs) for prepare in (partial(prepare_reading, DEFAULT_MODEL, None), _on_plain_spacy)]
    entered: dict[str, Pass] = {
        "spaCy": lambda held: sum(1 for _ in nlp.pipe([document.text for document in held], n_process=jobs)),
        "Consilience": partial(whole, engine=engines[0], jobs=jobs),
        "Consilience on plain spaCy": partial(whole, engine=engines[1], jobs=jobs),
    }
    if find_spec("textacy") and jobs == 1:  # it has no processes of its own
        entered["textacy"] = partial(_textacy, nlp)
    try:
        yield entered
    finally:
        for engine in engines:
            engine.close()


def _engine(
    prepare: Callable[[], Callable[[Document], Harvest]], jobs: int
) -> InProcess[Document, Harvest] | ProcessPool[Document, Harvest]:
    return ProcessPool(prepare, jobs=jobs) if jobs > 1 else InProcess(prepare)


class _PlainSpacy(SpacyParser):
    """The model as it comes: all parts, its own way of multiplying, no word looked up twice."""

    _forms = None

    @cached_property
    def _nlp(self) -> Language:
        import spacy

        return spacy.load(self.model)


def _on_plain_spacy() -> Callable[[Document], Harvest]:
    return partial(pipeline.harvest, parts=pipeline.Parts(_PlainSpacy(), GeoNames()))


def _textacy(nlp: Language, documents: Sequence[Document]) -> int:
    from textacy import extract

    found = 0
    for doc in nlp.pipe([document.text for document in documents]):
        for extractor in (extract.entities, extract.noun_chunks, extract.subject_verb_object_triples):
            found += sum(1 for _ in extractor(doc))
        try:
            found += sum(1 for _ in extract.direct_quotations(doc))
        except ValueError:  # it refuses a text whose quotation marks do not pair
            continue
    return found


def whole(documents: Sequence[Document], engine: Engine[Document, Harvest], jobs: int) -> None:
    """Make of `documents`, from a file, a record in a file and its brief."""
    with tempfile.TemporaryDirectory() as folder:
        source = write(Path(folder) / "reports.jsonl", documents)
        lasting = SimpleNamespace(map=engine.map, close=lambda: None)  # its parts stay loaded for the next pass
        with Workspace(SqliteStore(Path(folder) / "record.db"), Settings(jobs=jobs), lasting) as workspace:
            workspace.add(source).brief()


def by_stage(documents: list[Document]) -> Row:
    """Return the milliseconds of processor time a report that each stage takes, warm, in the best of PASSES passes."""
    parts = load_parts(DEFAULT_MODEL, None)
    watching = _Watching(parts.parser)
    parts = replace(parts, parser=watching)
    _stages(documents[:WARM], parts, watching)
    passes = [_stages(documents, parts, watching) for _ in range(PASSES)]
    best = {name: min(held[name] for held in passes) for name in passes[0]}
    return {name: round(seconds / len(documents) * 1000, 2) for name, seconds in best.items()}


class _Watching:
    """A parser, and the seconds that it took."""

    def __init__(self, parser: Parser) -> None:
        self._parser, self.taken = parser, 0.0
        self.version = parser.version

    def parse(self, sentences: Sequence[str]) -> list[tuple[Token, ...]]:
        with watched() as watch:
            parsed = self._parser.parse(sentences)
        self.taken += watch.processor
        return parsed


def _stages(documents: Sequence[Document], parts: pipeline.Parts, parser: _Watching) -> dict[str, float]:
    taken: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder, unswept():
        source, record = write(Path(folder) / "reports.jsonl", documents), Path(folder) / "record.db"
        with watched() as watch:
            given = [document for document in reports_in([source], None) if isinstance(document, Document)]
        taken["input"] = watch.processor
        held = [pipeline.Report(document) for document in given]
        for step in pipeline.READ:
            parser.taken = 0.0
            with watched() as watch:
                held = [step.run(report, parts) for report in held]
            if parser.taken:
                taken["parse"] = parser.taken
            taken[step.name] = watch.processor - parser.taken
        made = [pipeline.harvest(document, parts) for document in given]
        store = SqliteStore(record)
        with watched() as watch:
            store.save(made, version="1")
        taken["save"] = watch.processor
        with watched() as watch:
            deriving.bring_up_to_date(store)
        taken["place and derive"] = watch.processor
        with watched() as watch:
            compose_brief(deriving.record_of(store))
        taken["brief"] = watch.processor
        store.close()
    return taken


def profile(documents: list[Document]) -> None:
    """Print the functions that take most of our time."""
    import cProfile
    import pstats

    engine: InProcess[Document, Harvest] = InProcess(partial(prepare_reading, DEFAULT_MODEL, None))
    whole(documents[:2], engine, 1)
    with cProfile.Profile() as watch:
        whole(documents, engine, 1)
    pstats.Stats(watch).sort_stats("tottime").print_stats(35)


if __name__ == "__main__":
    main()
