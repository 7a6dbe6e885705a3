"""Reports read and saved chunk by chunk, while the engine is at work on the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from consilience.adding import Adding
from consilience.engine import Failure
from consilience.model.document import Document, Rejection
from consilience.model.harvest import Harvest
from consilience.model.reading import Reading
from consilience.pipeline import NO_SKETCH
from consilience.reading import Tally
from consilience.store.memory import MemoryStore

SIZE = 4


class _Ahead:
    """Takes `ahead` items in before it gives the first out, as a pool does; fails on texts that say so."""

    def __init__(self, ahead: int) -> None:
        self.ahead, self.taken = ahead, 0

    def map(self, items: Iterable[Document]) -> Iterator[Harvest | Failure]:
        waiting: list[tuple[int, Document]] = []
        for index, item in enumerate(items):
            self.taken += 1
            waiting.append((index, item))
            if len(waiting) > self.ahead:
                yield _read(*waiting.pop(0))
        yield from (_read(*pair) for pair in waiting)

    def close(self) -> None:
        return None


def _read(index: int, document: Document) -> Harvest | Failure:
    if "fails" in document.text:
        return Failure(index, "ValueError: no")
    return Harvest(Reading(document, (), ()), (), NO_SKETCH)


class _Watched(MemoryStore):
    """A store that notes what each commit held, and how far the engine was."""

    def __init__(self, engine: _Ahead) -> None:
        super().__init__()
        self.engine, self.commits = engine, list[tuple[list[str], int]]()

    def save(self, harvests: Iterable[Harvest], *, version: str, at: str = "") -> int:
        held = list(harvests)
        self.commits.append(([h.reading.document.name for h in held], self.engine.taken))
        return super().save(held, version=version, at=at)


def _documents(count: int) -> list[Document]:
    return [Document(name=f"report {number:02}", text=f"Text of report {number}.") for number in range(count)]


def test_the_engine_is_ahead_while_a_chunk_is_committed() -> None:
    engine = _Ahead(3)
    store = _Watched(engine)
    Adding(store, version="1", size=SIZE).read(_documents(10), engine)
    assert [len(names) for names, _ in store.commits] == [4, 4, 2]
    assert [taken for _, taken in store.commits] == [7, 10, 10]
    assert [name for names, _ in store.commits for name in names] == [d.name for d in _documents(10)]


def test_whatever_the_engine_holds_ready_the_tally_is_the_same() -> None:
    twice = _documents(6)
    broken = replace(twice[2], name="broken", text="this fails")
    stream: list[Document | Rejection] = [
        *twice[:3],
        Rejection("a", "no text"),
        broken,
        *twice,
        Rejection("b", "no text"),
    ]
    for ahead in (0, 2, 20):
        engine = _Ahead(ahead)
        adding = Adding(MemoryStore(), version="1", size=SIZE)
        adding.read(stream, engine, known=[twice[5].id])
        assert adding.tally == Tally(met=12, new=5, held=4, rejected=3)
        assert sorted(r.where for r in adding.rejected) == ["a", "b", "broken"]


def test_a_long_stretch_of_held_reports_is_told_and_nothing_piles_up() -> None:
    known = _documents(20)
    told: list[Tally] = []
    adding = Adding(MemoryStore(), version="1", size=SIZE)
    adding.read(known, _Ahead(2), known=[d.id for d in known], progress=told.append)
    assert [tally.held for tally in told] == [4, 8, 12, 16, 20, 20]
