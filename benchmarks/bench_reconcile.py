"""Speed of grouping, clustering and reconciling over made-up claims: bench_reconcile.py [CLAIMS ...]

Stories of 40 reports with 10 claims each, over 200 towns; a tenth of the reports are copies. Prints seconds and sizes.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate, pairwise
from random import Random

from consilience.model.claim import Attribution, Claim, Slot
from consilience.model.document import Document
from consilience.model.fact import Story
from consilience.model.span import Span
from consilience.model.values import Place, Quantity, TimeSpan
from consilience.stages.cluster import cluster_stories
from consilience.stages.dedup import group_duplicates
from consilience.stages.reconcile import reconcile

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
    common = [_word(random) + str(i) for i in range(20_000)]
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


def main() -> None:
    for size in [int(argument) for argument in sys.argv[1:]] or [10_000, 100_000]:
        documents, claims = crisis(size)
        marks = [time.perf_counter()]
        groups = group_duplicates(documents)
        marks.append(time.perf_counter())
        stories = cluster_stories(documents, groups=groups)
        marks.append(time.perf_counter())
        found = reconcile(claims, documents, stories, groups)
        marks.append(time.perf_counter())
        whole = Story("one", tuple(document.id for document in documents))
        alone = reconcile(claims, documents, (whole,), groups)
        marks.append(time.perf_counter())
        took = [round(b - a, 2) for a, b in pairwise(marks)]
        row = {
            "claims": len(claims),
            "reports": len(documents),
            "groups": len(groups),
            "stories": len(stories),
            "facts": len(found.facts),
            "relations": len(found.relations),
            "facts as one story": len(alone.facts),
        }
        stages = ("dedup", "cluster", "reconcile", "reconcile as one story")
        print(json.dumps(row | {f"{stage} s": seconds for stage, seconds in zip(stages, took, strict=True)}))


if __name__ == "__main__":
    main()
