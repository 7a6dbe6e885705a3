"""The house rules that a machine can hold."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import is_dataclass
from importlib import metadata
from pathlib import Path

import pytest
import typer

import consilience
from consilience import errors
from consilience.cli.app import app
from consilience.config import SETTINGS
from consilience.evaluate.peers import PEERS
from consilience.kinds import BUILT_IN

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "consilience"
MODULES = sorted(SOURCE.rglob("*.py"))
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}
COMMANDS = sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


def test_the_public_names_are_the_ones_meant() -> None:
    meant = ["Brief", "Claim", "ConsilienceError", "Document", "Fact", "Record", "Settings", "Workspace"]
    assert sorted(consilience.__all__) == meant
    assert all(getattr(consilience, name) for name in meant)
    with pytest.raises(AttributeError):
        _ = consilience.Nothing


def test_the_reference_says_what_the_code_says() -> None:
    path = ROOT / "tools" / "make_reference.py"
    spec = importlib.util.spec_from_file_location("make_reference", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.differing() == [], "run: make reference"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_an_example(name: str) -> None:
    told = typer.main.get_command(app).commands[name].help  # type: ignore[attr-defined]
    assert f"consilience {name}" in told


@pytest.mark.parametrize("page", ["README.md", "docs/index.md"])
def test_every_command_is_named_where_a_stranger_begins(page: str) -> None:
    told = (ROOT / page).read_text(encoding="utf-8")
    assert [name for name in COMMANDS if name not in told] == []


def test_every_setting_kind_and_error_is_in_the_reference() -> None:
    measures = [measure.name for kind in BUILT_IN for measure in kind.measures]
    assert unnamed(SETTINGS, "settings.md") == []
    assert unnamed(measures, "kinds.md") == []
    assert unnamed(error_names(), "errors.md") == []


def unnamed(names: Iterable[str], page: str) -> list[str]:
    """Return the `names` that a page of the reference lacks."""
    told = (ROOT / "docs/reference" / page).read_text(encoding="utf-8")
    return [name for name in names if f"`{name}`" not in told]


def test_every_error_is_in_the_tree_that_the_docstring_draws() -> None:
    assert [name for name in error_names() if name not in (errors.__doc__ or "")] == []


def error_names() -> Iterator[str]:
    return (name for name, held in vars(errors).items() if isinstance(held, type) and issubclass(held, Exception))


def test_every_module_begins_with_one_line_that_says_what_it_holds() -> None:
    without = []
    for module in MODULES:
        text = module.read_text(encoding="utf-8")
        told = ast.get_docstring(ast.parse(text)) if text.strip() else "empty"
        if not told:
            without.append(module.name)
    assert without == []


def test_no_module_has_a_vague_name() -> None:
    assert [module.name for module in MODULES if module.stem in VAGUE] == []


def test_types_of_the_model_are_frozen() -> None:
    for path in sorted((SOURCE / "model").glob("*.py")):
        module = importlib.import_module(f"consilience.model.{path.stem}")
        for held in vars(module).values():
            if isinstance(held, type) and is_dataclass(held):
                assert held.__dataclass_params__.frozen, held  # type: ignore[attr-defined]


PEER_MODULES = SOURCE / "evaluate" / "peers"


def imported() -> set[str]:
    """Return the foreign modules that the package imports; those of peers are an extra of their own."""
    found = set()
    for module in (path for path in MODULES if path.parent != PEER_MODULES):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.split(".")[0])
    return found - set(sys.stdlib_module_names) - {"consilience"}


def plain(name: str) -> str:
    """Return the name of a package without version, as pip compares it."""
    return re.split(r"[<>=]", name)[0].lower().replace("_", "-")


PROJECT = PYPROJECT["project"]
EXTRAS = {name: needed for name, needed in PROJECT["optional-dependencies"].items() if name != "dev"}
DECLARED = {plain(name) for names in (PROJECT["dependencies"], *EXTRAS.values()) for name in names}


def test_every_foreign_module_that_is_imported_is_declared() -> None:
    owners = metadata.packages_distributions()
    undeclared = {m for m in imported() if not {plain(name) for name in owners.get(m, [m])} & DECLARED}
    assert undeclared == set()


def test_every_package_that_a_peer_needs_is_declared() -> None:
    extras = PYPROJECT["project"]["optional-dependencies"]
    declared = DECLARED | {plain(name) for extra in ("peers", "peers-names") for name in extras[extra]}
    assert {plain(package) for peer in PEERS for package, _ in peer.needs} <= declared


def test_pinned_versions_carry_no_address() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert all(re.fullmatch(r"#.*|[\w.-]+==[\w.]+", line) for line in lines)


def test_every_declared_package_is_pinned() -> None:
    pinned = {plain(line) for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()}
    assert pinned >= DECLARED
