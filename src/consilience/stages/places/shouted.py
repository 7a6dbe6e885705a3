"""Names that no gazetteer knows in a sentence all in capitals: only the words about them tell them from others."""

from __future__ import annotations

from consilience.model.reading import Sentence
from consilience.stages.places.beside import noun_of
from consilience.stages.places.candidate import Candidate, Context
from consilience.text.places.runs import Word, joined
from consilience.text.places.words import DIRECTIONS, DIVISIONS, QUARTERS, SETTLEMENTS

LONGEST_SHOUTED = 3  # words
NEIGHBOURHOODS = QUARTERS - frozenset("area areas section sector".split())
AT = frozenset({"in", "at", "near", "and"})


def shouted_name(words: list[Word], i: int, context: Context, sentence: Sentence) -> Candidate | None:
    """Return "KALO" of "THE TOWN OF KALO" and of "IN KALO, TARSIA PROVINCE"."""
    j = i
    while j + 1 < len(words) and words[j + 1].capital and joined(words, j, j + 1) and j - i + 1 < LONGEST_SHOUTED:
        j += 1
    noun = noun_of(words, i)
    after = words[j + 1].lower if j + 1 < len(words) and joined(words, j, j + 1) else ""
    if noun in SETTLEMENTS or after in NEIGHBOURHOODS:
        kind = "settlement" if noun in SETTLEMENTS else "area"
    elif i and words[i - 1].lower in AT and _in_division(words, j, context):
        kind = "settlement"
    else:
        return None
    name = context.text[words[i].start : words[j].end]
    candidate = Candidate(words[i].start, words[j].end, name, (), 2.0, sentence.index, i, j, kind=kind, whole=name)
    candidate.generic = noun
    return candidate


def _in_division(words: list[Word], j: int, context: Context) -> bool:
    """Tell whether ", TARSIA PROVINCE" or ", TARSIA" with a known region or country follows word `j`."""
    k = j + 1
    if k >= len(words) or words[k].glued.strip() != ",":
        return False
    while k < len(words) and words[k].lower in DIRECTIONS:
        k += 1
    for last in range(min(k + 2, len(words) - 1), k - 1, -1):
        if k < len(words) and joined(words, k, last):
            senses = context.gazetteer.lookup(context.text[words[k].start : words[last].end])
            if any(place.kind in ("country", "region") for place in senses[:3]):
                return True
            if last > k and words[last].lower in DIVISIONS:
                return True
    return False
