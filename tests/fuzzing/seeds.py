"""What mutations begin with: the example reports, passages of ten kinds of crisis, and sentences made by a grammar."""

from __future__ import annotations

import gzip
import io
import random
import re
import tomllib
from functools import cache
from pathlib import Path

from consilience.model.document import Document
from consilience.model.payload import Payload
from consilience.stages.parse import parse

ROOT = Path(__file__).parents[2]
GRAMMAR = {
    "SENTENCE": (
        "[HEDGE] [FIGURE] [WHO] were [DEED] in [PLACE] [WHEN], [SPEAKER] [SAID].",
        "[SPEAKER] [SAID] [WHEN] that [HEDGE] [FIGURE] [WHO] had been [DEED] [HEDGE] [PLACE].",
        "“[HEDGE] [FIGURE] [WHO] are [DEED],” [SPEAKER] [SAID] on Telegram. “We wait for [WHO].”",
        "The death toll in [PLACE] rose to [FIGURE] from [FIGURE] [WHEN].",
        "[PLACE], [WHEN] (Northern Wire) - [FIGURE] [UNIT] of [PLACE] lay under water, [SAID] [SPEAKER].",
        "A magnitude [FIGURE] quake, [FIGURE] [UNIT] deep, hit [FIGURE] [UNIT] off [PLACE] at 5:3[DIGIT] p.m.",
        "Damage came to [MONEY]; [FIGURE] of [FIGURE] [WHO] ([FIGURE]%) lost power [WHEN].",
        "[SPEAKER], citing [SPEAKER], denied that [FIGURE] [WHO] had been [DEED], as [SPEAKER] [SAID] [WHEN].",
        "Correction: an earlier version of this report gave [FIGURE] [WHO] [DEED] instead of [FIGURE].",
        "Subscribe to our newsletter. Photo: [SPEAKER]. Read more: [PLACE] [WHEN]",
        "By [SPEAKER], [PLACE]\n\n[SENTENCE]\n[SENTENCE]",
    ),
    "HEDGE": tuple("at least|about|up to|more than|nearly|between|fewer than|some|no|as many as|over|||".split("|")),
    "FIGURE": (
        *"12|1,200|3.5 million|two dozen|hundreds|tens of thousands of|a|17-20|10 to 12|one in five|half".split("|"),
        *"[DIGIT][DIGIT]|[DIGIT],[DIGIT]00|2½|a 12-member|1.2m|300k|the 40|no fewer than 9|[DIGIT]0th|1/3".split("|"),
    ),
    "MONEY": (
        "$[DIGIT].5bn",
        "[FIGURE] million euros",
        "€[DIGIT]0,000",
        "Rs [FIGURE] crore",
        "US$ [FIGURE]",
        "£3m-£4m",
    ),
    "WHO": tuple(
        "people|civilians|children|soldiers|residents|homes|buildings|troops|drones|families|miners|aftershocks"
        "|flood victims|women and children|bodies|rescuers|police officers|Orvelians".split("|")
    ),
    "DEED": tuple("killed|injured|evacuated|missing|feared dead|rescued|shot down|displaced|detained|hit".split("|")),
    "PLACE": (
        *"Orvelin|Sudra Province|the village of Kell|Lake Morna|New York|Kursk Oblast|St. Petersburg".split("|"),
        *"the east of Turkey|Kell and Orvelin|the Sarvel-Kell road|Paris, Texas|Al-Hasak|Zürich|the U.S.".split("|"),
    ),
    "WHEN": (
        *"on Monday|overnight|on 4 March 2031|two days ago|since Friday|early on Tuesday|in late May|today".split("|"),
        *"from 3 to 5 June|last week|03/04/2031|the previous evening|at 5 p.m. GMT|between Monday and Friday".split(
            "|"
        ),
        *"in [DIGIT]0[DIGIT][DIGIT]|on February 29|for three weeks|every day|on the eve of Christmas|".split("|"),
    ),
    "SPEAKER": tuple(
        "Governor Mira Tasko|the interior ministry|Tasko|he|Gen. Ilko Ren|police|the U.N. refugee agency|a spokesman"
        "|the Orvelin Post|Médecins du Lac|Ren's deputy|residents|Lt. Col. Anna-Maria van der Holt|NORTHERN WIRE".split(
            "|"
        )
    ),
    "SAID": tuple("said|told reporters|wrote on X|announced|warned|according to|denied|confirmed|claims".split("|")),
    "UNIT": tuple("km|miles|square kilometres|°C|mph|hectares|metres|mm|acres|feet|tonnes|percent".split("|")),
    "DIGIT": tuple("0123456789"),
}
_SLOT = re.compile(r"\[([A-Z]+)\]")


def sentence(chance: random.Random) -> str:
    """Return a report's sentence, or a few, as the grammar has them."""
    made = "[SENTENCE]"
    while match := _SLOT.search(made):
        made = made[: match.start()] + chance.choice(GRAMMAR[match[1]]) + made[match.end() :]
    return made


@cache
def texts() -> tuple[str, ...]:
    """Return the texts of the example reports and of the passages that are open to those who tune."""
    found = [item.text for data, name in files() for item in parse(Payload(name, data)) if isinstance(item, Document)]
    for path in sorted((ROOT / "tests" / "data" / "crises").glob("*.toml")):
        passages = tomllib.loads(path.read_text(encoding="utf-8"))["passage"]
        found += [passage["text"] for passage in passages if passage["number"] % 2 == 0]
    return tuple(found)


@cache
def files() -> tuple[tuple[bytes, str], ...]:
    """Return the example reports as bytes, each with its name, in every format."""
    held = []
    for path in sorted((ROOT / "examples" / "reports").iterdir()):
        data = path.read_bytes()
        held.append((gzip.decompress(data), path.stem) if path.suffix == ".gz" else (data, path.name))
    return tuple(held)


@cache
def packed() -> tuple[tuple[bytes, str], ...]:
    """Return files that are unpacked on the way in: gzip, web archives, tables."""
    pages = [data for data, name in files() if name.endswith(".html")]
    answers = [b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page for page in pages]
    heads = [
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2031-03-04T10:00:00Z\r\nContent-Length: {len(answer)}\r\n"
        f"WARC-Target-URI: https://post.example/{number}\r\nContent-Type: application/http; msgtype=response\r\n\r\n"
        for number, answer in enumerate(answers)
    ]
    records = [head.encode() + answer + b"\r\n\r\n" for head, answer in zip(heads, answers, strict=True)]
    lines = next(data for data, name in files() if name.endswith(".jsonl"))
    return (
        (gzip.compress(lines), "crawl.jsonl.gz"),
        (lines, "crawl.jsonl"),
        (b"".join(records), "pages.warc"),
        (b"".join(map(gzip.compress, records)), "pages.warc.gz"),
        (_table(), "crawl.parquet"),
    )


def _table() -> bytes:
    import pyarrow
    from pyarrow.parquet import write_table

    held = io.BytesIO()
    rows = [{"url": f"https://post.example/{number}", "text": text} for number, text in enumerate(texts()[:12])]
    write_table(pyarrow.Table.from_pylist(rows), held, row_group_size=4)
    return held.getvalue()
