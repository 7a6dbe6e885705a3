"""quantulum3, spaCy, dateparser and textacy put together by sentence, with keywords for the measures: events."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from consilience.evaluate.peers import quantulum_counts, spacy_places, textacy_quotes
from consilience.evaluate.peers.base import Peer, Row
from consilience.models.parser import DEFAULT_MODEL

LONGEST = 300  # characters of evidence
MEASURES = (
    ("casualties", "killed", r"kill|dead\b|died|death|body|bodies"),
    ("casualties", "injured", r"injur|wound|hurt"),
    ("casualties", "missing", r"missing"),
    ("casualties", "rescued", r"rescue"),
    ("displacement", "evacuated", r"evacuat"),
    ("displacement", "sheltered", r"shelter|camp"),
    ("displacement", "homeless", r"homeless"),
    ("displacement", "displaced", r"displac|fled|flee"),
    ("capture", "prisoners", r"captur|abduct|kidnap|hostage|prisoner"),
    ("capture", "detained", r"arrest|detain"),
    ("damage", "buildings", r"house|home|building"),
    ("response", "personnel", r"firefighter|rescuer|personnel"),
    ("forces", "troops", r"troop|soldier|fighter"),
)


def answers(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield {"id", "claims"}: each number near a keyword; place, day and speaker are the first of its sentence."""
    import spacy
    from dateparser.search import search_dates

    nlp = spacy.load(DEFAULT_MODEL)
    for row in rows:
        doc = nlp(row["text"])
        said = textacy_quotes.attributions(doc)
        options: dict[str, Any] = {"PREFER_DATES_FROM": "past"}
        if row.get("published"):
            options["RELATIVE_BASE"] = datetime.fromisoformat(row["published"][:10])
        claims = []
        for value, start, end, near in quantulum_counts.counted(row["text"]):
            told = next(((kind, measure) for kind, measure, words in MEASURES if re.search(words, near)), None)
            sentence = next((held for held in doc.sents if held.start_char <= start < held.end_char), None)
            if told is None or sentence is None:
                continue
            found = search_dates(sentence.text, languages=["en"], settings=options) or []
            claims.append(
                {
                    **_evidence(row, sentence.start_char, sentence.end_char, start, end),
                    "kind": told[0],
                    "measure": told[1],
                    "low": value,
                    "high": value,
                    "places": [held.text for held in sentence.ents if held.label_ in spacy_places.PLACES][:1],
                    "when": found[0][1].date().isoformat() if found else None,
                    "speaker": _speaker(row["text"], said, start),
                }
            )
        yield {"id": row["id"], "claims": claims}


def _evidence(row: Row, first: int, last: int, start: int, end: int) -> Row:
    """Return where the claim stands: the sentence, or what lies around the number where it is long."""
    if last - first > LONGEST:
        first, last = max(first, start - LONGEST // 2), min(last, end + LONGEST // 2)
    quote = row["text"][first:last]
    return {"id": f"{row['id']}:{start}", "doc": row["id"], "start": first, "end": last, "quote": quote}


def _speaker(text: str, said: Sequence[Row], at: int) -> str | None:
    """Return the source of the quotation that the character `at` stands in."""
    for told in said:
        if any(start <= at < end for start, end in told["content"]):
            return " ".join(text[start:end] for start, end in told["source"]) or None
    return None


PEER = Peer(
    "libraries combined",
    "events",
    (
        ("quantulum3", "quantulum3"),
        ("spacy", "spacy"),
        ("dateparser", "dateparser"),
        ("textacy", "textacy"),
    ),
    answers,
)
