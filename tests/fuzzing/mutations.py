"""Changes that reports suffer on their way, and some that nobody would make but an enemy."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable

from fuzzing.seeds import sentence, texts

LONGEST = 3000  # characters of a mutated text: a report, and short enough to try many
PUMPED = 20_000  # characters of a text that repeats one piece: where time grows faster than length, it shows
# Words and signs that grammars look for, and characters whose length changes when they are folded or normalised.
SHARDS = (
    *"a the no of in on at to and not nearly half dozen million hundred thousand 0 1 7 12 40 1,000 2.5 3/4 ½ ²".split(),
    *"Monday May June 2031 2031-03-04 12:30 p.m. GMT ago last next the_day_before since until from between".split(),
    *"said told according_to he she “ ” ‘ ’ \" ' « » `` '' ( ) [ ] — – - ... … . , ; : ! ? % $ € £ # @ / & ° •".split(),
    *"Mr. Gen. St. U.S. U.N. Inc. No. www.post.example http://post.example/a?b=1 a@post.example NORTHERN WIRE".split(),
    *"İ ı ß ŉ ﬁ ǆ Ⅷ ① ٣ 百 é e\u0301 Z\u0335\u0321 \u200b \u200d \u202e \ufeff \u00ad \ufffd 😀 👨‍👩‍👧".split(),
    *"ي क्षि К ſ K Å".split(),
    *(
        "\n",
        "\n\n",
        "\t",
        "\r",
        "\u00a0",
        "\u2028",
        "\u2009",
        "\x0b",
        "\x1c",
        "\x85",
        "  ",
        " " * 40,
        "9" * 40,
        "." * 9,
    ),
    *("-" * 12, "(" * 9, "“" * 5, "a" * 60, "A B C D E F G", "1 2 3 4 5 6 7", "of of of", "and, and, and"),
)
Mutation = Callable[[str, random.Random], str]


def _cut(text: str, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(text) + 1)
    return start, min(len(text), start + chance.choice((1, 1, 2, 5, 20, 100)))


def lose(text: str, chance: random.Random) -> str:
    start, end = _cut(text, chance)
    return text[:start] + text[end:]


def insert(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    shard = chance.choice(SHARDS).replace("_", " ")
    space = chance.choice(("", " "))
    return f"{text[:at]}{space}{shard}{space}{text[at:]}"


def double(text: str, chance: random.Random) -> str:
    start, end = _cut(text, chance)
    return text[:end] + text[start:end] * chance.choice((1, 2, 8)) + text[end:]


def move(text: str, chance: random.Random) -> str:
    start, end = _cut(text, chance)
    rest = text[:start] + text[end:]
    at = chance.randrange(len(rest) + 1)
    return rest[:at] + text[start:end] + rest[at:]


def recase(text: str, chance: random.Random) -> str:
    start, end = _cut(text, chance)
    return text[:start] + chance.choice((str.upper, str.lower, str.title, str.swapcase))(text[start:end]) + text[end:]


def recase_all(text: str, chance: random.Random) -> str:
    return chance.choice((str.upper, str.lower, str.title))(text)


def renumber(text: str, chance: random.Random) -> str:
    return "".join(chance.choice("0123456789") if c.isdigit() and chance.random() < 0.5 else c for c in text)


def respace(text: str, chance: random.Random) -> str:
    space = chance.choice(("", "\n", "\u00a0", "  ", "\t", " \n"))
    return "".join(space if c == " " and chance.random() < 0.2 else c for c in text)


def unpoint(text: str, chance: random.Random) -> str:
    return "".join(c for c in text if c.isalnum() or c.isspace() or chance.random() < 0.5)


def change(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chr(chance.choice((chance.randrange(32, 128), chance.randrange(128, 0xD800)))) + text[at + 1 :]


def decompose(text: str, chance: random.Random) -> str:
    return unicodedata.normalize(chance.choice(("NFD", "NFKD", "NFC")), text)


def splice(text: str, chance: random.Random) -> str:
    other = piece(chance)
    return text[: chance.randrange(len(text) + 1)] + other[chance.randrange(len(other) + 1) :]


MUTATIONS: tuple[Mutation, ...] = (
    *(lose, insert, insert, insert, double, move, recase, recase_all, renumber, respace, unpoint, change, decompose),
    splice,
)


def piece(chance: random.Random) -> str:
    """Return a stretch of a seed's text, or sentences that the grammar makes."""
    if chance.random() < 0.5:
        return " ".join(sentence(chance) for _ in range(chance.randrange(1, 4)))
    text = chance.choice(texts())
    start = chance.randrange(max(1, len(text) - 80))
    return text[start : start + chance.choice((60, 200, 600, 1500))]


def mutated(chance: random.Random) -> str:
    """Return a text that some mutations have gone over, at most LONGEST characters."""
    text = piece(chance)
    for _ in range(chance.choice((0, 1, 2, 4, 8, 16))):
        text = chance.choice(MUTATIONS)(text, chance)[:LONGEST]
    return text or "."


def pumped(chance: random.Random) -> str:
    """Return a text of PUMPED characters that repeats one short piece between two others."""
    text, count = piece(chance), chance.choice((1, 2, 3, 6))
    words = text.split(" ")
    start = chance.randrange(len(words))
    core = chance.choice(
        (
            " ".join(words[start : start + count]) + chance.choice((" ", "")),
            "".join(chance.choice(SHARDS) + chance.choice((" ", "")) for _ in range(count)),
            text[start : start + count] or "a",
        )
    )
    return (text[:50] + core * (PUMPED // max(1, len(core))) + text[-50:])[:PUMPED]


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return bytes with some lost, changed, doubled or put in."""
    for _ in range(chance.choice((1, 1, 2, 4, 12))):
        at = chance.randrange(len(data) + 1)
        span = chance.choice((0, 1, 1, 4, 40, 400))
        shard = chance.choice(
            (
                b"",
                bytes(chance.randrange(256) for _ in range(chance.choice((1, 2, 8)))),
                chance.choice(SHARDS).encode(chance.choice(("utf-8", "utf-16", "utf-7", "unicode_escape"))),
                data[at : at + span] * 2,
                chance.choice(
                    (b"\x00", b"<", b'"', b"<!--", b"<![CDATA[", b"</item>", b"{", b"]", b"\\u", b"&#x", b"\xff\xfe")
                ),
            )
        )
        data = data[:at] + shard + data[at + span :]
    return data[: chance.randrange(len(data) + 1)] if chance.random() < 0.1 else data
