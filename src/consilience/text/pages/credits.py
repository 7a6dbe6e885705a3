"""The news agency that a report credits as a whole."""

from __future__ import annotations

import re
from functools import lru_cache

from consilience.model.document import Document
from consilience.text.speech.reporting import agency_of

OUTLETS = frozenset({"BBC", "CNN", "Al Jazeera", "NHK", "Bloomberg"})  # they report in their own voice
HEAD, FOOT = 200, 200  # characters: dateline and byline, and the credit at the end
CREDIT = re.compile(
    r"""(?<![\w/])(?P<before>(?:told|to|by|an?|the|with|and)\s+)?\(?(?P<name>The\ Associated\ Press|Associated\ Press|
    Agence\ France-Presse|Thomson\ Reuters|[A-Z][A-Za-z]+(?:\ News)?(?:\ Agency)?|dpa)\b(?P<after>\)?(?:\s+\w+)?)""",
    re.VERBOSE,
)
_IN_PASSING = """
    told to an a
"""
IN_PASSING = frozenset(_IN_PASSING.split())
_AT_WORK = """
    correspondent correspondents photographer photographers journalist journalists reporter reporters photo report
    reported reports said says news bureau
"""
AT_WORK = frozenset(_AT_WORK.split())
# Credits of agencies that no table knows, by their place: in brackets after the dateline or around the whole, in the
# byline, as the last words of the report.
_NAME = r"(?P<name>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})"
DATELINE = re.compile(rf"[A-Z][^.()!?]{{2,60}}\({_NAME}\)\s*[-–—]\s|\({_NAME.replace('?P<name>', '?P<alone>')}\)\s")
BYLINE = re.compile(rf"By\s+(?:the\s+)?{_NAME}\s+(?:staff|correspondents?|reporters?)\b")
LAST_WORDS = re.compile(
    rf"[.!?][\"”’']?\s+(?:\({_NAME}\)|(?:Source:|Reporting by|With|Copyright|©|[-–—])\s*"
    rf"{_NAME.replace('?P<name>', '?P<credit>')}|{_NAME.replace('?P<name>', '?P<bare>')})"
    r"\.?(?:\s+All rights reserved\.?)?\s*$"
)
AGENCY_WORD = re.compile(r"\b(?:News|Press|Agency|Agence|Agencia|Wire|Newswire|Service)\b|\w{3,}(?:News|Press|Wire)\b")
IN_ADDRESS = {
    "aponline": "Associated Press",
    "ap": "Associated Press",
    "afp": "AFP",
    "reuters": "Reuters",
    "dpa": "dpa",
}


@lru_cache(maxsize=1 << 12)  # reports: each claim of one asks
def credited_agency(report: Document) -> str | None:
    """Return the agency whose text a report carries, by its publisher, address, dateline or last line.

    An agency named in the course of the text ("told AFP") wrote nothing of it.

    >>> credited_agency(Document("a", "PORT SEL (Reuters) - Two ferries collided."))
    'Reuters'
    >>> credited_agency(Document("a", "Two ferries collided, the mayor told Reuters."))
    """
    if report.publisher:
        label = re.sub(r"^www\.|\.[a-z]{2,3}(?:\.[a-z]{2})?$", "", report.publisher.strip())
        for spelling in (report.publisher, label, label.upper(), label.capitalize()):
            agency = agency_of(spelling)
            if agency:
                return None if agency in OUTLETS else agency
    for piece in re.split(r"[/.]", (report.url or "").lower())[1:]:
        if piece in IN_ADDRESS:
            return IN_ADDRESS[piece]
    return _in_words(report.text[:HEAD]) or _in_words(report.text[-FOOT:]) or _in_place(report.text)


def _in_place(text: str) -> str | None:
    """Return the agency, known or not, that stands where reports name the one they are taken from.

    >>> _in_place("PORT SEL, May 4 (Selmark Wire) - Two ferries collided."), _in_place("Two ferries collided. (Vanta)")
    ('Selmark Wire', 'Vanta')
    >>> _in_place("PORT SEL (as of Monday) - Two ferries collided."), _in_place("He was not at home. Ana Ruel")
    (None, None)
    """
    for pattern in (DATELINE, BYLINE):
        match = pattern.match(text)
        if match:
            return _unknown(next(filter(None, match.groups()), ""))
    match = LAST_WORDS.search(text[-FOOT:])
    if match is None:
        return None
    credit = match["name"] or match["credit"] or match["bare"]
    sure = match["name"] or AGENCY_WORD.search(credit) or (match["credit"] and " " not in credit)
    return _unknown(credit) if sure else None


def _unknown(name: str) -> str | None:
    """Return the agency's canonical name, the name itself where no table knows it; none for an outlet of its own."""
    agency = agency_of(name) or name
    return None if agency in OUTLETS else agency


def _in_words(text: str) -> str | None:
    for match in CREDIT.finditer(text):
        agency = agency_of(match["name"])
        before = (match["before"] or "").strip().lower()
        follower = match["after"].strip(") \n").lower()
        slashed = text[match.end("name") : match.end("name") + 1] == "/"
        if agency and agency not in OUTLETS and before not in IN_PASSING and follower not in AT_WORK and not slashed:
            return agency
    return None
