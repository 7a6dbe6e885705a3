"""Tables on their way, written out as they are made: a lost worker or a broken run costs the one under way at most."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from consilience.engine.spark import Columns, schema_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

DONE = "_SUCCESS"  # what Spark leaves in a folder that it has written whole


class Scratch:
    """A folder that all machines reach, with tables by name; a table that lies there whole is not made again.

    `pieces` is how many parts tables are brought into where rows must lie together.
    """

    def __init__(self, spark: SparkSession, folder: str, *, pieces: int = 1) -> None:
        self.spark, self.folder, self.pieces = spark, folder, pieces

    def kept(self, name: str, made: DataFrame, *, by: str | None = None) -> DataFrame:
        """Return the table `name`, written from `made` where it is not there; a folder for each value of `by`."""
        address = f"{self.folder}/{name}"
        if not self._holds(address):
            writer = made.write.mode("overwrite")
            (writer.partitionBy(by) if by else writer).parquet(address)
        return self.spark.read.schema(made.schema).parquet(address)

    def made(self, name: str, columns: Columns, make: Callable[[], DataFrame], *, by: str | None = None) -> DataFrame:
        """Return the table `name` of `columns`; `make` is called where it is not there."""
        address = f"{self.folder}/{name}"
        if self._holds(address):
            return self.spark.read.schema(schema_of(columns)).parquet(address)
        return self.kept(name, make(), by=by)

    def row(self, name: str, made: dict[str, str]) -> dict[str, str]:
        """Return the one row of the table `name`, written from `made` where it is not there yet."""
        columns = schema_of(dict.fromkeys(made, "string"))
        table = self.kept(name, self.spark.createDataFrame([tuple(made.values())], columns).coalesce(1))
        held: dict[str, str] = table.collect()[0].asDict()
        return held

    def add(self, name: str, number: int, made: DataFrame) -> None:
        """Write a part of the table `name`."""
        self.kept(f"{name}/part={number}", made)

    def parts(self, name: str, count: int) -> DataFrame:
        """Return the first `count` parts of the table `name`, each of which was written whole."""
        return self.spark.read.parquet(*(f"{self.folder}/{name}/part={number}" for number in range(count)))

    def drop(self) -> None:
        """Delete the folder."""
        path = self._path(self.folder)
        self._system(path).delete(path, True)

    def _holds(self, address: str) -> bool:
        path = self._path(f"{address}/{DONE}")
        return bool(self._system(path).exists(path))

    def _path(self, address: str) -> Any:
        jvm: Any = self.spark.sparkContext._jvm  # Spark offers Python no other way to the files of a cluster
        return jvm.org.apache.hadoop.fs.Path(address)

    def _system(self, path: Any) -> Any:
        context: Any = self.spark.sparkContext
        return path.getFileSystem(context._jsc.hadoopConfiguration())
