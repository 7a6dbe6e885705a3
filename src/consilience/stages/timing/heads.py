"""The date that a report carries in its own text."""

from __future__ import annotations

import re

from consilience.model.document import ReportDate
from consilience.model.reading import Reading
from consilience.model.time import DateMention
from consilience.text.dates.find import resolve

HEAD = 260  # characters in which the date of the report may stand
LINE = 70  # characters of a place line before a date: what is longer is a caption
_PREPOSITION = re.compile(
    r"\b(?:on|in|since|from|until|till|by|of|after|before|between|and|to|through|during|at|for|late|early|last"
    r"|this|as of)\s+(?:the\s+)?$",
    re.I,
)
_LED = re.compile(r"(?:on|in|since|from|until|by)\s", re.I)  # a date that reads "on Saturday, August 9"
_PUBLISHED = re.compile(
    r"\b(?:date of publication|publi(?:shed|cation)(?: date)?|posted|updated|date)\W{0,3}(?:on\W{1,2})?$", re.I
)
_DATELINE = re.compile(r"^\W*[A-Z][\w .'’/-]{1,40}(?:,\s[A-Z][\w .'’-]{1,30})?[,(]?\s*$")
_DASH = re.compile(r"^\.?\s*(?:\([\w /.]{2,30}\)\s*)?(?:[-–—:|]{1,2})\s")


def is_head(reading: Reading, mention: DateMention) -> bool:
    """Tell whether `mention` is the date of the report itself at its head, not one that a sentence speaks of."""
    expression, text = mention.expression, reading.document.text
    full = expression.op == "date" and len(expression.arguments) == 3 and isinstance(expression.arguments[2], int)
    if not full or mention.start > HEAD or not isinstance(expression.arguments[1], int):
        return False
    before = text[max(0, mention.start - 60) : mention.start]
    if _PUBLISHED.search(before):
        return expression.arguments[0] is not None
    if expression.arguments[0] is None:
        return bool(_DASH.match(text[mention.end : mention.end + 40])) and bool(_DATELINE.match(text[: mention.start]))
    if before.rstrip()[-1:] == "," and mention.start > LINE:
        return False  # a caption: "... meets flood victims in Port Vale, Lorania, August 14, 2031"
    return not _PREPOSITION.search(before) and not _LED.match(text, mention.start, mention.end)


def text_date(reading: Reading) -> ReportDate | None:
    """Return the date that stands at the head of the report, None where none does.

    A dateline without a year ("PORT VALE, Aug 14 -") gives none by itself: the year is not in it.
    """
    text = reading.document.text
    for mention in reading.dates:
        if mention.start > HEAD:
            return None
        if is_head(reading, mention):
            span = resolve(mention.expression, None)
            if span is not None and span.precision == "day":
                words = text[mention.start : mention.end]
                return ReportDate(reading.document.id, span.start, "text", f"the report's head says {words!r}")
    return None
