"""The tables of a spread folder: partitioned Parquet, sorted as a record's exports are."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from consilience.engine.spark import Row, spread
from consilience.model.document import Rejection
from consilience.spread.deriving import ORDER
from consilience.stages.rows import EXPORTS, columns_of
from consilience.store.codec import load

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

REJECTIONS = {"where": "string", "reason": "string", "detail": "string"}
TABLES = {
    **{name: columns_of(columns) for name, columns in EXPORTS.items()},
    "entities": columns_of("id type name mentions why"),
    "stories": columns_of("id title first last reports places documents"),
    "sources": {**columns_of("id name title publisher url reported dated_by claims story copy_of"), "claims": "bigint"},
}


def table(told: DataFrame, name: str) -> DataFrame:
    """Return a table from the rows of TOLD that hold it, in the order of a record."""
    from pyspark.sql import functions as f

    columns = TABLES[name]
    return spread(told.where(f.col("sort") == name).orderBy(*ORDER).select("row"), _Typed(columns), columns)


def rejections(read: DataFrame) -> DataFrame:
    """Return what could not be read, in the order of a record."""
    held = spread(read.where("rejection is not null").select("rejection"), _rejected, REJECTIONS)
    return held.distinct().orderBy(*REJECTIONS)


@dataclass(frozen=True)
class _Typed:
    """Rows told as JSON brought into columns."""

    columns: Mapping[str, str]

    def __call__(self, rows: Iterator[Row]) -> Iterator[Row]:
        for row in rows:
            held = json.loads(row["row"])
            yield {name: held[name] for name in self.columns}


def _rejected(rows: Iterator[Row]) -> Iterator[Row]:
    for row in rows:
        held = load(Rejection, row["rejection"])
        yield {"where": held.where, "reason": held.reason, "detail": held.detail}
