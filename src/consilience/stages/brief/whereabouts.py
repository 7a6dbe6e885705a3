"""Where a claim is said to be: only places that its own sentence names, each with the one that holds it."""

from __future__ import annotations

from functools import lru_cache

from consilience.model.claim import Claim
from consilience.model.values import Place
from consilience.stages.facts.nearness import inside
from consilience.text.sentences import split
from consilience.text.wording import listing

MOST = 3  # places that a line names
BEFORE = 3000  # characters before the evidence in which a place may have been named for all that follows
AROUND = 700  # characters on each side of the evidence in which its sentence is looked for
ALONG = frozenset({"river", "rivers", "canal", "creek", "stream", "coast"})
ON = frozenset({"island", "isle", "peninsula", "plateau"})
AT = frozenset({"falls", "mount", "mt", "volcano", "hill", "pass", "cape", "glacier", "reef", "ridge", "lake"})
ARTICLE = frozenset(
    """
    river rivers sea ocean gulf strait canal desert peninsula plateau mountains hills islands isles valley basin delta
    lagoon coast plain plains archipelago heights range delta
    """.split()
)
BARE = frozenset({"lake", "mount", "mt", "cape", "isle"})  # heads that stand before the name, without an article
WITH_ARTICLE = frozenset(
    """
    Bahamas|Central African Republic|Comoros|Czech Republic|Democratic Republic of the Congo|Dominican Republic|Gambia|
    Maldives|Marshall Islands|Netherlands|Philippines|Republic of the Congo|Seychelles|Solomon Islands|
    United Arab Emirates|United Kingdom|United States|Gaza Strip|West Bank|Middle East|Balkans|Sahel|Caribbean
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
STREETS = frozenset(
    {"street", "st", "road", "rd", "avenue", "ave", "boulevard", "lane", "highway", "motorway", "freeway"}
)


def where(claim: Claim, text: str) -> str:
    """Return " in A, B" with the places that the claim's sentence in `text` names, empty where it has none."""
    return phrase(told_places(claim, text), claim.places)


def told_places(claim: Claim, text: str) -> tuple[Place, ...]:
    """Return the places that the sentence of the evidence names; where it names none, the last one named before."""
    names = names_in(claim, text)
    if len(names) != len(claim.places):
        return claim.places
    first, last = _sentence(text, claim.span.start, claim.span.end)
    said = text[first:last]
    near = tuple(place for place, name in zip(claim.places, names, strict=True) if name in said)
    if near or not claim.places:
        return near
    before = text[max(0, first - BEFORE) : first]
    last_named = max(range(len(names)), key=lambda index: (before.rfind(names[index]), -index))
    return (claim.places[last_named],)


def names_in(claim: Claim, text: str) -> list[str]:
    """Return the places of `claim` as the report words them, in their order."""
    return [text[slot.start : slot.end] for slot in claim.slots if slot.name == "place"]


def is_near(claim: Claim, text: str) -> bool:
    """Tell whether the sentence of the evidence names one of the claim's places."""
    first, last = _sentence(text, claim.span.start, claim.span.end)
    return any(name in text[first:last] for name in names_in(claim, text))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    first = text.rfind("\n", max(0, start - AROUND), start) + 1 or max(0, start - AROUND)
    last = text.find("\n", end, end + AROUND)
    last = min(len(text), end + AROUND) if last < 0 else last
    bounds = [(first + a, first + b) for a, b in _sentences(text[first:last])]
    held = [(a, b) for a, b in bounds if a < end and b > start]
    return (held[0][0], held[-1][1]) if held else (start, end)


@lru_cache(maxsize=1 << 12)
def _sentences(paragraph: str) -> tuple[tuple[int, int], ...]:
    return tuple(split(paragraph))


def phrase(places: tuple[Place, ...], known: tuple[Place, ...] = ()) -> str:
    """Say where `places` are: a place with the one that holds it, if that is among them or among `known`.

    >>> town, land = Place("Orvel", "settlement", "XA", "Land of Orvel"), Place("Land of Orvel", "region", "XA")
    >>> phrase((land, town)), phrase((Place("Orvel Dam", "facility", "XA", "Land of Orvel"),), (town,))
    (' in Orvel, Land of Orvel', ' at Orvel Dam, Orvel')
    >>> phrase((Place("Sel River", "natural"), Place("Kern", "settlement")))
    ' along the Sel River and in Kern'
    """
    inner = [p for p in places if not any(inside(q, p) for q in places if q.name != p.name)]
    if not inner:
        return ""
    if len(inner) == 1:
        holder = _holder(inner[0], (*places, *known))
        return f" {_at(inner[0])} {named(inner[0])}{f', {named(holder)}' if holder else ''}"
    grouped: dict[str, list[str]] = {}
    for place in inner[:MOST]:
        grouped.setdefault(_at(place), []).append(named(place))
    if len(grouped) == 1:
        ((at, names),) = grouped.items()
        return f" {at} {listing([*names, *map(named, inner[MOST:])], MOST)}"
    told = [f"{at} {listing(names)}" for at, names in grouped.items()]
    more = f" and {len(inner) - MOST} more places" if len(inner) > MOST else ""
    return f" {' and '.join(told)}{more}"


def _holder(place: Place, among: tuple[Place, ...]) -> Place | None:
    """Return the narrowest place of `among` that holds `place`, a country only for what is no settlement in it."""
    wider = [q for q in among if q.name != place.name and inside(place, q)]
    order = {"settlement": 0, "district": 1, "region": 2, "area": 3, "country": 4}
    return min(wider, key=lambda q: (order.get(q.kind, 3), q.name), default=None)


def named(place: Place) -> str:
    """Return the name of a place with the article that it takes.

    >>> named(Place("Netherlands", "country")), named(Place("Lake Orm", "natural")), named(Place("Orm Sea", "natural"))
    ('the Netherlands', 'Lake Orm', 'the Orm Sea')
    """
    words = place.name.lower().split()
    takes = place.name in WITH_ARTICLE or (
        place.kind == "natural" and words[-1] in ARTICLE and words[0] not in BARE and words[0] != "the"
    )
    return f"the {place.name}" if takes else place.name


def _at(place: Place) -> str:
    words = place.name.lower().split()
    if place.kind == "facility":
        return "on" if words[-1] in STREETS else "at"
    if place.kind != "natural":
        return "in"
    heads = {words[0], words[-1]}
    if heads & ALONG:
        return "along"
    return "on" if heads & ON else "at" if heads & AT else "in"
