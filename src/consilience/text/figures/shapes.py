"""Digits whose shape, or what is glued to them, tells that they count nothing."""

from __future__ import annotations

import re

from consilience.text.figures.countwords import words
from consilience.text.figures.money import currency_before

# Shapes of digits that no count has.
_CHAIN = re.compile(r"\d+(?:[-‑–/.:]\d+){2,}(?![^\W_])|\d{1,4}/\d{1,4}(?![\d/])")
_DATE_SHAPE = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{1,2}/\d{1,2}")
_PHONE = re.compile(r"\+?\d[\d\u00a0 ().-]{8,18}\d(?!\d)")
_ZONE = r"(?:GMT|UTC|BST|CET|CEST|EET|EEST|MSK|EST|EDT|CST|CDT|PST|PDT|IST|PKT|JST|WIB|AEST|ET|PT|local time|hrs|h|Z)"
_G = r"[^\S\n]{1,3}"
_CLOCK = re.compile(
    rf"\d{{1,2}}:\d{{2}}(?::\d{{2}})?|\d{{1,2}}[.h]\d{{2}}(?=\s?(?:[ap]\.?m\b|{_ZONE}\b))"
    rf"|\d{{1,2}}(?=\s?(?:[ap]\.?m\b|[AP]\.?M\b|o['’]clock|(?:GMT|UTC)\b))|\d{{4}}(?=\s?(?:hours{_G}(?:GMT|local|UTC)|{_ZONE})\b)"
)
_ORDINAL = re.compile(r"\d{1,3}(?:,\d{3})*(?:st|nd|rd|th)(?![^\W_])", re.I)
_DECIMAL = re.compile(r"\d\.\d")
_LEADING_ZERO = re.compile(r"0\d+(?![\d.]|,\d)")
_DECADE = re.compile(r"(?:\d{4}|[1-9]0)['’]?s(?![^\W_])")
_DESIGNATION = re.compile(r"(?<![^\W_])([A-Za-z]{1,12})[-‑]\Z")
_LETTERS = re.compile(r"([A-Za-z]+)\Z")
_QUAKE_SIGN = re.compile(r"(?:^|[^\w])M[wlLsb]?\Z")
_TIMED = re.compile(r"\b(?:at|around|about|by|since|from|until|till|before|after)\s{1,3}\Z", re.I)
_HOURS = re.compile(
    r"(?:[01]\d|2[0-3])[0-5]\d"
    r"(?=[^\S\n](?:last|this|on|today|yesterday|tonight|that|local|tomorrow)\b|[^\S\n][\[(]\d{4}[^\S\n]?GMT)",
    re.I,
)
_SHAPES = (
    (_CLOCK, "time"),
    (_CHAIN, "identifier"),
    (_ORDINAL, "ordinal"),
    (_DECADE, "date"),
    (_LEADING_ZERO, "identifier"),
)


def shape_role(text: str, at: int) -> tuple[int, str] | None:
    """Return end and role of the digits at `at` where their shape alone tells that they count nothing."""
    hours = _HOURS.match(text, at)
    if hours and _TIMED.search(text[max(0, at - 12) : at]):
        return hours.end(), "time"
    for pattern, role in _SHAPES:
        found = pattern.match(text, at)
        if not found:
            continue
        if role == "identifier" and _DATE_SHAPE.fullmatch(found[0]):
            role = "date"
        return found.end(), role
    return None


def phone_end(text: str, at: int) -> int | None:
    """Return the end of the telephone number at `at`, None where there is none."""
    if (
        at
        and text[at - 1] not in "+("
        and not re.search(r"(?:tel|phone|call|dial|hotline|fax|whatsapp)[.:]?\s*$", text[max(0, at - 12) : at], re.I)
    ):
        return None
    found = _PHONE.match(text, at)
    return found.end() if found and sum(c.isdigit() for c in found[0]) >= 8 else None


def glued_before(text: str, at: int) -> str | None:
    """Return the role of digits that hang on letters or a hyphen ("T-72", "M23", "mid-2016"), None where free."""
    before = text[max(0, at - 16) : at]
    letters = _LETTERS.search(before)
    if letters:
        quake = _DECIMAL.match(text, at) and _QUAKE_SIGN.search(before)
        glued = letters[1].lower() in _GLUED_WORDS and not letters[1].isupper()
        return None if glued or quake or currency_before(text, at) else "identifier"
    found = _DESIGNATION.search(before)
    if not found:
        return None
    word = found[1].lower()
    if word in ("magnitude", "plus", "of", "and", "a", "an"):
        return None
    if word in ("mid", "pre", "post", "late", "early"):
        return "date"
    return "age" if word in ("age", "aged", "under", "over") else "identifier"


# Words that scanning or copying glues to the figure behind them.
_GLUED_WORDS = words(
    "about around over nearly some than least most almost approximately killed killing injured injuring wounded"
    " wounding between displaced displacing evacuated the and of to by with for from in at as were are"
)
