"""How much each date of a sentence speaks for a claim."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from consilience.model.claim import Claim
from consilience.model.reading import Sentence
from consilience.model.time import DateMention, TimeExpression
from consilience.stages.timing.candidates import REPORT, Candidate
from consilience.stages.timing.clauses import has_perfect, is_present, path_up, relation, trigger_of, verb_of
from consilience.stages.timing.datelines import Survey
from consilience.text.dates.happenings import AFTERWARDS

T = TimeExpression
# By where a date hangs; a day of speech is taken where nothing better is. Weighed by hand on the open development
# reports and on reports of our own; small changes of any one move no score there.
WEIGHTS = {"same": 4.0, "over": 3.0, "under": 3.2, "beside": 2.0, "speech": 1.5, "apart": 0.6, "unparsed": 2.0}
SPOKEN, AROUND_SPEECH = 4.0, 2.0  # for a statement the day of speech is its own
INSIDE = 1.0  # the date stands within the evidence of the claim, or right after its figure
PER_CHARACTER = 0.006  # taken off for distance: 100 characters cost as much as a step down in the parse
FARTHEST = 0.9  # the most that distance takes off
CLOSE = 12  # characters between a figure or trigger and the date right after it: "27 dead on Friday"
FRONT, FRONTED = 12, 0.8  # a date that opens the sentence holds for all of it
LOOKS_AHEAD = 1.5  # taken off a coming day for what is told as done
_TALLIED = re.compile(r"\b(?:to|at|by)\s+$")  # "rose to 31 on Friday": the day of the tally
_WHEN = re.compile(r",? when\b")
IN_CLAUSE = 30  # characters from "when" to the figure that its clause tells
HEADING = 60  # characters of the head of an entry in a list
_ENTRY = re.compile(r"\)?(?:\s*:|\s+[-–—])\s")
WEAK = 1.0  # taken off a time of day or a length of time


@dataclass(frozen=True, slots=True)
class Target:
    """The place of a claim in its sentence: trigger or figure at [start, end), and the word that tells all."""

    claim: Claim
    sentence: Sentence
    start: int
    end: int
    trigger: int | None
    perfect: bool  # "have been killed": what is counted up to now


def target_of(claim: Claim, sentence: Sentence) -> Target:
    """Return where `claim` stands in `sentence`."""
    slot = claim.slot("trigger") or claim.slot("figure")
    start, end = (slot.start, slot.end) if slot else (claim.span.start, claim.span.end)
    trigger = trigger_of(sentence, start, end, (claim.span.start, claim.span.end))
    perfect = trigger is not None and has_perfect(sentence, trigger)
    return Target(claim, sentence, start, end, trigger, perfect)


def heaviest(page: Survey, target: Target) -> tuple[Candidate, float] | None:
    """Return the date in the claim's own sentence that speaks most for it, and how much."""
    best: tuple[float, int, Candidate] | None = None
    for candidate in page.candidates[page.number(target.sentence)]:
        if candidate.mention is None:
            continue
        placed, place = _placed(page, target, candidate)
        weight = _weight(page, target, placed, place)
        rank = (weight, -candidate.mention.start)
        if best is None or rank > best[:2]:
            best = (*rank, placed)
    return (best[2], best[0]) if best else None


def _placed(page: Survey, target: Target, candidate: Candidate) -> tuple[Candidate, str]:
    """Return where `candidate` stands to the trigger, and what it says there."""
    place, trigger, sentence = "unparsed", target.trigger, target.sentence
    if candidate.mention is not None and is_entry(page.reading.document.text, sentence, candidate.mention):
        return candidate, "over"
    if trigger is not None and candidate.hangs_on is not None:
        place = relation(sentence, trigger, candidate.hangs_on, page.reading.quotations)
        lemma = sentence.tokens[candidate.hangs_on].lemma.lower()
        if place == "same" and candidate.speech:
            place = "speech"
        behind = candidate.behind if candidate.hangs_on != trigger else None
        if behind is not None and path_up(sentence, trigger, behind) is None:
            place = "apart"
        if candidate.hangs_on != trigger and target.claim.kind == "casualties" and lemma in AFTERWARDS:
            place = "apart"
        counted = target.perfect and target.claim.quantity is not None
        if candidate.beginning and counted and candidate.hangs_on != trigger and not candidate.since:
            span = T("span", (candidate.expression, REPORT))
            return replace(candidate, expression=span, since=True), "beside"
    return _since(page, target, candidate, place)


def is_entry(text: str, sentence: Sentence, mention: DateMention) -> bool:
    """Tell whether a date heads an entry of a list: "Tarn, June 2030: nine killed"."""
    opens = not text[sentence.start : mention.start].strip(" \t\n-–—•*·")
    closes = _ENTRY.match(text, mention.end)
    return closes is not None and (opens or mention.end - sentence.start <= HEADING)


def _since(page: Survey, target: Target, candidate: Candidate, place: str) -> tuple[Candidate, str]:
    """Return what a span up to the report says of a claim: of one told inside the since-clause only its first day."""
    if not candidate.since or candidate.opens is None or candidate.mention is None:
        return candidate, place
    if target.perfect and target.claim.quantity and _shares(target, candidate):
        return candidate, "same"
    first = candidate.expression.arguments[0]
    inside = candidate.opens < target.start and target.end <= candidate.mention.start
    text = page.reading.document.text
    told = _WHEN.match(text, candidate.mention.end)
    within = told and 0 < target.start - told.end() < IN_CLAUSE and "," not in text[told.end() : target.start]
    if within and not target.perfect and isinstance(first, TimeExpression):
        return replace(candidate, expression=first, since=False), "same"  # "the worst since 2031, when nine died"
    if inside and place in ("same", "under", "over", "apart") and isinstance(first, TimeExpression):
        return replace(candidate, expression=first, since=False), "same"
    verb = verb_of(target.sentence, target.trigger) if target.trigger is not None else None
    if verb is not None and verb != candidate.hangs_on and is_present(target.sentence, verb):
        return candidate, "apart"  # "since May thousands have fled and ten towns are under water"
    if place == "beside" and not (target.perfect and target.claim.quantity):
        return candidate, "apart"  # "since May thousands have fled and ten towns are under water"
    return candidate, place


def _shares(target: Target, candidate: Candidate) -> bool:
    """Tell whether the date's verb goes on with the trigger's: "have killed 24 and forced 300 out since Friday"."""
    tokens, hangs_on = target.sentence.tokens, candidate.hangs_on
    while hangs_on is not None and tokens[hangs_on].dep == "xcomp":
        hangs_on = tokens[hangs_on].head
    if hangs_on is None or tokens[hangs_on].dep != "conj" or tokens[hangs_on].head != target.trigger:
        return False
    return not any(tokens[c].dep in ("nsubj", "nsubjpass", "aux") for c in target.sentence.children[hangs_on])


def _weight(page: Survey, target: Target, candidate: Candidate, place: str) -> float:
    claim, mention = target.claim, candidate.mention
    assert mention is not None
    a, b = mention.start, mention.end
    if candidate.since and candidate.opens is not None:
        a = b = candidate.opens
    weight = WEIGHTS[place]
    if claim.kind == "statement" and place != "apart":
        weight = SPOKEN if candidate.speech or place in ("speech", "same") else AROUND_SPEECH
    far = PER_CHARACTER * max(0, a - target.end, target.start - b)
    weight -= min(far / 4 if place == "speech" else far, FARTHEST)
    text = page.reading.document.text
    tallied = place == "speech" and _TALLIED.search(text, max(0, target.start - 8), target.start)
    if 0 <= a - target.end <= CLOSE and "," not in text[target.end : a] and not tallied:
        weight += INSIDE
    if a - target.sentence.start < FRONT and not (candidate.since and place == "apart"):
        weight += FRONTED
    if claim.span.start <= a and b <= claim.span.end and place not in ("apart", "speech"):
        weight += INSIDE
    if candidate.ahead and claim.modality in ("asserted", "alleged", "denied"):
        weight -= LOOKS_AHEAD
    return weight - (WEAK if candidate.weak else 0)
