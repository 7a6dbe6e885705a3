"""Moments by which reports are told apart as earlier and later."""

from __future__ import annotations

from datetime import UTC, date, datetime

from consilience.model.record import Record


def in_utc(at: datetime | None) -> str:
    """Return a moment in UTC, ISO 8601 to the second; now where none is given."""
    return (at or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")


def start_of(since: date | datetime) -> str:
    """Return the moment from which `since` counts: of a day its first, of a moment without a zone the one in UTC."""
    moment = since if isinstance(since, datetime) else datetime(since.year, since.month, since.day)
    return in_utc(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def reported_before(record: Record, since: date | datetime) -> frozenset[str]:
    """Return the reports (ids) dated before `since`, by the moment of publication where both tell one."""
    day = since.date() if isinstance(since, datetime) else since
    found = set()
    for source in record.sources:
        told = source.document.published_at
        if isinstance(since, datetime) and told is not None and source.dated_by == "metadata":
            old = in_utc(told) < start_of(since)
        else:
            old = source.reported is None or source.reported < day.isoformat()
        if old:
            found.add(source.document.id)
    return frozenset(found)
