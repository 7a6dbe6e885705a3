"""Processes that add to and derive one record at the same time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import LATER, TASKO
from consilience import Workspace, pipeline
from consilience.model.record import Record
from consilience.stages import placing
from consilience.store.sql import SqlStore

THIRD = "Rescuers found two more bodies in Orvelin: the flood killed 19 people, Governor Mira Tasko said on Wednesday."
REPORTS = {"monday": f"date 2031-05-06 {TASKO}", "tuesday": f"date 2031-05-07 {LATER}", "third": THIRD}


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A record that is not there yet."""
    return str(tmp_path / "crisis.db") if request.param == "sqlite" else request.getfixturevalue("database")


def whole(texts: Path) -> Record:
    with Workspace.memory() as alone:
        return alone.add(texts).record()


def at_first_call(function: Callable[..., Any], other: Callable[[], object], *, before: bool) -> Callable[..., Any]:
    """Return `function`, before or after whose first call another process does something."""
    calls = iter([other])

    def called(*arguments: Any, **named: Any) -> Any:
        if before:
            next(calls, lambda: None)()
        made = function(*arguments, **named)
        next(calls, lambda: None)()
        return made

    return called


def test_a_report_that_comes_while_another_process_derives_is_not_lost(
    address: str, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Workspace.open(address) as slow, Workspace.open(address) as fast:
        slow.add(texts / "monday.txt")
        meanwhile = at_first_call(pipeline.derive, lambda: fast.add(texts).run(), before=False)
        monkeypatch.setattr(pipeline, "derive", meanwhile)
        assert slow.record() == fast.record() == whole(texts)


def test_two_that_place_at_once_come_to_what_one_comes_to(
    address: str, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Workspace.open(address) as slow, Workspace.open(address) as fast:
        slow.add(texts / "tuesday.txt", texts / "third.txt")
        meanwhile = at_first_call(placing.place, lambda: fast.add(texts).run(), before=False)
        monkeypatch.setattr(placing, "place", meanwhile)
        assert slow.record() == fast.record() == whole(texts)


def test_a_report_that_comes_while_another_process_places_waits_for_its_turn(
    address: str, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Workspace.open(address) as slow, Workspace.open(address) as fast:
        slow.add(texts / "tuesday.txt")
        near = at_first_call(SqlStore.near, lambda: fast.add(texts), before=True)
        monkeypatch.setattr(SqlStore, "near", near)
        slow.run()
        assert slow.record() == fast.record() == whole(texts)


def test_a_ruling_that_comes_while_another_process_derives_holds(
    address: str, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Workspace.open(address) as slow, Workspace.open(address) as fast:
        claim = slow.add(texts).claims()[0].id
        slow.add(texts / "third.txt")
        slow._store.outdate(list(slow._store.parcels()))
        ruled = lambda: fast.reject(claim, by="Ines Roth")  # noqa: E731
        monkeypatch.setattr(pipeline, "derive", at_first_call(pipeline.derive, ruled, before=False))
        slow.run()
        assert slow.record() == fast.record()
        assert [outcome.state for outcome in slow.rulings()] == ["applied"]


def test_processes_that_add_side_by_side_lose_and_double_nothing(address: str, texts: Path) -> None:
    failed: list[BaseException] = []

    def add(names: list[str]) -> None:
        try:
            with Workspace.open(address, chunk=1) as own:
                for name in names:
                    own.add(texts / f"{name}.txt").run()
        except BaseException as error:
            failed.append(error)

    orders: Iterator[list[str]] = iter([list(REPORTS), list(REPORTS)[::-1], list(REPORTS)[1:]])
    threads = [threading.Thread(target=add, args=(names,)) for names in orders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    with Workspace.open(address, create=False) as held:
        assert held.record() == whole(texts)
        assert len(list(held._store.documents())) == len(REPORTS)
