"""Give each claim the places that it speaks of."""

from __future__ import annotations

from consilience.model.claim import Claim
from consilience.model.reading import Reading

VERSION = "1"


def locate(reading: Reading, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return `claims` with their places."""
    return claims
