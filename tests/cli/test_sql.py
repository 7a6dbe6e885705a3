"""Questions in SQL, and Parquet out of a record."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from pyarrow import parquet

from calling import run
from consilience import Workspace
from consilience.cli.tables import ROWS
from consilience.errors import InputError

COUNTED = "SELECT kind, count(*) AS n, sum(low) AS low FROM claims GROUP BY kind ORDER BY kind"


def rows(told: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in told.splitlines()]


@pytest.mark.parametrize("form", ["table", "csv", "jsonl"])
def test_an_answer_is_printed_in_every_form(capsys: pytest.CaptureFixture[str], record_file: Path, form: str) -> None:
    code, told, errors = run(capsys, "sql", COUNTED, "--record", record_file, "--format", form)
    assert (code, errors) == (0, "")
    assert "casualties" in told


def test_the_tables_say_what_the_record_says(capsys: pytest.CaptureFixture[str], record_file: Path) -> None:
    query = """
        SELECT c.id, d.name AS doc, c.start, c."end", c.quote, c.low, r.speaker, r."when", f.fact, r.origin
        FROM claims c JOIN documents d ON d.id = c.document JOIN resolved r ON r.claim = c.id
        LEFT JOIN fact_claims f ON f.claim = c.id"""
    _, told, _ = run(capsys, "sql", query, "--record", record_file, "--json")
    _, claims, _ = run(capsys, "claims", "--record", record_file)
    asked = {row["id"]: row for row in rows(told)}
    assert asked == {row["id"]: {name: row[name] or None if name == "fact" else row[name] for name in asked[row["id"]]}
                     for row in rows(claims)}  # fmt: skip


def test_a_server_answers_as_a_file_does(capsys: pytest.CaptureFixture[str], record_file: Path, database: str) -> None:
    run(capsys, "copy", record_file, database)
    answers = [run(capsys, "sql", COUNTED, "--record", record, "--json") for record in (record_file, database)]
    assert answers[0] == answers[1]


def test_every_table_can_be_described_and_named(capsys: pytest.CaptureFixture[str], record_file: Path) -> None:
    _, told, _ = run(capsys, "sql", "SHOW TABLES", "--record", record_file, "--json")
    names = [row["name"] for row in rows(told)]
    assert {"claims", "documents", "facts", "relations", "rulings"} <= set(names)
    for name in names:
        assert run(capsys, "sql", f'SELECT * FROM "{name}" AS a, "{name}" AS b', "--record", record_file)[0] == 0


@pytest.mark.parametrize(
    "query",
    [
        "SELEC 1",
        "SELECT * FROM birds",
        "SELECT bird FROM claims",
        "",
        "SELECT 1; SELECT 2",
        "DELETE FROM claims",
        "DROP TABLE documents",
        "INSERT INTO meta VALUES ('a', 'b')",
        "COPY claims TO 'claims.csv'",
        "ATTACH 'other.db'",
        "INSTALL httpfs",
        "SET memory_limit = '1GB'",
        "SELECT * FROM read_text('{here}')",
        "SELECT * FROM '{here}'",
        "SELECT * FROM rows",
    ],
)
def test_what_is_no_question_to_the_record_is_refused(
    capsys: pytest.CaptureFixture[str], record_file: Path, query: str
) -> None:
    before = record_file.read_bytes()
    code, told, errors = run(capsys, "sql", query.replace("{here}", __file__), "--record", record_file)
    assert (code, told) == (2, "")
    assert errors.startswith("error: ")
    assert errors.count("\n") == 2
    assert record_file.read_bytes() == before


def test_an_answer_becomes_a_parquet_file(
    capsys: pytest.CaptureFixture[str], record_file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "kinds.parquet"
    assert run(capsys, "sql", COUNTED, "--parquet", out, "--record", record_file)[0] == 0
    _, told, _ = run(capsys, "sql", COUNTED, "--record", record_file, "--json")
    assert parquet.read_table(out).to_pylist() == rows(told)


def test_claims_facts_relations_and_origins_become_parquet_files(
    capsys: pytest.CaptureFixture[str], record_file: Path, tmp_path: Path
) -> None:
    assert run(capsys, "sql", "--parquet", tmp_path / "out", "--record", record_file)[0] == 0
    with Workspace.open(record_file) as workspace:
        for name in ("claims", "facts", "relations"):
            held = parquet.read_table(tmp_path / "out" / f"{name}.parquet")
            meant = [{key: row[key] for key in held.column_names} for row in ROWS[name](workspace)]
            assert held.to_pylist() == meant
        origins = parquet.read_table(tmp_path / "out" / "origins.parquet").to_pylist()
        assert [(row["claim"], row["origin"]) for row in origins] == list(workspace.record().origins)


def test_an_empty_record_has_the_same_columns(
    capsys: pytest.CaptureFixture[str], record_file: Path, tmp_path: Path
) -> None:
    Workspace.open(tmp_path / "empty.db").close()
    for name, record in (("full", record_file), ("empty", tmp_path / "empty.db")):
        run(capsys, "sql", "--parquet", tmp_path / name, "--record", record)
    for path in (tmp_path / "full").iterdir():
        assert parquet.read_schema(path).equals(parquet.read_schema(tmp_path / "empty" / path.name))


def test_a_folder_that_cannot_be_written_is_told(
    capsys: pytest.CaptureFixture[str], record_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    for arguments in (["--parquet", tmp_path / "taken"], [COUNTED, "--parquet", tmp_path / "no" / "x.parquet"], []):
        code, _, errors = run(capsys, "sql", *arguments, "--record", record_file)
        assert (code, errors.startswith("error: ")) == (2, True)


def test_a_record_in_memory_has_no_tables() -> None:
    with Workspace.memory() as workspace, pytest.raises(InputError, match="has no tables"):
        workspace.sql("SELECT 1")


def test_a_part_that_is_not_installed_is_named_with_the_install_command(
    capsys: pytest.CaptureFixture[str], record_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    code, _, errors = run(capsys, "sql", "SELECT 1", "--record", record_file)
    assert (code, "pip install 'consilience[sql]'" in errors) == (2, True)
