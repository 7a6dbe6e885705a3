"""The smallest thing that a report says and that another report could repeat, update or contradict."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.model.document import Identified, digest
from consilience.model.span import Span
from consilience.model.time import TimeExpression
from consilience.model.values import Actor, Place, Quantity, TimeSpan

LONGEST_EVIDENCE = 350  # characters, by the contract of the record


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """The stretch [start, end) of the document that proves one field of a claim: figure, trigger, unit ..."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is credited with a claim, by the field's terms: source, cue, content.

    `speaker` is canonical, None for the report's own voice. `chain` runs outlet < agency < post < official.
    """

    speaker: str | None = None
    speaker_kind: str | None = None
    role: str | None = None
    channel: str | None = None
    stance: str = "asserts"
    source: Span | None = None
    cue: Span | None = None
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim(Identified):
    """A figure with its meaning, or an event without a figure, proved by a span.

    `time` is the date as worded; `when` the days it resolves to once the report's date is known.
    """

    document: str  # Document.id
    span: Span
    kind: str
    measure: str
    quantity: Quantity | None = None
    modality: str = "asserted"
    level: str | None = None
    places: tuple[Place, ...] = ()
    actor: Actor | None = None
    attribution: Attribution = Attribution()
    time: TimeExpression | None = None
    when: TimeSpan | None = None
    slots: tuple[Slot, ...] = ()
    extractor: str = ""
    read_as: str = ""  # id of the claim as it was read, where an analyst has corrected it since

    def _digest(self) -> str:
        """Return the hash of document, span, kind, measure and figure as read."""
        if self.read_as:
            return self.read_as
        figure = self.slot("figure") or self.slot("victim")
        at = (figure.start, figure.end) if figure else (None, None)
        return digest("claim", self.document, self.span.start, self.span.end, self.kind, self.measure, *at)

    def slot(self, name: str) -> Slot | None:
        """Return the first slot called `name`, None where the claim has none."""
        return next((slot for slot in self.slots if slot.name == name), None)
