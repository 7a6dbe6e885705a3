"""Reports of four invented events in every form that a cluster reads."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from pyarrow import Table, parquet

EVENTS = (
    (
        "Orvelin",
        "Orvelin flood: {dead} drown as the river Orvel rises",
        "At least {dead} people drowned in Orvelin when the Orvel burst its dykes, Governor Mira Tasko said.",
        "Boats carried {moved} residents out of the flooded quays, and sandbags ran short at the lower sluice.",
    ),
    (
        "Garmund",
        "Garmund earthquake: {dead} buried under a school",
        "The earthquake killed {dead} people in Garmund, where a minaret collapsed, according to Ilan Dorvek.",
        "Aftershocks went on, and seismologists counted {moved} buildings in rubble along the fault.",
    ),
    (
        "Tolwick",
        "Tolwick wildfire: {dead} hectares of pine lost",
        "A wildfire has killed {dead} firefighters since a timber yard at Tolwick caught, said Mira Tasko.",
        "Smoke drifted over the ridge as helicopters dropped retardant, and {moved} villagers were evacuated.",
    ),
    (
        "Selburg",
        "Selburg cholera: {dead} deaths, clinic full",
        "Cholera has killed {dead} patients in Selburg, the epidemiologist Ena Palvic wrote, and the clinic is full.",
        "Doctors gave vaccine to {moved} pilgrims and traced the cholera to a well at the shrine.",
    ),
)
DAYS = 6


def rows() -> list[dict[str, Any]]:
    """Return reports as rows of JSON Lines, those of one event day by day."""
    found = []
    for number, (town, title, first, second) in enumerate(EVENTS):
        for day in range(DAYS):
            told = {"dead": 4 + number + 2 * day, "moved": 211 + 13 * number + 50 * day}
            text = f"{first}\n\n{second}\n"
            found.append(
                {
                    "name": f"{town.lower()}-{day}",
                    "title": title.format(**told),
                    "text": text.format(**told),
                    "publisher": ("Harbour Times", "Evening Post", "Northern Wire")[day % 3],
                    "published": f"2031-05-{6 + day:02}",
                }
            )
    return [*found, {**found[0], "name": "copied", "publisher": "Coast Ledger"}]


def page(row: dict[str, Any]) -> bytes:
    """Return a record of a web archive with the page of a report."""
    paragraphs = "".join(f"<p>{part}</p>" for part in row["text"].split("\n\n"))
    html = (
        f"<html lang=en><head><title>{row['title']}</title>"
        f"<meta property='article:published_time' content='{row['published']}T08:00:00Z'></head>"
        f"<body><article><h1>{row['title']}</h1>{paragraphs}</article></body></html>"
    )
    sent = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2031-05-20T10:00:00Z\r\nWARC-Record-ID: <urn:{row['name']}>\r\n"
        f"WARC-Target-URI: https://post.example/{row['name']}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(sent)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + sent + b"\r\n\r\n", mtime=0)


def write(folder: Path) -> Path:
    """Fill `folder` with JSON Lines, one of them broken, a table, a web archive and a report twice; return it."""
    told = rows()
    lines = [json.dumps(row) for row in told[0::3]]
    (folder / "a.jsonl").write_text("\n".join([*lines, '{"text": ', lines[0]]) + "\n", encoding="utf-8")
    parquet.write_table(Table.from_pylist(told[1::3]), folder / "b.parquet")
    (folder / "c.warc.gz").write_bytes(b"".join(map(page, told[2::3])))
    (folder / "d.txt").write_text(told[0]["text"], encoding="utf-8")
    (folder / "e.pdf").write_bytes(b"%PDF-1.7 and more")
    return folder
