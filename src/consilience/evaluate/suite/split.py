"""Which part of the labelled texts is kept from those who tune: a quarter, by a digest of the id."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

ONE_IN = 4


def is_kept(row: Mapping[str, Any]) -> bool:
    """Return whether a labelled text is scored and not read; the texts of one story stay together.

    >>> [name for name in "abcdefghijkl" if is_kept({"id": name})]
    ['f', 'l']
    """
    name = str(row.get("story") or row["id"])
    return int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) % ONE_IN == 0
