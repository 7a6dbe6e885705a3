"""Find the stretches of a report that may name a place, and weigh the evidence for each."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from consilience.model.ports import Gazetteer
from consilience.model.reading import Reading, Sentence, Token
from consilience.model.values import Place
from consilience.text.abbreviations import spelled_out
from consilience.text.placefold import fold_place
from consilience.text.placeruns import INNER, Word, joined, words_of
from consilience.text.placewords import (
    BEFORE_NATURAL,
    DIRECTIONS,
    DIVISIONS,
    INCLUDING,
    LANDMARK_MODIFIERS,
    LANDMARKS,
    LOCATIVE,
    MEDIA,
    MOVEMENT,
    NATURAL,
    NOT_PLACE_NAMES,
    NOT_PLACES,
    OF_A_PLACE,
    PASSED,
    PERSON_TITLES,
    PLACE_NOUNS,
    QUARTERS,
    RELATION,
    SAYING,
    SETTLEMENTS,
    STRONG_LANDMARKS,
    VAGUE_NOUNS,
)

LONGEST = 5  # words of a place name
STORMS = frozenset("hurricane typhoon cyclone storm depression tropical".split())  # their names are persons' names
WEAK_LANDMARKS = frozenset("hall centre center court school club farm drive plant mine gardens street st road rd ave avenue "
                           "boulevard blvd lane market gate park hotel clinic theatre theater".split())
WEAK_DIVISIONS = frozenset("department division state states republic territory region regions district community".split())
PLURALS = frozenset(
    "villages towns cities districts neighbourhoods neighborhoods suburbs settlements provinces regions areas counties "
    "states communities quarters localities municipalities wards islands".split()
)
ARTICLES = frozenset("al el ez es as ash ad ar az".split())
TOWNLIKE = frozenset("municipality commune township locality".split())  # called by the town's bare name
HEADLINE = 0.6  # share of capitalised words from which capitals tell nothing


@dataclass(slots=True)
class Candidate:
    """A stretch that may name a place: [start, end) with generic words, `name` without, and its possible senses."""

    start: int
    end: int
    name: str
    senses: tuple[Place, ...]
    score: float
    sentence: int
    first: int  # of the sentence's words
    last: int
    demonym: bool = False
    kind: str | None = None  # what a generic word beside the name makes of it
    generic: str | None = None
    inside: str | None = None  # key of the name that follows a comma, or that this one is a part of
    whole: str | None = None  # the name to keep where no gazetteer knows the place

    @property
    def key(self) -> str:
        return fold_place(self.name)


@dataclass(slots=True)
class Context:
    """What the finder knows of the report while it reads sentence after sentence."""

    gazetteer: Gazetteer
    text: str
    tokens: dict[int, Token] = field(default_factory=dict)
    persons: set[str] = field(default_factory=set)


def find_candidates(reading: Reading, gazetteer: Gazetteer) -> list[Candidate]:
    """Return the candidates of `reading` in order, each with its own evidence weighed."""
    context = Context(gazetteer, reading.document.text)
    context.tokens = {token.start: token for sentence in reading.sentences for token in sentence.tokens}
    lines = [(sentence, words_of(context.text, sentence.start, sentence.end)) for sentence in reading.sentences]
    for _, words in lines:
        _remember_persons(words, context)
    found: list[Candidate] = []
    for sentence, words in lines:
        found.extend(_in_sentence(sentence, words, context))
    return found


def _in_sentence(sentence: Sentence, words: list[Word], context: Context) -> list[Candidate]:
    capitals = sum(word.capital for word in words)
    headline = len(words) > 3 and capitals > HEADLINE * len(words)
    found: list[Candidate] = []
    i = 0
    while i < len(words):
        if not words[i].capital:
            i += 1
            continue
        candidate = _longest(words, i, context, sentence)
        if candidate is not None and _is_piece(candidate, words):
            candidate = None
        if candidate is None:
            candidate = _unknown(words, i, context, sentence, headline)
        if candidate is None:
            i += 1
            continue
        _weigh(candidate, words, context, headline)
        found.append(candidate)
        i = candidate.last + 1
    found = _with_unknown_lists(found, words, context, sentence)
    _share_generic(found, words)
    _nest(found, context.text)
    return found


def _is_piece(candidate: Candidate, words: list[Word]) -> bool:
    """Tell whether an article binds the name to a longer one that no gazetteer knows: "Dayr al Kalo"."""
    j = candidate.last
    return (
        candidate.kind is None
        and j + 2 < len(words)
        and (words[j + 1].lower in ARTICLES or words[j + 1].lower.startswith(("al-", "el-", "es-", "ez-", "ash-", "as-")))
        and joined(words, j, j + 1)
        and (words[j + 1].capital or (words[j + 2].capital and joined(words, j + 1, j + 2)))
    )


def _longest(words: list[Word], i: int, context: Context, sentence: Sentence) -> Candidate | None:
    """Return the longest name at word `i` that the gazetteer knows."""
    for j in range(min(i + LONGEST, len(words)) - 1, i - 1, -1):
        last = words[j]
        if not (last.capital or (j > i and last.lower in DIVISIONS)) or not joined(words, i, j):
            continue
        if any(not w.capital and w.lower not in INNER for w in words[i + 1 : j]):
            continue
        name = context.text[words[i].start : last.end]
        if i == j:
            abbreviated = spelled_out(name, after_comma=words[i].glued.strip() == ",")
            if abbreviated:
                senses = context.gazetteer.lookup(abbreviated)
                return Candidate(words[i].start, last.end, abbreviated, senses, 2.0, sentence.index, i, j, kind="region")
            if last.lower in NOT_PLACES and not (name.isupper() and len(name) == 2 and last.lower == "us"):
                return None
            if name == "us" or (name in ("US", "Us") and name != "US"):
                return None
        elif name.casefold() in NOT_PLACE_NAMES:
            return None
        people = context.gazetteer.demonym(name) if j - i < 3 else None
        if people is not None:
            return Candidate(
                words[i].start, last.end, name, (people,), 2.5, sentence.index, i, j, demonym=True
            )
        senses = context.gazetteer.lookup(name)
        if senses:
            return _with_generic(Candidate(words[i].start, last.end, name, senses, 0.0, sentence.index, i, j), words, context)
    return None


BIG_CITY = 300_000  # people; halves of smaller towns are not spoken of as places of their own
HALVES = {"east": "East", "eastern": "East", "west": "West", "western": "West", "north": "North", "northern": "North",
          "south": "South", "southern": "South"}


def _with_half(candidate: Candidate, words: list[Word]) -> Candidate:
    """Make "eastern Kalo" a place of its own where Kalo is a big city."""
    i = candidate.first
    if candidate.kind is not None or candidate.demonym or i == 0 or not joined(words, i - 1, i):
        return candidate
    half = HALVES.get(words[i - 1].lower)
    best = candidate.senses[0]
    if half is None or best.kind != "settlement" or best.population < BIG_CITY:
        return candidate
    if any(place.kind == "country" for place in candidate.senses):
        return candidate
    candidate.kind, candidate.whole = "area", f"{half} {best.name}"
    candidate.start, candidate.first = words[i - 1].start, i - 1
    return candidate


def _with_generic(candidate: Candidate, words: list[Word], context: Context) -> Candidate:
    """Take in the word beside the name that says what it is: "Kalo region", "Kalo Dam", "the province of Kalo"."""
    i, j = candidate.first, candidate.last
    after = words[j + 1] if j + 1 < len(words) and joined(words, j, j + 1) else None
    if after is not None and after.lower in DIVISIONS and not _is_person_ahead(words, j + 1):
        kind = DIVISIONS[after.lower]
        fitting = _of_kind(candidate.senses, kind)
        if after.lower in TOWNLIKE and (towns := _of_kind(candidate.senses, "settlement")):
            kind, fitting = "settlement", towns
        candidate.kind, candidate.generic = kind, after.lower
        candidate.whole = f"{candidate.name} {after.name.capitalize()}"
        candidate.senses = fitting or candidate.senses
        candidate.end, candidate.last = after.end, j + 1
        if not fitting and after.name[0].islower() and after.lower in ("region", "area", "state", "department", "division"):
            candidate.whole = None  # the region around a town
        return candidate
    head = _lower_landmark(words, j)
    if head is not None and not (words[head].lower in NATURAL and candidate.senses[0].kind in ("region", "area", "country")):
        _take_landmark(candidate, words, head, context)
        return candidate
    if after is not None and after.capital:
        end = _landmark(words, j)
        if end is not None:
            candidate.kind = "natural" if words[end].lower in NATURAL else "facility"
            candidate.end, candidate.last = words[end].end, end
            candidate.whole = context.text[words[i].start : words[end].end]
            candidate.generic = words[end].lower
            return candidate
    candidate = _with_half(candidate, words)
    if after is not None and candidate.kind is None and after.lower in SETTLEMENTS | QUARTERS and after.name[0].islower():
        candidate.generic = after.lower
        if after.lower in ("city", "town", "village") and (towns := _of_kind(candidate.senses, "settlement")):
            candidate.kind, candidate.senses = "settlement", towns
        return candidate
    noun = _noun_of(words, i)
    if noun is not None and candidate.kind is None:
        candidate.generic = noun
        if noun in DIVISIONS and noun not in ("state", "territory"):
            candidate.kind = DIVISIONS[noun]
            candidate.senses = _of_kind(candidate.senses, candidate.kind) or candidate.senses
        elif noun in SETTLEMENTS and candidate.senses[0].kind != "country":
            candidate.kind = "settlement"
            candidate.senses = _of_kind(candidate.senses, "settlement") or candidate.senses
    return candidate


def _lower_landmark(words: list[Word], j: int) -> int | None:
    """Return the index of a landmark's lower-case head after word `j`: "Kalo dam", "Kalo military airport"."""
    k = j + 1
    while k < len(words) and k <= j + 2 and joined(words, k - 1, k) and words[k].lower in LANDMARK_MODIFIERS:
        k += 1
    if k < len(words) and joined(words, k - 1, k) and words[k].lower in STRONG_LANDMARKS | {"island", "river"}:
        return k
    return None


def _take_landmark(candidate: Candidate, words: list[Word], head: int, context: Context) -> None:
    """Extend a candidate to the landmark that is named after it."""
    noun = words[head].lower
    candidate.kind = "natural" if noun in NATURAL else "facility"
    candidate.generic = noun
    added = [] if noun in PASSED else words[candidate.last + 1 : head + 1]
    candidate.whole = " ".join([candidate.name, *(w.name.capitalize() for w in added)])
    candidate.end, candidate.last = words[head].end, head


def _of_kind(senses: tuple[Place, ...], kind: str) -> tuple[Place, ...]:
    kinds = ("region", "district") if kind == "region" else (kind,)
    fitting = [place for place in senses if place.kind in kinds]
    if kind == "region":  # "Moscow region" is the oblast around, not the city that is a region too
        fitting.sort(key=lambda place: (place.kind != "region", " " not in place.name))
    return tuple(fitting)


def _noun_of(words: list[Word], i: int) -> str | None:
    """Return the place noun of "village of X", "the town X"."""
    if i >= 2 and words[i - 1].lower == "of" and joined(words, i - 2, i) and words[i - 2].lower in PLACE_NOUNS:
        return words[i - 2].lower
    if i >= 1 and joined(words, i - 1, i) and words[i - 1].lower in (SETTLEMENTS | DIVISIONS.keys() | BEFORE_NATURAL):
        return words[i - 1].lower
    return None


def _landmark(words: list[Word], j: int) -> int | None:
    """Return the index of the head of a landmark's name that starts at or before word `j`."""
    for k in range(j + 1, min(j + 5, len(words))):
        if not words[k].capital or not joined(words, k - 1, k):
            return None
        if words[k].lower in LANDMARKS or words[k].lower in NATURAL:
            return k
    return None


def _is_person_ahead(words: list[Word], j: int) -> bool:
    """Tell whether "State Rep.", "County Sheriff" follows rather than the word for a division."""
    return False


def _unknown(words: list[Word], i: int, context: Context, sentence: Sentence, headline: bool) -> Candidate | None:
    """Return a name that no gazetteer knows, where the words about it show a place."""
    first = words[i]
    if headline or (first.lower in NOT_PLACES and first.lower not in DIRECTIONS):
        return None
    j = i
    while (
        j + 1 < len(words)
        and j - i < LONGEST - 1
        and joined(words, j, j + 1)
        and (words[j + 1].capital or (words[j + 1].lower in INNER - {"the", "of", "and"} and j + 2 < len(words) and words[j + 2].capital
             and joined(words, j + 1, j + 2)))
    ):
        j += 1
        if words[j].lower in LANDMARKS or words[j].lower in DIVISIONS or words[j].lower in NATURAL:
            break
    run = words[i : j + 1]
    if any(w.lower in PERSON_TITLES | MEDIA for w in run) or (j > i and run[-1].lower in NOT_PLACES - DIVISIONS.keys() - LANDMARKS - NATURAL):
        return None
    name = context.text[first.start : words[j].end]
    if not name[0].isalnum() or name.casefold() in NOT_PLACE_NAMES or len(name) < 3:
        return None
    noun = _noun_of(words, i)
    if noun is not None and (noun in VAGUE_NOUNS or words[i - 1].capital):
        noun = None
    before = words[i - 1].lower if i and not words[i].glued.strip() else ""
    last = words[j].lower
    after = words[j + 1].lower if j + 1 < len(words) and joined(words, j, j + 1) else ""
    token = context.tokens.get(first.start)
    kind = None
    described = _described(words, j)
    placed = before in LOCATIVE or _before(words, i) in LOCATIVE if i else False
    if (head := _lower_landmark(words, j)) is not None:
        candidate = Candidate(first.start, words[j].end, name, (), 2.0, sentence.index, i, j)
        _take_landmark(candidate, words, head, context)
        return candidate
    if j > i and last in LANDMARKS and (placed or last not in WEAK_LANDMARKS):
        kind = "facility"
    elif (j > i and last in NATURAL) or first.lower in BEFORE_NATURAL:
        kind = "natural"
    elif j > i and last in DIVISIONS and last not in WEAK_DIVISIONS:
        kind = DIVISIONS[last]
    elif after == "district" and _ahead_of_town(words, j + 1, context):
        kind = "area"
    elif after in DIVISIONS or after in SETTLEMENTS or after in QUARTERS or after in LANDMARKS or after in NATURAL:
        kind = "facility" if after in LANDMARKS else "natural" if after in NATURAL else "area" if after in QUARTERS else "settlement"
        if after in DIVISIONS and after not in ("ward", "borough", "area"):
            kind = DIVISIONS[after]
    elif noun is not None:
        kind = "facility" if noun in LANDMARKS else "area" if noun in QUARTERS and noun not in SETTLEMENTS else DIVISIONS.get(noun, "settlement")
    elif before in LOCATIVE and before not in ("along", "over", "between", "off", "on", "through", "via", "amid", "into", "within"):
        proper = token is None or any(
            (t := context.tokens.get(w.start)) is not None and t.pos in ("PROPN", "X") for w in run
        )
        if name.isupper() or not proper or fold_place(name) in context.persons:
            return None
        kind = "settlement"
    elif described is not None:
        kind = DIVISIONS.get(described, "settlement")
    elif i and words[i - 1].lower in INCLUDING and not words[i].glued.strip() and _plural_before(words, i - 1):
        kind = "settlement"
    if kind is not None and context.text[words[j].end : words[j].end + 1] == "-":
        return None  # the first half of "Kalo-controlled" may be anybody
    if kind is None or (name.isupper() and len(name) < 5):
        return None
    candidate = Candidate(first.start, words[j].end, name, (), 0.0, sentence.index, i, j, kind=kind, whole=name)
    candidate.generic = noun
    if after in DIVISIONS and kind in ("region", "district"):
        candidate.end, candidate.last = words[j + 1].end, j + 1
        candidate.whole = f"{name} {after.capitalize()}"
    elif after in LANDMARKS and after in ("camp", "dam", "bridge", "airport", "hospital", "prison", "airbase"):
        candidate.end, candidate.last = words[j + 1].end, j + 1
        candidate.whole = f"{name} {after}"
    candidate.score = 2.0 if noun or after or j > i else 1.0
    return candidate


def _with_unknown_lists(
    found: list[Candidate], words: list[Word], context: Context, sentence: Sentence
) -> list[Candidate]:
    """Add names that no gazetteer knows and that stand in one list with places: "in A, B and C"."""
    taken = {k for c in found for k in range(c.first, c.last + 1)}
    added: list[Candidate] = []
    for one in found:
        if one.demonym or one.score < 1.5 or (one.senses and one.senses[0].kind == "country"):
            continue
        for step in (1, -1):
            at = one
            while (new := _linked(words, at, step, taken, context, sentence)) is not None:
                added.append(new)
                taken.update(range(new.first, new.last + 1))
                at = new
    return sorted([*found, *added], key=lambda c: c.start)


def _linked(
    words: list[Word], at: Candidate, step: int, taken: set[int], context: Context, sentence: Sentence
) -> Candidate | None:
    if step > 0:
        i = at.last + 1
        linked = i < len(words) and words[i].glued.strip() == "," and words[i].capital
        if i + 1 < len(words) and words[i].lower == "and" and words[i + 1].capital:
            i, linked = i + 1, True
    else:
        i = at.first - 1
        if i >= 1 and words[i].lower == "and" and not words[at.first].glued.strip():
            i -= 1
            linked = words[i].capital
        else:
            linked = i >= 0 and words[at.first].glued.strip() == "," and words[i].capital
    if not linked or i in taken or not 0 <= i < len(words):
        return None
    first = last = i
    if step > 0:
        while last + 1 < len(words) and words[last + 1].capital and joined(words, last, last + 1) and last - first < 3:
            last += 1
    else:
        while first > 0 and words[first - 1].capital and joined(words, first - 1, first) and last - first < 3:
            first -= 1
    run = words[first : last + 1]
    if any(k in taken for k in range(first, last + 1)) or any(
        w.lower in NOT_PLACES or w.lower in PERSON_TITLES or w.lower in OF_A_PLACE or fold_place(w.name) in context.persons or w.name.isupper()
        for w in run
    ):
        return None
    name = context.text[run[0].start : run[-1].end]
    kind = at.kind if at.kind in ("area", "district", "region") else "settlement"
    return Candidate(run[0].start, run[-1].end, name, (), 1.6, sentence.index, first, last, kind=kind, whole=name)


def _described(words: list[Word], j: int) -> str | None:
    """Return the noun of "X, a village in ...", None where no place noun follows."""
    if j + 2 < len(words) and words[j + 1].glued.strip() == "," and words[j + 1].lower in ("a", "the", "an"):
        for word in words[j + 2 : j + 6]:
            if word.glued.strip():
                return None
            if word.lower in SETTLEMENTS or word.lower in DIVISIONS:
                return word.lower
    return None


def _plural_before(words: list[Word], k: int) -> bool:
    """Tell whether word `k` opens a list after a plural place noun: "several districts including"."""
    return any(w.lower in PLURALS for w in words[max(0, k - 2) : k])


def _ahead_of_town(words: list[Word], j: int, context: Context) -> bool:
    """Tell whether "of Kalo" or "in Kalo" with a town follows word `j`."""
    if j + 2 >= len(words) or words[j + 1].lower not in ("of", "in") or not words[j + 2].capital:
        return False
    senses = context.gazetteer.lookup(words[j + 2].name)
    return bool(senses) and senses[0].kind == "settlement"


def _share_generic(found: list[Candidate], words: list[Word]) -> None:
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
            before.kind = candidate.kind
            before.senses = _of_kind(before.senses, candidate.kind or "region") or before.senses
            before.whole = f"{before.name} {singular.capitalize()}"
            before.score += 2.0
            place -= 1


def _nest(found: list[Candidate], text: str) -> None:
    """Note which name follows a comma after which: "X, Y"."""
    for here, there in zip(found, found[1:], strict=False):
        gap = text[here.end : there.start]
        if gap.strip() == "," and not here.demonym and not there.demonym:
            there_wide = any(p.kind in ("country", "region", "district") for p in there.senses[:3])
            if there_wide:
                here.inside = there.key
                here.score += 1.5
                there.score += 1.0
        elif gap.strip() in ("'s", "’s") and not there.demonym and here.senses and here.senses[0].kind in ("country", "region"):
            there.inside = here.key
            there.score += 1.0
        elif gap.strip(" ") in ("in", "in the", "in central", "in northern", "in southern", "in eastern", "in western", "of"):
            if any(p.kind in ("country", "region", "district") for p in there.senses[:3]):
                here.inside = here.inside or there.key
        elif gap.strip() in ("and", "or", ", and") or (gap.strip() == "," and min(here.score, there.score) > 0):
            if min(here.score, there.score) < 1.0 < max(here.score, there.score):
                (here if here.score < there.score else there).score += 0.7


# -- evidence ---------------------------------------------------------------------------------------------------------

KIND_PRIOR = {"country": 3.0, "region": 1.8, "natural": 1.5, "area": 1.8, "district": 0.8}
MULTIWORD = 0.9
LOCATED, MOVED, RELATED = 2.8, 1.2, 0.6
GENERIC_BESIDE = 2.5
OWNS = 0.5
HEADS_BODY = 1.2
STRANGER_LEFT, STRANGER_RIGHT = -3.5, -3.0  # an unknown capitalised neighbour: the name is likely a person's
TITLED, KNOWN_PERSON, STORM = -5.0, -3.0, -6.0
NOT_PROPER = -2.0
SPEAKS = -1.5
MEDIUM = -3.0
TOWN_PRIOR = (3.6, 0.9)  # log10 of the population that neither speaks for nor against; weight of each power of ten


def _prior(senses: tuple[Place, ...]) -> float:
    if not senses:
        return 0.0
    best = senses[0]
    middle, slope = TOWN_PRIOR
    towns = [place.population for place in senses if place.kind in ("settlement", "district")]
    town = (math.log10(max(*towns, 300, 301)) - middle) * slope if towns else -1.0
    return max(KIND_PRIOR.get(best.kind, -1.0), town)


def _weigh(candidate: Candidate, words: list[Word], context: Context, headline: bool) -> None:
    """Add to a candidate's score what its neighbours say."""
    i, j = candidate.first, candidate.last
    left = words[i - 1] if i and joined(words, i - 1, i) else None
    right = words[j + 1] if j + 1 < len(words) and joined(words, j, j + 1) else None
    score = candidate.score
    if not candidate.demonym:
        score += _prior(candidate.senses)
    score += MULTIWORD * (words[i].end < candidate.end and j > i)
    if candidate.generic is not None or candidate.kind is not None:
        score += GENERIC_BESIDE if candidate.senses else 0.5
    if left is not None:
        before = _before(words, i)
        if before in LOCATIVE:
            score += LOCATED
        elif before in MOVEMENT:
            score += MOVED
        elif before in RELATION:
            score += RELATED
    score += OWNS * words[j].possessive
    if not candidate.demonym:
        score += _persons(candidate, words, left, right, context, headline)
    token = context.tokens.get(candidate.start)
    if token is not None and not candidate.demonym and token.pos not in ("PROPN", "X") and candidate.kind is None:
        score += NOT_PROPER if candidate.senses and candidate.senses[0].kind != "country" and i == j else 0.0
    candidate.score = score


def _before(words: list[Word], i: int) -> str:
    """Return the word before word `i`, directions and articles left out."""
    k = i - 1
    while k > 0 and joined(words, k - 1, k) and (words[k].lower in DIRECTIONS or words[k].lower in ("the", "city", "town")):
        k -= 1
    return words[k].lower


def _persons(
    candidate: Candidate, words: list[Word], left: Word | None, right: Word | None, context: Context, headline: bool
) -> float:
    score = 0.0
    i = candidate.first
    if left is not None:
        if left.lower in STORMS:
            return STORM
        if left.lower in PERSON_TITLES and (left.capital or left.lower in ("mr", "mrs")):
            return TITLED
        if left.capital and not headline and _is_stranger(left, i - 1, context):
            score += STRANGER_LEFT
    if i and words[i - 1].lower in ("mr", "mrs", "ms", "dr", "gov", "sen", "rep", "sgt", "lt", "col", "gen", "capt") and words[i].glued.strip() == ".":
        return TITLED
    if right is not None and right.capital and candidate.kind is None:
        if right.lower in MEDIA:
            score += MEDIUM
        elif right.lower in OF_A_PLACE or right.lower in PLACE_NOUNS or right.lower in PERSON_TITLES:
            score += HEADS_BODY
        elif not headline and _is_stranger(right, candidate.last + 1, context):
            score += STRANGER_RIGHT
    if right is not None and right.lower in SAYING and not (candidate.senses and candidate.senses[0].kind == "country"):
        score += SPEAKS
    if candidate.key in context.persons and candidate.kind is None:
        score += KNOWN_PERSON
    return score


def _is_stranger(word: Word, index: int, context: Context) -> bool:
    """Tell whether a capitalised neighbour is neither place, direction, demonym nor a plain word at a sentence's head."""
    if word.lower in NOT_PLACES or word.lower in DIRECTIONS or word.lower in PLACE_NOUNS or word.lower in LOCATIVE:
        return False
    if context.gazetteer.demonym(word.name) is not None:
        return False
    token = context.tokens.get(word.start)
    if token is not None and token.pos not in ("PROPN", "X", "NOUN") :
        return False
    return not (index == 0 and (token is None or token.pos != "PROPN"))


def _remember_persons(words: list[Word], context: Context) -> None:
    """Note the words of runs that look like persons' names: they are no places elsewhere unless shown to be."""
    i = 0
    while i < len(words):
        j = i
        while words[i].capital and j + 1 < len(words) and words[j + 1].capital and joined(words, j, j + 1) and not words[j].possessive:
            j += 1
        run = words[i : j + 1]
        titled = i > 0 and words[i - 1].lower in PERSON_TITLES and (not words[i].glued.strip(" ."))
        if words[i].capital and (2 <= len(run) <= 4 or (titled and len(run) == 1)) and _looks_personal(run, context, titled):
            context.persons.update(fold_place(w.name) for w in run if not _is_wide(w, context))
        i = j + 1


def _is_wide(word: Word, context: Context) -> bool:
    """Tell whether a word is first of all a country's or region's name."""
    senses = context.gazetteer.lookup(word.name)
    return bool(senses) and senses[0].kind in ("country", "region")


def _looks_personal(run: list[Word], context: Context, titled: bool) -> bool:
    if any(w.lower in OF_A_PLACE | MEDIA | PLACE_NOUNS | LANDMARKS and w.lower not in PERSON_TITLES for w in run):
        return False
    while run and run[0].lower in PERSON_TITLES:
        run, titled = run[1:], True
    if not run or any(w.lower in NOT_PLACES or w.lower in DIRECTIONS or w.name.isupper() for w in run):
        return False
    if titled:
        return True
    if any(context.gazetteer.demonym(w.name) for w in run):
        return False
    tokens = [context.tokens.get(w.start) for w in run]
    if any(t is not None and t.pos != "PROPN" for t in tokens):
        return False
    whole = context.gazetteer.lookup(context.text[run[0].start : run[-1].end])
    return len(run) > 1 and not whole
