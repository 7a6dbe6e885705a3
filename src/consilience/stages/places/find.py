"""Find the stretches of a report that may name a place."""

from __future__ import annotations

from consilience.model.ports import Gazetteer
from consilience.model.reading import Reading, Sentence
from consilience.model.values import Place
from consilience.stages.places.again import met_again
from consilience.stages.places.beside import ARTICLES, is_coast_guard, noun_of, with_generic
from consilience.stages.places.candidate import HEADLINE, LONGEST, Candidate, Context
from consilience.stages.places.evidence import weigh, word_before
from consilience.stages.places.lists import carry_on, nest, share_direction, share_generic
from consilience.stages.places.persons import remember_persons
from consilience.stages.places.shouted import shouted_name
from consilience.stages.places.unknown import unknown_name, with_unknown_lists
from consilience.text.names.organisations import known_organisation
from consilience.text.places.abbreviations import spelled_out
from consilience.text.places.countries import country_words
from consilience.text.places.fold import fold_place
from consilience.text.places.runs import BINDING, INNER, Word, joined, words_of
from consilience.text.places.words import (
    DIRECTIONS,
    DIVISIONS,
    HAPPENING,
    LOCATIVE,
    MOVEMENT,
    NAMELESS,
    NATURAL,
    NOT_PLACE_NAMES,
    NOT_PLACES,
    PLACE_NOUNS,
    QUARTERS,
    RELATION,
    SETTLEMENTS,
    SITES,
)

WELL_KNOWN = 50_000  # people

NAMED_AFTER = DIVISIONS.keys() | SETTLEMENTS | QUARTERS | SITES.keys()  # "Kalo Orven suburb"

ACRONYMS = frozenset(  # of countries: "Car" and "Pa" in a title are other words
    name.casefold() for _, names, _ in country_words() for name in names if name.isupper() and "." not in name
)

BIG = 500_000  # people: such a town's name is not a plural or a surname

# First words of many names, and of few by themselves.
OPENINGS = frozenset("camp cape el fort lake la las los mount new old port saint san santa santo st upper".split())

NAMED_LOW = DIVISIONS.keys() | {"island", "islands"}  # last words of names that reports write small: "Kalo island"

ROADS = frozenset("road highway motorway expressway railway line route".split())

SHOUTED, SHOUTING = 6, 0.8  # words; share in capitals from which they tell nothing

UNSHOWN = -3.0  # in a sentence all in capitals, for a small town that no word before it shows to be a place

SHOUTED_WORDS = frozenset("car buy said reported attack attacked bomb killed wounded".split())


def find_candidates(reading: Reading, gazetteer: Gazetteer) -> list[Candidate]:
    """Return the candidates of `reading` in order, each with its own evidence weighed."""
    context = Context(gazetteer, reading.document.text)
    context.tokens = {token.start: token for sentence in reading.sentences for token in sentence.tokens}
    lines = [
        (sentence, _quieted(words_of(context.text, sentence.start, sentence.end))) for sentence in reading.sentences
    ]
    for _, words in lines:
        remember_persons(words, context)
    found: list[Candidate] = []
    for sentence, words in lines:
        found.extend(_in_sentence(sentence, words, context))
    return met_again(found, lines, context)


def _quieted(words: list[Word]) -> list[Word]:
    """Return the words of a sentence all in capitals with those of no name in lower case: "IN THE TOWN OF KALO"."""
    if not _is_shouted(words):
        return words
    plain = NOT_PLACES | LOCATIVE | MOVEMENT | RELATION | PLACE_NOUNS | DIRECTIONS | HAPPENING | SHOUTED_WORDS
    return [word._replace(capital=False) if word.lower in plain else word for word in words]


def _is_weak(candidate: Candidate, words: list[Word]) -> bool:
    """Tell whether a small town's name may as well be another word in capitals."""
    if candidate.kind is not None or candidate.inside is not None or candidate.first < candidate.last:
        return False
    best = candidate.senses[0] if candidate.senses else None
    shown = candidate.first > 0 and word_before(words, candidate.first) in LOCATIVE
    small = best is not None and best.kind in ("settlement", "district") and best.population < WELL_KNOWN
    return small and not shown


def _is_shouted(words: list[Word]) -> bool:
    return len(words) >= SHOUTED and sum(word.name.isupper() for word in words) >= SHOUTING * len(words)


def _in_sentence(sentence: Sentence, words: list[Word], context: Context) -> list[Candidate]:
    capitals = sum(word.capital for word in words)
    shouted = _is_shouted(words)
    headline = len(words) > 3 and capitals > HEADLINE * len(words)
    found: list[Candidate] = []
    i = 0
    while i < len(words):
        if not words[i].capital:
            i += 1
            continue
        candidate = _road_between(words, i, context, sentence) or _longest(words, i, context, sentence)
        if candidate is not None and _is_piece(candidate, words):
            candidate = None
        if candidate is None or _goes_on(candidate, words, context):
            candidate = (
                shouted_name(words, i, context, sentence)
                if shouted
                else unknown_name(words, i, context, sentence, headline)
            ) or candidate
        if candidate is None or _is_nameless(candidate, words):
            i += 1
            continue
        weigh(candidate, words, context, headline)
        if shouted and _is_weak(candidate, words):
            candidate.score += UNSHOWN
        found.append(candidate)
        i = candidate.last + 1
    found = with_unknown_lists(found, words, context, sentence)
    found = share_direction(found, words, context, sentence)
    share_generic(found, words)
    nest(found, context.text)
    carry_on(found, context.text)
    return found


def _is_nameless(candidate: Candidate, words: list[Word]) -> bool:
    if _is_opening(candidate, words):
        return True
    return candidate.kind == "facility" and all(
        w.lower in NAMELESS for w in words[candidate.first : candidate.last + 1]
    )


def _is_opening(candidate: Candidate, words: list[Word]) -> bool:
    """Tell whether the candidate is but the first word of a longer name: "Port" of "Port Orven"."""
    at = candidate.last
    if candidate.first != at or words[at].lower not in OPENINGS or at + 1 >= len(words):
        return False
    return words[at + 1].capital and joined(words, at, at + 1)


def _goes_on(candidate: Candidate, words: list[Word], context: Context) -> bool:
    """Tell whether a word that no gazetteer knows goes on with the name: "Kalo Orven" in "near Kalo Orven"."""
    j = candidate.last + 1
    while j + 1 < len(words) and words[j].lower in BINDING and joined(words, j - 1, j):
        j += 1
    return (
        not candidate.demonym
        and (candidate.kind is None or noun_of(words, candidate.first) is not None)
        and (candidate.generic is None or candidate.generic == noun_of(words, candidate.first))
        and j < len(words)
        and words[j].capital
        and joined(words, j - 1, j)
        and words[j].lower not in NOT_PLACES
        and not is_coast_guard(words, j)
        and context.gazetteer.demonym(words[j].name) is None
        and (
            not _stands_alone(candidate.key, candidate.senses, BIG)
            or _is_opening(candidate, words)
            or (j + 1 < len(words) and words[j + 1].lower in NAMED_AFTER and joined(words, j, j + 1))
        )
        and not _stands_alone(fold_place(words[j].name), context.gazetteer.lookup(words[j].name), WELL_KNOWN)
    )


def _stands_alone(key: str, senses: tuple[Place, ...], people: int) -> bool:
    """Tell whether a name is well known by itself, so that it starts another name: "Kalo Tarsia" for "Kalo, Tarsia"."""
    if not senses:
        return False
    own = fold_place(senses[0].name)
    if not f"{own} ".startswith(f"{key} ") and key != f"{own}s":
        return False  # a former name, or one in another tongue
    return senses[0].kind not in ("settlement", "district") or senses[0].population > people


def _is_piece(candidate: Candidate, words: list[Word]) -> bool:
    """Tell whether an article binds the name to a longer one that no gazetteer knows: "Dayr al Kalo"."""
    j = candidate.last
    return (
        candidate.kind is None
        and j + 2 < len(words)
        and (
            words[j + 1].lower in ARTICLES or words[j + 1].lower.startswith(("al-", "el-", "es-", "ez-", "ash-", "as-"))
        )
        and joined(words, j, j + 1)
        and (words[j + 1].capital or (words[j + 2].capital and joined(words, j + 1, j + 2)))
    )


def _longest(words: list[Word], i: int, context: Context, sentence: Sentence) -> Candidate | None:
    """Return the longest name at word `i` that the gazetteer knows."""
    for j in range(min(i + LONGEST, len(words)) - 1, i - 1, -1):
        last = words[j]
        if not (last.capital or (j > i and last.lower in NAMED_LOW)) or not joined(words, i, j):
            continue
        if any(not w.capital and w.lower not in INNER for w in words[i + 1 : j]):
            continue
        name = context.text[words[i].start : last.end]
        if i == j:
            abbreviated = spelled_out(name, after_comma=words[i].glued.strip() == ",")
            if abbreviated:
                senses = context.gazetteer.lookup(abbreviated)
                return Candidate(
                    words[i].start, last.end, abbreviated, senses, 2.0, sentence.index, i, j, kind="region"
                )
            if last.lower in NOT_PLACES and not (name.isupper() and len(name) == 2 and last.lower == "us"):
                return None
            if name == "us" or (name in ("US", "Us") and name != "US"):
                return None
        elif name.casefold() in NOT_PLACE_NAMES:
            return None
        if known_organisation(name) is not None:
            return None
        if j + 1 < len(words) and words[j + 1].capital and joined(words, j, j + 1) and _only_directs(words[i : j + 1]):
            continue  # "far north Tarsia"
        people = context.gazetteer.demonym(name) if j - i < 3 else None
        if people is not None:
            return Candidate(words[i].start, last.end, name, (people,), 2.5, sentence.index, i, j, demonym=True)
        senses = context.gazetteer.lookup(name) or (_without_apostrophe(name, context) if i == j else ())
        if i == j and name.casefold() in ACRONYMS and not name.isupper() and "." not in name:
            senses = tuple(place for place in senses if place.kind != "country")
        if i < j and last.lower in NATURAL and senses and _is_called_otherwise(name, senses[0]):
            return None  # "East River" is no town that once had this name
        if senses:
            return with_generic(
                Candidate(words[i].start, last.end, name, senses, 0.0, sentence.index, i, j), words, context
            )
    return None


def _is_called_otherwise(name: str, sense: Place) -> bool:
    return sense.kind == "settlement" and fold_place(name) != fold_place(sense.name)


def _road_between(words: list[Word], i: int, context: Context, sentence: Sentence) -> Candidate | None:
    """Return the road that is called after its two ends: "the Kalo-Orven highway"."""
    if i + 2 >= len(words) or words[i + 1].glued not in ("-", "–") or words[i + 2].lower not in ROADS:
        return None
    if not words[i + 1].capital or words[i + 2].glued.strip():
        return None
    if not any(context.gazetteer.lookup(word.name) for word in words[i : i + 2]):
        return None
    start, end = words[i].start, words[i + 2].end
    whole = context.text[start : words[i + 1].end] + " " + words[i + 2].name
    return Candidate(start, end, whole, (), 3.0, sentence.index, i, i + 2, kind="facility", whole=whole)


def _only_directs(words: list[Word]) -> bool:
    return all(word.lower in DIRECTIONS for word in words)


def _without_apostrophe(name: str, context: Context) -> tuple[Place, ...]:
    """Return the country or big town of "Tarsias" in a text that has lost its apostrophes."""
    if len(name) < 5 or not name.endswith("s") or name.isupper():
        return ()
    senses = context.gazetteer.lookup(name[:-1])
    return senses if senses and (senses[0].kind == "country" or senses[0].population > BIG) else ()
