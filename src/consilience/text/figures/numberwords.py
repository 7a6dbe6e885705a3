"""Numbers in words: the lexicon and the rules that read a list of words as a number."""

from __future__ import annotations

_UNITS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: value for value, word in enumerate(_UNITS.split(), start=1)} | {"ninteen": 19}  # a common misspelling
TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)} | {"fourty": 40}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
    "score": 20.0,
}
SPELLED_SCALES = SCALES | {f"{word}s": value for word, value in SCALES.items()}
SHORT_SCALES = {"k": 1e3, "mn": 1e6, "mln": 1e6, "mio": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "cr": 1e7}
# What the record's contract lets a vague numeral mean: twice the word up to just short of the next word.
VAGUE = {"tens": (20, 99), "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2000, 9999)}
VAGUE_HIGH = {
    "lakhs": (2e5, 9999999),
    "millions": (2e6, 9999999),
    "crores": (2e7, 99999999),
    "billions": (2e9, 9999999999),
}
VAGUE_BASES = VAGUE | VAGUE_HIGH
FEW = frozenset({"several", "few", "many", "multiple", "numerous", "various"})
FRACTIONS = {"half": 0.5, "halves": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25}
FRACTIONS |= {
    "fifth": 0.2,
    "fifths": 0.2,
    "tenth": 0.1,
    "tenths": 0.1,
    "eighth": 0.125,
    "eighths": 0.125,
    "sixteenth": 0.0625,
}
# Units that "a" may count: "a mile inland", "half an acre", where nouns of other kinds are left to extraction.
SINGLE_UNITS = frozenset(
    {
        *("mile", "kilometre", "kilometer", "km", "metre", "meter", "foot", "inch", "yard", "hectare", "acre"),
        *("tonne", "ton", "litre", "liter", "gallon", "square", "cubic", "nautical", "knot", "megawatt"),
    }
)
VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅛": 0.125}
_POINT = {"zero": 0, **{w: v for w, v in SMALL.items() if v < 10}}

Read = tuple[int, float, float, str, float]  # words used, low, high, form, scale


def read_words(words: list[str]) -> Read | None:
    """Return how many of the lower-case `words` make a number, its bounds, form and scale.

    >>> read_words(["tens", "of", "thousands", "of", "people"])
    (3, 20000.0, 99999.0, 'vague', 1000.0)
    """
    if not words:
        return None
    for read in (_zero, _vague, _part_of_scale, _share, _article, _cardinal):
        found = read(words)
        if found:
            return found
    return None


def _zero(words: list[str]) -> Read | None:
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first == "no" and second == "one":
        return 2, 0, 0, "zero", 1.0
    if first in ("no", "zero", "none", "nobody", "nil"):
        return 1, 0, 0, "zero", 1.0
    return None


def _vague(words: list[str]) -> Read | None:
    """Read "dozens", "tens of thousands", "several hundred", "a few dozen", "hundreds and hundreds"."""
    at = 1 if words[0] in ("a", "the") and len(words) > 1 and words[1] == "few" else 0
    few = words[at] in FEW or words[at] == "couple"
    at += few
    if at >= len(words):
        return None
    word = words[at]
    base = VAGUE_BASES.get(word)
    if few and base is None and word in SCALES:
        base = VAGUE_BASES.get(f"{word}s")
    if base is None or (not few and word not in VAGUE_BASES):
        return None
    low, high = base
    used, scale = at + 1, SPELLED_SCALES.get(word, 10.0)
    if words[used : used + 1] == ["of"] and used + 1 < len(words):
        multiple = SPELLED_SCALES.get(words[used + 1], 0.0)
        if multiple >= 1e3 and multiple > scale:
            return used + 2, low * multiple, (high + 1) * multiple - 1, "vague", multiple
    if few and used < len(words) and scale == 1e2 and SCALES.get(words[used], 0.0) >= 1e3:
        multiple = SCALES[words[used]]  # "several hundred thousand"
        return used + 1, low * multiple, (high + 1) * multiple - 1, "vague", multiple
    if words[used : used + 2] in (["and", word], ["upon", word]):
        used += 2
    return used, low, high, "vague", scale


def _part_of_scale(words: list[str]) -> Read | None:
    """Read "half a million", "a quarter of a million", "three-quarters of a million", "half-dozen"."""
    at, times = 0, 1.0
    if words[0] in ("a", "an", "one"):
        at = 1
    elif words[0] in ("two", "three") and len(words) > 1:
        at, times = 1, float(SMALL[words[0]])
    if at >= len(words) or words[at] not in FRACTIONS:
        return None
    part, at = FRACTIONS[words[at]] * times, at + 1
    if words[at : at + 1] == ["of"]:
        at += 1
    if words[at : at + 1] in (["a"], ["an"], ["one"]):
        at += 1
    if at < len(words) and words[at] in SINGLE_UNITS:
        return at, part, part, "words", 1.0
    if at >= len(words) or words[at] not in SCALES or words[at] == "score":
        return None
    scale = SCALES[words[at]]
    return at + 1, part * scale, part * scale, "words", scale


def _share(words: list[str]) -> Read | None:
    """Read "a third of", "half of", "half the"."""
    at = 1 if words[0] in ("a", "one") else 0
    if at >= len(words) or words[at] not in FRACTIONS:
        return None
    if words[at + 1 : at + 2] == ["of"] or (
        words[at] == "half" and words[at + 1 : at + 2] in (["the"], ["its"], ["their"])
    ):
        return at + 1, FRACTIONS[words[at]], FRACTIONS[words[at]], "fraction", 1.0
    return None


def _article(words: list[str]) -> Read | None:
    """Read "a hundred", "a dozen", "a million and a half", "a couple (of dozen)", "a pair of"."""
    if words[0] not in ("a", "an") or len(words) < 2:
        return None
    word = words[1]
    if word in ("couple", "pair"):
        at = 3 if words[2:3] == ["of"] else 2
        if word == "couple" and at < len(words) and words[at] in SCALES:
            return at + 1, 2 * SCALES[words[at]], 2 * SCALES[words[at]], "words", SCALES[words[at]]
        return 2, 2, 2, "words", 1.0
    if word == "score" and words[2:3] != ["of"] and words[2:3] != ["or"]:
        return None
    if word in SINGLE_UNITS:
        return 1, 1, 1, "words", 1.0
    return _cardinal(["one", *words[1:]]) if word in SCALES else None


def _cardinal(words: list[str]) -> Read | None:
    total, current, used, last = 0.0, 0.0, 0, float("inf")
    scale = 1.0
    for index, word in enumerate(words):
        value = SMALL.get(word)
        if total and index + 1 < len(words) and last <= SCALES.get(words[index + 1], 0.0) != 12:
            break  # "two million three million": the next number begins
        if word == "and":
            following = words[index + 1] if index + 1 < len(words) else ""
            if (scale >= 1e2 and scale != 1e5) and current % 100 == 0 and (following in SMALL or following in TENS):
                continue
            return _with_half(words, used, total + current, scale)
        if value is not None and (current % 100 == 0 or (value < 10 and current % 10 == 0 and current % 100 >= 20)):
            current += value
        elif word in TENS and current % 100 == 0:
            current += TENS[word]
        elif word in SCALES and SCALES[word] < last and (used or word != "score"):
            step = SCALES[word]
            if step == 1e2 and current >= 100:
                break
            if step == 1e2:
                current = (current or 1) * step
            else:
                total, current, last = total + (current or 1) * step, 0.0, step
            scale = step
        elif word in ("thousands", "millions", "billions", "crores", "lakhs") and current and used:
            step = SPELLED_SCALES[word]
            return index + 1, total + current * step, total + current * step, "words", step
        elif word == "point" and used and index + 1 < len(words) and words[index + 1] in _POINT:
            return _with_point(words, index, total + current)
        else:
            break
        used = index + 1
    if not used:
        return None
    value_read = total + current
    return used, value_read, value_read, "words", scale


def _with_half(words: list[str], used: int, value: float, scale: float) -> Read | None:
    """Read "two and a half thousand", "a million and a half"; else the number before "and" as it stands."""
    if not used:
        return None
    after = words[used + 1 : used + 3]
    if after[:1] in (["a"], ["one"]) and after[1:] and after[1] in ("half", "quarter"):
        part = FRACTIONS[after[1]]
        if scale > 1:
            return used + 3, value + part * scale, value + part * scale, "words", scale
        following = words[used + 3] if used + 3 < len(words) else ""
        if following in SCALES:
            step = SCALES[following]
            return used + 4, (value + part) * step, (value + part) * step, "words", step
        return used + 3, value + part, value + part, "words", 1.0
    return used, value, value, "words", scale


def _with_point(words: list[str], index: int, value: float) -> Read:
    digits, at = "", index + 1
    while at < len(words) and words[at] in _POINT and len(digits) < 4:
        digits += str(_POINT[words[at]])
        at += 1
    value = float(f"{int(value)}.{digits}")
    step = SCALES.get(words[at], 1.0) if at < len(words) else 1.0
    at += step > 1
    return at, value * step, value * step, "words", step
