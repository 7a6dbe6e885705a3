"""Answers to the displacement bench: bench_displacement.py GOLD.jsonl ANSWERS.jsonl."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pycountry

from consilience.model.claim import Claim
from consilience.model.document import Document
from consilience.models.gazetteer import GeoNames
from consilience.models.parser import SpacyParser
from consilience.pipeline import Parts, read

TERMS = {
    "displaced": "Displaced",
    "evacuated": "Evacuated",
    "evacuation_order": "Evacuated",
    "sheltered": "Sheltered",
    "homeless": "Homeless",
    "returned": "Displaced",
    "buildings": "Destroyed Housing",
}


def report(claim: Claim) -> dict[str, object]:
    """Return a claim in the bench's form."""
    quantity, place = claim.quantity, claim.places[0] if claim.places else None
    country = pycountry.countries.get(alpha_2=place.country) if place and place.country else None
    return {
        "quantity": (quantity.low if quantity.high is None else quantity.high) if quantity else None,
        "unit": "Households" if quantity and quantity.unit in ("household", "building") else "People",
        "term": TERMS[claim.measure],
        "place": place.name if place else None,
        "country": country.alpha_3 if country else None,
    }


def answer(line: str, parts: Parts) -> str:
    """Return the answer to one line of the gold: displacement before damage, else in order of the text."""
    gold = json.loads(line)
    _, claims = read(Document(name=gold["id"], text=gold["text"]), parts)
    told = [c for c in claims if c.measure in TERMS and c.quantity and c.quantity.low is not None]
    told.sort(key=lambda c: c.kind == "damage")
    return json.dumps({"id": gold["id"], "reports": [report(c) for c in told]})


if __name__ == "__main__":
    engine = Parts(SpacyParser(), GeoNames())
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    Path(sys.argv[2]).write_text("".join(answer(line, engine) + "\n" for line in lines), encoding="utf-8")
