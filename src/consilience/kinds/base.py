"""What a claim kind declares: the one place that extraction, reconciliation, brief and docs all read."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.errors import UnknownSetting


def listed(words: str) -> tuple[str, ...]:
    """Return the entries of a comma-separated list.

    >>> listed("death toll, number of dead")
    ('death toll', 'number of dead')
    """
    return tuple(word for word in (" ".join(part.split()) for part in words.split(",")) if word)


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that a kind can say.

    `accrues` tells how figures of one question move: "grows" (a toll or a total: later may be higher),
    "stock" (a level that rises and falls), "once" (belongs to one day or blow, a later one is another
    question), "event" (usually without a figure). `label` is a noun phrase for a heading, of a statement the verb.
    `sentence` is the brief's template with a figure, `event` the one without: {figure} holds number and counted noun
    ("at least 12 civilians"), {places} and {actor} begin with a space where they hold anything (" in Uz", " by ..."),
    {level} ends with one.
    """

    name: str
    label: str
    accrues: str
    units: tuple[str, ...] = ()
    sentence: str = ""
    event: str = ""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that turn a counted thing into a claim of `measure`.

    `role` tells where the counted thing stands. "object": verbs whose object (or passive subject) is counted;
    "subject": verbs whose subject is; "either": both; "after": fixed wording that follows the counted thing;
    "before": fixed wording that precedes it; "noun": a noun that is counted itself ("12 deaths") or holds the
    counted thing ("the deaths of 12 people"). Words are lemmas; "~" marks a verb to inflect inside fixed wording.
    `counts` names the classes of `consilience.kinds.counted` that fit. `weak` cues yield to all others.
    `bare` allows a figure without any noun ("37 injured"); `unit` overrides the unit of the counted class.
    `needs` are words of which the sentence must hold one, `unless` words of which it may hold none. A cue whose
    measure is empty takes a figure out of account: "21 hostages were released" counts no captives. Words of `nearby`
    anywhere before in the report serve for `needs`, and words of `apart` in the two sentences before forbid the cue.
    """

    measure: str
    role: str
    words: tuple[str, ...]
    counts: tuple[str, ...] = ("person",)
    unit: str | None = None
    bare: bool = False
    weak: bool = False
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    nearby: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dimension:
    """Words beside a figure with a physical unit, in percent or in money that make it a claim of `measure`.

    `units` are the figure's; `near` are words of the same clause, `joined` words that touch the figure's unit
    ("40 kilometres wide"). `never` are words of the clause that forbid it, `needs` words of which the sentence must
    hold one.
    """

    measure: str
    units: tuple[str, ...]
    near: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """Wording of an event that is a claim without any figure.

    `nouns` name it; `verbs` bring it about ("declare" an "emergency"), `actions` are verbs that are the event
    themselves ("order ... to leave": up to a handful of words may stand in the gap). Where `alone` is true the noun is
    enough as subject or object of the clause, where `placed` is true also with a place behind it. `into` lists
    prepositions of which one must follow with its object, where the event needs a direction. Where `done` is true the
    verb must be finite: no missile "that can hit". `needs` are words of which
    the sentence must hold one, `unless` words of which it may hold none.
    """

    measure: str
    nouns: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    alone: bool = False
    placed: bool = False
    done: bool = False
    into: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CountedClass:
    """Nouns (singular) that count as one class.

    `unit` is what a claim's quantity carries; empty means that each noun is its own unit. `within` names the wider
    class whose cues fit as well. Nouns of `plain` add nothing to the unit; all others become the claim's `of`.
    """

    name: str
    unit: str
    nouns: tuple[str, ...]
    plain: tuple[str, ...] = ()
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """A claim kind: its measures, and the words by which its claims are known."""

    name: str
    label: str
    measures: tuple[Measure, ...]
    cues: tuple[Cue, ...] = ()
    dimensions: tuple[Dimension, ...] = ()
    events: tuple[Event, ...] = ()
    plain: tuple[str, ...] = ()  # measures that cues may claim of a counted noun without a figure
    persons: tuple[str, ...] = ()  # measures that cues may claim of one person told by a noun or a name
    implied: tuple[tuple[str, str], ...] = ()  # measure and class of which "a", "the ... of" means one

    def measure(self, name: str) -> Measure:
        """Return the measure called `name`.

        Raises UnknownSetting where the kind has none of that name.
        """
        for measure in self.measures:
            if measure.name == name:
                return measure
        known = ", ".join(measure.name for measure in self.measures)
        raise UnknownSetting(f"the kind {self.name!r} has no measure {name!r}", hint=f"it has {known}")
