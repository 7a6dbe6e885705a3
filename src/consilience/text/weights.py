"""Words of a report, weighed by how much they tell of its story."""

from __future__ import annotations

import gzip
import math
import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

TERM = re.compile(r"[^\W_]+(?:[.-][^\W_]+)*")
READ = 4000  # characters: the body beyond is background, or the page's foot
IN_TITLE = 2.0  # a title word counts for two
CAPITAL = 2.5  # names and figures tell stories apart better than plain words
PER = 1e8  # words, to which the counts of the table refer
WORDS = 400  # of a report: a word's share of reports follows from its frequency
NEWS = 0.15  # least share of reports in which any word of USUAL_WORDS is held to stand
RAREST = 1e-4  # share of reports held to hold a word that the table has not
SMALL_NUMBER, LARGE_NUMBER = 0.05, 0.003  # share of reports that hold a given number of up to two digits, or more
REMEMBERED = 1 << 17  # terms

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


def weigh(counted: Mapping[str, float]) -> dict[str, float]:
    """Return the terms of one report as a vector of length 1, by TF-IDF; term frequency counts by its logarithm."""
    vector = {term: (1 + math.log(n)) * rarity(term) for term, n in counted.items()}
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {term: weight / length for term, weight in vector.items()}


@lru_cache(maxsize=REMEMBERED)
def rarity(term: str) -> float:
    """Return the inverse document frequency of a term: minus the logarithm of the share of reports that hold it.

    The share is that of running English text, never of the reports at hand: what two reports have in common does not
    change with a third.
    """
    if term.isdigit():
        return -math.log(SMALL_NUMBER if len(term) < 3 else LARGE_NUMBER)
    share = 1 - (1 - _frequencies().get(term, 0) / PER) ** WORDS
    return -math.log(max(share, NEWS if term in USUAL_WORDS else RAREST))


@lru_cache(maxsize=1)
def _frequencies() -> dict[str, int]:
    packed = (resources.files("consilience.text") / "tables" / "frequencies.tsv.gz").read_bytes()
    rows = (line.split("\t") for line in gzip.decompress(packed).decode().splitlines())
    return {term: int(count) for term, count in rows}


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the inner product of two vectors of length 1."""
    if len(a) > len(b):
        a, b = b, a
    return sum(weight * b[term] for term, weight in a.items() if term in b)
