"""Signs that a name is a person's and no place."""

from __future__ import annotations

from consilience.stages.places.candidate import Candidate, Context
from consilience.text.places.fold import fold_place
from consilience.text.places.runs import Word, joined
from consilience.text.places.words import (
    DIRECTIONS,
    HELD,
    LANDMARKS,
    LOCATIVE,
    MEDIA,
    NOT_PLACES,
    OF_A_PLACE,
    PERSON_TITLES,
    PLACE_NOUNS,
    SAYING,
)

STORMS = frozenset("hurricane typhoon cyclone storm depression tropical".split())  # their names are persons' names

SHORT_TITLES = frozenset("mr mrs ms dr gov sen rep sgt lt col gen capt".split())  # with a full stop

STRANGER_LEFT, STRANGER_RIGHT = -3.5, -3.0  # an unknown capitalised neighbour: the name is likely a person's

TITLED, KNOWN_PERSON, STORM = -5.0, -3.0, -6.0

HEADS_BODY = 1.2

SPEAKS = -1.5

MEDIUM = -3.0


def remember_persons(words: list[Word], context: Context) -> None:
    """Note the words of runs that look like persons' names: they are no places elsewhere unless shown to be."""
    i = 0
    while i < len(words):
        j = i
        while (
            words[i].capital
            and j + 1 < len(words)
            and words[j + 1].capital
            and joined(words, j, j + 1)
            and not words[j].possessive
        ):
            j += 1
        run = words[i : j + 1]
        titled = i > 0 and words[i - 1].lower in PERSON_TITLES and (not words[i].glued.strip(" ."))
        placed = i > 0 and words[i - 1].lower in ("in", "near", "outside", "the") and not words[i].glued.strip()
        if (
            words[i].capital
            and not (placed and not titled)
            and (2 <= len(run) <= 4 or (titled and len(run) == 1))
            and _looks_personal(run, context, titled)
        ):
            named = run[_last_title(run) + 1 :]  # "Kalo Mayor Anna Rell": the place before the title stays one
            context.persons.update(fold_place(w.name) for w in named if not _is_wide(w, context))
        i = j + 1


def _last_title(run: list[Word]) -> int:
    return max((k for k, w in enumerate(run) if w.lower in PERSON_TITLES), default=-1)


def _is_wide(word: Word, context: Context) -> bool:
    """Tell whether a word is first of all a country's or region's name."""
    senses = context.gazetteer.lookup(word.name)
    return bool(senses) and senses[0].kind in ("country", "region")


def _is_wide_genitive(word: Word, context: Context) -> bool:
    """Tell whether "Tarsias" is a country's genitive that has lost its apostrophe."""
    senses = context.gazetteer.lookup(word.name[:-1]) if word.name.endswith("s") and len(word.name) > 4 else ()
    return bool(senses) and senses[0].kind == "country"


def _looks_personal(run: list[Word], context: Context, titled: bool) -> bool:
    if any(w.lower in OF_A_PLACE | MEDIA | PLACE_NOUNS | LANDMARKS and w.lower not in PERSON_TITLES for w in run):
        return False
    last_title = _last_title(run)
    if last_title >= 0:  # "Tarsian President Anna Kalo"
        run, titled = run[last_title + 1 :], True
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


def personal_evidence(
    candidate: Candidate, words: list[Word], left: Word | None, right: Word | None, context: Context, headline: bool
) -> float:
    score = 0.0
    i = candidate.first
    after = words[i + 1] if candidate.last == i and i + 1 < len(words) else None
    if after is not None and after.capital and after.glued == ". " and words[i].lower in SHORT_TITLES:
        return TITLED  # "state Sen. Rell"
    if left is not None:
        if left.lower in STORMS:
            return STORM
        if left.lower in PERSON_TITLES and (left.capital or left.lower in ("mr", "mrs")):
            return TITLED
        if left.capital and not headline and _is_stranger(left, i - 1, context):
            score += STRANGER_LEFT
    if i and words[i - 1].lower in SHORT_TITLES and words[i].glued.strip() == ".":
        return TITLED
    if right is not None and right.capital and candidate.kind is None:
        if right.lower in MEDIA:
            score += MEDIUM
        elif right.lower in OF_A_PLACE or right.lower in PLACE_NOUNS or right.lower in PERSON_TITLES:
            score += HEADS_BODY
        elif not headline and _is_stranger(right, candidate.last + 1, context):
            score += STRANGER_RIGHT
    peopled = i > 1 and words[i - 1].lower == "of" and words[i - 2].lower in HELD  # "residents of Kalo said"
    country = bool(candidate.senses) and candidate.senses[0].kind == "country"
    if right is not None and right.lower in SAYING and not country and not peopled:
        score += SPEAKS
    if candidate.key in context.persons and candidate.kind is None:
        score += KNOWN_PERSON
    return score


def _is_stranger(word: Word, index: int, context: Context) -> bool:
    """Tell whether a capitalised neighbour is neither place, direction, demonym nor a plain opening word."""
    if word.lower in NOT_PLACES or word.lower in DIRECTIONS or word.lower in PLACE_NOUNS or word.lower in LOCATIVE:
        return False
    if context.gazetteer.demonym(word.name) is not None or _is_wide_genitive(word, context):
        return False
    token = context.tokens.get(word.start)
    if token is not None and token.pos not in ("PROPN", "X", "NOUN"):
        return False
    return not (index == 0 and (token is None or token.pos != "PROPN"))
