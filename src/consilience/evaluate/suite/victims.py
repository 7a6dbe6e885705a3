"""Victims as the casualties task counts them: each person and each toll of an incident once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consilience.kinds.people import SOLDIER
from consilience.model.claim import Claim
from consilience.model.reading import Reading, Sentence
from consilience.model.values import Quantity
from consilience.text.morphology import plural

EFFECTS = {"killed": "death", "injured": "injury"}
VAGUE = 2  # times the lower bound: a figure that reaches further up is "several" to the task
MOST = 500  # dead: more is the toll of a war
LATELY = 75  # days before the report: the task leaves older incidents out
LASTING = 7  # days: a longer time has a running total, not an incident
LONG = frozenset({"month", "year", "decade"})  # "in two months": running totals too
ARMED = frozenset(
    word
    for noun in (*SOLDIER.nouns, "policeman", "police officer", "police", "officer", "sergeant")
    for word in (noun, plural(noun))
)  # fights between the armed are not what the task calls terrorist
FORCES = ARMED | frozenset("army military guerrilla rebel infantry battalion brigade navy defense defence".split())
CIVIL = frozenset(
    "family families household community party union cooperative church congress parliament council".split()
)
BEHIND = 8  # tokens behind "members" in which the body stands that they are of
NEW = frozenset({"a", "an", "another", "also"})
AHEAD = 5  # tokens before a noun in which its article stands
APART = frozenset(
    "wife husband son daughter brother sister mother father driver pilot bodyguard guard maid cook".split()
)  # persons beside the one told before, whatever their article


@dataclass(frozen=True, slots=True)
class Harm:
    """An effect with a number (None: several), and the name or noun of whom it befell."""

    effect: str
    number: int | None
    who: str = ""
    named: bool = False
    new: bool = False
    sentence: int = -1


def victims(reading: Reading, claims: Sequence[Claim]) -> list[dict[str, object]]:
    """Return effect and number of each harm once: reports repeat their tolls, point back at persons, and sum up."""
    kept: list[Harm] = []
    for harm in _harms(reading, claims):
        if not any(_same(harm, other) for other in kept):
            kept.append(harm)
    return [{"effect": harm.effect, "number": harm.number} for harm in kept if not _told_otherwise(harm, kept)]


def _harms(reading: Reading, claims: Sequence[Claim]) -> Iterator[Harm]:
    by_sentence: dict[int, list[Claim]] = {}
    for claim in claims:
        sentence = reading.sentence_at(claim.span.start)
        if claim.measure in EFFECTS and sentence is not None:
            by_sentence.setdefault(sentence.index, []).append(claim)
    for index, told in by_sentence.items():
        if not any(_background(reading, reading.sentences[index], claim) for claim in told):
            yield from _of_sentence(reading, reading.sentences[index], told)


def _of_sentence(reading: Reading, sentence: Sentence, claims: list[Claim]) -> Iterator[Harm]:
    armed = False
    for claim in claims:
        if claim.quantity is None:
            harm = _unnumbered(reading, sentence, claim)
            if harm is not None:
                yield harm
            continue
        of = (claim.quantity.of or "").lower()
        armed = _armed(sentence, claim) or (armed and not of)  # "20 soldiers were killed and 10 wounded"
        if claim.quantity.high != 0 and not armed:
            yield Harm(EFFECTS[claim.measure], _number(claim.quantity), of or "people")


def _background(reading: Reading, sentence: Sentence, claim: Claim) -> bool:
    """Say whether the claim tells of a war, of a party's own battle ("we killed"), of a long time or of long ago."""
    if any(t.text.lower() == "we" and t.dep in ("nsubj", "nsubjpass") for t in sentence.tokens):
        return True
    if claim.quantity is not None and (claim.quantity.low or 0) > MOST and claim.measure == "killed":
        return True
    lengths = (f for f in reading.figures if f.role == "duration" and sentence.start <= f.start < sentence.end)
    if any(f.unit in LONG for f in lengths):
        return True
    published, when = reading.document.published, claim.when
    if when is None or when.start is None or when.end is None:
        return False
    old = published is not None and (published - when.end).days > LATELY
    return old or (when.end - when.start).days > LASTING


def _unnumbered(reading: Reading, sentence: Sentence, claim: Claim) -> Harm | None:
    """Return the harm to those told without a number, None where they are armed."""
    slot, effect = claim.slot("victim") or claim.slot("counted"), EFFECTS[claim.measure]
    if slot is None:
        return None
    name = next((n for n in reading.names if n.start < slot.end and n.end > slot.start), None)
    if name is not None:
        ranked = not ARMED.isdisjoint((name.role or "").lower().split())
        return None if ranked else Harm(effect, 1, name.canonical.lower(), named=True)
    at, who = sentence.at(slot.start, slot.end), reading.document.text[slot.start : slot.end].lower()
    if _armed(sentence, claim):
        return None
    if claim.slot("victim") is None:
        return Harm(effect, None, who) if _done(sentence, claim) else None
    words = {t.text.lower() for t in sentence.tokens[max(0, at[0] - AHEAD) : at[0]]}
    named, new = sentence.tokens[at[-1]].tag == "NNP", bool(words & NEW) or who in APART
    return Harm(effect, 1, who, named, new, sentence.index)


def _armed(sentence: Sentence, claim: Claim) -> bool:
    """Say whether the claim's noun tells of an armed force: "soldiers", "army members"."""
    slot = claim.slot("victim") or claim.slot("counted") or claim.slot("figure")
    at = sentence.at(slot.start, slot.end) if slot else []
    if not at:
        return False
    words = [t.text.lower() for t in sentence.tokens[max(0, at[0] - 1) : at[-1] + 1]]
    if words[-1] in ("member", "members"):
        behind = [t.text.lower() for t in sentence.tokens[at[-1] + 1 : at[-1] + BEHIND]]
        return (behind[:1] == ["of"] and CIVIL.isdisjoint(behind)) or not FORCES.isdisjoint(words)
    return words[-1] in ARMED or not FORCES.isdisjoint(words)


def _done(sentence: Sentence, claim: Claim) -> bool:
    """Say whether the harm is told as done, not as what goes on or is wanted."""
    slot = claim.slot("trigger")
    at = sentence.at(slot.start, slot.end) if slot else []
    return bool(at) and sentence.tokens[at[0]].tag in ("VBN", "VBD", "NN", "NNS", "JJ")


def _number(quantity: Quantity) -> int | None:
    low, high = quantity.low, quantity.high
    if low is None or (high or 0) > VAGUE * low > 0:
        return None
    return round(high if low == 0 and high is not None else low)


def _same(harm: Harm, other: Harm) -> bool:
    """Say whether a harm was told before: the same person, the same number, or persons pointed back at."""
    if harm.effect != other.effect:
        return False
    if harm.number is None or harm.number != other.number or harm.number > 1:
        return harm.number == other.number
    if harm.named and other.named:
        one, two = set(harm.who.split()), set(other.who.split())
        return one <= two or two <= one
    if harm.named or other.named:
        return not (harm.new or other.new)
    return not harm.new or (harm.who == other.who and harm.sentence != other.sentence)


def _told_otherwise(harm: Harm, kept: list[Harm]) -> bool:
    """Say whether the number sums up what others tell, or is left out because another tells it."""
    if harm.effect == "injury" and harm.named:
        return any(other.named and other.who == harm.who and other.effect == "death" for other in kept)
    others = [other.number or 0 for other in kept if other.effect == harm.effect and other is not harm]
    if harm.number is None:
        return any(number > 1 for number in others)
    return harm.number > 1 and len(others) > 1 and sum(others) == harm.number
