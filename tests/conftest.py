"""Fixtures and profiles for all tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from clusters import cluster
from consilience.workspace import Workspace
from servers import database, server

__all__ = ["cluster", "database", "server"]
settings.register_profile("ours", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ours")

TASKO = (
    "At least 12 people were killed and 40 injured when the river flooded Orvelin on Monday, Governor Mira Tasko "
    "wrote on Telegram.\n\nSome 3,000 residents were evacuated, she said.\n"
)
LATER = (
    "The death toll in Orvelin rose to 17, the interior ministry said on Tuesday.\n\n"
    "Rescuers said that 5 people were still missing.\n"
)


@pytest.fixture(autouse=True)
def no_settings_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Run every test away from the user's settings."""
    for name in ("ANALYST", "RECORD", "PARSER", "JOBS", "CHUNK"):
        monkeypatch.delenv(f"CONSILIENCE_{name}", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two reports and a file that is none."""
    folder = tmp_path_factory.mktemp("reports")
    (folder / "monday.txt").write_text(f"date 2031-05-06 {TASKO}", encoding="utf-8")
    (folder / "tuesday.txt").write_text(f"date 2031-05-07 {LATER}", encoding="utf-8")
    (folder / "broken.json").write_text('{"text": ', encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def record_file(tmp_path_factory: pytest.TempPathFactory, reports: Path) -> Path:
    """A record of those reports, for tests that only read it."""
    path = tmp_path_factory.mktemp("record") / "crisis.db"
    with Workspace.open(path) as workspace:
        workspace.add(reports).run()
    return path


@pytest.fixture
def workspace(record_file: Path) -> Iterator[Workspace]:
    """That record, open."""
    with Workspace.open(record_file, create=False) as opened:
        yield opened
