"""What hangs together through pairs, found by joins: no machine holds the whole graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consilience.errors import EngineError

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from consilience.spread.scratch import Scratch

MOST_ROUNDS = 100  # each at least halves the longest way to the first item: far more than any graph needs


def components(pairs: DataFrame, scratch: Scratch, name: str) -> DataFrame:
    """Return rows of id and first: of each item in `pairs` (columns a, b) the first of those it hangs together with.

    An item alone is paired with itself. Every round an item learns the first item that its neighbours know, tells it
    to the first one that it knew itself, and goes on to what that one knows (the FastSV algorithm of Zhang, Azad and
    Buluc, 2020): rounds grow with the logarithm of the longest chain.
    """
    from pyspark.sql import functions as f

    both = pairs.select("a", "b").unionAll(pairs.select(f.col("b").alias("a"), f.col("a").alias("b")))
    held = both.groupBy(f.col("a").alias("id")).agg(f.least("id", f.min("b")).alias("first"))
    held = scratch.kept(f"{name}-0", held)
    for turn in range(1, MOST_ROUNDS):
        onward = scratch.kept(f"{name}-{turn}", _round(held, both))
        if not onward.where("moved").limit(1).count():
            return onward.select("id", "first")
        held = onward
    raise EngineError(f"{name} did not settle in {MOST_ROUNDS} rounds", hint="report this as a bug")


def _round(held: DataFrame, both: DataFrame) -> DataFrame:
    """Return rows of id, first and whether that moved."""
    from pyspark.sql import functions as f

    known = held.select(f.col("id").alias("b"), f.col("first").alias("heard"))
    heard = both.join(known, "b").groupBy(f.col("a").alias("id")).agg(f.min("heard").alias("heard"))
    own = held.select("id", "first").join(heard, "id")
    told = own.groupBy(f.col("first").alias("id")).agg(f.min("heard").alias("told"))
    better = own.join(told, "id", "left").select(
        "id", f.col("first").alias("old"), f.least("first", "heard", "told").alias("via")
    )
    beyond = better.select(f.col("id").alias("via"), f.col("via").alias("beyond"))
    return better.join(beyond, "via").select(
        "id", f.col("beyond").alias("first"), (f.col("beyond") != f.col("old")).alias("moved")
    )
