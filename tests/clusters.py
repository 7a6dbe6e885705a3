"""A real Spark cluster for tests: a master and two workers of one core each, all processes of their own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

MASTER = "local-cluster[2,1,1024]"
MISSING = "pyspark or Java is not installed: pip install 'consilience[spark]', apt-get install openjdk-17-jre-headless"
EXECUTOR = b"CoarseGrainedExecutorBackend"
# Most of the time of a short run goes into loading and compiling classes.
HASTY = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote"
SETTINGS = {
    "spark.driver.extraJavaOptions": HASTY,
    "spark.executor.extraJavaOptions": HASTY,
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.ui.enabled": "false",
}


@pytest.fixture(scope="session")
def cluster() -> Iterator[Any]:
    """A session with a cluster that ends with the tests; without one they are skipped, or fail where NEEDS_SPARK."""
    found = shutil.which("java")
    try:
        import pyspark  # noqa: F401
    except ImportError:
        found = None
    if found is None:
        pytest.fail(MISSING) if os.environ.get("NEEDS_SPARK") else pytest.skip(MISSING)
    from consilience.engine.spark import session

    with session(MASTER, SETTINGS) as spark:
        yield spark


def executors() -> list[int]:
    """Return the processes of the workers that this process has started, directly or not."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:  # it ended meanwhile
            continue
    return [pid for pid in parents if _runs(pid) and _descends(pid, parents)]


def _runs(pid: int) -> bool:
    try:
        return EXECUTOR in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def _descends(pid: int, parents: dict[int, int]) -> bool:
    while pid in parents:
        if pid == os.getpid():
            return True
        pid = parents[pid]
    return False
