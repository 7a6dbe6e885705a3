"""What one report yields."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Harvest:
    """The reading and the claims of one document, as they lie in a record.

    The reading is lean: its sentences keep their offsets and drop their words, which only the first half of the
    pipeline needs.
    """

    reading: Reading
    claims: tuple[Claim, ...]
