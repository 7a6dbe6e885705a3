"""What happened when, and where: one line for claims that say the same of one question."""

from __future__ import annotations

from consilience.model.brief import BriefLine, Day, MapFeature
from consilience.model.claim import Claim
from consilience.stages.brief.grouping import group_of
from consilience.stages.brief.phrase import sentence
from consilience.stages.brief.view import View
from consilience.stages.brief.whereabouts import is_near, told_places

LINES_OF_A_PLACE = 8


def lines(view: View, claims: list[Claim]) -> list[BriefLine]:
    """Return one line for each state of each question that `claims` tell, in their order, and each text once.

    Of claims that say the same the one whose own sentence names the place best gives the line.
    """
    states: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        fact = view.fact_of.get(claim.id)
        quantity = claim.quantity
        figure = (quantity.low, quantity.high, quantity.unit) if quantity else None
        key = (fact.id if fact and claim.kind != "statement" else claim.id, claim.measure, figure, claim.modality)
        states.setdefault(key, []).append(claim)
    texts: dict[str, list[Claim]] = {}
    for same in states.values():
        lead = max(same, key=lambda claim: _shown(view, claim))
        texts.setdefault(sentence(lead, view.text(lead)), []).extend([lead, *(c for c in same if c is not lead)])
    return [BriefLine(text, view.cite(same), fact=_fact(view, same[0])) for text, same in texts.items()]


def _fact(view: View, claim: Claim) -> str | None:
    fact = view.fact_of.get(claim.id)
    return fact.id if fact and claim.kind != "statement" else None


def _shown(view: View, claim: Claim) -> tuple[bool, int]:
    """Rank a claim by how near its places stand: a line takes the words that need least guessing."""
    inner = sum(slot.name == "place" and claim.span.start <= slot.start < claim.span.end for slot in claim.slots)
    return is_near(claim, view.text(claim)), inner


def days(view: View, claims: list[Claim]) -> tuple[Day, ...]:
    """Return the dated events by the day, month or stretch that they happened in, the earliest first.

    What was said stands under its speaker instead.
    """
    dated: dict[tuple[str, str], list[Claim]] = {}
    for claim in sorted(claims, key=view.moment):
        if claim.when is None or claim.modality == "denied" or claim.kind == "statement":
            continue
        dated.setdefault((claim.when.start.isoformat(), claim.when.iso()), []).append(claim)
    return tuple(
        Day(when, tuple(lines(view, _by_sort(same)))) for (_, when), same in sorted(dated.items(), key=lambda i: i[0])
    )


def _by_sort(claims: list[Claim]) -> list[Claim]:
    return sorted(claims, key=lambda claim: group_of(claim.kind)[0])


def places(view: View, claims: list[Claim]) -> tuple[MapFeature, ...]:
    """Return the places with coordinates that sentences name, each with what is said of it; a country is no spot."""
    spots: dict[tuple[str, float, float, bool], list[Claim]] = {}
    for claim in sorted(claims, key=view.moment):
        if claim.kind == "statement":
            continue
        for place in told_places(claim, view.text(claim)):
            if place.lat is not None and place.lon is not None and "country" not in (place.kind, place.precision):
                wide = place.precision != "point" or place.kind in ("region", "area", "natural")
                spots.setdefault((place.name, place.lat, place.lon, wide), []).append(claim)
    return tuple(_feature(view, spot, here) for spot, here in sorted(spots.items()))


def _feature(view: View, spot: tuple[str, float, float, bool], claims: list[Claim]) -> MapFeature:
    name, lat, lon, wide = spot
    told = lines(view, _by_sort(claims))
    sort = min(group_of(claim.kind) for claim in claims)[1]
    more = max(0, len(told) - LINES_OF_A_PLACE)
    return MapFeature(name, lat, lon, tuple(told[:LINES_OF_A_PLACE]), sort, wide, more)
