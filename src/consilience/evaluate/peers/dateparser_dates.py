"""dateparser's search: dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from consilience.evaluate.peers.base import Peer, Row

WEEK = "%G-W%V"
DIGITS = {"year": 4, "month": 7}  # of an ISO date, by what the phrase is exact to


def answers(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield {"id", "timexes"}: what the search finds, a day, month or year by the period that the library tells."""
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    for row in rows:
        text, told, at = row["text"], [], 0
        options: dict[str, Any] = {"PREFER_DATES_FROM": "past"}
        if row.get("published"):
            options["RELATIVE_BASE"] = datetime.fromisoformat(row["published"][:10])
        period_of = DateDataParser(languages=["en"], settings=options)
        for phrase, moment in search_dates(text, languages=["en"], settings=options) or []:
            start = text.find(phrase, at)
            if start < 0:
                continue
            at = start + len(phrase)
            period = period_of.get_date_data(phrase).period
            value = moment.strftime(WEEK) if period == "week" else moment.date().isoformat()[: DIGITS.get(period, 10)]
            told.append({"start": start, "end": at, "type": "DATE", "value": value})
        yield {"id": row["id"], "timexes": told}


PEER = Peer("dateparser search", "dates", (("dateparser", "dateparser"),), answers)
