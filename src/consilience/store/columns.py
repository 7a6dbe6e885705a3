"""Columns of tables in Arrow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

PLAIN = {"string": "string", "bigint": "int64", "int": "int32", "double": "float64"}


def arrow_schema(columns: Mapping[str, str]) -> Any:
    """Return the Arrow schema of columns, whose kinds are named as in SQL: string, bigint, array<string> ..."""
    import pyarrow

    def form(kind: str) -> Any:
        inner = kind.removeprefix("array<").removesuffix(">")
        plain = getattr(pyarrow, PLAIN[inner])()
        return plain if inner == kind else pyarrow.list_(plain)

    return pyarrow.schema([(name, form(kind)) for name, kind in columns.items()])
