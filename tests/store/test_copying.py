"""A record goes from a file to a server and back with nothing changed."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from calling import run
from consilience import Workspace
from consilience.errors import StoreError
from consilience.store.copying import copy_record
from consilience.store.postgres import PostgresStore
from consilience.store.sql import SqlStore
from consilience.store.sqlite import SqliteStore
from invented import harvest


@pytest.fixture(scope="module")
def ruled(tmp_path_factory: pytest.TempPathFactory, record_file: Path) -> Path:
    """The record of the two reports, with a ruling and one report that is not placed yet."""
    path = tmp_path_factory.mktemp("ruled") / "crisis.db"
    shutil.copy(record_file, path)
    with Workspace.open(path) as workspace:
        workspace.accept(workspace.claims()[0].id, by="Ines Roth", at=datetime(2031, 5, 8, tzinfo=UTC))
        workspace._store.save([harvest()], version="another", at="2031-05-09T06:00:00+00:00")
    return path


def everything(store: SqlStore) -> dict[str, Any]:
    """Return all that the port of stores tells."""
    documents = list(store.documents())
    ids = [document.id for document in documents]
    parcels = store.parcels()
    lying = store.drawn(ids)
    return {
        "documents": documents,
        "harvests": list(store.harvests()),
        "versions": {version: store.known(version) for version in store.versions()},
        "added": store.added(),
        "rejections": store.rejections(),
        "revisions": store.revisions(),
        "rulings": store.rulings(),
        "generation": store.generation(),
        "unplaced": store.unplaced(),
        "drawn": lying,
        "near": [store.near(report, least=1) for report in lying],
        "parcels": parcels,
        "homes": store.homes(list(parcels)),
        "members": [(store.members(parcel), store.following(parcel)) for parcel in parcels],
        "derived": store.derived(),
        "naming": store.naming(["orvelin", "mira tasko"]),
        "search": [store.search(words) for words in ("orvelin", "people", "tasko 12")],
    }


def test_nothing_changes_on_the_way_to_a_server_and_back(ruled: Path, database: str, tmp_path: Path) -> None:
    stores = (
        SqliteStore(ruled, readonly=True),
        PostgresStore(database),
        SqliteStore(tmp_path / "back.db"),
    )
    before = everything(stores[0])
    copied = copy_record(stores[0], stores[1])
    assert everything(stores[1]) == before
    assert copy_record(stores[1], stores[2]) == copied
    assert everything(stores[2]) == before
    assert before["rulings"] != ()
    assert before["derived"] != ()
    assert before["unplaced"] != []
    for store in stores:
        store.close()


def test_a_copy_grows_as_its_original_does(ruled: Path, database: str, tmp_path: Path) -> None:
    original = tmp_path / "original.db"
    shutil.copy(ruled, original)
    with Workspace.open(database) as there:
        store = SqliteStore(original, readonly=True)
        copy_record(store, there._store)  # type: ignore[arg-type]
        store.close()
        with Workspace.open(original) as here:
            for workspace in (here, there):
                workspace.run()
                workspace.reject(workspace.claims()[1].id, by="Ines Roth", at=datetime(2031, 5, 9, tzinfo=UTC))
            assert here.record() == there.record()
            assert everything(here._store) == everything(there._store)  # type: ignore[arg-type]


def test_a_record_is_not_copied_over_another(ruled: Path, tmp_path: Path) -> None:
    source, target = SqliteStore(ruled, readonly=True), SqliteStore(tmp_path / "other.db")
    target.save([harvest("a.txt")], version="1")
    with pytest.raises(StoreError, match="holds a record already"):
        copy_record(source, target)
    assert len(list(target.documents())) == 1
    source.close()
    target.close()


def test_a_copy_that_fails_half_way_leaves_nothing(
    ruled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = SqliteStore(ruled, readonly=True), SqliteStore(tmp_path / "other.db")

    def stop(*_: object) -> None:
        raise StoreError("no space is left")

    monkeypatch.setattr("consilience.store.copying.set_counters", stop)
    with pytest.raises(StoreError):
        copy_record(source, target)
    assert list(target.documents()) == []
    assert target.generation() == 0
    source.close()
    target.close()


def test_the_command_copies(capsys: pytest.CaptureFixture[str], ruled: Path, database: str, tmp_path: Path) -> None:
    code, told, _ = run(capsys, "copy", ruled, database)
    assert (code, told.startswith("3 reports, ")) == (0, True)
    assert run(capsys, "copy", database, tmp_path / "back.db", "--json")[0] == 0
    assert run(capsys, "stories", "--record", database)[0] == 0


@pytest.mark.parametrize("pair", [("nowhere.db", "b.db"), ("{ruled}", "{ruled}"), ("{ruled}", "no/such/folder/b.db")])
def test_a_wrong_copy_is_told(capsys: pytest.CaptureFixture[str], ruled: Path, pair: tuple[str, str]) -> None:
    code, _, errors = run(capsys, "copy", *(name.format(ruled=ruled) for name in pair))
    assert code == 2
    assert errors.startswith("error: ")
