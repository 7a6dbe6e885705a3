"""What happened when, one line for claims that say the same."""

from __future__ import annotations

from consilience.model.brief import BriefLine, Day
from consilience.model.claim import Claim
from consilience.stages.brief.phrase import sentence
from consilience.stages.brief.view import View


def days(view: View, claims: list[Claim]) -> tuple[Day, ...]:
    """Return the dated events by the day, month or stretch that they happened in, the earliest first.

    What was said stands under its speaker instead.
    """
    dated: dict[tuple[str, str], dict[str, list[Claim]]] = {}
    for claim in sorted(claims, key=view.moment):
        if claim.when is None or claim.modality == "denied" or claim.kind == "statement":
            continue
        fact = view.fact_of.get(claim.id)
        line = fact.id if fact else claim.id
        when = claim.when.iso()
        dated.setdefault((claim.when.start.isoformat(), when), {}).setdefault(line, []).append(claim)
    return tuple(
        Day(when, tuple(BriefLine(sentence(same[-1]), view.cite(same[::-1])) for same in lines.values()))
        for (_, when), lines in sorted(dated.items(), key=lambda item: item[0])
    )
