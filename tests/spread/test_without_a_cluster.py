"""What a run over a cluster says where it cannot begin, and what its parts do without one."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from calling import run
from consilience.engine.spark import _told, session
from consilience.errors import MissingExtra
from consilience.model.fact import Entity
from consilience.spread.reading import _heaps
from consilience.stages.names.joining import join_entities, joined


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Make believe that all parts of the extra are installed, and then that one is not."""
    for name in ("pandas", "pyarrow", "pyspark"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    return lambda without: monkeypatch.setitem(sys.modules, without, None)  # type: ignore[arg-type]


@pytest.mark.parametrize("lacking", ["pandas", "pyarrow", "pyspark"])
def test_what_is_not_installed_is_told_with_the_command(installed: Callable[[str], None], lacking: str) -> None:
    installed(lacking)
    with pytest.raises(MissingExtra, match=lacking) as raised, session():
        pass
    assert "consilience[spark]" in raised.value.hint


def test_a_machine_without_java_is_told_what_to_install(
    installed: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(MissingExtra, match="Java 17"), session():
        pass


def test_what_went_wrong_on_a_worker_is_told_in_a_line() -> None:
    lines = ["Job aborted.", "Traceback (most recent call last):", "  File 'worker.py'"]
    ours = "consilience.errors.MissingExtra: the spaCy model 'xx' is not installed"
    assert (
        _told(RuntimeError("\n".join([*lines, ours, "at org.apache.spark"]))) == "the spaCy model 'xx' is not installed"
    )
    assert _told(RuntimeError("\n".join(lines))) == "Job aborted."
    assert _told(RuntimeError()) == "RuntimeError"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("spread", "-o", "out"), "Missing argument"),
        (("spread", ".", "-o", "out"), "no reports are there"),
        (("spread", "-", "-o", "out"), "standard input"),
        (("spread", "nowhere", "-o", "out"), "does not exist"),
        (("spread", ".", "-o", "out", "--set", "spark.memory"), "sets nothing"),
        (("import", ".", "--record", "crisis.db"), "no run that is done"),
    ],
)
def test_wrong_usage_is_told(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str) -> None:
    code, told, error = run(capsys, *arguments)
    assert (code, told) == (2, "")
    assert said in error


def test_files_are_opened_in_heaps(tmp_path: Path) -> None:
    for name, size in (("a", 3), ("b", 4), ("c", 9), ("d", 1)):
        (tmp_path / name).write_bytes(b"x" * size)
    files = [(number, str(tmp_path / name), name) for number, name in enumerate("abcd")]
    assert [[name for _, _, name in heap] for heap in _heaps([*files, (4, "gone", "e")], 5)] == [
        ["a", "b"],
        ["c"],
        ["d", "e"],
    ]


def test_names_that_share_nothing_may_be_joined_apart() -> None:
    parts = [
        [Entity("person", "Mira Tasko", ("Mira Tasko", "Tasko")), Entity("organisation", "Red Dune", ("Red Dune",))],
        [Entity("person", "Mira Tasko", ("Mira Tasko",))],
        [Entity("organisation", "Red Dune", ("RED DUNE", "Red Dune"))],
    ]
    named = [(number, entity) for number, part in enumerate(parts) for entity in part]
    sorts = ("organisation", "person")
    apart = [one for sort in sorts for one in joined([(n, entity) for n, entity in named if entity.type == sort])]
    assert tuple(apart) == join_entities(parts)
