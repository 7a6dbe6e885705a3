"""Make claims from what a reading marks."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

from consilience.kinds import Cue
from consilience.kinds.counted import SAME_PEOPLE
from consilience.model.claim import Claim, Slot
from consilience.model.reading import Reading, Sentence
from consilience.model.span import Span
from consilience.model.values import Figure, Quantity
from consilience.stages.extraction.actors import with_actors
from consilience.stages.extraction.classes import rank
from consilience.stages.extraction.dimensions import measured
from consilience.stages.extraction.events import happenings, unnumbered
from consilience.stages.extraction.evidence import evidence
from consilience.stages.extraction.lexicon import Mark, Noun, NounMark, Words, lexicon
from consilience.stages.extraction.links import Link, links
from consilience.stages.extraction.modality import level, modality
from consilience.stages.extraction.phrases import ROLES, Phrase, counted_phrases
from consilience.stages.extraction.relations import inherited
from consilience.stages.extraction.statements import statements
from consilience.stages.extraction.tolls import joint
from consilience.stages.extraction.victims import Cast, befall_persons, victims
from consilience.stages.extraction.weapons import weapon
from consilience.stages.versions import READ

VERSION = READ["extract"]
LASTING = frozenset({"day", "week", "month"})  # lengths of time that a kind may measure (days of mourning)
CONTEXT = 2  # sentences before that may tell what a length or a share is about


def extract(reading: Reading) -> tuple[Claim, ...]:
    """Return the claims of `reading` in order of the text, without speaker, places and time."""
    found: list[Claim] = []
    told: set[tuple[str, str]] = set()
    by_sentence = _figures(reading)
    before: deque[frozenset[str]] = deque(maxlen=CONTEXT)
    so_far = set((reading.document.title or "").lower().split())
    for sentence in reading.sentences:
        if sentence.tokens:
            tight = without_space(sentence)
            words = Words.of(tight.tokens)
            made = _sentence(reading, tight, words, (tuple(before), so_far), by_sentence.get(sentence.index, ()), told)
            told.update((claim.kind, claim.measure) for claim in made)
            found += made
            before.append(words.distinct)
            so_far |= words.distinct
    found = with_actors(reading, found)
    found += statements(reading, found)
    return tuple(sorted(found, key=lambda c: (c.span.start, c.span.end, c.kind, c.measure)))


def without_space(sentence: Sentence) -> Sentence:
    """Return `sentence` without the tokens that hold only space, which double spaces and line breaks leave."""
    kept = [i for i, token in enumerate(sentence.tokens) if not token.text.isspace()]
    if len(kept) == len(sentence.tokens):
        return sentence
    place = {old: new for new, old in enumerate(kept)}

    def head(index: int) -> int:
        up = sentence.tokens[index].head
        while up not in place and sentence.tokens[up].head != up:
            up = sentence.tokens[up].head
        return place.get(up, place[index])

    tokens = tuple(replace(sentence.tokens[i], head=head(i)) for i in kept)
    children = tuple(tuple(place[c] for c in sentence.children[i] if c in place) for i in kept)
    return replace(sentence, tokens=tokens, children=children)


def _figures(reading: Reading) -> dict[int, tuple[Figure, ...]]:
    table: dict[int, list[Figure]] = {}
    for figure in reading.figures:
        if figure.role in ROLES or (figure.role == "duration" and figure.unit in LASTING):
            sentence = reading.sentence_at(figure.number_start)
            if sentence is not None:
                table.setdefault(sentence.index, []).append(figure)
    return {index: tuple(figures) for index, figures in table.items()}


def _sentence(
    reading: Reading,
    sentence: Sentence,
    words: Words,
    context: tuple[tuple[frozenset[str], ...], set[str]],
    figures: tuple[Figure, ...],
    earlier: set[tuple[str, str]],
) -> list[Claim]:
    before, so_far = context
    marks = joint(lexicon().marks(words, before, so_far), words)
    nouns = lexicon().counted(words)
    demonyms = frozenset(
        i
        for t in reading.toponyms
        if t.demonym and sentence.start <= t.start < sentence.end
        for i in sentence.at(t.start, t.end)
    )
    phrases = counted_phrases(sentence, figures, nouns, marks, demonyms)
    held = frozenset(i for p in phrases for i in range(p.first, p.number + 1))
    chosen = inherited(sentence, phrases, links(sentence, phrases, marks))
    found = [
        _claim(reading, sentence, words, link, held) for _, link in sorted(chosen.items()) if link.trigger.cue.measure
    ]
    for index, phrase in enumerate(phrases):
        if index in chosen:
            continue
        told = measured(sentence, words, phrase.figure, before)
        if told is not None:
            kind, dimension, at = told
            first, last = min(phrase.first, at), max(phrase.number, at)
            found.append(
                _made(reading, sentence, kind, dimension.measure, phrase.figure, (first, last), at, held, None, None)
            )
    return found + _without_figure(reading, sentence, words, marks, nouns, phrases, demonyms, found, earlier)


def _without_figure(
    reading: Reading,
    sentence: Sentence,
    words: Words,
    marks: list[Mark],
    nouns: list[NounMark],
    phrases: list[Phrase],
    demonyms: frozenset[int],
    told: list[Claim],
    earlier: set[tuple[str, str]],
) -> list[Claim]:
    """Return the claims of `sentence` that carry no figure, where none with a figure says the same.

    `earlier` are kind and measure of what the report told before: an event is not claimed again by its name alone.
    """
    found: list[Claim] = []
    counted = {(c.kind, c.measure) for c in told}
    for link, one in unnumbered(sentence, nouns, marks, phrases):
        claim = _claim(reading, sentence, words, link, frozenset())
        if claim.modality == "denied":
            continue
        if one:
            found.append(claim)
        elif (claim.kind, claim.measure) not in counted and not any(c.kind == claim.kind for c in found):
            found.append(replace(claim, quantity=None, slots=claim.slots[1:]))
    befalling = befall_persons(marks)
    if befalling:
        cast = _cast(reading, sentence, nouns, phrases, demonyms)
        found += _harmed(reading, sentence, words, befalling, cast, [*told, *found])
    for happening in happenings(sentence, words, marks):
        what = (happening.kind, happening.measure)
        if what in counted or (happening.mentioned and what in earlier):
            continue
        told_as = modality(sentence, happening.first, happening.last)
        if told_as == "denied" and happening.kind != "emergency":
            continue
        span = evidence(reading.document.text, sentence, happening.first, happening.last)
        if any(c.kind == happening.kind and _overlap(c.span, span) for c in found):
            continue
        tokens = sentence.tokens
        slot = Slot("trigger", tokens[happening.noun[0]].start, tokens[happening.noun[1]].end)
        found.append(
            Claim(
                reading.document.id,
                span,
                happening.kind,
                happening.measure,
                None,
                told_as,
                level(sentence, happening.first, happening.last) if happening.kind == "emergency" else None,
                slots=(slot,),
                extractor=f"rules {VERSION}",
            )
        )
    return found


def _harmed(
    reading: Reading, sentence: Sentence, words: Words, marks: list[Mark], cast: Cast, told: list[Claim]
) -> list[Claim]:
    """Return the claims of `sentence` that tell of persons without a number, each proved by its victim."""
    kinds = {c.kind for c in told}
    found: list[Claim] = []
    for victim in victims(sentence, marks, cast):
        claim = _claim(reading, sentence, words, victim.link, frozenset())
        if claim.modality == "denied" or (victim.how == "many" and claim.kind in kinds):
            continue
        who, trigger = claim.slots[:2]
        slots = claim.slots[1:] if victim.how == "many" else (Slot("victim", who.start, who.end), trigger)
        found.append(replace(claim, quantity=None, slots=slots))
    return found


def _cast(
    reading: Reading, sentence: Sentence, nouns: list[NounMark], phrases: list[Phrase], demonyms: frozenset[int]
) -> Cast:
    names = [n for n in reading.names if sentence.start <= n.start < sentence.end]
    persons, others = (
        frozenset(at for n in names if (n.kind == "person") is person for at in sentence.at(n.start, n.end))
        for person in (True, False)
    )
    places = (t for t in reading.toponyms if sentence.start <= t.start < sentence.end)
    return Cast(
        {at: mark for mark in nouns for at in range(mark.first, mark.last + 1)},
        frozenset(at for p in phrases for at in range(p.first, p.last + 1)),
        persons,
        others | frozenset(at for t in places for at in sentence.at(t.start, t.end)) - persons,
        demonyms,
    )


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _claim(reading: Reading, sentence: Sentence, words: Words, link: Link, held: frozenset[int]) -> Claim:
    phrase, cue = link.phrase, link.trigger.cue
    first, last = min(phrase.first, link.mark.first), max(phrase.last, link.mark.last)
    noun = _noun(phrase, cue)
    if phrase.bare and cue.bare:
        noun = None
    unit = cue.unit or (noun.unit if noun else "person")
    if phrase.unknown and link.trigger.kind == "response":
        unit = sentence.tokens[phrase.last].lemma
    of = noun.of if noun else None
    if phrase.figure.role == "percent":
        unit = "percent"
    if of is not None:
        of = SAME_PEOPLE.get(of, of)
    measure = cue.measure
    if link.trigger.kind == "attack" and measure == "assault" and cue.role == "object":
        measure = weapon(words)
    return _made(
        reading,
        sentence,
        link.trigger.kind,
        measure,
        phrase.figure,
        (first, last),
        link.mark.first,
        held,
        unit,
        of,
        trigger=(link.mark.first, link.mark.last),
        counted=(phrase.head, phrase.last) if phrase.head is not None else None,
    )


def _noun(phrase: Phrase, cue: Cue) -> Noun | None:
    """Return the reading of the counted noun that suits `cue` best: its classes in their order, then wider ones."""
    return min(phrase.nouns, key=lambda noun: rank(cue.counts, noun.group), default=None)


def _made(
    reading: Reading,
    sentence: Sentence,
    kind: str,
    measure: str,
    figure: Figure,
    tokens: tuple[int, int],
    at: int,
    held: frozenset[int],
    unit: str | None,
    of: str | None,
    *,
    trigger: tuple[int, int] | None = None,
    counted: tuple[int, int] | None = None,
) -> Claim:
    own = frozenset(i for i in sentence.at(figure.start, figure.end))
    span = evidence(reading.document.text, sentence, *tokens, held=held - own)
    all_tokens = sentence.tokens
    told = trigger or (at, at)
    slots = [
        Slot("figure", figure.start, figure.end),
        Slot("trigger", all_tokens[told[0]].start, all_tokens[told[1]].end),
    ]
    if counted:
        slots.append(Slot("counted", all_tokens[counted[0]].start, all_tokens[counted[1]].end))
    magnitude = figure.unit == "magnitude"
    quantity = Quantity(figure.low, figure.high, figure.hedge, None if magnitude else unit or figure.unit, of)
    return Claim(
        reading.document.id,
        span,
        kind,
        measure,
        quantity,
        modality(
            sentence,
            min(tokens[0], at),
            max(at, tokens[0]),
            at=at,
            zero=figure.high == 0,
            measured=trigger is None,
        ),
        slots=tuple(slots),
        extractor=f"rules {VERSION}",
    )
