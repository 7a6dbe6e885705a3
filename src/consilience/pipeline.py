"""The list of stages, in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from consilience.engine.order import Step, check_order
from consilience.model.claim import Claim
from consilience.model.document import Document, Noise, ReportDate
from consilience.model.fact import DuplicateGroup, Entity, Fact, Relation, Story
from consilience.model.harvest import Harvest
from consilience.model.ports import Gazetteer, Parser
from consilience.model.reading import Reading
from consilience.model.record import Record, Source
from consilience.model.ruling import Outcome, Ruling
from consilience.model.sketch import Sketch
from consilience.model.values import Place
from consilience.stages import (
    annotate,
    attribute,
    clean,
    cluster,
    dating,
    dedup,
    extract,
    locate,
    reconcile,
    resolve,
    sketch,
    versions,
    when,
)
from consilience.stages.rulings.claims import rule_claims
from consilience.stages.rulings.entities import key_of, rule_entities, rule_names
from consilience.stages.rulings.facts import rule_facts

NO_SKETCH = Sketch()
COUNTING = ("count", "measure", "money", "percent")  # roles of figures that may make a claim


@dataclass(frozen=True, slots=True)
class Parts:
    """The learned and heavy parts that stages are given."""

    parser: Parser
    gazetteer: Gazetteer


@dataclass(frozen=True, slots=True)
class Report:
    """One document on its way through the first half of the pipeline."""

    document: Document
    noise: tuple[Noise, ...] = ()
    sketch: Sketch = NO_SKETCH
    reading: Reading | None = None
    claims: tuple[Claim, ...] = ()

    @property
    def read(self) -> Reading:
        """The reading, which the order of the stages guarantees."""
        assert self.reading is not None
        return self.reading


READ: tuple[Step[Report, Parts], ...] = (
    Step(
        "clean",
        clean.VERSION,
        ("document",),
        ("noise",),
        lambda report, parts: replace(report, noise=clean.clean(report.document)),
    ),
    Step(
        "sketch",
        sketch.VERSION,
        ("document", "noise"),
        ("sketch",),
        lambda report, parts: replace(report, sketch=sketch.sketch(report.document, report.noise)),
    ),
    Step(
        "annotate",
        annotate.VERSION,
        ("document", "noise"),
        ("reading",),
        lambda report, parts: replace(
            report,
            reading=annotate.annotate(report.document, report.noise, parser=parts.parser, gazetteer=parts.gazetteer),
        ),
    ),
    Step(
        "extract",
        extract.VERSION,
        ("reading",),
        ("claims",),
        lambda report, parts: replace(report, claims=extract.extract(report.read)),
    ),
    Step(
        "attribute",
        attribute.VERSION,
        ("reading", "claims"),
        ("speakers",),
        lambda report, parts: replace(report, claims=attribute.attribute(report.read, report.claims)),
    ),
    Step(
        "locate",
        locate.VERSION,
        ("reading", "claims"),
        ("places",),
        lambda report, parts: replace(report, claims=locate.locate(report.read, report.claims)),
    ),
    Step(
        "when",
        when.VERSION,
        ("reading", "claims"),
        ("times",),
        lambda report, parts: replace(report, claims=when.date_claims(report.read, report.claims)),
    ),
)
check_order(READ, given=("document",))


def read(document: Document, parts: Parts) -> tuple[Reading, tuple[Claim, ...]]:
    """Return the reading and the claims of one document: a pure function of the document and the parts."""
    report = _read(document, parts)
    return report.read, report.claims


def harvest(document: Document, parts: Parts) -> Harvest:
    """Return what a record keeps of one document."""
    report = _read(document, parts)
    bare = tuple(replace(sentence, tokens=(), children=()) for sentence in report.read.sentences)
    return Harvest(replace(report.read, sentences=bare), report.claims, report.sketch)


def _read(document: Document, parts: Parts) -> Report:
    report = Report(document)
    for step in READ:
        report = step.run(report, parts)
    distinct = {claim.id: claim for claim in reversed(report.claims)}  # the first of equal claims stays
    return replace(report, claims=tuple(reversed(distinct.values())))


@dataclass(frozen=True, slots=True)
class Corpus:
    """What was read in the reports of a parcel, on its way through the second half of the pipeline."""

    readings: tuple[Reading, ...]
    claims: tuple[Claim, ...]
    parcels: tuple[tuple[str, str], ...] = ()
    groups: tuple[DuplicateGroup, ...] = ()
    dates: tuple[ReportDate, ...] = ()
    stories: tuple[Story, ...] = ()
    entities: tuple[Entity, ...] = ()
    origins: tuple[tuple[str, str], ...] = ()
    owners: tuple[tuple[str, str], ...] = ()
    facts: tuple[Fact, ...] = ()
    relations: tuple[Relation, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    outcomes: tuple[Outcome, ...] = ()

    @property
    def documents(self) -> tuple[Document, ...]:
        """The reports, by name and id."""
        return tuple(reading.document for reading in self.readings)

    @property
    def dated(self) -> tuple[Document, ...]:
        """The reports with the dates that were found for them."""
        return tuple(replace(d, published=found.date) for d, found in zip(self.documents, self.dates, strict=True))

    @property
    def noise(self) -> dict[str, tuple[Noise, ...]]:
        """What was set aside in each report, by document id."""
        return {reading.document.id: reading.noise for reading in self.readings}

    @property
    def places(self) -> dict[str, Place]:
        """The places that the reports name, by GeoNames id (as text) and by name."""
        named = [toponym.place for reading in self.readings for toponym in reading.toponyms]
        told = [*named, *(place for claim in self.claims for place in claim.places)]
        return {place.name: place for place in reversed(told)} | {key_of(place): place for place in reversed(told)}


def _date(corpus: Corpus, parts: None) -> Corpus:
    dates = dating.date_documents(corpus.readings, [story.documents for story in corpus.stories])
    return replace(corpus, dates=dates, claims=dating.resolve_claims(corpus.claims, dates))


def _dedup(corpus: Corpus, parts: None) -> Corpus:
    return replace(corpus, groups=dedup.group_duplicates(corpus.documents, corpus.noise))


def _cluster(corpus: Corpus, parts: None) -> Corpus:
    places = {r.document.id: sorted({t.place.name for t in r.toponyms}) for r in corpus.readings}
    stories = cluster.cluster_stories(corpus.documents, corpus.noise, places, dict(corpus.parcels))
    return replace(corpus, stories=stories)


def _rule(corpus: Corpus, parts: None) -> Corpus:
    if not corpus.rulings:
        return corpus
    claims, outcomes = rule_claims(corpus.claims, corpus.rulings, corpus.places)
    return replace(corpus, claims=claims, outcomes=outcomes)


def _resolve(corpus: Corpus, parts: None) -> Corpus:
    entities = resolve.resolve_entities(corpus.readings, corpus.claims)
    if not corpus.rulings:
        return replace(corpus, entities=entities, claims=resolve.canonical_claims(corpus.claims, entities))
    entities, outcomes = rule_entities(entities, corpus.rulings)
    claims = rule_names(resolve.canonical_claims(corpus.claims, entities), corpus.rulings, corpus.places)
    return replace(corpus, entities=entities, claims=claims, outcomes=corpus.outcomes + outcomes)


def _reconcile(corpus: Corpus, parts: None) -> Corpus:
    found = reconcile.reconcile(
        corpus.claims, corpus.dated, corpus.stories, corpus.groups, corpus.rulings, corpus.owners
    )
    facts, outcomes = rule_facts(found.facts, corpus.claims, corpus.rulings)
    outcomes += corpus.outcomes
    return replace(
        corpus,
        facts=facts,
        relations=found.relations,
        origins=found.origins,
        outcomes=tuple(sorted(outcomes, key=lambda outcome: corpus.rulings.index(outcome.ruling))),
    )


DERIVE: tuple[Step[Corpus, None], ...] = (
    Step("dedup", dedup.VERSION, ("readings",), ("groups",), _dedup),
    Step("cluster", cluster.VERSION, ("readings", "parcels"), ("stories",), _cluster),
    Step("dating", dating.VERSION, ("readings", "claims", "stories"), ("dates", "days"), _date),
    Step("rule", versions.DERIVE["rule"], ("claims", "days"), ("ruled",), _rule),
    Step("resolve", resolve.VERSION, ("readings", "ruled"), ("entities", "names"), _resolve),
    Step(
        "reconcile",
        reconcile.VERSION,
        ("ruled", "groups", "stories", "dates", "days", "names"),
        ("facts", "relations", "origins"),
        _reconcile,
    ),
)
check_order(DERIVE, given=("readings", "claims", "parcels"))


def _sources(corpus: Corpus) -> tuple[Source, ...]:
    made: dict[str, list[Claim]] = defaultdict(list)
    for claim in corpus.claims:
        made[claim.document].append(claim)
    return tuple(
        Source(
            reading.document,
            found.date.isoformat() if found.date else None,
            found.source,
            found.reason,
            reading.noise,
            _unread(reading, made[reading.document.id]),
        )
        for reading, found in zip(corpus.readings, corpus.dates, strict=True)
    )


def _unread(reading: Reading, claims: Sequence[Claim]) -> tuple[tuple[int, int], ...]:
    """Return the figures that might count something and that no claim uses."""
    used = [(slot.start, slot.end) for claim in claims for slot in claim.slots if slot.name == "figure"]
    open_figures = ((f.start, f.end) for f in reading.figures if f.role in COUNTING)
    return tuple((a, b) for a, b in open_figures if not any(start < b and a < end for start, end in used))


def derive(
    harvests: Sequence[Harvest],
    parcels: Mapping[str, str],
    *,
    rulings: Sequence[Ruling] = (),
    owners: Sequence[tuple[str, str]] = (),
) -> Record:
    """Return what follows from the harvests of parcels and the rulings on them, whatever order the harvests come in.

    `parcels` gives the parcel of each document (id): those of one parcel tell one story.
    Of two rulings on one thing the later one holds. `owners` pairs outlets with their owners, beside the known ones.
    What only the whole record tells, such as how long a figure has been silent, is left to `stages.join`.
    """
    ordered = sorted(harvests, key=lambda h: (h.reading.document.name, h.reading.document.id))
    claims = tuple(c for h in ordered for c in h.claims)
    corpus = Corpus(
        tuple(h.reading for h in ordered),
        claims,
        tuple(sorted(parcels.items())),
        rulings=tuple(rulings),
        owners=tuple(owners),
    )
    for step in DERIVE:
        corpus = step.run(corpus, None)
    return Record(
        sources=_sources(corpus),
        claims=corpus.claims,
        facts=corpus.facts,
        relations=corpus.relations,
        entities=corpus.entities,
        stories=corpus.stories,
        groups=corpus.groups,
        origins=tuple(sorted(corpus.origins)),
        rulings=corpus.outcomes,
    )
