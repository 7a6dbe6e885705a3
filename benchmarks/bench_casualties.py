"""Answers to the casualties bench: bench_casualties.py GOLD.jsonl ANSWERS.jsonl."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import pycountry

from consilience.model.claim import Claim
from consilience.model.document import Document
from consilience.models.gazetteer import GeoNames
from consilience.models.parser import SpacyParser
from consilience.pipeline import Parts, read

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


def victims(claims: list[Claim]) -> list[dict[str, object]]:
    """Return each effect with each number once, since reports repeat their tolls."""
    pairs = dict.fromkeys((EFFECTS[c.measure], _number(c)) for c in claims if c.measure in EFFECTS and c.quantity)
    return [{"effect": effect, "number": number} for effect, number in pairs if number != 0]


def _number(claim: Claim) -> int | None:
    quantity = claim.quantity
    if quantity is None or quantity.low is None or (quantity.high or 0) > 2 * quantity.low > 0:
        return None
    return round(quantity.high if quantity.low == 0 and quantity.high is not None else quantity.low)


def incident(claims: list[Claim]) -> dict[str, object]:
    """Return the one incident that the claims of a report make up: its kind, day and place by majority."""
    kinds = [TYPES[c.measure] for c in claims if c.measure in TYPES]
    kinds += ["kidnapping" for c in claims if c.measure == "prisoners"]
    days = [c.when.iso() for c in claims if c.when]
    spots = [": ".join(filter(None, (_country(p.country), p.region, p.name))) for c in claims for p in c.places]
    return {
        "type": _commonest(kinds) or "attack",
        "date": _commonest(days),
        "location": _commonest(spots),
        "victims": victims(claims),
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
    _, claims = read(Document(name=gold["id"], text=gold["text"], published=published), parts)
    told = [c for c in claims if c.modality in ("asserted", "alleged")]
    harmed = any(c.measure in EFFECTS and c.quantity for c in told)
    return json.dumps({"id": gold["id"], "incidents": [incident(told)] if harmed else []})


if __name__ == "__main__":
    engine = Parts(SpacyParser(), GeoNames())
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    Path(sys.argv[2]).write_text("".join(answer(line, engine) + "\n" for line in lines), encoding="utf-8")
