"""The news agency that a report credits as a whole."""

from __future__ import annotations

import re

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
IN_ADDRESS = {
    "aponline": "Associated Press",
    "ap": "Associated Press",
    "afp": "AFP",
    "reuters": "Reuters",
    "dpa": "dpa",
}


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
    return _in_words(report.text[:HEAD]) or _in_words(report.text[-FOOT:])


def _in_words(text: str) -> str | None:
    for match in CREDIT.finditer(text):
        agency = agency_of(match["name"])
        before = (match["before"] or "").strip().lower()
        follower = match["after"].strip(") \n").lower()
        slashed = text[match.end("name") : match.end("name") + 1] == "/"
        if agency and agency not in OUTLETS and before not in IN_PASSING and follower not in AT_WORK and not slashed:
            return agency
    return None
