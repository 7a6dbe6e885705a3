"""The measurements that are kept, the page that tells them, and the generator that they rest on."""

from __future__ import annotations

import importlib.util
import json
import platform
import sys
from itertools import islice
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
RESULTS = sorted((ROOT / "benchmarks" / "results").glob("*.json"))


def module(path: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(Path(path).stem, ROOT / path)
    assert spec
    assert spec.loader
    found = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = found  # where its dataclasses look for their annotations
    spec.loader.exec_module(found)
    return found


def test_the_page_of_benchmarks_is_what_the_tool_writes_of_the_results() -> None:
    tool = module("tools/make_benchmarks.py")
    held = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in RESULTS}
    written = tool.PAGE.read_text(encoding="utf-8")
    assert written == tool.page(held)
    plots = [line.partition("](")[2].rstrip(")") for line in written.splitlines() if line.startswith("![")]
    assert plots
    assert all((tool.PAGE.parent / plot).is_file() for plot in plots)


@pytest.mark.parametrize("path", RESULTS, ids=lambda path: path.stem)
def test_results_tell_the_kind_of_machine_and_neither_its_name_nor_a_path(path: Path) -> None:
    held = json.loads(path.read_text(encoding="utf-8"))
    assert module("benchmarks/measuring.py").kind(held["machine"]) == path.stem
    told = path.read_text(encoding="utf-8")
    assert platform.node() not in told
    assert "/home" not in told


def test_generated_reports_are_the_same_wherever_a_run_begins() -> None:
    made = module("benchmarks/reports.py")
    short = list(made.reports(60, words=12))
    assert list(made.reports(60, begin=50, words=12)) == short[50:]
    assert made.another(7, words=12) not in short


def test_made_up_readings_are_the_same_wherever_a_run_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    made = module("benchmarks/harvests.py")
    held = list(islice(made.harvests(60), 60))
    assert list(made.harvests(60, begin=50)) == held[50:]
    assert all(claim.span.text in each.reading.document.text for each in held for claim in each.claims)
