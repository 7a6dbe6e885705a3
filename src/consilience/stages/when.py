"""Give each claim the date that its report words for it."""

from __future__ import annotations

from dataclasses import replace

from consilience.model.claim import Claim, Slot
from consilience.model.reading import Reading, Sentence
from consilience.model.time import TimeExpression
from consilience.stages.clauses import has_perfect, is_present, path_up, relation, trigger_of
from consilience.stages.datelines import REPORT, Candidate, Survey, is_day, survey
from consilience.text.happenings import AFTERWARDS, BACKGROUND, INCIDENT_KINDS, RUNNING, SAME_TIME, SUMMED_UP

VERSION = "2"
T = TimeExpression
ENOUGH = 1.0  # score from which a date is taken for the claim's
# How much a date speaks for a claim by where it hangs; a day of speech is taken where nothing better is.
WEIGHTS = {"same": 4.0, "over": 3.0, "under": 3.2, "beside": 2.0, "speech": 1.5, "apart": 0.6, "unparsed": 2.0}
INSIDE = 1.0  # the date stands within the evidence of the claim
PER_CHARACTER = 0.006  # taken off for distance: 100 characters cost as much as a step down in the parse
FARTHEST = 0.9  # the most that distance takes off
FRONT, FRONTED = 12, 0.8  # a date that opens the sentence holds for all of it
CLOSE = 12  # characters between a figure or trigger and the date right after it: "27 dead on Friday"
INCIDENT = 1.7  # the day of the report's event: more than the day of speech, less than a day in the clause
BESIDE = 50  # characters on each side of a claim that may put it in the background
TOLD = 3  # sentences in which "have been killed" tells the event; further down it sums up
LOOKS_AHEAD = 1.5  # taken off a coming day for what is told as done
NEAR = 3  # sentences over which a quotation keeps the day of the speech before it


def date_claims(reading: Reading, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return `claims` with `time` set where the report tells when, and a slot `when` on the words that tell it."""
    page = survey(reading)
    found: list[tuple[Claim, Candidate]] = []  # in order of the text
    chosen: dict[int, Candidate] = {}
    for index in sorted(range(len(claims)), key=lambda i: (claims[i].span.start, i)):
        candidate = _choose(page, claims[index], found)
        if candidate is not None:
            chosen[index] = candidate
            found.append((claims[index], candidate))
    _share(claims, chosen)
    return tuple(_dated(page, claim, chosen.get(index)) for index, claim in enumerate(claims))


def _dated(page: Survey, claim: Claim, candidate: Candidate | None) -> Claim:
    if candidate is None:
        return claim
    expression = candidate.expression
    if candidate.since and claim.quantity is None and expression.op == "span":
        first = expression.arguments[0]  # what is in force since Friday began on Friday
        expression = first if isinstance(first, TimeExpression) else expression
    sentence = page.reading.sentence_at(claim.span.start)
    expression = page.told_from(page.refined(expression, sentence) if sentence else expression)
    mention = candidate.mention
    slots = claim.slots
    if mention is not None:
        slots = (*(slot for slot in slots if slot.name != "when"), Slot("when", mention.start, mention.end))
    return replace(claim, time=expression, slots=slots)


def _place(claim: Claim) -> tuple[int, int]:
    slot = claim.slot("trigger") or claim.slot("figure")
    return (slot.start, slot.end) if slot else (claim.span.start, claim.span.end)


def _choose(page: Survey, claim: Claim, found: list[tuple[Claim, Candidate]]) -> Candidate | None:
    start, end = _place(claim)
    sentence = page.reading.sentence_at(start)
    if sentence is None:
        return None
    direct = _direct(page, claim, sentence, start, end)
    if direct is not None and direct[1] > INCIDENT:
        return direct[0]
    if claim.kind not in INCIDENT_KINDS:
        if direct and direct[1] >= ENOUGH:
            return direct[0]
        spoken = _day_of_speech(page, claim, sentence)
        if spoken is not None or claim.kind == "statement":
            return spoken
    handed = _inherited(page, claim, sentence, found)
    if handed is not None and not (direct and handed.expression.op == "overnight"):
        return handed
    return direct[0] if direct and direct[1] >= ENOUGH else None


def _direct(page: Survey, claim: Claim, sentence: Sentence, start: int, end: int) -> tuple[Candidate, float] | None:
    """Return the date in the claim's own sentence that speaks most for it, and how much."""
    scored = []
    trigger = trigger_of(sentence, start, end, (claim.span.start, claim.span.end))
    perfect = trigger is not None and claim.quantity is not None and has_perfect(sentence, trigger)
    for candidate in page.candidates[page.number(sentence)]:
        if candidate.mention is None:
            continue
        place = "unparsed"
        if trigger is not None and candidate.hangs_on is not None:
            place = relation(sentence, trigger, candidate.hangs_on, page.reading.quotations)
            if place == "same" and candidate.speech:
                place = "speech"
            lemma = sentence.tokens[candidate.hangs_on].lemma.lower()
            if candidate.behind and place != "under" and not _below(sentence, trigger, candidate.hangs_on):
                place = "apart"
            if claim.kind == "casualties" and lemma in AFTERWARDS and candidate.hangs_on != trigger:
                place = "apart"
            if candidate.beginning and perfect and candidate.hangs_on != trigger and not candidate.since:
                candidate = replace(candidate, expression=T("span", (candidate.expression, REPORT)), since=True)
                place = "beside"
        a, b = candidate.mention.start, candidate.mention.end
        if candidate.since and candidate.opens is not None:
            if candidate.opens < start and end <= a and place in ("same", "under", "over", "apart"):
                first = candidate.expression.arguments[0]  # the claim tells what happened then, not what followed
                if isinstance(first, TimeExpression):
                    candidate, place = replace(candidate, expression=first, since=False), "same"
            if place == "beside" and not perfect:
                place = "apart"  # "since May 3,000 have fled and ten towns are under water"
            a = b = candidate.opens
        score = WEIGHTS[place]
        if claim.kind == "statement" and place != "apart":
            score = 4.0 if candidate.speech or place in ("speech", "same") else 2.0
        far = PER_CHARACTER * max(0, a - end, start - b)
        score -= min(far / 4 if place == "speech" else far, FARTHEST)
        if 0 <= a - end <= CLOSE and "," not in page.reading.document.text[end:a]:
            score += INSIDE
        if a - sentence.start < FRONT:
            score += FRONTED
        score += INSIDE if claim.span.start <= a and b <= claim.span.end and place not in ("apart", "speech") else 0
        if candidate.ahead and claim.modality in ("asserted", "alleged", "denied"):
            score -= LOOKS_AHEAD
        if candidate.weak:
            score -= 1.0
        scored.append((score, -a, candidate))
    if not scored:
        return None
    score, _, best = max(scored, key=lambda item: item[:2])
    return best, score


def _inherited(
    page: Survey, claim: Claim, sentence: Sentence, found: list[tuple[Claim, Candidate]]
) -> Candidate | None:
    """Return a date that the claim's sentence leaves unsaid: that of the claim before, or of the report's event."""
    text = page.reading.document.text
    around = text[sentence.start : sentence.end]
    if SAME_TIME.search(around):
        return next((candidate for _, candidate in reversed(found)), None)
    if claim.kind not in INCIDENT_KINDS or claim.modality not in ("asserted", "alleged"):
        return None
    if RUNNING.search(around) and (claim.kind == "response" or claim.measure in ("trapped", "missing")):
        return Candidate(None, REPORT, None)
    if page.number(sentence) > TOLD and claim.kind != "response" and _perfect(claim, sentence):
        return _of_same_figure(claim, found)
    beside = text[max(sentence.start, claim.span.start - BESIDE) : min(sentence.end, claim.span.end + BESIDE)]
    if BACKGROUND.search(beside) or (claim.kind in SUMMED_UP and _is_total(claim, sentence, around)):
        return None
    event = page.event_day(sentence)
    if event is None:
        return None
    if claim.kind == "response":
        return Candidate(event.mention, T("span", (event.expression, REPORT)), None)
    return event


def _day_of_speech(page: Survey, claim: Claim, sentence: Sentence) -> Candidate | None:
    """Return the day on which a direct quotation was said, told in a sentence shortly before."""
    text = page.reading.document.text
    if not any(mark in text[max(0, claim.span.start - 1) : claim.span.start + 1] for mark in "\"“'‘"):
        return None
    number = page.number(sentence)
    for before in range(number - 1, max(-1, number - 1 - NEAR), -1):
        days = [c for c in page.candidates[before] if is_day(c.expression) and not c.ahead and c.mention]
        if days:
            roots = [c for c in days if c.hangs_on is None or _heads(page.reading.sentences[before], c.hangs_on)]
            return (roots or days)[-1]
    return None


def _heads(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].head == index


def _below(sentence: Sentence, trigger: int, hangs_on: int) -> bool:
    return path_up(sentence, trigger, hangs_on) is not None


def _of_same_figure(claim: Claim, found: list[tuple[Claim, Candidate]]) -> Candidate | None:
    """Return the date of an earlier claim with the same measure and figure: what is told again."""
    quantity = claim.quantity
    for other, candidate in reversed(found):
        same = (
            quantity and other.quantity and (other.quantity.low, other.quantity.high) == (quantity.low, quantity.high)
        )
        if same and other.measure == claim.measure:
            return candidate
    return None


def _is_total(claim: Claim, sentence: Sentence, around: str) -> bool:
    """Tell whether `claim` sums up what is so now, or had come about before, rather than tell one day's event."""
    trigger = trigger_of(sentence, *_place(claim), (claim.span.start, claim.span.end))
    if trigger is not None and (has_perfect(sentence, trigger) or is_present(sentence, trigger)):
        return True
    return bool(RUNNING.search(around)) or " had " in around


def _perfect(claim: Claim, sentence: Sentence) -> bool:
    trigger = trigger_of(sentence, *_place(claim), (claim.span.start, claim.span.end))
    return trigger is not None and has_perfect(sentence, trigger)


def _share(claims: tuple[Claim, ...], chosen: dict[int, Candidate]) -> None:
    """Lend the date of an emergency to the claims that tell of the same one without a date."""
    for index, claim in enumerate(claims):
        if index in chosen or claim.kind != "emergency" or claim.modality != "asserted":
            continue
        for other, candidate in sorted(chosen.items()):
            twin = claims[other]
            same = (twin.kind, twin.measure, twin.level) == (claim.kind, claim.measure, claim.level)
            if same and {p.name for p in twin.places} == {p.name for p in claim.places} and twin.modality == "asserted":
                chosen[index] = candidate
                break
