"""Reports in, one record out: the Python API.

What only some questions need is imported where they are asked: a record opens without waiting for all of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from consilience import deriving
from consilience.adding import Adding, Progress
from consilience.config import Settings, load_settings, read_owners
from consilience.engine import unswept
from consilience.errors import InputError, StoreError
from consilience.model.claim import Claim
from consilience.model.document import Document, Noise, Rejection, digest
from consilience.model.fact import Entity, Fact, Relation, Story
from consilience.model.record import Record, Source
from consilience.model.ruling import Outcome, Ruling
from consilience.models.pin import pin_notice
from consilience.moments import in_utc, reported_before, start_of
from consilience.reading import Tally, read_version, reading_engine, reports_in
from consilience.stages.versions import derive_version, same_stages
from consilience.store.memory import MemoryStore

if TYPE_CHECKING:
    from consilience.engine import Engine
    from consilience.model.brief import Brief, Day
    from consilience.model.change import Change
    from consilience.model.harvest import Harvest
    from consilience.stages.explain import Explanation
    from consilience.store.port import Store


class Workspace:
    """A record, and the parts that fill it and ask it.

    >>> from consilience import Workspace
    >>> with Workspace.memory() as workspace:
    ...     len(workspace.claims())
    0
    """

    def __init__(
        self, store: Store, settings: Settings | None = None, engine: Engine[Document, Harvest] | None = None
    ) -> None:
        """Join a store, settings, and an engine prepared with `reading.prepare_reading`; each has its default."""
        self.settings = settings or Settings()
        self._store = store
        self._held: tuple[str, Record] | None = None
        self._engine = engine
        self._version = read_version(self.settings)
        self._adding = self._new_adding()

    @classmethod
    def open(cls, path: str | Path, *, create: bool = True, readonly: bool = False, **settings: Any) -> Workspace:
        """Open the record in the file at `path`, made where it is missing and `create` allows it.

        `path` may name a PostgreSQL database: "postgresql://USER@HOST/DATABASE". A record of an older schema is
        brought up to this one; `run` then reads its reports again. `settings` overrule the environment and
        consilience.toml. Raises StoreError where there is no record, UnknownSetting for a name that is no setting.
        """
        from consilience.store.address import open_store

        return cls(open_store(path, create=create, readonly=readonly), load_settings(**settings))

    @classmethod
    def memory(cls, **settings: Any) -> Workspace:
        """Open a record that lives as long as this object."""
        return cls(MemoryStore(), load_settings(**settings))

    @property
    def tally(self) -> Tally:
        """What the latest `add`, and what `run` read anew since, came to."""
        return self._adding.tally

    @property
    def rejected(self) -> tuple[Rejection, ...]:
        """What the latest `add` rejected."""
        return self._adding.rejected

    @property
    def notices(self) -> tuple[str, ...]:
        """What a reader of the record should know about the parts that made it."""
        notice = pin_notice(self.settings.parser)
        return (notice,) if notice else ()

    def add(
        self,
        *sources: str | Path,
        stdin: BinaryIO | None = None,
        progress: Progress | None = None,
        at: datetime | None = None,
    ) -> Workspace:
        """Read all reports in `sources`: files, folders, globs, "-" for `stdin`; `tally` tells what it came to.

        A report that the record holds is passed over. What cannot be read is kept as a rejection. Every chunk is one
        transaction: a killed run keeps what was committed, and the same call goes on from there. `at` is the moment
        of adding, which `changes` asks for; where it is not given, that at which each chunk is committed. None is
        earlier than those that the record holds: a clock may have been set back.
        """
        incoming = reports_in(sources, stdin)
        self._writable()
        self._adding = self._new_adding()
        self._adding.read(incoming, self._reader(), known=self._store.known(self._version), at=at, progress=progress)
        return self

    def run(self, *, progress: Progress | None = None, derived: deriving.Derived | None = None) -> Workspace:
        """Bring all that was read and derived up to date with the stages installed; does nothing where it is.

        `progress` hears of the reports that are read again, `derived` how many of how many stories are derived.
        """
        versions = self._store.versions()
        if self._store.writable and not all(same_stages(held, self._version) for held in versions):
            self._adding.read(self._store.outdated(self._version), self._reader(), progress=progress)
        with unswept():
            self._bring_up_to_date(read_owners(self.settings.owners), progress=derived)
        return self

    def record(self) -> Record:
        """Return everything that the record holds, derived anew where documents or stages changed."""
        with unswept():
            return self._record()

    def _record(self) -> Record:
        owners = read_owners(self.settings.owners)
        fingerprint = digest(self._store.generation(), derive_version(), *owners)
        if self._held and self._held[0] == fingerprint:
            return self._held[1]
        self._bring_up_to_date(owners)
        if self._store.writable or deriving.is_up_to_date(self._store, owners):
            record = deriving.record_of(self._store)
        else:  # of a file that takes no changes
            record = deriving.derive(
                self._store.harvests(),
                rejections=self._store.rejections(),
                rulings=self._store.rulings(),
                owners=owners,
            )
        self._held = (fingerprint, record)
        return record

    def _bring_up_to_date(self, owners: deriving.Owners, *, progress: deriving.Derived | None = None) -> None:
        """Derive what is to be derived, where the store takes it."""
        if self._store.writable:
            deriving.bring_up_to_date(self._store, owners, jobs=self.settings.jobs, progress=progress)

    def claims(self) -> tuple[Claim, ...]:
        """Return the claims, report by report, in order of the text."""
        return self.record().claims

    def facts(self) -> tuple[Fact, ...]:
        """Return the questions that the reports answer, each with its answers side by side."""
        return self.record().facts

    def relations(self) -> tuple[Relation, ...]:
        """Return the pairs of claims that were compared, with the reason in words."""
        return self.record().relations

    def entities(self) -> tuple[Entity, ...]:
        """Return the people, bodies and places with all their spellings."""
        return self.record().entities

    def stories(self) -> tuple[Story, ...]:
        """Return the events that the reports tell of."""
        return self.record().stories

    def sources(self) -> tuple[Source, ...]:
        """Return the reports with their dates and what was marked in them."""
        return self.record().sources

    def revisions(self) -> tuple[tuple[str, str], ...]:
        """Return pairs (newer, older) of ids of reports that are versions of one address."""
        return self._store.revisions()

    def noise(self) -> tuple[tuple[Document, Noise], ...]:
        """Return all that was set aside as no reporting."""
        return tuple((source.document, noise) for source in self.record().sources for noise in source.noise)

    def rejections(self) -> tuple[Rejection, ...]:
        """Return the inputs that could not be read, with reasons."""
        return self._store.rejections()

    def rulings(self) -> tuple[Outcome, ...]:
        """Return what analysts decided, in the order in which they did, each with what it does to the record."""
        return self.record().rulings

    def rule(self, ruling: Ruling, *, by: str | None = None, note: str = "", at: datetime | None = None) -> Outcome:
        """Keep a decision of `stages.rulings.make`, signed, and return what it does.

        `by` is the setting `analyst` where it is not given, `at` the moment of the call. Raises InputError where
        nobody signs.
        """
        from consilience.stages.rulings.make import signed

        self._writable()
        moment = max(in_utc(at), self._store.latest())  # a clock that was set back puts it before nothing
        made = signed(ruling, by=by or self.settings.analyst or "", note=note, at=moment)
        self._store.rule(made)
        return next(outcome for outcome in self.rulings() if outcome.ruling.id == made.id)

    def accept(self, id: str, **signature: Any) -> Outcome:
        """Mark a claim, fact or entity as checked; `signature` as for `rule`."""
        from consilience.stages.rulings.make import decide

        return self.rule(decide(self.record(), "accept", [id]), **signature)

    def reject(self, id: str, **signature: Any) -> Outcome:
        """Set a claim, fact or entity aside."""
        from consilience.stages.rulings.make import decide

        return self.rule(decide(self.record(), "reject", [id]), **signature)

    def merge(self, *ids: str, **signature: Any) -> Outcome:
        """Hold facts, claims or entities to be one."""
        from consilience.stages.rulings.make import decide

        return self.rule(decide(self.record(), "merge", ids), **signature)

    def split(self, id: str, *parts: str, **signature: Any) -> Outcome:
        """Take claims out of a fact, or spellings out of an entity; the parts stay together."""
        from consilience.stages.rulings.make import split

        return self.rule(split(self.record(), id, parts), **signature)

    def correct(self, id: str, changes: Mapping[str, str], **signature: Any) -> Outcome:
        """Set fields of a claim, the best figure of a fact, or the name or place of an entity."""
        from consilience.stages.rulings.make import correct

        return self.rule(correct(self.record(), id, changes), **signature)

    def undo(self, id: str) -> Ruling:
        """Take a ruling back, and return it; the first digits of its id suffice. Raises InputError for no or two."""
        self._writable()
        found = [ruling for ruling in self._store.rulings() if ruling.id.startswith(id)] if id else []
        if len(found) != 1:
            raise InputError(f"{len(found)} rulings have ids that begin with {id!r}", hint="see consilience rulings")
        self._store.unrule(found[0].id)
        return found[0]

    def changes(self, since: date | datetime, *, added: bool = False) -> tuple[Change, ...]:
        """Return what the reports dated `since` or later moved: figures, disputes, origins, corrections, new facts.

        Reports without a date count as earlier. Where `added` is asked for, what counts is the moment at which a
        report or a ruling was added, not the report's own date; a moment without a zone is UTC.
        """
        from consilience.stages.changes import changes

        record = self.record()
        old = self._added_before(since) if added else reported_before(record, since)
        past = tuple(held for held in self._store.harvests() if held.reading.document.id in old)
        rulings = self._store.rulings()
        if added:
            rulings = tuple(ruling for ruling in rulings if ruling.at < start_of(since))
        return changes(deriving.derive(past, rulings=rulings, owners=read_owners(self.settings.owners)), record)

    def _added_before(self, since: date | datetime) -> frozenset[str]:
        return frozenset(id for id, at in self._store.added().items() if at < start_of(since))

    def timeline(self) -> tuple[Day, ...]:
        """Return what happened when, the earliest first, every line with its citations."""
        days = [day for chapter in self.brief().chapters for day in chapter.timeline]
        return tuple(sorted(days, key=lambda day: day.when))

    def why(self, id: str) -> Explanation:
        """Return what the claim, fact, entity, story or report with `id` rests on; its first digits suffice."""
        from consilience.stages.explain import explain

        return explain(self.record(), id)

    def search(self, words: str) -> tuple[Claim, ...]:
        """Return the claims whose evidence holds all `words`, the shortest evidence first."""
        claims = {claim.id: claim for claim in self.claims()}
        return tuple(claims[id] for id in self._store.search(words) if id in claims)

    def sql(self, query: str) -> Any:
        """Return the answer to one SELECT over the record's tables as a pyarrow table; needs the extra `sql`.

        Raises InputError for a query that is wrong or no question, or where the record is in memory.
        """
        from consilience.store.asking import ask
        from consilience.store.sql import SqlStore

        if not isinstance(self._store, SqlStore):
            raise InputError("a record in memory has no tables", hint="open a file: Workspace.open('crisis.db')")
        self._bring_up_to_date(read_owners(self.settings.owners))
        return ask(self._store, query)

    def brief(self) -> Brief:
        """Return the brief: lines composed from the record, none without a citation."""
        from consilience.stages.brief import compose_brief

        with unswept():
            return compose_brief(self._record())

    def close(self) -> None:
        """Let go of the record and of the processes that read reports."""
        if self._engine:
            self._engine.close()
        self._store.close()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _writable(self) -> None:
        if not self._store.writable:
            raise StoreError("the record is open for reading only", hint="check the rights of the file and its folder")

    def _reader(self) -> Engine[Document, Harvest]:
        if self._engine is None:
            self._engine = reading_engine(self.settings)
        return self._engine

    def _new_adding(self) -> Adding:
        return Adding(self._store, version=self._version, size=self.settings.chunk)
