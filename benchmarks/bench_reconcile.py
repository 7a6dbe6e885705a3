"""Speed of grouping, clustering and reconciling over made-up claims: bench_reconcile.py [CLAIMS ...]

Stories of 40 reports with 10 claims each, over 200 towns; a tenth of the reports are copies. Prints seconds of
processor time, which other work on the machine touches least, and sizes; then what the same claims take in a record
in a file, placed and derived story by story, and what one more report takes there (median and worst of seven, in
seven stories). --stories leaves out the case of one story.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate, pairwise
from pathlib import Path
from random import Random
from statistics import median

from reports import vocabulary

from consilience.deriving import bring_up_to_date
from consilience.engine import unswept
from consilience.model.claim import Attribution, Claim, Slot
from consilience.model.document import Document
from consilience.model.fact import Story
from consilience.model.harvest import Harvest
from consilience.model.reading import Reading
from consilience.model.span import Span
from consilience.model.values import Place, Quantity, TimeSpan
from consilience.stages.cluster import cluster_stories
from consilience.stages.dedup import group_duplicates
from consilience.stages.reconcile import reconcile
from consilience.stages.sketch import sketch
from consilience.store.sqlite import SqliteStore

PER_REPORT, PER_STORY = 10, 40
MEASURES = (
    ("casualties", "killed"),
    ("casualties", "injured"),
    ("casualties", "missing"),
    ("displacement", "evacuated"),
    ("displacement", "displaced"),
    ("damage", "buildings"),
    ("response", "personnel"),
)
SYLLABLES = ("bar", "ken", "lor", "mun", "nes", "ost", "pel", "rin", "sal", "tov", "ul", "vash", "wek", "yar", "zim")


def _word(random: Random) -> str:
    return "".join(random.choice(SYLLABLES) for _ in range(random.randint(2, 3)))


def crisis(claims: int, seed: int = 1) -> tuple[list[Document], list[Claim]]:
    random = Random(seed)
    towns = []
    for i in range(200):
        lat, lon = random.uniform(-60, 60), random.uniform(-180, 180)
        towns.append(Place(f"{_word(random).title()}{i}", "settlement", "XO", f"Region {i % 20}", lat, lon, i))
    common = vocabulary()
    frequent = list(accumulate(1 / (i + 1) for i in range(len(common))))  # Zipf
    documents, told = [], []
    for n in range(claims // PER_REPORT):
        story = n // PER_STORY
        own = Random(story)
        words = [f"{_word(own)}{story % 97}" for _ in range(60)]
        if n % PER_REPORT == 9:
            document = replace(documents[-1], name=f"r{n}")
        else:
            text = " ".join(random.choices(words, k=120) + random.choices(common, cum_weights=frequent, k=180))
            document = Document(f"r{n}", text, published=date(2031, 1, 1) + timedelta(days=story * 3 + n % 5))
        documents.append(document)
        for i in range(PER_REPORT):
            kind, measure = random.choice(MEASURES)
            low = float(random.randint(1, 60) * 10 ** random.choice((0, 0, 1)))
            high = low if random.random() < 0.7 else None
            when = date(2031, 1, 1) + timedelta(days=story * 3 + random.randint(0, 2))
            told.append(
                Claim(
                    document.id, Span(i * 90, i * 90 + 5, "words"), kind, measure,
                    Quantity(low, high, None, "person", random.choice((None, None, "children", "soldiers"))),
                    places=(towns[(story * 3 + random.randint(0, 4)) % len(towns)],) if random.random() < 0.8 else (),
                    attribution=Attribution(random.choice((None, "Ana Ruel", "police", f"Body {story}"))),
                    when=TimeSpan(when, when) if random.random() < 0.7 else None,
                    slots=(Slot("figure", i * 90, i * 90 + 2),),
                )
            )  # fmt: skip
    return documents, told


def harvests(documents: list[Document], claims: list[Claim]) -> list[Harvest]:
    """Return the reports with their claims as a record keeps them."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.document].append(claim)
    return [
        Harvest(Reading(held), tuple({c.id: c for c in told[held.id]}.values()), sketch(held)) for held in documents
    ]


def grow(size: int) -> None:
    """Print what a record of `size` claims in a file takes, and what one more report takes in it."""
    *most, last = harvests(*crisis(size + PER_REPORT))
    more = [last, *(replace_text(most[-PER_STORY * n - 3], n) for n in range(1, 7))]
    with tempfile.TemporaryDirectory() as folder:
        store = SqliteStore(Path(folder) / "record.db")
        marks = [time.process_time()]
        store.save(most, version="1")
        marks.append(time.process_time())
        bring_up_to_date(store)
        marks.append(time.process_time())
        single = []
        for held in more:
            begin = time.process_time()
            store.save([held], version="1")
            bring_up_to_date(store)
            single.append(round(time.process_time() - begin, 3))
        saved, derived = (round(b - a, 2) for a, b in pairwise(marks))
        row = {"claims": size, "save s": saved, "place and derive s": derived}
        print(json.dumps(row | {"one more s": median(single), "worst s": max(single)}), flush=True)
        store.close()


def replace_text(held: Harvest, number: int) -> Harvest:
    """Return another report with the words and claims of `held`."""
    document = replace(held.reading.document, name=f"more-{number}", text=f"{held.reading.document.text} more")
    return harvests([document], [replace(claim, document=document.id) for claim in held.claims])[0]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("claims", type=int, nargs="*", default=[25_000, 50_000, 100_000])
    ask.add_argument("--stories", action="store_true", help="only as many stories, not all reports as one")
    asked = ask.parse_args()
    for size in asked.claims:
        with unswept():  # as Workspace derives
            measure(size, alone=not asked.stories)
            grow(size)


def measure(size: int, *, alone: bool) -> None:
    """Print what a record of `size` claims takes, and how large what is found in it."""
    documents, claims = crisis(size)
    marks = [time.process_time()]
    groups = group_duplicates(documents)
    marks.append(time.process_time())
    stories = cluster_stories(documents)
    marks.append(time.process_time())
    found = reconcile(claims, documents, stories, groups)
    marks.append(time.process_time())
    row = {
        "claims": len(claims),
        "reports": len(documents),
        "groups": len(groups),
        "stories": len(stories),
        "facts": len(found.facts),
        "relations": len(found.relations),
    }
    stages = ["dedup", "cluster", "reconcile"]
    if alone:
        whole = Story("one", tuple(document.id for document in documents))
        row["facts as one story"] = len(reconcile(claims, documents, (whole,), groups).facts)
        marks.append(time.process_time())
        stages.append("reconcile as one story")
    took = [round(b - a, 2) for a, b in pairwise(marks)]
    print(json.dumps(row | {f"{stage} s": seconds for stage, seconds in zip(stages, took, strict=True)}), flush=True)


if __name__ == "__main__":
    main()
