"""Words with which a source puts its own figure right, or takes it back."""

from __future__ import annotations

import re
from functools import lru_cache

CORRECTS = re.compile(
    r"\b(?:correct(?:s|ed|ing|ion)|revis(?:es|ed|ing|ion)|lowered|erroneous(?:ly)?|in error|by mistake|"
    r"miscount(?:ed)?|double-count(?:ed)?|not the \S+ (?:earlier|first)|not (?:the )?\d[\d,.]*|down from|"
    r"earlier (?:figure|count|toll|number))\b",
    re.IGNORECASE,
)
_TOLD = r"(?:reports?|figures?|claims?|statements?|counts?|tolls?|numbers?|estimates?|accounts?|announcements?)\b"
_TAKEN_BACK = r"(?:withdr(?:aw|aws|ew|awn|awing)|retract(?:s|ed|ing)?|t(?:akes?|ook|aken) back|rescind(?:s|ed|ing)?)\b"
WITHDRAWS = re.compile(
    rf"\b{_TAKEN_BACK}(?: \S+){{0,3}}? {_TOLD}|\b{_TOLD}(?: \S+){{0,6}}? {_TAKEN_BACK}", re.IGNORECASE
)
# A notice of correction speaks of the sentences after it.
NOTICE = re.compile(
    r"\b(?:corrections?:|clarifications?:|"
    r"(?:we|it|they|he|she) (?:\S+ ){0,3}?correct(?:s|ed|ing)? (?:our|its|their|his|her|the)\b|"
    r"(?:this|the) (?:article|story|report) (?:has been|was) (?:corrected|amended))",
    re.IGNORECASE,
)
NOTICE_STEMS = ("correct", "clarif", "amended")  # one of them is in every notice: found faster than the pattern
FOLLOWS_NOTICE = 300  # characters after a notice
# One of these is in whatever the two patterns find, and they are found faster.
CORRECTING_STEMS = (
    "correct",
    "revis",
    "lowered",
    "erroneous",
    "error",
    "mistake",
    "count",
    "not ",
    "down from",
    "earlier",
)
TAKEN_BACK_STEMS = ("withdr", "retract", "back", "rescind")
REMEMBERED = 1 << 14  # sentences: a claim is compared with others of its fact right after each other


@lru_cache(maxsize=REMEMBERED)
def is_correcting(sentence: str) -> bool:
    """Return whether a sentence puts an earlier figure right or takes it back.

    >>> is_correcting("The office corrected the toll to 30"), is_correcting("The toll rose to 30")
    (True, False)
    """
    text = sentence.lower()
    found = any(stem in text for stem in CORRECTING_STEMS) and CORRECTS.search(sentence)
    return bool(found) or is_withdrawing(sentence)


def is_after_notice(before: str) -> bool:
    """Return whether the text before a sentence announces a correction.

    >>> is_after_notice("We correct our report: ten were hurt. "), is_after_notice("Ten were hurt. ")
    (True, False)
    """
    text = before[-FOLLOWS_NOTICE:].lower()
    return any(stem in text for stem in NOTICE_STEMS) and bool(NOTICE.search(text))


@lru_cache(maxsize=REMEMBERED)
def is_withdrawing(sentence: str) -> bool:
    """Return whether a sentence takes a report or a figure back.

    >>> is_withdrawing("The ministry withdrew its report of 27 missing"), is_withdrawing("Troops withdrew from Karbon")
    (True, False)
    """
    text = sentence.lower()
    return any(stem in text for stem in TAKEN_BACK_STEMS) and bool(WITHDRAWS.search(sentence))
