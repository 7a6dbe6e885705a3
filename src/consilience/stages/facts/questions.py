"""The question that a claim answers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache

from consilience.model.claim import Claim
from consilience.model.values import Place, Quantity
from consilience.stages.facts.retractions import is_after_notice, is_correcting
from consilience.text.figures.tallies import follows_tally, is_part, is_past, is_so_far, is_tally, severity
from consilience.text.figures.units import base_unit, convert, dimension
from consilience.text.names.groups import NEEDS_CARE, group_of, is_known_group
from consilience.text.weights import FUNCTION_WORDS, stem
from consilience.text.wording import amount

# Measures whose figures answer one question: those who fled were evacuated or went by themselves, and a report
# that says one may mean the other.
FAMILY = {"evacuated": "flight", "displaced": "flight", "hospitalised": "injured", "assault": "assaults"}
# Measures of one blow or one day: the day is part of the question. All others are levels or totals: a later day
# brings a new answer to the same question.
BLOW_KINDS = frozenset({"casualties", "attack", "interception", "capture", "damage", "offensive", "emergency"})
FALLS = frozenset({"rainfall"})  # of a day or a stretch of days, though a hazard
SIDED = frozenset({"forces", "interception", "territory"})  # kinds where the actor is part of the question
FIRED = frozenset({"attack", "interception"})  # kinds whose units are weapons, told as exactly as the reporter knows
# What an attack is said to hit may be called either.
PLAIN_UNITS = {"family": "household", "location": "settlement"}
REMAINING = re.compile(r"\b(remain(?:s|ed|ing)?|still (?:held|captive|missing|in captivity|being held)|in captivity)\b")
NUMBER_OF = re.compile(
    r"\bnumber of ([^\W\d]+)(?: (?!(?:killed|hurt|rescued|injured|wounded|freed)\b)([^\W\d]+))?", re.I
)
WORD = re.compile(r"[^\W_]{2,}")
ONE_SENTENCE = 120  # characters from the evidence within which a place is likely named of it
LONG = 30  # days: a figure over a longer stretch is a background toll, not one blow's

REMEMBERED = 1 << 16  # words


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim seen as the answer to a question; figures are in the base unit of what they measure."""

    claim: str
    document: str
    text: str  # the same for exact copies: what one report tells apart, its copy does not tell again
    story: str
    kind: str
    measure: str
    family: str
    unit: str
    group: str
    stage: str
    places: tuple[Place, ...]
    days: tuple[date, date] | None
    low: float | None
    high: float | None
    soft: bool  # one figure, softened: "about 60"
    actor: str | None
    speaker: str | None
    published: date | None
    words: frozenset[str]
    start: int
    modality: str
    told: str  # the figure in words, in the unit that the report uses
    told_unit: str
    of: str | None
    told_at: datetime | None = None  # when the report was published, where the moment is known
    tally: bool = False  # a toll as counted up to the day of telling
    former: bool = False  # the report itself calls the figure past
    far: bool = False  # its places are named in another sentence, and may not be meant
    lent: bool = False  # its places are named in another sentence, however near
    vague: bool = False  # the day is known to a month or a year only
    part: bool = False  # "26 of them": some of a whole that the report counts as well
    role: str | None = None  # of the speaker
    actor_kind: str | None = None
    pinned: bool = False  # places on the map, and no others, stand beside the figure
    corrects: bool = False  # its sentence puts an earlier figure right, or takes it back

    # whether it has a figure, tells a long stretch of days, and is of one day: asked for each pair, so told once
    counted: bool = field(init=False, compare=False)
    background: bool = field(init=False, compare=False)
    blow: bool = field(init=False, compare=False)

    def __post_init__(self) -> None:
        long = self.days is not None and (self.days[1] - self.days[0]).days > LONG
        object.__setattr__(self, "counted", self.low is not None)
        object.__setattr__(self, "background", long)
        object.__setattr__(self, "blow", (self.kind in BLOW_KINDS or self.measure in FALLS) and not self.stage)

    @property
    def exact(self) -> bool:
        return self.low == self.high and not self.soft


def answer(
    claim: Claim,
    story: str,
    published: date | None,
    text: str | None = None,
    told_at: datetime | None = None,
    sentence: str = "",
    before: str = "",
) -> Answer:
    """Return what `claim` answers, in a report of `story` published on a day that may be unknown.

    `text` stands for the report's words: the same for exact copies. `told_at` is the moment of publication,
    `sentence` what the evidence stands in, `before` the text before that.
    """
    quantity = claim.quantity
    counted = quantity is not None and quantity.low is not None
    low, high = _bounds(quantity) if quantity and counted else (None, None)
    far, lent = _far(claim), _lent(claim, sentence)
    return Answer(
        claim=claim.id,
        document=claim.document,
        text=text or claim.document,
        story=story,
        kind=claim.kind,
        measure=claim.measure,
        family=_family(claim, counted),
        unit=_unit(quantity, claim.kind) if quantity and counted else "",
        group=_group(claim, sentence),
        stage=_stage(claim),
        places=claim.places,
        days=(claim.when.start, claim.when.end) if claim.when else None,
        low=low,
        high=high,
        soft=bool(quantity and quantity.hedge and low == high),
        actor=claim.actor.name if claim.actor else None,
        speaker=claim.attribution.speaker,
        published=published,
        words=frozenset(map(_term, WORD.findall(claim.span.text))) - FUNCTION_WORDS,
        start=claim.span.start,
        modality=claim.modality,
        told=amount(quantity) if quantity and counted else "no figure",
        told_unit=(quantity.unit or "") if quantity and counted else "",
        of=quantity.of if quantity else None,
        told_at=told_at,
        tally=_is_tally(claim, sentence),
        far=far,
        lent=lent,
        pinned=not far and _is_on_map(claim),
        former=counted and is_past(claim.span.text),
        vague=claim.when is not None and claim.when.precision in ("month", "year"),
        part=claim.kind == "casualties" and is_part(claim.span.text),
        role=claim.attribution.role,
        actor_kind=claim.actor.kind if claim.actor else None,
        corrects=counted and (is_correcting(sentence or claim.span.text) or is_after_notice(before)),
    )


@lru_cache(maxsize=REMEMBERED)
def _term(word: str) -> str:
    return stem(word.lower())


def _group(claim: Claim, sentence: str) -> str:
    quantity = claim.quantity
    group = group_of(quantity.of if quantity else None, claim.measure) or _named_as_counted(claim)
    if group or claim.measure not in NEEDS_CARE or (quantity and quantity.high == 0):
        return group  # "no one was seriously hurt" speaks of all who were there
    return severity(claim.span.text, sentence)


def _named_as_counted(claim: Claim) -> str:
    """Return the known group in "the number of pupils rescued has risen to 61", "" where there is none."""
    named = NUMBER_OF.search(claim.span.text)
    groups = [group_of(word, claim.measure) for word in named.groups() if word] if named else []
    return next((group for group in groups if group and is_known_group(group)), "")


def _is_tally(claim: Claim, sentence: str) -> bool:
    before = sentence[: max(0, sentence.find(claim.span.text))]
    if claim.kind == "damage":
        return is_so_far(claim.span.text)
    if claim.kind != "casualties":
        return False
    return claim.measure == "missing" or is_tally(claim.span.text) or follows_tally(before)


def _family(claim: Claim, counted: bool) -> str:
    if claim.kind == "statement":
        return "statement:" + (claim.attribution.speaker or "")
    if claim.kind == "attack" and not counted:
        return "attack"
    return FAMILY.get(claim.measure, claim.measure)


def _stage(claim: Claim) -> str:
    if claim.kind == "emergency":
        return "national" if claim.level in ("national", "international") else ""
    if claim.kind == "capture" and REMAINING.search(claim.span.text):
        return "remaining"
    return ""


def _is_on_map(claim: Claim) -> bool:
    """Return whether a table knows a place of the claim, and all but regions and countries."""
    unknown = [place for place in claim.places if place.gid is None]
    return len(unknown) < len(claim.places) and all(place.kind in ("region", "country") for place in unknown)


def _far(claim: Claim) -> bool:
    named = [slot for slot in claim.slots if slot.name == "place"]
    gaps = [max(0, slot.start - claim.span.end, claim.span.start - slot.end) for slot in named]
    return bool(gaps) and min(gaps) > ONE_SENTENCE


def _lent(claim: Claim, sentence: str) -> bool:
    """Return whether no place is named in the sentence of the evidence."""
    named = [slot for slot in claim.slots if slot.name == "place"]
    start = claim.span.start - max(0, sentence.find(claim.span.text))
    return bool(named and sentence) and not any(start <= slot.start < start + len(sentence) for slot in named)


def _unit(quantity: Quantity, kind: str) -> str:
    unit = quantity.unit or ""
    if dimension(unit):
        return base_unit(unit)
    if kind in FIRED:
        unit = unit.rsplit(" ", 1)[-1]  # one report's "mortar shell" is another's "shell"
    return PLAIN_UNITS.get(unit, unit)


def _bounds(quantity: Quantity) -> tuple[float | None, float | None]:
    unit = quantity.unit or ""
    if not dimension(unit):
        return quantity.low, quantity.high
    to = base_unit(unit)
    low = None if quantity.low is None else convert(quantity.low, unit, to)
    return low, None if quantity.high is None else convert(quantity.high, unit, to)
