"""Give each claim the date that its report words for it."""

from __future__ import annotations

import re
from dataclasses import replace

from consilience.model.claim import Claim, Slot
from consilience.model.reading import Reading, Sentence
from consilience.model.time import TimeExpression
from consilience.stages.timing.candidates import REPORT, Candidate, is_day, is_told_before
from consilience.stages.timing.clauses import is_present
from consilience.stages.timing.datelines import Survey, survey
from consilience.stages.timing.weighing import Target, heaviest, target_of
from consilience.stages.versions import READ
from consilience.text.dates.find import resolve
from consilience.text.dates.happenings import (
    BACKGROUND,
    HAPPENINGS,
    INCIDENT_KINDS,
    LASTING,
    RUNNING,
    SAME_TIME,
    SUMMED_UP,
)

VERSION = READ["when"]
T = TimeExpression
ENOUGH = 1.0  # weight from which a date is taken for the claim's
INCIDENT = 1.7  # the day of the report's event: more than the day of speech, less than a day in the clause
NEAR = 3  # sentences over which a quotation keeps the day of the speech before it
LEAD = 600  # characters of a report's lead
BESIDE = 50  # characters on each side of a claim that may put it in the background
MANY = 1000  # more than one happening kills or hurts: what has killed so many is a war, a season, an epidemic
OPENING = 3  # sentences in which a report sums up its own event
BESIDE_IT = 1  # sentences between two that give one figure of one event
FRONT = 12  # characters before a date that opens its sentence
LONG_AGO = 60  # days before the report from which a date is that of another event
JOINED = 25  # characters between two claims that one clause joins: "and a hundred"
_POINTING = re.compile(r"\b(?:in|of|from|by|during) that (\w+)", re.I)  # "in that crash": the one told just before
_IN_FORCE = frozenset({"emergency", "offensive", "attack", "statement"})  # told by the day on which they began
_OF_THOSE = re.compile(  # goes on about those whom the claim before counts
    r"(?:(?:at least |about |some )?[\w-]+ (?:\w+ )?of (?:them|those|these|the (?:dead|victims|injured|wounded|bodies))"
    r"|of (?:them|those)|among (?:them|those|the (?:dead|victims|injured|wounded))"
    r"|(?:the )?(?:others?|rest)\b)",
    re.I,
)
_OPENING = "\"“'‘"
_Found = list[tuple[Claim, Candidate]]  # the claims dated so far, in order of the text


def date_claims(reading: Reading, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return `claims` with `time` set where the report tells when, and a slot `when` on the words that tell it.

    The date may stand in the clause or the sentence of the claim; it may be the day of the speech that reports it;
    it may be left unsaid, as the day of the event that the report tells of.
    """
    page = survey(reading)
    found: _Found = []
    chosen: dict[int, Candidate] = {}
    for index in sorted(range(len(claims)), key=lambda i: (claims[i].span.start, i)):
        candidate = _choose(page, claims[index], found)
        if candidate is not None:
            chosen[index] = candidate
            found.append((claims[index], candidate))
    _share(claims, chosen)
    _repeat(page, claims, chosen)
    return tuple(_dated(page, claim, chosen.get(index)) for index, claim in enumerate(claims))


def _dated(page: Survey, claim: Claim, candidate: Candidate | None) -> Claim:
    if candidate is None:
        return claim
    expression = candidate.expression
    begins = claim.quantity is None and claim.kind in _IN_FORCE
    if expression.op == "offset" and candidate.mention and _is_to_date(page.reading, candidate):
        expression = T("span", (expression, REPORT))
    if candidate.since and begins and expression.op == "span":
        first = expression.arguments[0]  # what is in force since Friday began on Friday
        expression = first if isinstance(first, TimeExpression) else expression
    sentence = page.reading.sentence_at(claim.span.start)
    expression = page.told_from(page.refined(expression, sentence) if sentence else expression)
    slots = tuple(slot for slot in claim.slots if slot.name != "when")
    if candidate.mention is not None:
        slots = (*slots, Slot("when", candidate.mention.start, candidate.mention.end))
    return replace(claim, time=expression, slots=slots)


def _is_to_date(reading: Reading, candidate: Candidate) -> bool:
    """Tell whether a week, month or year is told up to the report: "so far this year"."""
    mention = candidate.mention
    near = candidate.expression.arguments[1:] == (0,)
    return mention is not None and near and reading.document.text[: mention.start].lower().endswith("so far ")


def _choose(page: Survey, claim: Claim, found: _Found) -> Candidate | None:
    slot = claim.slot("trigger") or claim.slot("figure")
    sentence = page.reading.sentence_at(slot.start if slot else claim.span.start)
    if sentence is None:
        return None
    target = target_of(claim, sentence)
    direct = heaviest(page, target)
    if direct is not None and _counted_before(claim, direct[0]):
        return None
    if direct is not None and direct[1] > INCIDENT:
        return direct[0]
    own = direct[0] if direct is not None and direct[1] >= ENOUGH else None
    if claim.kind not in INCIDENT_KINDS:
        if own is not None:
            return own
        spoken = _day_of_speech(page, claim, sentence)
        if claim.kind == "statement" or (spoken is not None and claim.modality == "asserted"):
            return spoken
    handed = _inherited(page, target, found)
    if handed is not None and own is not None and own.speech and page.is_before(own, handed):
        return own  # what was said on Saturday is not of Sunday's event
    if handed is not None and not (direct is not None and handed.expression.op == "overnight"):
        return handed
    if (
        own is None
        and direct is not None
        and direct[0].happening
        and not direct[0].ahead
        and not _is_of_now(direct[0], target)
    ):
        return direct[0]  # the sentence tells one day of a happening, though the parse does not join the two
    return own


def _counted_before(claim: Claim, candidate: Candidate) -> bool:
    """Tell whether the claim is of an earlier report: "the day before, she had said that 90 were missing"."""
    return candidate.speech and claim.kind != "statement" and is_told_before(candidate.expression)


def _inherited(page: Survey, target: Target, found: _Found) -> Candidate | None:
    """Return a date that the claim's sentence leaves unsaid: that of the claim before, or of the report's event."""
    claim, sentence, text = target.claim, target.sentence, page.reading.document.text
    around = text[sentence.start : sentence.end]
    pointing = _POINTING.search(around)
    if SAME_TIME.search(around) or (found and pointing and pointing[1].lower() in HAPPENINGS):
        return next((candidate for _, candidate in reversed(found)), None)
    if claim.kind not in INCIDENT_KINDS or claim.modality not in ("asserted", "alleged"):
        return None
    if found and _OF_THOSE.match(around):
        return found[-1][1]
    beside = _of_neighbour(target, found)
    if beside is not None:
        return beside
    if RUNNING.search(around) and (claim.kind == "response" or claim.measure in ("trapped", "missing")):
        return Candidate(None, REPORT, None)
    near = text[max(sentence.start, claim.span.start - BESIDE) : min(sentence.end, claim.span.end + BESIDE)]
    summed = claim.measure in SUMMED_UP and _is_total(target, around) and not _is_headline(page, sentence)
    if BACKGROUND.search(near) or summed:
        return None
    earlier = None if BACKGROUND.search(around) else _of_background(page, target, found)
    if earlier is not None:
        return earlier
    if _is_history(page, target):
        return None
    event = page.event_day(sentence)
    if event is not None and claim.kind == "response":
        return Candidate(event.mention, T("span", (event.expression, REPORT)), None)
    return event


def _is_headline(page: Survey, sentence: Sentence) -> bool:
    """Tell whether a sentence is the line above the report, where the present tells what happened."""
    text = page.reading.document.text[sentence.start : sentence.end].rstrip()
    return page.number(sentence) == 0 and text[-1:].isalnum()


def _of_background(page: Survey, target: Target, found: _Found) -> Candidate | None:
    """Return the date that opens the sentence before, in one paragraph with the claim's, and lies far back."""
    number = page.number(target.sentence)
    if not found or not number or any(c.mention for c in page.candidates[number]):
        return None
    before, (other, candidate) = page.reading.sentences[number - 1], found[-1]
    opens = candidate.mention is not None and before.start <= candidate.mention.start < before.start + FRONT
    text, published = page.reading.document.text, page.reading.document.published
    if not opens or published is None or "\n" in text[before.end - 1 : target.sentence.start]:
        return None
    span = resolve(candidate.expression, published)
    far = span is not None and (published - span.end).days > LONG_AGO and not candidate.since
    return candidate if far and before.start <= other.span.start < before.end else None


def _of_neighbour(target: Target, found: _Found) -> Candidate | None:
    """Return the date of the claim just before in the same sentence: "leaving 90 dead and a hundred wounded"."""
    if not found:
        return None
    other, candidate = found[-1]
    gap = target.claim.span.start - other.span.end
    if _is_of_now(candidate, target):
        return None
    near = other.span.start >= target.sentence.start and gap <= JOINED
    return candidate if near and other.kind in INCIDENT_KINDS else None


def _is_of_now(candidate: Candidate, target: Target) -> bool:
    """Tell whether the claim is of what is so now, which did not last since the day of `candidate`."""
    trigger = target.trigger
    return candidate.since and trigger is not None and is_present(target.sentence, trigger)


def _is_history(page: Survey, target: Target) -> bool:
    """Tell whether a claim far from where an event is told sums up a longer time rather than that event."""
    number = page.number(target.sentence)
    if number < OPENING or any(number - 1 <= place <= number for event in page.events for place in event.places):
        return False
    counted = target.claim.quantity
    many = counted is not None and (counted.low or 0) >= MANY
    return target.claim.measure in LASTING or (many and target.perfect)


def _is_total(target: Target, around: str) -> bool:
    """Tell whether the claim sums up what is so now, or had come about before, rather than tell one day's event."""
    if target.perfect or (target.trigger is not None and is_present(target.sentence, target.trigger)):
        return True
    return bool(RUNNING.search(around)) or " had " in around


def _day_of_speech(page: Survey, claim: Claim, sentence: Sentence) -> Candidate | None:
    """Return the day on which a direct quotation was said, told in a sentence shortly before."""
    text = page.reading.document.text
    if not any(mark in text[max(0, claim.span.start - 1) : claim.span.start + 1] for mark in _OPENING):
        return None
    number = page.number(page.reading.sentence_at(claim.span.start) or sentence)
    for before in range(number - 1, max(-1, number - 1 - NEAR), -1):
        days = [c for c in page.candidates[before] if is_day(c.expression) and not c.ahead and c.mention]
        if days:
            tokens = page.reading.sentences[before].tokens
            roots = [c for c in days if c.hangs_on is None or tokens[c.hangs_on].head == c.hangs_on]
            return (roots or days)[-1]
    return None


def _repeat(page: Survey, claims: tuple[Claim, ...], chosen: dict[int, Candidate]) -> None:
    """Lend its date to a claim without one that gives the same figure right before or after: a heading, a summary."""
    lent: dict[int, Candidate] = {}
    places = [page.number(s) if (s := page.reading.sentence_at(c.span.start)) else None for c in claims]
    for index, claim in enumerate(claims):
        here = places[index]
        if index in chosen or claim.quantity is None or here is None or claim.modality != "asserted":
            continue
        twins = [
            (there <= here, candidate)
            for other, candidate in sorted(chosen.items())
            if _answer(claims[other]) == _answer(claim)
            and (there := places[other]) is not None
            and abs(there - here) <= BESIDE_IT
        ]
        if twins:
            lent[index] = min(twins, key=lambda twin: twin[0])[1]
    chosen.update(lent)


def _answer(claim: Claim) -> tuple[object, ...]:
    """Return what a claim counts, and how many."""
    quantity = claim.quantity
    return claim.kind, claim.measure, quantity and (quantity.low, quantity.high, quantity.unit)


def _share(claims: tuple[Claim, ...], chosen: dict[int, Candidate]) -> None:
    """Lend the date of an emergency to the lead that tells of it without a date."""
    for index, claim in enumerate(claims):
        if index in chosen or claim.kind != "emergency" or claim.modality != "asserted":
            continue
        for other, candidate in sorted(chosen.items()):
            twin = claims[other]
            same = (twin.kind, twin.measure, twin.level) == (claim.kind, claim.measure, claim.level)
            lead = claim.span.start < twin.span.start < LEAD  # the lead tells without a day what follows with one
            if same and lead and twin.modality == "asserted":
                chosen[index] = candidate
                break
