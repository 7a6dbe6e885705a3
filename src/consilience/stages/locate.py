"""Give each claim the places that it speaks of."""

from __future__ import annotations

from dataclasses import replace

from consilience.model.claim import Claim, Slot
from consilience.model.reading import Reading, Sentence, Toponym
from consilience.model.values import Place
from consilience.stages.places.features import CARE, WHERE, Ranked, rank_places
from consilience.stages.places.inside import children, suburb_of
from consilience.stages.places.nesting import holds, identity, lies_near
from consilience.stages.places.report import LEAD, Report
from consilience.stages.places.setting import WIDE, country_before
from consilience.stages.versions import READ
from consilience.text.places.words import PLACE_NOUNS

VERSION = READ["locate"]

SHORT = 4  # sentences of a report too short to name the scene apart from its lead

EARLY = 8  # sentences in which a report names its scene
WIDE_KINDS = ("region", "area")
INNER_KINDS = ("settlement", "district", "region", "area", "country")

RIVALS = 6  # best-ranked places among which a companion is looked for: beyond, a report's other events begin

LANDMARKS = frozenset({"facility", "natural", "area"})

AWAY_ROLES = frozenset(
    {"dateline", "home", "origin", "agent", "border"}
)  # roles of places that tell no landmark's town

SEATS = frozenset({"settlement", "region", "district"})  # what a landmark is told with
WIDER = frozenset({"region", "district"})  # what a village that no table knows is told with

FURTHEST_LIST = 32  # characters between two names of one list: " island and the village of "

LINKS = frozenset("and or the in of as well another border both also neighbouring neighboring nearby".split())


def locate(reading: Reading, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return `claims` with their places, and the mentions that prove them as slots named "place"."""
    if not reading.toponyms:
        return claims
    report = Report.of(reading, claims)
    return tuple(_located(report, claim) for claim in claims)


def _located(report: Report, claim: Claim) -> Claim:
    ranked = rank_places(report, claim)
    if not ranked:
        return claim
    mentions = chosen_mentions(report, claim, ranked)
    slots = tuple(Slot("place", t.start, t.end) for t in mentions)
    return replace(claim, places=tuple(t.place for t in mentions), slots=claim.slots + slots)


def chosen_mentions(report: Report, claim: Claim, ranked: list[Ranked]) -> list[Toponym]:
    """Return the mentions of the places of `claim`, each place once, one that lies in another before it."""
    toponyms = report.reading.toponyms
    first = _narrowed(report, claim, ranked)
    here = report.reading.sentence_at(claim.span.start)
    later = here is not None and report.sentences[first] > here.index
    chosen = [first] if later else with_list(report, first)  # what is told later lists other things' places
    if len(chosen) == 1:
        chosen += companion(report, claim, toponyms[chosen[0]], ranked)
    places = {identity(toponyms[i].place): toponyms[i] for i in chosen}
    found = list(places.values())
    if len(found) == 2 and holds(found[0].place, found[1].place):
        found.reverse()
    return found


def companion(report: Report, claim: Claim, chosen: Toponym, ranked: list[Ranked]) -> list[int]:
    """Return the mention of the place that belongs with the chosen one, if one ranks high.

    Where the claim's own sentence names a wide place, the town in it that the report is about belongs to it; where it
    names none, a place is told with the one that holds it; a bridge, a camp or a river is told with its town, an
    unknown village with the region that one sentence names beside it, and what another sentence tells with the wide
    place that the claim's own sentence names.
    """
    place = chosen.place
    here = report.reading.sentence_at(claim.span.start)
    if place.kind == "country" or here is None:
        return []
    said = here.start <= chosen.start < here.end
    rivals = [
        r
        for r in ranked[:RIVALS]
        if identity(r.place) != identity(place) and r.place.kind != "country" and report.roles[r.mention] != "spoken"
    ]
    away = not said and place.kind != "region"
    told = [r.mention for r in ranked if away and holds(r.place, place) and _is_told(report, r.mention, here)]
    for other in rivals:
        if holds(place, other.place) and (
            _is_in(report, other.mention, here) or report.sentences[other.mention] < here.index
        ):
            return with_list(report, other.mention) if _is_in(report, other.mention, here) else [other.mention]
        if holds(other.place, place) and not said:
            return [other.mention]
    landmark = place.kind in LANDMARKS
    if landmark or place.gid is None:
        for other in rivals:
            kinds = SEATS if landmark else WIDER
            seat = other.place.kind in kinds and report.roles[other.mention] not in AWAY_ROLES
            vague = not landmark or other.place.kind == "region"
            if vague and not _named_together(report, identity(place), identity(other.place)):
                continue
            if seat and (landmark or not holds(other.place, place)):
                return [other.mention]
    return told[:1]


def _is_told(report: Report, mention: int, here: Sentence) -> bool:
    """Tell whether the sentence names the place of `mention` as one that things happen in, or that counts them."""
    named = not report.reading.toponyms[mention].demonym and report.roles[mention] not in AWAY_ROLES
    return named and _is_in(report, mention, here)


def _named_together(report: Report, one: tuple[str, str | None], other: tuple[str, str | None]) -> bool:
    """Tell whether one sentence of the report names both places."""
    at = {s for key, s in zip(report.keys, report.sentences, strict=True) if key == one}
    return any(key == other and s in at for key, s in zip(report.keys, report.sentences, strict=True))


def _is_in(report: Report, mention: int, sentence: Sentence) -> bool:
    return report.sentences[mention] == sentence.index


def _narrowed(report: Report, claim: Claim, ranked: list[Ranked]) -> int:
    """Return the mention of the likeliest place, or of the report's scene where that lies in it."""
    best = ranked[0]
    here = report.reading.sentence_at(claim.span.start)
    if here is None or WIDE.search(report.reading.document.text, here.start, here.end):
        return best.mention
    in_claim = report.sentences[best.mention] == here.index
    suburb = suburb_of(report, best.mention, here) if in_claim else None
    if suburb is not None:
        return suburb
    vague = report.roles[best.mention] in ("near", "border", "away") and best.place.kind == "settlement"
    if vague and WHERE.match(report.reading.document.text, report.reading.toponyms[best.mention].end):
        return best.mention
    if in_claim and (here.index > LEAD or len(report.reading.sentences) < SHORT):
        return best.mention  # said so by the sentence itself; only a lead names a wide place first and the town later
    told = here.index > LEAD and identity(best.place) == country_before(report, here)
    if best.place.kind == "country" and (report.sweeping or told):
        return best.mention
    for other in ranked[1:]:
        beside = vague and lies_near(best.place, other.place)
        if identity(other.place) == report.focus and (holds(best.place, other.place) or beside):
            return _descended(report, other.mention, here)
    whole = in_claim and best.place.kind in WIDE_KINDS and report.sweeping
    return best.mention if whole else _descended(report, best.mention, here)


def _descended(report: Report, mention: int, here: Sentence) -> int:
    """Return the narrowest place that the report tells to lie in a wider one, where there is only one."""
    last = max(EARLY, here.index)
    for _ in range(4):
        place = report.reading.toponyms[mention].place
        if place.kind in WIDE_KINDS and here.index > LEAD:
            return mention
        inner = children(report, mention, last) if place.kind in INNER_KINDS else []
        inner = [i for i in inner if not CARE.search(report.reading.toponyms[i].place.name)]
        if len(inner) != 1:
            return mention
        mention = inner[0]
    return mention


def with_list(report: Report, index: int) -> list[int]:
    """Return the mention with those joined to it by commas and "and"."""
    text, toponyms = report.reading.document.text, report.reading.toponyms
    chosen = [index]
    for step in (-1, 1):
        at = index
        while 0 <= at + step < len(toponyms):
            left, right = sorted((at, at + step))
            gap = text[toponyms[left].end : toponyms[right].start]
            one, other = toponyms[at], toponyms[at + step]
            if other.demonym != one.demonym or not _is_link(gap) or _rank(one.place) != _rank(other.place):
                break
            if _is_nest(gap, toponyms[left].place, toponyms[right].place):
                break
            chosen.append(at + step)
            at += step
    return sorted(chosen)


def _is_nest(gap: str, left: Place, right: Place) -> bool:
    """Tell whether "X, Y" says where X lies: Y holds it; what region an unknown place lies in is only a guess."""
    if left.gid is None and right.kind != "country" and "and" in gap.split():
        return False
    return holds(right, left) or (holds(left, right) and right.gid is not None)


def _is_link(gap: str) -> bool:
    words = [w.casefold() for w in gap.replace(",", " ").split()]
    return (
        len(gap) <= FURTHEST_LIST
        and ("," in gap or "and" in words or "or" in words)
        and all(w in LINKS or w in PLACE_NOUNS for w in words)
    )


def _rank(place: Place) -> str:
    return "country" if place.kind == "country" else "place"
