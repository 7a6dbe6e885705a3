"""Words of a report, weighed by how much they tell of its story."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

TERM = re.compile(r"[^\W_]+(?:[.-][^\W_]+)*")
READ = 4000  # characters: the body beyond is background, or the page's foot
IN_TITLE = 2.0  # a title word counts for two
CAPITAL = 2.5  # names and figures tell stories apart better than plain words
UNSEEN = 100  # reports that stand for the rest of the world, so that a record of three has weights too
USUAL = 0.25  # share of those reports in which any word of USUAL_WORDS is held to stand
ALONE = 0.5  # what a word of one report only keeps of its weight: it can link to nothing

_FUNCTION_WORDS = """
    a about after all also an and any are as at be because been before being but by can could did do does for from
    had has have he her here him his how i if in into is it its just like may me might more most much must my no
    nor not of off on one or our out over own s said same say says she should so some such t than that the their
    them then there these they this those through to too up upon us very was we were what when where which while
    who whom whose why will with would you your
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
_USUAL_WORDS = """
    according ago agency another april area around attack august authority back become begin believe build building
    call case cause center central chief child city claim close confirm continue country day dead death december
    die early east eastern emergency end evening expect family february few find fire first five follow force
    former four friday get give go government group half happen head help high hit home hospital hour house hundred
    hurt include including injured injury international january july june kill killed know large last late lead
    leader least leave left life live local long lose major make man many march media member military million
    minister minute monday month morning national near need new news next night north northern november number
    october office official old only open order part people person place police president public recent region
    report reporter rescue resident respond rise saturday scene second security see send september service set
    seven several show since site situation six small source south southern spokesman spokesperson spokeswoman
    start state statement still stop story sunday support take tell ten think thousand three thursday time today
    told tomorrow town tuesday two under use village want war warn water week wednesday west western woman work
    worker world wounded year yesterday advertisement afp ap associated click comment copyright cookie email
    facebook getty image newsletter photo photograph picture press read reserved reuters right share sign subscribe
    twitter video website xinhua
"""
USUAL_WORDS = frozenset(_USUAL_WORDS.split())


def stem(word: str) -> str:
    """Return `word` without the plural's ending.

    >>> [stem(word) for word in ("cities", "crashes", "houses", "bus", "press")]
    ['city', 'crash', 'house', 'bus', 'press']
    """
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "xes", "zzes", "ches", "shes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def count_terms(title: str, body: str) -> Counter[str]:
    """Return how often each term stands in a report, weighed by where and how it is written."""
    counted: Counter[str] = Counter()
    for source, weight in ((title, IN_TITLE), (body[:READ], 1.0)):
        for match in TERM.finditer(source.replace("’s", "").replace("'s", "")):
            word = match.group()
            term = stem(word.lower())
            if len(term) > 1 and term not in FUNCTION_WORDS:
                counted[term] += weight * (1.0 if word[0].islower() else CAPITAL)  # type: ignore[assignment]
    return counted


def weigh(reports: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
    """Return each report's terms as a vector of length 1, by TF-IDF.

    Frequency counts by its logarithm; document frequency over the reports at hand and UNSEEN others.
    """
    seen = Counter(term for counted in reports for term in counted)
    every = len(reports) + UNSEEN
    rarity = {
        term: math.log(every / (df + (USUAL * UNSEEN if term in USUAL_WORDS else 0) + 0.5)) * (ALONE if df == 1 else 1)
        for term, df in seen.items()
    }
    vectors = []
    for counted in reports:
        vector = {term: (1 + math.log(n)) * rarity[term] for term, n in counted.items()}
        length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        vectors.append({term: weight / length for term, weight in vector.items()})
    return vectors


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the inner product of two vectors of length 1."""
    if len(a) > len(b):
        a, b = b, a
    return sum(weight * b[term] for term, weight in a.items() if term in b)
