"""Names of persons folded over spellings and compared, with the reason in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler, Levenshtein

from consilience.text.offices import ADDRESS, is_office

SAME_SPELLING = 0.88  # Jaro-Winkler of two folded words from which a slip of the pen is likelier than another name

_FOLDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"^(?:al|el|ad|an|ar|as|ash|at|az|ul|il)[- ](?=\w)", ""),  # the Arabic article
        (r"['’ʼ`ʹ-]", ""),
        (r"tsch|tch|cz|ch|tj(?=\w)|č|ç", "c"),
        (r"shch|sch|sh|sz|sj|š", "s"),
        (r"zh|dzh|dj|j(?=[aeou])|ž", "z"),
        (r"kh|gh|ch|h|g", "h"),
        (r"ck|q|k|x", "k"),
        (r"ph|v|w|ff|f", "v"),
        (r"th", "t"),
        (r"dh|ds", "d"),
        (r"ts|tz|z|s", "s"),
        (r"(?:ij|iy|yi|yj|ii|ie|iu|yy|y|j|i|e)+", "i"),
        (r"(?:ou|oo|au|u|o)+", "o"),
        (r"a+", "a"),
        (r"(.)\1+", r"\1"),
    )
)
_FAMILIES = (
    "mohammed mohammad muhammad mohamed mohamad mehmed mehmet muhammed mohammod",
    "ahmed ahmad achmed achmad",
    "hussein husain hussain husein hossein hussien",
    "yusuf yousef youssef yousuf josef joseph jozef iosif yosef",
    "abdullah abdallah abdulla",
    "ibrahim ebrahim abraham",
    "omar umar",
    "osman uthman othman",
    "ali aly",
    "alexander aleksandr oleksandr alexandr aliaksandr aleksander alejandro iskander",
    "alexey alexei aleksei aleksey oleksii oleksiy oleksiy aleksi",
    "vladimir volodymyr uladzimir wladimir",
    "nikolai nikolay mykola mikalai nicholas nikolaj",
    "sergei sergey serhii serhiy siarhei serge",
    "andrei andrey andrii andriy andrew andrej andrzej",
    "dmitry dmitri dmitriy dmytro dzmitry dimitri",
    "mikhail mykhailo mikhailo michail michael mihail michal",
    "vyacheslav viacheslav viacheslau vjaceslav",
    "yevgeny evgeny yevgeni evgeni yevhen evgenii eugene",
    "georgy georgi georgiy heorhii heorhiy george jorge giorgi",
    "yury yuri iurii yurii iouri juri",
    "peter petr pyotr petro piotr pedro",
    "paul pavel pavlo pawel pablo",
    "ivan john johann jan juan",
    "igor ihor",
    "oleg oleh",
    "vitaly vitali vitalii",
    "anatoly anatoli anatolii",
    "vasily vasyl vasili",
    "grigory hryhorii grigori gregory",
    "kirill kyrylo cyril",
    "denis denys",
    "daniel danylo daniil danilo",
    "valery valerii valeri",
    "gennady hennadii gennadi",
)
_NICKNAMES = (
    "william bill will billy",
    "robert bob rob bobby",
    "richard dick rick",
    "joseph joe",
    "james jim jimmy",
    "thomas tom",
    "michael mike mick",
    "edward ed ted eddie",
    "anthony tony",
    "charles charlie chuck",
    "elizabeth liz beth lisa",
    "katherine kate kathy catherine cathy",
    "margaret maggie peggy meg",
    "benjamin ben",
    "daniel dan danny",
    "donald don",
    "kenneth ken",
    "matthew matt",
    "nicholas nick",
    "patrick pat",
    "samuel sam",
    "stephen steve steven",
    "timothy tim",
    "alexander alex sasha",
    "christopher chris",
    "david dave",
    "gregory greg",
    "andrew andy drew",
    "antonio tony",
    "frederick fred",
    "john jack johnny",
    "jeffrey jeff geoffrey geoff",
    "ronald ron",
    "peter pete",
    "philip phil",
    "rebecca becky",
    "susan sue",
    "deborah debbie",
    "theodore ted",
    "vladimir vova",
    "francisco paco pancho",
    "jose pepe",
    "ignacio nacho",
)
_GENERATIONS = {"jr": "jr", "sr": "sr", "junior": "jr", "senior": "sr", "ii": "2", "iii": "3", "iv": "4", "2nd": "2", "3rd": "3"}
_PARTICLES = frozenset("al el de der den van von da dos du la le ter y bin ibn ben abu the of and".split())


@dataclass(frozen=True, slots=True)
class Likeness:
    """Whether two names are one person's, how likely, and why."""

    same: bool
    score: float
    why: str


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return `word` with spellings that transliteration confuses made one.

    >>> fold("Sirski") == fold("Syrskyi"), fold("Khaled") == fold("Haled"), fold("Smirnov") == fold("Navalny")
    (True, True, False)
    """
    plain = anyascii(word).lower()
    for pattern, to in _FOLDS:
        plain = pattern.sub(to, plain)
    return plain


def _families() -> dict[str, set[str]]:
    table: dict[str, set[str]] = {}
    for number, row in enumerate((*_FAMILIES, *_NICKNAMES)):
        for word in row.split():
            table.setdefault(fold(word), set()).add(str(number))
    return table


_FAMILY = _families()


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a person's name, titles left out, lower-case and in ASCII.

    >>> words_of("Dr. Anita Rao-Smith")
    ('anita', 'rao-smith')
    """
    plain = anyascii(name.replace("’", "'")).lower()
    plain = re.sub(r"\b(al|el|ad|an|ar|as|ash|at|az)[- ](?=\w{3})", r"\1-", plain)
    words = re.findall(r"[a-z0-9][a-z0-9'-]*", plain)
    kept = [w for w in words if w not in ADDRESS and not is_office(w)]
    return tuple(kept or words)


def same_person(a: str, b: str) -> Likeness:
    """Compare two names of persons.

    Never the same where given names differ; initials and missing given names are allowed.

    >>> same_person("Oleksandr Sirski", "Aleksandr Syrskyi").same, same_person("Ivan Petrov", "Boris Petrov").same
    (True, False)
    >>> same_person("I. Petrov", "Ivan Petrov").why
    'surname spelled alike, initial'
    """
    left, right = words_of(a), words_of(b)
    if not left or not right:
        return Likeness(False, 0.0, "no name")
    if left == right:
        return Likeness(True, 1.0, "same name")
    family = _alike(left[-1], right[-1])
    if family < SAME_SPELLING:
        return Likeness(False, family / 2, "surnames differ")
    if len(left) == 1 or len(right) == 1:
        return Likeness(True, 0.8 * family, "surname alone")
    given = _given(left[:-1], right[:-1])
    if given < SAME_SPELLING:
        return Likeness(False, given / 2, "given names differ")
    initial = len(left[0].strip(".")) == 1 or len(right[0].strip(".")) == 1
    return Likeness(True, min(given, family), "surname spelled alike, initial" if initial else "spelled alike")


def _given(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    a, b = left[0], right[0]
    if len(a) == 1 or len(b) == 1:
        return 0.9 if a[0] == b[0] else 0.0
    return _alike(a, b)


@lru_cache(maxsize=65536)
def _alike(a: str, b: str) -> float:
    """Return how alike two words of names are, 1 where a known rule makes them one."""
    if a == b:
        return 1.0
    x, y = fold(a), fold(b)
    if x == y:
        return 0.98
    if _FAMILY.get(x, set()) & _FAMILY.get(y, set()):
        return 0.95
    if min(len(x), len(y)) < 4 or x[0] != y[0]:
        return JaroWinkler.similarity(x, y) * 0.85
    distance = Levenshtein.distance(x, y)
    if distance == 1 and min(len(x), len(y)) >= 5:
        return 0.92
    return JaroWinkler.similarity(x, y) * 0.93
