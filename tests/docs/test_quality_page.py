"""The tables of the page on quality, as the tool writes them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from consilience.evaluate.suite.run import Line, Outcome

ROOT = Path(__file__).parents[2]
MEASURED = Line("names", "F1", 0.9, 0.8, (("one", 0.65), ("two, of late", 0.7)), 0.84, "")
BARE = Line("names", "F1", 0.91, 0.81, (), 0.84, "")


@pytest.fixture
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_quality", ROOT / "tools" / "make_quality.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_figures_of_peers_stay_where_they_are_not_run_again(tool: ModuleType) -> None:
    empty = f"# Quality\n\n{tool.BEGIN}\n{tool.END}\n\nThe rest.\n"
    versions = (("one", "one 1.0"),)
    first = tool.written(empty, Outcome((MEASURED,), (("all floods", {"figures": (1, 1, 2)}),), (), versions))
    again = tool.with_peers(Outcome((BARE,), (), (), ()), tool.told_peers(first))
    second = tool.written(first, again)
    assert "| names | F1 | 0.910 | 0.810 | 0.840 | 0.650 one; 0.700 two, of late | - |" in second
    assert "Peers: one (one 1.0)." in second
    assert second.startswith("# Quality")
    assert second.endswith("The rest.\n")


def test_the_page_has_room_for_its_tables(tool: ModuleType) -> None:
    page = tool.PAGE.read_text(encoding="utf-8")
    assert page.count(tool.BEGIN) == page.count(tool.END) == 1
