"""Reports of invented crises, as many and as long as asked for, the same in every run.

Some 25 reports tell of one crisis, with towns, people and matters of its own, and share no more words with those of
another than news of like crises does. One in ten is a copy of another report under another name.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from importlib import resources
from pathlib import Path

from consilience.model.document import Document

WORDS = 400
CRISIS = 25  # reports that tell of one crisis
COPIES = 10  # one report in so many is a copy
SYLLABLES = (
    "al an ar bel bor bras cal car col dar den dor dun el en fal fen gar gor hal han il is jor kal kar kel lan lin lor "
    "mal mar mel mor nar nor ol or ost pel per quar ral ren ros sal sel sor tal tam tar tol ul ur val ven vir vor wel "
    "yar zan zel"
).split()
ENDINGS = (
    "velin wick see more den eo dow esk ham tan ford mund stad gora bury ton by holm sund dale mouth nik ova".split()
)
OFFICES = [
    "governor", "mayor", "fire chief", "interior minister", "hospital director", "army spokesman", "police commander",
    "relief coordinator", "district head", "health officer",
]  # fmt: skip
OUTLETS = ["Harbour Times", "Evening Post", "Northern Wire", "Valley Observer", "Radio Sarvel", "Coast Ledger"]
COUNTED = [
    "At least {n} people were killed and {m} others injured when the river burst its banks in {town} on {day}.",
    "Water levels near {town} reached {m}.4 metres, while {k} square kilometres of land lay under water.",
    "Some {k},000 residents were evacuated from {town} and taken to schools in {other}, according to {who}.",
    "A magnitude 6.{d} earthquake struck near {town} on {day}, killing at least {n} people and injuring {m}.",
    "Rescuers pulled {m} survivors from the rubble of a {word} house in {town} on {day}, {who} told reporters.",
    "More than {k},000 people spent the night in the open in {other}, {who} said.",
    "{who} wrote on Telegram that {n} drones had been shot down over {town}, {m} of them before dawn.",
    "Shelling of a {word} shop in {town} killed {n} people and wounded {m}, {who} said on {day}.",
    "Troops took {d} villages and {k} square kilometres around {town}, according to {who}.",
    "The fire near {town} has burned {k} square kilometres and destroyed {n} homes, {who} said on {day}.",
    "Some {m} firefighters were battling the fire, which began at a {word} store outside {town}.",
    "About {k},000 people were ordered to leave {other} as the fire moved east.",
    "The number of confirmed cases in {town} rose to {n}{d}, with {m} deaths, {who} said on {day}.",
    "Doctors traced the disease to a {word} market in {town}, where {m} people had fallen ill.",
    "Some {k},000 doses of vaccine arrived in {other} on {day}, according to {who}.",
    'The death toll in {town} had risen to {n}, {who} said on {day}, adding that "the search goes on".',
    "About {n} buildings in {town} were damaged and {k},000 households were left without power overnight.",
]
USUAL = [
    "At least {n} people were killed and {m} others were injured in {town} on {day}, {who} said.",
    'The number of dead in {town} had risen to {n}, {who} said on {day}, saying that "there will be more".',
    "{who} said that {m} people were still missing in {town} and {other}.",
    "About {n} houses in {town} were damaged, and {k} hundred families have left for {other}.",
]
PLAIN = [
    "The {word} way between {town} and {other} was not open for three days, nor was the {word} station.",
    "{who} told those who had come from {other} with {word} and {word} to go home.",
    "People in {town} told how early the {word} had come and how few of the {word} they could take.",
    "The {word} party has long said that the {word} of {town} is the cause, and the {word} council has not.",
    "The children of {other} are to stay home until the {word} is over, many of them with {word} families.",
    "It was not known what had become of the {word} and the {word}, and {who} did not say.",
    "Few in {town} believe that the {word} will end before the {word} does.",
    "The {word} group called for help, for {word} and for more of it from {other}.",
    "For many in {town} it was the second {word} in ten years, and few can take {word} for it.",
    "A man from the {word} office would not speak of the {word} on {day}.",
    "Those with {word} are at the {word} place for what only {other} can give.",
    "The {word} house of {town}, long known for its {word}, has no {word} now.",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
RANKS = slice(1500, 8000)  # of the words that reports of one crisis share
OWN_WORDS = 80
SHARED = 0.5  # of the words of a report are those of its crisis
SHARE_WITH_FIGURE = 0.2  # of sentences: some ten claims a report, twice what labelled news of crises holds


@dataclass(frozen=True)
class _Crisis:
    """What the reports of one crisis have in common."""

    counted: Sequence[str]
    plain: Sequence[str]
    towns: Sequence[str]
    people: Sequence[str]
    words: Sequence[str]


def reports(count: int, *, begin: int = 0, words: int = WORDS, seed: int = 20310506) -> Iterator[Document]:
    """Yield the reports from number `begin` up to `count`, in their order; those of one crisis follow each other.

    Each has at least `words` words. Reports come out the same wherever a run begins at the first of a crisis.
    """
    latest: list[Document] = []
    for number in range(begin, count):
        chance = random.Random(f"{seed}-{number}")
        crisis = _crisis(random.Random(f"{seed}-crisis-{number // CRISIS}"))
        if latest and chance.random() < 1 / COPIES:
            yield replace(chance.choice(latest), name=f"report-{number:07}.txt", publisher=chance.choice(OUTLETS))
            continue
        latest = [*latest[-CRISIS:], _report(chance, crisis, number, words)]
        yield latest[-1]


def another(number: int, *, words: int = WORDS, seed: int = 20310506) -> Document:
    """Return a further report of the crisis of which report `number` tells, which is none of `reports`."""
    crisis = _crisis(random.Random(f"{seed}-crisis-{number // CRISIS}"))
    held = _report(random.Random(f"{seed}-further-{number}"), crisis, number, words)
    return replace(held, name=f"further-{number:07}.txt")


def line(document: Document) -> str:
    """Return a report as a line of JSON Lines."""
    day = document.published.isoformat() if document.published else None
    row = {"name": document.name, "text": document.text, "title": document.title, "published": day}
    return json.dumps(row | {"publisher": document.publisher}) + "\n"


def write(source: Path, documents: Iterable[Document]) -> Path:
    """Write reports to a file of JSON Lines, and return it."""
    with source.open("w", encoding="utf-8") as out:
        out.writelines(map(line, documents))
    return source


def _report(chance: random.Random, crisis: _Crisis, number: int, words: int) -> Document:
    return Document(
        f"report-{number:07}.txt",
        "\n\n".join(_paragraphs(chance, crisis, words)),
        title=f"{chance.choice(crisis.towns)}: {chance.choice(crisis.words)} and {chance.choice(vocabulary())}",
        publisher=chance.choice(OUTLETS),
        published=date(2031, 5, 5) + timedelta(days=number // CRISIS % 3650 + number % 5),
        published_from="metadata",
    )


def _crisis(chance: random.Random) -> _Crisis:
    towns = sorted({_name(chance) + chance.choice(ENDINGS) for _ in range(8)})
    people = [f"{_name(chance)} {_name(chance)}" for _ in range(6)]
    return _Crisis(
        [*chance.sample(COUNTED, 2), *USUAL],
        chance.sample(PLAIN, 6),
        towns,
        people,
        chance.sample(vocabulary(), OWN_WORDS),
    )


@lru_cache(maxsize=1)
def vocabulary() -> list[str]:
    """Return English words that are neither in every report nor in hardly any."""
    packed = (resources.files("consilience.text") / "tables" / "frequencies.tsv.gz").read_bytes()
    words = [line.split("\t")[0] for line in gzip.decompress(packed).decode().splitlines()]
    return [word for word in words[RANKS] if word.isalpha() and word.isascii() and len(word) > 3]


def _name(chance: random.Random) -> str:
    return "".join(chance.sample(SYLLABLES, 2)).capitalize()


def _paragraphs(chance: random.Random, crisis: _Crisis, words: int) -> Iterator[str]:
    told = 0
    while told < words:
        sentences = [_sentence(chance, crisis) for _ in range(chance.randint(1, 4))]
        told += sum(len(sentence.split()) for sentence in sentences)
        yield " ".join(sentences)


def _sentence(chance: random.Random, crisis: _Crisis) -> str:
    counted = chance.random() < SHARE_WITH_FIGURE
    pattern = chance.choice(crisis.counted if counted else crisis.plain)
    town, other = chance.sample(crisis.towns, 2)
    person = chance.choice(crisis.people)
    who = f"{person}, the {chance.choice(OFFICES)}," if chance.random() < 0.5 else person
    for _ in range(pattern.count("{word}")):
        pattern = pattern.replace(
            "{word}", chance.choice(crisis.words if chance.random() < SHARED else vocabulary()), 1
        )
    return pattern.format(
        n=chance.randint(3, 90),
        m=chance.randint(2, 40),
        k=chance.randint(2, 60),
        d=chance.randint(1, 9),
        town=town,
        other=other,
        who=who,
        day=chance.choice(DAYS),
    )
