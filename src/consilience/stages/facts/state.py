"""Facts: one question, its answers side by side, and what stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from consilience.errors import ConsilienceError
from consilience.kinds import measure_of
from consilience.model.fact import Fact, Question, Relation
from consilience.stages.facts.course import history, steps_told
from consilience.stages.facts.ends import Backing, behind, ends, last_words, rules
from consilience.stages.facts.parties import Sides
from consilience.stages.facts.questions import Answer
from consilience.stages.facts.relate import as_of, meet, moment
from consilience.stages.facts.shown import DISOWNED
from consilience.text.wording import day, listing, plural

SERIOUS = frozenset({"asserted", "alleged"})  # modalities that tell a figure of what has happened


WITHDRAWN = "the figure was withdrawn"
NO_NAMES: Mapping[str, str] = {}


def make_fact(
    rows: Sequence[Answer],
    origin: Mapping[str, str],
    relations: Sequence[Relation],
    *,
    names: Mapping[str, str] = NO_NAMES,
    mark: str = "",
    heir: Answer | None = None,
    doubts: Mapping[str, str] = NO_NAMES,
    sides: Sides | None = None,
) -> Fact:
    """Return the fact of claims that answer one question, given the relations between them.

    `names` are what a reader calls an origin, where that is not its own name; `heir` is a later claim of the same
    source that replaces the fact; `mark` tells it from another of the same question; `doubts` tell why it is not shown
    whose count a claim is; `sides` which parties are opposed.

    Best is the figure that most independent origins stand by, those that are shown before others, among the last word
    of each; of equals the latest, then the most exact. Low and high are the bounds of all last words. There is no
    average.
    """
    order = sorted(rows, key=moment)
    withdrawn = _withdrawn(order, relations) | {row.claim for row in order if doubts.get(row.claim) == DISOWNED}
    standing = last_words([row for row in order if row.claim not in withdrawn and row.modality in SERIOUS], origin)
    named = {row.claim: origin[row.claim] for row in (*order, *([heir] if heir else []))}
    known = {claim: names.get(told, told) for claim, told in named.items()}
    backing = Backing(standing, origin, doubts)
    figures = ends(backing)
    status, why = _status(order, standing, behind(figures, backing), known, withdrawn, doubts, sides)
    if heir is not None and status == "single_origin":
        status, why = "superseded", f"{known[heir.claim]} has since counted on, to {heir.told}"
    question = question_of(order, mark)
    states = history(order)
    counted = sum(row.counted for row in order)
    everyone, shown = {origin[row.claim] for row in order}, _shown(order, origin, doubts)
    return Fact(
        story=_story(order),
        question=question,
        label=_label(question, order),
        claims=tuple(row.claim for row in order),
        origins=tuple(sorted(shown or everyone)),
        status=status,
        figures=figures,
        history=tuple(row.claim for row in states),
        why=why,
        unshown=tuple(sorted(everyone - shown)),
        doubts=tuple(sorted((row.claim, doubts[row.claim]) for row in order if row.claim in doubts)),
        steps=steps_told(states, known, relations),
        rules=rules(figures, backing, origin, known, counted) if figures else (),
    )


def _shown(rows: Sequence[Answer], origin: Mapping[str, str], doubts: Mapping[str, str]) -> set[str]:
    """Return the origins of which a text shows whose count it tells."""
    return {origin[row.claim] for row in rows if row.claim not in doubts}


def _withdrawn(order: Sequence[Answer], relations: Sequence[Relation]) -> set[str]:
    """Return the claims that no longer stand: those corrected, and those that only tell what is taken back."""
    told = {row.claim: row for row in order}
    corrected = [relation for relation in relations if relation.relation == "correction"]
    taken_back = {r.b for r in corrected if meet(told[r.a], told[r.b])}
    return {r.a for r in corrected} | taken_back


def question_of(rows: Sequence[Answer], mark: str = "") -> Question:
    """Return the question that `rows` answer: its scope and day are those that most of them tell.

    `mark` is added to the event where two questions would else read the same.
    """
    chief = rows[0]
    places = [tuple(sorted(place.name for place in row.places)) for row in rows if row.places]
    scope = max(sorted(set(places)), key=places.count) if places else ()
    stretches = [row.days for row in rows if row.days]
    span = max(sorted(set(stretches)), key=stretches.count) if stretches and chief.blow else None
    event = " ".join(part for part in (_iso(span), chief.stage, mark) if part)
    actors = [row.actor for row in rows if row.actor]
    return Question(
        kind=chief.kind,
        measure=max(sorted({row.measure for row in rows}), key=[row.measure for row in rows].count),
        scope=scope,
        of=chief.group or None,
        event=event or None,
        actor=max(sorted(set(actors)), key=actors.count) if actors else None,
    )


def _status(
    order: Sequence[Answer],
    standing: Sequence[Answer],
    best: Sequence[Answer],
    origin: Mapping[str, str],
    withdrawn: set[str],
    doubts: Mapping[str, str],
    sides: Sides | None,
) -> tuple[str, str]:
    said = [row for row in order if row.modality in SERIOUS]
    denied = sorted({origin[row.claim] for row in order if row.modality == "denied"})
    if withdrawn and not standing:
        disowning = any(doubts.get(row.claim) == DISOWNED for row in order)
        return "retracted", f"{DISOWNED if disowning else WITHDRAWN}, and no other source stands by it"
    if not said:
        return "cannot_tell", _not_asserted({row.modality for row in order})
    sources = sorted({origin[row.claim] for row in (standing or said)})
    parted = _disagreement(standing, origin, sides)
    if parted:
        return "disputed", parted
    if denied and set(denied) - set(sources):
        return "disputed", f"{listing(sources, 2)} told it, {listing(denied, 2)} denied it"
    if denied and set(denied) >= set(sources):
        return "retracted", f"{listing(denied, 2)} told it and now denies it"
    agreed = sorted({origin[row.claim] for row in (best or said)})
    status, why = _counted(agreed, sorted(_shown(best or said, origin, doubts)))
    others = [name for name in sources if name not in agreed]
    return status, why + (f"; {listing(others, 2)} told another figure, earlier or later" if others else "")


def _counted(sources: list[str], shown: list[str]) -> tuple[str, str]:
    """Return status and reason by the number of sources, and of those that the texts show to be independent."""
    others = len(sources) - len(shown)
    if len(shown) > 1:
        beside = f"; {others} more may have it from them" if others else ""
        return "corroborated", f"{len(shown)} independent sources agree: {listing(shown, 3)}{beside}"
    if len(sources) == 1:
        return "single_origin", f"all of it goes back to {sources[0]}"
    if shown:
        return "cannot_tell", f"{shown[0]} told it; of {others} more the texts do not show whose count they tell"
    return "cannot_tell", f"{len(sources)} sources tell it, and no text shows whose count it is: {listing(sources, 3)}"


def _not_asserted(modalities: set[str]) -> str:
    words = {"planned": "planned", "requested": "asked for", "possible": "held possible", "denied": "denied"}
    told = sorted(words.get(modality, modality) for modality in modalities)
    return f"no report tells it as done: it is only {' or '.join(told)}"


def _disagreement(standing: Sequence[Answer], origin: Mapping[str, str], sides: Sides | None) -> str | None:
    distinct = {(origin[row.claim], row.low, row.high): row for row in reversed(standing)}
    rows = [distinct[key] for key in sorted(distinct, key=str)]
    for i, a in enumerate(rows):
        for b in rows[i + 1 :]:
            if origin[a.claim] != origin[b.claim] and not meet(a, b) and as_of(a) == as_of(b):
                stand = sides.between(a, b, origin) if sides else ""
                parted = f"{a.told} according to {origin[a.claim]}, {b.told} according to {origin[b.claim]}"
                return f"{parted}; {stand}" if stand else parted
    return None


def _story(order: Sequence[Answer]) -> str:
    told = [row.story for row in order]
    return max(sorted(set(told)), key=told.count)


def _label(question: Question, order: Sequence[Answer]) -> str:
    """Return a heading: "children killed in Karbon, 15 May 2031", of a statement who said it."""
    try:
        label = measure_of(question.kind, question.measure).label
    except ConsilienceError:
        label = question.measure.replace("_", " ")
    if question.kind == "statement":
        return f"{order[0].speaker or 'own voice'} {label}" + (
            f" ({listing(list(question.scope), 2)})" if question.scope else ""
        )
    if question.of and question.kind in ("casualties", "displacement"):
        label = f"{plural(question.of)} {label}"
    elif question.of:
        label = f"{label} ({plural(question.of)})"
    where = f" in {listing(list(question.scope), 3)}" if question.scope else ""
    stretches = (question.event or "").split(" ", 1)[0] if order[0].blow and question.event else ""
    when = f", {day(stretches)}" if stretches[:1].isdigit() else ""
    return f"{label}{where}{when}"


def _iso(span: tuple[date, date] | None) -> str:
    if span is None:
        return ""
    return span[0].isoformat() if span[0] == span[1] else f"{span[0].isoformat()}/{span[1].isoformat()}"
