"""Numbers in digits, words and mixtures, read from a given place in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from consilience.text.figures.countwords import COUNTED, MONTH
from consilience.text.figures.numberwords import FRACTIONS, SCALES, SHORT_SCALES, VAGUE_BASES, VULGAR, read_words

MOST_DIGITS = 15  # beyond, a run of digits is an identifier, and a float no longer holds it exactly

__all__ = ["MOST_DIGITS", "PART_AFTER", "VAGUE_BASES", "Number", "number_at"]


@dataclass(frozen=True, slots=True)
class Number:
    """The number at [start, end) of a text as low..high; `scale` is the last scale word's value, 1 where none.

    `form` is digits, words, vague, zero or fraction.
    """

    start: int
    end: int
    low: float
    high: float
    form: str
    scale: float = 1.0

    @property
    def exact(self) -> bool:
        return self.low == self.high


_GAP = r"(?:[^\S\n]{1,4}|[^\S\n]?\n[^\S\n]?)"
_DIGITS = re.compile(
    r"(?P<grouped>\d{1,3}(?:,\d{3})+(?!\d)|\d{1,2}(?:,\d{2}){1,3},\d{3}(?!\d)"
    r"|\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?![\d.,]\d|\d|[^\W\d_]|[-/:])|\d{1,3}(?:\.\d{3}){2,}(?![\d.])"
    r"|\d{1,3}, 000(?!\d)|\d+)(?P<fraction>\.\d+(?![\d.]*\.\d))?(?P<vulgar>[½¼¾⅓⅔⅕⅛]| ?\d/\d(?!\d))?"
)
_COMMA_DECIMAL = re.compile(
    rf"(\d{{1,3}}),(\d{{1,2}})(?={_GAP}(?:million|billion|trillion|thousand|lakh|crore)|\s?(?:bn|mn)\b)"
)
_SCALE = re.compile(rf"(?:{_GAP}|[-‑])?(hundred|thousand|lakh|million|crore|billion|trillion|dozen)s?(?![^\W_])", re.I)
_SHORT_SCALE = re.compile(r"[ \u00a0]?(k|K|mn|MN|mln|mio|bn|Bn|BN|bln|tn|trn|cr)(?![^\W_])")
_MILLIONS = re.compile(rf"[ \u00a0]?([mM])(?![^\W_]|[-²³]){_GAP}?([A-Za-z]+)?{_GAP}?([a-z]+)?")
PART_AFTER = re.compile(rf"(?:{_GAP}|[-‑])and(?:{_GAP}|[-‑])an?(?:{_GAP}|[-‑])(half|quarter)(?![^\W_])", re.I)
_MIXED_TAIL = re.compile(rf"{_GAP}(?:and{_GAP})?(\d{{1,3}}){_GAP}thousand(?![^\W_])", re.I)
_MONTH_BEFORE = re.compile(rf"(?<![^\W_]){MONTH}\.?,?[^\S\n]{{1,3}}$")
_COUNTED_NEXT = re.compile(rf"{_GAP}([a-z]+)")
_WORD = re.compile(r"(?:[^\S\n]{1,4}|[^\S\n]?\n[^\S\n]?|[-‑])?([A-Za-z]+)")


def number_at(text: str, at: int, *, money: bool = False) -> Number | None:
    """Return the number that begins at `at`, None where none does.

    `money` tells that a currency sign stands before it: then a single "m" is a million, not a metre.

    >>> number_at("a quarter of a million people", 0)
    Number(start=0, end=22, low=250000.0, high=250000.0, form='words', scale=1000000.0)
    """
    if text[at].isdigit():
        return _from_digits(text, at, money=money)
    words, ends = _words(text, at)
    return _from_words(words, ends, at)


def _from_digits(text: str, at: int, *, money: bool) -> Number | None:
    decimal = _COMMA_DECIMAL.match(text, at)
    if decimal:
        return _scaled(text, at, decimal.end(), float(f"{decimal[1]}.{decimal[2]}"), money=money)
    found = _DIGITS.match(text, at)
    if not found:
        return None  # digits of another script
    if " " in found["grouped"] and _MONTH_BEFORE.search(text[max(0, at - 12) : at]):
        end = at + found["grouped"].index(" ")  # "14 Oct 12 300 people": a day or a year's end, then a count
        day = float(text[at:end])
        return Number(at, end, day, day, "digits")
    whole = re.sub(r"\D", "", found["grouped"])
    if len(whole) > MOST_DIGITS or not whole.isascii():
        return None
    value, end = float(whole), found.end()
    part = found["fraction"]
    if (
        part
        and len(part) == 4
        and found["grouped"] == whole
        and len(whole) <= 3
        and _thousands(text, found.end("fraction"), part)
    ):
        value, part = float(whole + part[1:]), None
    if part:
        value = float(f"{whole}{part}"[: MOST_DIGITS + 2])
    if found["vulgar"]:
        top, _, bottom = found["vulgar"].strip().partition("/")
        extra = VULGAR[top] if not bottom else float(top) / float(bottom) if bottom != "0" else 1.0
        if extra < 1:
            value += extra
        else:
            end = found.start("vulgar")
    return _scaled(text, at, end, value, money=money)


def _thousands(text: str, end: int, part: str) -> bool:
    """Tell whether "20.000" groups thousands, as many writers of English as a second language do."""
    following = _COUNTED_NEXT.match(text, end)
    return part == ".000" or bool(following and following[1] in COUNTED)


def _scaled(text: str, at: int, end: int, value: float, *, money: bool) -> Number:
    half = PART_AFTER.match(text, end)
    if half:
        value, end = value + FRACTIONS[half[1].lower()], half.end()
    scale = 1.0
    found = _SCALE.match(text, end)
    if found:
        scale, end = SCALES[found[1].lower()], found.end()
        again = _SCALE.match(text, end)  # "3 hundred thousand"
        if again and scale == 1e2 and SCALES[again[1].lower()] >= 1e3:
            scale, end = scale * SCALES[again[1].lower()], again.end()
        tail = _MIXED_TAIL.match(text, end) if scale == 1e6 else None
        if tail:
            value = value * scale + 1e3 * float(tail[1])
            return Number(at, tail.end(), value, value, "digits", 1e3)
    else:
        short = _SHORT_SCALE.match(text, end)
        if short and (short[1] not in ("K", "cr") or money or text[end] != " "):
            scale, end = SHORT_SCALES[short[1].lower()], short.end()
        elif (after := _MILLIONS.match(text, end)) and (money or _counts_millions(after, text[end] == " ")):
            scale, end = 1e6, after.end(1)
    value = round(value * scale, 6)
    return Number(at, end, value, value, form="digits", scale=scale)


def _counts_millions(after: re.Match[str], spaced: bool) -> bool:
    """Tell whether "1.2m" is a million, by the counted noun after it, and not metres."""
    if spaced and after[1] == "m":
        return False
    near = [word for word in (after[2], after[3]) if word]
    return any(word in COUNTED for word in near) or bool(near and near[0][0].isupper() and near[0][-1] == "s")


def _words(text: str, at: int, most: int = 14) -> tuple[list[str], list[int]]:
    words: list[str] = []
    ends: list[int] = []
    for _ in range(most):
        found = _WORD.match(text, at)
        if not found:
            break
        at = found.end()
        words.append(found[1].lower())
        ends.append(at)
    return words, ends


def _from_words(words: list[str], ends: list[int], at: int) -> Number | None:
    found = read_words(words)
    if not found:
        return None
    used, low, high, form, scale = found
    number = Number(at, ends[used - 1], float(low), float(high), form, scale)
    return _fraction(number, words[used:], ends[used:])


def _fraction(number: Number, words: list[str], ends: list[int]) -> Number:
    """Turn "two thirds", "one in five", "three out of ten" into the share that they are."""
    if number.form != "words" or number.scale != 1 or not words:
        return number
    if words[0] in FRACTIONS and words[0] not in ("half", "quarter") and number.high < 10:
        share = number.low * FRACTIONS[words[0]]
        return replace(number, end=ends[0], low=share, high=share, form="fraction")
    return number
