"""Builders for reports and claims of a made-up crisis in an invented country."""

from __future__ import annotations

from datetime import date

from consilience.model.claim import Attribution, Claim, Slot
from consilience.model.document import Document
from consilience.model.span import Span
from consilience.model.values import Actor, Place, Quantity, TimeSpan

OSTRAVIA = Place("Ostravia", "country", "XO")
SELMARK = Place("Selmark Province", "region", "XO")
PORT_SEL = Place("Port Sel", "settlement", "XO", "Selmark Province", 10.0, 20.0, 1, "point")
HARROW = Place("Harrow", "settlement", "XO", "Selmark Province", 11.0, 21.0, 2, "point")
OLD_QUAY = Place("Old Quay", "settlement", "XO", "Selmark Province")
DAY = date(2031, 5, 4)


def report(name: str, text: str = "", day: date | None = DAY, **rest: str) -> Document:
    return Document(name=name, text=text or f"Report {name} on the flood. " * 20, published=day, **rest)


def claim(
    source: Document,
    low: float | None = None,
    high: float | None = -1,
    *,
    kind: str = "casualties",
    measure: str = "killed",
    unit: str = "person",
    of: str | None = None,
    hedge: str | None = None,
    places: tuple[Place, ...] = (PORT_SEL,),
    speaker: str | None = None,
    when: date | tuple[date, date] | None = DAY,
    at: int = 0,
    modality: str = "asserted",
    actor: str | None = None,
    level: str | None = None,
    words: str | None = None,
) -> Claim:
    """A claim of an exact figure; give `high` for bounds, None for an open one."""
    quantity = None if low is None else Quantity(low, low if high == -1 else high, hedge, unit, of)
    quote = words or f"{low} {of or ''} {measure} at {at}"
    span = None if when is None else when if isinstance(when, tuple) else (when, when)
    return Claim(
        document=source.id,
        span=Span(at, at + len(quote), quote),
        kind=kind,
        measure=measure,
        quantity=quantity,
        modality=modality,
        level=level,
        places=places,
        actor=Actor(actor) if actor else None,
        attribution=Attribution(speaker=speaker),
        when=TimeSpan(span[0], span[1], "day" if span[0] == span[1] else "interval") if span else None,
        slots=(Slot("figure", at, at + 2),),
    )
