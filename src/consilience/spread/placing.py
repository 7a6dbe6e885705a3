"""Stories found by joins: parents from the keys of reports, trees from parents, homes tree by tree.

Reports are placed by windows of time, in their order: what lies before a window is settled, so that a tree holds one
window's reports and the parcels that they hang on, never the whole corpus.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from consilience.engine.spark import Row, spread, together
from consilience.model.sketch import KEYS, Placed, Sketch
from consilience.spread.components import components
from consilience.spread.scratch import Scratch
from consilience.stages.placing_apart import LEAST_PRODUCT, placed_in_order, with_parent

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

WINDOW = 200_000  # reports: the most that may hang together in one piece of work, with the parcels that they hang on
UNDATED = date.max.isoformat()
CHILD = {"id": "string", "parent": "string", "likeness": "double"}
PLACED = {**CHILD, "parcel": "string"}


def place(drawn: DataFrame, scratch: Scratch, *, window: int = WINDOW) -> DataFrame:
    """Return rows of PLACED, in order, for reports `drawn` with their ids, days and sketches (terms, weights)."""
    from pyspark.sql import functions as f

    ordered = drawn.select("id", "day", "terms", "weights", f.coalesce("day", f.lit(UNDATED)).alias("at"))
    children = scratch.kept("children", _children(ordered, scratch.pieces))
    held = scratch.kept("ordered", ordered.join(children, "id"))
    windows = list(_windows(held, window))
    if not windows:
        return children.withColumn("parcel", f.lit(""))
    for number, (first, last) in enumerate(windows):
        new = held.where(f.col("at").between(first, last))
        earlier = scratch.parts("placed", number) if number else None
        trees = _trees(new, earlier, scratch, number)
        scratch.add("placed", number, _homes(new, trees, held, earlier, scratch.pieces))
    return scratch.parts("placed", len(windows)).join(held.select("id", "at"), "id").orderBy("at", "id").select(*PLACED)


def _children(ordered: DataFrame, pieces: int) -> DataFrame:
    """Return rows of CHILD: each report with the earlier one that it is most like."""
    from pyspark.sql import functions as f

    keyed = ordered.select(
        "id", "at", f.explode(f.slice(f.arrays_zip("terms", "weights"), 1, KEYS)).alias("key")
    ).select("id", "at", f.col("key.terms").alias("term"), f.col("key.weights").alias("weight"))
    a, b = keyed.alias("a"), keyed.alias("b")
    before = f.struct("b.at", "b.id") < f.struct("a.at", "a.id")
    near = (
        a.join(b, (f.col("a.term") == f.col("b.term")) & before)
        .groupBy(f.col("a.id").alias("of"), f.col("b.id").alias("id"))
        .agg(f.sum(f.col("a.weight") * f.col("b.weight")).alias("product"))
        .where(f.col("product") >= LEAST_PRODUCT)
        .join(ordered, "id")
    )
    own = ordered.withColumn("of", f.col("id"))
    sketched = [f.col(name) for name in ("of", "id", "day", "terms", "weights")]
    rows = near.select(*sketched).unionAll(own.select(*sketched)).withColumn("other", f.col("id") != f.col("of"))
    return spread(together(rows, "of", ["other"], pieces=pieces), _with_parents, CHILD)


def _with_parents(rows: Iterator[Row]) -> Iterator[Row]:
    for _, found in groupby(rows, key=lambda row: row["of"]):
        reports = map(_report, found)
        child = with_parent(next(reports), reports)
        yield {"id": child.id, "parent": child.parent, "likeness": child.likeness}


def _report(row: Row) -> Placed:
    sketch = Sketch(tuple(zip(row["terms"], row["weights"], strict=True)))
    return Placed(row["id"], sketch, date.fromisoformat(row["day"]) if row["day"] else None)


def _windows(held: DataFrame, most: int) -> Iterator[tuple[str, str]]:
    """Yield the first and last day of windows of whole days: some `most` reports each, more where a day has more."""
    days = [(row["at"], row["count"]) for row in held.groupBy("at").count().orderBy("at").collect()]
    begin = last = ""
    weight = 0
    for at, count in days:
        if begin and weight + count > most:
            yield begin, last
            begin, weight = "", 0
        begin, last, weight = begin or at, at, weight + count
    if begin:
        yield begin, last


def _trees(new: DataFrame, earlier: DataFrame | None, scratch: Scratch, number: int) -> DataFrame:
    """Return rows of id and tree of the new reports and of the parcels that they hang on."""
    from pyspark.sql import functions as f

    lines = new.select("id", f.when(f.col("parent") == "", f.col("id")).otherwise(f.col("parent")).alias("on"))
    if earlier is not None:
        homes = earlier.select(f.col("id").alias("on"), "parcel")
        lines = lines.join(homes, "on", "left").select("id", f.coalesce("parcel", "on").alias("on"))
    pairs = scratch.kept(f"lines-{number}", lines.select(f.col("id").alias("a"), f.col("on").alias("b")))
    return components(pairs, scratch, f"trees-{number}").withColumnRenamed("first", "tree")


def _homes(new: DataFrame, trees: DataFrame, held: DataFrame, earlier: DataFrame | None, pieces: int) -> DataFrame:
    """Return rows of PLACED for the reports of a window."""
    from pyspark.sql import functions as f

    columns = ["tree", "id", "day", "terms", "weights", "parent", "likeness", "parcel"]
    rows = new.join(trees, "id").withColumn("parcel", f.lit("")).select(columns)
    if earlier is not None:
        lying = earlier.join(trees.withColumnRenamed("id", "parcel"), "parcel").select("id", "parcel", "tree")
        rows = rows.unionAll(held.join(lying, "id").select(columns))
    return spread(together(rows, "tree", pieces=pieces), _placed_by_tree, PLACED)


def _placed_by_tree(rows: Iterator[Row]) -> Iterator[Row]:
    for _, tree in groupby(rows, key=lambda row: row["tree"]):
        for report in placed_in_order([_lying(row) for row in tree]):
            yield {"id": report.id, "parent": report.parent, "likeness": report.likeness, "parcel": report.parcel}


def _lying(row: Row) -> Placed:
    return replace(_report(row), parent=row["parent"], likeness=row["likeness"], parcel=row["parcel"])
