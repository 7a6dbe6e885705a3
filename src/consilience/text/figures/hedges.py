"""Words that bound or soften the figure beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consilience.text.figures.countwords import words

LEAST, MOST, ABOUT = "least", "most", "about"

_LEAST = """
at least|atleast|at the least|at the very least|at a minimum|a minimum of|minimum of|minimum|no fewer than|no less than
not fewer than|not less than|nothing less than|more than|morethan|more then|far more than|much more than|many more than
considerably more than|significantly more than|well more than|over|well over|far over|way over|upwards of|upward of
past|well past|top|in excess of|well in excess of
greater than|higher than|larger than|bigger than|exceeding|exceeds|exceed|exceeded
surpassing|surpasses|surpass|surpassed|topping|topped|tops|above|well above|north of|beyond|well beyond|as few as
as little as|as low as|upto and over
"""
_MOST = """
up to|upto|up until|as many as|as much as|as high as|as large as|as big as|as great as|as strong as|as fast as|as far as
as deep as|as long as|as wide as|as tall as|at most|at the most|at the very most|a maximum of|maximum of|maximum|max
fewer than|less than|lower than|far fewer than|far less than|no more than|not more than|no greater than|no higher than
not exceeding|under|well under|below|well below
"""
_ABOUT = """
about|some|nearly|almost|close to|very close to|near to|near|nearing|approaching|around|somewhere around|approximately
approx|approx.|appr.|roughly|an estimated|estimated|estimates of|an estimate of|estimate of|estimated at
estimated to be|circa|c.|ca.|in the region of|in the order of|on the order of|in the neighborhood of
in the neighbourhood of|or so|more or less|virtually|practically|just over|just above|just more than|slightly over
slightly more than|slightly above|a little over|a little more than|little more than|a bit more than|a bit over
marginally more than|just under|just below|just less than|just fewer than|slightly under|slightly below
slightly less than|slightly fewer than|a little under|a little less than|a bit less than|a bit under|little less than
shy of|just shy of|short of|just short of|just about|perhaps|maybe|possibly|probably|likely|an approximate|a reported
reportedly|a rough|what may be|an average of|on average|average of|averaging|anything like|around about
"""
_TABLE = {
    tuple(phrase.split()): sense
    for sense, phrases in ((LEAST, _LEAST), (MOST, _MOST), (ABOUT, _ABOUT))
    for line in phrases.strip().splitlines()
    for phrase in line.split("|")
}
_LONGEST = max(map(len, _TABLE))
_LAST_WORDS = frozenset(phrase[-1] for phrase in _TABLE)

# Words between a hedge and its number that change neither: "at least another 12", "more than a further 12".
_FILLERS = words(
    "a an the another additional further extra total record full whole combined as only just exactly all these those"
    " its their his her between from mere staggering whopping grand unprecedented initial"
)
# "up to a total of 12", where "some of the 12" is a part of 12.
_SUMS = words("total record maximum minimum staggering whopping grand")
# After these, "over 40 hectares" tells where, not how many.
_SPREAD = words(
    "control spread spreads spreading stretched stretches stretching extended extends extending scattered distributed"
    " strewn fought flew flying flies hovering authority concern concerns worry worries dispute disputes anger outrage"
    " jurisdiction fighting battle battles ruled rule rules ruling took turned handed hand presided arguments"
)
# After these, "under two metres" tells where, and the depth is exact.
_RISEN = frozenset("go goes going gone went move moves moved crept edged".split())  # "has gone up to 21"
# Only after these are "past 5,000" and "top $2 billion" a floor.
_PASSED = words(
    "climbed climbs climbing climb rose rises rising risen rise pushed pushing pushes push toll total tally soared"
    " soaring soars jumped jumping jumps surged surging grew grows growing grown swelled swelling shot went goes gone"
    " number count figure well far mounted mounting ticked moved crept sent sending taking takes took taken bringing"
    " losses damage costs cost deaths cases"
)
_MODALS = words("could may might would will can should to likely expected")
_BENEATH = words(
    "buried submerged trapped lay lies lying stuck covered inundated swamped children aged ages anyone those people"
    " kids girls boys minors youths infants residents"
)
_WORD = re.compile(r"[^\s()\[\]{}\"“”‘’'«»—–:;,!?<>~≥≤=/]+")
_SOFT_GAP = re.compile(r"[\s\"“”‘’'«]*")
_REACH = 64  # characters before a number: longer than any hedge with its fillers

_AFTER = re.compile(
    r"(?:[^\S\n]{1,3}(?P<least>or (?:even )?(?:more|above|over|higher|greater|upwards?)(?! than)"
    r"|and (?:counting|more|above|up|over)"
    r"|at (?:the (?:very )?)?least(?=[.,;)])|minimum(?=[.,;)])|plus|if not more)"
    r"|,? if not (?P<least2>more)|(?P<plus>[-‑]?plus(?![^\W_])|\+)"
    r"|[^\S\n]{1,3}(?P<most>or (?:fewer|less|under|below)(?! than)"
    r"|(?:at (?:the (?:very )?)?most|maximum|max)(?=[.,;)]))"
    r"|[^\S\n]{0,3}[-‑]?(?P<about>odd(?![^\W_])|ish(?![^\W_]))"
    r"|[^\S\n]{1,3}(?P<so>or so|or thereabouts|more or less))(?![^\W_])"
)
_SIGNS = {"~": ABOUT, "≈": ABOUT, "±": ABOUT, ">": LEAST, "≥": LEAST, "<": MOST, "≤": MOST}


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge at [start, end): `sense` is least (a lower bound), most (an upper bound) or about."""

    start: int
    end: int
    words: str
    sense: str


def hedge_before(text: str, at: int, *, floor: int = 0) -> Hedge | None:
    """Return the hedge that ends at the number or currency sign at `at`, the bounding one of several.

    `floor` is where the figure before ends.

    >>> hedge_before("more than an estimated 40 people", 23)
    Hedge(start=0, end=9, words='more than', sense='least')
    """
    sign = text[at - 1] if at > floor else ""
    if sign in _SIGNS:
        return Hedge(at - 1, at, sign, _SIGNS[sign])
    start = max(floor, at - _REACH, 0)
    words = list(_WORD.finditer(text, start, at))
    _drop_cut_word(text, words, start)
    edge, found = at, None
    while words and _SOFT_GAP.fullmatch(text, words[-1].end(), edge):
        hedge = _last_hedge(text, words)
        if hedge:
            while words and words[-1].start() >= hedge.start:
                words.pop()
            if not _is_place(hedge, words):
                found = hedge if found is None or (found.sense == ABOUT and hedge.sense != ABOUT) else found
            edge = hedge.start
        elif words[-1][0].lower() in _FILLERS or (
            words[-1][0].lower() == "of" and words[-2:-1] and words[-2][0].lower() in _SUMS
        ):
            edge = words.pop().start()
        else:
            break
    return found


def hedge_after(text: str, at: int) -> Hedge | None:
    """Return the hedge that begins right behind the number at `at`: "or more", "-odd", "+", "or so"."""
    found = _AFTER.match(text, at)
    if not found:
        return None
    name = found.lastgroup or ""
    start = found.start(name)
    sense = LEAST if name in ("least", "least2", "plus") else MOST if name == "most" else ABOUT
    words = "or more" if name == "least2" else found[name].lower()
    return Hedge(start, found.end(), words, sense)


def bounds(low: float, high: float, sense: str | None) -> tuple[float, float | None]:
    """Fold a hedge into the bounds of a number, as the record's contract has it.

    >>> bounds(12, 12, LEAST), bounds(12, 12, MOST), bounds(12, 12, ABOUT)
    ((12, None), (0.0, 12), (12, 12))
    """
    if sense == LEAST:
        return low, None
    if sense == MOST:
        return 0.0, high
    return low, high


def _drop_cut_word(text: str, words: list[re.Match[str]], start: int) -> None:
    if words and words[0].start() == start and start > 0 and not text[start - 1].isspace():
        words.pop(0)


def _last_hedge(text: str, words: list[re.Match[str]]) -> Hedge | None:
    if words[-1][0].lower() not in _LAST_WORDS:
        return None
    for length in range(min(_LONGEST, len(words)), 0, -1):
        phrase = tuple(word[0].lower() for word in words[-length:])
        sense = _TABLE.get(phrase)
        if sense and all(
            text[a.end() : b.start()].isspace()
            for a, b in zip(words[-length:], words[1 - length :], strict=False)
            if length > 1
        ):
            return Hedge(words[-length].start(), words[-1].end(), " ".join(phrase), sense)
    return None


def _is_place(hedge: Hedge, words: list[re.Match[str]]) -> bool:
    before = words[-1][0].lower() if words else ""
    return (hedge.words in ("over", "around", "near", "beyond", "above") and before in _SPREAD) or (
        (hedge.words in ("past", "well past") and before not in _PASSED)
        or (hedge.words == "top" and before not in _MODALS)
        or (hedge.words in ("under", "below") and before in _BENEATH)
        or (hedge.words == "up to" and before in _RISEN)
    )
