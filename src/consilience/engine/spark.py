"""Work spread over machines by Spark: a session, and functions of rows that run where the rows lie."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from consilience.errors import EngineError, MissingExtra

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame, SparkSession

Row = dict[str, Any]
Columns = Mapping[str, str]  # names with types as Spark's SQL calls them
LONGEST_REASON = 300  # characters
BATCH = 200  # rows that travel together: a reading takes some 20 kB
ONE_THREAD = "OPENBLAS_NUM_THREADS"  # sums in another order may round otherwise
SETTINGS = {
    "spark.sql.execution.arrow.maxRecordsPerBatch": str(BATCH),
    f"spark.executorEnv.{ONE_THREAD}": "1",
    "spark.log.level": "ERROR",
}
EVERYWHERE = {"PYSPARK_PYTHON": sys.executable, ONE_THREAD: "1"}
ON_THIS_MACHINE = {"SPARK_LOCAL_IP": "127.0.0.1"}  # else Spark warns of a host that has no address of its own


@contextmanager
def session(master: str | None = None, settings: Mapping[str, str] | None = None) -> Iterator[SparkSession]:
    """Yield a session with the cluster at `master`, else with the one that Spark's own settings name, else in process.

    A session that is open already is used and left open. Raises MissingExtra where pyspark or Java is not installed,
    EngineError where the cluster cannot be reached or the work on it fails.
    """
    _check_installed()
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException
    from pyspark.sql import SparkSession

    held = SparkSession.getActiveSession()
    try:
        spark = held or _begin(master, settings or {})
        try:
            yield spark
        finally:
            if held is None:
                spark.stop()
    except (PySparkException, Py4JError) as error:
        raise EngineError(f"Spark could not do the work: {_told(error)}", hint="see the log of its workers") from error


def _begin(master: str | None, settings: Mapping[str, str]) -> SparkSession:
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.appName("consilience")
    if master:
        builder = builder.master(master)
    here = master is not None and master.startswith("local")
    for name, value in (EVERYWHERE | ON_THIS_MACHINE if here else EVERYWHERE).items():
        os.environ.setdefault(name, value)
    shown = {"spark.ui.showConsoleProgress": str(sys.stderr.isatty()).lower()}
    for name, value in {**SETTINGS, **shown, **settings}.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def _check_installed() -> None:
    try:
        import pandas  # noqa: F401
        import pyarrow  # noqa: F401
        import pyspark  # noqa: F401
    except ImportError as error:
        raise MissingExtra(
            f"Spark needs {error.name}, which is not installed", hint="pip install 'consilience[spark]'"
        ) from error
    home = os.environ.get("JAVA_HOME")
    if not (home and Path(home, "bin", "java").exists()) and not shutil.which("java"):
        raise MissingExtra(
            "Spark needs Java 17 or later, which is not installed",
            hint="apt-get install openjdk-17-jre-headless, or set JAVA_HOME",
        )


def _told(error: Exception) -> str:
    """Return the line of an error that tells what went wrong: our own word from a worker, else the first."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    ours = [line.partition(": ")[2] for line in lines if line.startswith("consilience.errors.")]
    return (ours or lines or [type(error).__name__])[0][:LONGEST_REASON]


def spread(frame: DataFrame, work: Callable[[Iterator[Row]], Iterable[Row]], columns: Columns) -> DataFrame:
    """Return what `work` makes of the rows of each partition, one after another, as rows of `columns`.

    `work` is a function of a module or a value with `__call__`: it is sent to the workers.
    """
    return frame.mapInArrow(_Batches(work, dict(columns)), schema_of(columns))


def schema_of(columns: Columns) -> str:
    """Return columns as Spark's SQL declares them.

    >>> schema_of({"id": "string", "rank": "bigint"})
    '`id` string, `rank` bigint'
    """
    return ", ".join(f"`{name}` {kind}" for name, kind in columns.items())


class _Batches:
    """Work on rows as work on batches of Arrow."""

    def __init__(self, work: Callable[[Iterator[Row]], Iterable[Row]], columns: Columns) -> None:
        self._work, self._columns = work, columns

    def __call__(self, batches: Iterator[Any]) -> Iterator[Any]:
        import pyarrow

        from consilience.store.columns import arrow_schema

        schema = arrow_schema(self._columns)
        made = iter(self._work(row for batch in batches for row in batch.to_pylist()))
        while held := list(islice(made, BATCH)):
            yield pyarrow.RecordBatch.from_pylist(held, schema)


def together(frame: DataFrame, key: str, order: Iterable[str | Column] = (), *, pieces: int) -> DataFrame:
    """Return the rows in `pieces` partitions, those of one key side by side in one of them, sorted by `order`."""
    return frame.repartition(pieces, key).sortWithinPartitions(key, *order)
