"""The weight of the words about a name: is it a place?"""

from __future__ import annotations

import math
import re

from consilience.model.values import Place
from consilience.stages.places.candidate import Candidate, Context
from consilience.stages.places.persons import personal_evidence
from consilience.stages.places.shown import is_bracketed, is_travelled
from consilience.text.places.runs import Word, joined
from consilience.text.places.words import (
    DIRECTIONS,
    DWELLERS,
    HAPPENING,
    LOCATIVE,
    MOVEMENT,
    RELATION,
    SACRED,
    SETTLEMENTS,
)

KIND_PRIOR = {"country": 3.0, "region": 1.8, "natural": 1.5, "area": 1.8, "district": 0.8}

MULTIWORD = 0.9

LOCATED, MOVED, RELATED = 2.8, 1.2, 0.6

GENERIC_BESIDE = 2.5

HAPPENED = 1.5

APPOSED = 1.5

LISTED_AFTER = 2.0

HALLOWED = -4.0

SHORTENED = -3.0
LONGEST_ACRONYM = 5  # letters

OWNS = 0.5

NOT_PROPER = -2.0

NUMBER = re.compile(r" (?!(?:19|20)\d\d\b)\d{1,4}\b(?![,.:]\d| ?(?:people|killed|dead|injured|hurt|wounded|%))")
NUMBERED = -3.0  # "Loop 286": a road, a ship, a model

UNCOUNTED = 2_000  # people taken for a town whose number the table does not tell

TOWN_PRIOR = (3.6, 0.9)  # log10 of the population that neither speaks for nor against; weight of each power of ten


def _prior(senses: tuple[Place, ...]) -> float:
    if not senses:
        return 0.0
    best = senses[0]
    middle, slope = TOWN_PRIOR
    towns = [place.population or UNCOUNTED for place in senses if place.kind in ("settlement", "district")]
    town = (math.log10(max(*towns, 300, 301)) - middle) * slope if towns else -1.0
    return max(KIND_PRIOR.get(best.kind, -1.0), town)


def weigh(candidate: Candidate, words: list[Word], context: Context, headline: bool) -> None:
    """Add to a candidate's score what its neighbours say."""
    i, j = candidate.first, candidate.last
    left = words[i - 1] if i and joined(words, i - 1, i) else None
    right = words[j + 1] if j + 1 < len(words) and joined(words, j, j + 1) else None
    score = candidate.score
    if not candidate.demonym:
        score += _prior(candidate.senses)
    score += MULTIWORD * (words[i].end < candidate.end and j > i)
    score += APPOSED * _is_apposed(candidate, words)
    score += LISTED_AFTER * is_bracketed(words, i)
    score += HALLOWED * _is_hallowed(candidate, words)
    score += SHORTENED * _is_acronym(candidate, words)
    if candidate.generic is not None or candidate.kind is not None:
        score += GENERIC_BESIDE if candidate.senses else 0.5
    if left is not None:
        before = word_before(words, i)
        if before in LOCATIVE:
            score += LOCATED
        elif before in MOVEMENT:
            score += LOCATED if is_travelled(words, i) else MOVED
        elif before in RELATION:
            score += RELATED
    if candidate.kind is None and NUMBER.match(context.text, candidate.end):
        score += NUMBERED
    score += OWNS * words[j].possessive
    if right is not None and right.lower in HAPPENING | DWELLERS and not right.capital and candidate.senses:
        score += HAPPENED
    if not candidate.demonym:
        score += personal_evidence(candidate, words, left, right, context, headline)
    token = context.tokens.get(candidate.start)
    if token is not None and not candidate.demonym and token.pos not in ("PROPN", "X") and candidate.kind is None:
        score += NOT_PROPER if candidate.senses and candidate.senses[0].kind != "country" and i == j else 0.0
    candidate.score = score


def _is_apposed(candidate: Candidate, words: list[Word]) -> bool:
    """Tell whether a noun for towns stands before a known town and its comma: "the capital, Kalo, was"."""
    i, j = candidate.first, candidate.last
    if not i or words[i].glued.strip() != "," or words[i - 1].lower not in SETTLEMENTS or candidate.demonym:
        return False
    closed = j + 1 == len(words) or words[j + 1].glued.strip()[:1] in (",", ".", ")", ":", ";")
    return closed and any(place.kind == "settlement" for place in candidate.senses)


def _is_acronym(candidate: Candidate, words: list[Word]) -> bool:
    """Tell whether capitals inside a sentence are a body's letters, not a town's name: "the KALO said"."""
    i, j = candidate.first, candidate.last
    name = words[i].name
    if not 0 < i == j or len(name) > LONGEST_ACRONYM or not name.isupper() or not candidate.senses:
        return False
    beside = words[max(0, i - 2) : i] + words[j + 1 : j + 3]
    return candidate.senses[0].kind in ("settlement", "district") and not any(w.name.isupper() for w in beside)


def _is_hallowed(candidate: Candidate, words: list[Word]) -> bool:
    """Tell whether a name is whom a church is called after: "the Church of the Kalo"."""
    k = candidate.first - 1
    if k >= 0 and words[k].lower == "the":
        k -= 1
    return k >= 1 and words[k].lower == "of" and words[k - 1].capital and words[k - 1].lower in SACRED


def word_before(words: list[Word], i: int) -> str:
    """Return the word before word `i`, directions and articles left out."""
    k = i - 1
    while (
        k > 0
        and joined(words, k - 1, k)
        and (words[k].lower in DIRECTIONS or words[k].lower in ("the", "city", "town"))
    ):
        k -= 1
    return words[k].lower
