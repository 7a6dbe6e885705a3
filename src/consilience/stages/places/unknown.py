"""Names that no gazetteer knows, where the words about them show a place."""

from __future__ import annotations

from consilience.model.reading import Sentence
from consilience.stages.places.beside import lower_landmark, noun_of, take_landmark
from consilience.stages.places.candidate import LONGEST, Candidate, Context
from consilience.stages.places.evidence import word_before
from consilience.stages.places.shown import (
    ahead_of_town,
    described,
    is_located,
    is_name,
    is_owner,
    is_shown,
    site_after,
)
from consilience.text.names.organisations import known_organisation
from consilience.text.places.fold import fold_place
from consilience.text.places.runs import BINDING, Word, joined
from consilience.text.places.words import (
    BEFORE_NATURAL,
    DIRECTIONS,
    DIVISIONS,
    LANDMARK_MODIFIERS,
    LANDMARKS,
    LOCATIVE,
    MEDIA,
    NATURAL,
    NOT_PLACE_NAMES,
    NOT_PLACES,
    OF_A_PLACE,
    PERSON_TITLES,
    QUARTERS,
    SETTLEMENTS,
    SITES,
    TOWNISH,
    VAGUE_NOUNS,
)

WEAK_LANDMARKS = frozenset(
    "hall centre center court school club farm drive plant mine gardens street st road rd ave avenue "
    "boulevard blvd lane market gate park hotel clinic theatre theater".split()
)

WEAK_DIVISIONS = frozenset(
    "department division state states republic territory region regions district community".split()
)

OWNED_GROUND = frozenset("territory state states republic government region".split())
ADJECTIVAL = ("an", "ian", "ese", "ish", "i")

HEADLINED = frozenset("airbase airfield aerodrome airport dam bridge base reservoir refinery".split())


def unknown_name(words: list[Word], i: int, context: Context, sentence: Sentence, headline: bool) -> Candidate | None:
    """Return a name that no gazetteer knows, where the words about it show a place."""
    first = words[i]
    named_first = first.lower in BEFORE_NATURAL and i + 1 < len(words) and words[i + 1].capital  # "Lake Kalo"
    if headline:
        return _headed(words, i, context, sentence)
    if first.lower in NOT_PLACES and first.lower not in DIRECTIONS and not named_first:
        return None
    j = i
    while (ahead := _next_of_run(words, j)) is not None and ahead - i < LONGEST:
        j = ahead
        if words[j].lower in LANDMARKS or words[j].lower in DIVISIONS or words[j].lower in NATURAL:
            break
    run = words[i : j + 1]
    if any(w.lower in PERSON_TITLES | MEDIA for w in run) or (
        j > i and run[-1].lower in NOT_PLACES - DIVISIONS.keys() - LANDMARKS - NATURAL
    ):
        return None
    if all(word.lower in DIRECTIONS for word in run):
        return None  # "the Western states"
    name = context.text[first.start : words[j].end]
    if not name[0].isalnum() or name.casefold() in NOT_PLACE_NAMES or len(name) < 3:
        return None
    if known_organisation(name) is not None:
        return None
    noun = noun_of(words, i)
    if noun is not None and (noun in VAGUE_NOUNS or words[i - 1].capital):
        noun = None
    before = words[i - 1].lower if i and not words[i].glued.strip() else ""
    last = words[j].lower
    after = words[j + 1].lower if j + 1 < len(words) and joined(words, j, j + 1) else ""
    kind = None
    noun_told = described(words, j)
    stranger = any(fold_place(w.name) in context.persons for w in run)
    placed = before in LOCATIVE or word_before(words, i) in LOCATIVE if i else False
    if (head := lower_landmark(words, j)) is not None:
        candidate = Candidate(first.start, words[j].end, name, (), 2.0, sentence.index, i, j)
        take_landmark(candidate, words, head, context)
        return candidate
    if j > i and last in LANDMARKS and (placed or last not in WEAK_LANDMARKS):
        kind = "facility"
    elif j > i and last in TOWNISH and before != "the":
        kind = "settlement"
    elif (j > i and last in NATURAL) or first.lower in BEFORE_NATURAL:
        kind = "natural"
    elif j > i and last in DIVISIONS and last not in WEAK_DIVISIONS:
        kind = DIVISIONS[last]
    elif after in ("village", "town", "city", "hamlet") and _is_of_named(words, j + 1):
        return None  # "the X village of Kalo": X is whose it is
    elif after == "district" and ahead_of_town(words, j + 1, context):
        kind = "area"
    elif after in DIVISIONS or after in SETTLEMENTS or after in QUARTERS or after in LANDMARKS or after in NATURAL:
        kind = (
            "facility"
            if after in LANDMARKS
            else "natural"
            if after in NATURAL
            else "area"
            if after in QUARTERS
            else "settlement"
        )
        if after in OWNED_GROUND and name.endswith(ADJECTIVAL):
            return None  # "the Kaloan territory"
        if after in DIVISIONS and after not in ("ward", "borough", "area"):
            kind = DIVISIONS[after]
    elif noun is not None:
        kind = (
            "facility"
            if noun in LANDMARKS
            else "area"
            if noun in QUARTERS and noun not in SETTLEMENTS
            else DIVISIONS.get(noun, "settlement")
        )
    elif is_located(words, i, before):
        if not is_name(run, name, context) or is_owner(words, j):
            return None
        kind = "settlement"
    elif noun_told is not None and not stranger and is_name(run, name, context):
        kind = DIVISIONS.get(noun_told, "settlement")
    elif (site := site_after(words, j)) is not None and not stranger and is_name(run, name, context):
        kind = SITES[site]
    elif is_shown(words, i, j, name, before, context):
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


def _is_of_named(words: list[Word], k: int) -> bool:
    return k + 2 < len(words) and words[k + 1].lower == "of" and words[k + 2].capital


def _headed(words: list[Word], i: int, context: Context, sentence: Sentence) -> Candidate | None:
    """Return the landmark of a headline, where every word has a capital: the head and the one name before it."""
    j = i + 1
    while j < len(words) and j <= i + 2 and joined(words, j - 1, j) and words[j].lower in LANDMARK_MODIFIERS:
        j += 1
    if j >= len(words) or not joined(words, j - 1, j) or words[j].lower not in HEADLINED:
        return None
    token = context.tokens.get(words[i].start)
    if words[i].lower in NOT_PLACES | LANDMARK_MODIFIERS or (token is not None and token.pos != "PROPN"):
        return None
    name = context.text[words[i].start : words[j].end]
    candidate = Candidate(
        words[i].start, words[j].end, name, (), 2.0, sentence.index, i, j, kind="facility", whole=name
    )
    candidate.generic = words[j].lower
    return candidate


def _next_of_run(words: list[Word], j: int) -> int | None:
    """Return the next capitalised word of the name that word `j` belongs to, past "de la" and the like."""
    k = j + 1
    while k < len(words) and words[k].lower in BINDING and not words[k].capital and k <= j + 2:
        k += 1
    return k if k < len(words) and words[k].capital and joined(words, j, k) else None


def with_unknown_lists(
    found: list[Candidate], words: list[Word], context: Context, sentence: Sentence
) -> list[Candidate]:
    """Add names that no gazetteer knows and that stand in one list with places: "in A, B and C"."""
    taken = {k for c in found if not _is_piece(c, words) for k in range(c.first, c.last + 1)}
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
    over = {k for c in added for k in range(c.first, c.last + 1)}
    kept = [c for c in found if over.isdisjoint(range(c.first, c.last + 1))]
    return sorted([*kept, *added], key=lambda c: c.start)


def _is_piece(candidate: Candidate, words: list[Word]) -> bool:
    """Tell whether a doubtful name is but one word of a longer run of capitals."""
    i, j = candidate.first, candidate.last
    longer = (i and words[i - 1].capital and joined(words, i - 1, i)) or (
        j + 1 < len(words) and words[j + 1].capital and joined(words, j, j + 1)
    )
    return bool(longer) and candidate.score <= 0


def _linked(
    words: list[Word], at: Candidate, step: int, taken: set[int], context: Context, sentence: Sentence
) -> Candidate | None:
    if step > 0:
        i = at.last + 1
        if i < len(words) and words[i].lower in SETTLEMENTS and joined(words, at.last, i):
            i += 1  # "Kalo city and Tarn"
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
        w.lower in NOT_PLACES
        or w.lower in PERSON_TITLES
        or w.lower in OF_A_PLACE
        or fold_place(w.name) in context.persons
        or w.name.isupper()
        for w in run
    ):
        return None
    name = context.text[run[0].start : run[-1].end]
    kind = at.kind if at.kind in ("area", "district", "region") else "settlement"
    return Candidate(run[0].start, run[-1].end, name, (), 1.6, sentence.index, first, last, kind=kind, whole=name)
