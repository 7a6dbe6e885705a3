"""Actors by what the whole report tells: their fullest names, and the one that prevails."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from consilience.model.claim import Claim
from consilience.model.reading import Reading, Sentence
from consilience.model.values import Actor
from consilience.stages.extraction.antecedents import Told
from consilience.text.names.forces import ACCIDENTS, LONE
from consilience.text.names.states import state_of

HARM = frozenset({"casualties", "attack", "damage"})
GAIN = frozenset({"territory", "offensive"})
CARRIED = frozenset({"killed", "injured", "casualties", "prisoners"})  # what an attack told before explains
SHARE = 0.6  # of a report's known attackers, above which the same one is taken where none is named
FEWEST = 2  # of them
_BACKGROUND = re.compile(
    r"\b(?:war(?! (?:monitor|crime|zone))|conflict|uprising|since (?:then|the|\d{4})|so far this year"
    r"|in recent (?:weeks|months|years)|(?:wave|spate) of)\b",
    re.I,
)
_IDENTIFIED = re.compile(r"\b(?:identified|named)\b(?:\s\w+){0,4}\sas\s(?:an? )?$")
_IDENTIFIED_BACK = 60  # characters


def in_full(report: Told, claims: list[Claim]) -> list[Claim]:
    """Return `claims` with actors under the fullest name that the report has for them.

    "terrorists" are the "terrorist organisations" told of elsewhere; where a state leads a coalition, its strikes are
    the coalition's.
    """
    fuller = {band: full for band in report.bands if (full := _fuller(band, report.bands))}
    suspect = _identified(report.reading)
    if suspect:
        fuller |= dict.fromkeys(LONE, suspect)
    for band in sorted(report.bands):
        leader = state_of(band.split("-led")[0]) if band.endswith("coalition") else None
        if leader:
            fuller[leader] = band
    renamed = [
        replace(c.actor, name=fuller[c.actor.name]) if c.actor and c.actor.name in fuller else c.actor for c in claims
    ]
    return [replace(c, actor=actor) if actor is not c.actor else c for c, actor in zip(claims, renamed, strict=True)]


def _identified(reading: Reading) -> str | None:
    """Return the person as whom the attacker was identified."""
    text = reading.document.text
    named = (n for n in reading.names if n.kind == "person")
    return next(
        (n.canonical for n in named if _IDENTIFIED.search(text, max(0, n.start - _IDENTIFIED_BACK), n.start)), None
    )


def _fuller(band: str, bands: set[str]) -> str | None:
    """Return the longer name of a band that holds all words of the shorter, None where there is none or several."""
    words = {word.removesuffix("s") for word in band.casefold().split()}
    longer = [b for b in bands if words < {word.removesuffix("s") for word in b.casefold().split()}]
    return longer[0] if len(longer) == 1 else None


def shared(report: Told, claims: list[Claim]) -> list[Claim]:
    """Give claims of harm, and of ground gained, without an actor the one that most such claims of the report name."""
    harm = _usual([c.actor for c in claims if c.actor and _hostile(c, c.actor)])
    gain = _usual([c.actor for c in claims if c.actor and c.kind in GAIN])
    held = harm is not None and harm.kind != "state"
    for number, claim in enumerate(claims):
        if claim.actor is None and claim.kind in GAIN and gain:
            claims[number] = replace(claim, actor=gain)
        elif harm and _lacks(report, claim) and (held or claim.kind in HARM):
            claims[number] = replace(claim, actor=harm)
    return claims


def _usual(actors: list[Actor]) -> Actor | None:
    """Return the actor that most of `actors` are, None where no one prevails."""
    name, times = Counter(a.name for a in actors).most_common(1)[0] if actors else ("", 0)
    prevails = times >= max(FEWEST, SHARE * len(actors))
    return next(a for a in actors if a.name == name) if prevails else None


def _lacks(report: Told, claim: Claim) -> bool:
    if claim.actor is not None or not suffered(claim) or claim.slot("victim"):
        return False
    sentence = report.reading.sentence_at(trigger_of(claim)[0])
    return sentence is not None and not apart(report.reading, sentence)


def suffered(claim: Claim) -> bool:
    """Tell whether the claim is of harm that an attack does: not of the rescued, and not of money lost."""
    if claim.kind in ("casualties", "capture"):
        return claim.measure in CARRIED
    return claim.kind in HARM and claim.measure != "economic_loss"


def apart(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether the sentence tells of a whole war or of an accident, not of the attack at hand."""
    text = reading.document.text[sentence.start : sentence.end]
    return bool(_BACKGROUND.search(text)) or any(t.text.lower() in ACCIDENTS for t in sentence.tokens)


def _hostile(claim: Claim, who: Actor) -> bool:
    """Tell whether the deed marks an attacker: not one person, not the police, and not against one person alone."""
    if claim.slot("victim") or who.kind == "person" or "police" in who.name.lower():
        return False
    return claim.kind in HARM or (claim.kind == "capture" and who.kind != "state")


def trigger_of(claim: Claim) -> tuple[int, int]:
    slot = claim.slot("trigger") or claim.slot("figure")
    return (slot.start, slot.end) if slot else (claim.span.start, claim.span.end)
