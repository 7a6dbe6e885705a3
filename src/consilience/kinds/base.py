"""What a claim kind declares: the one place that extraction, reconciliation, brief and docs all read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that a kind can say.

    `accrues` tells how figures of one question move: "grows" (a toll or a total: later may be higher),
    "stock" (a level that rises and falls), "once" (belongs to one day or blow, a later one is another
    question), "event" (usually without a figure). `label` is a noun phrase for a heading; `sentence` a
    template for the brief with {figure}, {of}, {places}, {actor}, {when}.
    """

    name: str
    label: str
    accrues: str
    units: tuple[str, ...] = ()
    sentence: str = ""
