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
        when = claim.when.iso()
        lines = dated.setdefault((claim.when.start.isoformat(), when), {})
        lines.setdefault(sentence(claim), []).append(claim)
    return tuple(
        Day(when, tuple(BriefLine(text, view.cite(same)) for text, same in lines.items()))
        for (_, when), lines in sorted(dated.items(), key=lambda item: item[0])
    )
