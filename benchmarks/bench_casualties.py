"""Answers to the casualties bench: bench_casualties.py GOLD.jsonl ANSWERS.jsonl."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pycountry

from consilience.kinds.people import SOLDIER
from consilience.model.claim import Claim
from consilience.model.document import Document
from consilience.model.reading import Reading
from consilience.models.gazetteer import GeoNames
from consilience.models.parser import SpacyParser
from consilience.pipeline import Parts, read
from consilience.text.dates.find import resolve
from consilience.text.morphology import plural

EFFECTS = {"killed": "death", "injured": "injury"}
TYPES = {
    "air_strike": "attack",
    "assault": "attack",
    "bombing": "bombing",
    "drone_attack": "attack",
    "missile_attack": "attack",
    "shelling": "attack",
    "shooting": "attack",
}
MOST = 500  # dead: more is the toll of a war
LATELY = 75  # days before the report; the task leaves older incidents out
LASTING = 7  # days; a longer span has a running total, not an incident
ARMED = frozenset(
    word
    for noun in (*SOLDIER.nouns, "policeman", "police officer", "police", "officer", "member", "sergeant")
    for word in (noun, plural(noun))
)  # fights between the armed are not what the task calls terrorist
NEW = ("A", "AN", "ANOTHER")
KIN = frozenset(
    "wife husband son daughter brother sister mother father driver pilot bodyguard guard maid cook".split()
)  # told with "the" or "his" they are persons apart from the one told before


@dataclass(frozen=True)
class Harm:
    """An effect with a number, and the name or noun of whom it befell."""

    effect: str
    number: int | None
    who: str = ""
    named: bool = False
    new: bool = False


def harms(reading: Reading, claims: list[Claim]) -> list[Harm]:
    """Return what the claims tell harmed in incidents, in their order."""
    found = []
    for claim in claims:
        if claim.measure in EFFECTS and not _background(reading, claim):
            harm = _harm(reading, claim)
            if harm is not None:
                found.append(harm)
    return found


def _background(reading: Reading, claim: Claim) -> bool:
    """Say whether the claim tells of a war, of a long time or of long ago."""
    published = reading.document.published
    if claim.quantity is not None and (claim.quantity.low or 0) > MOST and claim.measure == "killed":
        return True
    if claim.when is None or claim.when.start is None or claim.when.end is None:
        return False
    if (claim.when.end - claim.when.start).days > LASTING:
        return True
    return published is not None and (published - claim.when.end).days > LATELY


def _harm(reading: Reading, claim: Claim) -> Harm | None:
    text, effect = reading.document.text, EFFECTS[claim.measure]
    victim = claim.slot("victim") or claim.slot("counted")
    if claim.quantity is not None or victim is None:
        if claim.quantity is None or claim.quantity.high == 0 or (claim.quantity.of or "").lower() in ARMED:
            return None
        return Harm(effect, _number(claim), claim.quantity.of or "people")
    words = text[victim.start : victim.end].lower().split()
    name = next((n for n in reading.names if n.start < victim.end and n.end > victim.start), None)
    if name is not None:
        return None if _ranked(name.role) else Harm(effect, 1, name.canonical, named=True)
    if words[-1] in ARMED:
        return None
    if words[-1].endswith("s"):
        return Harm(effect, None, words[-1])
    ahead = text[max(0, victim.start - 60) : victim.start].upper().split()[-4:]
    return Harm(effect, 1, words[-1], new=any(word in NEW for word in ahead) or words[-1] in KIN)


def _ranked(role: str | None) -> bool:
    return bool(role) and not ARMED.isdisjoint((role or "").lower().split())


def _number(claim: Claim) -> int | None:
    quantity = claim.quantity
    if quantity is None or quantity.low is None or (quantity.high or 0) > 2 * quantity.low > 0:
        return None
    return round(quantity.high if quantity.low == 0 and quantity.high is not None else quantity.low)


def victims(found: list[Harm]) -> list[dict[str, object]]:
    """Return each harm once: reports repeat their tolls, point back at persons, and sum up."""
    kept: list[Harm] = []
    for harm in found:
        if not any(_same(harm, other) for other in kept):
            kept.append(harm)
    return [{"effect": harm.effect, "number": harm.number} for harm in kept if not _sum(harm, kept)]


def _same(harm: Harm, other: Harm) -> bool:
    """Say whether a harm was told before: the same person, the same number, or persons pointed back at."""
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


def _sum(harm: Harm, kept: list[Harm]) -> bool:
    """Say whether the number only sums up what other numbers and persons tell, or is told elsewhere."""
    if harm.number is None:
        return any(other.effect == harm.effect and (other.number or 0) > 1 for other in kept)
    others = [other.number or 0 for other in kept if other.effect == harm.effect and other is not harm]
    return harm.number is not None and harm.number > 1 and len(others) > 1 and sum(others) == harm.number


def incident(reading: Reading, claims: list[Claim]) -> dict[str, object]:
    """Return the one incident that the claims of a report make up: its kind, day and place by majority."""
    kinds = [TYPES[c.measure] for c in claims if c.measure in TYPES]
    kinds += ["kidnapping" for c in claims if c.measure == "prisoners"]
    days = [c.when.iso() for c in claims if c.when]
    spots = [": ".join(filter(None, (_country(p.country), p.region, p.name))) for c in claims for p in c.places]
    return {
        "type": _commonest(kinds) or "attack",
        "date": _commonest(days),
        "location": _commonest(spots),
        "victims": victims(harms(reading, claims)),
    }


def _country(code: str | None) -> str | None:
    found = pycountry.countries.get(alpha_2=code) if code else None
    return str(found.name) if found else None


def _commonest(values: list[str]) -> str | None:
    return max(dict.fromkeys(values), key=values.count, default=None)


def answer(line: str, parts: Parts) -> str:
    """Return the answer to one line of the gold; a report without casualties tells of no incident."""
    gold = json.loads(line)
    published = date.fromisoformat(gold["published"]) if gold.get("published") else None
    reading, claims = read(Document(name=gold["id"], text=gold["text"], published=published), parts)
    told = [_dated(c, published) for c in claims if c.modality in ("asserted", "alleged")]
    found = incident(reading, told)
    return json.dumps({"id": gold["id"], "incidents": [found] if found["victims"] else []})


def _dated(claim: Claim, published: date | None) -> Claim:
    return replace(claim, when=resolve(claim.time, published)) if claim.when is None and claim.time else claim


if __name__ == "__main__":
    engine = Parts(SpacyParser(), GeoNames())
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    Path(sys.argv[2]).write_text("".join(answer(line, engine) + "\n" for line in lines), encoding="utf-8")
