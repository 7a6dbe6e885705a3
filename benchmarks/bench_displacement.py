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
    "trapped": "Displaced",
}
LAST = ("buildings", "trapped")  # told of only where the text tells of nobody moved


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
    """Return the answer to one line of the gold: displacement first, exact figures before "hundreds of thousands"."""
    gold = json.loads(line)
    _, claims = read(Document(name=gold["id"], text=gold["text"]), parts)
    told = [(c, c.quantity) for c in claims if c.measure in TERMS and c.quantity and c.quantity.low is not None]
    counts = [(c, q) for c, q in told if q.unit != "percent"]
    counts.sort(key=lambda row: (row[0].measure in LAST, row[1].high is not None and 0 < row[1].low < row[1].high / 3))
    return json.dumps({"id": gold["id"], "reports": [report(c) for c, _ in counts]})


if __name__ == "__main__":
    engine = Parts(SpacyParser(), GeoNames())
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    Path(sys.argv[2]).write_text("".join(answer(line, engine) + "\n" for line in lines), encoding="utf-8")
