"""The answer key of the example crisis agrees with its reports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from consilience.intake import payloads
from consilience.model.document import Document
from consilience.model.payload import Payload
from consilience.stages.parse import parse

EXAMPLES = Path(__file__).parents[2] / "examples"
LONGEST_EVIDENCE = 350


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    found: dict[str, Document] = {}
    for payload in payloads([EXAMPLES / "reports"]):
        assert isinstance(payload, Payload)
        for document in parse(payload):
            assert isinstance(document, Document), document
            found[document.name] = document
    return found


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (EXAMPLES / "key" / name).read_text(encoding="utf-8").splitlines()]


def spot(row: dict[str, Any]) -> tuple[str, int, int]:
    return row["doc"], row["start"], row["end"]


def test_every_quote_stands_where_the_key_says(documents: dict[str, Document]) -> None:
    for row in rows("morna.jsonl"):
        assert documents[row["doc"]].text[row["start"] : row["end"]] == row["quote"]
        assert 0 < row["end"] - row["start"] <= LONGEST_EVIDENCE


def test_every_report_has_claims_and_is_described(documents: dict[str, Document]) -> None:
    assert {row["doc"] for row in rows("morna.jsonl")} == set(documents)
    assert {row["name"] for row in rows("documents.jsonl")} == set(documents)


def test_dates_and_publishers_are_read_as_described(documents: dict[str, Document]) -> None:
    for row in rows("documents.jsonl"):
        document = documents[row["name"]]
        found = document.published.isoformat() if document.published else None
        assert found == (None if row["inferred"] else row["published"])
        assert document.publisher == row["publisher"]
        assert document.language == "en"


def test_relations_and_origins_speak_of_claims_of_the_key() -> None:
    spots = {spot(row) for row in rows("morna.jsonl")}
    assert [spot(row) for row in rows("morna.origins.jsonl")] == [spot(row) for row in rows("morna.jsonl")]
    for row in rows("morna.relations.jsonl"):
        assert spot(row["a"]) in spots
        assert spot(row["b"]) in spots
        assert row["relation"] in {"agree", "update", "scope", "conflict", "correction"}


def test_every_spelling_of_an_entity_is_met_in_a_report(documents: dict[str, Document]) -> None:
    text = "\n".join(document.text for document in documents.values())
    clusters = json.loads((EXAMPLES / "key" / "morna.entities.json").read_text(encoding="utf-8"))
    assert all(any(name in text for name in cluster) for cluster in clusters)


def test_example_holds_every_form_of_trouble() -> None:
    kinds = {row["kind"] for row in rows("morna.jsonl")}
    assert {"casualties", "displacement", "territory", "attack", "emergency", "outage", "response", "damage"} <= kinds
    assert {"hazard", "offensive", "capture", "interception", "statement"} <= kinds
    found = {row["relation"] for row in rows("morna.relations.jsonl")}
    assert found == {"agree", "update", "scope", "conflict", "correction"}
    assert sum(row["copy_of"] is not None for row in rows("documents.jsonl")) == 4
