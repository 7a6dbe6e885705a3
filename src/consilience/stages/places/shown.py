"""Words about a name that no gazetteer knows and that show it to be a place."""

from __future__ import annotations

from consilience.stages.places.candidate import Context
from consilience.text.places.abbreviations import spelled_out
from consilience.text.places.fold import fold_place
from consilience.text.places.runs import Word, joined
from consilience.text.places.words import (
    DIRECTIONS,
    DIVISIONS,
    FALLING,
    HARMFUL,
    HELD,
    INCLUDING,
    LOCATIVE,
    MADE_OF,
    NOT_PLACES,
    PARTS,
    PLACE_NOUNS,
    REACHING,
    SETTLEMENTS,
    SITES,
    STRIKING,
    SUFFERED,
    TRAVEL,
)

BEFORE = 7  # words in which the verb of "drove the last families out of X" stands

PLURALS = frozenset(
    "villages towns cities districts neighbourhoods neighborhoods suburbs settlements provinces regions areas counties "
    "states communities quarters localities municipalities wards islands".split()
)

SEEMING = frozenset("along over between off on through via amid into within".split())  # of much besides places

BEING = frozenset("is was has been remains remained still now also again largely almost completely partly".split())

OF_TOWNS = PLACE_NOUNS | HELD | PARTS | frozenset("main old biggest largest busiest poorest only".split())

AFLOAT = frozenset(
    "km kilometres kilometers miles waters vessel boat ship ferry dinghy canoe sank sunk sinks sinking capsized "
    "capsizes overturned drowned adrift stranded aground anchored".split()
)  # before "off X"


def is_name(run: list[Word], name: str, context: Context) -> bool:
    """Tell whether a run of capitals is a name and not a person's or a body's."""
    if name.isupper() or not name[0].isalpha() or fold_place(name) in context.persons:
        return False
    tokens = [context.tokens.get(w.start) for w in run]
    return tokens[0] is None or any(t is not None and t.pos in ("PROPN", "X") for t in tokens)


def is_located(words: list[Word], i: int, before: str) -> bool:
    """Tell whether the word before says that something lies at what follows: "in X", "sank off X"."""
    if before == "off":
        return any(word.lower in AFLOAT for word in words[max(0, i - 4) : i - 1])
    return before in LOCATIVE and before not in SEEMING


def is_owner(words: list[Word], j: int) -> bool:
    """Tell whether word `j` owns what places do not: "in X's car", but not "in X's old town"."""
    near = words[j + 1 : j + 4]
    return words[j].possessive and not any(w.capital or w.lower in OF_TOWNS for w in near)


def is_shown(words: list[Word], i: int, j: int, name: str, before: str, context: Context) -> bool:
    """Tell whether the words beside a name make it a place: "residents of X", "on X in Kalo", "districts like X"."""
    run = words[i : j + 1]
    if i and words[i - 1].lower in INCLUDING and not words[i].glued.strip() and _plural_before(words, i - 1):
        return True
    if is_owner(words, j):
        return False
    reached = (
        _is_reached(words, i)
        or is_travelled(words, i)
        or _is_stricken(words, i)
        or is_bracketed(words, i)
        or _is_peopled(words, j)
        or _is_suffering(words, j)
    )
    held = before in ("on", "of", "to", "from", "hit", "struck") and _in_known(words, j, context)
    if not reached and not held:
        return name.isupper() and _is_dateline(words, i, j, context)
    stranger = any(fold_place(w.name) in context.persons for w in run)
    return is_name(run, name, context) and (reached or before != "of" or not stranger)


def _is_reached(words: list[Word], i: int) -> bool:
    """Tell whether the words before say that people live at, leave, reach or attack what follows."""
    while i and words[i - 1].lower in DIRECTIONS and not words[i].glued.strip():
        i -= 1  # "the streets of central X"
    if not i or words[i].glued.strip():
        return False
    before, earlier = words[i - 1].lower, words[i - 2].lower if i > 1 else ""
    if before == "of":
        populace = earlier == "people" and i > 2 and words[i - 3].lower == "the"
        return earlier in HELD or earlier in PARTS or earlier == "out" or populace
    return before in REACHING or (before == "on" and earlier in FALLING) or (before == "as" and earlier == "far")


def is_travelled(words: list[Word], i: int) -> bool:
    """Tell whether people or goods go to, or come from, what follows: "have fled from X", "flights to X"."""
    if not i or words[i - 1].lower not in ("to", "from", "towards", "toward") or words[i].glued.strip():
        return False
    return any(word.lower in TRAVEL for word in words[max(0, i - BEFORE) : i - 1])


def _is_stricken(words: list[Word], i: int) -> bool:
    """Tell whether a disaster hits what follows: "the quake that hit X"."""
    if not i or words[i - 1].lower not in STRIKING or words[i].glued.strip():
        return False
    return any(word.lower in HARMFUL for word in words[max(0, i - BEFORE) : i - 1])


def is_bracketed(words: list[Word], i: int) -> bool:
    """Tell whether a bracket opens a list of places before word `i`: "five villages (X"."""
    return i > 0 and words[i].glued.strip() == "(" and words[i - 1].lower in PLURALS


def _is_peopled(words: list[Word], j: int) -> bool:
    """Tell whether people live at word `j`: "X's 300 inhabitants", "X's mayor"."""
    near = words[j + 1 : j + 4]
    return words[j].possessive and any(word.lower in HELD and not word.glued.strip() for word in near)


def _is_suffering(words: list[Word], j: int) -> bool:
    """Tell whether the verb after word `j` says what only befalls places: "X is still cut off"."""
    k = j + 1
    if k >= len(words) or words[k].lower not in BEING or words[k].glued.strip():
        return False
    while k < len(words) and k < j + 5 and words[k].lower in BEING and not words[k].glued.strip():
        k += 1
    return k < len(words) and words[k].lower in SUFFERED


def _in_known(words: list[Word], j: int, context: Context) -> bool:
    """Tell whether a known place follows that holds the name: "X in Kalo", "X, in southern Kalo province"."""
    k = j + 1
    if k >= len(words) or words[k].glued.strip() not in ("", ","):
        return False
    if words[k].glued.strip() == "," and words[k].capital and _is_wide(words, k, context):
        return True
    if words[k].lower not in ("in", "near", "outside"):
        return False
    k += 1
    while k < len(words) and (words[k].lower in DIRECTIONS or words[k].lower == "the") and not words[k].glued.strip():
        k += 1
    if k >= len(words) or not words[k].capital or words[k].glued.strip():
        return False
    return words[k].lower not in NOT_PLACES and bool(context.gazetteer.lookup(words[k].name))


def _is_wide(words: list[Word], k: int, context: Context) -> bool:
    """Tell whether a country, a region or an abbreviated state begins at word `k`."""
    if words[k].lower in NOT_PLACES:
        return False
    if spelled_out(words[k].name, after_comma=True):
        return True
    for last in range(min(k + 2, len(words) - 1), k - 1, -1):
        if not joined(words, k, last):
            continue
        if last > k and words[last].lower in DIVISIONS:
            return True
        senses = context.gazetteer.lookup(context.text[words[k].start : words[last].end])
        if senses:
            return senses[0].kind in ("country", "region", "district")
    return False


def _is_dateline(words: list[Word], i: int, j: int, context: Context) -> bool:
    """Tell whether a sentence opens with a name and what holds it: "X, Tarsia (AP)"."""
    return i == 0 and j + 1 < len(words) and words[j + 1].glued.strip() == "," and _is_wide(words, j + 1, context)


def site_after(words: list[Word], j: int) -> str | None:
    """Return the word that makes a place of the name before it, a trade's or a service's word between them or not.

    "X coal mine", "X health zone", "X informal settlement": "mine", "zone", "settlement".
    """
    k = j + 1
    while k < len(words) and k <= j + 2 and words[k].lower in MADE_OF and joined(words, k - 1, k):
        k += 1
    if k < len(words) and joined(words, k - 1, k) and not words[k].capital and words[k].lower in SITES:
        return words[k].lower
    return None


def described(words: list[Word], j: int) -> str | None:
    """Return the noun of "X, a village in ...", None where no place noun follows."""
    if j + 2 < len(words) and words[j + 1].glued.strip() == "," and words[j + 1].lower in ("a", "the", "an"):
        for word in words[j + 2 : j + 6]:
            if word.glued.strip():
                return None
            if word.lower in SETTLEMENTS or word.lower in DIVISIONS:
                return word.lower
    return None


def ahead_of_town(words: list[Word], j: int, context: Context) -> bool:
    """Tell whether "of Kalo" or "in Kalo" with a town follows word `j`."""
    if j + 2 >= len(words) or words[j + 1].lower not in ("of", "in") or not words[j + 2].capital:
        return False
    senses = context.gazetteer.lookup(words[j + 2].name)
    return bool(senses) and senses[0].kind == "settlement"


def _plural_before(words: list[Word], k: int) -> bool:
    """Tell whether word `k` opens a list after a plural place noun: "several districts including"."""
    return any(w.lower in PLURALS for w in words[max(0, k - 2) : k])
