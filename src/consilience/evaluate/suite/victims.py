"""Victims as the casualties task counts them: each person and each toll of an incident once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from consilience.kinds.people import SOLDIER
from consilience.model.claim import Claim
from consilience.model.reading import Reading
from consilience.model.values import Quantity
from consilience.text.morphology import plural

EFFECTS = {"killed": "death", "injured": "injury"}
MOST = 500  # dead: more is the toll of a war
LATELY = 75  # days before the report; the task leaves older incidents out
LASTING = 7  # days; a longer span has a running total, not an incident
VAGUE = 2  # times the lower bound: a figure that reaches further up is "several" to the task
LOOKED_BACK = 60  # characters ahead of a victim
ARMED = frozenset(
    word
    for noun in (*SOLDIER.nouns, "policeman", "police officer", "police", "officer", "member", "sergeant")
    for word in (noun, plural(noun))
)  # fights between the armed are not what the task calls terrorist
NEW = ("A", "AN", "ANOTHER")
KIN = frozenset(
    "wife husband son daughter brother sister mother father driver pilot bodyguard guard maid cook".split()
)  # told with "the" or "his" they are persons apart from the one told before


@dataclass(frozen=True, slots=True)
class Harm:
    """An effect with a number (None: several), and the name or noun of whom it befell."""

    effect: str
    number: int | None
    who: str
    named: bool = False
    new: bool = False


def victims(reading: Reading, claims: Iterable[Claim]) -> list[dict[str, object]]:
    """Return each harm once: reports repeat their tolls, point back at persons, and sum up."""
    kept: list[Harm] = []
    for claim in claims:
        harm = _harm(reading, claim)
        if harm is not None and not any(_is_same(harm, other) for other in kept):
            kept.append(harm)
    return [{"effect": harm.effect, "number": harm.number} for harm in kept if not _is_sum(harm, kept)]


def _harm(reading: Reading, claim: Claim) -> Harm | None:
    """Return what a claim tells to the task, None for what it does not ask for."""
    if claim.measure not in EFFECTS or _is_background(reading, claim):
        return None
    if claim.quantity is not None:
        armed = (claim.quantity.of or "").lower() in ARMED
        number = _number(claim.quantity)
        return None if armed or number == 0 else Harm(EFFECTS[claim.measure], number, claim.quantity.of or "people")
    victim = claim.slot("victim") or claim.slot("counted")
    return _person(reading, EFFECTS[claim.measure], victim.start, victim.end) if victim else None


def _is_background(reading: Reading, claim: Claim) -> bool:
    """Return whether a claim tells of a war, of a long time or of long ago."""
    if claim.measure == "killed" and claim.quantity is not None and (claim.quantity.low or 0) > MOST:
        return True
    if claim.when is None:
        return False
    published = reading.document.published
    lasting = (claim.when.end - claim.when.start).days > LASTING
    return lasting or (published is not None and (published - claim.when.end).days > LATELY)


def _number(quantity: Quantity) -> int | None:
    low, high = quantity.low, quantity.high
    if low is None or (high or 0) > VAGUE * low > 0:
        return None
    return round(high if low == 0 and high is not None else low)


def _person(reading: Reading, effect: str, start: int, end: int) -> Harm | None:
    """Return the harm of one who is told without a number, by name or by a noun."""
    text = reading.document.text
    words = text[start:end].lower().split()
    name = next((n for n in reading.names if n.start < end and n.end > start), None)
    if name is not None:
        ranked = not ARMED.isdisjoint((name.role or "").lower().split())
        return None if ranked else Harm(effect, 1, name.canonical, named=True)
    if words[-1] in ARMED:
        return None
    if words[-1].endswith("s"):
        return Harm(effect, None, words[-1])
    ahead = text[max(0, start - LOOKED_BACK) : start].upper().split()[-4:]
    return Harm(effect, 1, words[-1], new=any(word in NEW for word in ahead) or words[-1] in KIN)


def _is_same(harm: Harm, other: Harm) -> bool:
    """Return whether a harm was told before: the same person, the same number, or persons pointed back at."""
    if harm.effect != other.effect:
        return False
    if harm.named and other.named:
        one, two = set(harm.who.lower().split()), set(other.who.lower().split())
        return one <= two or two <= one
    if harm.named or other.named:
        return harm.number == other.number and not (harm.new or other.new)
    if harm.number is None:
        return True
    if harm.number == other.number == 1:
        return harm.who == other.who or not harm.new
    return harm.number == other.number


def _is_sum(harm: Harm, kept: Sequence[Harm]) -> bool:
    """Return whether a number only sums up what other numbers and persons tell, or is told elsewhere."""
    others = [other.number or 0 for other in kept if other.effect == harm.effect and other is not harm]
    if harm.number is None:
        return any(number > 1 for number in others)
    return harm.number > 1 and len(others) > 1 and sum(others) == harm.number
