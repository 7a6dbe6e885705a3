"""The figure grammar: every number in a text with its bounds, hedge, unit and role."""

from __future__ import annotations

import bisect
import re
import sys

from consilience.model.values import Figure
from consilience.text.figures import roles, shapes, shares
from consilience.text.figures.amounts import Amount, amount_at
from consilience.text.figures.anchors import ANCHOR
from consilience.text.figures.conversions import converts
from consilience.text.figures.hedges import Hedge, bounds, hedge_after, hedge_before
from consilience.text.figures.numbers import Number

_GAP = r"(?:[^\S\n]{1,4}|[^\S\n]?\n[^\S\n]?)"


_LINK = re.compile(
    rf"(?:(?P<word>[-‑]?{_GAP}(?:to|or|through|and|till|until){_GAP}|[-‑](?:to|or)[-‑])|[^\S\n]?(?P<dash>[-–—‑])[^\S\n]?)"
    rf"(?:(?:about|around|perhaps|even|possibly|maybe|nearly|some|almost|as many as|up to|more than){_GAP})?"
    r"(?:US\$|Rs\.?[^\S\n]?|[$€£₹¥])?",
    re.I,
)
_BETWEEN = re.compile(
    r"(?<![^\W_])(?P<in>in[^\S\n])?(?P<word>between|from|anywhere from|anywhere between)[^\S\n]{0,3}$", re.I
)
# Before "from 12 to 15", these tell that a figure moved, so that the two numbers are two figures.
_MOVES = re.compile(
    r"\b(?:r(?:o|i)se[ns]?|rising|increas\w+|grew|grows?n?|growing|jump\w*|climb\w*|soar\w*|surg\w+|fell|falls?|fallen|falling|drop\w*"
    r"|declin\w+|decreas\w+|reduc\w+|cut|lower\w*|rais\w+|revis\w+|up|down|went|gone|chang\w+|expand\w*|shr[aiu]nk\w*"
    r"|updat\w+|upgrad\w+|downgrad\w+|swell\w*|swollen|toll|mov(?:ed|ing)|slow\w*|strengthen\w*|weaken\w*|intensif\w+"
    r"|adjust\w+|correct\w+|doubl\w+|tripl\w+|improv\w+|escalat\w+|spik\w+|went|figure|number|total|count)\b",
    re.I,
)
MOST_FIGURES = 20_000  # in one text: beyond, it is a table of numbers and no report
_FAR = 45  # characters before "from" in which a verb of movement is sought
_ADDRESS = re.compile(
    r"(?:https?://|www\.|pic\.twitter\.com/)\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,24}|(?<![^\W_])[@#]\w+"
)
_TOKEN = re.compile(r"[\w.,/:‑-]*\w")
_NAMED = re.compile(r"[^\W\d_][-‑][A-Z]$")
_HYPHENED = re.compile(r"[-‑]([A-Za-z]{2,})")
_SHARE_TIE = re.compile(r"[^\S\n]{1,3}(?:in|out of)[^\S\n]{1,3}(?:every[^\S\n]{1,3})?")
_AND = re.compile(r"[^\S\n]{1,3}and[^\S\n]{1,3}(?:of[^\S\n])?")
_COVER = re.compile(
    r"[^\S\n]of[^\S\n](?:\w+[^\S\n])?(?:water|snow|mud|rubble|ash|debris|ice|sand|earth|floodwater|silt|rock)"
)
_MEASURED = ("measure", "money")


def find_figures(text: str) -> tuple[Figure, ...]:
    """Return all figures of `text` in order, those that never make a claim (dates, ages ...) included.

    >>> [(f.low, f.high, f.unit) for f in find_figures("over 40 km2 lost, two dozen dead")]
    [(40.0, None, 'square kilometre'), (24.0, 24.0, None)]
    """
    found: list[Figure] = []
    marked = any(mark in text for mark in ("http", "www.", "@", "#", "pic."))
    addresses = [match.span() for match in _ADDRESS.finditer(text)] if marked else []
    at, floor = 0, 0
    while len(found) < MOST_FIGURES and (anchor := ANCHOR.search(text, at)):
        start = anchor.start()
        inside = _address_end(addresses, start)
        if inside:
            at = inside
            continue
        figures, at = _read(text, start, floor, found[-1] if found else None)
        found.extend(figures)
        at = max(at, anchor.end())
        floor = at if figures else floor
    return tuple(found)


def _address_end(addresses: list[tuple[int, int]], at: int) -> int | None:
    index = bisect.bisect_right(addresses, (at, sys.maxsize)) - 1 if addresses else -1
    return addresses[index][1] if index >= 0 and at < addresses[index][1] else None


def _read(text: str, start: int, floor: int, last: Figure | None) -> tuple[list[Figure], int]:
    """Read the figure at `start`; return it, or both of "from 12 to 15", and where reading goes on."""
    if text[start].isdigit():
        early = _never_counted(text, start)
        if early:
            end, role = early
            return [_plain(start, end, role, text)], end
    first = amount_at(text, start, floor=floor)
    if first is None:
        token = _TOKEN.match(text, start)
        return [], token.end() if token and text[start].isdigit() else start + 1
    number = first.number
    if _NAMED.search(text[max(0, start - 2) : start + 1]):
        return [], number.end  # "Storm Ana-Seven"
    if number.form == "zero" and roles.is_nothing(text, start, number.end):
        return [], number.end
    if text[start : number.end].lower() == "one" and roles.is_pronoun(text, start, number.end):
        return [], number.end
    opening, second = _range(text, first)
    if second is not None:
        return [_ranged(text, first, second, opening, floor, last)], second.end
    figure = _single(text, first, floor, last)
    return [figure], figure.end


def _never_counted(text: str, at: int) -> tuple[int, str] | None:
    """Return end and role of digits whose shape or whose neighbours glued to them tell that they count nothing."""
    phone = shapes.phone_end(text, at)
    if phone:
        return phone, "identifier"
    shaped = shapes.shape_role(text, at)
    if shaped:
        return shaped
    role = shapes.glued_before(text, at)
    if role:
        token = _TOKEN.match(text, at)
        return (token.end() if token else at + 1), role
    return None


def _plain(start: int, end: int, role: str, text: str) -> Figure:
    digits = re.match(r"\d{1,15}", text[start:end])
    value = float(digits[0]) if digits else 0.0
    return Figure(start, end, start, end, value, value, role)


def _range(text: str, first: Amount) -> tuple[int | None, Amount | None]:
    """Return where "between" or "from" begins, and the second number of a range, as far as there are such."""
    if roles.follows_month(text, first.start, first.number):
        return None, None
    link = _LINK.match(text, first.end) or (
        _LINK.match(text, first.number.end) if first.end > first.number.end else None
    )
    if not link or first.number.form in ("zero", "fraction") or link.end() >= len(text):
        return None, None
    joined = (link["word"] or "").strip(" -‑\n").lower()
    opened = _BETWEEN.search(text[max(0, first.start - 20) : first.start])
    word = opened["word"].lower() if opened else ""
    if joined == "and" and not word.endswith("between"):
        return None, None
    if not re.match(r"\d|[A-Za-z]", text[link.end()]) or not ANCHOR.match(text, link.end()):
        return None, None
    if text[link.end()].isdigit() and (shapes.shape_role(text, link.end()) or not text[first.number.end - 1].isalnum()):
        return None, None
    second = amount_at(text, link.end(), money=first.role == "money")
    if second is None or not _fits(first, second, link["dash"] is not None):
        return None, None
    opening = first.start - 20 + opened.start() if opened and first.start >= 20 else opened.start() if opened else None
    if (
        word.endswith("from")
        and opening is not None
        and _MOVES.search(text[max(0, opening - _FAR) : opening].rpartition(". ")[2])
    ):
        return None, None
    if opened and joined not in ("and", "to", "or", "") and not link["dash"]:
        return None, None
    return opening, second


def _fits(first: Amount, second: Amount, dashed: bool) -> bool:
    a, b = first.number, second.number
    if b.form in ("zero", "fraction") or (dashed and (a.form == "digits") != (b.form == "digits")):
        return False
    if first.unit and second.unit and first.unit != second.unit:
        return False
    if first.unit and not second.unit and first.role != "money":
        return False
    low = _lower(a, b)
    return low < b.high


def _lower(a: Number, b: Number) -> float:
    """Return the low end of a range, that of "one to 1.5 million" being one million."""
    if a.scale == 1 and b.scale > 1 and a.form != "vague" and a.low <= b.high / b.scale:
        return a.low * b.scale
    if a.form == b.form == "digits" and a.high < 100 and b.high % 1e3 == 0 and a.high * 1e3 < b.high <= a.high * 5e3:
        return a.low * 1e3  # "5-6,000"
    return a.low


def _ranged(text: str, first: Amount, second: Amount, opening: int | None, floor: int, last: Figure | None) -> Figure:
    a, b = first.number, second.number
    start = first.start if opening is None else opening
    hedge = _hedge(text, start, second, floor)
    low, high = bounds(_lower(a, b), b.high, hedge.sense if hedge else None)
    unit = second.unit or first.unit
    role = second.role if second.unit else first.role
    role, unit = _role(text, start, second, role, unit, last, hedge, low_number=a)
    edge = min(start, hedge.start) if hedge else start
    end = max(second.end, hedge.end if hedge else 0)
    return Figure(
        edge, end, a.start, b.end, low, high, role, hedge.words if hedge else None, unit, _head(text, b.end, unit)
    )


def _single(text: str, amount: Amount, floor: int, last: Figure | None) -> Figure:
    number = amount.number
    hedge = _hedge(text, amount.start, amount, floor)
    low, high = bounds(number.low, number.high, hedge.sense if hedge else None)
    role, unit = _role(text, amount.start, amount, amount.role, amount.unit, last, hedge, low_number=number)
    start = min(amount.start, hedge.start) if hedge else amount.start
    end = max(amount.end, hedge.end if hedge else 0)
    words = hedge.words if hedge else None
    return Figure(start, end, number.start, number.end, low, high, role, words, unit, _head(text, number.end, unit))


def _hedge(text: str, start: int, amount: Amount, floor: int) -> Hedge | None:
    before = hedge_before(text, start, floor=floor)
    if (
        before
        and before.words in ("under", "below", "beneath")
        and amount.role == "measure"
        and _COVER.match(text, amount.end)
    ):
        before = None  # "under two metres of water" tells where
    if before and before.sense != "about":
        return before
    after = hedge_after(text, amount.end) or (
        hedge_after(text, amount.number.end) if amount.end != amount.number.end else None
    )
    return after or before


def _role(
    text: str,
    start: int,
    amount: Amount,
    role: str,
    unit: str | None,
    last: Figure | None,
    hedge: Hedge | None,
    *,
    low_number: Number,
) -> tuple[str, str | None]:
    number, end = amount.number, amount.end
    if role == "count":
        if last and last.role == "fraction" and _SHARE_TIE.fullmatch(text, last.end, start):
            return "fraction", None
        if last and last.unit == "magnitude" and _AND.fullmatch(text, last.end, start) and number.high < 11:
            return "measure", "magnitude"
        return _count_role(text, low_number.start, number, end)
    if unit == "millimetre" and roles.is_calibre(text, end):
        return "identifier", unit
    if unit == "magnitude" or (role == "measure" and unit is None):
        return "measure", "magnitude"
    if role in _MEASURED and last and converts(text, hedge.start if hedge else start, role, unit, last):
        return "bracketed", unit
    return role, unit


def _count_role(text: str, start: int, number: Number, end: int) -> tuple[str, str | None]:
    if roles.is_magnitude(text, start, number, end):
        return "measure", "magnitude"
    if roles.is_date(text, start, number, end):
        return "date", None
    if roles.is_age(text, start, number, end):
        return "age", None
    if roles.is_label(text, start, number, end) or roles.is_page(text, number):
        return "identifier", None
    if shares.is_share(text, number):
        return "fraction", None
    if roles.is_repetition(text, end):
        return "times", None
    shared = roles.shared_role(text, number)
    if shared:
        return shared, None
    if number.form == "digits" and text[start - 1 : start] in ("-", "–", ":") and text[start - 2 : start - 1].isdigit():
        return "score", None
    return "count", None


def _head(text: str, end: int, unit: str | None) -> str | None:
    """Return the noun that a hyphen ties to the number: "member" of "12-member"."""
    found = _HYPHENED.match(text, end) if unit is None else None
    return found[1].lower() if found and found[1].lower() not in ("plus", "odd", "ish") else None
