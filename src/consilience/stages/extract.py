"""Make claims from what a reading marks."""

from __future__ import annotations

from consilience.model.claim import Claim
from consilience.model.reading import Reading

VERSION = "1"


def extract(reading: Reading) -> tuple[Claim, ...]:
    """Return the claims of `reading` in order of the text, without speaker, places and time."""
    return ()
