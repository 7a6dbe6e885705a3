"""Reports of an invented crisis, as many as asked for, each of about 400 words, the same in every run."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from consilience.model.document import Document

WORDS = 400
CRISIS = 25  # reports that tell of one crisis
SYLLABLES = ["or", "bras", "tam", "col", "dun", "ost", "hal", "vir", "kar", "lin", "mar", "pel", "quar", "ros", "ven"]
ENDINGS = ["velin", "wick", "see", "more", "den", "eo", "dow", "esk", "ham", "tan", "ford", "mund", "stad", "gora"]
PEOPLE = ["Mira Tasko", "Jonas Brandt", "Elif Demir", "Peter Oduya", "Anna Lindqvist", "Rafael Duarte", "Li Wen"]
OFFICES = ["governor", "mayor", "fire chief", "interior minister", "hospital director", "army spokesman"]
OUTLETS = ["Harbour Times", "Evening Post", "Northern Wire", "Valley Observer", "Radio Sarvel"]
WITH_FIGURE = [
    "At least {n} people were killed and {m} others injured when the river burst its banks in {town} on {day}.",
    'The death toll in {town} had risen to {n}, {who} said on {day}, adding that "the search goes on".',
    "Some {k},000 residents were evacuated from {town} and taken to schools in {other}, according to {who}.",
    "About {n} buildings in {town} were damaged and {k},000 households were left without power overnight.",
    "{who} wrote on Telegram that {n} drones had been shot down over {town}, {m} of them before dawn.",
    "Rescuers pulled {m} survivors from the rubble in {town} on {day}, {who} told reporters.",
    "Water levels near {town} reached {m}.4 metres, while {k} square kilometres of farmland lay under water.",
]
PLAIN = [
    "The road between {town} and {other} remained closed for a third day, and traders kept their shops shut.",
    "{who} thanked the volunteers who had come from {other} with boats, blankets and hot meals.",
    "Residents of {town} described how quickly everything had happened and how little they could carry away.",
    "The opposition has long accused the government of neglecting the dikes, a charge that officials reject.",
    "Schools in {other} were to stay closed until further notice, and many families moved in with relatives.",
    "It was not immediately clear what had caused the failure, and an inquiry has been promised by {who}.",
    "Forecasters expect the rain to ease towards the weekend, though the ground can hold no more water.",
    "Aid groups called for calm and for better coordination between the provinces along the river.",
    "For many in {town} it was the second such disaster within a decade, and few expect to be insured.",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
SHARE_WITH_FIGURE = 0.35  # of sentences: what news of a crisis shows


def reports(count: int, *, seed: int = 20310506) -> Iterator[Document]:
    """Yield `count` reports, no two of them copies; each crisis has its own towns."""
    chance = random.Random(seed)
    towns = _towns(chance)
    for number in range(count):
        if number % CRISIS == 0:
            towns = _towns(chance)
        published = date(2031, 5, 5) + timedelta(days=number // CRISIS + number % 5)
        yield Document(
            f"report-{number:05}.txt",
            "\n\n".join(_paragraphs(chance, towns)),
            title=f"{chance.choice(towns)} counts its losses",
            publisher=chance.choice(OUTLETS),
            published=published,
            published_from="metadata",
        )


def _towns(chance: random.Random) -> list[str]:
    names = {"".join(chance.sample(SYLLABLES, 2)).capitalize() + chance.choice(ENDINGS) for _ in range(8)}
    return sorted(names)


def _paragraphs(chance: random.Random, towns: list[str]) -> Iterator[str]:
    words = 0
    while words < WORDS:
        sentences = [_sentence(chance, towns) for _ in range(chance.randint(1, 4))]
        words += sum(len(sentence.split()) for sentence in sentences)
        yield " ".join(sentences)


def _sentence(chance: random.Random, towns: list[str]) -> str:
    pattern = chance.choice(WITH_FIGURE if chance.random() < SHARE_WITH_FIGURE else PLAIN)
    town, other = chance.sample(towns, 2)
    person = chance.choice(PEOPLE)
    who = f"{person}, the {chance.choice(OFFICES)}," if chance.random() < 0.5 else person
    return pattern.format(
        n=chance.randint(3, 90),
        m=chance.randint(2, 40),
        k=chance.randint(2, 60),
        town=town,
        other=other,
        who=who,
        day=chance.choice(DAYS),
    )
