"""One run over all tasks and events of a folder: ours, and with them the peers, by the same scorers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from consilience.errors import UnknownSetting
from consilience.evaluate.peers import PEERS, Peer
from consilience.evaluate.suite import events
from consilience.evaluate.suite.scorer import Row, read_rows, run_scorer
from consilience.evaluate.suite.split import is_kept
from consilience.evaluate.suite.tasks import EVENTS, TASKS, Measure, Task
from consilience.pipeline import Parts, harvest

Tell = Callable[[str], None]
ALL = "all "  # ahead of the name of a group of events
DEFAULT_FOLDER = Path("..") / "shared"  # beside the project, held by those who work on it; no part of it


@dataclass(frozen=True, slots=True)
class Line:
    """One figure: ours over all and over the kept part, that of each peer, the goal and what others publish."""

    task: str
    measure: str
    ours: float
    kept: float | None
    peers: tuple[tuple[str, float], ...]
    goal: float | None
    published: str

    @property
    def name(self) -> str:
        """What a floor calls it."""
        return f"{self.task}: {self.measure}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to: its lines, the counts by event, and what could not be run, each with the reason."""

    lines: tuple[Line, ...]
    events: tuple[tuple[str, events.Counts], ...]
    skipped: tuple[str, ...]
    versions: tuple[tuple[str, str], ...]  # of peers


@dataclass(frozen=True, slots=True)
class Choice:
    """What is run: `tasks` by name (none: all), only `quick` ones, beside the `peers` or not."""

    tasks: tuple[str, ...] = ()
    quick: bool = False
    peers: bool = False

    def takes(self, task: str, *, quick: bool) -> bool:
        """Return whether a task is run."""
        return task in self.tasks if self.tasks else quick or not self.quick


def run_suite(folder: Path, choice: Choice, parts: Parts, tell: Tell = lambda line: None) -> Outcome:
    """Return the scores over what lies in `folder`; `tell` hears what is being worked on.

    Raises UnknownSetting for a task that does not exist, InputError where labels or scorers cannot be used.
    """
    if not folder.is_dir():
        return Outcome((), (), (f"all: there is no folder {folder}",), ())
    names = [*(task.name for task in TASKS), EVENTS.name]
    for name in choice.tasks:
        if name not in names:
            raise UnknownSetting(f"there is no task {name!r}", hint=f"one of {', '.join(names)}")
    lines: list[Line] = []
    skipped: list[str] = []
    chosen = [task for task in TASKS if choice.takes(task.name, quick=task.quick)]
    for task in chosen:
        sets = _sets(folder, task)
        if any(sets.values()):
            lines += _task_lines(folder, task, sets, parts, _peers(task.name, choice, skipped), tell)
        else:
            skipped.append(f"{task.name}: no labels in {folder / 'bench' / task.name}")
    counted: tuple[tuple[str, events.Counts], ...] = ()
    if choice.takes(EVENTS.name, quick=EVENTS.quick):
        found, counted = _event_lines(folder, parts, _peers(EVENTS.name, choice, skipped), tell)
        lines += found
        if not found:
            skipped.append(f"events: no labels in {folder / 'dev'} or {folder / 'gold'}")
    told = {name for line in lines for name, _ in line.peers}
    versions = {peer.name: peer.versions for peer in PEERS if peer.name in told}
    return Outcome(tuple(lines), counted, tuple(skipped), tuple(sorted(versions.items())))


def _sets(folder: Path, task: Task) -> dict[str, tuple[Row, ...]]:
    """Return the labelled texts of a task, by the file that they lie in."""
    return {path.stem: read_rows(path) for path in sorted((folder / "bench" / task.name).glob("*.jsonl"))}


def _peers(task: str, choice: Choice, skipped: list[str]) -> list[Peer]:
    """Return the peers of a task that are installed; the others are told in `skipped`."""
    wanted = [peer for peer in PEERS if peer.task == task and choice.peers]
    skipped += [f"{peer.name} ({task}) is not installed: {peer.install}" for peer in wanted if not peer.installed]
    return [peer for peer in wanted if peer.installed]


def _task_lines(
    folder: Path, task: Task, sets: Mapping[str, Sequence[Row]], parts: Parts, peers: Iterable[Peer], tell: Tell
) -> list[Line]:
    """Return the lines of a task over all its sets, then those of each set where there are several."""
    scorer = folder / "bench" / "score" / f"score_{task.name}.py"
    rows = [row for held in sets.values() for row in held]
    tell(f"{task.name}: {len(rows)} labelled")
    answers = list(task.answer(rows, parts))
    told = {}
    for peer in peers:
        tell(f"{task.name}: {peer.name}")
        told[peer.name] = list(peer.answer(rows))
    lines = []
    for name, gold in {"": rows, **(sets if len(sets) > 1 else {})}.items():
        ours = run_scorer(scorer, gold, answers)
        kept = run_scorer(scorer, [row for row in gold if is_kept(row)], answers)
        others = {peer: run_scorer(scorer, gold, each) for peer, each in told.items()}
        lines += [
            _line(
                f"{task.name}, {name}" if name else task.name,
                measure,
                ours,
                kept,
                [(peer, _at(scored, measure)) for peer, scored in others.items()],
            )
            for measure in task.measures
        ]
    return lines


def _line(task: str, measure: Measure, ours: Row, kept: Row | None, peers: Iterable[tuple[str, float]]) -> Line:
    part = _at(kept, measure) if kept else None
    return Line(task, measure.name, _at(ours, measure), part, tuple(peers), measure.goal, measure.published)


def _at(scored: Row, measure: Measure) -> float:
    held = scored
    for key in measure.path:
        held = held[key]
    return round(float(held), 4)  # type: ignore[arg-type]


def _event_lines(
    folder: Path, parts: Parts, peers: Iterable[Peer], tell: Tell
) -> tuple[list[Line], tuple[tuple[str, events.Counts], ...]]:
    """Return the pooled lines of each group of events, and the counts by event, then by group."""
    found = events.events_in(folder)
    ours: dict[str, events.Counts] = {}
    others: dict[str, dict[str, events.Counts]] = {}
    for event in found:
        tell(f"events: {event.name}")
        documents = events.documents_of(event)
        ours[event.name] = events.counts(folder, event, events.exports([harvest(each, parts) for each in documents]))
        for peer in peers:
            told = events.peer_exports(documents, peer.answer)
            others.setdefault(peer.name, {})[event.name] = events.counts(folder, event, told)
    lines = []
    groups = dict.fromkeys(event.group for event in found)
    for group in groups:
        names = [event.name for event in found if event.group == group]
        pooled = events.pooled([ours[name] for name in names])
        beside = {peer: events.pooled([held[name] for name in names]) for peer, held in others.items()}
        ours[f"{ALL}{group}"] = pooled
        lines += [
            _line(
                f"events, {group}",
                measure,
                {key: events.value(count) or 0.0 for key, count in pooled.items()},
                None,
                [(peer, round(events.value(held[measure.path[0]]) or 0.0, 4)) for peer, held in beside.items()],
            )
            for measure in EVENTS.measures
        ]
    return lines, tuple(ours.items())
