"""Nouns that point back to a place: "the village", "the airport", "the state"."""

from __future__ import annotations

import re

from consilience.model.values import Place

SMALL, LARGE = 20_000, 300_000  # people: no village is larger, no city smaller; no town is larger

# Noun -> kinds of place that it can point to.
POINTING: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("village", "hamlet", "settlement", "community"), ("small",)),
    **dict.fromkeys(("town",), ("town",)),
    **dict.fromkeys(("city", "capital", "metropolis"), ("city",)),
    **dict.fromkeys(("region", "province", "state", "governorate", "oblast", "prefecture"), ("region",)),
    **dict.fromkeys(("county", "municipality", "township"), ("district", "small", "town")),
    **dict.fromkeys(("neighbourhood", "neighborhood", "suburb", "quarter"), ("district", "area")),
    **dict.fromkeys(("district",), ("district", "area", "town")),
    **dict.fromkeys(("country", "nation", "kingdom", "republic"), ("country",)),
    **dict.fromkeys(("island", "islands", "atoll", "archipelago"), ("island",)),
}

BUILT = (
    "airport airbase airfield base camp hospital clinic school church cathedral mosque temple synagogue market bazaar "
    "mall hotel stadium station bridge dam prison jail tunnel club nightclub castle crossing checkpoint refinery plant "
    "mine factory theatre theater museum palace festival"
).split()
GROWN = "river lake valley mountain volcano beach forest bay strait canal sea desert park".split()

ALIKE = {"airport": "airfield", "airfield": "airport", "airbase": "airfield", "base": "airbase"}

BACK = re.compile(
    r"\b(?:the|this|that|its|their) (?:(?!the\b)[a-z-]+ ){0,2}("
    + "|".join((*POINTING, *BUILT, *GROWN))
    + r")\b(?!['’]s [A-Z]| of\b| (?:in|near) (?:the )?[A-Z])"
)


def pointed(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return the nouns of text[start:end] that point back to a place, in order."""
    return tuple(match[1] for match in BACK.finditer(text, start, end))


def fits(noun: str, place: Place) -> bool:
    """Tell whether `noun` can point to `place`."""
    name = place.name.casefold()
    if noun in POINTING:
        return any(_is(sort, place, name) for sort in POINTING[noun])
    return place.kind in ("facility", "natural", "area") and (
        name.endswith(noun) or noun in name.split() or ALIKE.get(noun, noun) in name.split()
    )


def _is(sort: str, place: Place, name: str) -> bool:
    if sort == "small":
        return place.kind == "settlement" and place.population < SMALL
    if sort == "town":
        return place.kind == "settlement" and place.population < LARGE
    if sort == "city":
        return place.kind == "settlement" and place.population >= SMALL
    if sort == "island":
        return place.kind in ("area", "natural", "region", "country") and ("island" in name or place.kind == "area")
    if sort == "region":
        return place.kind in ("region", "area")
    return place.kind == sort
