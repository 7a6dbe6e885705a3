"""Links between counted phrases and the triggers that give them a meaning."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.model.reading import Sentence
from consilience.stages.extraction.costs import cost_of
from consilience.stages.extraction.lexicon import Mark, Trigger
from consilience.stages.extraction.phrases import Phrase
from consilience.stages.extraction.runs import runs

FARTHEST = 2.2  # cost beyond which a trigger is too far from a figure to mean it
REACH = 60  # tokens beyond which no trigger is looked at: in a row of figures without a stop, time grows with the cube
WEAK = 1.6  # a cue marked weak yields to any other within reach
WIDER = 0.05  # a cue that counts soldiers outweighs one that counts people of any sort
DISMISSAL = -1.2  # wording that takes a figure out of account wins over near rivals
ZERO = frozenset(
    {"killed", "injured", "casualties", "missing", "hospitalised", "trapped", "buildings", "infrastructure"}
)
SHARED_OUT = frozenset({"person", "household"})  # of whom a share may do what a weak cue tells
SHARED = 0.6  # a trigger that already counts something else
PARTS = frozenset({"including", "among", "(", "include", "comprising"})


@dataclass(frozen=True, slots=True)
class Link:
    """A phrase, the trigger that gives it meaning, where it stands, and what the link cost."""

    phrase: Phrase
    trigger: Trigger
    mark: Mark
    cost: float


def links(sentence: Sentence, phrases: list[Phrase], marks: list[Mark]) -> dict[int, Link]:
    """Return for each phrase (by index) its best link, the cheapest ones first."""
    groups = runs(sentence, phrases, marks)
    offered: list[tuple[float, int, int, Link]] = []
    for index, phrase in enumerate(phrases):
        if not _counts(phrase):
            continue
        for number, mark in enumerate(marks):
            if abs(mark.first - phrase.first) > REACH:
                continue
            for trigger in mark.triggers:
                if phrase.figure.high == 0 and mark.last + 2 < phrase.first and trigger.form == "noun":
                    continue  # "four deaths but no reports of damage"
                if trigger.cue.weak and phrase.figure.role == "percent" and phrase.groups.isdisjoint(SHARED_OUT):
                    continue  # "burns over 90 percent of their bodies"
                cost = cost_of(sentence, phrases, index, groups, mark, trigger, marks)
                if cost is not None and phrase.groups and phrase.groups.isdisjoint(trigger.cue.counts):
                    cost += WIDER
                if cost is not None and not (phrase.figure.high == 0 and trigger.cue.measure not in ZERO):
                    between = any(mark.last < other.first < phrase.first for other in phrases)
                    cost += DISMISSAL if not trigger.cue.measure and not between else 0.0
                    cost += WEAK if trigger.cue.weak else 0.0
                    offered.append((cost, index, number, Link(phrase, trigger, mark, cost)))
    return _assigned(sentence, phrases, offered, groups)


def _counts(phrase: Phrase) -> bool:
    """Say whether the figure of `phrase` can count things that a trigger speaks of."""
    role = phrase.figure.role
    if role == "percent":
        return phrase.partitive
    return role == "count" and not (phrase.partitive and phrase.figure.high == 0)


def _assigned(
    sentence: Sentence, phrases: list[Phrase], offered: list[tuple[float, int, int, Link]], groups: list[int]
) -> dict[int, Link]:
    chosen: dict[int, Link] = {}
    used: dict[int, int] = {}
    waiting = sorted(offered, key=lambda row: (row[0], row[1], row[2]))
    late: list[tuple[float, int, int, Link]] = []
    for cost, index, number, link in waiting:
        if index in chosen:
            continue
        owner = used.get(number)
        if owner is not None and groups[owner] != groups[index] and not _parted(sentence, phrases, owner, index):
            late.append((cost + SHARED, index, number, link))
            continue
        if cost <= FARTHEST + (WEAK if link.trigger.cue.weak else 0):
            chosen[index] = link
            used.setdefault(number, index)
    for cost, index, _number, link in sorted(late, key=lambda row: (row[0], row[1], row[2])):
        if index not in chosen and cost <= 1.8 + (WEAK if link.trigger.cue.weak else 0):
            chosen[index] = link
    return chosen


def _parted(sentence: Sentence, phrases: list[Phrase], one: int, other: int) -> bool:
    """Say whether the later of two phrases tells a part of the earlier: "300 people (including 44 children)"."""
    low, high = sorted((one, other))
    words = {t.text.lower() for t in sentence.tokens[phrases[low].last + 1 : phrases[high].first]}
    return bool(words & PARTS)
