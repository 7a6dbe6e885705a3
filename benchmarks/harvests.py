"""What is read in reports of invented crises, made up without reading: what a record does with it is measured alone.

Stories of PER_STORY reports, each of some 200 words, with PER_REPORT claims on places, days and speakers; a tenth of
the reports are copies. Towns, regions and people come back in later stories, as in news: what compares reports by
their words meets more of them the larger the record is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate
from random import Random

from reports import ENDINGS, RANKS, SYLLABLES, vocabulary

from consilience.model.claim import Attribution, Claim, Slot
from consilience.model.document import Document
from consilience.model.harvest import Harvest
from consilience.model.reading import Reading
from consilience.model.span import Span
from consilience.model.values import Place, Quantity, TimeSpan
from consilience.stages.sketch import sketch

PER_REPORT, PER_STORY = 3, 25
COPIES = 10  # one report in so many is a copy of the one before
START = date(2031, 1, 1)
YEARS = 10  # over which the stories are spread
MEASURES = (
    ("casualties", "killed"),
    ("casualties", "injured"),
    ("casualties", "missing"),
    ("displacement", "evacuated"),
    ("displacement", "displaced"),
    ("damage", "buildings"),
    ("response", "personnel"),
)
WIDE, REGIONS, PEOPLE = 2000, 100, 5000  # towns, regions and people of the world that the stories are set in


@dataclass(frozen=True)
class _Story:
    number: int
    first: date
    towns: Sequence[Place]
    people: Sequence[str]
    words: Sequence[str]


def harvests(count: int, *, begin: int = 0, claims: int = PER_REPORT) -> Iterator[Harvest]:
    """Yield what is read in the reports from number `begin`, the first of a story, up to `count`."""
    held = None
    for number in range(begin, count):
        if held and number % COPIES == COPIES - 1:
            yield _copy(held, f"r{number:07}")
        else:
            held = _made(number, f"r{number:07}", claims)
            yield held


def another(number: int) -> Harvest:
    """Return what is read in a further report of the story of report `number`."""
    return _made(number, f"further-{number:07}", PER_REPORT)


def _made(number: int, name: str, count: int) -> Harvest:
    chance, story = Random(name), _story(number // PER_STORY)
    common, weights = _frequent()
    words = [word for town in chance.sample(story.towns, 2) for word in (town.name, town.region or "")]
    words += [*chance.choices(story.people, k=4), *chance.choices(story.words, k=60)]
    words += chance.choices(common, cum_weights=weights, k=120)
    chance.shuffle(words)
    document = Document(name, " ".join(words), published=story.first + timedelta(days=number % 5))
    claims = {claim.id: claim for claim in (_claim(document, story, chance, at) for at in range(count))}
    return Harvest(Reading(document), tuple(claims.values()), sketch(document))


def _copy(held: Harvest, name: str) -> Harvest:
    document = replace(held.reading.document, name=name)
    claims = tuple(replace(claim, document=document.id) for claim in held.claims)
    return Harvest(Reading(document), claims, held.sketch)


def _claim(document: Document, story: _Story, chance: Random, at: int) -> Claim:
    kind, measure = chance.choice(MEASURES)
    low = float(chance.randint(1, 60) * 10 ** chance.choice((0, 0, 1)))
    high = low if chance.random() < 0.7 else None
    when = story.first + timedelta(days=chance.randint(0, 2))
    start = at * 90
    return Claim(
        document.id,
        Span.of(document.text, start, start + 80),
        kind,
        measure,
        Quantity(low, high, None, "person", chance.choice((None, None, "children", "soldiers"))),
        places=(chance.choice(story.towns),) if chance.random() < 0.8 else (),
        attribution=Attribution(chance.choice((None, *story.people[:2], "police"))),
        when=TimeSpan(when, when) if chance.random() < 0.7 else None,
        slots=(Slot("figure", start, start + 2),),
    )


@lru_cache(maxsize=64)
def _story(number: int) -> _Story:
    chance = Random(f"story {number}")
    first = START + timedelta(days=chance.randrange(YEARS * 365))
    region = chance.randrange(REGIONS)
    towns = [_town(region + REGIONS * chance.randrange(WIDE // REGIONS)) for _ in range(5)]
    people = [_name(chance.randrange(PEOPLE), "person") for _ in range(5)]
    return _Story(number, first, towns, people, chance.sample(vocabulary(), 40))


@lru_cache(maxsize=WIDE)
def _town(number: int) -> Place:
    chance, region = Random(f"place {number}"), _name(number % REGIONS, "region")
    lat, lon = chance.uniform(-60, 60), chance.uniform(-180, 180)
    return Place(_name(number, "town"), "settlement", "XO", region, lat, lon, number)


@lru_cache(maxsize=PEOPLE)
def _name(number: int, sort: str) -> str:
    chance = Random(f"{sort} {number}")
    return "".join(chance.sample(SYLLABLES, 2)).capitalize() + chance.choice(ENDINGS)


@lru_cache(maxsize=1)
def _frequent() -> tuple[list[str], list[float]]:
    """Return common words, and the running sum of how often each is used, as Zipf has it."""
    common = vocabulary()
    return common, list(accumulate(1 / (rank + RANKS.start) for rank in range(len(common))))
