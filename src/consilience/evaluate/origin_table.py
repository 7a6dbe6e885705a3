"""The error table of the key for origins, as text, Markdown and rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from consilience.evaluate.origin_score import VERDICTS, Judgement, TypeScore

HEADS = ("type of case", "cases", *VERDICTS)
WIDTH = 32  # of the first column: the longest name of a type


def lines(scores: Sequence[TypeScore]) -> list[str]:
    """Return the table for a terminal, the cases judged wrongly named below each family."""
    told = [f"{HEADS[0]:{WIDTH}}" + "".join(f"{head:>15}" for head in HEADS[1:])]
    family = ""
    for score in scores:
        if score.family != family:
            family = score.family
            told += ["", f"{family}: {MEANING[family]}"]
        told.append(f"  {score.type:{WIDTH - 2}}" + "".join(f"{count:>15}" for count in _counts(score)))
        told += [f"    wrong: {name}" for name in score.wrong]
    return told


# What a right record says of each family.
MEANING = {
    "copied": "one origin, never to be confirmed",
    "fabricated": "no second origin, never to be confirmed",
    "distorted": "the figure in question is wrong, not to be confirmed",
    "confirmation": "two origins or more, to be confirmed",
    "moving": "figures that differ, not to be confirmed",
}


def markdown(scores: Sequence[TypeScore]) -> str:
    """Return the table for the documentation."""
    rows = [f"| {' | '.join(HEADS)} |", "| --- " + "| ---: " * (len(HEADS) - 1) + "|"]
    family = ""
    for score in scores:
        if score.family != family:
            family = score.family
            rows.append(f"| **{family}**: {MEANING[family]} |" + " |" * (len(HEADS) - 1))
        rows.append(f"| {score.type} | " + " | ".join(map(str, _counts(score))) + " |")
    return "\n".join(rows)


def _counts(score: TypeScore) -> tuple[int, ...]:
    return score.cases, *score.verdicts


def judgement_row(judgement: Judgement) -> dict[str, Any]:
    """Return what the record says of one case, for a program to read."""
    case = judgement.case
    return {
        "id": case.id,
        "type": case.type,
        "crisis": case.crisis,
        "verdict": judgement.verdict,
        "counted": judgement.counted,
        "independent": case.independent,
        "right": judgement.right,
        "why": judgement.why,
        "pairs_right": judgement.pairs[0],
        "pairs": judgement.pairs[1],
        "relation_right": judgement.relation,
    }
