"""Reports, claims and records of an invented crisis, for tests of what holds them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise

from consilience.model.claim import Attribution, Claim, Slot
from consilience.model.document import Document, Noise, Rejection
from consilience.model.fact import DuplicateGroup, Entity, Fact, Figures, Question, Relation, Story
from consilience.model.harvest import Harvest
from consilience.model.reading import Name, Quotation, Reading, Sentence, Toponym
from consilience.model.record import Record, Source
from consilience.model.span import Span
from consilience.model.time import DateMention, TimeExpression
from consilience.model.values import Actor, Figure, Place, Quantity

TEXT = "At least 12 people died in Orvelin on Monday, Governor Mira Tasko wrote on Telegram. Follow us!"
ORVELIN = Place("Orvelin", "settlement", "XA", "Orvel Region", 51.5, 23.25, None, "point")
MONDAY = TimeExpression("weekday", (0, "past", TimeExpression("anchor", (None,))))


def document(name: str = "harbour.txt", text: str = TEXT, **fields: object) -> Document:
    """Return a report of the invented crisis."""
    held: dict[str, object] = {
        "title": "Flood in Orvelin",
        "publisher": "Harbour Times",
        "published": date(2031, 5, 6),
        "published_at": datetime(2031, 5, 6, 4, 30, tzinfo=UTC),
        "published_from": "metadata",
    }
    return Document(name, text, **{**held, **fields})  # type: ignore[arg-type]


def claim(report: Document, measure: str = "killed") -> Claim:
    """Return a claim that fills every field."""
    return Claim(
        report.id,
        Span.of(report.text, 0, 44),
        "casualties",
        measure,
        Quantity(12.0, None, "at least", "person", "people"),
        "asserted",
        "regional",
        (ORVELIN,),
        Actor("Orvel River", "group", "river"),
        Attribution(
            "Mira Tasko",
            "person",
            "governor",
            "Telegram",
            "asserts",
            Span.of(report.text, 46, 65),
            Span.of(report.text, 66, 71),
            ("Harbour Times", "Mira Tasko"),
        ),
        MONDAY,
        None,
        (Slot("figure", 0, 11), Slot("trigger", 19, 23)),
        "figures 1",
    )


def harvest(name: str = "harbour.txt", text: str = TEXT, **fields: object) -> Harvest:
    """Return what a reading of the report gives, with a mark of every sort."""
    report = document(name, text, **fields)
    reading = Reading(
        report,
        (Noise(85, 95, "plea"),),
        (Sentence(0, 0, 84), Sentence(1, 85, 95, 1)),
        (Figure(0, 11, 9, 11, 12.0, None, "count", "at least", "person"),),
        (DateMention(38, 44, "DATE", MONDAY),),
        (Toponym(27, 34, ORVELIN),),
        (Name(55, 65, "Mira Tasko", "person", "governor"),),
        (Quotation((0, 44), (66, 71), (46, 65), "Mira Tasko", "person", "governor", "Telegram"),),
        (("annotate", "1"),),
    )
    return Harvest(reading, (claim(report),))


def record(*harvests: Harvest) -> Record:
    """Return a derived record that fills every table."""
    sources = tuple(Source(h.reading.document, "2031-05-06", "metadata", "", h.reading.noise) for h in harvests)
    claims = tuple(c for h in harvests for c in h.claims)
    ids = tuple(c.id for c in claims)
    documents = tuple(s.document.id for s in sources)
    story = Story("Flood in Orvelin", documents, "2031-05-06", "2031-05-06", ("Orvelin",))
    figures = Figures(12.0, 12.0, None, "person", ids[0], ids[0], ids[0])
    question = Question("casualties", "killed", ("Orvelin",))
    return Record(
        sources,
        claims,
        (
            Fact(
                story.id, question, "killed in Orvelin", ids, ("Mira Tasko",), "single_origin", figures, ids, "one post"
            ),
        ),
        tuple(Relation(a, b, "agree", "both say 12 or more") for a, b in pairwise(ids)),
        (Entity("person", "Mira Tasko", ("Governor Tasko", "Mira Tasko"), "the same family name and office"),),
        (story,),
        (DuplicateGroup(documents[0], documents, "exact"),),
        (Rejection("broken.json", "not JSON", "line 3"),),
        tuple((id, "Mira Tasko") for id in sorted(ids)),
    )
