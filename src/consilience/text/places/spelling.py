"""Whether two place names are one name spelled twice."""

from __future__ import annotations

from functools import lru_cache

from consilience.text.names.people import alike_words, fold
from consilience.text.places.fold import fold_place
from consilience.text.places.words import LANDMARKS

# Words for one sort of landmark: what is called an airfield here may be an air base there.
_SORTS = """
air|airbase airfield airport aerodrome airstrip air base field
road|road rd street st avenue ave boulevard blvd lane highway freeway expressway motorway
health|hospital clinic
harbour|port harbour harbor terminal
prison|prison jail
arts|theatre theater
camp|camp camps
barracks|base barracks
"""
_SORT_OF = {
    word: sort for row in _SORTS.strip().splitlines() for sort, words in [row.split("|")] for word in words.split()
}
_ARTICLES = frozenset(("al", "the", "of", "el"))


@lru_cache(maxsize=65536)
def same_place_name(a: str, b: str) -> bool:
    """Return whether `a` and `b` are likely one name in two spellings: of one sort, each word alike.

    >>> same_place_name("Tarnuk Airbase", "al-Tarnouk Airfield"), same_place_name("Tarnuk Airbase", "Tarnuk Hospital")
    (True, False)
    """
    (core_a, sort_a), (core_b, sort_b) = _parts(a), _parts(b)
    if sort_a != sort_b or len(core_a) != len(core_b) or not core_a:
        return False
    return all(alike_words(x, y) for x, y in zip(core_a, core_b, strict=True))


def spelling_key(name: str) -> tuple[int, str, frozenset[str]]:
    """Return what all spellings of a place name share: how many words it has, its first letter, its sorts.

    >>> spelling_key("Tarnuk Airbase") == spelling_key("al-Tarnouk Airfield")
    True
    """
    core, sorts = _parts(name)
    return len(core), fold(core[0])[:1] if core else "", sorts


@lru_cache(maxsize=65536)
def _parts(name: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the words of a name that are its own, and the sorts of landmark that its other words tell."""
    words = [word for word in fold_place(name).split() if word not in _ARTICLES]
    sorts = frozenset(_SORT_OF.get(word, word) for word in words if word in LANDMARKS or word in _SORT_OF)
    core = tuple(word for word in words if word not in LANDMARKS and word not in _SORT_OF)
    return core, sorts
