"""What one report yields."""

from __future__ import annotations

from dataclasses import dataclass, field

from consilience.model.claim import Claim
from consilience.model.reading import Reading
from consilience.model.sketch import Sketch


@dataclass(frozen=True, slots=True)
class Harvest:
    """The reading, the claims and the sketch of one document, as they lie in a record.

    The reading is lean: its sentences keep their offsets and drop their words, which only the first half of the
    pipeline needs.
    """

    reading: Reading
    claims: tuple[Claim, ...]
    sketch: Sketch = field(default_factory=Sketch)
