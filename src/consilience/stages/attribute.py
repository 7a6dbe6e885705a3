"""Credit each claim to the one who made it."""

from __future__ import annotations

from consilience.model.claim import Claim
from consilience.model.reading import Reading

VERSION = "1"


def attribute(reading: Reading, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return `claims` with their attribution."""
    return claims
