"""The reports that are added, and the record to which they are added."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from consilience import Workspace

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
TOWNS = "Orvelin Tarsk Melvar".split()
DAYS = 4
TEXT = (
    "date 2031-05-{day:02} At least {dead} people were killed and {hurt} injured when the river flooded {town}, "
    "Governor Mira Tasko said on day {day}. Some {moved} residents of {town} were evacuated, the ministry said. "
    "Power is out in {town} and in villages near it. Rescuers reached {town} by boat."
)
RULED_AT = datetime(2031, 5, 20, tzinfo=UTC)


def write_reports(folder: Path, *, quick: bool) -> Path:
    """Write reports of floods, one a town and day, an input that is none, the example reports unless `quick`."""
    folder.mkdir() if quick else shutil.copytree(EXAMPLES, folder)
    for number, town in enumerate(TOWNS):
        for day in range(1, DAYS + 1):
            told = {"town": town, "day": day, "dead": 10 * number + 2 * day, "hurt": 40 + day, "moved": 900 + 100 * day}
            (folder / f"{town}-{day}.txt").write_text(TEXT.format(**told), encoding="utf-8")
    (folder / "broken.json").write_text('{"text": ', encoding="utf-8")
    return folder


def begin_record(path: Path, reports: Path) -> None:
    """Make a record of the first of the reports, some read by other stages, with decisions, to which all are added."""
    with Workspace.open(path) as workspace:
        workspace.add(*sorted(reports.iterdir())[:9]).run()
        claims = workspace.claims()
        workspace.reject(claims[3].id, by="Ines Roth", note="a drill", at=RULED_AT)
        workspace.correct(claims[8].id, {"places": "Orvelin"}, by="Ines Roth", at=RULED_AT)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE documents SET version = 'other stages' WHERE arrival % 2")
        connection.commit()
