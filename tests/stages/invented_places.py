"""An invented country for tests of places: a gazetteer of a dozen names."""

from __future__ import annotations

from datetime import date
from functools import cache

from consilience.model.claim import Claim, Slot
from consilience.model.document import Document
from consilience.model.reading import Reading
from consilience.model.span import Span
from consilience.model.values import Place
from consilience.models.parser import SpacyParser
from consilience.stages.annotate import annotate
from consilience.text.places.fold import fold_place

TARSIA = Place("Tarsia", "country", "XA", None, 10.0, 20.0, 1, "country", 9_000_000)
NORVIA = Place("Norvia", "country", "XB", None, 30.0, 40.0, 2, "country", 4_000_000)
ORVEL_PROVINCE = Place("Orvel Province", "region", "XA", "Orvel Province", 11.0, 21.0, 3, "region", 900_000)
ORVEL = Place("Orvel", "settlement", "XA", "Orvel Province", 11.1, 21.1, 4, "point", 500_000)
DUNMARA = Place("Dunmara", "settlement", "XA", "Orvel Province", 11.2, 21.0, 5, "point", 40_000)
DUNMARA_ABROAD = Place("Dunmara", "settlement", "XB", "Sels Province", 30.2, 40.1, 6, "point", 400_000)
KESSAV = Place("Kessav", "settlement", "XA", "Orvel Province", 11.0, 20.9, 7, "point", 60_000)
SELS_PROVINCE = Place("Sels Province", "region", "XB", "Sels Province", 30.0, 40.2, 8, "region", 700_000)
QESH = Place("Qesh", "district", "XA", "Orvel Province", 11.3, 21.2, 9, "region", 30_000)
FENN_ABROAD = Place("Fenn", "settlement", "XB", "Sels Province", 30.1, 40.3, 10, "point", 900)


class InventedGazetteer:
    """Knows the places above."""

    version = "invented"

    def __init__(self) -> None:
        named = {
            "Tarsia": (TARSIA,),
            "Norvia": (NORVIA,),
            "Orvel": (ORVEL, ORVEL_PROVINCE),
            "Orvel Province": (ORVEL_PROVINCE,),
            "Dunmara": (DUNMARA_ABROAD, DUNMARA),
            "Kessav": (KESSAV,),
            "Sels Province": (SELS_PROVINCE,),
            "Qesh": (QESH,),
            "Fenn": (FENN_ABROAD,),
        }
        self.named = {fold_place(name): places for name, places in named.items()}

    def lookup(self, name: str) -> tuple[Place, ...]:
        return self.named.get(fold_place(name), ())

    def demonym(self, word: str) -> Place | None:
        return {"Tarsian": TARSIA, "Tarsians": TARSIA, "Norvian": NORVIA}.get(word)


@cache
def parser() -> SpacyParser:
    return SpacyParser()


def read(text: str, title: str | None = None) -> Reading:
    """Return the reading of `text` with the invented gazetteer."""
    document = Document("a.txt", text, title=title, published=date(2031, 5, 6))
    return annotate(document, (), parser=parser(), gazetteer=InventedGazetteer())


def claim(reading: Reading, quote: str, figure: str) -> Claim:
    """Return a bare claim on `quote` whose figure is worded `figure`."""
    text = reading.document.text
    start = text.index(quote)
    at = text.index(figure, start)
    slot = Slot("figure", at, at + len(figure))
    return Claim(reading.document.id, Span(start, start + len(quote), quote), "casualties", "killed", slots=(slot,))
