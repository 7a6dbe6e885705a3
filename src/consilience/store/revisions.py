"""Which document is a later version of which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime
from itertools import pairwise

from consilience.model.document import Document


def revision_pairs(documents: Iterable[Document]) -> tuple[tuple[str, str], ...]:
    """Return pairs (newer, older) of ids within each address, or name where a report has no address.

    `documents` come in the order in which they arrived; versions with a date go by it, those without one by arrival.
    """
    versions: dict[tuple[str, str], list[Document]] = defaultdict(list)
    for document in documents:
        versions[("url", document.url) if document.url else ("name", document.name)].append(document)
    pairs = []
    for same in versions.values():
        ordered = sorted(same, key=_moment) if all(d.published or d.published_at for d in same) else same
        pairs += [(newer.id, older.id) for older, newer in pairwise(ordered)]
    return tuple(sorted(pairs))


def _moment(document: Document) -> tuple[date, datetime]:
    moment = document.published_at or datetime.min.replace(tzinfo=UTC)
    return (document.published or moment.date(), moment if moment.tzinfo else moment.replace(tzinfo=UTC))
