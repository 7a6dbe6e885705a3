"""GeoNames places behind the Gazetteer port."""

from __future__ import annotations

import os
import sqlite3
from functools import cached_property
from pathlib import Path

from platformdirs import user_cache_path

from consilience.model.values import Place
from consilience.models.gazetteer_table import ARABIC, build, table_version
from consilience.text.places.fold import fold_place

CACHE_VARIABLE = "CONSILIENCE_CACHE"
PRECISION = {"country": "country", "region": "region", "district": "region", "area": "region", "natural": "region"}
MOST_SENSES = 60  # places of one name that are worth weighing; "San Antonio" has hundreds
ARTICLE = "al "  # as folded names spell the Arabic article
REMEMBERED = 50_000  # names kept in memory


def cache_folder() -> Path:
    """Return where the table rests: $CONSILIENCE_CACHE, else the user's cache folder."""
    chosen = os.environ.get(CACHE_VARIABLE)
    return Path(chosen) if chosen else user_cache_path("consilience")


class GeoNames:
    """Places of the world from 500 people up, countries, regions and districts; built at first use."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self._senses: dict[str, tuple[Place, ...]] = {}

    def __reduce__(self) -> tuple[type[GeoNames], tuple[Path | None]]:
        return (GeoNames, (self.folder,))

    @cached_property
    def version(self) -> str:
        """Source and version of the table."""
        return table_version()

    @cached_property
    def _table(self) -> sqlite3.Connection:
        path = (self.folder or cache_folder()) / f"places-{self.version}.sqlite"
        if not path.exists():
            build(path)
        return sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)

    def lookup(self, name: str) -> tuple[Place, ...]:
        """Return all places known by `name` in any spelling, the most important first."""
        key = fold_place(name)
        if key not in self._senses:
            if len(self._senses) >= REMEMBERED:
                self._senses.clear()
            self._senses[key] = self._find(key)
        return self._senses[key]

    def demonym(self, word: str) -> Place | None:
        """Return the country of an adjective or people ("Russian", "Poles"), None where `word` is neither."""
        key = "\x00" + fold_place(word)
        if key not in self._senses:
            row = self._table.execute("SELECT place FROM demonym WHERE key = ?", (key[1:],)).fetchone()
            self._senses[key] = self._places([row[0]]) if row else ()
        return next(iter(self._senses[key]), None)

    def _find(self, key: str) -> tuple[Place, ...]:
        row = self._table.execute("SELECT places FROM name WHERE key = ?", (key,)).fetchone()
        if row:
            return self._places([int(number) for number in row[0].split()[:MOST_SENSES]])
        if key.startswith(ARTICLE):  # "al-Kalo" where the table has "Kalo"
            return tuple(place for place in self._find(key.removeprefix(ARTICLE)) if place.country in ARABIC)
        return ()

    def _places(self, numbers: list[int]) -> tuple[Place, ...]:
        marks = ",".join("?" * len(numbers))
        rows = self._table.execute(f"SELECT * FROM place WHERE id IN ({marks})", numbers).fetchall()
        found = {row[0]: row[1:] for row in rows}
        return tuple(_place(*found[number]) for number in numbers)


def _place(
    name: str,
    kind: str,
    country: str | None,
    region: str | None,
    lat: float | None,
    lon: float | None,
    gid: int | None,
    population: int,
) -> Place:
    return Place(name, kind, country, region, lat, lon, gid, PRECISION.get(kind, "point"), population)
