"""Who said what."""

from __future__ import annotations

import re
from collections import Counter

from consilience.model.brief import Voice
from consilience.model.claim import Claim
from consilience.stages.brief.outlets import speaker_of
from consilience.stages.brief.timeline import lines
from consilience.stages.brief.view import View

ARTICLE = re.compile(r"^(?:an?|the) ", re.IGNORECASE)
LINES_OF_A_VOICE = 8
MOST = 60  # speakers of one story in the brief


def voices(view: View, claims: list[Claim]) -> tuple[Voice, ...]:
    """Return the speakers, those first whom most reports quote, each with what they said."""
    spoken: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=view.moment):
        speaker = speaker_of(claim, view.outlets)
        if speaker:
            spoken.setdefault(speaker, []).append(claim)
    ranked = sorted(spoken.items(), key=lambda item: (-len({c.document for c in item[1]}), -len(item[1]), item[0]))
    return tuple(_voice(view, speaker, said) for speaker, said in ranked[:MOST])


def _voice(view: View, speaker: str, claims: list[Claim]) -> Voice:
    told = lines(view, claims)
    roles = Counter(claim.attribution.role for claim in claims if claim.attribution.role)
    role = min(roles, key=lambda name: (-roles[name], name)) if roles else ""
    role = ARTICLE.sub("", role)
    shown = role if role and role.casefold() not in speaker.casefold() else ""
    named = speaker[:1].upper() + speaker[1:]
    return Voice(named, tuple(told[:LINES_OF_A_VOICE]), shown, max(0, len(told) - LINES_OF_A_VOICE))
