"""What the names of one list tell of each other: directions, generic words, holders."""

from __future__ import annotations

import itertools

from consilience.model.reading import Sentence
from consilience.stages.places.beside import COMPASS, divisions
from consilience.stages.places.candidate import Candidate, Context
from consilience.text.places.runs import Word
from consilience.text.places.words import DIVISIONS

LINKED = frozenset({",", "and", "or", ", and", ", or"})
SHORTEST_LIST = 3  # names
SURE, CARRIED, IMPOSSIBLE = 3.0, 1.2, -0.8
LISTED = 1.8  # a doubtful name gains by a list with a name above this


def share_direction(found: list[Candidate], words: list[Word], context: Context, sentence: Sentence) -> list[Candidate]:
    """Add the places that "Western, Central and Eastern Kalo" names by their directions alone."""
    added: list[Candidate] = []
    for candidate in found:
        direction, _, rest = candidate.name.partition(" ")
        k = candidate.first - 1
        if direction.casefold() not in COMPASS or not rest or k < 1 or words[k].lower not in ("and", "or"):
            continue
        k -= 1
        while k >= 0 and words[k].lower in COMPASS and (name := f"{words[k].name.capitalize()} {rest}"):
            senses = context.gazetteer.lookup(name)
            if not senses:
                break
            word = words[k]
            added.append(
                Candidate(
                    word.start, word.end, name, senses, candidate.score, sentence.index, k, k, kind=candidate.kind
                )
            )
            k -= 1
            if words[k + 1].glued.strip() != ",":
                break
    taken = {c.first for c in added}
    return sorted([*(c for c in found if c.first not in taken), *added], key=lambda c: c.start)


def share_generic(found: list[Candidate], words: list[Word]) -> None:
    """Let "the A, B and C regions" make regions of all three."""
    for index, candidate in enumerate(found):
        generic = words[candidate.last].lower if candidate.kind in ("region", "district") else ""
        if not generic.endswith("s") or generic not in DIVISIONS:
            continue
        singular = "county" if generic == "counties" else generic[:-1]
        if candidate.whole:
            candidate.whole = f"{candidate.name} {singular.capitalize()}"
        place = index
        while place > 0:
            before, here = found[place - 1], found[place]
            between = [w.lower for w in words[before.last + 1 : here.first]]
            if before.kind is not None or any(w not in ("and", "or", "the") for w in between) or before.demonym:
                break
            if words[before.last].possessive:
                break
            before.kind = candidate.kind
            before.senses = divisions(before.senses, generic) or before.senses
            before.whole = f"{before.name} {singular.capitalize()}"
            before.score += 2.0
            place -= 1


def carry_on(found: list[Candidate], text: str) -> None:
    """Let a list that names a sure place make places of its doubtful known names: "in Kalo, Orven, Tarn and Brell"."""
    chain: list[Candidate] = []
    for candidate in [*found, None]:
        linked = chain and candidate is not None and text[chain[-1].end : candidate.start].strip() in LINKED
        if candidate is not None and (linked or not chain) and candidate.senses and not candidate.demonym:
            chain.append(candidate)
            continue
        if len(chain) >= SHORTEST_LIST and max(c.score for c in chain) >= SURE:
            for one in chain:
                if one.score > IMPOSSIBLE:
                    one.score = max(one.score, CARRIED)
        chain = [candidate] if candidate is not None and candidate.senses and not candidate.demonym else []


def nest(found: list[Candidate], text: str) -> None:
    """Note which name follows a comma after which: "X, Y"."""
    for here, there in itertools.pairwise(found):
        gap = text[here.end : there.start]
        if gap.strip() == "," and not here.demonym and not there.demonym:
            there_wide = any(p.kind in ("country", "region", "district") for p in there.senses[:3])
            if there_wide:
                here.inside = there.key
                here.score += 1.5
                there.score += 1.0
        elif (
            gap.strip() in ("'s", "’s")
            and not there.demonym
            and here.senses
            and here.senses[0].kind in ("country", "region")
        ):
            there.inside = here.key
            there.score += 1.0
        elif gap.strip(" ") in (
            "in",
            "in the",
            "in central",
            "in northern",
            "in southern",
            "in eastern",
            "in western",
            "of",
        ):
            if any(p.kind in ("country", "region", "district") for p in there.senses[:3]):
                here.inside = here.inside or there.key
        elif gap.strip() in ("and", "or", ", and") or (gap.strip() == "," and min(here.score, there.score) > 0):
            low, high = sorted((here, there), key=lambda c: c.score)
            low.score += 0.7 * (low.score < LISTED < high.score)
